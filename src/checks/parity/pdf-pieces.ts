/**
 * A tagged PDF as pieces: what assistive technology gets, without the title page, the contents and
 * the imprint, which every layout adds. Plain data, fit to be posted by a worker. Pure.
 */
import { type TaggedElement, textOf } from '../pdf-ua/read-structure.ts';
import type {
  BlockPiece,
  CellPiece,
  InlinePiece,
  ListPiece,
  ListStyle,
  NotePiece,
  TablePiece,
} from './observed.ts';
import { atOf, inlinesOf, isInline, type Tagged, type TargetOf } from './pdf-inlines.ts';
import { targetsIn } from './pdf-targets.ts';

/** The pieces of a file from the first heading of its text to the last line before the imprint. */
export function piecesOfPdf(top: readonly TaggedElement[]): readonly BlockPiece[] {
  const parts = top
    .map(withLanguages)
    .flatMap((element) => (element.type === 'Document' ? element.children : element));
  return blocksOf(withoutFurniture(parts), targetsIn(parts));
}

/** Every text knows the language that holds for it. */
function withLanguages(element: TaggedElement): TaggedElement {
  const { lang } = element;
  const children = element.children.map((child) => {
    if (child.kind === 'element') return withLanguages(child);
    return lang === undefined || child.lang !== undefined ? child : { ...child, lang };
  });
  return { ...element, children };
}

/**
 * Contents end what stands in front; without them the first heading does. The imprint is the last
 * chapter.
 */
function withoutFurniture(parts: readonly Tagged[]): readonly Tagged[] {
  const contents = parts.findLastIndex((part) => isType(part, 'TOC'));
  const heading = parts.findIndex((part) => isType(part, 'H1'));
  const from = contents >= 0 ? contents + 1 : Math.max(0, heading);
  const imprint = parts.findLastIndex((part) => isType(part, 'H1'));
  return parts.slice(from, Math.max(from, imprint));
}

function isType<Type extends string>(
  part: Tagged,
  type: Type,
): part is TaggedElement & { readonly type: Type } {
  return part.kind === 'element' && part.type === type;
}

/** Text between blocks is a line of its own. */
function blocksOf(parts: readonly Tagged[], targetOf: TargetOf): readonly BlockPiece[] {
  const blocks: BlockPiece[] = [];
  let open: Tagged[] = [];
  const close = () => {
    blocks.push(...linesOf(open, targetOf));
    open = [];
  };
  for (const part of parts) {
    // A note stands in the middle of its sentence, and is read behind the line.
    if (isInline(part) || isType(part, 'Note')) open.push(part);
    else {
      close();
      if (part.kind === 'element') blocks.push(...blockOf(part, targetOf));
    }
  }
  close();
  return blocks;
}

/** A line, and behind it the notes that stand in it. */
function linesOf(parts: readonly Tagged[], targetOf: TargetOf): readonly BlockPiece[] {
  const [first] = parts;
  const children = inlinesOf(parts.map(withoutNotes), targetOf);
  const notes = parts.flatMap(notesIn).map((note) => noteOf(note, targetOf));
  if (first === undefined || children.length === 0) return notes;
  return [{ kind: 'line', children, at: atOf(first) }, ...notes];
}

/** Notes wherever in a line they stand, in emphasis for example. */
function notesIn(part: Tagged): readonly TaggedElement[] {
  if (isType(part, 'Note')) return [part];
  return part.kind === 'element' ? part.children.flatMap(notesIn) : [];
}

function withoutNotes(part: Tagged): Tagged {
  if (part.kind === 'text') return part;
  const kept = part.children.filter((child) => !isType(child, 'Note'));
  return isType(part, 'Note')
    ? { ...part, type: 'Span', children: [] }
    : { ...part, children: kept.map(withoutNotes) };
}

function blockOf(element: TaggedElement, targetOf: TargetOf): readonly BlockPiece[] {
  const level = /^H([1-6])$/.exec(element.type)?.[1];
  if (level !== undefined) return headingOf(element, Number(level), targetOf);
  switch (element.type) {
    case 'L':
      return [listOf(element, targetOf)];
    case 'Table':
      return [tableOf(element, targetOf)];
    case 'Code':
      return [codeOf(element)];
    default: {
      const children = blocksOf(contentOf(element), targetOf);
      return [{ kind: 'group', children, at: atOf(element) }];
    }
  }
}

