/** Clips of whole documents: whatever is spoken, they are contiguous, in the file, in reading order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, EditionName } from '../../src/model/document.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { narrate } from '../../src/narrate/index.ts';
import { FRAME, framesIn, GUARD, HEAD, samplesIn, TAIL } from '../../src/narrate/settings.ts';
import { quietHost } from './quiet-engine.ts';
import { chapter, document, edition, heading, paragraph } from './sample-document.ts';

const words = fc.constantFrom(
  'Ja.',
  'Das OZG gilt.',
  'Am 3. Mai 2024 um 9:00 Uhr.',
  '12,50 €',
  '✓',
  '⁂',
  'A',
);
const paragraphs = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
const name = fc.constantFrom<EditionName>('standard', 'easy');

function chapterOf(slug: string, texts: readonly (readonly string[])[]) {
  const blocks: readonly Block[] = [
    heading(`${slug}-h`, 'Titel'),
    ...texts.map((sentences, at) => paragraph(`${slug}-p${at}`, ...sentences)),
  ];
  return chapter(slug, blocks);
}

async function tracksOf(texts: readonly (readonly (readonly string[])[])[], edited: EditionName) {
  const of = document([
    edition(
      texts.map((one, at) => chapterOf(`k${at}`, one)),
      edited,
    ),
  ]);
  const { value } = await narrate({ document: of, editions: of.editions, host: quietHost().host });
  return { chapters: of.editions[0]?.chapters ?? [], tracks: value[0]?.tracks ?? [] };
}

describe('any document', () => {
  it('has clips that begin with the track, touch each other and end with it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraphs, { minLength: 1, maxLength: 3 }),
        name,
        async (texts, edited) => {
          const { tracks } = await tracksOf(texts, edited);
          expect(tracks).toHaveLength(texts.length);
          for (const { clips, samples } of tracks) {
            expect(clips[0]?.begin).toBe(0);
            expect(clips.at(-1)?.end).toBe(samples);
            clips.forEach(({ begin, end }, at) => {
              expect(Number.isInteger(begin)).toBe(true);
              expect(end).toBeGreaterThan(begin);
              if (at > 0) expect(begin).toBe(clips[at - 1]?.end);
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has a clip for each spoken unit, in reading order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraphs, { minLength: 1, maxLength: 3 }),
        name,
        async (texts, edited) => {
          const { chapters, tracks } = await tracksOf(texts, edited);
          expect(tracks.map((track) => track.clips.map(({ target }) => target))).toEqual(
            chapters.map((one) => spokenUnits(one).map(({ id }) => id)),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  // Samples of the quiet engine: twenty a letter, with the blank that SSML ends in.
  const speech = (text: string) => `${text} `.length * 20;
  /** Speech and the pause after it, as frames. */
  const turn = (text: string, pause: number) => framesIn(speech(text) + samplesIn(pause)) * FRAME;
  const head = framesIn(samplesIn(HEAD)) * FRAME;

  it('is as long as its speech and its pauses', async () => {
    const { tracks } = await tracksOf([[['Ja.', 'Ja.'], ['Ja.']]], 'standard');
    const turns = turn('Titel.', 1) + turn('Ja.', 0.45) + turn('Ja.', 0.7);
    expect(tracks[0]?.samples).toBe(head + turns + speech('Ja.') + samplesIn(TAIL));
  });

  it('gives each clip but the first the same silence before its speech', async () => {
    const { tracks } = await tracksOf([[['Ja.', 'Das OZG gilt.']]], 'easy');
    const [first, second, third] = tracks[0]?.clips ?? [];
    expect(first?.end).toBe(head + turn('Titel.', 1.4) - samplesIn(GUARD));
    expect((third?.begin ?? 0) - (second?.begin ?? 0)).toBe(turn('Ja.', 0.65));
  });

  it('of one sentence is one clip', async () => {
    const { tracks } = await tracksOf([[]], 'standard');
    expect(tracks[0]?.clips).toMatchObject([
      { begin: 0, end: tracks[0]?.samples, spoken: 'Titel.' },
    ]);
  });
});
