/** Small builders of content trees for the prose cases: `p('Ein Satz.')`. Ids follow the text. */
import type {
  Block,
  Chapter,
  Figure,
  Footnote,
  Heading,
  Image,
  Inline,
  Paragraph,
  Picture,
  Sentence,
  Table,
  TableRow,
  Text,
} from '../../../src/model/document.ts';

export const span = { file: 'kapitel/a.md', line: 1, column: 1 };

export function text(value: string): Text {
  return { kind: 'text', span, value };
}

/** A sentence; strings become text. */
export function s(id: string, ...children: readonly (Inline | string)[]): Sentence {
  return { kind: 'sentence', id, span, children: inlinesOf(children) };
}

export function p(id: string, ...children: readonly Inline[]): Paragraph {
  return { kind: 'paragraph', id, span, children };
}

export function h(level: Heading['level'], id: string, title: string): Heading {
  return { kind: 'heading', level, id, span, children: [s(`${id}-s`, title)] };
}

export function image(id: string, alt: string, picture = 'haus.svg'): Image {
  return { kind: 'image', id, span, picture, alt, decorative: alt === '' };
}

export function figure(id: string, parts: Partial<Figure> & { image: Image }): Figure {
  return { kind: 'figure', id, span, caption: [], description: [], ...parts };
}

export function table(
  id: string,
  rows: readonly (readonly string[])[],
  parts: Partial<Table> = {},
): Table {
  const [header = [], ...body] = rows;
  return {
    kind: 'table',
    id,
    span,
    caption: [],
    align: header.map(() => 'left' as const),
    header: row(`${id}-r0`, header),
    rows: body.map((cells, index) => row(`${id}-r${index + 1}`, cells)),
    rowHeaders: false,
    ...parts,
  };
}

function row(id: string, cells: readonly string[]): TableRow {
  return {
    id,
    span,
    cells: cells.map((cell, index) => ({
      id: `${id}c${index}`,
      span,
      children: cell === '' ? [] : [s(`${id}c${index}-s`, cell)],
    })),
  };
}

export function footnote(number: number, ...children: readonly Block[]): Footnote {
  return { id: `fn${number}`, span, number, children, references: [`fn${number}-ref`] };
}

export function noteref(number: number): Inline {
  return {
    kind: 'footnote-reference',
    id: `fn${number}-ref`,
    span,
    footnote: `fn${number}`,
    number,
  };
}

export function chapter(blocks: readonly Block[], footnotes: readonly Footnote[] = []): Chapter {
  const first = blocks[0];
  const id = first?.kind === 'heading' ? first.id : 'kapitel';
  return { id, slug: `01-${id}`, kind: 'chapter', span, blocks, footnotes };
}

export function picture(path: string): Picture {
  const bytes = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><circle cx="36" cy="36" r="30"/></svg>',
  );
  return {
    path,
    fileName: path.replace(':', '-'),
    mediaType: 'image/svg+xml',
    bytes,
    width: 72,
    height: 72,
  };
}

function inlinesOf(children: readonly (Inline | string)[]): readonly Inline[] {
  return children.map((child) => (typeof child === 'string' ? text(child) : child));
}
