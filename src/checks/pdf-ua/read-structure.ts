/**
 * A tagged PDF as a plain tree of elements and text in reading order: what assistive technology gets.
 * For comparing a file with the document it was made of. Plain data, fit to be posted by a worker.
 */
import type { PdfDict } from '@libpdf/core';
import { headersOf } from './conditions/tables.ts';
import { type Place, placeOf, targetOf } from './destinations.ts';
import type { Content } from './marked-content.ts';
import { openTagged } from './open-tagged.ts';
import { nameAt, numberAt, type PdfFile, textAt } from './pdf-file.ts';
import type { StructureNode } from './structure.ts';

/** A structure element with what it tells assistive technology. */
export type TaggedElement = {
  readonly kind: 'element';
  /** Standard structure type, roles mapped: `P`. */
  readonly type: string;
  /** As written: `Strong`. */
  readonly name: string;
  /** BCP 47; inherited where the element has none of its own. */
  readonly lang?: string;
  readonly alt?: string;
  readonly actualText?: string;
  readonly expansion?: string;
  readonly title?: string;
  readonly id?: string;
  /** Header cells: `Row`, `Column` or `Both`. */
  readonly scope?: string;
  /** Lists: `Decimal`, `Circle`, `None` for definitions. */
  readonly numbering?: string;
  /** Ids of the header cells of a cell. */
  readonly headers?: readonly string[];
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Links: the address, or the name of the destination in this file. Several, if they differ. */
  readonly target?: string;
  /** Links into this file: where they lead; absent when their parts lead to several places. */
  readonly place?: Place;
  /** Links: the description that some screen readers read instead of the text. */
  readonly description?: string;
  readonly children: readonly (TaggedElement | TaggedText)[];
};

/** A run of text in one piece of marked content. */
export type TaggedText = {
  readonly kind: 'text';
  /** ActualText in place of glyphs; soft hyphens as they stand. */
  readonly text: string;
  /** Set where the content itself names a language. */
  readonly lang?: string;
  /** Counts from 1; absent for text inside form XObjects. */
  readonly page?: number;
  /** Where it begins. */
  readonly place?: Place;
};

/** The top elements of a tagged PDF; empty when it has no tags. Throws when the bytes are no PDF. */
export async function readStructure(bytes: Uint8Array): Promise<readonly TaggedElement[]> {
  const { file, tagged } = await openTagged(bytes);
  if (tagged === undefined) return [];
  return tagged.structure.top.map((node) => elementOf(file, tagged.content, node));
}

/** All text below an element in reading order; ActualText of elements replaces theirs. */
export function textOf(part: TaggedElement | TaggedText): string {
  if (part.kind === 'text') return part.text;
  return part.actualText ?? part.children.map(textOf).join('');
}

function elementOf(file: PdfFile, content: Content, node: StructureNode): TaggedElement {
  const children = node.children.flatMap((child): readonly (TaggedElement | TaggedText)[] => {
    if (child.kind === 'node') return [elementOf(file, content, child.node)];
    return child.kind === 'content' ? taggedText(content, child.key) : [];
  });
  return {
    kind: 'element',
    type: node.type,
    name: node.name,
    ...defined({
      lang: node.lang,
      alt: node.alt,
      actualText: node.actualText,
      expansion: node.expansion,
      title: node.title,
      id: node.id,
    }),
    ...cellFacts(file, node),
    ...listFacts(file, node),
    ...linkFacts(file, node),
    children,
  };
}

function taggedText(content: Content, key: string): readonly TaggedText[] {
  const marked = content.marked.get(key);
  if (marked === undefined || marked.text === '') return [];
  const page = /^p(\d+):/.exec(key)?.[1];
  return [
    {
      kind: 'text',
      text: marked.text,
      ...defined({ lang: marked.lang }),
      ...(page === undefined ? {} : { page: Number(page) }),
      ...(marked.start === undefined ? {} : { place: { page: marked.page, ...marked.start } }),
    },
  ];
}

function cellFacts(file: PdfFile, node: StructureNode) {
  if (node.type !== 'TH' && node.type !== 'TD') return {};
  // Attributes may be spread over several dictionaries; a later one overrules (ISO 32000-1 14.7.5.1).
  const tables = node.attributes.filter((dict) => nameAt(file, dict, 'O') === 'Table');
  const last = <Value>(read: (dict: PdfDict) => Value | undefined): Value | undefined =>
    tables.flatMap((dict) => read(dict) ?? []).at(-1);
  const headers = headersOf(file, node);
  return {
    ...defined({ scope: last((dict) => nameAt(file, dict, 'Scope')) }),
    ...(headers.length === 0 ? {} : { headers }),
    ...positive(
      'rowSpan',
      last((dict) => numberAt(file, dict, 'RowSpan')),
    ),
    ...positive(
      'columnSpan',
      last((dict) => numberAt(file, dict, 'ColSpan')),
    ),
  };
}

function listFacts(file: PdfFile, node: StructureNode) {
  if (node.type !== 'L') return {};
  const lists = node.attributes.filter((dict) => nameAt(file, dict, 'O') === 'List');
  return defined({
    numbering: lists.flatMap((dict) => nameAt(file, dict, 'ListNumbering') ?? []).at(-1),
  });
}

/** A link over several lines has an annotation for each; all should lead to one place. */
function linkFacts(file: PdfFile, node: StructureNode) {
  const annotations = node.children.flatMap((child) =>
    child.kind === 'object' ? [child.dict] : [],
  );
  const [annotation] = annotations;
  if (annotation === undefined) return {};
  const targets = new Set(annotations.flatMap((dict) => targetOf(file, dict) ?? []));
  const place = commonPlace(annotations.map((dict) => placeOf(file, dict)));
  return {
    ...defined({
      target: targets.size === 0 ? undefined : [...targets].join(' '),
      description: textAt(file, annotation, 'Contents'),
    }),
    ...(place === undefined ? {} : { place }),
  };
}

function commonPlace(places: readonly (Place | undefined)[]): Place | undefined {
  const [first, ...others] = places;
  const isSame = others.every(
    (other) => other?.page === first?.page && other?.x === first?.x && other?.y === first?.y,
  );
  return isSame ? first : undefined;
}

function positive<Key extends string>(
  key: Key,
  value: number | undefined,
): { [name in Key]?: number } {
  const fact: { [name in Key]?: number } = {};
  if (value !== undefined && value > 1) return { ...fact, [key]: value };
  return fact;
}

/** Leaves out what is not there, so that the tree stays small as JSON. */
function defined<Facts extends Readonly<Record<string, string | undefined>>>(
  facts: Facts,
): { readonly [key in keyof Facts]?: string } {
  const kept: { [key in keyof Facts]?: string } = {};
  for (const key in facts) {
    const value = facts[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}
