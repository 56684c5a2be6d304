/**
 * From veraPDF's path of objects to the source: the text, or the description, of the structure element
 * or piece of a page that it names is looked up in the document. A text that occurs twice decides
 * nothing; then the text around it is tried.
 */
import { PdfDict, PdfRef } from '@libpdf/core';
import type { Artifact } from '../../model/artifact.ts';
import type { Document, Span } from '../../model/document.ts';
import { spokenUnits } from '../../model/reading-order.ts';
import { plainText } from '../../model/walk.ts';
import { type Content, keyOnPage, readContent } from '../pdf-ua/marked-content.ts';
import { openPdf, type PdfFile } from '../pdf-ua/pdf-file.ts';
import { readTree, type StructureNode } from '../pdf-ua/structure.ts';
import type { Complaint, Home } from './tool.ts';

/** Elements around the one that is named which may decide for it. */
const LEVELS = 4;
/** Letters; what is shorter stands in many places. */
const SHORTEST = 4;

/** The source of each complaint, where it can be decided. */
export async function locateInPdf(
  complaints: readonly Complaint[],
  { bytes }: Artifact,
  document: Document,
): Promise<readonly (Home | undefined)[]> {
  const contexts = complaints.map(({ place }) => place?.context ?? '');
  if (!contexts.some((context) => PLACED.test(context))) return contexts.map(() => undefined);
  const pdf = await readPdf(bytes);
  if (pdf === undefined) return contexts.map(() => undefined);
  const units = unitsOf(document);
  return contexts.map((context) => {
    for (const quote of quotesOf(pdf, context)) {
      const span = spanOfQuote(units, quote);
      if (span !== undefined) return { span };
    }
    return undefined;
  });
}

/** Contexts that name an element of the structure, or something on a page. */
const PLACED = /StructTreeRoot|pages\[/;

type Pdf = {
  readonly file: PdfFile;
  readonly content: Content;
  readonly nodes: readonly StructureNode[];
};

async function readPdf(bytes: Uint8Array): Promise<Pdf | undefined> {
  try {
    const file = await openPdf(bytes);
    return { file, content: readContent(file), nodes: readTree(file)?.nodes ?? [] };
  } catch {
    // The complaint stands as it is; it only has no place in the source.
    return undefined;
  }
}

/** Texts to look for, the nearest first. */
function quotesOf(pdf: Pdf, context: string): readonly string[] {
  const [, page, mcid] = /pages\[(\d+)\].*\{mcid:(\d+)\}/.exec(context) ?? [];
  if (page !== undefined && mcid !== undefined) {
    const key = keyOnPage(Number(page) + 1, Number(mcid));
    const own = pdf.content.marked.get(key)?.text ?? '';
    const holds = ({ children }: StructureNode): boolean =>
      children.some((child) => child.kind === 'content' && child.key === key);
    return [own, ...quotesAround(pdf, pdf.nodes.find(holds))];
  }
  const [, object, generation] =
    /\((\d+) (\d+) obj [^()]*\)(?!.*\(\d+ \d+ obj)/.exec(context) ?? [];
  if (object === undefined || generation === undefined) return [];
  const dict = pdf.file.pdf.getObject(PdfRef.of(Number(object), Number(generation)));
  return dict instanceof PdfDict ? quotesAround(pdf, nodeOf(pdf, dict)) : [];
}

/** The element that a dictionary is, or that holds it as an annotation. */
function nodeOf({ nodes }: Pdf, dict: PdfDict): StructureNode | undefined {
  return nodes.find(
    (node) =>
      node.dict === dict ||
      node.children.some((child) => child.kind === 'object' && child.dict === dict),
  );
}

function quotesAround(pdf: Pdf, start: StructureNode | undefined): readonly string[] {
  const quotes: string[] = [];
  let node = start;
  for (let level = 0; node !== undefined && level < LEVELS; level += 1) {
    quotes.push(node.alt ?? '', textOf(pdf, node));
    node = node.parent;
  }
  return quotes;
}

function textOf(pdf: Pdf, node: StructureNode): string {
  if (node.actualText !== undefined) return node.actualText;
  return node.children
    .map((child) => {
      if (child.kind === 'node') return textOf(pdf, child.node);
      return child.kind === 'content' ? (pdf.content.marked.get(child.key)?.text ?? '') : '';
    })
    .join('');
}

type Unit = { readonly letters: string; readonly span: Span };

function unitsOf(document: Document): readonly Unit[] {
  return document.editions.flatMap(({ chapters }) =>
    chapters.flatMap(spokenUnits).map((unit) => {
      const text =
        unit.kind === 'image' ? unit.alt : unit.kind === 'sentence' ? plainText([unit]) : unit.text;
      return { letters: lettersOf(text), span: unit.span };
    }),
  );
}

/** Hyphens, joints and blanks differ between a page and its source; letters do not. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The only unit that is the quote or holds it; else the first one with which the quote begins. */
function spanOfQuote(units: readonly Unit[], quote: string): Span | undefined {
  const letters = lettersOf(quote);
  if (letters.length < SHORTEST) return undefined;
  const attempts = [
    (unit: Unit) => unit.letters === letters,
    (unit: Unit) => unit.letters.includes(letters),
    (unit: Unit) => unit.letters.length >= SHORTEST && letters.startsWith(unit.letters),
  ];
  for (const fits of attempts) {
    const [first, ...others] = units.filter(fits);
    if (first !== undefined) return others.length === 0 ? first.span : undefined;
  }
  return undefined;
}
