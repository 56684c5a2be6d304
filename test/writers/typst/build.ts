/** Builders of small documents for the tests of print: every node with an id and a place. */
import type {
  Block,
  Chapter,
  Document,
  Edition,
  Footnote,
  Heading,
  Image,
  Inline,
  Metadata,
  Picture,
  Sentence,
  Span,
  TableRow,
} from '../../../src/model/document.ts';

export const span: Span = { file: 'kapitel/01.md', line: 7, column: 3 };

const counter = { last: 0 };

/** A fresh id; the same in every run, since tests build in a fixed order. */
export function id(stem = 'n'): string {
  counter.last += 1;
  return `${stem}-${counter.last}`;
}

export const t = (value: string): Inline => ({ kind: 'text', span, value });

export const s = (...children: readonly (Inline | string)[]): Sentence => ({
  kind: 'sentence',
  id: id('s'),
  span,
  children: children.map((child) => (typeof child === 'string' ? t(child) : child)),
});

export const p = (...sentences: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  id: id('p'),
  span,
  children: sentences.map((one) => (typeof one === 'string' ? s(one) : one)),
});

export function h(level: Heading['level'], text: string, more: Partial<Heading> = {}): Heading {
  return { kind: 'heading', id: id('h'), span, level, children: [s(text)], ...more };
}

export const list = (ordered: boolean, ...items: readonly (readonly Block[])[]): Block => ({
  kind: 'list',
  id: id('l'),
  span,
  ordered,
  start: 1,
  items: items.map((children) => ({ id: id('li'), span, children })),
});

export const row = (...cells: readonly (string | Inline)[]): TableRow => ({
  id: id('tr'),
  span,
  cells: cells.map((cell) => ({
    id: id('td'),
    span,
    children: [typeof cell === 'string' ? s(cell) : cell],
  })),
});

export const table = (rows: readonly TableRow[], caption?: string, rowHeaders = false): Block => {
  const [header = row(), ...rest] = rows;
  return {
    kind: 'table',
    id: id('t'),
    span,
    caption: caption === undefined ? [] : [s(caption)],
    align: header.cells.map((_, at) => (at === 0 ? 'left' : 'right')),
    header,
    rows: rest,
    rowHeaders,
  };
};

export const image = (picture: string, alt: string): Image => ({
  kind: 'image',
  id: id('i'),
  span,
  picture,
  alt,
  decorative: alt === '',
});

export const figure = (
  shown: Image,
  caption?: string,
  description: readonly Block[] = [],
): Block => ({
  kind: 'figure',
  id: id('f'),
  span,
  image: shown,
  caption: caption === undefined ? [] : [s(caption)],
  description,
});

export const note = (number: number, ...children: readonly Block[]): Footnote => ({
  id: `fn-${number}-${id('x')}`,
  span,
  number,
  children,
  references: [],
});

export const noteMark = (footnote: Footnote): Inline => ({
  kind: 'footnote-reference',
  id: id('fnref'),
  span,
  footnote: footnote.id,
  number: footnote.number,
});

export type ChapterParts = {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly footnotes?: readonly Footnote[];
  readonly counterpart?: string;
};

export const chapter = (parts: ChapterParts): Chapter => ({
  slug: parts.id,
  kind: 'chapter',
  span,
  footnotes: [],
  ...parts,
});

const svg = (body: string) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200">${body}</svg>`,
  );

export const pictures: readonly Picture[] = [
  {
    path: 'bilder/balken.svg',
    fileName: 'balken.svg',
    mediaType: 'image/svg+xml',
    bytes: svg(
      '<path fill="#0b3d63" d="M20 180V60h60v120zM120 180V20h60v160zM220 180v-60h60v60z"/>',
    ),
    width: 400,
    height: 200,
    credit: 'Stadt Musterstadt, CC BY 4.0',
  },
  {
    path: 'openmoji:1F4BB',
    fileName: '1F4BB.svg',
    mediaType: 'image/svg+xml',
    bytes: svg(
      '<rect x="100" y="20" width="200" height="130" fill="none" stroke="#000" stroke-width="8"/>',
    ),
    width: 72,
    height: 36,
    credit: 'OpenMoji, CC BY-SA 4.0',
  },
];

export const meta: Metadata = {
  slug: 'probe',
  title: 'Digitale Dienste der Stadt Musterstadt',
  subtitle: 'Ein Bericht für alle',
  description: 'Was die Stadt im Internet anbietet.',
  lang: 'de',
  authors: ['Ada Beispiel'],
  publisher: 'Stadt Musterstadt',
  identifier: 'urn:uuid:6f3c6f2e-6a52-5f5c-9b0e-0a1f7c1c2d3e',
  published: '2026-11-23',
  modified: '2026-11-24',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  subjects: ['Verwaltung', 'Barrierefreiheit'],
  contact: {
    name: 'Bürgerbüro Musterstadt',
    street: 'Am Markt 1',
    place: '01234 Musterstadt',
    phone: '01234 56-0',
    email: 'buergerbuero@example.org',
    web: 'https://www.example.org',
  },
  address: 'https://lesen.example.org/probe',
  abbreviations: [],
  glossary: [],
  pronunciation: [],
  voice: { name: 'de', rate: 145, easyRate: 125 },
  easy: { joint: 'hyphen', profile: 'din33429', review: { status: 'open' } },
  origin: 'human',
  accessibility: {},
};

/** A document of the given chapters. */
export function documentOf(
  standard: readonly Chapter[],
  easy: readonly Chapter[] = [],
  more: Partial<Metadata> = {},
): Document {
  const editions: Edition[] = [{ name: 'standard', lang: 'de', chapters: standard }];
  if (easy.length > 0) editions.push({ name: 'easy', lang: 'de-simple', chapters: easy });
  return { meta: { ...meta, ...more }, editions, pictures };
}
