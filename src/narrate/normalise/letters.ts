/**
 * Words in capitals: names that are words, words that are stressed, and all others letter by letter
 * (`OZG` → `O-Z-G`; the hyphens keep the letters together as one word for the ear).
 */
import { phrase, type Rule, rule } from './rule.ts';
import { SMALL_WORDS, SPOKEN_AS_WORDS, STRESSED_WORDS } from './tables.ts';

/** From this length on, capitals are emphasis: no acronym has so many letters. */
const LONGEST_ACRONYM = 6;

/** Without one nothing can be said as a word. */
const VOWEL = /[aeiouyäöü]/iu;

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

/** `KI-VO`, `EU-VO`: what follows the hyphen is an ordinance. */
const byLaw = phrase('(?<=\\p{Lu}-)VO(?![\\p{L}\\p{N}])', 'Verordnung');
/** `AufenthV`, `TVöD`, `AfD`: names that end in a capital; what can be said of them is said, the rest spelled. */
const mixed = rule(
  '(?<![\\p{L}\\p{N}])(?=\\p{Lu}*\\p{Ll})(?<word>\\p{Lu}[\\p{Lu}\\p{Ll}]{1,12}\\p{Lu})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?<short>\\p{Lu}\\p{Ll}\\p{Lu})(?![\\p{L}\\p{N}])',
  (_, match) => (match.match(/\p{Lu}\p{Ll}*/gu) ?? []).map(syllableOrLetters).join('-'),
  /\p{Ll}\p{Lu}/u,
);
/** `ITZBund`: letters before a word. */
const prefixed = rule(
  '(?<![\\p{L}\\p{N}])(?<capitals>\\p{Lu}{2,})(?=\\p{Lu}\\p{Ll}{2,})',
  ({ capitals }) => `${[...(capitals ?? '')].join('-')}-`,
);

/**
 * @param ordinary words that the publication also writes in small letters: in capitals they are
 *   stressed, not spelled
 */
export function letterRules(ordinary: ReadonlySet<string>): readonly Rule[] {
  return [
    byLaw,
    mixed,
    prefixed,
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
  if (capitals.length === 2) return SMALL_WORDS.has(small);
  return STRESSED_WORDS.has(small) || (VOWEL.test(small) && ordinary.has(small));
}

/** `Thür`, `Komm` can be said; `St`, `Vw`, `Gr` cannot. */
function syllableOrLetters(part: string): string {
  const canBeSaid = part.length > 2 && VOWEL.test(part);
  return canBeSaid ? part : [...part.toLocaleUpperCase('de')].join('-');
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
