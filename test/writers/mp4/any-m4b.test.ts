/** Any M4B: what its tables say is where it says, adds up, and covers the sound without a gap. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type M4b, writeM4b } from '../../../src/writers/mp4/index.ts';
import {
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

const FRAME = 1024;

/** Titles as people write them, and as nobody does. */
const title = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('„Größe“ & <mehr>', 'Bürger\u2027meisterin', '\u05d0\u05d1', '👩🏽‍🦯 hört', ' '),
);

/** A book of frames of any size, whose chapters begin at any sample, the first at 0. */
const anyBook = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 150 }),
    sampleRate: fc.constantFrom(16_000, 22_050, 24_000, 44_100, 48_000),
    priming: fc.constantFrom(0, 1024, 2112),
    titles: fc.array(title, { minLength: 1, maxLength: 40 }),
    places: fc.infiniteStream(fc.nat()),
    authors: fc.array(title, { maxLength: 3 }),
  })
  .map(({ sizes, sampleRate, priming, titles, places, authors }): M4b => {
    const samples = (sizes.length - 1) * FRAME;
    const begins = titles.slice(1).map(() => (places.next().value ?? 0) % samples);
    const sorted = [0, ...new Set(begins.filter((begin) => begin > 0))].sort((a, b) => a - b);
    return {
      audio: {
        sampleRate,
        frame: FRAME,
        config: Uint8Array.of(0x13, 0x88),
        bitrate: 64_000,
        priming,
        samples,
        sizes,
        data: sizes.map((size, index) => new Uint8Array(size).fill(index % 251)),
      },
      chapters: sorted.map((begin, index) => ({ title: titles[index] ?? '', begin })),
      tags: {
        title: titles[0] ?? '',
        authors,
        narrator: 'Computer-Stimme',
        publisher: '',
        published: '2026-11-24',
        description: '',
        rights: '',
        cover: Uint8Array.of(0x89, 0x50),
      },
      lang: 'de',
    };
  });

/** Runs a claim over many books. */
function holds(claim: (book: M4b, file: Uint8Array) => void): void {
  fc.assert(
    fc.property(anyBook, (book) => claim(book, writeM4b(book))),
    { numRuns: 100 },
  );
}

describe('any book', () => {
  it('has each frame at the place its chunk names', () => {
    holds(({ audio }, file) => {
      const found = samplesOf(file, trackOf(file, 1));
      expect(Buffer.compare(Buffer.concat(found), Buffer.concat(audio.data))).toBe(0);
      expect(found.map(({ length }) => length)).toEqual(audio.sizes);
    });
  });

  it('has media of titles and sound only: each byte belongs to one sample', () => {
    holds((_, file) => {
      const media = bodyAt(file, 'mdat');
      const samples = [2, 1].flatMap((id) => samplesOf(file, trackOf(file, id)));
      expect(Buffer.compare(Buffer.concat(samples), media)).toBe(0);
    });
  });

  it('has the same chapters in both lists, where they begin', () => {
    holds(({ chapters, audio }, file) => {
      expect(quickTimeChapters(file)).toEqual(chapters);
      const listed = neroChapters(file);
      expect(listed.map((one) => one.title)).toEqual(chapters.map((one) => one.title));
      for (const [index, { ticks }] of listed.entries()) {
        const sample = Math.floor((Number(ticks) * audio.sampleRate) / 1e7);
        expect(sample).toBe(chapters[index]?.begin);
      }
    });
  });

  it('has chapters that follow each other to the last sample', () => {
    holds(({ audio }, file) => {
      const lengths = durationsOf(trackOf(file, 2));
      expect(lengths.every((length) => length > 0)).toBe(true);
      expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(audio.samples);
    });
  });

  it('tells one length in all its headers, and a longer one of its frames only', () => {
    holds(({ audio }, file) => {
      const { sampleRate, samples, priming, sizes } = audio;
      expect(numbers(bodyAt(file, 'moov/mvhd'), 12, 2)).toEqual([sampleRate, samples]);
      const sound = trackOf(file, 1);
      expect(bodyAt(sound, 'tkhd').readUInt32BE(20)).toBe(samples);
      expect(numbers(bodyAt(sound, 'edts/elst'), 4, 3)).toEqual([1, samples, priming]);
      const media = bodyAt(sound, 'mdia/mdhd');
      expect(numbers(media, 12, 2)).toEqual([sampleRate, sizes.length * FRAME]);
      expect(durationsOf(sound).reduce((sum, one) => sum + one, 0)).toBe(sizes.length * FRAME);
    });
  });

  it('says who wrote it, and nothing that nobody said', () => {
    holds(({ tags }, file) => {
      const found = tagsOf(file);
      const authors = tags.authors.join(', ');
      expect(found.get('\xa9ART')?.value.toString('utf8')).toBe(
        authors === '' ? undefined : authors,
      );
      expect(found.has('cprt') || found.has('desc') || found.has('\xa9pub')).toBe(false);
      expect([...found.values()].every(({ value }) => value.length > 0)).toBe(true);
    });
  });

  it('is the same bytes again, description first', () => {
    holds((book, file) => {
      expect(Buffer.compare(file, writeM4b(book))).toBe(0);
      expect(boxesIn(file).map(({ type }) => type)).toEqual(['ftyp', 'moov', 'mdat']);
    });
  });
});
