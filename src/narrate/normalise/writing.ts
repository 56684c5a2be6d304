/**
 * Writing that is not words: invisible characters before all rules; gender forms; dashes, brackets,
 * quotes and signs after them.
 */
import { followedBy, type MappedText } from './mapped-text.ts';
import { anyOf, applyRules, phrase, type Rule, rule } from './rule.ts';
import { LONELY_SIGNS, SIGNS } from './tables.ts';

/** Composes characters (Unicode NFC); takes away what is invisible; makes blanks even. */
const cleaningRules: readonly Rule[] = [
  rule('\\P{M}?\\p{M}+|[\\u1100-\\u11ff\\uac00-\\ud7a3]+|[^\\p{ASCII}]', (_, match) =>
    match.normalize('NFC'),
  ),
  phrase('[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\u2027\\ue000-\\uf8ff\\p{Cs}]', ''),
  phrase('(?<=\\p{L})[·•∙](?=\\p{L})', ''),
  phrase('[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+', ' '),
  phrase('^ | $', ''),
];

/** Without control and private-use characters, soft hyphens, zero-width marks; blanks made even. */
export function cleaned(text: MappedText): MappedText {
  return applyRules(text, cleaningRules);
}

/** `Bürger*innen`, `Kolleg_in`, `Bürger/-innen`, `BürgerInnen`: spoken with a break, as with `:`. */
export const genderRules: readonly Rule[] = [
  phrase(' ?[(]?(?<![\\p{L}/])m/w/d(?![\\p{L}/])[)]?', ', männlich, weiblich, divers'),
  phrase('(?<=\\p{L})[*_](?=(?:innen|in(?!\\p{L})|(?:r|n|e|er|en|es|m|s)(?!\\p{L})))', ':'),
  phrase('(?<=\\p{Ll}{2})(?:/-|/)(?=(?:innen|in|e|r|n|en|er|es)(?!\\p{L}))', ':'),
  rule(
    '(?<=\\p{Ll}{2})In(?<many>nen(?=\\p{Ll})|nen)?(?![\\p{Lu}]|(?<!nen)\\p{Ll})',
    ({ many }) => `:in${many ?? ''}`,
  ),
  rule(
    '(?<=\\p{Ll}{2})\\((?<ending>inn?|innen)\\)(?<many>en)?(?!\\p{L})',
    ({ ending, many }) => `:${ending ?? ''}${many ?? ''}`,
  ),
  // `Kind(er)`: both are said, as a reader has to choose.
  rule(
    '(?<=(?<word>\\p{Lu}\\p{Ll}{2,}))\\((?<ending>en|n|e|er|s)\\)(?!\\p{L})',
    ({ word, ending }) => ` oder ${word ?? ''}${ending ?? ''}`,
  ),
];

const SILENT = '[„“”"«»‹›‚‘*_|~^`´®™•●▪◦{}\\\\]';

/** Signs that nobody reads aloud: they are a pause, a melody, or nothing at all. */
const PUNCTUATION = '.,:;!?…‐‑‒–—―()\\[\\]{}\\/„“”"«»‹›‚‘’\'*_|~^`´·•∙‧●▪◦®™→➔⇒←↔¿¡⁄\\\\\\-';
const SIGN = `[^\\p{L}\\p{N}\\p{M}\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}${PUNCTUATION}`;

/** A sign without a name: no word, no punctuation. Global. */
export const UNKNOWN_SIGN = new RegExp(
  `(?:${SIGN}${[...SIGNS.keys()].join('').replace(/[\^\]\\-]/g, '\\$&')}])\\p{M}*`,
  'gu',
);

/** Signs to words, brackets and dashes to pauses. */
export const signRules: readonly Rule[] = [
  phrase(' ?(?:-|=)> ?', ', '),
  // `a) bis c)`
  phrase(
    '(?<=(?<![\\p{L}\\p{N}])[\\p{L}\\d]{1,2})[)](?= (?:bis|und|oder) [\\p{L}\\d]{1,2}[)])',
    '',
  ),
  phrase('(?<=(?:und|oder|bzw)) ?/ ?(?=\\p{L})', ' '),
  phrase('(?<=\\p{L}) ?/ ?(?=(?:und|oder)(?!\\p{L}))', ' '),
  phrase('(?<=\\p{L}\\p{P}?) ?/ ?(?=\\p{L})', ', '),
  rule(`(?<sign>${anyOf(SIGNS.keys())})`, ({ sign }) => ` ${SIGNS.get(sign ?? '') ?? ''} `),
  phrase('[()\\[\\]]| [–—-] |—|[→➔⇒←↔]| / ', ', '),
  phrase('…|\\.{3,}', ' … '),
  phrase(
    `${SILENT}|(?![\\p{L}\\p{N}])\\p{Extended_Pictographic}\\p{Emoji_Modifier}?[\\u200d\\ufe0f\\u20e3]*`,
    ' ',
  ),
  // Engines would guess at it, or not; private-use characters are the author's readings.
  phrase(`${SIGN}\\ue000-\\uf8ff]\\p{M}*`, ' '),
];

const tidyingRules: readonly Rule[] = [
  phrase(' +', ' '),
  phrase(' (?=[,.;:!?](?!\\d))', ''),
  phrase(',(?:,| ,)+', ','),
  phrase(',(?=[.;:!?])', ''),
  phrase('(?<=[.;:!?]),', ''),
  phrase('^[\\s,;:.]+|[\\s,;]+$', ''),
];

/** No blank before punctuation, no two pauses in a row, a full stop at the end. */
export function tidied(text: MappedText): MappedText {
  const even = applyRules(text, tidyingRules);
  const ends = even.spoken === '' || /[.!?…:]$/.test(even.spoken);
  return ends ? even : followedBy(even, '.');
}

/** What is said of a text of signs alone; undefined when it holds a letter, digit or known sign. */
export function lonely(text: string): string | undefined {
  if (/[\p{L}\p{N}]/u.test(text)) return undefined;
  const names = [...text].flatMap((sign) => LONELY_SIGNS.get(sign) ?? SIGNS.get(sign) ?? []);
  return names.length === 0 ? undefined : names.join(', ');
}
