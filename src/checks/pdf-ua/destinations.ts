/** Where links lead: addresses, names of destinations, and the place on a page behind them. */
import { PdfArray, PdfDict, PdfNumber, type PdfObject, PdfString } from '@libpdf/core';
import { dictAt, dictsAt, entry, nameAt, type PdfFile, resolve, textAt } from './pdf-file.ts';
import type { Point } from './pen.ts';

/** A place in a file. Pages count from 1. */
export type Place = Point & { readonly page: number };

/** The address of an annotation, or the name of its destination; undefined where it has neither. */
export function targetOf(file: PdfFile, annotation: PdfDict): string | undefined {
  const action = dictAt(file, annotation, 'A');
  return (
    textAt(file, action, 'URI') ??
    textAt(file, action, 'D') ??
    textAt(file, annotation, 'Dest') ??
    nameAt(file, annotation, 'Dest')
  );
}

/** The place in this file that an annotation leads to; undefined for addresses and dead links. */
export function placeOf(file: PdfFile, annotation: PdfDict): Place | undefined {
  const action = dictAt(file, annotation, 'A');
  const given = entry(file, annotation, 'Dest') ?? (action && entry(file, action, 'D'));
  const found = given instanceof PdfString ? named(file, given.asString()) : given;
  return found instanceof PdfArray ? placeIn(file, found) : undefined;
}

/** `[page /XYZ left top zoom]` (ISO 32000-1 12.3.2.2). */
function placeIn(file: PdfFile, destination: PdfArray): Place | undefined {
  const [target, , left, top] = destination.toArray();
  const dict = resolve(file, target);
  const page = file.pages.find((candidate) => candidate.dict === dict)?.number;
  if (page === undefined) return undefined;
  return { page, x: numberOf(file, left), y: numberOf(file, top) };
}

function numberOf(file: PdfFile, object: PdfObject | undefined): number {
  const found = resolve(file, object);
  return found instanceof PdfNumber ? found.value : 0;
}

/** The destination of a name, from the name tree of the catalogue. */
function named(file: PdfFile, name: string): PdfObject | undefined {
  const root = dictAt(file, dictAt(file, file.catalog, 'Names'), 'Dests');
  const pairs = root === undefined ? [] : pairsIn(file, root, new Set());
  const found = resolve(file, pairs.find(([key]) => key === name)?.[1]);
  // A destination may stand in a dictionary of its own, under D.
  const inner = found instanceof PdfDict ? entry(file, found, 'D') : undefined;
  return inner ?? found;
}

/** Names and values of a name tree (ISO 32000-1 7.9.6). */
function pairsIn(
  file: PdfFile,
  node: PdfDict,
  seen: Set<PdfDict>,
): readonly (readonly [string, PdfObject | undefined])[] {
  if (seen.has(node)) return [];
  seen.add(node);
  const names = entry(file, node, 'Names');
  const items = names instanceof PdfArray ? names.toArray() : [];
  const here = items.flatMap((item, index) => {
    const key = index % 2 === 0 ? resolve(file, item) : undefined;
    return key instanceof PdfString ? [[key.asString(), items[index + 1]] as const] : [];
  });
  return [...here, ...dictsAt(file, node, 'Kids').flatMap((kid) => pairsIn(file, kid, seen))];
}
