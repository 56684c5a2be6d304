/**
 * Reading a PDF's objects: small typed readers over `@libpdf/core`, which follow references and
 * answer undefined where a file holds something else than it should. Knows nothing of tags.
 */
import {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';

/** An open PDF. */
export type PdfFile = {
  readonly pdf: PDF;
  readonly bytes: Uint8Array;
  readonly catalog: PdfDict;
  readonly pages: readonly PdfPage[];
};

/** A page, in the order of the page tree. */
export type PdfPage = {
  /** Counts from 1. */
  readonly number: number;
  readonly dict: PdfDict;
  /** Inherited from the page tree where the page has none of its own. */
  readonly resources: PdfDict | undefined;
  readonly annotations: readonly PdfDict[];
};

/** References may point to references; more than this is a loop. */
const HOPS = 10;

/** Opens a PDF. Throws when the bytes are none. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const pdf = await PDF.load(bytes);
  const catalog = pdf.getCatalog();
  const file = { pdf, bytes, catalog, pages: [] };
  return { ...file, pages: pagesOf(file) };
}

/** The object behind a reference. */
export function resolve(file: PdfFile, object: PdfObject | undefined): PdfObject | undefined {
  let found = object;
  for (let hop = 0; found instanceof PdfRef && hop < HOPS; hop += 1) {
    found = file.pdf.getObject(found) ?? undefined;
  }
  return found;
}

/** A dictionary entry, references followed. */
export function entry(file: PdfFile, dict: PdfDict, key: string): PdfObject | undefined {
  return resolve(file, dict.get(key));
}

/** A dictionary (streams are dictionaries, too). */
export function dictAt(file: PdfFile, dict: PdfDict | undefined, key: string): PdfDict | undefined {
  const found = dict && entry(file, dict, key);
  return found instanceof PdfDict ? found : undefined;
}

/** A stream. */
export function streamAt(
  file: PdfFile,
  dict: PdfDict | undefined,
  key: string,
): PdfStream | undefined {
  const found = dict && entry(file, dict, key);
  return found instanceof PdfStream ? found : undefined;
}

/** A name, without its slash. */
export function nameAt(file: PdfFile, dict: PdfDict | undefined, key: string): string | undefined {
  const found = dict && entry(file, dict, key);
  return found instanceof PdfName ? found.value : undefined;
}

/** A text string, decoded. */
export function textAt(file: PdfFile, dict: PdfDict | undefined, key: string): string | undefined {
  const found = dict && entry(file, dict, key);
  return found instanceof PdfString ? found.asString() : undefined;
}

/** A number. */
export function numberAt(
  file: PdfFile,
  dict: PdfDict | undefined,
  key: string,
): number | undefined {
  const found = dict && entry(file, dict, key);
  return found instanceof PdfNumber ? found.value : undefined;
}

/** A truth value. */
export function boolAt(file: PdfFile, dict: PdfDict | undefined, key: string): boolean | undefined {
  const found = dict && entry(file, dict, key);
  return found instanceof PdfBool ? found.value : undefined;
}

/** The items of an array, or the one object that stands in its place; references not followed. */
export function listAt(
  file: PdfFile,
  dict: PdfDict | undefined,
  key: string,
): readonly PdfObject[] {
  const found = dict && entry(file, dict, key);
  if (found instanceof PdfArray) return found.toArray();
  const raw = dict?.get(key);
  return found === undefined || raw === undefined ? [] : [raw];
}

/** The dictionaries of a list. */
export function dictsAt(file: PdfFile, dict: PdfDict | undefined, key: string): readonly PdfDict[] {
  return listAt(file, dict, key).flatMap((item) => {
    const found = resolve(file, item);
    return found instanceof PdfDict ? [found] : [];
  });
}

function pagesOf(file: PdfFile): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<PdfDict>();
  const visit = (dict: PdfDict, inherited: PdfDict | undefined): void => {
    if (seen.has(dict)) return;
    seen.add(dict);
    const resources = dictAt(file, dict, 'Resources') ?? inherited;
    if (dict.has('Kids')) {
      for (const kid of dictsAt(file, dict, 'Kids')) visit(kid, resources);
      return;
    }
    const annotations = dictsAt(file, dict, 'Annots');
    pages.push({ number: pages.length + 1, dict, resources, annotations });
  };
  const root = dictAt(file, file.catalog, 'Pages');
  if (root !== undefined) visit(root, undefined);
  return pages;
}
