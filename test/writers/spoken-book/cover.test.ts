/** The square cover: everything on it fits, nothing is loaded, and it becomes the same pixels each time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/checks/xml.ts';
import { coverOf } from '../../../src/formats/cover.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import {
  COVER_SIDE,
  type CoverWords,
  writeSquareCover,
} from '../../../src/writers/spoken-book/cover.ts';

const words: CoverWords = {
  edition: 'standard',
  lang: 'de',
  title: 'Digitale Stadt Jena',
  authors: ['Änne Öhler', 'B. Müller'],
  publisher: 'Stadt Jena & Umland <GmbH>',
};
const svgOf = (more: Partial<CoverWords> = {}) =>
  new TextDecoder().decode(writeSquareCover({ ...words, ...more }));
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text [^>]*>([^<]*)</gu)].map(([, text]) => text);

describe('words', () => {
  it('are authors, title, publisher, escaped by the serialiser', () => {
    expect(textsOf(svgOf())).toEqual([
      'Änne Öhler, B. Müller',
      'Digitale',
      'Stadt Jena',
      'Stadt Jena &#x26; Umland &#x3C;GmbH>',
    ]);
    expect(() => parseXml(writeSquareCover(words))).not.toThrow();
  });

  it('say which edition is in Leichte Sprache', () => {
    const easy = svgOf({ edition: 'easy', title: 'Digitale Stadt Jena – in Leichter Sprache' });
    expect(textsOf(easy)).toContain('in Leichter Sprache');
    expect(textsOf(easy)).not.toContain('– in Leichter Sprache');
  });

  it('of any length stay on the cover', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 150 }), fc.string({ maxLength: 150 }), (title, author) => {
        const svg = svgOf({ title: title || 'x', authors: [author] });
        const lines = [...svg.matchAll(/y="(\d+)" [^>]*font-size="(\d+)"[^>]*>([^<]*)</gu)];
        for (const [, y, size] of lines) {
          expect(Number(y)).toBeLessThan(COVER_SIDE);
          expect(Number(size)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the picture', () => {
  const host = createNodeHost();

  it('is a PNG of the same bytes each time, with letters on it', async () => {
    const png = await coverOf(words, host);
    const again = await coverOf(words, createNodeHost());
    expect(Buffer.compare(png, again)).toBe(0);
    const view = Buffer.from(png);
    expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([COVER_SIDE, COVER_SIDE]);
    const bare = await coverOf({ ...words, title: ' ', authors: [], publisher: '' }, host);
    // Letters that no font has would leave nothing but the bars.
    expect(png.length).toBeGreaterThan(2 * bare.length);
  });

  it('is drawn once for all who ask at the same time', () => {
    expect(coverOf(words, host)).toBe(coverOf(words, host));
  });

  it('loads nothing', () => {
    expect(svgOf()).not.toMatch(/href|url\(|<image/u);
  });
});
