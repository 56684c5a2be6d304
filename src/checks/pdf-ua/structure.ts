/**
 * The structure tree of a tagged PDF as typed nodes: roles mapped to the standard types, languages
 * inherited, content as keys into `Content.marked`. Pure reading; judging is the conditions' work.
 */
import { PdfDict, PdfNumber, type PdfObject, PdfRef } from '@libpdf/core';
import { keyInStream, keyOnPage } from './marked-content.ts';
import {
  dictAt,
  dictsAt,
  listAt,
  nameAt,
  numberAt,
  type PdfFile,
  resolve,
  textAt,
} from './pdf-file.ts';
import { roleOf } from './roles.ts';

/** A structure element. */
export type StructureNode = {
  readonly dict: PdfDict;
  /** As written. */
  readonly name: string;
  /** The standard type it is mapped to; its own name where there is no mapping. */
  readonly type: string;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly expansion: string | undefined;
  readonly title: string | undefined;
  readonly id: string | undefined;
  /** Its own, else its nearest ancestor's, else the document's. */
  readonly lang: string | undefined;
  readonly attributes: readonly PdfDict[];
  readonly parent: StructureNode | undefined;
  readonly children: readonly StructureChild[];
};

/** What stands in an element: elements, content, annotations. */
export type StructureChild =
  | { readonly kind: 'node'; readonly node: StructureNode }
  | { readonly kind: 'content'; readonly key: string }
  | { readonly kind: 'object'; readonly dict: PdfDict };

/** The tree, and its nodes in a row. */
export type Structure = {
  readonly root: PdfDict;
  readonly roles: PdfDict | undefined;
  /** The children of the root. */
  readonly top: readonly StructureNode[];
  /** Every node, in reading order, parents first. */
  readonly nodes: readonly StructureNode[];
};

type Place = {
  readonly parent: StructureNode | undefined;
  readonly lang: string | undefined;
  readonly page: number;
};

/** Reads the tree; undefined when the file has none. */
export function readTree(file: PdfFile): Structure | undefined {
  const root = dictAt(file, file.catalog, 'StructTreeRoot');
  if (root === undefined) return undefined;
  const roles = dictAt(file, root, 'RoleMap');
  const nodes: StructureNode[] = [];
  const pages = new Map(file.pages.map((page) => [page.dict, page.number]));
  const seen = new Set<PdfDict>();
  const pageOf = (dict: PdfDict, otherwise: number): number => {
    const page = dictAt(file, dict, 'Pg');
    return (page && pages.get(page)) ?? otherwise;
  };

  const readNode = (dict: PdfDict, place: Place): StructureNode | undefined => {
    // A tree that runs in circles is read once around.
    if (seen.has(dict)) return undefined;
    seen.add(dict);
    const lang = textAt(file, dict, 'Lang') ?? place.lang;
    const children: StructureChild[] = [];
    const node = { ...plainNode(file, dict, roles), lang, parent: place.parent, children };
    nodes.push(node);
    const inner = { parent: node, lang, page: pageOf(dict, place.page) };
    for (const item of listAt(file, dict, 'K')) children.push(...readChild(item, inner));
    return node;
  };

  const readChild = (item: PdfObject, place: Place): readonly StructureChild[] => {
    const found = resolve(file, item);
    if (found instanceof PdfNumber)
      return [{ kind: 'content', key: keyOnPage(place.page, found.value) }];
    if (!(found instanceof PdfDict)) return [];
    const type = nameAt(file, found, 'Type');
    if (type === 'MCR')
      return [{ kind: 'content', key: keyOf(file, found, pageOf(found, place.page)) }];
    if (type === 'OBJR')
      return dictsAt(file, found, 'Obj').map((dict) => ({ kind: 'object', dict }));
    const node = readNode(found, place);
    return node === undefined ? [] : [{ kind: 'node', node }];
  };

  const place = { parent: undefined, lang: textAt(file, file.catalog, 'Lang'), page: 0 };
  const top = listAt(file, root, 'K').flatMap((item) =>
    readChild(item, place).flatMap((child) => (child.kind === 'node' ? [child.node] : [])),
  );
  return { root, roles, top, nodes };
}

/** The child nodes of a node. */
export function childNodes(node: StructureNode): readonly StructureNode[] {
  return node.children.flatMap((child) => (child.kind === 'node' ? [child.node] : []));
}

function plainNode(file: PdfFile, dict: PdfDict, roles: PdfDict | undefined) {
  const name = nameAt(file, dict, 'S') ?? '';
  return {
    dict,
    name,
    type: roleOf(file, roles, name).type,
    alt: textAt(file, dict, 'Alt'),
    actualText: textAt(file, dict, 'ActualText'),
    expansion: textAt(file, dict, 'E'),
    title: textAt(file, dict, 'T'),
    id: textAt(file, dict, 'ID'),
    attributes: dictsAt(file, dict, 'A'),
  };
}

function keyOf(file: PdfFile, reference: PdfDict, page: number): string {
  const id = numberAt(file, reference, 'MCID') ?? -1;
  const stream = reference.get('Stm');
  return stream instanceof PdfRef ? keyInStream(stream.objectNumber, id) : keyOnPage(page, id);
}
