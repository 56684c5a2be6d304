/**
 * Finds the joints of a German compound. It would rather find none than a wrong one: a word stays whole when
 * two ways to split it are about as likely, when a part is rare, and when it looks like one word to a reader.
 */
import type { Parts } from './compound-parts.ts';
import { kept } from './kept.ts';
import { WHOLE_WORDS } from './no-compounds.ts';

/** Each part more needs more reason. */
const PER_PART = 4;
/** Mean cost of the parts above which nobody can be sure. */
const DEAREST = 10.4;
/** How much dearer the next best way must be. */
const MARGIN = 1.5;
const SHORTEST = 6;
const SHORTEST_PART = 3;

type Way = { readonly parts: readonly string[]; readonly cost: number };

/** Makes the function. */
export function compoundSplitter(parts: Parts): (word: string) => readonly string[] | undefined {
  return kept((word) => split(word, parts));
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
  // Most words end in no noun, which is soon found out.
  const ends = endsOf(word, parts);
  const furthest = Math.max(...ends.keys());
  const ways: Way[] = [];
  const walk = (start: number, way: Way) => {
    const last = ends.get(start);
    if (last !== undefined) {
      const cost = way.cost + last + PER_PART;
      ways.push({ parts: [...way.parts, word.slice(start)], cost });
    }
    for (let stop = start + SHORTEST_PART; stop <= furthest; stop += 1) {
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

/** What the last part costs, by where it may begin. */
function endsOf(word: string, parts: Parts): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let start = SHORTEST_PART; start <= word.length - SHORTEST_PART; start += 1) {
    const cost = parts.last(word.slice(start));
    if (cost !== undefined) ends.set(start, cost);
  }
  return ends;
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
