/** Headings inside a chapter, for the tests of books to listen to. */
import type { Block, Heading } from '../../../src/model/document.ts';
import { sentence, span } from '../../narrate/sample-document.ts';

export function section(id: string, title: string, level: Heading['level'] = 2): Block {
  return { kind: 'heading', id, span, level, children: [sentence(`${id}-s`, title)] };
}
