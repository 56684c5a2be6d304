/**
 * Copies the bounding boxes of figures and tables. Typst writes them only into its PDF/UA-1 export;
 * the PDF/A-2a export of the same pages has the same tree without them.
 */
import { PdfArray, PdfDict, PdfName, PdfNumber } from '@libpdf/core';
import { attributesOf, type Element, elementsOf, type Tree, typeOf } from './structure.ts';

/** Copies every box; a part of the trees that differs is left as it is. */
export function copyBoxes(from: Tree, to: Tree): void {
  copyBelow({ from: from.root, to: to.root }, { from, to });
}

type Pair<T> = { readonly from: T; readonly to: T };

function copyBelow(nodes: Pair<PdfDict>, trees: Pair<Tree>): void {
  const sources = elementsOf(nodes.from, trees.from);
  const targets = elementsOf(nodes.to, trees.to);
  if (sources.length !== targets.length) return;
  for (const [at, source] of sources.entries()) {
    const target = targets[at];
    if (target === undefined || typeOf(source) !== typeOf(target)) continue;
    copyBox({ from: source, to: target }, trees);
    copyBelow({ from: source.dict, to: target.dict }, trees);
  }
}

function copyBox(elements: Pair<Element>, trees: Pair<Tree>): void {
  const source = attributesOf(elements.from, 'Layout', trees.from);
  const box = trees.from.resolve(source?.get('BBox'));
  if (!(box instanceof PdfArray)) return;
  const numbers = box
    .toArray()
    .flatMap((value) => (value instanceof PdfNumber ? [PdfNumber.of(value.value)] : []));
  const copy = PdfArray.of(...numbers);
  const layout = attributesOf(elements.to, 'Layout', trees.to);
  if (layout !== undefined) layout.set('BBox', copy);
  else addAttributes(elements.to, PdfDict.of({ O: PdfName.of('Layout'), BBox: copy }), trees.to);
}

function addAttributes(element: Element, attributes: PdfDict, tree: Tree): void {
  const value = tree.resolve(element.dict.get('A'));
  if (value instanceof PdfArray) value.push(attributes);
  else if (value instanceof PdfDict) element.dict.set('A', PdfArray.of(value, attributes));
  else element.dict.set('A', attributes);
}
