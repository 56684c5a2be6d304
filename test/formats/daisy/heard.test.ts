/** What a listener hears of a book is the document: each unit once, in the order of reading, with its text. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/model/document.ts';
import type { Narration } from '../../../src/model/narration.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { host as baseHost, makeBase } from '../../checks/daisy-lint/book.ts';
import { anyEdition } from '../epub/any-edition.ts';
import { document } from '../epub/fixture.ts';
import { narrationOf } from '../epub/spoken.ts';
import { filesOf, host, render, spokenContext } from './books.ts';
import { type HeardClip, play } from './player.ts';

afterAll(async () => {
  await host.close();
  await baseHost.close();
});

const orderOf = (edition: Edition) => edition.chapters.flatMap(spokenUnits).map(({ id }) => id);

/** The unit that the narrator speaks at the place of each clip. */
function unitsHeard(clips: readonly HeardClip[], narration: Narration): readonly string[] {
  const recordings = [...new Set(clips.map(({ recording }) => recording))];
  return clips.map(({ recording, begin, end }) => {
    const track = narration.tracks[recordings.indexOf(recording)];
    const inMs = (samples: number) => Math.round((samples * 1000) / narration.sampleRate);
    const clip = track?.clips.find((one) => inMs(one.begin) === begin && inMs(one.end) === end);
    return clip?.target ?? `nothing at ${begin} in ${recording}`;
  });
}

/** Units whose text does not stand in what is shown, but before it. */
function shownTooLate(clips: readonly HeardClip[], units: readonly string[], text: string) {
  const placeOf = (id: string) => text.indexOf(` id="${id}"`);
  return units.filter((unit, index) => {
    const place = placeOf(unit);
    return place >= 0 && place < placeOf(clips[index]?.shown ?? '');
  });
}

function expectHeard(edition: Edition, narration: Narration, files: ReturnType<typeof filesOf>) {
  const clips = play(files);
  const units = unitsHeard(clips, narration);
  expect(units).toEqual(orderOf(edition));
  expect(shownTooLate(clips, units, files['content.html'] ?? '')).toEqual([]);
}

describe('what is heard', () => {
  it('of the base publication is each edition in its order, chapter by chapter', async () => {
    const { document: base, narrations, books } = await makeBase();
    expect(books).toHaveLength(2);
    for (const book of books) {
      const edition = base.editions.find(({ name }) => name === book.download?.edition);
      const narration = narrations.find((one) => one.edition === edition?.name);
      if (edition === undefined || narration === undefined) throw new Error('no such edition');
      expect(orderOf(edition).length).toBeGreaterThan(20);
      expectHeard(edition, narration, filesOf(book));
    }
  });

  it('of any edition is its reading order', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdition, async (edition) => {
        const narration = narrationOf(edition);
        const { value } = await render({
          ...spokenContext,
          document: { ...document, editions: [edition] },
          editions: [edition],
          narrations: [narration],
          paginations: [],
        });
        expectHeard(edition, narration, filesOf(value[0]));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the player', () => {
  const files = async () => filesOf((await render()).value[0]);
  const smil = 'k001.smil';
  const changed = async (change: (text: string) => string) => {
    const before = await files();
    const after = change(before[smil] ?? '');
    expect(after).not.toBe(before[smil]);
    return { ...before, [smil]: after };
  };

  it('stops at a time, a text or a recording that is none', async () => {
    const badTime = await changed((text) => text.replace('clip-begin="npt=', 'clip-begin="'));
    expect(() => play(badTime)).toThrow('is no time');
    const badText = await changed((text) => text.replace('content.html#', 'content.html#x-'));
    expect(() => play(badText)).toThrow('is no text');
    const badSound = await changed((text) => text.replace('.mp3"', '.mp4"'));
    expect(() => play(badSound)).toThrow('no file');
  });

  it('hears that two pars were swapped', async () => {
    const swapped = await changed((text) =>
      // The first that sounds goes to the end.
      text.replace(/(<par\b[^>]*>\s*<text[^>]*>\s*<audio.*?<\/par>)(.*)(<\/seq>)/su, '$2$1$3'),
    );
    const begins = (book: Awaited<ReturnType<typeof files>>) =>
      play(book).map(({ begin }) => begin);
    expect(begins(swapped)).not.toEqual(begins(await files()));
  });
});
