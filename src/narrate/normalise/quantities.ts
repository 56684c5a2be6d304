/**
 * Numbers with what they count: ordinals before nouns, Roman numerals, money, units, ranges,
 * versions, fractions, postcodes, and at last every number that is left.
 */
import { endingAfter, LEAD } from './cases.ts';
import { cardinal, decimal, digits, integer, ordinal, roman, year } from './numerals.ts';
import { anyOf, END, phrase, type Rule, rule, START, WHOLE } from './rule.ts';
import { ORDINAL_NOUNS, UNITS } from './tables.ts';

const NUMBER = `(?<![\\d.,])(?<minus>(?<![^\\s(])[-−])?(?<whole>${WHOLE})(?:,(?<fraction>\\d+))?`;
const SCALE = '(?<scale> (?:Tausend|Millionen|Milliarden|Million|Milliarde))?';

const ordinalAfterWord = rule(
  `${LEAD}(?<number>\\d{1,3})\\. (?=(?<noun>\\p{Lu}\\p{L}*|\\p{Ll}+))`,
  ({ lead, number, noun }) =>
    `${lead ?? ''} ${ordinal(Number(number), endingAfter(lead, ORDINAL_NOUNS.get(noun ?? '') ?? 'er'))} `,
);
const ordinalBeforeNoun = rule(
  `(?<!\\d|[.,])(?<number>\\d{1,3})\\. (?=(?<noun>${anyOf(ORDINAL_NOUNS.keys())})${END})`,
  ({ number, noun }) => `${ordinal(Number(number), ORDINAL_NOUNS.get(noun ?? '') ?? 'er')} `,
);

const NUMBERED =
  'Kapitel|Teil|Band|Abschnitt|Anlage|Anhang|Buch|Klasse|Stufe|Artikel|Akt|Phase|Gruppe|Titel|Ziffer|Nummer|Hartz';
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
  `${NUMBER},?(?:[–-]{1,2})?${SCALE} ?(?:€|Euro|EUR)${END}`,
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
const percentAdjective = phrase('(?<=\\d) ?%ig', 'prozentig');
/** `10–12`: an en dash between numbers is `bis`; a hyphen only where no third number follows. */
const range = phrase(
  '(?<=\\d) ?– ?(?=\\d)|(?<=(?<![\\d-])\\d{1,4})-(?=\\d{1,4}(?![\\d-]))',
  ' bis ',
);
const unitRange = phrase(`(?<=\\d ?(?:${anyOf(UNITS.keys())}|€)) ?– ?(?=\\d)`, ' bis ');
/** `2024/25` is one school year or budget. */
const years = rule(
  '(?<!\\d)(?<first>(?:19|20)\\d{2})/(?<second>\\d{2}|\\d{4})(?!\\d)',
  ({ first, second }) => `${year(Number(first))} ${year(Number(second))}`,
);
const FRACTIONS = new Map([
  ['1/2', 'einhalb'],
  ['1/3', 'ein Drittel'],
  ['2/3', 'zwei Drittel'],
  ['1/4', 'ein Viertel'],
  ['3/4', 'drei Viertel'],
]);
const fraction = rule(
  '(?<!\\d|/)(?<written>\\d/\\d)(?![\\d/])',
  ({ written }, match) => FRACTIONS.get(written ?? '') ?? match.replace('/', ' Schrägstrich '),
);
const slash = phrase('(?<=\\d) ?/ ?(?=\\d)', ' Schrägstrich ');
const times = phrase('(?<=\\d) ?[x×] ?(?=\\d)', ' mal ');
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
  romanFirst,
  ordinalAfterWord,
  ordinalBeforeNoun,
  romanAlone,
];

/** In the order they are applied: from the most to the least particular. */
export const quantityRules: readonly Rule[] = [
  postcode,
  unitRange,
  range,
  perEuro,
  euroFirst,
  euro,
  percentAdjective,
  unit,
  years,
  fraction,
  slash,
  times,
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
