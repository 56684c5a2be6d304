/**
 * Words in capitals: names that are words, words that are stressed, and all others letter by letter
 * (`OZG` → `O-Z-G`; the hyphens keep the letters together as one word for the ear).
 */
import { type Rule, rule } from './rule.ts';
import { SMALL_WORDS, SPOKEN_AS_WORDS } from './tables.ts';

/** From this length on, capitals are emphasis: no acronym has so many letters. */
const LONGEST_ACRONYM = 6;

/** The last letter of a spelled plural, `PDFs`: its German name with an s. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['B', 'Bes'],
  ['C', 'Zehs'],
  ['D', 'Des'],
  ['F', 'Effs'],
  ['G', 'Ges'],
  ['H', 'Hahs'],
  ['K', 'Kahs'],
  ['L', 'Ells'],
  ['M', 'Emms'],
  ['N', 'Enns'],
  ['P', 'Pes'],
  ['R', 'Errs'],
  ['T', 'Tehs'],
  ['V', 'Vaus'],
  ['W', 'Wes'],
]);

/**
 * @param ordinary words that the publication also writes in small letters: in capitals they are
 *   stressed, not spelled
 */
export function letterRules(ordinary: ReadonlySet<string>): readonly Rule[] {
  return [
    rule('(?<!\\p{L})(?<word>[A-ZÄÖÜ]{2,})(?<plural>s)?(?!\\p{L})', ({ word, plural }, match) => {
      const capitals = word ?? '';
      if (isWord(capitals, ordinary)) return asWord(match);
      return spelled(capitals, plural !== undefined);
    }),
  ];
}

function isWord(capitals: string, ordinary: ReadonlySet<string>): boolean {
  if (SPOKEN_AS_WORDS.has(capitals) || capitals.length > LONGEST_ACRONYM) return true;
  const small = capitals.toLocaleLowerCase('de');
  return capitals.length === 2 ? SMALL_WORDS.has(small) : ordinary.has(small);
}

function asWord(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLocaleLowerCase('de');
}

function spelled(capitals: string, plural: boolean): string {
  const letters = [...capitals];
  const last = letters.at(-1) ?? '';
  if (!plural) return letters.join('-');
  return [...letters.slice(0, -1), PLURALS.get(last) ?? `${last}s`].join('-');
}
