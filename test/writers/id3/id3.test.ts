/** ID3v2.3 as players read it: words, chapters, cover, and what must not break a tag. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Id3Tag, writeId3 } from '../../../src/writers/id3/index.ts';
import { languageCode } from '../../../src/writers/language-code.ts';
import { chaptersOf, commentOf, contentsOf, pictureOf, readId3, textOf } from './read-id3.ts';

const tag: Id3Tag = {
  title: 'Größe',
  album: 'Straße – und Weg',
  authors: ['Änne Öhler', 'B. Müller'],
  narrator: 'Computer-Stimme (espeak-ng, de)',
  publisher: 'Stadt Jena',
  published: '2026-11-23',
  lang: 'de-simple',
  duration: 61_500,
};

const framesOf = (more: Partial<Id3Tag> = {}) => readId3(writeId3({ ...tag, ...more })).frames;

describe('words', () => {
  it('say title, book, authors, voice, publisher, date, language and length', () => {
    const frames = framesOf();
    const texts = Object.fromEntries(frames.map(({ id }) => [id, textOf(frames, id)]));
    expect(texts).toEqual({
      TIT2: 'Größe',
      TALB: 'Straße – und Weg',
      TPE1: 'Änne Öhler, B. Müller',
      TPE2: 'Änne Öhler, B. Müller',
      TCOM: 'Computer-Stimme (espeak-ng, de)',
      TPUB: 'Stadt Jena',
      TCON: 'Audiobook',
      TYER: '2026',
      TDAT: '2311',
      TLAN: 'deu',
      TLEN: '61500',
    });
  });

  it('are Latin-1 where it can say them, which the oldest players read', () => {
    const frames = framesOf();
    const encodings = frames.map(({ id, body }) => `${id} ${body[0]}`);
    expect(encodings).toContain('TIT2 0');
    expect(encodings).toContain('TALB 1');
  });

  it('count chapters of a folder', () => {
    expect(textOf(framesOf({ track: { number: 3, of: 12 } }), 'TRCK')).toBe('3/12');
  });

  it('of any kind come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        fc.pre(!title.startsWith('\ufeff') && !title.includes('\0'));
        expect(textOf(framesOf({ title }), 'TIT2')).toBe(title);
      }),
    );
  });

  it('of a comment have their language', () => {
    expect(commentOf(framesOf({ comment: 'Schöne „Grüße“' }))).toEqual({
      lang: 'deu',
      text: 'Schöne „Grüße“',
    });
    expect(commentOf(framesOf({ comment: 'Hallo' }))).toEqual({ lang: 'deu', text: 'Hallo' });
  });

  it('lead to addresses, but never to what is none', () => {
    const frames = framesOf({ address: 'https://jena.example/größe', licenceUrl: 'keine Adresse' });
    const link = frames.find(({ id }) => id === 'WOAF');
    expect(Buffer.from(link?.body ?? []).toString('latin1')).toBe(
      'https://jena.example/gr%C3%B6%C3%9Fe',
    );
    expect(frames.map(({ id }) => id)).not.toContain('WCOP');
  });
});

describe('languages', () => {
  it('are named by three letters', () => {
    expect(['de', 'de-simple', 'en-GB', 'tlh'].map(languageCode)).toEqual([
      'deu',
      'deu',
      'eng',
      'und',
    ]);
  });
});

describe('chapters', () => {
  const chapters = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      title: `Kapitel ${index + 1}: Übung`,
      begin: index * 1000,
      end: (index + 1) * 1000,
    }));

  it('have times and titles, and stand in an ordered table of contents', () => {
    const frames = framesOf({ chapters: chapters(3) });
    expect(chaptersOf(frames).map(({ begin, end, title }) => [begin, end, title])).toEqual([
      [0, 1000, 'Kapitel 1: Übung'],
      [1000, 2000, 'Kapitel 2: Übung'],
      [2000, 3000, 'Kapitel 3: Übung'],
    ]);
    expect(contentsOf(frames)).toEqual([
      { id: 'toc', flags: 3, entries: ['chp1', 'chp2', 'chp3'] },
    ]);
  });

  it('beyond 255 have tables below the first', () => {
    const frames = framesOf({ chapters: chapters(600) });
    const tables = contentsOf(frames);
    expect(tables.map(({ id, flags, entries }) => [id, flags, entries.length])).toEqual([
      ['toc', 3, 3],
      ['toc1', 1, 255],
      ['toc2', 1, 255],
      ['toc3', 1, 90],
    ]);
    const named = tables.slice(1).flatMap(({ entries }) => entries);
    expect(named).toEqual(chaptersOf(frames).map(({ id }) => id));
  });
});

describe('the cover', () => {
  it('is the picture on the front, byte for byte', () => {
    const cover = Uint8Array.of(0x89, 0x50, 0, 0xff, 0xfe, 0);
    expect(pictureOf(framesOf({ cover }))).toEqual({
      mime: 'image/png',
      kind: 3,
      bytes: Buffer.from(cover),
    });
  });

  it('that no tag could hold is refused', () => {
    expect(() => writeId3({ ...tag, cover: new Uint8Array(2 ** 28) })).toThrow('268');
  });
});

describe('the reader of these tests', () => {
  it('sees a tag that is cut off, or lies about its size', () => {
    const whole = writeId3({ ...tag, comment: 'Hallo' });
    expect(() => readId3(whole.subarray(0, -3))).toThrow('cut off');
    const wrong = whole.slice();
    wrong[9] = (wrong[9] ?? 0) ^ 0x05;
    expect(() => readId3(wrong)).toThrow();
  });
});
