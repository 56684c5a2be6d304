/** Real PDFs of documents, and ways to change what their tags say. */
import { PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream, PdfString } from '@libpdf/core';
import { compare } from '../../../src/checks/parity/compare.ts';
import { expectedChapters } from '../../../src/checks/parity/expected.ts';
import type { Difference } from '../../../src/checks/parity/finding.ts';
import { pdfReader } from '../../../src/checks/parity/pdf.ts';
import { run } from '../../../src/checks/pdf-reading/pdf-worker.ts';
import { readContent } from '../../../src/checks/pdf-ua/marked-content.ts';
import { openPdf, type PdfFile } from '../../../src/checks/pdf-ua/pdf-file.ts';
import { readTree, type StructureNode } from '../../../src/checks/pdf-ua/structure.ts';
import { easyPrintFormat } from '../../../src/formats/easy-print/index.ts';
import { pdfFormat } from '../../../src/formats/pdf/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Document, EditionName } from '../../../src/model/document.ts';
import { paginate } from '../../../src/paginate/index.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { readPublication } from '../../../src/source/index.ts';

const host = createNodeHost();

/** A publication as it is before anything is made of it. */
export async function publication(folder: string): Promise<Document> {
  const read = await readPublication(host, folder);
  if (read.value === undefined) throw new Error(JSON.stringify(read.diagnostics));
  return prepare(read.value).value;
}

/** The PDF of an edition, typeset and finished as in a build. */
export async function typesetEdition(
  document: Document,
  edition: EditionName,
): Promise<Uint8Array> {
  const format = edition === 'easy' ? easyPrintFormat : pdfFormat;
  const layouts = format.layout === undefined ? [] : [format.layout];
  const paginations = (await paginate({ document, layouts, host })).value;
  const { editions } = document;
  const made = await format.render({ document, editions, narrations: [], paginations, host });
  const [artifact] = made.value;
  if (artifact === undefined) throw new Error(JSON.stringify(made.diagnostics));
  return artifact.bytes;
}

/** What parity finds in the PDF of an edition. */
export async function differences(
  document: Document,
  edition: EditionName,
  bytes: Uint8Array,
): Promise<readonly Difference[]> {
  const { blocks } = await run({ bytes });
  if ('unread' in blocks) throw new Error(blocks.unread);
  const printed = pdfReader.edition?.(document, edition);
  if (printed === undefined) throw new Error(`no edition ${edition}`);
  const chapters = expectedChapters(document, printed, pdfReader.manner);
  return compare(
    chapters.flatMap(({ blocks }) => blocks),
    blocks.found,
  );
}

/** A PDF opened for changing. */
export type Patient = {
  readonly file: PdfFile;
  /** The smallest element of this type (as written) whose text or alternative text contains this. */
  readonly element: (type: string, text: string) => StructureNode;
  /** The list of an element's kids; a single kid becomes a list. */
  readonly kids: (dict: PdfDict) => PdfArray;
  /** Rewrites the operators that show a marked content. */
  readonly rewrite: (key: string, change: (operators: string) => string) => void;
};

/** Changes a PDF and saves it. */
export async function changed(
  bytes: Uint8Array,
  change: (patient: Patient) => void,
): Promise<Uint8Array> {
  const file = await openPdf(bytes);
  change(patientOf(file));
  return file.pdf.save();
}

function patientOf(file: PdfFile): Patient {
  const tree = readTree(file);
  const content = readContent(file);
  const textOf = (node: StructureNode): string =>
    node.children
      .map((child) => {
        if (child.kind === 'content') return content.marked.get(child.key)?.text ?? '';
        return child.kind === 'node' ? textOf(child.node) : '';
      })
      .join('');
  return {
    file,
    element: (type, text) => {
      const [found] = (tree?.nodes ?? [])
        .filter((node) => node.name === type && `${textOf(node)}${node.alt ?? ''}`.includes(text))
        .filter((node) => !isInContents(node))
        .toSorted((a, b) => textOf(a).length - textOf(b).length);
      if (found === undefined) throw new Error(`no ${type} with “${text}”`);
      return found;
    },
    kids: (dict) => kidsOf(file, dict),
    rewrite: (key, change) => rewriteContent(file, key, change),
  };
}

