/** An M4B as players read it: every frame found by the tables, chapters in both ways, tags, no dates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type M4b, writeM4b } from '../../../src/writers/mp4/index.ts';
import {
  bodiesAt,
  bodyAt,
  boxesIn,
  durationsOf,
  neroChapters,
  numbers,
  quickTimeChapters,
  samplesOf,
  tagsOf,
  trackOf,
} from './read-mp4.ts';

const cover = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

/** A book whose frames say which they are. */
function bookOf(sizes: readonly number[], chapters: M4b['chapters']): M4b {
  return {
    audio: {
      sampleRate: 22050,
      frame: 1024,
      config: Uint8Array.of(0x13, 0x88),
      bitrate: 64_000,
      priming: 1024,
      samples: (sizes.length - 1) * 1024,
      sizes,
      data: sizes.map((size, index) => new Uint8Array(size).fill(index % 256)),
    },
    chapters,
    tags: {
      title: 'Größe – und Weg',
      authors: ['Änne Öhler', 'B. Müller'],
      narrator: 'Computer-Stimme (espeak-ng, de)',
      publisher: 'Stadt Jena',
      published: '2026-11-23',
      description: 'Wie weit es ist.',
      rights: '',
      cover,
    },
    lang: 'de-simple',
  };
}

const sizes = Array.from({ length: 70 }, (_, index) => 100 + (index % 7));
const chapters = [
  { title: 'Los geht’s', begin: 0 },
  { title: 'Über die Brücke', begin: 10 * 1024 },
  { title: 'Ziel', begin: 41 * 1024 },
];
const file = writeM4b(bookOf(sizes, chapters));
const sound = trackOf(file, 1);
const titles = trackOf(file, 2);

describe('the file', () => {
  it('is an audio book whose description stands before the sound', () => {
    expect(boxesIn(file).map(({ type }) => type)).toEqual(['ftyp', 'moov', 'mdat']);
    const brands = bodyAt(file, 'ftyp');
    expect(brands.toString('latin1', 0, 4)).toBe('M4B ');
    expect(brands.toString('latin1', 8)).toBe('M4B M4A mp42isom');
  });

  it('has no dates, so that the same book is the same bytes', () => {
    expect(Buffer.compare(file, writeM4b(bookOf(sizes, chapters)))).toBe(0);
    expect(numbers(bodyAt(file, 'moov/mvhd'), 4, 2)).toEqual([0, 0]);
    for (const trak of [sound, titles]) {
      expect(numbers(bodyAt(trak, 'tkhd'), 4, 2)).toEqual([0, 0]);
      expect(numbers(bodyAt(trak, 'mdia/mdhd'), 4, 2)).toEqual([0, 0]);
    }
  });

  it('lasts as long as there is something to hear', () => {
    expect(numbers(bodyAt(file, 'moov/mvhd'), 12, 2)).toEqual([22050, 69 * 1024]);
  });
});

