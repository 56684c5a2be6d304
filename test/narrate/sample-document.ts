/** Small documents for the tests of narration: sentences, and a publication around them. */
import type {
  Block,
  Chapter,
  Document,
  Edition,
  Inline,
  Metadata,
  Sentence,
  Text,
} from '../../src/model/document.ts';
import { metadata } from '../builders.ts';

export const span = { file: 'kapitel.md', line: 1, column: 1 };

export function text(value: string): Text {
  return { kind: 'text', span, value };
}

/** A sentence; its id says which one it is. */
export function sentence(id: string, ...children: readonly (string | Inline)[]): Sentence {
  const inlines = children.map((child) => (typeof child === 'string' ? text(child) : child));
  return { kind: 'sentence', id, span, children: inlines };
}

export function heading(id: string, title: string): Block {
  return { kind: 'heading', id, span, level: 1, children: [sentence(`${id}-s`, title)] };
}

export function paragraph(id: string, ...sentences: readonly (string | Sentence)[]): Block {
  const children = sentences.map((child, index) =>
    typeof child === 'string' ? sentence(`${id}-s${index + 1}`, child) : child,
  );
  return { kind: 'paragraph', id, span, children };
}

export function chapter(
  slug: string,
  blocks: readonly Block[],
  rest: Partial<Chapter> = {},
): Chapter {
  return { id: slug, slug, kind: 'chapter', span, blocks, footnotes: [], ...rest };
}

export function edition(chapters: readonly Chapter[], name: Edition['name'] = 'standard'): Edition {
  return { name, lang: name === 'easy' ? 'de-simple' : 'de', chapters };
}

export function document(
  editions: readonly Edition[],
  meta: Partial<Pick<Metadata, 'voice' | 'pronunciation'>> = {},
): Document {
  return { meta: metadata({ ...own, ...meta }), editions, pictures: [] };
}

const own: Partial<Metadata> = {
  authors: ['Stadt Jena'],
  publisher: 'Stadt Jena',
  contact: { name: 'Stadt Jena' },
};
