/**
 * Web addresses, e-mail addresses, telephone numbers. Of a web address only the host is spoken: the
 * rest is in the text for those who can see it, and no one can follow it by ear.
 */
import { digits } from './numerals.ts';
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
  '(?<word>Tel\\.|Telefon|Telefonnummer|Fax|Telefax|Mobil|Rufnummer|Hotline|Durchwahl)(?<colon>:?) (?<number>(?:\\+|\\(?0|\\d)[\\d ()/–-]*\\d)',
  ({ word, colon, number }) =>
    `${word === 'Tel.' ? 'Telefon' : (word ?? '')}${colon === ':' ? ':' : ''} ${spokenPhone(number ?? '')}`,
);
const barePhone = rule(
  '(?<![\\d.,/])(?<number>(?:\\+\\d{1,3}|\\(?0\\d{1,5}\\)?)(?:[ /–-]+\\(?\\d{1,8}\\)?)+)(?![\\d.]*\\d)',
  ({ number }) => spokenPhone(number ?? ''),
);

/** In the order they are applied: whole addresses before the hosts inside them. */
export const addressRules: readonly Rule[] = [page, mail, bareHost, announcedPhone, barePhone];

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

/** Digit by digit, with a short pause between the groups as written. */
function spokenPhone(number: string): string {
  return (number.match(/\+|\d+/g) ?? [])
    .map((group) => (group === '+' ? 'plus' : digits(group)))
    .join(', ')
    .replace('plus, ', 'plus ');
}
