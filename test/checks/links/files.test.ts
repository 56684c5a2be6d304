/** Links inside the books and the PDF files of the base publication, sound and broken on purpose. */
import { describe, expect, it } from 'vitest';
import { linksCheck } from '../../../src/checks/links/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { baseBeforeAll, bookOf, changed, examine } from '../epub-lint/base-books.ts';
import { type PdfLinks, pdfWith } from './pdf-with-links.ts';

const base = baseBeforeAll();
const check = (artifact: Artifact) => examine(linksCheck, base(), artifact);
const page = 'text/01-antrag.xhtml';
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe('a book', () => {
  it.each(['standard', 'easy'] as const)(
    'of the base publication has sound links: %s',
    async (name) => {
      const run = await check(bookOf(base(), name));
      expect(run.diagnostics.map(({ code, message }) => `${code} ${message.de}`)).toEqual([]);
      expect(run.status).toBe('pass');
    },
  );

  it.each([
    ['link/missing-target', '02-hilfe.xhtml#hilfe">', '02-hilfe.xhtml#weg">', 5],
    ['link/missing-file', '02-hilfe.xhtml#hilfe">', '09-weg.xhtml#hilfe">', 5],
    ['link/missing-file', '../images/schluessel.svg', '../images/weg.svg', 73],
    ['link/ambiguous-target', 'id="p8cb83db74b"', 'id="antrag"', undefined],
    ['link/says-nothing', '>Hilfe und Kontakt</a>', '>hier</a>', 5],
    ['link/insecure', 'https://www.musterstadt', 'http://www.musterstadt', undefined],
  ])('tells %s at its line', async (code, from, to, line) => {
    const run = await check(changed(bookOf(base()), { [page]: swap(from, to) }));
    expect(new Set(run.diagnostics.map((finding) => finding.code))).toEqual(new Set([code]));
    if (line === undefined) return;
    expect(run.diagnostics[0]?.span?.file).toBe('kapitel/01-antrag.md');
    expect(Math.abs((run.diagnostics[0]?.span?.line ?? 0) - line)).toBeLessThan(3);
  });

  it('that cannot be read has not passed', async () => {
    const run = await check({ ...bookOf(base()), bytes: new Uint8Array([1]) });
    expect(run.status).toBe('incomplete');
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['link/not-checked']);
  });
});

describe('a PDF file', () => {
  const codesOf = async (links: PdfLinks) => {
    const bytes = await pdfWith(links);
    const run = await check({ path: 'x.pdf', mediaType: 'application/pdf', bytes });
    return run.diagnostics.map(({ code }) => code);
  };

  it.each<readonly [string, PdfLinks, readonly string[]]>([
    ['an address', [{ uri: 'https://www.jena.de', contents: 'Stadt Jena' }], []],
    // On paper an address must be readable.
    [
      'an address that is printed',
      [{ uri: 'https://jena.de/a', contents: 'https://jena.de/a' }],
      [],
    ],
    ['a place', [{ page: 0, contents: 'Seite 1' }], []],
    ['a name that nothing has', [{ name: 'weg', contents: 'Weg' }], ['link/missing-target']],
    ['nothing', [{ contents: 'Weg' }], ['link/missing-target']],
    ['a program', [{ uri: 'javascript:x', contents: 'Weg' }], ['link/forbidden']],
    ['a misspelt address', [{ uri: 'mailto:amt', contents: 'Amt' }], ['link/malformed']],
    [
      'words that say nothing',
      [{ uri: 'https://jena.de', contents: 'hier' }],
      ['link/says-nothing'],
    ],
  ])('with a link to %s', async (_, links, codes) => {
    expect(await codesOf(links)).toEqual(codes);
  });

  it('that is none has not passed', async () => {
    const bytes = new TextEncoder().encode('kein PDF');
    const run = await check({ path: 'x.pdf', mediaType: 'application/pdf', bytes });
    expect(run.status).toBe('incomplete');
  });
});
