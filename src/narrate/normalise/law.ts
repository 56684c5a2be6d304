/**
 * Abbreviations and the way law is cited: `§ 5 Abs. 2 Satz 1 Nr. 3 lit. a`, `§§ 5–7`, `Art. 20 GG`,
 * `S. 12 ff.`, `Hauptstr. 5`.
 */
import {
  ABBREVIATIONS,
  ABBREVIATIONS_AT_END,
  ABBREVIATIONS_BEFORE_NAME,
  ABBREVIATIONS_BEFORE_NUMBER,
  SHORT_FORMS,
} from './abbreviations.ts';
import { adjectiveRules } from './adjectives.ts';
import { integer, roman } from './numerals.ts';
import { anyOf, END, phrase, type Rule, rule, START } from './rule.ts';

const paragraphs = phrase('§§ ?', 'Paragrafen ');
const paragraph = phrase('§ ?(?=\\d)', 'Paragraf ');
const CITED =
  'Paragraf|Paragrafen|Nummern?|Nrn?\\.|Artikeln?|Artikels|Art\\.|Absatz|Absätze|Abs\\.|Buchstaben?|Ziffern?|Ziff\\.|Anlagen?|Feld|Klassen?|Gleis|Haus';
const LINK = '(?:, | und | oder | bis | sowie |[–-]| [–-] )';
/** Behind these a letter after a blank belongs to the number, too: `§ 7 g EStG`. */
const MORE = '(?:$|[,;.)]| (?:Abs|Satz|S\\.|Nr|und|oder|bis|\\p{Lu}{2}|\\p{Lu}\\p{Ll}*\\p{Lu}))';
/** `§ 5a`, `§§ 45b, 45g`: the letter is part of the number, spoken apart, and no gram. */
const lettered = rule(
  `(?<=${START}(?:${CITED}) (?:\\d{1,4} ?[a-z]?${LINK})*)(?<number>\\d{1,4})(?: (?=[a-z]${MORE}))?(?<letter>[a-z])(?!\\p{L})`,
  ({ number, letter }) => `${integer(number ?? '')} ${letter ?? ''}`,
  /\d ?[a-z]/,
);
/** `Art 12a` as the official collection of laws writes it. */
const article = phrase(
  `${START}Art(?= \\d{1,3} ?[a-z]?(?:$| (?:Abs|Satz|GG|DSGVO|[(])))`,
  'Artikel',
);
/** `§ 2 II 1`: jurists' short way for `Absatz 2 Satz 1`. */
const short = rule(
  '(?<=Paragraf \\d{1,4} ?[a-z]? )(?<roman>[IVX]+)(?: (?<sentence>\\d{1,2})(?!\\d))?(?![\\p{L}\\p{N}]|\\. \\p{Lu})',
  ({ roman: written, sentence: number }, match) => {
    const value = roman(written ?? '');
    if (value === undefined) return match;
    return `Absatz ${value}${number === undefined ? '' : ` Satz ${number}`}`;
  },
);
/** `§ 2 S. 1`: behind a paragraph it is a sentence, elsewhere a page. */
const sentence = phrase('(?<=(?:Paragraf|Abs\\.|Absatz) ?\\d{1,4} ?[a-z]? )S\\. ?(?=\\d)', 'Satz ');
const following = phrase('(?<=\\d ?[a-z]?) ?ff\\.', ' fortfolgende');
const next = phrase('(?<=\\d[a-z]?) ?f\\.', ' folgende');
/** `im Sinne des § 2`: the noun is weak. */
const inflected = phrase('(?<=(?:[Dd]es|[Dd]em|[Dd]en) )Paragraf(?= )', 'Paragrafen');
/** `Herr B. Schmidt`, `J.-S.-Bach-Straße`: initials end no sentence. */
const initial = rule(
  '(?<=(?:Herrn?|Frau|Doktor|Professor|Familie|Sankt|\\p{Lu}\\.-|^|,) ?(?:\\p{Lu}\\. ?)*(?<![\\p{L}\\p{N}]))(?<letter>\\p{Lu})\\.(?=(?: ?\\p{Lu}\\.)* ?-?\\p{Lu}[\\p{Ll}.])',
  ({ letter }) => letter ?? '',
);
/** `Hausnr. 5`, `Konto-Nr.`: the second has been said already. */
const number = phrase('(?<=\\p{Ll})nr\\.', 'nummer');
/** A number, a letter of a list, or a Roman numeral that has become a word already. */
const BEFORE_NUMBER = `(?= ?(?:\\d|[a-z](?!\\p{L})|(?:eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)${END}))`;
/** `Abs.: Stadt Jena` on an envelope. */
const sender = phrase('^Abs\\.:', 'Absender:');
/** `s. Anlage 2`, `s. § 5`. */
const see = phrase(
  `${START}s\\.(?= ?(?:Paragraf|Anlage|Anhang|Abschnitt|Kapitel|Seite|Abbildung|Tabelle|Nummer|Punkt|Rückseite|Artikel|Absatz|auch)(?!\\p{Ll}*\\.))`,
  'siehe',
);
const street = phrase('(?<=\\p{Ll})str\\.', 'straße');
const streetWord = phrase(`${START}Str\\.`, 'Straße');

