/** A document as indented lines, so that people can read what a text became. Spans are left out. */
import type { Block, Document, Footnote, Inline } from '../../src/model/document.ts';

/** Everything in the editions, one block a line. */
export function shapeOf(document: Document): string {
  const lines = document.editions.flatMap((edition) => [
    `${edition.name} ${edition.lang}`,
    ...edition.chapters.flatMap((chapter) => [
      `  chapter ${chapter.kind} ${idOf(chapter)}${arrow(chapter.counterpart)}`,
      ...chapter.blocks.flatMap((block) => indent(blockLines(block), 4)),
      ...chapter.footnotes.flatMap((footnote) => indent(footnoteLines(footnote), 4)),
    ]),
  ]);
  return `${lines.join('\n')}\n`;
}

/** The author's id; `?` for a provisional one, whose place would change with each edit. */
function idOf({ id }: { readonly id: string }): string {
  return shortId(id);
}

function shortId(id: string): string {
  return id.startsWith('?') ? '?' : `#${id}`;
}

function arrow(id: string | undefined): string {
  return id === undefined ? '' : ` ↔ ${shortId(id)}`;
}

function indent(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}

function inside(blocks: readonly Block[]): readonly string[] {
  return indent(blocks.flatMap(blockLines), 2);
}

function footnoteLines(footnote: Footnote): readonly string[] {
  return [
    `footnote ${footnote.number} ×${footnote.references.length}`,
    ...inside(footnote.children),
  ];
}

function blockLines(block: Block): readonly string[] {
  const head = `${block.kind} ${idOf(block)}`;
  switch (block.kind) {
    case 'heading':
      return [
        `h${block.level} ${idOf(block)}${arrow(block.counterpart)} ${inlines(block.children)}`,
      ];
    case 'paragraph':
      return [`p ${inlines(block.children)}`];
    case 'list':
      return [
        block.ordered ? `list from ${block.start}` : 'list',
        ...block.items.flatMap((item) => ['  item', ...indent(inside(item.children), 2)]),
      ];
    case 'definition-list':
      return [
        head,
        ...block.items.flatMap((item) => [
          `  ${idOf(item)} ${item.terms.map((term) => inlines(term.children)).join(' + ')}`,
          ...item.definitions.flatMap((definition) => [
            '    :',
            ...indent(inside(definition.children), 4),
          ]),
        ]),
      ];
    case 'table':
      return [
        `${head} ${inlines(block.caption)} [${block.align.join(' ')}]${block.rowHeaders ? ' row headers' : ''}`,
        ...[block.header, ...block.rows].map(
          (row) => `  | ${row.cells.map((cell) => inlines(cell.children)).join(' | ')} |`,
        ),
      ];
    case 'figure':
      return [
        `${head} ${inlines([block.image])} ${inlines(block.caption)}`.trimEnd(),
        ...inside(block.description),
      ];
    case 'quote':
      return [`quote ${inlines(block.attribution)}`.trimEnd(), ...inside(block.children)];
    case 'box':
      return [`${block.role} ${idOf(block)} ${inlines(block.title)}`, ...inside(block.children)];
    case 'contact':
      return [`contact ${inlines(block.title)}`, ...inside(block.children)];
    case 'code-block':
      return [`code ${block.language ?? ''}`.trimEnd(), ...indent(block.text.split('\n'), 2)];
    case 'thematic-break':
      return ['break'];
  }
}

function inlines(list: readonly Inline[]): string {
  return list.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.value;
    case 'code':
      return `<code ${node.value}>`;
    case 'line-break':
      return ' ⏎ ';
    case 'abbreviation':
      return `<abbr ${node.short}=${node.expansion}>`;
    case 'term':
      return `<term ${node.text}=${node.definition}${arrow(node.target)}>`;
    case 'image':
      return `<image ${node.picture} ${node.decorative ? 'decorative' : `"${node.alt}"`}>`;
    case 'footnote-reference':
      return `<note ${node.number}>`;
    case 'link':
      return `<link ${node.href} ${inlines(node.children)}>`;
    case 'cross-reference':
      return `<see ${shortId(node.target)} ${inlines(node.children)}>`;
    case 'language':
      return `<${node.lang} ${inlines(node.children)}>`;
    default:
      return `<${node.kind} ${inlines(node.children)}>`;
  }
}
