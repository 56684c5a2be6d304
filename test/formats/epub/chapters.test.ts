/** Pages, overlays and page numbers of single chapters. */
import { describe, expect, it } from 'vitest';
import { type ChapterSource, writeChapters } from '../../../src/formats/epub/chapters.ts';
import type { Block, Chapter, ChapterKind, Edition } from '../../../src/model/document.ts';
import { document, standard } from './fixture.ts';
import { heading, paragraph, sentence, span } from './nodes.ts';
import { narrationOf, paginationOf } from './spoken.ts';

const source: ChapterSource = { document, edition: standard, joint: 'none' };
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function editionOf(kind: ChapterKind, ...blocks: readonly Block[]): Edition {
  const chapter: Chapter = { id: 'k', slug: '01-k', kind, span, footnotes: [], blocks };
  return { name: 'standard', lang: 'de', chapters: [chapter] };
}

describe('writeChapters', () => {
  it('names pages, overlays and audio after the chapter', () => {
    const [first] = writeChapters({ ...source, narration: narrationOf(standard) });
    expect(first?.page.path).toBe('text/01-antrag.xhtml');
    expect(first?.speech?.overlayPath).toBe('overlay/01-antrag.smil');
    expect(first?.speech?.audioPath).toBe('audio/01-antrag.mp3');
    expect(first?.spoken).toBe(first?.units);
  });

  it('gives the whole chapter an id that is not its heading’s', () => {
    const [first] = writeChapters(source);
    expect(textOf(first?.page.bytes)).toContain('<section id="antrag--section"');
    expect(textOf(first?.page.bytes)).toContain('<h1 id="antrag">');
  });

  it('says which part of the book a chapter belongs to', () => {
    const bodyOf = (kind: ChapterKind) => {
      const [page] = writeChapters({ ...source, edition: editionOf(kind, heading('k', 1, 'K')) });
      return /<body epub:type="(\w+)"/.exec(textOf(page?.page.bytes))?.[1];
    };
    expect(bodyOf('preface')).toBe('frontmatter');
    expect(bodyOf('chapter')).toBe('bodymatter');
    expect(bodyOf('part')).toBe('bodymatter');
    for (const kind of ['afterword', 'glossary', 'bibliography', 'colophon'] as const) {
      expect(bodyOf(kind)).toBe('backmatter');
    }
  });

  it('links within a chapter without naming its file, and across chapters with it', () => {
    const link = (target: string) => ({
      kind: 'cross-reference' as const,
      span,
      target,
      children: [{ kind: 'text' as const, span, value: target }],
    });
    const own = editionOf(
      'chapter',
      heading('k', 1, 'K'),
      paragraph('p', sentence('s', link('k'))),
    );
    const [page] = writeChapters({ ...source, edition: own });
    expect(textOf(page?.page.bytes)).toContain('<a href="#k">');
    const [other] = writeChapters(source);
    expect(textOf(other?.page.bytes)).toContain('<a href="02-glossar.xhtml#glossar">');
  });

  it('breaks on a link that prepare should have refused: that is our bug', () => {
    const reference = { kind: 'cross-reference' as const, span, target: 'weg', children: [] };
    const edition = editionOf('chapter', paragraph('p', sentence('s', reference)));
    expect(() => writeChapters({ ...source, edition })).toThrow('weg');
  });

  it('marks a page where its first sentence stands, before the heading that holds it', () => {
    const pagination = paginationOf('standard', ['antrag-s', 's2']);
    const [first] = writeChapters({ ...source, pagination });
    const page = textOf(first?.page.bytes);
    expect(page).toMatch(/aria-label="1"><\/div>\s*<h1 id="antrag">/);
    expect(page).toMatch(/aria-label="2"><\/span><span id="s2"/);
    expect(first?.pages).toEqual([
      { label: '1', href: 'text/01-antrag.xhtml#pagebreak-1' },
      { label: '2', href: 'text/01-antrag.xhtml#pagebreak-2' },
    ]);
  });

  it('leaves out pages that start nowhere, in another text, or under a label that was used', () => {
    const pages = [
      { label: '1' },
      { label: '2', first: 'anderswo' },
      { label: '3', first: 's1' },
      { label: '3', first: 's2' },
    ];
    const pagination = { ...paginationOf('standard', []), pages };
    const [first] = writeChapters({ ...source, pagination });
    expect(first?.pages.map(({ label }) => label)).toEqual(['3']);
  });

  it('writes no overlay for a chapter that nobody speaks', () => {
    const narration = narrationOf(standard);
    const tracks = narration.tracks.filter(({ chapter }) => chapter === 'glossar');
    const [first, second] = writeChapters({ ...source, narration: { ...narration, tracks } });
    expect(first?.speech).toBeUndefined();
    expect(first?.spoken).toBe(0);
    expect(second?.speech).toBeDefined();
  });
});
