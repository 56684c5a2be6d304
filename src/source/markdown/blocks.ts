/** The handler table for blocks. Each node is handled in the file of its family. */
import type { Blockquote, Code, RootContent } from 'mdast';
import type { Block } from '../../model/document.ts';
import { containerDirective, leafDirective } from './containers.ts';
import { heading } from './headings.ts';
import { rawHtml } from './html.ts';
import { definitionList, list } from './lists.ts';
import { paragraph } from './paragraphs.ts';
import { idFor, type Reading, spanOf } from './reading.ts';
import { table } from './tables.ts';
import { withoutForbidden } from './text.ts';
import { unsupported } from './unsupported.ts';

/** Blocks in the model's terms; findings for what the model does not have. */
export function blocksOf(nodes: readonly RootContent[], reading: Reading): readonly Block[] {
  return nodes.flatMap((node) => blockOf(node, reading));
}

function blockOf(node: RootContent, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [heading(node, reading)];
    case 'paragraph':
      return paragraph(node, reading);
    case 'list':
      return [list(node, reading)];
    case 'defList':
      return [definitionList(node, reading)];
    case 'table':
      return [table(node, { caption: [], rowHeaders: false }, reading)];
    case 'blockquote':
      return [quote(node, reading)];
    case 'code':
      return [code(node, reading)];
    case 'thematicBreak': {
      const span = spanOf(node, reading.text);
      return [{ kind: 'thematic-break', id: idFor(span, 'break', reading), span }];
    }
    case 'containerDirective':
      return containerDirective(node, reading);
    case 'leafDirective':
      return leafDirective(node, reading);
    case 'html':
      return rawHtml(node, reading);
    case 'definition':
    case 'footnoteDefinition':
      // Read where something refers to them.
      return [];
    default:
      unsupported(node, reading);
      return [];
  }
}

function quote(node: Blockquote, reading: Reading): Block {
  const span = spanOf(node, reading.text);
  const children = reading.convert.blocks(node.children, { ...reading, nested: true });
  return { kind: 'quote', id: idFor(span, 'quote', reading), span, children, attribution: [] };
}

function code(node: Code, reading: Reading): Block {
  const span = spanOf(node, reading.text);
  const language = node.lang ? { language: node.lang } : {};
  const text = withoutForbidden(node.value);
  return { kind: 'code-block', id: idFor(span, 'code', reading), span, ...language, text };
}
