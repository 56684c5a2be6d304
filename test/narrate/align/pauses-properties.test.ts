/** Snapping to pauses and finding silences, for whatever places and sounds there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stretch, silencesOf } from '../../../src/narrate/align/silences.ts';
import { snap } from '../../../src/narrate/align/snap.ts';
import { RATE } from '../../../src/narrate/features/mfcc.ts';
import { placesOf } from '../../../src/narrate/recordings/places.ts';

/** Lengths of speech and pauses in turns, in tenths of a second. */
const turnsOf = fc.array(
  fc.record({ speech: fc.integer({ min: 3, max: 30 }), pause: fc.integer({ min: 2, max: 9 }) }),
  { minLength: 1, maxLength: 8 },
);

function pausesOf(turns: readonly { readonly speech: number; readonly pause: number }[]) {
  const pauses: Stretch[] = [];
  let at = 0;
  for (const { speech, pause } of turns) {
    const begin = at + (speech * RATE) / 10;
    at = begin + (pause * RATE) / 10;
    pauses.push({ begin, end: at });
  }
  return pauses;
}

const placesIn = fc.array(fc.integer({ min: 0, max: 20 * RATE }), { maxLength: 8 });

/** What an edge costs, as `snap.ts` says: its distance, less what a long pause is worth. */
function costOf(at: number, pause: Stretch | undefined): number {
  if (pause === undefined) return 0.4;
  const away = Math.max(0, pause.begin - at, at - pause.end) / RATE;
  const length = (pause.end - pause.begin) / RATE;
  return away > 1.5 ? Number.POSITIVE_INFINITY : away - 1.2 * Math.min(0.8, length);
}

/** The least sum of all ways to give pauses to places in order. */
function leastCost(places: readonly number[], pauses: readonly Stretch[]): number {
  const [first, ...others] = places;
  if (first === undefined) return 0;
  const taken = pauses.map(
    (pause, index) => costOf(first, pause) + leastCost(others, pauses.slice(index + 1)),
  );
  return Math.min(costOf(first, undefined) + leastCost(others, pauses), ...taken);
}

describe('edges', () => {
  it('take pauses in order, none twice, none that is far away', () => {
    fc.assert(
      fc.property(placesIn, turnsOf, (unsorted, turns) => {
        const places = unsorted.toSorted((a, b) => a - b);
        const pauses = pausesOf(turns);
        const edges = snap(places, pauses);
        expect(edges.map(({ at }) => at)).toEqual(places);
        const taken = edges.flatMap(({ pause }) => (pause === undefined ? [] : [pause]));
        const order = taken.map((pause) => pauses.indexOf(pause));
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
        for (const { at, pause } of edges) {
          if (pause === undefined) continue;
          const away = Math.max(pause.begin - at, at - pause.end);
          expect(away).toBeLessThanOrEqual(1.5 * RATE);
        }
      }),
    );
  });

  it('are as good as any choice can be', () => {
    const few = fc.array(fc.integer({ min: 0, max: 8 * RATE }), { maxLength: 4 });
    fc.assert(
      fc.property(few, turnsOf, (unsorted, turns) => {
        const places = unsorted.toSorted((a, b) => a - b);
        const pauses = pausesOf(turns).slice(0, 6);
        const own = snap(places, pauses).reduce((sum, { at, pause }) => sum + costOf(at, pause), 0);
        expect(own).toBeCloseTo(leastCost(places, pauses), 6);
      }),
    );
  });

  it('that lie in the middle of long pauses are never a toss-up', () => {
    fc.assert(
      fc.property(turnsOf, (turns) => {
        const apart = turns.map(({ speech }) => ({ speech: speech + 20, pause: 8 }));
        const pauses = pausesOf(apart);
        const edges = snap(
          pauses.map(({ begin, end }) => (begin + end) / 2),
          pauses,
        );
        expect(edges.map(({ pause }) => pause)).toEqual(pauses);
        for (const { margin } of edges) expect(margin).toBeGreaterThan(0.2);
      }),
    );
  });

  it('stay where the words say when nobody pauses', () => {
    fc.assert(
      fc.property(placesIn, (places) => {
        for (const edge of snap(places, [])) {
          expect(edge.pause).toBeUndefined();
          expect(edge.margin).toBeGreaterThan(1);
        }
      }),
    );
  });
});

