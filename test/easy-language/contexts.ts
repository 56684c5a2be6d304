/** Contexts of plain sentences, without a document: each sentence is a paragraph of its own. */
import type { Lexicon } from '../../src/easy-language/lexicon.ts';
import type { EasyContext } from '../../src/easy-language/rule.ts';
import type { EasySentence } from '../../src/easy-language/text.ts';
import { wordsOf } from '../../src/easy-language/words.ts';
import { metadata, paragraph, span } from '../builders.ts';

/** One sentence in line 1, its columns those of the text. */
export function sentenceOf(text: string): EasySentence {
  return {
    id: 's',
    text,
    words: wordsOf(text),
    place: 'paragraph',
    marked: [],
    joints: [],
    spanOf: (from, to) => ({ ...span, column: from + 1, endLine: span.line, endColumn: to + 1 }),
  };
}

/** What rules look at. */
export function contextOf(texts: readonly string[], lexicon: Lexicon): EasyContext {
  const passages = texts.map((text) => ({
    block: paragraph(text),
    sentences: [sentenceOf(text)],
    under: undefined,
  }));
  return {
    texts: [{ chapter: 'probe', passages }],
    meta: metadata(),
    lexicon,
    profile: 'din33429',
  };
}
