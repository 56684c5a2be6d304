/** Lines on paper end between units of sense: no-break spaces within them, nothing else changed. */
import { describe, expect, test } from 'vitest';
import type { TypstBlock, TypstInline } from '../../../src/writers/typst/data.ts';
import { inSenseLines } from '../../../src/writers/typst/sense-lines.ts';

const measure = { line: 40, unit: 20 };
const text = (value: string): TypstInline => ({ kind: 'text', text: value });
const paragraph = (...children: readonly TypstInline[]): TypstBlock => ({
  kind: 'paragraph',
  children,
});

/** The texts of blocks; `~` stands for a no-break space. */
const shown = (blocks: readonly TypstBlock[]) =>
  [...JSON.stringify(inSenseLines(blocks, measure)).matchAll(/"text":"([^"]*)"/gu)].map((match) =>
    (match[1] ?? '').replaceAll('\u00a0', '~'),
  );

describe('lines', () => {
  test('keep an article with its noun', () => {
    expect(shown([paragraph(text('Sie brauchen einen Antrag und einen Ausweis.'))])).toEqual([
      'Sie~brauchen einen~Antrag und~einen~Ausweis.',
    ]);
  });

  test('keep an article with words in bold, in a link, in another language', () => {
    const bold: TypstInline = { kind: 'strong', children: [text('Antrag')] };
    expect(shown([paragraph(text('Sie brauchen heute auch noch den '), bold, text('.'))])).toEqual([
      expect.stringMatching(/den~$/u),
      'Antrag',
      '.',
    ]);
    const link: TypstInline = {
      kind: 'link',
      href: 'https://x.example/',
      children: [text('im Haus')],
    };
    expect(shown([paragraph(text('Wir sind '), link)])[1]).toBe('im~Haus');
  });

  test('leave code, addresses of links and pictures as they are', () => {
    const code: TypstInline = { kind: 'code', text: 'der Befehl' };
    const image: TypstInline = {
      kind: 'image',
      src: '/a b.svg',
      alt: 'ein Haus',
      width: 1,
      height: 1,
    };
    const blocks = [paragraph(text('Hier ist '), code, text(' und '), image, text(' da.'))];
    const after = JSON.stringify(inSenseLines(blocks, measure));
    expect(after).toContain('"text":"der Befehl"');
    expect(after).toContain('"alt":"ein Haus"');
  });

  test('are kept in lists, boxes, pairs, headings, quotes, words and captions; not in tables', () => {
    const line = paragraph(text('Das ist die Stadt.'));
    const inner = [text('Das ist die Stadt.')];
    const image = { kind: 'image' as const, src: '/a.svg', alt: 'a', width: 1, height: 1 };
    const blocks: readonly TypstBlock[] = [
      { kind: 'list', ordered: false, start: 1, items: [[line]] },
      { kind: 'group', role: 'note', title: inner, blocks: [line], whole: true },
      { kind: 'pair', images: [], blocks: [line], whole: true },
      {
        kind: 'heading',
        id: 'h',
        level: 1,
        listed: true,
        children: inner,
        plain: { text: 'H' },
        units: [],
      },
      { kind: 'quote', blocks: [line], attribution: inner },
      { kind: 'definitions', items: [{ term: inner, blocks: [line] }] },
      { kind: 'figure', unit: null, image, caption: inner, description: [line] },
    ];
    const found = shown(blocks).filter((one) => one !== 'H');
    expect(found).toHaveLength(11);
    expect(found.every((one) => one.includes('die~Stadt'))).toBe(true);
    const table: TypstBlock = {
      kind: 'table',
      caption: [],
      align: ['left'],
      header: [inner],
      rows: [[inner]],
      rowHeaders: false,
    };
    expect(inSenseLines([table], measure)).toEqual([table]);
  });
});