describe('the sound', () => {
  it('is found frame by frame', () => {
    const frames = samplesOf(file, sound);
    expect(frames.map(({ length }) => length)).toEqual(sizes);
    expect(frames.map(([first]) => first)).toEqual(sizes.map((_, index) => index));
    expect(durationsOf(sound)).toEqual(sizes.map(() => 1024));
  });

  it('begins behind the priming', () => {
    // One entry: length in the movie, first sample in the media, normal rate.
    const edits = bodyAt(sound, 'edts/elst');
    expect(numbers(edits, 4, 4)).toEqual([1, 69 * 1024, 1024, 0x10000]);
  });

  it('is AAC-LC, mono, in its language', () => {
    const entry = bodyAt(sound, 'mdia/minf/stbl/stsd').subarray(8);
    const [mp4a] = boxesIn(entry);
    expect(mp4a?.type).toBe('mp4a');
    expect([mp4a?.body.readUInt16BE(16), mp4a?.body.readUInt32BE(24)]).toEqual([1, 22050 * 65536]);
    const [esds] = boxesIn(mp4a?.body.subarray(28) ?? new Uint8Array(0));
    const descriptors = esds?.body.subarray(4);
    expect(descriptors?.indexOf(Uint8Array.of(5, 2, 0x13, 0x88))).toBeGreaterThan(0);
    expect(descriptors?.[1]).toBe((descriptors?.length ?? 0) - 2);
    const language = bodyAt(sound, 'mdia/mdhd').readUInt16BE(20);
    const letters = [10, 5, 0].map((shift) =>
      String.fromCharCode(((language >> shift) & 31) + 0x60),
    );
    expect(letters.join('')).toBe('deu');
  });

  it('of ten hours is written, too', () => {
    const hours = Math.ceil((36_000 * 22_050) / 1024);
    const long = writeM4b(bookOf(new Array<number>(hours).fill(2), chapters));
    const found = samplesOf(long, trackOf(long, 1));
    expect(found.length).toBe(hours);
    expect([...(found[300_000] ?? [])]).toEqual([300_000 % 256, 300_000 % 256]);
  });

  it('of any sizes is found frame by frame', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 200 }),
        (any) => {
          const written = writeM4b(bookOf(any, [{ title: 'Eins', begin: 0 }]));
          const found = samplesOf(written, trackOf(written, 1));
          expect(found.map(({ length }) => length)).toEqual(any);
          expect(found.every((frame, index) => frame.every((byte) => byte === index % 256))).toBe(
            true,
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('chapters', () => {
  it('are a track of titles, to the sample', () => {
    expect(quickTimeChapters(file)).toEqual(chapters);
    expect(durationsOf(titles).reduce((sum, one) => sum + one, 0)).toBe(69 * 1024);
  });

  it('are not shown as subtitles: the track is not enabled', () => {
    const flags = bodyAt(titles, 'tkhd').readUInt32BE(0);
    expect(flags).toBe(0);
    expect(bodyAt(titles, 'mdia/hdlr').toString('latin1', 8, 12)).toBe('text');
  });

  it('stand in the list of Nero, never before their first sample', () => {
    const listed = neroChapters(file);
    expect(listed.map(({ title }) => title)).toEqual(chapters.map(({ title }) => title));
    for (const [index, { ticks }] of listed.entries()) {
      const late = (Number(ticks) * 22050) / 1e7 - (chapters[index]?.begin ?? 0);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(0.01);
    }
  });

  it('that are too many for the list are all in the track', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      title: `K${index}`,
      begin: index * 1024,
    }));
    const long = writeM4b(
      bookOf(
        Array.from({ length: 301 }, () => 3),
        many,
      ),
    );
    expect(neroChapters(long)).toHaveLength(255);
    expect(quickTimeChapters(long)).toEqual(many);
  });

  it('with long titles are cut between characters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('ä', '€', '😀'),
        (shift, letter) => {
          const title = 'x'.repeat(shift) + letter.repeat(200);
          const [first] = neroChapters(writeM4b(bookOf([5, 5], [{ title, begin: 0 }])));
          expect(first?.title).not.toContain('\ufffd');
          expect(title.startsWith(first?.title ?? '?')).toBe(true);
          expect(Buffer.byteLength(first?.title ?? '')).toBeGreaterThan(251);
        },
      ),
    );
  });
});

describe('tags', () => {
  it('say what players show, and that it is an audio book', () => {
    const tags = tagsOf(file);
    const text = (key: string) => tags.get(key)?.value.toString('utf8');
    expect(text('\xa9nam')).toBe('Größe – und Weg');
    expect(text('\xa9ART')).toBe('Änne Öhler, B. Müller');
    expect(text('\xa9wrt')).toBe('Computer-Stimme (espeak-ng, de)');
    expect(text('\xa9day')).toBe('2026-11-23');
    expect(text('desc')).toBe('Wie weit es ist.');
    expect(tags.has('cprt')).toBe(false);
    expect(tags.get('stik')).toEqual({ kind: 21, value: Buffer.of(2) });
    expect(tags.get('covr')).toEqual({ kind: 14, value: Buffer.from(cover) });
    expect(tags.get('\xa9nam')?.kind).toBe(1);
  });
});

describe('the reader of these tests', () => {
  it('sees what is cut off, and places that are wrong', () => {
    expect(() => boxesIn(file.subarray(0, -1))).toThrow('does not fit');
    const moved = Buffer.from(file);
    const table = bodiesAt(moved, 'moov/trak/mdia/minf/stbl/stco')[0];
    table?.writeUInt32BE((table?.readUInt32BE(8) ?? 0) - 1, 8);
    expect(samplesOf(moved, trackOf(moved, 1)).map(([first]) => first)).not.toEqual(
      sizes.map((_, index) => index),
    );
  });
});

describe('what does not fit', () => {
  it('is refused, not cut', () => {
    const book = bookOf([5, 5], [{ title: 'Eins', begin: 0 }]);
    expect(() => writeM4b({ ...book, audio: { ...book.audio, samples: 2 ** 32 } })).toThrow(
      '32 bits',
    );
    expect(() =>
      writeM4b({ ...book, audio: { ...book.audio, config: new Uint8Array(120) } }),
    ).toThrow('descriptor');
  });
});