/** `1 Std.`, `12 €/Std.`: one of it. */
const oneHour = phrase('(?<=(?:(?<![\\d,.])1|/|pro|je) ?)Std\\.', 'Stunde');
const oneMinute = phrase('(?<=(?:(?<![\\d,.])1|/|pro|je) ?)Min\\.', 'Minute');

/** In the order they are applied. */
export const lawRules: readonly Rule[] = [
  paragraphs,
  paragraph,
  article,
  short,
  sentence,
  following,
  next,
  oneHour,
  oneMinute,
  // Before `S. d` of `i. S. d.` could be a page.
  fromTable(ABBREVIATIONS, ''),
  atEnd(),
  fromTable(ABBREVIATIONS_BEFORE_NUMBER, BEFORE_NUMBER),
  ...adjectiveRules,
  fromTable(ABBREVIATIONS_BEFORE_NAME, '(?=[ -]?\\p{Lu})'),
  sender,
  see,
  lettered,
  initial,
  number,
  street,
  streetWord,
  shortForms(),
  inflected,
];

/** One rule for a table; a blank follows when the text has none, as in `Nr.3`. */
function fromTable(table: readonly (readonly [string, string])[], then: string): Rule {
  const spoken = new Map(table.map(([written, words]) => [written.replaceAll(' ', ''), words]));
  const written = anyOf(table.map(([short]) => short));
  return rule(
    `${START}(?<short>${written})${then}(?<tight>[\\p{L}\\p{N}])?`,
    ({ short, tight }) => {
      const words = spoken.get((short ?? '').replaceAll(' ', '')) ?? short ?? '';
      return tight === undefined ? words : `${words} ${tight}`;
    },
  );
}

/** `Obst usw. Das reicht.`: the full stop of the abbreviation is the sentence's, too. */
function atEnd(): Rule {
  return rule(
    `${START}(?<short>${anyOf(ABBREVIATIONS_AT_END.keys())})(?=(?<next> \\p{Lu})?)`,
    ({ short, next }) =>
      `${ABBREVIATIONS_AT_END.get(short ?? '') ?? ''}${next === undefined ? '' : '.'}`,
  );
}

function shortForms(): Rule {
  return rule(
    `${START}(?<short>${anyOf(SHORT_FORMS.keys())})(?![\\p{L}\\p{N}₂])(?<=(?:(?<before>.{1,80}) ?\\()?\\k<short>)`,
    ({ before = '', short = '' }, match) => {
      const words = SHORT_FORMS.get(short) ?? '';
      // `Wohngeldgesetz (WoGG)`: what was just said is spelled.
      return before.includes(words) ? match : words;
    },
  );
}
