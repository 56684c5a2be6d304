/** What a condition is: a function from a tagged PDF to what violates it. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { pdfUaCodes } from '../codes.ts';
import type { Content } from '../marked-content.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { Structure, StructureNode } from '../structure.ts';

/** A PDF, read: what every condition looks at. */
export type Subject = {
  readonly file: PdfFile;
  readonly structure: Structure;
  readonly content: Content;
};

/** One thing that violates one condition. */
export type Violation = {
  readonly code: keyof typeof pdfUaCodes;
  /** `Matterhorn 13-004`, or a clause of a norm where the protocol has no number. */
  readonly condition: string;
  readonly message: Message;
  /** The element it is about: its text leads home to the source. */
  readonly node?: StructureNode;
  /** Text of the place where no element is to blame. */
  readonly text?: string;
};

/** Judges a PDF by the conditions of one family. */
export type Condition = (subject: Subject) => readonly Violation[];

/** The text below a node, as it stands in the content; at most 40 characters: a name for messages. */
export function excerpt(content: Content, node: StructureNode): string {
  const text = node.children
    .map((child) => {
      if (child.kind === 'content') return content.marked.get(child.key)?.text ?? '';
      return child.kind === 'node' ? excerpt(content, child.node) : '';
    })
    .join('');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
