/** Pauses, edges and doubts, each on places that were made for it. */
import { describe, expect, it } from 'vitest';
import type { Aligned } from '../../../src/narrate/align/align.ts';
import { align } from '../../../src/narrate/align/align.ts';
import { doubtsOf } from '../../../src/narrate/align/doubt.ts';
import { silencesOf } from '../../../src/narrate/align/silences.ts';
import { snap } from '../../../src/narrate/align/snap.ts';
import { RATE } from '../../../src/narrate/features/mfcc.ts';
import { placesOf } from '../../../src/narrate/recordings/places.ts';

/** Speech-like noise and silence in turns, seconds each; the first is speech. */
function turns(seconds: readonly number[], room = 0): Float32Array {
  const sound = new Float32Array(Math.round(seconds.reduce((sum, one) => sum + one, 0) * RATE));
  let [at, state] = [0, 7];
  for (const [index, one] of seconds.entries()) {
    for (let left = Math.round(one * RATE); left > 0 && at < sound.length; left -= 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      sound[at] = (index % 2 === 0 ? 0.3 : room) * (state / 2 ** 31 - 1);
      at += 1;
    }
  }
  return sound;
}

const inSeconds = (value: number): number => Math.round((value / RATE) * 100) / 100;

describe('silences', () => {
  it('are found to 10 ms, in a quiet room and in a noisy one', () => {
    for (const room of [0, 0.002, 0.01]) {
      const found = silencesOf(turns([1, 0.3, 0.5, 0.12, 1, 0.6, 1], room));
      const places = found.map(({ begin, end }) => [inSeconds(begin), inSeconds(end)]);
      expect(places).toHaveLength(3);
      for (const [index, [begin, end]] of [
        [1, 1.3],
        [1.8, 1.92],
        [2.92, 3.52],
      ].entries()) {
        expect(Math.abs((places[index]?.[0] ?? 0) - (begin ?? 0))).toBeLessThan(0.012);
        expect(Math.abs((places[index]?.[1] ?? 0) - (end ?? 0))).toBeLessThan(0.012);
      }
    }
  });

  it('are none where plosives are silent for a moment', () => {
    expect(silencesOf(turns([1, 0.06, 1, 0.05, 1]))).toEqual([]);
  });

  it('are all there is where nothing is heard', () => {
    expect(silencesOf(new Float32Array(RATE))).toHaveLength(0);
    expect(silencesOf(new Float32Array(0))).toEqual([]);
  });
});

describe('edges', () => {
  const pause = (begin: number, end: number) => ({ begin: begin * RATE, end: end * RATE });

  it('go into the pause they lie in, else into a near one', () => {
    const pauses = [pause(1, 1.4), pause(3, 3.5), pause(6, 6.5)];
    const edges = snap([1.2 * RATE, 3.7 * RATE, 6.1 * RATE], pauses);
    expect(edges.map((edge) => edge.pause)).toEqual(pauses);
  });

  it('take a long pause a little off rather than a short one', () => {
    const [comma, stop] = [pause(2, 2.12), pause(2.3, 3)];
    const [edge] = snap([2.1 * RATE], [comma, stop]);
    expect(edge?.pause).toBe(stop);
    expect(edge?.margin).toBeGreaterThan(0.3);
  });

  it('never share a pause, and keep their order', () => {
    const pauses = [pause(1, 1.5), pause(2, 2.5)];
    const edges = snap([1.9 * RATE, 2.1 * RATE], pauses);
    expect(edges.map((edge) => edge.pause)).toEqual(pauses);
    const three = snap([1.2 * RATE, 1.3 * RATE, 1.4 * RATE], pauses);
    expect(three.filter((edge) => edge.pause !== undefined)).toHaveLength(2);
  });

  it('have none where there is none near', () => {
    const [edge] = snap([9 * RATE], [pause(1, 1.5)]);
    expect(edge).toEqual({ at: 9 * RATE, margin: expect.any(Number) });
  });

  it('tell of a toss-up', () => {
    const [edge] = snap([2 * RATE], [pause(1.6, 1.9), pause(2.1, 2.4)]);
    expect(edge?.margin).toBeLessThan(0.05);
  });
});

