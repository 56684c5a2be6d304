/**
 * Numbers that name something and count nothing: accounts, files of an office, norms, number plates,
 * boxes, papers. They are read as they are written, not added up.
 */
import { digits, integer } from './numerals.ts';
import { ofNumbers, phrase, type Rule, rule } from './rule.ts';

/** `DE89 3704 0044 …`: one figure after the other, a pause between the groups. */
const account = rule(
  '(?<![\\p{L}\\p{N}])(?<country>[A-Z]{2})(?<number>\\d{2}(?: \\d{4}){3,7}(?: \\d{1,3})?)(?!\\d)',
  ({ country, number }) => `${country ?? ''} ${inGroups(number ?? '')}`,
);
/** `DE123456789`: no amount has letters before it. */
const tied = rule(
  '(?<=(?<![\\p{L}\\p{N}])\\p{Lu}{1,2})(?<number>\\d{6,})(?![\\d.,]\\d)',
  ({ number }) => ` ${digits(number ?? '')}`,
  /\d{6}/,
);
/** `BIC HELADEF1JEN`: letter by letter. */
const bankCode = rule(
  '(?<=BIC:? )(?<code>[A-Z]{6}[A-Z0-9]{2,5})(?![\\p{L}\\p{N}])',
  ({ code }) =>
    (code ?? '')
      .replace(/\d+/g, (figures) => ` ${digits(figures)} `)
      .replace(/[A-Z]{2,}/g, hyphened),
  /BIC/,
);
/** `ISBN 978-3-16-148410-0`, with its last sign. */
const book = rule(
  '(?<=IS[BS]N:? )(?<number>\\d[\\d-]+\\d)(?<last>-?X)?',
  ({ number, last }) => `${inGroups(number ?? '')}${last === undefined ? '' : ', X'}`,
);
/** `Postfach 10 01 20`: pairs, as they are written. */
const postBox = rule('(?<=Postfach )(?<number>\\d{1,2}(?: \\d{2})+)(?! ?\\d)', ({ number }) =>
  (number ?? '')
    .split(' ')
    .map((pair) => integer(pair))
    .join(' '),
);
const NAMED = '(?:ID|BLZ|[Nn]ummer|Nr\\.|nr\\.|IdNr\\.|Mitgliedsnummer)';
/** `Steuer-ID 12 345 678 901`. */
const grouped = rule(
  `(?<=${NAMED}:? )(?<number>\\d{2,}(?:[ /]\\d{2,}){2,})(?![\\d.,]\\d)`,
  ({ number }) => inGroups(number ?? ''),
);
/** `Konto-Nr. 123456`: from five figures on it is a name; `Bundestagsdrucksache Nr. 12345` is rare. */
const long = rule(
  '(?<=(?:(?:Konto|Kto\\.)-?|\\p{L}-?(?=.{3,8}\\d{6}))(?:[Nn]ummer|[Nn]r\\.|Nr):? )(?<number>\\d{5,})(?!\\d)',
  ({ number }) => digits(number ?? ''),
  /\d{5}/,
);
/** `Az. 12-345/2024`: signs are named, since files are looked for by them. */
const file = rule(
  '(?<=(?:Aktenzeichen|Az\\.|Geschäftszeichen|GZ|Gz\\.|Kassenzeichen|Zeichen|Vorlage|Vorlage Nr\\.|Gliederungsnummer):? )(?<number>\\d[\\d./-]*[./-][\\d./-]*\\d)',
  ({ number }) =>
    (number ?? '')
      .replace(/-/g, ' Strich ')
      .replace(/\./g, ' Punkt ')
      .replace(/\//g, ' Schrägstrich '),
  /\d[./-]\d/,
);
/** `J-AB 123` on a car. */
const plate = rule(
  '(?<![\\p{L}\\p{N}-])(?<town>[A-ZÄÖÜ]{1,3})-(?<letters>[A-Z]{2}) (?<number>\\d{1,4})(?<kind>[EH])?(?![\\p{L}\\p{N}/]|\\.\\d)',
  ({ town = '', letters = '', number, kind }) =>
    `${hyphened(town)}, ${hyphened(letters)} ${number ?? ''}${kind === undefined ? '' : ` ${kind}`}`,
  /-[A-Z]{2} \d/,
);

const NORM = '(?:DIN|EN|ISO|IEC|VDI|VDE|ETSI)';
/** European norms are named by groups of figures: `EN 301 549` is no number of thousands. */
const europeanNorm = rule(
  '(?<=EN )(?<first>\\d{3}) (?<second>\\d{3})(?!\\d)',
  ({ first, second }) => `${integer(first ?? '')} ${integer(second ?? '')}`,
);
const partOfNorm = phrase(`(?<=${NORM} \\d{3,6})-(?=\\d{1,3}(?!\\d))`, ' Teil ');
const yearOfNorm = phrase(`(?<=${NORM} \\d{3,6}(?: Teil \\d+)?):(?=(?:19|20)\\d\\d(?!\\d))`, ', ');

/** In the order they are applied: before telephone numbers, dates and ranges. */
export const referenceRules: readonly Rule[] = ofNumbers([
  account,
  tied,
  bankCode,
  book,
  postBox,
  grouped,
  long,
  file,
  plate,
  partOfNorm,
  yearOfNorm,
  europeanNorm,
]);

/** Figure by figure, with a short pause between the groups. */
export function inGroups(number: string): string {
  return (number.match(/\d+/g) ?? []).map(digits).join(', ');
}

function hyphened(letters: string): string {
  return [...letters].join('-');
}
