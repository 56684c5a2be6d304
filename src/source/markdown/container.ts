/** A directive around blocks, taken apart into name, attributes, label and content. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Span } from '../../model/document.ts';
import { type Attributes, directiveAttributes } from './attributes.ts';
import { type SourceText, spanOf } from './reading.ts';

/** A container, taken apart: its own label, and its content. */
export type Container = {
  readonly name: string;
  readonly attributes: Attributes;
  readonly label: readonly PhrasingContent[];
  readonly content: readonly RootContent[];
  /** The opening line. */
  readonly span: Span;
};
/** Label and content of a container directive. */
export function takeApart(node: ContainerDirective, text: SourceText): Container {
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const { file, line, column } = spanOf(node, text);
  const length = text.lines[line - 1]?.length ?? 0;
  return {
    name: node.name,
    attributes: directiveAttributes(node.attributes),
    label: labelled ? labelOf(first) : [],
    content: labelled ? rest : node.children,
    span: { file, line, column, endLine: line, endColumn: Math.max(column, length + 1) },
  };
}

function labelOf(paragraph: Paragraph): readonly PhrasingContent[] {
  return paragraph.children;
}
