/**
 * Writing that is not words: invisible characters before all rules; gender forms; dashes, brackets,
 * quotes and signs after them.
 */
import { anyOf, phrase, type Rule, rule } from './rule.ts';
import { LONELY_SIGNS, SIGNS } from './tables.ts';

/** Without control and private-use characters, soft hyphens, zero-width marks; blanks made even. */
export function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u2027\ue000-\uf8ff]/g, '')
    .replace(/(?<=\p{L})[·•∙](?=\p{L})/gu, '')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** `Bürger*innen`, `Kolleg_in`, `Bürger/-innen`, `BürgerInnen`: spoken with a break, as with `:`. */
export const genderRules: readonly Rule[] = [
  phrase('(?<=\\p{L})[*_](?=(?:innen|in|r|n|e|er|en|es|m|s)(?!\\p{L}))', ':'),
  phrase('(?<=\\p{Ll}{2})(?:/-|/)(?=(?:innen|in|e|r|n|en|er|es)(?!\\p{L}))', ':'),
  rule('(?<=\\p{Ll}{2})In(?<many>nen)?(?!\\p{L})', ({ many }) => `:in${many ?? ''}`),
];

const SILENT = '[„“”"«»‹›‚‘*_|~^`´®™•●▪◦{}\\\\]';

/** Signs to words, brackets and dashes to pauses. */
export const signRules: readonly Rule[] = [
  phrase('(?<=(?:und|oder|bzw)) ?/ ?(?=\\p{L})', ' '),
  phrase('(?<=\\p{L}) ?/ ?(?=(?:und|oder)(?!\\p{L}))', ' '),
  phrase('(?<=\\p{L}\\p{P}?) ?/ ?(?=\\p{L})', ', '),
  rule(`(?<sign>${anyOf(SIGNS.keys())})`, ({ sign }) => ` ${SIGNS.get(sign ?? '') ?? ''} `),
  phrase('[()\\[\\]]| [–—-] |—|[→➔⇒←↔]| / ', ', '),
  phrase('…|\\.{3,}', ' … '),
  phrase(`${SILENT}|\\p{Extended_Pictographic}\\p{Emoji_Modifier}?[\\u200d\\ufe0f\\u20e3]*`, ' '),
];

/** No blank before punctuation, no two pauses in a row, a full stop at the end. */
export function tidied(text: string): string {
  const even = text
    .replace(/ +/g, ' ')
    .replace(/ (?=[,.;:!?](?!\d))/g, '')
    .replace(/,(?:,| ,)+/g, ',')
    .replace(/,(?=[.;:!?])/g, '')
    .replace(/(?<=[.;:!?]),/g, '')
    .replace(/^[\s,;:.]+|[\s,;]+$/g, '');
  return even === '' || /[.!?…:]$/.test(even) ? even : `${even}.`;
}

/** What is said of a text of signs alone; undefined when it holds a letter, digit or known sign. */
export function lonely(text: string): string | undefined {
  if (/[\p{L}\p{N}]/u.test(text)) return undefined;
  const names = [...text].flatMap((sign) => LONELY_SIGNS.get(sign) ?? SIGNS.get(sign) ?? []);
  return names.length === 0 ? undefined : names.join(', ');
}