/** ActualText of an element stands in place of all that is in it. */
function contentOf(element: TaggedElement): readonly Tagged[] {
  const { actualText, lang } = element;
  if (actualText === undefined) return element.children;
  return [{ kind: 'text', text: actualText, ...(lang === undefined ? {} : { lang }) }];
}

function headingOf(
  element: TaggedElement,
  level: number,
  targetOf: TargetOf,
): readonly BlockPiece[] {
  return blocksOf(contentOf(element), targetOf).map((block) =>
    block.kind === 'line' ? { ...block, kind: 'heading', level } : block,
  );
}

/** The lines of a block of code are paragraphs. */
function codeOf(element: TaggedElement): BlockPiece {
  const children = element.children.map((child): InlinePiece => {
    const lang = child.lang ?? element.lang ?? '';
    return { kind: 'run', text: `${textOf(child)}\n`, lang, at: atOf(child) };
  });
  return { kind: 'line', children, at: atOf(element) };
}

/** `L > LI > Lbl, LBody`; a list in an item may also stand behind it (ISO 32000-1 14.8.4.3.3). */
function listOf(element: TaggedElement, targetOf: TargetOf): ListPiece {
  const style = styleOf(element);
  const items: { children: readonly BlockPiece[]; readonly at: ReturnType<typeof atOf> }[] = [];
  for (const child of element.children) {
    const last = items.at(-1);
    if (isType(child, 'LI')) {
      const parts = child.children.flatMap((part) => labelled(part, style));
      items.push({ children: blocksOf(parts, targetOf), at: atOf(child) });
    } else if (last !== undefined) {
      last.children = [...last.children, ...blocksOf([child], targetOf)];
    } else items.push({ children: blocksOf([child], targetOf), at: atOf(child) });
  }
  return { kind: 'list', style, items, at: atOf(element) };
}

function styleOf({ numbering }: TaggedElement): ListStyle {
  if (numbering === 'None') return 'definitions';
  return /^(Decimal|(Upper|Lower)(Roman|Alpha))$/.test(numbering ?? '') ? 'numbers' : 'bullets';
}

/** Bullets and numbers are no text; a term is a line of its own. */
function labelled(part: Tagged, style: ListStyle): readonly Tagged[] {
  if (!isType(part, 'Lbl')) return [part];
  return style === 'definitions' ? [{ ...part, type: 'P' }] : [];
}

function tableOf(element: TaggedElement, targetOf: TargetOf): TablePiece {
  const caption = element.children.filter((child) => isType(child, 'Caption'));
  const rows = element.children.flatMap((child) => {
    if (isType(child, 'TR')) return [child];
    return child.kind === 'element' ? child.children.filter((row) => isType(row, 'TR')) : [];
  });
  return {
    kind: 'table',
    caption: blocksOf(caption, targetOf),
    rows: rows.map((row) => ({
      cells: row.children.flatMap((cell) =>
        cell.kind === 'element' ? [cellOf(cell, targetOf)] : [],
      ),
    })),
    at: atOf(element),
  };
}

function cellOf(element: TaggedElement, targetOf: TargetOf): CellPiece {
  const header = element.scope === 'Row' ? 'row' : 'column';
  return {
    ...(element.type === 'TH' ? { header } : {}),
    children: blocksOf(contentOf(element), targetOf),
    at: atOf(element),
  };
}

/** A note begins with its number, which is a link back. */
function noteOf(element: TaggedElement, targetOf: TargetOf): NotePiece {
  const { label, rest } = withoutLabel(element.children);
  return { kind: 'note', label, children: blocksOf(rest, targetOf), at: atOf(element) };
}

/** In a note of several paragraphs, the number stands in the first. */
function withoutLabel(parts: readonly Tagged[]): {
  readonly label: string;
  readonly rest: readonly Tagged[];
} {
  const [first, ...others] = parts;
  if (first?.kind !== 'element') return { label: '', rest: parts };
  if (first.type === 'Lbl') return { label: textOf(first).trim(), rest: others };
  if (first.type !== 'P') return { label: '', rest: parts };
  const { label, rest } = withoutLabel(first.children);
  return { label, rest: [{ ...first, children: rest }, ...others] };
}
