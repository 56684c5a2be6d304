/** Roman numerals: after what they number, after names of rulers, as ordinals, in rows, alone. */
import { endingAfter, isFeminine, LEAD } from './cases.ts';
import { ORDINAL_NOUNS, RULERS } from './nouns.ts';
import { cardinal, ordinal, roman } from './numerals.ts';
import { anyOf, END, type Groups, type Rule, rule, START } from './rule.ts';

const NUMBERED =
  'Seite|Kapitel|Teil|Band|Abschnitt|Anlage|Anhang|Buch|Klasse|Stufe|Artikel|Akt|Phase|Gruppe|Titel|Ziffer|Nummer|Hartz|BGBl\\.|Typ|Kategorie|Zone|Modul|Säule|Gebiet|Variante|\\p{Lu}\\p{Ll}+(?:klasse|stufe|gruppe|teil|geld)';
const NOUN = `(?=(?<noun>${anyOf(ORDINAL_NOUNS.keys())})${END})`;
/** Only with I, V, X: `CD`, `DM`, `MC` are names far more often than numbers. */
const SMALL = '[IVX]+[a-z]?';
const SIGN = /\b[IVXLC]+[a-z]?\b/;

const afterNoun = rule(
  `(?<=${START}(?:${NUMBERED})(?:e?s|e[nr]?|n)? )(?<roman>[IVXLCDM]+)${END}`,
  spoken,
  SIGN,
);
/** `BGBl. 2010 I S. 662`: a part of a gazette, before the page. */
const beforePage = rule(`${START}(?<roman>[IVX]+)(?= S\\. ?\\d)`, spoken, SIGN);

const NAMES = [...RULERS].map(([name]) => name).join('|');
const regnal = rule(
  `(?<=${START}(?<name>${NAMES}|(?:Papst|Kaiser|König|Kurfürst|Herzog) \\p{Lu}\\p{Ll}+)(?: (?:Wilhelm|Friedrich|August|Paul))?(?<genitive>(?<=[^s])s)?) (?<roman>[IVXL]+)\\.?(?![\\p{L}\\p{N}])`,
  ({ name, genitive, roman: written }, match) => {
    const value = roman(written ?? '');
    if (value === undefined) return match;
    const article = RULERS.get(name ?? '') ?? 'der';
    // The s of `Papst Johannes` belongs to the name.
    if (genitive === undefined || !RULERS.has(name ?? ''))
      return ` ${article} ${capital(ordinal(value, 'e'))}`;
    return ` ${article === 'der' ? 'des' : 'der'} ${capital(ordinal(value, 'en'))}`;
  },
  SIGN,
);

/** `II. Weltkrieg`, `im III. Quartal`, `I. und II. Quartal`. */
const asOrdinal = rule(
  `${LEAD}?${START}(?:(?<first>[IVX]+)\\. ?(?<link>und|oder|bis|[–-]) ?)?(?<roman>[IVX]+)\\. ${NOUN}`,
  (groups, match) => {
    const [first, second] = [groups.first, groups.roman].map((one) => roman(one ?? ''));
    if (second === undefined) return match;
    const { lead, noun = '', link = '' } = groups;
    const ending = endingAfter(lead, ORDINAL_NOUNS.get(noun) ?? 'er', isFeminine(noun));
    const before = first === undefined ? '' : `${ordinal(first, ending)} ${spokenLink(link)} `;
    return `${lead === undefined ? '' : `${lead} `}${before}${ordinal(second, ending)} `;
  },
  /[IVX]\./,
);
const atBeginning = rule('^(?<roman>[IVX]+)(?=\\. )', spoken, SIGN);
/** `Ziffer II.3`: a section of a section. */
const pointed = rule(
  `${START}(?<roman>[IVX]+)\\.(?=\\d)`,
  (groups, match) => {
    const words = spoken(groups, match);
    return words === match ? match : `${words} Punkt `;
  },
  /[IVX]\.\d/,
);
/** `VIII, VIIIa und X`: what stands alone is a letter, in a row it is a number. */
const inRow = rule(
  `${START}(?:${SMALL}(?:, | und | oder | bis | sowie | ?[–-] ?))+${SMALL}${END}`,
  (_, match) => {
    if (!/[IVX]{2}/.test(match)) return match;
    return match
      .replace(/(?<roman>[IVX]+)(?<letter>[a-z]?)/g, (one, written: string, letter: string) => {
        const value = roman(written);
        return value === undefined ? one : cardinal(value) + (letter && ` ${letter}`);
      })
      .replace(/ ?[–-] ?/g, ' bis ');
  },
  SIGN,
);
const alone = rule(
  `${START}(?<roman>[IVX]{2,})(?<letter>[a-z])?${END}`,
  (groups, match) => {
    const words = spoken(groups, match);
    return words === match || groups.letter === undefined ? words : `${words} ${groups.letter}`;
  },
  SIGN,
);

/** In the order they are applied; before full stops of abbreviations are gone. */
export const romanRules: readonly Rule[] = [
  pointed,
  afterNoun,
  beforePage,
  regnal,
  asOrdinal,
  atBeginning,
  inRow,
  alone,
];

function spoken({ roman: written }: Groups, match: string): string {
  const value = roman(written ?? '');
  return value === undefined ? match : cardinal(value);
}

function spokenLink(link: string): string {
  return /[–-]/.test(link) ? 'bis' : link;
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('de') + word.slice(1);
}
