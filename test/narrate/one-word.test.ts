/**
 * One changed word is one sentence of speech and one chapter of sound, in any document; where the same
 * sentence stands elsewhere, too, that stays.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import type { Document } from '../../src/model/document.ts';
import { narrate } from '../../src/narrate/index.ts';
import { quietHost } from './quiet-engine.ts';
import { chapter, document, edition, heading, paragraph } from './sample-document.ts';

/** A quiet host that also notes which entries are new in its cache. */
function watched() {
  const { host, asked, forget } = quietHost();
  const put: string[] = [];
  const cache: Host['cache'] = {
    get: host.cache.get,
    put: async (key, bytes) => {
      put.push(key.replace(/\/[^/]*$/, ''));
      await host.cache.put(key, bytes);
    },
  };
  const say = async (of: Document) => {
    forget();
    put.length = 0;
    await narrate({ document: of, editions: of.editions, host: { ...host, cache } });
    const tracks = put.filter((entry) => entry === 'narrate/track').length;
    return { spoken: [...asked.spoken], encoded: asked.encoded.length, tracks };
  };
  return say;
}

type Texts = readonly (readonly string[])[];

function bookOf(texts: Texts): Document {
  const chapters = texts.map((sentences, at) =>
    chapter(`k${at}`, [heading(`h${at}`, `Teil ${at}`), paragraph(`p${at}`, ...sentences)]),
  );
  return document([edition(chapters)]);
}

const sentence = fc
  .array(fc.constantFrom('Amt', 'hilft', 'heute', 'allen', 'gern', 'nicht'), {
    minLength: 2,
    maxLength: 6,
  })
  .map((words) => `${words.join(' ')}.`);
const texts: fc.Arbitrary<Texts> = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 4,
});

describe('one changed word', () => {
  it('is one sentence of speech and encoding, and one chapter that is put together again', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.nat(), async (all, inChapter, inSentence) => {
        const say = watched();
        const first = await say(bookOf(all));
        expect(first.tracks).toBe(all.length);
        const at = inChapter % all.length;
        const changed = all.map((sentences, index) =>
          index === at
            ? sentences.map((one, place) =>
                place === inSentence % sentences.length ? one.replace('.', ' dort.') : one,
              )
            : sentences,
        );
        const second = await say(bookOf(changed));
        expect(second.spoken).toHaveLength(1);
        expect(second.spoken[0]).toMatch(/ dort\.$/);
        expect(second.encoded).toBe(1);
        expect(second.tracks).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing at all when it is changed back', async () => {
    const say = watched();
    const before = bookOf([['Das Amt hilft.'], ['Es hilft gern.']]);
    await say(before);
    await say(bookOf([['Das Amt hilft nicht.'], ['Es hilft gern.']]));
    expect(await say(before)).toEqual({ spoken: [], encoded: 0, tracks: 0 });
  });

  it('is no new speech where another chapter says the same already', async () => {
    const say = watched();
    await say(bookOf([['Das Amt hilft.'], ['Es hilft gern.']]));
    const { spoken, encoded, tracks } = await say(bookOf([['Das Amt hilft.'], ['Das Amt hilft.']]));
    expect({ spoken, encoded, tracks }).toEqual({ spoken: [], encoded: 0, tracks: 1 });
  });

  it('in each of two chapters is two chapters, and speech for each', async () => {
    const say = watched();
    await say(bookOf([['Das Amt hilft.'], ['Es hilft gern.'], ['Immer.']]));
    const { spoken, tracks } = await say(
      bookOf([['Das Amt hilft heute.'], ['Es hilft sehr gern.'], ['Immer.']]),
    );
    expect(spoken.toSorted()).toEqual(['Das Amt hilft heute.', 'Es hilft sehr gern.']);
    expect(tracks).toBe(2);
  });
});

describe('progress', () => {
  it('tells minutes that are done and left; in the end nothing is left', async () => {
    const { host } = quietHost();
    const amounts: (readonly [done: number, left: number])[] = [];
    const long = (at: number) => `${at} ${'Ämter helfen allen '.repeat(400)}.`;
    const of = bookOf(
      [0, 10, 20].map((from) => Array.from({ length: 10 }, (_, at) => long(from + at))),
    );
    const progress: Host['progress'] = (step) => {
      if (step.kind !== 'step' || step.amount === undefined) return;
      const [, done, left] = /^(\d+) min fertig, noch (\d+)$/.exec(step.amount.de) ?? [];
      amounts.push([Number(done), Number(left)]);
    };
    await narrate({ document: of, editions: of.editions, host: { ...host, progress } });
    const done = amounts.map(([minutes]) => minutes);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(amounts.at(-1)).toEqual([expect.any(Number), 0]);
    expect(amounts.at(-1)?.[0]).toBeGreaterThan(2);
    expect(amounts[0]?.[1]).toBeGreaterThan(0);
  });
});
