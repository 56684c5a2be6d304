/** Which unit of an artefact is which of the text, also where its words or its place changed. Pure. */
import type { Match } from './align.ts';
import type { Unit } from './units.ts';

/** A unit that should be there, and the one that is. */
export type Pair = { readonly expected: Unit; readonly observed: Unit };

/** A unit alone, with its number in its sequence. */
export type Single = { readonly unit: Unit; readonly index: number };

/** All units of both sides: each in one of these. */
export type Pairs = {
  readonly same: readonly Pair[];
  /** The same words at another place. */
  readonly moved: readonly Pair[];
  /** Other words at the same place. An observed stretch may stand for several expected sentences. */
  readonly changed: readonly Pair[];
  readonly lost: readonly Single[];
  readonly added: readonly Single[];
};

/** Sorts out all units; `matches` are those that stay in their order. */
export function pairUp(
  expected: readonly Unit[],
  observed: readonly Unit[],
  matches: readonly Match[],
): Pairs {
  const same = matches.flatMap(([e, o]) => pairOf(expected[e], observed[o]));
  const foundE = new Set(matches.map(([e]) => e));
  const foundO = new Set(matches.map(([, o]) => o));
  const moved: Pair[] = [];
  const elsewhere = placesOf(observed, foundO);
  for (const [e, unit] of expected.entries()) {
    if (foundE.has(e)) continue;
    const o = elsewhere.get(unit.key)?.shift();
    if (o === undefined) continue;
    moved.push(...pairOf(unit, observed[o]));
    foundE.add(e);
    foundO.add(o);
  }
  const changed: Pair[] = [];
  const lost: Single[] = [];
  const added: Single[] = [];
  for (const gap of gapsOf({ expected, observed }, matches, { foundE, foundO })) {
    const rest = pairGap(gap, changed);
    lost.push(...rest.expected);
    added.push(...rest.observed);
  }
  return { same, moved, changed, lost, added };
}

function pairOf(expected: Unit | undefined, observed: Unit | undefined): readonly Pair[] {
  return expected === undefined || observed === undefined ? [] : [{ expected, observed }];
}

function placesOf(units: readonly Unit[], without: ReadonlySet<number>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { key }] of units.entries()) {
    if (without.has(index)) continue;
    const others = places.get(key);
    if (others === undefined) places.set(key, [index]);
    else others.push(index);
  }
  return places;
}

/** What is left between two units that were found. */
type Gap = { readonly expected: readonly Single[]; readonly observed: readonly Single[] };
type Sides = { readonly expected: readonly Unit[]; readonly observed: readonly Unit[] };
type Found = { readonly foundE: ReadonlySet<number>; readonly foundO: ReadonlySet<number> };

function gapsOf(
  { expected, observed }: Sides,
  matches: readonly Match[],
  { foundE, foundO }: Found,
): readonly Gap[] {
  const gaps: Gap[] = [];
  let [e, o] = [0, 0];
  for (const [nextE, nextO] of [...matches, [expected.length, observed.length] as const]) {
    const gap = {
      expected: singlesOf(expected, { from: e, to: nextE, without: foundE }),
      observed: singlesOf(observed, { from: o, to: nextO, without: foundO }),
    };
    if (gap.expected.length + gap.observed.length > 0) gaps.push(gap);
    [e, o] = [nextE + 1, nextO + 1];
  }
  return gaps;
}

function singlesOf(
  units: readonly Unit[],
  {
    from,
    to,
    without,
  }: { readonly from: number; readonly to: number; readonly without: ReadonlySet<number> },
): readonly Single[] {
  const singles: Single[] = [];
  for (let index = from; index < to; index++) {
    const unit = units[index];
    if (unit !== undefined && !without.has(index)) singles.push({ unit, index });
  }
  return singles;
}

/** Pairs what changed in a gap; the rest was lost or added. */
function pairGap(gap: Gap, changed: Pair[]): Gap {
  const pictures = pairInOrder(ofKind(gap, 'picture'), changed);
  const words = pairAlike(ofKind(gap, 'words'), changed);
  // As many are left on both sides: each was replaced by something quite different.
  const left =
    words.expected.length === words.observed.length ? pairInOrder(words, changed) : words;
  return {
    expected: [...pictures.expected, ...left.expected],
    observed: [...pictures.observed, ...left.observed],
  };
}

function ofKind({ expected, observed }: Gap, kind: Unit['kind']): Gap {
  const isOfKind = ({ unit }: Single) => unit.kind === kind;
  return { expected: expected.filter(isOfKind), observed: observed.filter(isOfKind) };
}

function pairInOrder({ expected, observed }: Gap, changed: Pair[]): Gap {
  const count = Math.min(expected.length, observed.length);
  for (let index = 0; index < count; index++) {
    changed.push(...pairOf(expected[index]?.unit, observed[index]?.unit));
  }
  return { expected: expected.slice(count), observed: observed.slice(count) };
}

/** How far ahead the changed form of a sentence is looked for. */
const AHEAD = 8;
/** This share of its words must be there still. */
const ALIKE = 0.5;

function pairAlike({ expected, observed }: Gap, changed: Pair[]): Gap {
  const used = new Set<Single>();
  const words = new Map(observed.map((single) => [single, bagOf(single.unit)]));
  let from = 0;
  const lost = expected.filter((single) => {
    const near = observed.slice(from, from + AHEAD);
    const found = near.find((one) => shareOf(single.unit, words.get(one)) >= ALIKE);
    if (found === undefined) return true;
    take(single.unit, words.get(found));
    changed.push({ expected: single.unit, observed: found.unit });
    used.add(found);
    // The next sentence may stand in the same stretch of words.
    from = observed.indexOf(found, from);
    return false;
  });
  return { expected: lost, observed: observed.filter((single) => !used.has(single)) };
}

type Bag = Map<string, number>;

function bagOf(unit: Unit): Bag {
  const bag: Bag = new Map();
  for (const { text } of unit.words) bag.set(text, (bag.get(text) ?? 0) + 1);
  return bag;
}

function shareOf(unit: Unit, bag: Bag = new Map()): number {
  const there = [...bagOf(unit)].reduce(
    (sum, [word, count]) => sum + Math.min(count, bag.get(word) ?? 0),
    0,
  );
  return there / Math.max(1, unit.words.length);
}

function take(unit: Unit, bag: Bag = new Map()): void {
  for (const { text } of unit.words) bag.set(text, (bag.get(text) ?? 0) - 1);
}