function isInContents(node: StructureNode): boolean {
  return node.type === 'TOC' || (node.parent !== undefined && isInContents(node.parent));
}

function kidsOf(file: PdfFile, dict: PdfDict): PdfArray {
  const kids = dict.get('K');
  const list = kids instanceof PdfRef ? file.pdf.getObject(kids) : kids;
  if (list instanceof PdfArray) return list;
  const made = PdfArray.of(...(kids === undefined ? [] : [kids]));
  dict.set('K', made);
  return made;
}

function rewriteContent(file: PdfFile, key: string, change: (operators: string) => string): void {
  const [, page = '', id = ''] = /^p(\d+):(\d+)$/.exec(key) ?? [];
  const contents = file.pages[Number(page) - 1]?.dict.get('Contents');
  const stream = contents instanceof PdfRef ? file.pdf.getObject(contents) : contents;
  if (!(stream instanceof PdfStream)) throw new Error(`no content ${key}`);
  const before = Buffer.from(stream.getDecodedData()).toString('latin1');
  const marked = new RegExp(`/\\w+\\s*<<[^>]*/MCID ${id}\\b[^>]*>>\\s*BDC[\\s\\S]*?EMC`);
  const after = before.replace(marked, change);
  if (after === before) throw new Error(`${key} was not changed`);
  stream.setData(Buffer.from(after, 'latin1'));
}

/** Takes an element out of the tree. */
export function remove(patient: Patient, node: StructureNode): void {
  const { list, at } = placeOf(patient, node);
  list.remove(at);
}

/** Puts one element in the place of another, and the other in its. */
export function swap(patient: Patient, left: StructureNode, right: StructureNode): void {
  const [a, b] = [placeOf(patient, left), placeOf(patient, right)];
  const [first, second] = [a.list.at(a.at), b.list.at(b.at)];
  if (first === undefined || second === undefined) throw new Error('nothing to swap');
  a.list.set(a.at, second);
  b.list.set(b.at, first);
}

/** Puts a second element with the same content behind an element. */
export function repeat(patient: Patient, node: StructureNode): void {
  const { list, at } = placeOf(patient, node);
  const twin = new PdfDict();
  for (const key of node.dict.keys()) {
    const value = node.dict.get(key.value);
    if (value !== undefined) twin.set(key.value, value);
  }
  list.insert(at + 1, patient.file.pdf.register(twin));
}

function placeOf(patient: Patient, node: StructureNode): { list: PdfArray; at: number } {
  if (node.parent === undefined) throw new Error('the top has no place');
  const list = patient.kids(node.parent.dict);
  const at = list.toArray().findIndex((item) => resolved(patient, item) === node.dict);
  if (at < 0) throw new Error('not among the kids of its parent');
  return { list, at };
}

function resolved({ file }: Patient, item: PdfObject): PdfObject | null {
  return item instanceof PdfRef ? file.pdf.getObject(item) : item;
}

/** The first piece of content below an element. */
export function firstContent(node: StructureNode): string {
  for (const child of node.children) {
    if (child.kind === 'content') return child.key;
    const inner = child.kind === 'node' ? firstContent(child.node) : '';
    if (inner !== '') return inner;
  }
  return '';
}

/** The annotation of a link. */
export function annotationOf(node: StructureNode): PdfDict {
  for (const child of node.children) if (child.kind === 'object') return child.dict;
  throw new Error('no annotation');
}

/** The attributes of an element that belong to an owner: `Table`, `List`. */
export function attributesOf(node: StructureNode, owner: string): PdfDict {
  const found = node.attributes.find((dict) => dict.getName('O')?.value === owner);
  if (found === undefined) throw new Error(`no attributes of ${owner}`);
  return found;
}

/** A text as PDF writes it. */
export const pdfText = (value: string): PdfString => PdfString.fromString(value);
