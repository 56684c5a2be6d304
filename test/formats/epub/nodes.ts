/** Nodes of the content model, made by hand. */
import type { Block, Inline, Sentence, Span } from '../../../src/model/document.ts';

/** Where all hand-made nodes say they stand. */
export const span: Span = { file: 'kapitel/01.md', line: 1, column: 1 };

/** Words as they stand in the source. */
export const text = (value: string): Inline => ({ kind: 'text', span, value });

/** A sentence whose place in the source is a line that follows from its id. */
export function sentence(id: string, ...children: (string | Inline)[]): Sentence {
  return {
    kind: 'sentence',
    id,
    span: { ...span, line: 10 },
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

/** A heading of one sentence, `<id>-s`. */
export function heading(id: string, level: 1 | 2 | 3 | 4, words: string): Block {
  return { kind: 'heading', id, span, level, children: [sentence(`${id}-s`, words)] };
}

/** A paragraph of these sentences. */
export function paragraph(id: string, ...children: Inline[]): Block {
  return { kind: 'paragraph', id, span, children };
}
