/**
 * Numbers with what they count: ordinals before nouns, Roman numerals, money, units, ranges,
 * versions, fractions, postcodes, and at last every number that is left.
 */
import { endingAfter, FIGURE, LEAD } from './cases.ts';
import { cardinal, decimal, digits, integer, ordinal, roman, year } from './numerals.ts';
import { anyOf, END, type Groups, phrase, type Rule, rule, START, WHOLE } from './rule.ts';
import { COUNTED_NOUNS, ORDINAL_NOUNS, UNITS } from './tables.ts';

const NUMBER = `(?<![\\d.,])(?<minus>(?<![^\\s(])[-−])?(?<whole>${WHOLE})(?:,(?<fraction>\\d+))?`;
const SCALE = '(?<scale> (?:Tausend|Millionen|Milliarden|Million|Milliarde))?';

const ordinalAfterWord = rule(
  `${LEAD}(?<number>\\d{1,3})\\. (?=(?<noun>\\p{Lu}\\p{L}*|\\p{Ll}+))`,
  ({ lead, number, noun }) =>
    `${lead ?? ''} ${ordinal(Number(number), endingAfter(lead, ORDINAL_NOUNS.get(noun ?? '') ?? 'er'))} `,
  FIGURE,
);
const ordinalBeforeNoun = rule(
  `(?<!\\d|[.,])(?<number>\\d{1,3})\\. (?=(?<noun>${anyOf(ORDINAL_NOUNS.keys())})${END})`,
  ({ number, noun }) => `${ordinal(Number(number), ORDINAL_NOUNS.get(noun ?? '') ?? 'er')} `,
);

const PAIR = '(?<number>\\d{1,3})\\. (?<link>und|oder|bis) (?<second>\\d{1,3})\\. ';
/** `am 1. und 15. jedes Monats`, `1. und 2. Stock`: two ordinals share their ending. */
const ordinalPairs: readonly Rule[] = [
  rule(`${LEAD}${PAIR}(?=(?<noun>\\p{L}+))`, spokenPair, FIGURE),
  rule(`(?<![\\d.,])${PAIR}(?=(?<noun>${anyOf(ORDINAL_NOUNS.keys())})${END})`, spokenPair),
];
/** `II. Weltkrieg`, `im III. Quartal`. */
const romanOrdinal = rule(
  `${LEAD}?${START}(?<roman>[IVX]+)\\. (?=(?<noun>${anyOf(ORDINAL_NOUNS.keys())})${END})`,
  ({ lead, roman: written, noun }, match) => {
    const value = roman(written ?? '');
    if (value === undefined) return match;
    const alone = ORDINAL_NOUNS.get(noun ?? '') ?? 'er';
    return `${lead === undefined ? '' : `${lead} `}${ordinal(value, endingAfter(lead, alone))} `;
  },
  /[IVX]\. /,
);

const NUMBERED =
  'Seite|Kapitel|Teil|Band|Abschnitt|Anlage|Anhang|Buch|Klasse|Stufe|Artikel|Akt|Phase|Gruppe|Titel|Ziffer|Nummer|Hartz|BGBl\\.';
const romanAfterNoun = rule(`(?<=${START}(?:${NUMBERED}) )(?<roman>[IVXLCDM]+)${END}`, spokenRoman);
const regnal = rule(
  `(?<=${START}(?:Ludwig|Heinrich|Friedrich|Wilhelm|Karl|Johann|Johannes|Otto|Benedikt|Ernst|Georg|August|Papst \\p{Lu}\\p{Ll}+|Kaiser \\p{Lu}\\p{Ll}+)(?: (?:Wilhelm|Friedrich|August|Paul))?) (?<roman>[IVXL]+)\\.?(?![\\p{L}\\p{N}])`,
  ({ roman: written }, match) => {
    const value = roman(written ?? '');
    return value === undefined ? match : ` der ${capital(ordinal(value, 'e'))}`;
  },
);
const romanFirst = rule('^(?<roman>[IVX]+)(?=\\. )', spokenRoman);
/** Only with I, V, X: `CD`, `DM`, `MC` are names far more often than numbers. */
const romanAlone = rule(`${START}(?<roman>[IVX]{2,})${END}`, spokenRoman);

