/** Whatever a publication is called and however long it is, its books to listen to pass their check. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { audiobookLintCheck } from '../../../src/checks/audiobook-lint/index.ts';
import { audiobookFormat } from '../../../src/formats/audiobook/index.ts';
import type { RenderContext } from '../../../src/formats/format.ts';
import { mp3BookFormat } from '../../../src/formats/mp3-book/index.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { EditionName } from '../../../src/model/document.ts';
import type { Narration, Track } from '../../../src/model/narration.ts';
import { joined } from '../../../src/narrate/frames.ts';
import { infoFrame } from '../../../src/narrate/info-frame.ts';
import { DECODED_LATE, FRAME, SAMPLE_RATE } from '../../../src/narrate/settings.ts';
import { chapter, document, edition, heading } from '../../narrate/sample-document.ts';
import { chaptersOf, readId3 } from '../../writers/id3/read-id3.ts';

/** A cover for every title would be drawn by a thread: here each is the same four bytes. */
const host: Host = { ...createNodeHost(), inWorker: async () => [Buffer.from('\x89PNG')] as never };

/** A recording of silence, built as recordings are. */
function silence(samples: number): Uint8Array {
  const stream = joined([], Math.ceil((samples + DECODED_LATE) / FRAME));
  return new Uint8Array(Buffer.concat([infoFrame(stream, samples), stream]));
}

type Plan = { readonly title: string; readonly samples: number };

function contextOf(plans: readonly Plan[], name: EditionName): RenderContext {
  const chapters = plans.map(({ title }, index) =>
    chapter(`${String(index + 1).padStart(2, '0')}-k`, [heading(`k${index}`, title)]),
  );
  const tracks: readonly Track[] = plans.map(({ samples }, index) => ({
    chapter: chapters[index]?.id ?? '',
    title: '',
    samples,
    clips: [{ target: `k${index}-s`, begin: 0, end: samples, spoken: '' }],
    mp3: silence(samples),
  }));
  const voice = { engine: 'espeak-ng', version: '1', name: 'de', synthetic: true };
  const narration: Narration = { edition: name, voice, sampleRate: SAMPLE_RATE, tracks };
  const editions = [edition(chapters, name)];
  return { document: document(editions), editions, narrations: [narration], paginations: [], host };
}

const plans = fc.array(
  fc.record({
    title: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    samples: fc.integer({ min: 1, max: 30 * SAMPLE_RATE }),
  }),
  { minLength: 1, maxLength: 12 },
);
const names = fc.constantFrom<EditionName>('standard', 'easy');

async function booksOf(context: RenderContext) {
  const made = await Promise.all(
    [mp3BookFormat, audiobookFormat].map(({ render }) => render(context)),
  );
  return made.flatMap(({ value }) => value);
}

describe('any publication', () => {
  it('makes books in which every chapter is found where it is heard', async () => {
    await fc.assert(
      fc.asyncProperty(plans, names, async (chapters, name) => {
        const context = contextOf(chapters, name);
        const subjects = await booksOf(context);
        expect(subjects).toHaveLength(3);
        const runs = await audiobookLintCheck.run({ ...context, artifacts: subjects, subjects });
        expect(
          runs.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message.en)),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('has a downloaded duration that its chapters add up to', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (chapters) => {
        const [mp3, lpf, readium] = await booksOf(contextOf(chapters, 'standard'));
        const tag = readId3(mp3?.bytes ?? new Uint8Array(0));
        expect(chaptersOf(tag.frames).at(-1)?.end).toBe(mp3?.download?.duration);
        const told = chapters.reduce(
          (sum, { samples }) => sum + Math.round((samples * 1000) / SAMPLE_RATE),
          0,
        );
        expect([lpf?.download?.duration, readium?.download?.duration]).toEqual([told, told]);
        expect(mp3?.download?.duration ?? 0).toBeGreaterThanOrEqual(told - chapters.length);
      }),
      { numRuns: 20 },
    );
  });

  it('has one file for each chapter in its packages, in order', async () => {
    const chapters = Array.from({ length: 30 }, (_, index) => ({
      title: `K ${index}`,
      samples: 1000 + index,
    }));
    const [, lpf] = await booksOf(contextOf(chapters, 'standard'));
    const recordings = Object.keys(unzipSync(lpf?.bytes ?? new Uint8Array(0))).filter((path) =>
      path.endsWith('.mp3'),
    );
    expect(recordings).toHaveLength(30);
    expect(recordings).toEqual(recordings.toSorted());
  });
});
