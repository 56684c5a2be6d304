/**
 * The endings of German ordinals: which one the words before (`am`, `der`, `in der`) ask for. Only
 * the forms that stand before dates and numbered nouns; no full declension.
 */
import { ORDINAL_NOUNS } from './nouns.ts';
import { START } from './rule.ts';
import { WEEKDAYS } from './tables.ts';

const PREPOSITIONS =
  'ab|in|an|auf|aus|bei|mit|nach|seit|von|vor|zu|zwischen|während|wegen|innerhalb|außerhalb|trotz|unter|über|hinter|neben|statt|laut|gemäß|gegenüber|außer|samt';
const WEAK_N =
  'am|im|vom|zum|zur|beim|dem|den|des|ab|bis|seit|nach|vor|einem|einen|einer|eines|diesem|diesen|jedem|jeden|seinem|seinen|seiner|ihrem|ihren|ihrer|unserem|unseren|unserer';
const WEAK_E = 'der|die|das|ins|ans|aufs|eine|diese|dieser|dieses|jede|seine|ihre|unsere';
const WEAK_R = 'ein|kein|sein|ihr|unser';

/** Words before an ordinal that decide its ending, as the named group `lead` with its blank. */
export const LEAD = `(?:(?<lead>${START}(?:(?:${anyCase(PREPOSITIONS)}) (?:der|den|dem)|${anyCase('bis')} (?:spätestens|einschließlich|einschl\\.|inklusive)(?: am| zum)?|(?:${anyCase('am')}) (?:${[...WEEKDAYS.values()].join('|')}),?|${anyCase(`${WEAK_N}|${WEAK_E}|${WEAK_R}`)})) )`;

/** A number with a full stop, which every ordinal in figures has. */
export const FIGURE = /\d\./;

/** True for those that ask for a weak ending behind an article: `bei der ersten`. */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.split('|').includes(word.toLowerCase());
}

/** True where a noun is known, or ends, as feminines do: before it `der` is no nominative. */
export function isFeminine(noun: string): boolean {
  return ORDINAL_NOUNS.get(noun) === 'e' || /(?:ung|heit|keit|schaft|tion|tät|in)$/u.test(noun);
}

/** The ending after these words: `am` → `en`, `die` → `e`; without any, `alone`. */
export function endingAfter(lead: string | undefined, alone: string, feminine = false): string {
  if (lead === undefined) return alone;
  const words = lead.toLowerCase();
  if (feminine && /^(?:der|dieser)$/.test(words)) return 'en';
  if (words.includes(' ') || WEAK_N.split('|').includes(words)) return 'en';
  return WEAK_R.split('|').includes(words) ? alone : 'e';
}

/** The words also with a capital, as at the beginning of a sentence. */
function anyCase(words: string): string {
  return words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');
}