const perEuro = phrase('(?:€|EUR) ?/ ?(?=\\p{L})', 'Euro pro ');
const euroFirst = rule(
  `(?:€|EUR) ?(?<amount>${WHOLE}(?:,\\d{2})?)(?![\\d,])`,
  ({ amount }) => `${amount ?? ''} €`,
);
const euro = rule(
  `${NUMBER}(?:,[–-]{1,2})?${SCALE} ?(?:€|Euro|EUR)${END}`,
  ({ minus, whole, fraction, scale }) => `${sign(minus)}${money(whole ?? '', fraction, scale)}`,
);
const unit = rule(
  `${NUMBER} ?(?<unit>${anyOf(UNITS.keys())})(?![\\p{L}\\p{N}²³/])`,
  ({ minus, whole, fraction, unit: written }) => {
    const [one, many] = UNITS.get(written ?? '') ?? ['', ''];
    const single = whole === '1' && fraction === undefined;
    return sign(minus) + (single ? one : `${decimal(whole ?? '', fraction)} ${many}`);
  },
);
/** `Cent pro kWh`, `€/m²`: a unit that nothing is counted in. */
const unitAlone = rule(
  `(?<=(?:pro|je) )(?<unit>${anyOf(UNITS.keys())})(?![\\p{L}\\p{N}²³/])`,
  ({ unit: written }) => (UNITS.get(written ?? '')?.[0] ?? '').replace(/^eine? /, ''),
);
const percentAdjective = phrase('(?<=\\d) ?%ig', 'prozentig');
/** `10–12`: an en dash between numbers is `bis`; a hyphen only where no third number follows. */
const range = phrase(
  '(?<=\\d) ?– ?(?=\\d)|(?<=(?<![\\d-])\\d{1,4})-(?=\\d{1,4}(?![\\d-]))',
  ' bis ',
);
const unitRange = phrase(`(?<=\\d ?(?:${anyOf(UNITS.keys())}|€)) ?– ?(?=\\d)`, ' bis ');
/** `2024/25` is one school year or budget. */
const years = rule(
  '(?<!\\d)(?<first>(?:19|20)\\d{2})/(?<second>\\d{2}|(?:19|20)\\d{2})(?!\\d)',
  ({ first, second }) => `${year(Number(first))} ${year(Number(second))}`,
);
const PARTS_OF_ONE = new Map([
  [3, 'Drittel'],
  [4, 'Viertel'],
  [5, 'Fünftel'],
  [6, 'Sechstel'],
  [7, 'Siebtel'],
  [8, 'Achtel'],
  [9, 'Neuntel'],
  [10, 'Zehntel'],
  [12, 'Zwölftel'],
]);
/** `3/4`; behind `Nr.` and the like a slash counts papers. */
const fraction = rule(
  '(?<!\\d|/|(?:Nummer|Nr\\.|Drucksache|Aktenzeichen|Heft|Ausgabe|Zimmer|Raum|Haus) )(?<part>\\d{1,2})/(?<whole>\\d{1,2})(?![\\d/])',
  ({ part, whole }, match) => {
    if (match === '1/2') return 'einhalb';
    const name = PARTS_OF_ONE.get(Number(whole));
    if (name === undefined || Number(part) >= Number(whole)) return match;
    return `${cardinal(Number(part), 'ein')} ${name}`;
  },
);
const allDay = phrase('(?<![\\d/])24/7(?![\\d/])', 'vierundzwanzig sieben');
/** `3-jährig`, `10-fach`, `1-mal`: one word. */
const compound = rule(
  `${START}(?<number>\\d{1,3})-?(?<rest>(?:mal|fach|jährig|seitig|stündig|tägig|wöchig|monatig|stellig|teilig|stufig|sprachig|köpfig)(?:e|er|es|en|em)?)${END}`,
  ({ number, rest }) => `${cardinal(Number(number), 'ein')}${rest ?? ''}`,
);
const letters = phrase(
  '(?<=(?<![\\p{L}\\p{N}])\\p{Lu}) ?– ?(?=\\p{Lu}(?![\\p{L}\\p{N}]))',
  ' bis ',
);
/** What stands behind a slash counts papers; only from 1900 on it is a year. */
const slash = rule('(?<=\\d) ?/ ?(?<second>\\d+)', ({ second }) => {
  const value = Number(second);
  const words = value >= 1900 && value <= 1999 ? year(value) : integer(second ?? '');
  return ` Schrägstrich ${words}`;
});
/** Before units are words: `90 cm x 120 cm`. */
const times = phrase(`(?<=\\d(?: ?(?:${anyOf(UNITS.keys())}))?) ?[x×] ?(?=\\d)`, ' mal ');
const ratio = phrase('(?<=\\d) ?: ?(?=\\d)', ' zu ');
const PARTS = new Map([
  ['½', 'einhalb'],
  ['¼', 'einviertel'],
  ['¾', 'dreiviertel'],
]);
/** `1 ½` → `eineinhalb`, `2¾` → `zweidreiviertel`. */
const mixedNumber = rule(
  '(?<![\\d.,])(?<whole>\\d{1,3}) ?(?<part>[½¼¾])',
  ({ whole, part }) => `${cardinal(Number(whole), 'ein')}${PARTS.get(part ?? '') ?? ''}`,
);
/** European norms are named by groups of figures: `EN 301 549` is no number of thousands. */
const europeanNorm = rule(
  '(?<=EN )(?<first>\\d{3}) (?<second>\\d{3})(?!\\d)',
  ({ first, second }) => `${integer(first ?? '')} ${integer(second ?? '')}`,
);
const DATIVE =
  '(?<dative>(?<![\\p{L}])(?:[Nn]ach|[Mm]it|[Ss]eit|[Vv]or|[Ii]n|[Vv]on|[Bb]ei|[Aa]b|[Aa]us|[Zz]u|[Bb]innen) )?';