/** Even noise of this strength for speech, much less for pauses. */
function soundOf(turns: readonly { readonly speech: number; readonly pause: number }[]) {
  const pauses = pausesOf(turns);
  const length = (pauses.at(-1)?.end ?? 0) + RATE / 2;
  const state = { value: 3 };
  return Float32Array.from({ length }, (_, at) => {
    state.value = (Math.imul(state.value, 1664525) + 1013904223) >>> 0;
    const isPause = pauses.some(({ begin, end }) => at >= begin && at < end);
    return (isPause ? 0.0005 : 0.2) * (state.value / 2 ** 31 - 1);
  });
}

describe('silences', () => {
  it('are the pauses, to 15 ms, in order', () => {
    fc.assert(
      fc.property(turnsOf, (turns) => {
        const found = silencesOf(soundOf(turns));
        const pauses = pausesOf(turns);
        expect(found).toHaveLength(pauses.length);
        for (const [index, { begin, end }] of found.entries()) {
          expect(Math.abs(begin - (pauses[index]?.begin ?? 0))).toBeLessThan(0.015 * RATE);
          expect(Math.abs(end - (pauses[index]?.end ?? 0))).toBeLessThan(0.015 * RATE);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are the same however loud it was recorded', () => {
    fc.assert(
      fc.property(turnsOf, fc.double({ min: 0.05, max: 4, noNaN: true }), (turns, gain) => {
        const sound = soundOf(turns);
        const other = silencesOf(sound.map((sample) => sample * gain));
        const starts = silencesOf(sound).map(({ begin }) => begin);
        for (const [index, { begin }] of other.entries())
          expect(Math.abs(begin - (starts[index] ?? 0))).toBeLessThanOrEqual(0.01 * RATE);
        expect(other).toHaveLength(starts.length);
      }),
      { numRuns: 15 },
    );
  });

  it('are moved with the sound', () => {
    const turns = [
      { speech: 10, pause: 5 },
      { speech: 14, pause: 7 },
    ];
    const sound = soundOf(turns);
    const by = Math.round(0.5 * RATE);
    const later = new Float32Array(sound.length + by);
    later.set(sound.subarray(0, by));
    later.set(sound, by);
    const moved = silencesOf(later).map(({ begin }) => begin - by);
    for (const [index, { begin }] of silencesOf(sound).entries())
      expect(Math.abs((moved[index] ?? 0) - begin)).toBeLessThanOrEqual(0.01 * RATE);
  });
});

describe('clips of a track', () => {
  const sentencesOf = fc.array(
    fc.record({ speech: fc.integer({ min: 1, max: 40 }), pause: fc.integer({ min: 0, max: 20 }) }),
    { minLength: 1, maxLength: 10 },
  );

  it('begin with the track, never go back, and lie inside of it, wherever sentences were put', () => {
    fc.assert(
      fc.property(sentencesOf, fc.integer({ min: 0, max: 30 }), (turns, lead) => {
        let at = (lead * RATE) / 10;
        const sentences = turns.map(({ speech, pause }) => {
          const begin = Math.round(at);
          at += (speech * RATE) / 10;
          const end = Math.round(at);
          at += (pause * RATE) / 10;
          return { begin, end };
        });
        const speech = { begin: sentences[0]?.begin ?? 0, end: sentences.at(-1)?.end ?? 0 };
        const { from, to, begins, more } = placesOf(sentences, Math.round(at), speech);
        expect(begins[0]).toBe(0);
        for (const [index, begin] of begins.entries()) {
          if (index > 0) expect(begin).toBeGreaterThan(begins[index - 1] ?? 0);
          expect(begin).toBeLessThan(to - from);
          // No clip begins inside of its own first word, nor while the one before still speaks.
          const own = sentences[index];
          if (own !== undefined && index > 0)
            expect(begin + from).toBeLessThanOrEqual(own.begin + 1);
          const before = sentences[index - 1];
          if (before !== undefined) expect(begin + from).toBeGreaterThanOrEqual(before.end - 1);
        }
        expect(more).toEqual({ before: 0, after: 0 });
      }),
    );
  });
});
