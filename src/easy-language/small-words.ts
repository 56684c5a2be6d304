/** Small words of German that hold others together: articles, prepositions, conjunctions, short forms. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

const STEMS = words('ein kein mein dein sein ihr unser euer dies jed jen welch manch solch');
const ENDINGS = words('e en em er es');

const ARTICLES = words(`
  der die das den dem des ein kein mein dein sein ihr unser euer
  eure euren eurem eurer eures unsre unsren alle allen aller viele vielen mehrere einige wenige beide
  zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
`);

const PREPOSITIONS = words(`
  in im ins an am ans auf aufs aus bei beim bis durch durchs für fürs gegen hinter mit nach neben ohne
  seit trotz über übers um ums unter unters von vom vor vors während wegen zu zum zur zwischen ab
  außer dank entlang gegenüber innerhalb außerhalb laut pro per statt
`);

const CONJUNCTIONS = words(`
  und oder aber denn sondern weil wenn dass damit ob obwohl bevor nachdem sobald solange falls sowie
  als wie
`);

const ABBREVIATIONS = words(
  'z. b. d. h. u. a. o. ca. nr. abs. art. str. dr. prof. bzw. s. § tel. st. frau herr herrn familie',
);

/** Articles and words that stand in an article's place: `die`, `Ihren`, `keine`. Small letters. */
export function isArticle(word: string): boolean {
  if (ARTICLES.has(word)) return true;
  const stem = [...ENDINGS].find(
    (ending) => STEMS.has(word.slice(0, -ending.length)) && word.endsWith(ending),
  );
  return stem !== undefined;
}

/** Prepositions, also those that have swallowed their article: `im`. Small letters. */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

/** Words that open a new part of a sentence. Small letters. */
export function isConjunction(word: string): boolean {
  return CONJUNCTIONS.has(word);
}

/** Short forms and forms of address that belong to the word behind them: `Nr.`, `z.`, `Frau`. As written. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase().replace(/^[(„"]/u, ''));
}
