/** Claims about accessibility, each with a book that bears it out and one that does not. */
import { describe, expect, it } from 'vitest';
import { accessibilityOf, type BookFacts } from '../../../src/formats/epub/accessibility.ts';
import type { Block, Edition } from '../../../src/model/document.ts';
import { document, meta, pictures, standard } from './fixture.ts';
import { heading, paragraph, sentence, span } from './nodes.ts';

const robot = { engine: 'espeak-ng', version: '1.52', name: 'de', synthetic: true };
const person = { engine: 'recording', version: '', name: 'Maria Muster', synthetic: false };
const facts: BookFacts = {
  document,
  edition: standard,
  pictures: [],
  css: 'p { font-size: 1.2em; }',
  narration: { voices: [robot], isComplete: true },
  pageBreakSource: 'PDF-Ausgabe',
};

function editionOf(...blocks: readonly Block[]): Edition {
  const chapter = { id: 'k', slug: 'k', kind: 'chapter' as const, span, footnotes: [] };
  return { name: 'standard', lang: 'de', chapters: [{ ...chapter, blocks }] };
}

function picture(alt: string, decorative = false): Block {
  const image = { kind: 'image' as const, id: 'i', span, picture: 'x', alt, decorative };
  return { kind: 'figure', id: 'f', span, image, caption: [], description: [] };
}

const features = (changes: Partial<BookFacts>) =>
  accessibilityOf({ ...facts, ...changes }).features;
const textOnly = editionOf(heading('k', 1, 'Titel'), paragraph('p', sentence('s', 'Text.')));

describe('accessibilityOf', () => {
  it('derives everything for a book that has everything', () => {
    const claims = accessibilityOf(facts);
    expect(claims.accessModes).toEqual(['textual', 'visual']);
    expect(claims.sufficientModes).toEqual(['textual', 'textual,visual']);
    expect(claims.features).toEqual([
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
      'pageNavigation',
      'pageBreakMarkers',
      'ARIA',
      'alternativeText',
      'longDescription',
      'displayTransformability',
      'synchronizedAudioText',
      'highContrastAudio/noBackground',
      'unlocked',
    ]);
    expect(claims.hazards).toEqual(['none']);
  });

  it('claims nothing about pictures when there are none, or only ornaments', () => {
    for (const edition of [textOnly, editionOf(heading('k', 1, 'Titel'), picture('', true))]) {
      const claims = accessibilityOf({ ...facts, edition });
      expect(claims.accessModes).toEqual(['textual']);
      expect(claims.sufficientModes).toEqual(['textual']);
      expect(claims.features).not.toContain('alternativeText');
      expect(claims.features).not.toContain('longDescription');
      expect(claims.summary).not.toContain('Bilder');
    }
  });

  it('does not call text sufficient where a picture is not described', () => {
    const claims = accessibilityOf({ ...facts, edition: editionOf(picture(' ')) });
    expect(claims.sufficientModes).toEqual(['textual,visual']);
    expect(claims.features).not.toContain('alternativeText');
  });

  it('promises long descriptions only when every picture in a figure has one', () => {
    const edition = editionOf(...(standard.chapters[0]?.blocks ?? []), picture('Ein Haus'));
    expect(features({ edition })).toContain('alternativeText');
    expect(features({ edition })).not.toContain('longDescription');
  });

  it('promises structure only when headings do not skip a level', () => {
    const skipping = editionOf(heading('a', 1, 'A'), heading('b', 3, 'B'));
    expect(features({ edition: skipping })).not.toContain('structuralNavigation');
    const rising = editionOf(heading('a', 1, 'A'), heading('b', 2, 'B'), heading('c', 3, 'C'));
    expect(features({ edition: rising })).toContain('structuralNavigation');
    const falling = editionOf(heading('a', 1, 'A'), heading('b', 2, 'B'), heading('c', 1, 'C'));
    expect(features({ edition: falling })).toContain('structuralNavigation');
  });

  it.each([
    'p { color: red !important }',
    'p { font-size: 12px }',
    'p{line-height:14pt}',
    '/* */ p{font:9px x}',
  ])('does not promise adaptable display with %s', (css) => {
    expect(features({ css })).not.toContain('displayTransformability');
  });

  it('is not fooled by comments in the style sheet', () => {
    expect(features({ css: '/* never !important, font-size: 3px */ p { border: 1px }' })).toContain(
      'displayTransformability',
    );
  });

  it('promises page navigation only with pages', () => {
    const without = features({ pageBreakSource: undefined });
    expect(without).not.toContain('pageNavigation');
    expect(without).not.toContain('pageBreakMarkers');
  });

  it('never claims hearing as sufficient, since title page and imprint are not spoken', () => {
    for (const isComplete of [true, false]) {
      const narration = { voices: [robot], isComplete };
      expect(accessibilityOf({ ...facts, narration }).sufficientModes).not.toContain('auditory');
    }
    expect(accessibilityOf(facts).summary).toContain('Titelseite');
  });

  it('claims synchronised audio with clips, and a clean voice only when it is synthetic', () => {
    const partly = accessibilityOf({
      ...facts,
      narration: { voices: [person], isComplete: false },
    });
    expect(partly.features).toContain('synchronizedAudioText');
    expect(partly.features).not.toContain('highContrastAudio/noBackground');
    expect(partly.summary).toContain('Ein Teil des Textes');
    const shared = accessibilityOf({
      ...facts,
      narration: { voices: [robot, person], isComplete: true },
    });
    expect(shared.features).not.toContain('highContrastAudio/noBackground');
    expect(shared.summary).toContain('einer Computer-Stimme und einer aufgenommenen Stimme');
    const silent = accessibilityOf({ ...facts, narration: undefined });
    expect(silent.features).not.toContain('synchronizedAudioText');
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><animate attributeName="x"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><style>@keyframes a{}</style></svg>',
  ])('does not rule out hazards when a picture moves: %s', (svg) => {
    const [first] = pictures;
    if (first === undefined) throw new Error('the fixture has a picture');
    const moving = { ...first, bytes: Buffer.from(svg) };
    expect(accessibilityOf({ ...facts, pictures: [moving] }).hazards).toEqual(['unknown']);
    expect(accessibilityOf({ ...facts, pictures: [first] }).hazards).toEqual(['none']);
  });

  it('states conformance only in the name of a certifier', () => {
    expect(accessibilityOf(facts).certificate).toBeUndefined();
    const certifier = { name: 'Prüfstelle', date: '2026-10-01' };
    const certified = { ...document, meta: { ...meta, accessibility: { certifier } } };
    expect(accessibilityOf({ ...facts, document: certified }).certificate).toEqual({
      standard: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
      certifier: 'Prüfstelle',
      date: '2026-10-01',
      report: undefined,
    });
  });

  it("prefers the author's own summary", () => {
    const own = { ...document, meta: { ...meta, accessibility: { summary: 'Meine Worte.' } } };
    expect(accessibilityOf({ ...facts, document: own }).summary).toBe('Meine Worte.');
  });
});
