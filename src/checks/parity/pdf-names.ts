/** Names the targets of links as a PDF lets them be found: by the first words that stand there. Pure. */
import type { Block, Chapter, Footnote, Inline } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import { mapBlocks, type Rewriting } from './pdf-map-blocks.ts';
import { nameOfPlace } from './pdf-targets.ts';

/** Chapters whose links and notes lead to names in place of ids; links to what is not printed are text. */
export function withNamedTargets(chapters: readonly Chapter[]): readonly Chapter[] {
  const names = namesIn(chapters.flatMap((chapter) => chapter.blocks));
  return chapters.map((chapter) => {
    const notes = new Map(chapter.footnotes.map((note) => [note.id, nameOfNote(note)]));
    const rewriting: Rewriting = {
      inlines: (inlines) => inlines.flatMap((inline) => renamed(inline, { names, notes })),
      block: (block) => [block],
    };
    const rewrite = (blocks: readonly Block[]) => mapBlocks(blocks, rewriting);
    const footnotes = chapter.footnotes.map((note) => ({
      ...note,
      id: nameOfNote(note),
      children: rewrite(note.children),
    }));
    return { ...chapter, blocks: rewrite(chapter.blocks), footnotes };
  });
}

function nameOfNote({ number, children }: Footnote): string {
  return nameOfPlace(`${number}${linesIn(children).find(({ text }) => text !== '')?.text ?? ''}`);
}

type Names = {
  readonly names: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
};

function renamed(inline: Inline, context: Names): readonly Inline[] {
  if (inline.kind === 'footnote-reference') {
    return [{ ...inline, footnote: context.notes.get(inline.footnote) ?? inline.footnote }];
  }
  if (inline.kind === 'term') {
    const { target, ...rest } = inline;
    const name = target === undefined ? undefined : context.names.get(target);
    return [name === undefined ? rest : { ...rest, target: name }];
  }
  if (!('children' in inline)) return [inline];
  const children = inline.children.flatMap((child) => renamed(child, context));
  if (inline.kind !== 'cross-reference') return [{ ...inline, children }];
  const target = context.names.get(inline.target);
  return target === undefined ? children : [{ ...inline, target, children }];
}

/** Every id with the first line that stands at it or follows. */
function namesIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let waiting: string[] = [];
  for (const { id, text } of linesIn(blocks)) {
    if (id !== undefined) waiting.push(id);
    if (text.trim() === '') continue;
    for (const one of waiting) if (!names.has(one)) names.set(one, nameOfPlace(text));
    waiting = [];
  }
  return names;
}

/** An id, a line, or both: a place in what is printed. */
type Line = { readonly id?: string; readonly text: string };

function linesIn(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => [
    { id: block.id, text: '' },
    ...linesOf(block),
  ]);
}

type Node = { readonly id: string; readonly children: readonly Inline[] };

function linesOf(block: Block): readonly Line[] {
  const line = (inlines: readonly Inline[]): Line => ({ text: plainText(inlines) });
  const node = ({ id, children }: Node): Line => ({ id, text: plainText(children) });
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [line(block.children)];
    case 'list':
      return block.items.flatMap((item) => [{ id: item.id, text: '' }, ...linesIn(item.children)]);
    case 'definition-list':
      return block.items.flatMap((item) => [
        { id: item.id, text: '' },
        ...item.terms.map(node),
        ...item.definitions.flatMap(({ id, children }) => [{ id, text: '' }, ...linesIn(children)]),
      ]);
    case 'table':
      return [
        line(block.caption),
        ...[block.header, ...block.rows].flatMap((row) => row.cells.map(node)),
      ];
    case 'figure':
      return [{ id: block.image.id, text: '' }, line(block.caption), ...linesIn(block.description)];
    case 'quote':
      return [...linesIn(block.children), line(block.attribution)];
    case 'box':
    case 'contact':
      return [line(block.title), ...linesIn(block.children)];
    case 'code-block':
      return [{ text: block.text }];
    case 'thematic-break':
      return [];
  }
}
