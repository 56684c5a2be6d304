/**
 * Real speech, read rightly and with the mistakes that people make: where a sentence is not found, it is
 * doubted. The reader's voice shares its pronunciation with the known one; with one that does not,
 * `make bench-align` measures.
 */
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { align } from '../../../src/narrate/align/align.ts';
import { doubtsOf, strangersIn } from '../../../src/narrate/align/doubt.ts';
import { evidenceOf } from '../../../src/narrate/align/evidence.ts';
import { silencesOf } from '../../../src/narrate/align/silences.ts';
import { featuresOf, RATE } from '../../../src/narrate/features/mfcc.ts';
import { humanPause, type Joined, joinedWith, SENTENCES, speak } from './voices.ts';

const host = createNodeHost();
const model = joinedWith(await speak(host, SENTENCES), () => 0.45);
const pieces = await speak(host, SENTENCES, { voice: 'de+f2', rate: 165 });
const [intro, slip] = await speak(
  host,
  ['Gelesen von Maria Muster im Studio der Stadt.', 'Halt, noch einmal von vorn.'],
  { voice: 'de+f2', rate: 165 },
);
if (intro === undefined || slip === undefined) throw new Error('nothing was spoken');

/** A reading of which each part is a sentence of the text, or none. */
type Part = { readonly piece: Int16Array; readonly sentence?: number };
const plain: readonly Part[] = pieces.map((piece, sentence) => ({ piece, sentence }));

type Reading = Joined & { readonly begins: readonly (number | undefined)[] };

function reading(parts: readonly Part[], pauseAfter = humanPause): Reading {
  const joined = joinedWith(
    parts.map(({ piece }) => piece),
    pauseAfter,
  );
  const begins = SENTENCES.map((_, sentence) => {
    const index = parts.findIndex((part) => part.sentence === sentence);
    return joined.sentences[index]?.begin;
  });
  return { ...joined, begins };
}

/** Sentences that begin elsewhere than they were read, and those of them that nobody doubts. */
function judged({ samples, begins }: Reading) {
  const found = align(model, samples);
  const doubts = doubtsOf(found);
  const wrong = found.flatMap(({ begin }, index) => {
    const at = begins[index];
    return at === undefined || Math.abs(begin - at) > 0.3 * RATE ? [index] : [];
  });
  return {
    found,
    doubts,
    wrong,
    unseen: wrong.filter((index) => doubts[index] === undefined),
    doubted: doubts.flatMap((doubt, index) => (doubt === undefined ? [] : [index])),
  };
}

describe('a reading without mistakes', () => {
  it('is found to 50 ms, and nothing is doubted', () => {
    const { begins, ...rest } = reading(plain);
    const { found, doubted } = judged({ ...rest, begins });
    for (const [index, { begin }] of found.entries())
      expect(Math.abs(begin - (begins[index] ?? 0)) / RATE).toBeLessThan(0.05);
    expect(doubted).toEqual([]);
  });

  it('ends with its last word, however long it is silent after it', () => {
    for (const silence of [0, 0.3, 1, 3]) {
      const joined = joinedWith(pieces, (index) => (index === 9 ? silence : humanPause(index)));
      const last = align(model, joined.samples).at(-1);
      const end = joined.sentences.at(-1)?.end ?? 0;
      expect(Math.abs((last?.end ?? 0) - end) / RATE).toBeLessThan(0.1);
    }
  });

  it('is found with two seconds of silence before it: the first sentence begins with its first word', () => {
    const late = joinedWith(pieces, humanPause, 2);
    const [first] = align(model, late.samples);
    expect(Math.abs((first?.begin ?? 0) / RATE - 2)).toBeLessThan(0.05);
  });

  it('is found with a pause of twelve seconds in its middle', () => {
    const { wrong } = judged(reading(plain, (index) => (index === 4 ? 12 : humanPause(index))));
    expect(wrong).toEqual([]);
  });

  it('is found by its own words: each sentence is nearer to them than to others', () => {
    const { found } = judged(reading(plain));
    for (const { strangeness, tightest, rival } of found) {
      expect(strangeness).toBeLessThan(0.95);
      expect(tightest).toBeGreaterThan(0.4);
      expect(rival).toBeGreaterThan(1);
    }
    expect(strangersIn(found)).toBe(0);
  });
});

