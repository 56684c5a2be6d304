/**
 * Small builders of content trees as `source` makes them: no sentences, provisional ids. Strings are
 * text. Tests that need prepared trees send these through `prepare`.
 */
import type {
  Abbreviation,
  Block,
  Box,
  Chapter,
  Contact,
  CrossReference,
  DefinitionList,
  Document,
  Edition,
  EditionName,
  Emphasis,
  Figure,
  Footnote,
  FootnoteReference,
  Heading,
  Image,
  Inline,
  LanguageSpan,
  LineBreak,
  Link,
  List,
  Metadata,
  Paragraph,
  Quote,
  Span,
  Strong,
  Table,
  TableRow,
  Term,
  Text,
} from '../src/model/document.ts';

/** Inlines, or strings that become text. */
export type Words = readonly (Inline | string)[];

export const span: Span = { file: 'kapitel/01.md', line: 1, column: 1 };

/** The id of a node that nobody refers to, before `prepare`. */
const nobody = '';

export function text(value: string, at: Span = span): Text {
  return { kind: 'text', span: at, value };
}

export function inlines(words: Words): readonly Inline[] {
  return words.map((word) => (typeof word === 'string' ? text(word) : word));
}

export function emphasis(...words: Words): Emphasis {
  return { kind: 'emphasis', span, children: inlines(words) };
}

export function strong(...words: Words): Strong {
  return { kind: 'strong', span, children: inlines(words) };
}

export function link(href: string, ...words: Words): Link {
  return { kind: 'link', span, href, children: inlines(words) };
}

export function reference(target: string, ...words: Words): CrossReference {
  return { kind: 'cross-reference', span, target, children: inlines(words) };
}

export function foreign(lang: string, ...words: Words): LanguageSpan {
  return { kind: 'language', span, lang, children: inlines(words) };
}

export function abbreviation(short: string, expansion: string): Abbreviation {
  return { kind: 'abbreviation', span, short, expansion, first: false };
}

export function term(word: string, target?: string): Term {
  const definition = `Was ${word} heißt.`;
  return { kind: 'term', span, text: word, definition, ...(target ? { target } : {}) };
}

export function lineBreak(): LineBreak {
  return { kind: 'line-break', span };
}

export function noteReference(footnote: string, id = `?ref-${footnote}`): FootnoteReference {
  return { kind: 'footnote-reference', id, span, footnote, number: 0 };
}

export function footnote(id: string, ...children: readonly Block[]): Footnote {
  return { id, span, number: 0, children, references: [] };
}

export function image(alt: string, picture = 'bilder/haus.svg'): Image {
  return { kind: 'image', id: nobody, span, picture, alt, decorative: alt === '' };
}

export function paragraph(...words: Words): Paragraph {
  return { kind: 'paragraph', id: nobody, span, children: inlines(words) };
}

/** A heading; without `id` it has none from its author. */
export function heading(level: Heading['level'], title: string, id = `?${title}`): Heading {
  return { kind: 'heading', id, span, level, children: inlines([title]) };
}

/** An unordered list; strings become a paragraph each. */
export function list(...items: readonly (string | readonly Block[])[]): List {
  return {
    kind: 'list',
    id: nobody,
    span,
    ordered: false,
    start: 1,
    items: items.map((item) => ({
      id: nobody,
      span,
      children: typeof item === 'string' ? [paragraph(item)] : item,
    })),
  };
}

export function definitions(...entries: readonly (readonly [string, string])[]): DefinitionList {
  return {
    kind: 'definition-list',
    id: nobody,
    span,
    items: entries.map(([word, meaning]) => ({
      id: nobody,
      span,
      terms: [{ id: nobody, span, children: inlines([word]) }],
      definitions: [{ id: nobody, span, children: [paragraph(meaning)] }],
    })),
  };
}

/** A table; the first row is its header. */
export function table(caption: string, ...rows: readonly (readonly string[])[]): Table {
  const [header = [], ...body] = rows;
  return {
    kind: 'table',
    id: nobody,
    span,
    caption: inlines([caption]),
    align: header.map(() => 'left' as const),
    header: tableRow(header),
    rows: body.map(tableRow),
    rowHeaders: true,
  };
}

function tableRow(cells: readonly string[]): TableRow {
  return {
    id: nobody,
    span,
    cells: cells.map((cell) => ({ id: nobody, span, children: cell === '' ? [] : [text(cell)] })),
  };
}

export function figure(alt: string, caption: string, ...description: readonly Block[]): Figure {
  const line = caption === '' ? [] : [text(caption)];
  return { kind: 'figure', id: nobody, span, image: image(alt), caption: line, description };
}

export function quote(by: string, ...children: readonly Block[]): Quote {
  return { kind: 'quote', id: nobody, span, children, attribution: inlines([by]) };
}

export function box(title: string, ...children: readonly Block[]): Box {
  return { kind: 'box', id: nobody, span, role: 'note', title: inlines([title]), children };
}

export function contact(title: string, ...children: readonly Block[]): Contact {
  return { kind: 'contact', id: nobody, span, title: inlines([title]), children };
}

export function codeBlock(code: string): Block {
  return { kind: 'code-block', id: nobody, span, text: code };
}

export function thematicBreak(): Block {
  return { kind: 'thematic-break', id: nobody, span };
}

/** A chapter; its id is that of its first heading. */
export function chapter(blocks: readonly Block[], footnotes: readonly Footnote[] = []): Chapter {
  const [first] = blocks;
  const id = first?.kind === 'heading' ? first.id : '?kapitel';
  return { id, slug: '01-kapitel', kind: 'chapter', span, blocks, footnotes };
}

export function edition(name: EditionName, ...chapters: readonly Chapter[]): Edition {
  return { name, lang: name === 'easy' ? 'de-simple' : 'de', chapters };
}

/** A document of editions, or of blocks: one standard edition with one chapter. */
export function documentOf(...parts: readonly Edition[] | readonly Block[]): Document {
  const editions = parts.filter((part) => 'chapters' in part);
  const blocks = parts.filter((part) => 'kind' in part);
  const all = editions.length > 0 ? editions : [edition('standard', chapter(blocks))];
  return { meta: metadata(), editions: all, pictures: [] };
}

export function metadata(parts: Partial<Metadata> = {}): Metadata {
  return {
    slug: 'probe',
    title: 'Probe',
    description: 'Ein Text für Tests.',
    lang: 'de',
    authors: ['Redaktion Musterstadt'],
    publisher: 'Stadt Musterstadt',
    identifier: 'urn:uuid:7c9a2f0e-3f1b-5d55-9f0a-0d8f6f0b9a11',
    published: '2026-03-02',
    modified: '2026-10-15',
    licence: { name: 'CC BY 4.0' },
    subjects: [],
    contact: { name: 'Bürgerbüro' },
    abbreviations: [],
    glossary: [],
    pronunciation: [],
    voice: { name: 'de', rate: 145, easyRate: 125 },
    easy: { joint: 'hyphen', profile: 'din33429', review: { status: 'open' } },
    origin: 'human',
    accessibility: {},
    ...parts,
  };
}
