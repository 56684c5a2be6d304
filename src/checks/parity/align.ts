/**
 * Which elements of two sequences stay in their order: a longest common subsequence, by what both have
 * only once first (patience), by Myers' O(ND) in what is left. About linear where little differs. Pure.
 */

/** A pair of indices of equal elements. */
export type Match = readonly [number, number];

type Range = {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
};

/** More differences than this in one stretch are not worth sorting out: it counts as different. */
const MOST_EDITS = 400;

/** Pairs of equal elements, ascending in both sequences. */
export function align(a: readonly string[], b: readonly string[]): readonly Match[] {
  const numbers = new Map<string, number>();
  const numbered = (keys: readonly string[]) =>
    keys.map((key) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  const matches: Match[] = [];
  const whole = {
    a: numbered(a),
    b: numbered(b),
    aFrom: 0,
    aTo: a.length,
    bFrom: 0,
    bTo: b.length,
  };
  alignRange(whole, matches);
  return matches.toSorted((one, other) => one[0] - other[0]);
}

function alignRange(range: Range, out: Match[]): void {
  const inner = withoutEnds(range, out);
  if (inner.aFrom === inner.aTo || inner.bFrom === inner.bTo) return;
  const anchors = anchorsOf(inner);
  if (anchors.length === 0) {
    out.push(...shortestEdits(inner));
    return;
  }
  let [aFrom, bFrom] = [inner.aFrom, inner.bFrom];
  for (const [aAt, bAt] of anchors) {
    out.push([aAt, bAt]);
    alignRange({ ...inner, aFrom, aTo: aAt, bFrom, bTo: bAt }, out);
    [aFrom, bFrom] = [aAt + 1, bAt + 1];
  }
  alignRange({ ...inner, aFrom, bFrom }, out);
}

/** Takes off what is equal at both ends. */
function withoutEnds({ a, b, ...range }: Range, out: Match[]): Range {
  let { aFrom, aTo, bFrom, bTo } = range;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) out.push([aFrom++, bFrom++]);
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) out.push([--aTo, --bTo]);
  return { a, b, aFrom, aTo, bFrom, bTo };
}

/** The longest ascending row of elements that both ranges have exactly once. */
function anchorsOf({ a, b, aFrom, aTo, bFrom, bTo }: Range): readonly Match[] {
  const inA = onceIn(a, aFrom, aTo);
  const inB = onceIn(b, bFrom, bTo);
  const pairs: Match[] = [];
  for (const [value, at] of inA) {
    const other = inB.get(value);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return longestAscending(pairs);
}

/** Places of the elements; -1 for those that occur more than once. */
function onceIn(values: readonly number[], from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const value = values[at];
    if (value !== undefined) places.set(value, places.has(value) ? -1 : at);
  }
  return places;
}

/** Pairs come ascending by their first number; keeps the most that also ascend by the second. */
function longestAscending(pairs: readonly Match[]): readonly Match[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    const length = firstNotBelow(tails, value, pairs);
    before[index] = tails[length - 1];
    tails[length] = index;
  }
  const row: Match[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair !== undefined) row.push(pair);
  }
  return row.toReversed();
}

function firstNotBelow(tails: readonly number[], value: number, pairs: readonly Match[]): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Myers 1986: the furthest reaching paths for each number of edits, then the way back. */
function shortestEdits({ a, b, aFrom, aTo, bFrom, bTo }: Range): readonly Match[] {
  const [n, m] = [aTo - aFrom, bTo - bFrom];
  const most = Math.min(n + m, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    history.push(reach.slice());
    for (let k = -edits; k <= edits; k += 2) {
      let x = stepFrom(reach, { k, edits, middle: most + 1 });
      while (x < n && x - k < m && x - k >= 0 && a[aFrom + x] === b[bFrom + x - k]) x++;
      reach[k + most + 1] = x;
      if (k === n - m && x >= n) {
        const back = wayBack(history, { x: n, y: m, middle: most + 1 });
        return back.map(([i, j]): Match => [aFrom + i, bFrom + j]);
      }
    }
  }
  return [];
}

type Step = { readonly k: number; readonly edits: number; readonly middle: number };

function stepFrom(reach: Int32Array, { k, edits, middle }: Step): number {
  const below = reach[middle + k - 1] ?? 0;
  const above = reach[middle + k + 1] ?? 0;
  return k === -edits || (k !== edits && below < above) ? above : below + 1;
}

function wayBack(
  history: readonly Int32Array[],
  end: { readonly x: number; readonly y: number; readonly middle: number },
): readonly Match[] {
  const matches: Match[] = [];
  let { x, y } = end;
  const { middle } = end;
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const reach = history[edits] ?? new Int32Array();
    const k = x - y;
    const below = reach[middle + k - 1] ?? 0;
    const above = reach[middle + k + 1] ?? 0;
    const isDown = k === -edits || (k !== edits && below < above);
    const startX = edits === 0 ? 0 : isDown ? above : below + 1;
    while (x > startX && x > 0 && y > 0) matches.push([--x, --y]);
    if (edits === 0) break;
    if (isDown) y--;
    else x--;
  }
  return matches.toReversed();
}