describe('a reading with mistakes has no wrong place that is not doubted', () => {
  const at = (index: number): Part => plain[index] ?? { piece: slip };
  const cases: Readonly<Record<string, readonly Part[]>> = {
    'a sentence left out': plain.toSpliced(4, 1),
    'a short sentence left out': plain.toSpliced(2, 1),
    'the first sentence left out': plain.slice(1),
    'the last sentence left out': plain.slice(0, -1),
    'two sentences left out': plain.toSpliced(5, 2),
    'a sentence read twice': plain.toSpliced(4, 0, { piece: at(4).piece }),
    'a short sentence read twice': plain.toSpliced(2, 0, { piece: at(2).piece }),
    'two sentences in each other’s place': plain.toSpliced(3, 2, at(4), at(3)),
    'another sentence in the place of one': plain.with(6, { piece: at(1).piece }),
    'a slip of the tongue': plain.toSpliced(5, 0, { piece: slip }),
    'half a sentence, and then all of it': plain.toSpliced(7, 0, {
      piece: at(7).piece.slice(0, at(7).piece.length / 2),
    }),
  };
  for (const [name, parts] of Object.entries(cases)) {
    it(name, () => {
      const { unseen, doubted } = judged(reading(parts));
      expect(unseen).toEqual([]);
      // Doubts stay near the mistake: most of the chapter needs no second look.
      expect(doubted.length).toBeLessThanOrEqual(6);
    });
  }

  it('an announcement before the first sentence', () => {
    const { wrong, unseen } = judged(reading([{ piece: intro }, ...plain]));
    expect(wrong.length).toBeLessThanOrEqual(1);
    expect(unseen).toEqual([]);
  });
});

describe('another text', () => {
  it('is told by its words: most sentences fit no better than any', async () => {
    const others = SENTENCES.map((_, index) =>
      index % 2 === 0
        ? 'Gestern hat es in den Bergen sehr lange geregnet.'
        : 'Niemand wollte deshalb noch das warme Haus verlassen.',
    );
    const wrong = joinedWith(await speak(host, others, { voice: 'de+f2', rate: 165 }), humanPause);
    expect(strangersIn(align(model, wrong.samples))).toBeGreaterThan(SENTENCES.length / 2);
  });

  it('is not meant where a reader hardly pauses: the words are still theirs', () => {
    const hurried = reading(plain, () => 0.06);
    const { found, unseen } = judged(hurried);
    expect(strangersIn(found)).toBeLessThan(SENTENCES.length / 4);
    expect(unseen).toEqual([]);
  });
});

describe('evidence', () => {
  const right = reading(plain);
  const sounds = {
    model: featuresOf(model.samples),
    recording: featuresOf(right.samples),
    sentences: model.sentences,
    pauses: silencesOf(right.samples),
  };
  const places = right.sentences;

  it('speaks for places that are right', () => {
    for (const { strangeness, rival } of evidenceOf(places, sounds)) {
      expect(strangeness).toBeLessThan(0.95);
      expect(rival).toBeGreaterThan(1);
    }
  });

  it('speaks against a sentence that was given its neighbour’s place', () => {
    const shifted = places.map((_, index) => places[index + 1] ?? { begin: 0, end: RATE });
    const found = evidenceOf(shifted, sounds);
    const strange = found.filter(({ strangeness }) => strangeness > 0.95);
    expect(strange.length).toBeGreaterThan(SENTENCES.length / 2);
  });

  it('tells of words that were given to the sentence before', () => {
    const [before, own] = [places[3], places[4]];
    if (before === undefined || own === undefined) throw new Error('not spoken');
    const late = own.begin + 1.2 * RATE;
    const stolen = places.with(3, { ...before, end: late - 0.1 * RATE }).with(4, {
      ...own,
      begin: late,
    });
    const usual = evidenceOf(places, sounds)[4]?.tightest ?? 0;
    expect(evidenceOf(stolen, sounds)[4]?.tightest).toBeLessThan(usual / 2);
  });

  it('knows that another pause would suit the words as well or better: a doubt', () => {
    // The short third sentence was given to the second one, and half of the fourth to the third.
    const [two, three, four] = [places[1], places[2], places[3]];
    if (two === undefined || three === undefined || four === undefined)
      throw new Error('no places');
    const middle = (four.begin + four.end) / 2;
    const moved = places
      .with(1, { ...two, end: three.end })
      .with(2, { begin: four.begin, end: middle })
      .with(3, { begin: middle, end: four.end });
    const rival = evidenceOf(moved, sounds)[2]?.rival ?? 9;
    expect(rival).toBeLessThan(1);
  });

  it('is the worst where there is nothing to be judged', () => {
    const nowhere = places.map(() => ({ begin: RATE, end: RATE }));
    for (const { strangeness, rival } of evidenceOf(nowhere, sounds)) {
      expect(strangeness).toBeGreaterThan(1);
      expect(rival).toBe(Number.POSITIVE_INFINITY);
    }
  });
});