/** `1 Jahr` → `ein Jahr`, `nach 1 Stunde` → `nach einer Stunde`. */
const singleNoun = rule(
  `${DATIVE}(?<![\\p{L}\\p{N}.,/–-])1 (?=(?<noun>${anyOf(COUNTED_NOUNS.keys())})${END})`,
  ({ dative, noun }) => {
    const article = COUNTED_NOUNS.get(noun ?? '') ?? 'ein';
    if (dative === undefined) return `${article} `;
    return `${dative}${article === 'ein' ? 'einem' : 'einer'} `;
  },
);
/** `1 Mio.` → `eine Million`; the abbreviation has become its plural. */
const singleMillion = rule(
  '(?<![\\p{L}\\p{N}.,/–-])1 (?<scale>Million|Milliarde)(?:en|n)(?!\\p{L})',
  ({ scale }) => `eine ${scale ?? ''}`,
);
/** A postcode stands at the beginning or after a comma, before the name of a place. */
const postcode = rule('(?<=^|, |D-)(?<code>\\d{5})(?<!00)(?= \\p{Lu}\\p{Ll})', ({ code }) =>
  digits(code ?? ''),
);
const version = rule(
  '(?<![\\d,]|\\d\\.)(?!\\d{1,3}(?:\\.\\d{3})+(?![\\d.]))(?<parts>\\d+(?:\\.\\d+)+)(?!\\d)',
  ({ parts }) =>
    (parts ?? '')
      .split('.')
      .map((part) => integer(part))
      .join(' Punkt '),
);
/** A year stands alone; before a noun four digits count something: `1500 Menschen`. */
const lonelyYear = rule(
  '(?<![\\d.,\\p{L}-])(?<year>1[1-9]\\d{2})(?![\\d\\p{L}-]|[.,]\\d| (?:Millionen|Milliarden)| \\p{Lu})',
  (groups) => year(Number(groups.year)),
);
const compoundOne = phrase(`${START}1(?=-\\p{L})`, 'ein');
const anyNumber = rule(
  '(?<=(?<before>\\p{L})?)' +
    `(?<minus>(?<![^\\s(])[-−])?(?<whole>${WHOLE})(?:,(?<fraction>\\d+))?(?=(?<after>\\p{L}\\p{L}?)?)`,
  ({ before, minus, whole, fraction: part, after }) => {
    const head = before === undefined ? '' : ' ';
    const tail = after?.length === 1 ? ' ' : '';
    return head + sign(minus) + decimal(whole ?? '', part) + tail;
  },
);

/** Ordinals and Roman numerals, before abbreviations' full stops are gone. */
export const ordinalRules: readonly Rule[] = [
  romanAfterNoun,
  regnal,
  romanOrdinal,
  romanFirst,
  ...ordinalPairs,
  ordinalAfterWord,
  ordinalBeforeNoun,
  romanAlone,
];

/** In the order they are applied: from the most to the least particular. */
export const quantityRules: readonly Rule[] = [
  postcode,
  europeanNorm,
  unitRange,
  range,
  times,
  mixedNumber,
  singleMillion,
  perEuro,
  unitAlone,
  euroFirst,
  euro,
  percentAdjective,
  unit,
  singleNoun,
  years,
  allDay,
  fraction,
  compound,
  letters,
  slash,
  ratio,
  version,
  lonelyYear,
  compoundOne,
  anyNumber,
];

function money(whole: string, cents: string | undefined, scale: string | undefined): string {
  if (scale !== undefined) return `${decimal(whole, cents)}${scale} Euro`;
  if (cents?.length !== 2) {
    return `${cents === undefined ? integer(whole, 'ein') : decimal(whole, cents)} Euro`;
  }
  const small = Number(cents);
  if (whole === '0' && small > 0) return `${cardinal(small, 'ein')} Cent`;
  return `${integer(whole, 'ein')} Euro${small === 0 ? '' : ` ${cardinal(small)}`}`;
}

function spokenPair({ lead, number, link, second, noun }: Groups): string {
  const ending = endingAfter(lead, ORDINAL_NOUNS.get(noun ?? '') ?? 'er');
  const both = `${ordinal(Number(number), ending)} ${link ?? ''} ${ordinal(Number(second), ending)} `;
  return lead === undefined ? both : `${lead} ${both}`;
}

function spokenRoman(
  { roman: written }: { readonly [name: string]: string | undefined },
  match: string,
) {
  const value = roman(written ?? '');
  return value === undefined ? match : cardinal(value);
}

function sign(minus: string | undefined): string {
  return minus === undefined ? '' : 'minus ';
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('de') + word.slice(1);
}
