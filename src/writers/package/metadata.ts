/**
 * Bibliographic and accessibility metadata as elements of the package document (EPUB 3.3,
 * Metadata section; EPUB Accessibility 1.1). Writes what it is given; what may be claimed is decided by the caller.
 */
import type { Element } from 'xast';
import { element } from './xml.ts';

/** What catalogues and reading systems are told of a book; absent parts are left out. */
export type BookMetadata = {
  /** URN. */
  readonly identifier: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** BCP 47, the main language first. */
  readonly languages: readonly string[];
  readonly authors: readonly string[];
  /** Who speaks; says so when it is a computer. */
  readonly narrators: readonly string[];
  readonly publisher: string;
  readonly description: string;
  readonly subjects: readonly string[];
  readonly rights: string;
  /** ISO dates: `2026-11-23`. */
  readonly published: string;
  readonly modified: string;
  readonly accessibility: AccessibilityMetadata;
};

/** Values of the schema.org accessibility vocabulary (W3C 2021 a11y-discov-vocab). */
export type AccessibilityMetadata = {
  readonly accessModes: readonly string[];
  /** Each a set of modes, joined by commas. */
  readonly sufficientModes: readonly string[];
  readonly features: readonly string[];
  readonly hazards: readonly string[];
  readonly summary: string;
  readonly summaryLang: string;
  /** Whose page numbers the page list has. */
  readonly pageBreakSource?: string | undefined;
  /** Only what somebody who is named has certified. */
  readonly certificate?: Certificate | undefined;
};

/** Who certified that the book conforms to what (EPUB Accessibility 1.1, Conformance reporting). */
export type Certificate = {
  /** `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`, in exactly this spelling. */
  readonly standard: string;
  readonly certifier: string;
  /** ISO date. */
  readonly date: string;
  /** Address of the report. */
  readonly report?: string | undefined;
};

/** The children of `metadata`, without those of overlays. */
export function metadataElements(book: BookMetadata, identifierId: string): readonly Element[] {
  return [
    element('dc:identifier', { id: identifierId }, book.identifier),
    ...titles(book),
    ...book.languages.map((lang) => element('dc:language', {}, lang)),
    ...book.authors.flatMap((name, index) =>
      agent('dc:creator', { id: `person-${index + 1}`, name, role: 'aut' }),
    ),
    ...book.narrators.flatMap((name, index) =>
      agent('dc:contributor', {
        id: index === 0 ? 'stimme' : `stimme-${index + 1}`,
        name,
        role: 'nrt',
      }),
    ),
    element('dc:publisher', {}, book.publisher),
    element('dc:description', {}, book.description),
    ...book.subjects.map((subject) => element('dc:subject', {}, subject)),
    element('dc:rights', {}, book.rights),
    element('dc:date', {}, book.published),
    meta('dcterms:modified', `${book.modified}T00:00:00Z`),
    ...accessibility(book.accessibility),
  ];
}

function titles(book: BookMetadata): readonly Element[] {
  const main = titled({ id: 'titel', text: book.title, type: 'main' });
  if (book.subtitle === undefined) return main;
  return [...main, ...titled({ id: 'untertitel', text: book.subtitle, type: 'subtitle' })];
}

type Title = { readonly id: string; readonly text: string; readonly type: string };

function titled({ id, text, type }: Title): readonly Element[] {
  return [element('dc:title', { id }, text), meta('title-type', type, { refines: `#${id}` })];
}

type Agent = { readonly id: string; readonly name: string; readonly role: string };

function agent(name: string, { id, name: who, role }: Agent): readonly Element[] {
  return [
    element(name, { id }, who),
    meta('role', role, { refines: `#${id}`, scheme: 'marc:relators' }),
  ];
}

function accessibility(claims: AccessibilityMetadata): readonly Element[] {
  const many = (property: string, values: readonly string[]) =>
    values.map((value) => meta(`schema:${property}`, value));
  return [
    ...many('accessMode', claims.accessModes),
    ...many('accessModeSufficient', claims.sufficientModes),
    ...many('accessibilityFeature', claims.features),
    ...many('accessibilityHazard', claims.hazards),
    meta('schema:accessibilitySummary', claims.summary, { 'xml:lang': claims.summaryLang }),
    ...(claims.pageBreakSource === undefined
      ? []
      : [meta('pageBreakSource', claims.pageBreakSource)]),
    ...(claims.certificate === undefined ? [] : certificate(claims.certificate)),
  ];
}

/** EPUB Accessibility 1.1, Conformance reporting. */
function certificate(claim: Certificate): readonly Element[] {
  const ofCertifier = { refines: '#pruefer' };
  return [
    meta('dcterms:conformsTo', claim.standard, { id: 'konformitaet' }),
    meta('a11y:certifiedBy', claim.certifier, { refines: '#konformitaet', id: 'pruefer' }),
    meta('dcterms:date', claim.date, ofCertifier),
    ...(claim.report === undefined
      ? []
      : [element('link', { rel: 'a11y:certifierReport', href: claim.report, ...ofCertifier })]),
  ];
}

function meta(
  property: string,
  value: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return element('meta', { property, ...attributes }, value);
}
