/** A PDF's structure tree, opened for reading and change (ISO 32000-1, 14.7). */
import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef } from '@libpdf/core';

/** A structure element with the reference its kids point back to. */
export type Element = { readonly dict: PdfDict; readonly ref: PdfRef | undefined };

/** The tree of one file: `root` is its StructTreeRoot dictionary (ISO 32000-1, 14.7.2). */
export type Tree = {
  readonly pdf: PDF;
  readonly root: PdfDict;
  /** Follows references to the object itself. */
  readonly resolve: (object: PdfObject | undefined) => PdfObject | undefined;
};

/** Opens the tree. Throws when the file has none: Typst always writes one. */
export function openTree(pdf: PDF): Tree {
  const resolve = (object: PdfObject | undefined): PdfObject | undefined =>
    object instanceof PdfRef ? resolve(pdf.getObject(object) ?? undefined) : object;
  const root = resolve(pdf.getCatalog().get('StructTreeRoot'));
  if (!(root instanceof PdfDict)) throw new Error('The PDF has no structure tree.');
  return { pdf, root, resolve };
}

/** The standard or mapped type of an element: `H1`, `Table`. */
export function typeOf(element: Element): string {
  return element.dict.getName('S')?.value ?? '';
}

/** Everything below a node: elements, marked content, object references. */
export function kidsOf(node: PdfDict, tree: Tree): readonly PdfObject[] {
  const kids = tree.resolve(node.get('K'));
  if (kids === undefined) return [];
  return kids instanceof PdfArray ? kids.toArray() : [node.get('K') ?? kids];
}

/** The elements directly below a node. */
export function elementsOf(node: PdfDict, tree: Tree): readonly Element[] {
  return kidsOf(node, tree).flatMap((kid) => {
    const dict = tree.resolve(kid);
    if (!(dict instanceof PdfDict) || !dict.has('S')) return [];
    return [{ dict, ref: kid instanceof PdfRef ? kid : undefined }];
  });
}

/** The attribute object of an owner, `Table` or `Layout` (14.7.5). */
export function attributesOf(element: Element, owner: string, tree: Tree): PdfDict | undefined {
  const value = tree.resolve(element.dict.get('A'));
  const objects = value instanceof PdfArray ? value.toArray().map(tree.resolve) : [value];
  return objects.find(
    (object): object is PdfDict =>
      object instanceof PdfDict && object.getName('O')?.value === owner,
  );
}
