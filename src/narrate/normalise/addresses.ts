/**
 * Web addresses, e-mail addresses, telephone numbers. Of a web address only the host is spoken: the
 * rest is in the text for those who can see it, and no one can follow it by ear.
 */
import { digits, integer } from './numerals.ts';
import { type Rule, rule } from './rule.ts';

/** Endings that name a host even without `www`. Others would take file names for hosts. */
const TOP_LEVEL =
  'de|eu|org|com|net|info|at|ch|gov|edu|berlin|bayern|koeln|hamburg|saarland|app|io';
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';

const page = rule(
  `(?:https?:\\/\\/|(?<![\\p{L}\\p{N}@.])www\\.)(?:www\\.)?(?<host>${LABEL}(?:\\.${LABEL})*)(?::\\d+)?(?:[/?#][^\\s<>"„“]*?)?(?=[.,;:!?)\\]"“]*(?:\\s|$))`,
  ({ host }) => spokenHost(host ?? ''),
);
const mail = rule(
  `(?:mailto:)?(?<name>[\\p{L}\\p{N}._%+-]*[\\p{L}\\p{N}])@(?<host>${LABEL}(?:\\.${LABEL})+)`,
  ({ name, host }) => `${spokenName(name ?? '')} ät ${spokenHost(host ?? '')}`,
);
const bareHost = rule(
  `(?<![\\p{L}\\p{N}@.-])(?<host>(?:${LABEL}\\.)+(?:${TOP_LEVEL}))(?![\\p{L}\\p{N}-])(?:\\/[^\\s<>"„“]*?(?=[.,;:!?)\\]"“]*(?:\\s|$)))?`,
  ({ host }) => spokenHost(host ?? ''),
);

/** After `Tel.` and the like any grouping of digits is a telephone number. */
const announcedPhone = rule(
  '(?<word>Tel\\.|Telefon|Telefonnummer|Fax|Telefax|Mobil|Rufnummer|Hotline|Durchwahl|Notruf|Notrufnummer|Behördennummer)(?<colon>:?) (?<number>(?:\\+|\\(?0|\\d)[\\d ()/–-]*\\d)',
  ({ word, colon, number }) =>
    `${word === 'Tel.' ? 'Telefon' : (word ?? '')}${colon === ':' ? ':' : ''} ${spokenPhone(number ?? '')}`,
);
const barePhone = rule(
  '(?<![\\d.,:/]|\\d )(?<number>(?:\\+\\d{1,3}|\\(?0[1-9]\\d{0,4}\\)?|00[1-9]\\d{1,2})(?:(?:[ /–-]+\\(?|(?<=\\)))\\d{1,8}\\)?)+)(?![\\d.]*\\d)',
  ({ number }) => spokenPhone(number ?? ''),
);

/** `Wählen Sie die 112.`: the numbers everyone knows, where nothing is counted. */
const knownPhone = rule(
  '(?<=(?:[Dd]ie|[Dd]er|[Uu]nter) )(?<number>11[0259])(?=[.,;:!?)]|$)(?![.,]\\d)',
  ({ number }) => digits(number ?? ''),
);
/** `DE89 3704 0044 …`: one figure after the other, a pause between the groups. */
const account = rule(
  '(?<![\\p{L}\\p{N}])(?<country>[A-Z]{2})(?<number>\\d{2}(?: \\d{4}){3,7}(?: \\d{1,3})?)(?!\\d)',
  ({ country, number }) => `${country ?? ''} ${spokenPhone(number ?? '')}`,
);
/** `Postfach 10 01 20`: pairs, as they are written. */
const postBox = rule('(?<=Postfach )(?<number>\\d{1,2}(?: \\d{2})+)(?! ?\\d)', ({ number }) =>
  (number ?? '')
    .split(' ')
    .map((pair) => integer(pair))
    .join(' '),
);

/** In the order they are applied: whole addresses before the hosts inside them. */
export const addressRules: readonly Rule[] = [
  page,
  mail,
  bareHost,
  account,
  postBox,
  announcedPhone,
  knownPhone,
  barePhone,
];

/** `offenes-jena.de` → `offenes Bindestrich jena Punkt D-E`. */
function spokenHost(host: string): string {
  const labels = host.split('.');
  return labels
    .map((label, index) => (index === labels.length - 1 ? spokenEnding(label) : spokenName(label)))
    .join(' Punkt ');
}

/** Country codes are spelled, `org` and `info` are words. */
function spokenEnding(label: string): string {
  if (label === 'com') return 'komm';
  return label.length === 2 ? [...label.toUpperCase()].join('-') : label;
}

function spokenName(name: string): string {
  return name
    .replaceAll('.', ' Punkt ')
    .replaceAll('-', ' Bindestrich ')
    .replaceAll('_', ' Unterstrich ')
    .replaceAll('+', ' plus ')
    .replaceAll('%', ' Prozent ');
}

/** Digit by digit, with a short pause between the groups; `+49 (0)30` is dialled without that 0. */
function spokenPhone(number: string): string {
  const dialled = number.replace(/^(\+\d{1,3} ?)\(0\)/, '$1 ');
  return (dialled.match(/\+|\d+/g) ?? [])
    .map((group) => (group === '+' ? 'plus' : digits(group)))
    .join(', ')
    .replace('plus, ', 'plus ');
}
