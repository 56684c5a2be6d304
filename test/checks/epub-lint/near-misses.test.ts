/** What looks like a fault and is none is not told: nobody reads a report that cries wolf. */
import { describe, expect, it } from 'vitest';
import { epubLintCheck } from '../../../src/checks/epub-lint/index.ts';
import { linksCheck } from '../../../src/checks/links/index.ts';
import { memoryCache } from '../../memory-cache.ts';
import { baseBeforeAll, bookOf, changed, examine, fileOf } from './base-books.ts';
import { nearMisses } from './near-misses.ts';

const base = baseBeforeAll();

describe('no fault', () => {
  it.each(nearMisses)('%s', async (_, changes) => {
    const run = await examine(epubLintCheck, base(), changed(bookOf(base()), changes));
    expect(run.diagnostics.map(({ code, message }) => `${code} ${message.de}`)).toEqual([]);
    expect(run.status).toBe('pass');
  });
});

describe('a book of others', () => {
  it('without a word about its edition is known by its language', async () => {
    const { download: _, ...book } = bookOf(base(), 'easy');
    const run = await examine(epubLintCheck, base(), book);
    expect(run.diagnostics).toEqual([]);
  });

  it('in a language of no edition is judged by what it says itself', async () => {
    const french = changed(bookOf(base()), {
      'package.opf': (text) => text.replace('<dc:language>de<', '<dc:language>fr<'),
    });
    const { download: _, ...book } = french;
    const run = await examine(epubLintCheck, base(), book);
    expect(new Set(run.diagnostics.map(({ code }) => code))).toEqual(
      new Set(['book/page-language']),
    );
    // Each page is in the wrong language, and told once.
    const pages = fileOf(book, 'EPUB/package.opf').match(/<itemref/gu) ?? [];
    expect(run.diagnostics).toHaveLength(pages.length);
  });

  it('without narration says nothing about a voice, and keeps quiet about highlights', async () => {
    const silent = changed(bookOf(base()), {
      'package.opf': (text) =>
        text
          .replaceAll(/ media-overlay="[^"]*"/gu, '')
          .replace(
            /<meta property="schema:accessibilityFeature">synchronizedAudioText<\/meta>/u,
            '',
          ),
      'css/book.css': (text) => `${text}\n.-epub-media-overlay-active { color: #ff0 }`,
    });
    expect((await examine(epubLintCheck, base(), silent)).diagnostics).toEqual([]);
  });

  it('with several faults is told all of them, at the places of all', async () => {
    const bad = changed(bookOf(base()), {
      'text/01-antrag.xhtml': (text) =>
        text
          .replace('alt="Ein Schlüssel"', 'alt="schluessel.svg"')
          .replace('alt="Drei Schritte: Antrag, Prüfung, Bescheid"', 'alt="Bild"'),
      'package.opf': (text) => text.replace(' properties="cover-image"', ''),
    });
    const run = await examine(epubLintCheck, base(), bad);
    expect(run.diagnostics.map(({ code }) => code)).toEqual([
      'book/no-cover',
      'book/alt-file-name',
      'book/alt-file-name',
    ]);
    const lines = run.diagnostics.flatMap(({ span }) => span?.line ?? []);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBeLessThan(lines[1] ?? 0);
  });
});

describe('what is kept of a book', () => {
  it('is the finding with its place, and is asked for again when the text has moved', async () => {
    const kept = new Map<string, Uint8Array>();
    const host = { ...(await import('./base-books.ts')).host };
    const cache = memoryCache(kept);
    const bad = changed(bookOf(base()), {
      'text/01-antrag.xhtml': (text) => text.replace('alt="Ein Schlüssel"', 'alt="Bild"'),
    });
    const { document, narrations } = base();
    const ask = async (check: typeof linksCheck, of = document) =>
      (
        await check.run({
          document: of,
          narrations,
          artifacts: [bad],
          subjects: [bad],
          host: { ...host, cache },
        })
      )[0];
    const first = await ask(epubLintCheck);
    expect(first?.diagnostics[0]?.span?.line).toBeGreaterThan(1);
    expect(kept.size).toBe(1);
    expect(await ask(epubLintCheck)).toEqual(first);
    expect(kept.size).toBe(1);
    await ask(epubLintCheck, { ...document, meta: { ...document.meta, title: 'Anders' } });
    expect(kept.size).toBe(2);
    // Another check has findings of its own.
    await ask(linksCheck);
    expect(kept.size).toBe(3);
  });
});
