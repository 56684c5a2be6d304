/** The package document and the container. */
import { describe, expect, it } from 'vitest';
import { writeContainer } from '../../../src/writers/package/container.ts';
import type { BookMetadata } from '../../../src/writers/package/metadata.ts';
import { type Package, writePackage } from '../../../src/writers/package/package-document.ts';

const metadata: BookMetadata = {
  identifier: 'urn:uuid:0',
  title: 'Wohngeld & mehr',
  subtitle: undefined,
  languages: ['de', 'en'],
  authors: ['Redaktion Musterstadt'],
  narrators: [],
  publisher: 'Stadt',
  description: 'Kurz.',
  subjects: ['Wohngeld'],
  rights: 'CC BY 4.0',
  published: '2026-03-02',
  modified: '2026-10-15',
  accessibility: {
    accessModes: ['textual'],
    sufficientModes: ['textual'],
    features: ['tableOfContents', 'ARIA'],
    hazards: ['none'],
    summary: 'Alles ist beschrieben.',
    summaryLang: 'de',
    pageBreakSource: undefined,
    certificate: undefined,
  },
};
const book: Package = {
  lang: 'de',
  metadata,
  manifest: [
    { id: 'nav', href: 'nav.xhtml', mediaType: 'application/xhtml+xml', properties: 'nav' },
  ],
  spine: ['nav'],
};
const written = (one: Package) => new TextDecoder().decode(writePackage(one));

describe('writePackage', () => {
  it('says language, identifier and the time of the last change', () => {
    const opf = written(book);
    expect(opf).toMatch(/<package [^>]*version="3.0" unique-identifier="(\w+)" xml:lang="de"/);
    expect(opf).toMatch(/<dc:identifier id="kennung">urn:uuid:0</);
    expect(opf).toContain('<meta property="dcterms:modified">2026-10-15T00:00:00Z</meta>');
    expect(opf).toContain('<dc:title id="titel">Wohngeld &#x26; mehr</dc:title>');
    expect(opf.match(/<dc:language>/g)).toHaveLength(2);
  });

  it('says nothing about narration, pages or certificates that are not there', () => {
    const opf = written(book);
    for (const word of [
      'media:',
      'nrt',
      'pageBreakSource',
      'conformsTo',
      'certifiedBy',
      'subtitle',
    ]) {
      expect(opf).not.toContain(word);
    }
  });

  it('adds up the durations of its overlays', () => {
    const opf = written({
      ...book,
      overlays: {
        durations: [
          { item: 'mo-1', milliseconds: 61_001 },
          { item: 'mo-2', milliseconds: 999 },
        ],
        narrators: ['Computer-Stimme', 'Maria Muster'],
        activeClass: 'active',
        playbackActiveClass: 'playing',
      },
    });
    expect(opf).toContain('<meta property="media:duration" refines="#mo-1">0:01:01.001</meta>');
    expect(opf).toContain('<meta property="media:duration">0:01:02.000</meta>');
    expect(opf).toContain('<meta property="media:narrator">Computer-Stimme</meta>');
    expect(opf).toContain('<meta property="media:narrator">Maria Muster</meta>');
    expect(opf).toContain('<meta property="media:active-class">active</meta>');
  });

  it('names a certifier and what was certified', () => {
    const certificate = {
      standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
      certifier: 'Prüfstelle',
      date: '2026-10-01',
      report: 'https://example.org/bericht',
    };
    const accessibility = { ...metadata.accessibility, certificate };
    const opf = written({ ...book, metadata: { ...metadata, accessibility } });
    expect(opf).toMatch(
      /dcterms:conformsTo" id="(\w+)">EPUB Accessibility 1\.1 - WCAG 2\.2 Level AA</,
    );
    expect(opf).toMatch(/a11y:certifiedBy" refines="#konformitaet" id="pruefer">Prüfstelle</);
    expect(opf).toContain('href="https://example.org/bericht"');
  });
});

describe('writeContainer', () => {
  it('leads to the package document', () => {
    const xml = new TextDecoder().decode(writeContainer('EPUB/package.opf'));
    expect(xml).toContain(
      '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>',
    );
  });
});
