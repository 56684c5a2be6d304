/**
 * Finds the joints of a German compound. It would rather find none than a wrong one: a word stays whole when
 * two ways to split it are about as likely, when a part is rare, and when it looks like one word to a reader.
 */
import type { Parts } from './compound-parts.ts';
import { WHOLE_WORDS } from './no-compounds.ts';

/** Each part more needs more reason. */
const PER_PART = 4;
/** Mean cost of the parts above which nobody can be sure. */
const DEAREST = 10.4;
/** How much dearer the next best way must be. */
const MARGIN = 1.5;
const SHORTEST = 6;

type Way = { readonly parts: readonly string[]; readonly cost: number };

/** Makes the function; answers are kept, since texts say the same words again. */
export function compoundSplitter(parts: Parts): (word: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const found = split(word, parts);
    known.set(word, found);
    return found;
  };
}

function split(word: string, parts: Parts): readonly string[] | undefined {
  if (word.length < SHORTEST || !/^\p{Lu}\p{Ll}+$/u.test(word)) return undefined;
  const small = word.toLowerCase();
  const found = splitSmall(small, parts);
  if (found === undefined) return undefined;
  const [first = '', ...rest] = found;
  return [word.slice(0, first.length), ...rest];
}

/** The parts in small letters, taken apart to the last. */
function splitSmall(word: string, parts: Parts): readonly string[] | undefined {
  if (isWhole(word, parts)) return undefined;
  const ways = waysFrom(word, parts).toSorted((a, b) => a.cost - b.cost);
  const [best, ...others] = ways;
  if (
    best === undefined ||
    (best.cost - PER_PART * best.parts.length) / best.parts.length > DEAREST
  )
    return undefined;
  const whole = best.parts.flatMap((part) => splitPart(part, parts));
  const joints = jointsOf(whole);
  const isRival = (way: Way) =>
    way.cost - best.cost < MARGIN && [...jointsOf(way.parts)].some((joint) => !joints.has(joint));
  return others.some(isRival) ? undefined : whole;
}

function splitPart(part: string, parts: Parts): readonly string[] {
  const found = splitSmall(part, parts);
  if (found !== undefined) return found;
  // `Wohn·geld·antrags`: the linking letter hides the noun.
  if (!part.endsWith('s')) return [part];
  const inner = splitSmall(part.slice(0, -1), parts);
  return inner === undefined ? [part] : [...inner.slice(0, -1), `${inner.at(-1)}s`];
}

function isWhole(word: string, { lemmaOf, isNoNoun }: Parts): boolean {
  if (isNoNoun(word)) return true;
  const lemma = lemmaOf(word);
  return WHOLE_WORDS.has(word) || (lemma !== undefined && WHOLE_WORDS.has(lemma));
}

/** All ways to read a word as two or more parts; those that begin with a prefix are none. */
function waysFrom(word: string, parts: Parts): readonly Way[] {
  const ways: Way[] = [];
  const walk = (start: number, way: Way) => {
    const end = word.slice(start);
    const last = way.parts.length === 0 ? undefined : parts.last(end);
    if (last !== undefined) {
      ways.push({ parts: [...way.parts, end], cost: way.cost + last + PER_PART });
    }
    for (let stop = start + 3; stop <= word.length - 3; stop += 1) {
      const part = word.slice(start, stop);
      const cost = parts.first(part);
      if (cost !== undefined) {
        walk(stop, { parts: [...way.parts, part], cost: way.cost + cost + PER_PART });
      }
    }
  };
  walk(0, { parts: [], cost: 0 });
  return ways;
}

function jointsOf(parts: readonly string[]): ReadonlySet<number> {
  let place = 0;
  return new Set(
    parts.slice(0, -1).map(({ length }) => {
      place += length;
      return place;
    }),
  );
}
