/** A book laid out for the rules of this check: its pages with their elements, its styles, its words. */
import { posix } from 'node:path';
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import type { Bytes } from '../../model/bytes.ts';
import type { Document, Edition, Span } from '../../model/document.ts';
import { type ManifestItem, openBook, type SpokenBook } from '../overlay-coverage/book.ts';
import { type SpanIndex, spanIndex, spanOfIds } from '../span-index.ts';
import { rulesIn, type StyleRule } from '../style-sheet.ts';
import { elementsNamed, type Located, located, type XmlElement } from '../xml.ts';
import { epubLintCodes } from './codes.ts';

/** What every rule is given. */
export type Lint = {
  readonly book: SpokenBook;
  /** The edition that it is a book of, if that can be told. */
  readonly edition: Edition | undefined;
  /** Pages that the spine names, in its order, and the navigation document in any case. */
  readonly pages: readonly LintPage[];
  readonly sheets: readonly Sheet[];
  readonly say: Say;
};

/** Makes a finding, at an element if there is one. */
export type Say = (code: keyof typeof epubLintCodes, message: Message, at?: Located) => Diagnostic;

/** A page and its elements. */
export type LintPage = {
  readonly item: ManifestItem;
  readonly isNavigation: boolean;
  readonly elements: readonly Located[];
  readonly byId: ReadonlyMap<string, Located>;
};

/** A style sheet of the book. */
export type Sheet = { readonly path: string; readonly rules: readonly StyleRule[] };

/** One question that is asked of every book. */
export type LintRule = (lint: Lint) => readonly Diagnostic[];

type Subject = {
  readonly path: string;
  readonly bytes: Bytes;
  readonly edition: string | undefined;
};

/** @throws Error when the book or one of its pages cannot be read */
export function lintOf(subject: Subject, document: Document): Lint {
  const book = openBook(subject.bytes);
  const spans = spanIndex(document);
  const sheets = book.items.filter(({ mediaType }) => mediaType === 'text/css');
  return {
    book,
    edition: document.editions.find(({ name, lang }) =>
      subject.edition === undefined ? lang === book.languages[0] : name === subject.edition,
    ),
    pages: pagesOf(book),
    sheets: sheets.map(({ path }) => ({
      path,
      rules: rulesIn(new TextDecoder().decode(book.archive.bytes(path))),
    })),
    say: sayFor(subject.path, spans),
  };
}

function pagesOf(book: SpokenBook): readonly LintPage[] {
  const isPage = ({ id, mediaType, properties }: ManifestItem) =>
    mediaType === 'application/xhtml+xml' &&
    (book.spine.includes(id) || properties.includes('nav'));
  const order = (item: ManifestItem) => book.spine.indexOf(item.id);
  return book.items
    .filter(isPage)
    .toSorted((a, b) => order(a) - order(b))
    .map((item) => {
      const elements = located(book.archive.xml(item.path));
      const named = elements.flatMap((one): readonly [string, Located][] => {
        const { id } = one.element.attributes;
        return id === undefined ? [] : [[id, one]];
      });
      const isNavigation = item.properties.includes('nav');
      return { item, isNavigation, elements, byId: new Map(named) };
    });
}

const report = reporter(epubLintCodes);

function sayFor(path: string, spans: SpanIndex): Say {
  return (code, message, at) => {
    const ids = at === undefined ? [] : idsOutwards(at);
    const span = spanOfIds(spans, ids) ?? (at && spanInside(at.element, spans));
    const selector = ids[0] === undefined ? {} : { selector: `#${ids[0]}` };
    return report(code, { message, artifact: { path, ...selector }, ...(span ? { span } : {}) });
  };
}

function idsOutwards({ element, around }: Located): readonly string[] {
  return [element, ...around].flatMap(({ attributes }) => attributes.id ?? []);
}

/** Where nothing around comes from the author, something inside may. */
function spanInside(element: XmlElement, spans: SpanIndex): Span | undefined {
  return spanOfIds(
    spans,
    located(element).flatMap(({ element: { attributes } }) => attributes.id ?? []),
  );
}

/** The values of a property of the whole book: `schema:accessibilityFeature`. */
export function valuesOf({ book }: Lint, property: string): readonly string[] {
  return elementsNamed(book.package, 'meta')
    .filter(({ attributes }) => attributes.property === property)
    .map(({ text }) => text.trim());
}

/** Words of an attribute: `epub:type="chapter part"`. */
export function tokensOf({ attributes }: XmlElement, name: string): readonly string[] {
  return attributes[name]?.split(/\s+/u).filter((token) => token !== '') ?? [];
}

/** Where an address in a page leads: path in the archive, and id (empty for the page itself). */
export function targetOf(
  page: LintPage,
  href: string,
): { readonly path: string; readonly id: string } {
  const [file = '', id = ''] = href.split('#');
  const path = file === '' ? page.item.path : posix.join(posix.dirname(page.item.path), file);
  return { path: decoded(path), id: decoded(id) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is itself; other checks say what is wrong with the address.
    return text;
  }
}

/** True when an element or one around it is hidden from everybody. */
export function isHidden({ element, around }: Located): boolean {
  return [element, ...around].some(
    ({ attributes }) => attributes.hidden !== undefined || attributes['aria-hidden'] === 'true',
  );
}
