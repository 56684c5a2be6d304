/**
 * Web addresses, e-mail addresses, telephone numbers. Of an address only the host is spoken unless the
 * publication wants all: the rest is in the text, and no one can follow it by ear.
 */
import { digits } from './numerals.ts';
import { inGroups, referenceRules } from './references.ts';
import { type Rule, rule } from './rule.ts';

/** Endings that name a host even without `www`. Others would take file names for hosts. */
const TOP_LEVEL =
  'de|eu|org|com|net|info|at|ch|gov|edu|berlin|bayern|koeln|hamburg|saarland|app|io';
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';

/** What is spoken of an address: the host, or all of it. */
export type AddressOptions = {
  readonly webAddresses: 'host' | 'whole';
  readonly mailAddresses: 'host' | 'whole';
};

type Spoken = (host: string, rest: string) => string;

const page = (spoken: Spoken): Rule =>
  rule(
    `(?:https?:\\/\\/|(?<![\\p{L}\\p{N}@.])www\\.)(?:www\\.)?(?<host>${LABEL}(?:\\.${LABEL})*)(?<rest>(?::\\d+)?(?:[/?#][^\\s<>"„“]*?)?)(?=[.,;:!?)\\]"“]*(?:\\s|$))`,
    ({ host, rest }) => spoken(host ?? '', rest ?? ''),
    /https?:|www\./,
  );
const mail = (spoken: Spoken): Rule =>
  rule(
    `(?:mailto:)?(?<name>[\\p{L}\\p{N}._%+-]*[\\p{L}\\p{N}])@(?<host>${LABEL}(?:\\.${LABEL})+)`,
    ({ name, host }) => spoken(host ?? '', name ?? ''),
    /@/,
  );
const bareHost = (spoken: Spoken): Rule =>
  rule(
    `(?<![\\p{L}\\p{N}@.-])(?<host>(?:${LABEL}\\.)+(?:${TOP_LEVEL}))(?![\\p{L}\\p{N}-])(?<rest>\\/[^\\s<>"„“]*?(?=[.,;:!?)\\]"“]*(?:\\s|$)))?`,
    ({ host, rest }) => spoken(host ?? '', rest ?? ''),
    /\.\p{L}/u,
  );

/** After `Tel.` and the like any grouping of digits is a telephone number. */
const announcedPhone = rule(
  '(?<word>Tel\\.?|Telefon|Festnetz|Telefonnummer|Fax|Telefax|Mobil|Rufnummer|Hotline|Durchwahl|Notruf|Notrufnummer|Behördennummer)(?<colon>:?) (?<number>(?:\\+|\\(?0|-?\\d)[\\d ()/–-]*\\d)',
  ({ word, colon, number }) =>
    `${word?.startsWith('Tel') && word.length < 5 ? 'Telefon' : (word ?? '')}${colon === ':' ? ':' : ''} ${spokenPhone(number ?? '')}`,
);
const barePhone = rule(
  '(?<![\\d.,:/]|\\d[ -])(?!0\\d/(?:19|20)\\d\\d(?!\\d))(?<number>(?:\\+\\d{1,3}|\\(?0[1-9]\\d{0,4}\\)?|00[1-9]\\d{1,2})(?:(?:[ /–-]+\\(?|(?<=\\)))\\d{1,8}\\)?)+)(?![\\d.]*\\d)',
  ({ number }) => spokenPhone(number ?? ''),
);

/** `Wählen Sie die 112.`: the numbers everyone knows, where nothing is counted. */
const knownPhone = rule(
  '(?<=(?:[Dd]ie|[Dd]er|[Uu]nter|Sie|Nummer|Notruf) )(?<number>11[0259])(?=[.,;:!?)]|$| an(?!\\p{L})| oder 11\\d)(?![.,]\\d)',
  ({ number }) => digits(number ?? ''),
);

/** `116 117`: numbers of the European Union for help, in two groups everywhere. */
const helpline = rule('(?<![\\d.,])(?<number>116 [01]\\d\\d)(?![ .,]?\\d)', ({ number }) =>
  inGroups(number ?? ''),
);

/** `antrag.pdf`: the ending is spelled like any short form. */
const fileName = rule(
  '(?<=[\\p{L}\\p{N}_-])\\.(?<ending>pdf|docx?|odt|xlsx?|ods|pptx?|html?|epub|mp3|mp4|jpe?g|png|svg|zip|csv|txt|xml|json|ya?ml)(?![\\p{L}\\p{N}])',
  ({ ending }) => ` Punkt ${(ending ?? '').toUpperCase()}`,
);
/** In the order they are applied: whole addresses before the hosts inside them. */
export function addressRules({ webAddresses, mailAddresses }: AddressOptions): readonly Rule[] {
  const web = webAddresses === 'host' ? spokenHost : wholeAddress;
  return [
    page(web),
    mail(mailAddresses === 'host' ? mailHost : wholeMail),
    bareHost(web),
    fileName,
    ...referenceRules,
    announcedPhone,
    knownPhone,
    helpline,
    barePhone,
  ];
}

function wholeAddress(host: string, rest: string): string {
  return `${spokenHost(host)}${rest.replace(/\/$/, '').replace(/[^\p{L}\p{N}]/gu, spokenSign)}`;
}

/** `an eine Adresse bei …`: whoever listens hears that there is more to be read. */
function mailHost(host: string): string {
  return `eine Adresse bei ${spokenHost(host)}`;
}

function wholeMail(host: string, name: string): string {
  return `${spokenName(name)} ät ${spokenHost(host)}`;
}

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

const SIGNS_OF_ADDRESSES: Readonly<Record<string, string>> = {
  '.': 'Punkt',
  '-': 'Bindestrich',
  _: 'Unterstrich',
  '+': 'plus',
  '%': 'Prozent',
  '/': 'Schrägstrich',
  ':': 'Doppelpunkt',
  '?': 'Fragezeichen',
  '=': 'gleich',
  '&': 'und',
  '#': 'Raute',
  '~': 'Tilde',
};

function spokenSign(sign: string): string {
  return ` ${SIGNS_OF_ADDRESSES[sign] ?? ''} `;
}

function spokenName(name: string): string {
  return name.replace(/[.\-_+%]/g, spokenSign);
}

/** Digit by digit, with a short pause between the groups; `+49 (0)30` is dialled without that 0. */
function spokenPhone(number: string): string {
  const dialled = number.replace(/^(\+\d{1,3} ?)\(0\)/, '$1 ');
  return `${dialled.startsWith('+') ? 'plus ' : ''}${inGroups(dialled)}`;
}