describe('doubts', () => {
  const sure = { at: 0, margin: 1, pause: { begin: -10, end: 10 } };
  const one = (stretch: number, rest: Partial<Aligned> = {}): Aligned => ({
    begin: 0,
    end: stretch * 3 * RATE,
    strangeness: 0.9,
    tightest: 0.8 * stretch,
    rival: 3,
    stretch,
    before: sure,
    after: sure,
    ...rest,
  });
  const usual = [one(1), one(1.05), one(0.95), one(1), one(1)];

  it('are none of what is as usual', () => {
    expect(doubtsOf(usual)).toEqual(usual.map(() => undefined));
  });

  it('are told of a length that is out of the ordinary, and of its neighbours', () => {
    const found = doubtsOf([...usual, one(0.3), one(1), one(1), one(2), one(1)]);
    expect(found.slice(4)).toEqual([
      'neighbour',
      'length',
      'neighbour',
      'neighbour',
      'length',
      'neighbour',
    ]);
  });

  it('are told of what fits its words no better than others, and of its neighbours', () => {
    const found = doubtsOf([...usual, one(1, { strangeness: 1.02 }), one(1), one(1)]);
    expect(found.slice(4)).toEqual(['neighbour', 'words', 'neighbour', undefined]);
  });

  it('take what is usual in a chapter for usual: a voice that resembles none', () => {
    const far = [1.01, 1.0, 1.02, 0.99, 1.0].map((strangeness) => one(1, { strangeness }));
    expect(doubtsOf(far)).toEqual(far.map(() => undefined));
  });

  it('are told of a sentence whose words were given to another: short, and pressed together', () => {
    const [pressed, hurried, listed] = [
      one(0.85, { tightest: 0.3 }),
      one(0.85, { tightest: 0.6 }),
      one(1, { tightest: 0.3 }),
    ];
    const found = doubtsOf([...usual, pressed, hurried, listed]);
    expect(found.slice(5)).toEqual(['words', undefined, undefined]);
  });

  it('are told of a place that another pause would suit as well, by the words', () => {
    const found = doubtsOf([...usual, one(1, { rival: 0.2 }), one(1, { rival: 1.4 })]);
    expect(found.slice(5)).toEqual(['two-pauses', undefined]);
  });

  it('judge a reader by this reader', () => {
    const slow = [1.8, 1.9, 1.85, 1.8, 1.9].map((stretch) => one(stretch));
    expect(doubtsOf(slow).filter((doubt) => doubt !== undefined)).toEqual([]);
  });

  it('are told of edges: no pause, two pauses, one far away', () => {
    const [none, tossUp, far] = [
      { at: 0, margin: 1 },
      { ...sure, margin: 0.1 },
      { at: 0, margin: 1, pause: { begin: 0.4 * RATE, end: 0.6 * RATE } },
    ];
    const found = doubtsOf([
      ...usual,
      one(1, { after: none }),
      one(1, { after: tossUp }),
      one(1, { before: far }),
    ]);
    expect(found.slice(5)).toEqual(['no-pause', 'two-pauses', 'two-pauses']);
  });
});

describe('places in a track', () => {
  it('are contiguous, in the pauses, with room for players that miss', () => {
    const sentences = [
      { begin: RATE, end: 2 * RATE },
      { begin: 3 * RATE, end: 4 * RATE },
      { begin: 4.1 * RATE, end: 5 * RATE },
    ];
    const place = placesOf(sentences, 6 * RATE, { begin: RATE, end: 5 * RATE });
    expect(inSeconds(place.from)).toBe(0.25);
    expect(inSeconds(place.to)).toBe(6.5);
    expect(place.begins.map(inSeconds)).toEqual([0, 2.67, 3.8]);
    expect(place.more).toEqual({ before: 0, after: 0 });
  });

  it('keep words that are not in the text, and tell how long they are', () => {
    const place = placesOf([{ begin: 4 * RATE, end: 5 * RATE }], 9 * RATE, {
      begin: RATE,
      end: 8 * RATE,
    });
    expect(inSeconds(place.from)).toBe(0.25);
    expect(place.more).toEqual({ before: 3, after: 3 });
  });

  it('are never empty, even of sentences that were not found', () => {
    const lost = [0, 0, 0, 0].map(() => ({ begin: 2 * RATE, end: 2 * RATE }));
    const { begins } = placesOf(lost, 3 * RATE, { begin: RATE, end: 3 * RATE });
    for (const [index, begin] of begins.entries())
      if (index > 0) expect(begin).toBeGreaterThan(begins[index - 1] ?? 0);
  });
});

describe('an alignment with anchors', () => {
  const seconds = [1, 0.5, 1.4, 0.5, 0.8, 0.5, 1.2];
  const sound = turns(seconds);
  const begins = [0, 1.5, 3.4, 4.7].map((one) => one * RATE);
  const sentences = begins.map((begin, index) => ({
    begin: Math.round(begin),
    end: Math.round(begin + (seconds[2 * index] ?? 0) * RATE),
  }));

  it('finds all sentences of a recording that is its own model', () => {
    const found = align({ samples: sound, sentences }, sound);
    for (const [index, { begin, end }] of found.entries()) {
      expect(Math.abs(begin - (sentences[index]?.begin ?? 0))).toBeLessThan(0.05 * RATE);
      expect(Math.abs(end - (sentences[index]?.end ?? 0))).toBeLessThan(0.05 * RATE);
    }
  });

  it('begins the anchored sentence exactly there, the first one as well', () => {
    const anchors = [
      { sentence: 0, at: 100 },
      { sentence: 2, at: Math.round(3.3 * RATE) },
    ];
    const found = align({ samples: sound, sentences }, sound, anchors);
    expect(found).toHaveLength(4);
    expect([found[0]?.begin, found[2]?.begin]).toEqual([100, Math.round(3.3 * RATE)]);
    expect(found[2]?.before).toBeUndefined();
  });
});
