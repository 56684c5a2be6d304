/** Contents and landmarks from chapters. */
import { describe, expect, it } from 'vitest';
import { chapterLandmarks, contentsOf, startOf } from '../../../src/formats/epub/contents.ts';
import type { Block, Chapter, ChapterKind } from '../../../src/model/document.ts';
import type { ContentsEntry } from '../../../src/writers/package/navigation.ts';
import { heading, sentence, span } from './nodes.ts';

function chapterOf(kind: ChapterKind, ...blocks: readonly Block[]): Chapter {
  return { id: kind, slug: kind, kind, span, blocks, footnotes: [] };
}

function outline(entries: readonly ContentsEntry[]): unknown {
  return entries.map(({ href, children }) =>
    children.length > 0 ? [href, outline(children)] : href,
  );
}

describe('contentsOf', () => {
  it('nests headings of levels 1 to 3 and leaves deeper ones out', () => {
    const chapter = chapterOf(
      'chapter',
      heading('a', 1, 'A'),
      heading('b', 2, 'B'),
      heading('c', 3, 'C'),
      heading('d', 4, 'D'),
      heading('e', 2, 'E'),
    );
    expect(outline(contentsOf(chapter, 't.xhtml', 'none'))).toEqual([
      ['t.xhtml#a', [['t.xhtml#b', ['t.xhtml#c']], 't.xhtml#e']],
    ]);
  });

  it('keeps every heading when levels skip', () => {
    const chapter = chapterOf(
      'chapter',
      heading('a', 3, 'A'),
      heading('b', 1, 'B'),
      heading('c', 3, 'C'),
    );
    expect(outline(contentsOf(chapter, 't', 'none'))).toEqual(['t#a', ['t#b', ['t#c']]]);
  });

  it('keeps the language of foreign words and drops notes, links and ids', () => {
    const english: Block = {
      kind: 'heading',
      id: 'h',
      span,
      level: 1,
      children: [
        sentence(
          's1',
          'Was ist ',
          {
            kind: 'language',
            span,
            lang: 'en',
            children: [{ kind: 'text', span, value: 'Open Data' }],
          },
          '?',
          { kind: 'footnote-reference', id: 'r', span, footnote: 'f', number: 1 },
        ),
        sentence('s2', 'Wohn‧geld'),
      ],
    };
    const [entry] = contentsOf(chapterOf('chapter', english), 't', 'hyphen');
    expect(entry?.label).toEqual([
      { type: 'text', value: 'Was ist ' },
      {
        type: 'element',
        tagName: 'span',
        properties: { lang: 'en' },
        children: [{ type: 'text', value: 'Open Data' }],
      },
      { type: 'text', value: '?' },
      { type: 'text', value: ' ' },
      { type: 'text', value: 'Wohn-Geld' },
    ]);
  });
});

describe('landmarks', () => {
  const labels = { start: 'Beginn', glossary: 'Glossar', bibliography: 'Quellen' };
  const kinds = (...list: readonly ChapterKind[]) => list.map((kind) => chapterOf(kind));

  it('let the text begin after the preface', () => {
    expect(startOf(kinds('preface', 'chapter', 'chapter'))?.kind).toBe('chapter');
    expect(startOf(kinds('preface'))?.kind).toBe('preface');
    expect(startOf([])).toBeUndefined();
  });

  it('name only what is there', () => {
    const types = (...list: readonly ChapterKind[]) =>
      chapterLandmarks(kinds(...list), ({ slug }) => slug, labels).map(({ type }) => type);
    expect(types('chapter')).toEqual(['bodymatter']);
    expect(types('chapter', 'glossary', 'bibliography')).toEqual([
      'bodymatter',
      'glossary',
      'bibliography',
    ]);
  });
});
