/**
 * The Navigation Control Center, `ncc.html` (DAISY 2.02): every place of a book one can jump to, in the
 * order of reading, and the metadata of the whole book. Its counts are counted here, never handed in.
 */
import { element, toXmlBytesAsIs } from '../package/xml.ts';
import { hoursValue } from './clock.ts';
import type { Place } from './script.ts';
import type { BookFacts } from './smil.ts';
import { classOfPage, page, XHTML } from './xhtml.ts';

/** What libraries are told of a book; absent parts are left out. */
export type NccFacts = BookFacts & {
  readonly lang: string;
  /** BCP 47, the main language first. */
  readonly languages: readonly string[];
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly description: string;
  readonly subjects: readonly string[];
  readonly rights: string;
  /** ISO dates: of this book, and of what it was made from. */
  readonly date: string;
  readonly sourceDate: string;
  /** Identifier of what it was made from. */
  readonly source: string;
  readonly sourceTitle: string;
  /** Who speaks; says so when it is a computer. */
  readonly narrator: string;
};

/** The book that the NCC leads through. */
export type NccSource = {
  readonly facts: NccFacts;
  /** The first heading: the title of the book. */
  readonly title: NccEntry;
  readonly entries: readonly NccEntry[];
  /** Milliseconds. */
  readonly duration: number;
  /** All files of the book but this one: how many, and how many bytes. */
  readonly files: { readonly count: number; readonly bytes: number };
};

/** A place and the SMIL document that plays it. */
export type NccEntry = Pick<Place, 'kind' | 'label' | 'level'> & { readonly href: string };

/** The bytes of `ncc.html`; its own size is part of the size that it states. */
export function writeNcc(source: NccSource): Uint8Array {
  const first = nccOf(source, kilobytes(source.files.bytes));
  const second = nccOf(source, kilobytes(source.files.bytes + first.length));
  // One figure more may be one kilobyte more; then no further one.
  return nccOf(source, kilobytes(source.files.bytes + second.length));
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

function nccOf(source: NccSource, size: number): Uint8Array {
  const { facts, title, entries } = source;
  const { lang } = facts;
  const metas = [...described(facts), ...counted(source, size)];
  return toXmlBytesAsIs(
    page({ lang, title: facts.title, metas }, undefined, [
      element('h1', { id: 'ncc-1', class: 'title' }, link(title)),
      ...entries.map((entry, index) => entryElement(entry, `ncc-${index + 2}`)),
    ]),
    XHTML,
  );
}

type Metas = readonly (readonly [string, string])[];

function described(facts: NccFacts): Metas {
  const many = (name: string, values: readonly string[]): Metas =>
    values.map((value) => [name, value] as const);
  return [
    ['dc:title', facts.title],
    ...many('dc:creator', facts.authors.length > 0 ? facts.authors : [facts.publisher]),
    ['dc:publisher', facts.publisher],
    ['dc:date', facts.date],
    ['dc:format', 'Daisy 2.02'],
    ['dc:identifier', facts.identifier],
    ...many('dc:language', facts.languages),
    ['dc:description', facts.description],
    ...many('dc:subject', facts.subjects),
    ['dc:rights', facts.rights],
    ['dc:source', facts.source],
    ['ncc:sourceTitle', facts.sourceTitle],
    ['ncc:sourcePublisher', facts.publisher],
    ['ncc:sourceDate', facts.sourceDate],
    ['ncc:narrator', facts.narrator],
    ['ncc:producer', facts.publisher],
    ['ncc:producedDate', facts.date],
    ['ncc:generator', facts.generator],
  ];
}

function counted({ entries, duration, files }: NccSource, size: number): Metas {
  const count = (isOne: (entry: NccEntry) => boolean) => String(entries.filter(isOne).length);
  const pages = entries.filter(({ kind }) => kind === 'page');
  const pagesOf = (name: string) =>
    String(pages.filter(({ label }) => classOfPage(label) === name).length);
  const numbers = pages.map(({ label }) => Number(label)).filter(Number.isInteger);
  return [
    ['ncc:charset', 'utf-8'],
    ['ncc:multimediaType', 'audioFullText'],
    ['ncc:setInfo', '1 of 1'],
    ['ncc:depth', String(Math.max(1, ...entries.map(({ level = 1 }) => level)))],
    ['ncc:files', String(files.count + 1)],
    ['ncc:kByteSize', String(size)],
    ['ncc:pageFront', pagesOf('page-front')],
    ['ncc:pageNormal', pagesOf('page-normal')],
    ['ncc:pageSpecial', pagesOf('page-special')],
    ['ncc:maxPageNormal', String(Math.max(0, ...numbers))],
    ['ncc:footnotes', count(({ kind }) => kind === 'note')],
    ['ncc:sidebars', count(({ kind }) => kind === 'sidebar')],
    ['ncc:prodNotes', '0'],
    ['ncc:tocItems', String(entries.length + 1)],
    ['ncc:totalTime', hoursValue(duration)],
  ];
}

function entryElement(entry: NccEntry, id: string) {
  switch (entry.kind) {
    case 'heading':
      return element(`h${entry.level ?? 1}`, { id }, link(entry));
    case 'page':
      return element('span', { id, class: classOfPage(entry.label) }, link(entry));
    case 'note':
      return element('span', { id, class: 'noteref' }, link(entry));
    case 'sidebar':
      return element('span', { id, class: 'sidebar' }, link(entry));
  }
}

function link({ href, label }: Pick<NccEntry, 'href' | 'label'>) {
  return element('a', { href }, label);
}
