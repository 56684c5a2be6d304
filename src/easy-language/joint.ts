/**
 * Joints of long words in Leichte Sprache. Authors mark a joint once, as U+2027 (or a Mediopunkt
 * between letters); each edition shows it as its profile says. DIN SPEC 33429 prefers the hyphen,
 * the Netzwerk Leichte Sprache allows both; audio, search and metadata want none.
 */
import type { EasySettings } from '../model/document.ts';

/** The neutral mark of a joint: U+2027 HYPHENATION POINT. */
export const JOINT = '‧';

/**
 * Shows joints. As a hyphen, the second part of a noun gets a capital: `Bürger‧meister` becomes
 * `Bürger-Meister`; a word that starts small stays small: `bundes-weit`.
 */
export function showJoints(text: string, joint: EasySettings['joint']): string {
  if (!text.includes(JOINT)) return text;
  if (joint === 'none') return text.replaceAll(JOINT, '');
  if (joint === 'mediopunkt') return text.replaceAll(JOINT, '·');
  return text.replace(/[\p{L}\p{N}-]+(?:‧[\p{L}\p{N}-]+)+/gu, hyphenate).replaceAll(JOINT, '-');
}

function hyphenate(word: string): string {
  const [first = '', ...rest] = word.split(JOINT);
  const noun = /^\p{Lu}/u.test(first);
  return [first, ...rest.map((part) => (noun ? capitalise(part) : part))].join('-');
}

function capitalise(part: string): string {
  return part.charAt(0).toLocaleUpperCase('de') + part.slice(1);
}
