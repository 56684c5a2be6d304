/**
 * What a handler of Markdown nodes may know and say: the file, the edition it reads for, the pictures
 * and words it may refer to, and where findings go. Handlers are plain functions of node and reading.
 */
import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-definition-list';
import type {} from 'mdast-util-directive';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Block, EditionName, Inline, Metadata, Span, Waiver } from '../../model/document.ts';
import type { SourceCode } from '../codes.ts';
import { editionId, idOfPlace, isAuthorId } from '../ids.ts';
import type { Shift } from './fences.ts';

/** A chapter file as the parser saw it. */
export type SourceText = {
  /** Path below the publication's folder. */
  readonly file: string;
  /** The chapter's slug, part of provisional ids. */
  readonly slug: string;
  /** As the author wrote them, without line ends. */
  readonly lines: readonly string[];
  readonly shifts: ReadonlyMap<number, Shift>;
};

/** What is so, and what to do where the code's standing help is not the best answer. */
export type Said = Message & { readonly hint?: Message | undefined };

/** Takes a finding. Severity and help come from the code's table. */
export type Report = (code: SourceCode, span: Span, said: Said) => void;

/** What a handler is given besides its node. Containers hand on a changed copy. */
export type Reading = {
  readonly text: SourceText;
  readonly edition: EditionName;
  readonly meta: Metadata;
  /** True when the publication has a place for glossary entries that terms can lead to. */
  readonly hasGlossary: boolean;
  /** True where each source line counts: Leichte Sprache, addresses. */
  readonly keepLines: boolean;
  /** True inside boxes, lists, quotes and cells, where no section can begin. */
  readonly nested: boolean;
  /** The key of the picture that a path in this file means; undefined after a finding. */
  readonly pictureAt: (path: string, span: Span) => string | undefined;
  /** The id that `#id` or `datei.md#id` means in this edition; undefined after a finding. */
  readonly targetOf: (target: string, span: Span) => string | undefined;
  /** Targets of `[text][name]`. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: FootnoteLedger;
  /** Rules of Leichte Sprache that the author waives, as they are met. */
  readonly waivers: Waiver[];
  /** All ids given so far in the whole publication, to keep them apart. */
  readonly ids: Map<string, Span>;
  readonly report: Report;
  readonly convert: Converters;
};

/** The two entries of the handler tables, handed down so that the files of handlers form no cycle. */
export type Converters = {
  readonly blocks: (nodes: readonly RootContent[], reading: Reading) => readonly Block[];
  readonly inlines: (nodes: readonly PhrasingContent[], reading: Reading) => readonly Inline[];
};

/** The footnotes of one chapter of one edition, as they are met. */
export type FootnoteLedger = {
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  /** By identifier, in order of first reference. */
  readonly used: Map<string, { readonly number: number; readonly references: string[] }>;
};

/** The place of a node, in the author's columns. Synthetic nodes stand at the file's start. */
export function spanOf(node: Pick<Nodes, 'position'>, text: SourceText): Span {
  const { position } = node;
  if (!position) return { file: text.file, line: 1, column: 1 };
  const start = authorPlace(position.start, text);
  const end = authorPlace(position.end, text);
  return { file: text.file, ...start, endLine: end.line, endColumn: end.column };
}

function authorPlace(
  point: { readonly line: number; readonly column: number },
  text: SourceText,
): { readonly line: number; readonly column: number } {
  const shift = text.shifts.get(point.line);
  const moved = shift && point.column > shift.column ? shift.added : 0;
  // Tabs count as several columns in the parser, never in an editor.
  const last = (text.lines[point.line - 1]?.length ?? 0) + 1;
  return { line: point.line, column: Math.max(1, Math.min(point.column - moved, last)) };
}

/** The author's own id for a node if it is well-formed and free, else a provisional one. */
export function ownIdFor(
  node: { readonly span: Span; readonly sort: string; readonly own: string | undefined },
  reading: Reading,
): string {
  const { span, sort, own } = node;
  const accepted = own === undefined ? undefined : claim(own, span, reading);
  return accepted ?? idFor(span, sort, reading);
}

/** A provisional id. `sort` tells apart nodes that begin at the same place. */
export function idFor(at: Span, sort: string, reading: Reading): string {
  const { line, column } = at;
  return idOfPlace({ slug: reading.text.slug, line, column, sort }, reading.edition);
}

function claim(own: string, at: Span, reading: Reading): string | undefined {
  if (!isAuthorId(own)) {
    reading.report('source/bad-attribute', at, {
      de: `„#${own}“ ist keine gültige Kennung.`,
      en: `“#${own}” is not a valid id.`,
    });
    return undefined;
  }
  const id = editionId(own, reading.edition);
  const before = reading.ids.get(id);
  if (before === undefined) {
    reading.ids.set(id, at);
    return id;
  }
  reading.report('source/duplicate-id', at, {
    de: `Die Kennung „${id}“ steht schon in ${before.file}, Zeile ${before.line}.`,
    en: `The id “${id}” is already used in ${before.file}, line ${before.line}.`,
  });
  return undefined;
}
