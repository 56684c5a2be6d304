/** What a chapter sounds like, and nodes that tests of it need. */
import type { Block, Chapter, Inline } from '../../../src/model/document.ts';
import { type ScriptSettings, writeScript } from '../../../src/writers/speech/index.ts';
import { span } from '../../narrate/sample-document.ts';

/** What is spoken, unit by unit; parts in other languages in brackets. */
export function spoken(of: Chapter, settings?: ScriptSettings): readonly string[] {
  return writeScript(of, settings).utterances.map(({ parts }) =>
    parts
      .map((part) => (part.lang === undefined ? part.text : `[${part.lang}: ${part.text}]`))
      .join(''),
  );
}

/** A node with this id. */
export function image(
  id: string,
  alt: string,
  decorative = false,
): Extract<Inline, { kind: 'image' }> {
  return { kind: 'image', id, span, picture: 'x.svg', alt, decorative };
}

/** A node with this id. */
export function item(id: string, ...children: readonly Block[]) {
  return { id, span, children };
}
