/**
 * Numbers that are no date, ordinal, amount or name of a law: ranges, compounds, versions, years, postcodes,
 * and at last every number that is left.
 */

import { fractionRules } from './fractions.ts';
import { measureRules, rangeRules } from './measures.ts';
import { COUNTED_NOUNS } from './nouns.ts';
import { cardinal, decimal, digits, integer, year } from './numerals.ts';
import { anyOf, END, ofNumbers, phrase, type Rule, rule, START, WHOLE } from './rule.ts';

/** `10–12`: an en dash between numbers is `bis`. */
const range = phrase('(?<=\\d) ?– ?(?=\\d)', ' bis ', /–/);
/** `10-12`, `14 - 18`: a hyphen is `bis` only where numbers rise and no third one follows. */
const hyphen = rule(
  '(?<=(?<!\\d-|\\d)(?<low>(?:\\d{1,3},)?\\d{1,4}))(?<dash>-| - )(?=(?<high>\\d{1,4}(?:,\\d+)?)(?<clock> ?Uhr)?(?![\\d-]))',
  ({ low = '', high = '', dash, clock }, match) => {
    const [from = 0, to = 0] = [low, high].map((one) => Number(one.replace(',', '.')));
    if (clock !== undefined || from < to) return ' bis ';
    if (dash !== '-') return match;
    // `100-1` names something; `1550-1292 v. Chr.` and `1,5-1,3` count downwards.
    return high.length < low.length && !low.includes(',') ? ' Strich ' : ' bis ';
  },
);
/** `2024/25` is one school year or budget; `1999/93` is none. */
const years = rule(
  '(?<!\\d)(?<first>(?:19|20)\\d{2})/(?<second>\\d{2}|(?:19|20)\\d{2})(?!\\d)',
  ({ first, second }, match) => {
    const next = String(Number(first) + 1);
    if (second !== next && second !== next.slice(2)) return match;
    return `${year(Number(first))} ${year(Number(second))}`;
  },
  /\//,
);
/** `3-jährig`, `10-fach`, `1-mal`, `1,5-fach`: one word. */
const compound = rule(
  `${START}(?<!\\d,)(?<number>${WHOLE})(?:,(?<fraction>\\d))?-?(?<rest>(?:mal|fach|Fach|jährig|seitig|stündig|tägig|wöchig|monatig|stellig|teilig|stufig|sprachig|köpfig|zügig|gruppig|minütig|geschossig|spurig)(?:e|er|es|en|em)?)${END}`,
  ({ number = '', fraction, rest }) => {
    const head = fraction === undefined ? integer(number, 'ein') : decimal(number, fraction);
    return `${head}${rest?.toLowerCase() ?? ''}`;
  },
);
/** `1x wöchentlich`. */
const often = rule(
  `${START}(?<number>\\d{1,3}) ?[x×](?!\\p{L}| ?\\d)`,
  ({ number }) => `${cardinal(Number(number), 'ein')}mal`,
);
const letters = phrase(
  '(?<=(?<![\\p{L}\\p{N}])\\p{Lu}) ?– ?(?=\\p{Lu}(?![\\p{L}\\p{N}]))',
  ' bis ',
  /–/,
);
/** What stands behind a slash counts papers; only from 1900 on it is a year. */
const slash = rule(
  '(?<=\\d) ?/ ?(?<second>\\d+)',
  ({ second }) => {
    const value = Number(second);
    const words = value >= 1900 && value <= 1999 ? year(value) : integer(second ?? '');
    return ` Schrägstrich ${words}`;
  },
  /\//,
);
const ratio = phrase('(?<=\\d) ?: ?(?=\\d)', ' zu ');
const DATIVE =
  '(?<dative>(?<![\\p{L}])(?:[Nn]ach|[Mm]it|[Ss]eit|[Vv]or|[Ii]n|[Vv]on|[Bb]ei|[Aa]b|[Aa]us|[Zz]u|[Bb]innen|[Ii]nnerhalb) )?';
/** `1 Jahr` → `ein Jahr`, `nach 1 Stunde` → `nach einer Stunde`. */
const singleNoun = rule(
  `${DATIVE}(?<![\\p{L}\\p{N}.,/–-])1 (?=(?<noun>${anyOf(COUNTED_NOUNS.keys())})${END})`,
  ({ dative, noun }) => {
    const article = COUNTED_NOUNS.get(noun ?? '') ?? 'ein';
    if (dative === undefined) return `${article} `;
    return `${dative}${article === 'ein' ? 'einem' : 'einer'} `;
  },
);
/** `innerhalb 1 Monats`. */
const singleGenitive = phrase(
  '(?<![\\p{L}\\p{N}.,/–-])1 (?=(?:Monats|Jahres|Tages|Kindes|Antrags)(?!\\p{L}))',
  'eines ',
);
/** A postcode stands at the beginning or after a comma, before the name of a place. */
const postcode = rule('(?<=^|, |D-)(?<code>\\d{5})(?<!00)(?= \\p{Lu}\\p{Ll})', ({ code }) =>
  digits(code ?? ''),
);
/** `E.03`: a door or a level. */
const pointAfterLetter = phrase('(?<=(?<![\\p{L}\\p{N}.])\\p{L})\\.(?=\\d)', ' Punkt ', /\.\d/);
/** `v2.3.1`. */
const shortVersion = rule(
  `(?<said>Version )?${START}v(?=\\d+(?:\\.\\d|${END}))`,
  ({ said }) => said ?? 'Version ',
);
const version = rule(
  '(?<=(?<before>\\p{L})?)(?<![\\d,]|\\d\\.)(?!\\d{1,3}(?:\\.\\d{3})+(?![\\d.]))(?<parts>\\d+(?:\\.\\d+)+)(?!\\d)',
  ({ before, parts }) => {
    const words = (parts ?? '').split('.').map((part) => integer(part));
    return `${before === undefined ? '' : ' '}${words.join(' Punkt ')}`;
  },
);
/** A year stands alone; before a noun four digits count something: `1500 Menschen`. */
const lonelyYear = rule(
  '(?<![\\d.,\\p{L}-])(?<year>1[1-9]\\d{2})(?![\\d\\p{L}-]|[.,]\\d| (?:Millionen|Milliarden)| (?!Schrägstrich)\\p{Lu})',
  (groups) => year(Number(groups.year)),
);
const compoundOne = phrase(`${START}1(?=-\\p{L})`, 'ein');
const anyNumber = rule(
  '(?<=(?<before>\\p{L})?)' +
    `(?<minus>(?<![^\\s(])[-−])?(?<whole>${WHOLE})(?:,(?<fraction>\\d+))?(?=(?<after>\\p{L}\\p{L}?)?)`,
  ({ before, minus, whole, fraction: part, after = '' }) => {
    const head = before === undefined ? '' : ' ';
    const tail = after.length === 1 || /^\p{Lu}{2}/u.test(after) ? ' ' : '';
    return `${head}${minus === undefined ? '' : 'minus '}${decimal(whole ?? '', part)}${tail}`;
  },
);

/** In the order they are applied: from the most to the least particular. */
export const quantityRules: readonly Rule[] = ofNumbers([
  postcode,
  pointAfterLetter,
  ...rangeRules,
  range,
  hyphen,
  ...fractionRules,
  ...measureRules,
  singleNoun,
  singleGenitive,
  years,
  compound,
  often,
  letters,
  slash,
  ratio,
  shortVersion,
  version,
  lonelyYear,
  compoundOne,
  anyNumber,
]);
