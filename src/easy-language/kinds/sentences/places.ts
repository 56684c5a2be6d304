/** Sentences, their words, and hits at words: what all kinds of tests for sentences begin and end with. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { EasyContext, EasyHit } from '../../rule.ts';
import type { EasyPassage, EasySentence, EasyWord } from '../../text.ts';

/** Everything that somebody reads, in order. */
export function passagesOf({ texts }: EasyContext): readonly EasyPassage[] {
  return texts.flatMap(({ passages }) => passages);
}

const gathered = new WeakMap<EasyContext['texts'], readonly EasySentence[]>();

/** All sentences in order; headings are sentences, too. Gathered once for all rules. */
export function sentencesOf(context: EasyContext): readonly EasySentence[] {
  const known = gathered.get(context.texts);
  if (known !== undefined) return known;
  const sentences = passagesOf(context).flatMap((passage) => passage.sentences);
  gathered.set(context.texts, sentences);
  return sentences;
}

/** A rule's `find` that looks at one sentence after the other. */
export function inEachSentence<Parameters>(
  hitsIn: (
    sentence: EasySentence,
    context: EasyContext,
    parameters: Parameters,
  ) => readonly EasyHit[],
) {
  return (context: EasyContext, parameters: Parameters): readonly EasyHit[] =>
    sentencesOf(context).flatMap((sentence) => hitsIn(sentence, context, parameters));
}

/** Sentences in the usual meaning: no headings, cells, words to be explained, lines of an address. */
export function fullSentences(context: EasyContext): readonly EasySentence[] {
  return sentencesOf(context).filter(
    ({ place }) => place === 'paragraph' || place === 'item' || place === 'caption',
  );
}

/** Words and numbers: what is counted as a word. */
export function countedWords({ words }: EasySentence): readonly EasyWord[] {
  return words.filter(({ kind }) => kind !== 'mark');
}

/** A hit from one word to another, both included. */
export function hitAt(
  sentence: EasySentence,
  words: readonly [EasyWord, ...EasyWord[]],
  said: { readonly message: Message; readonly suggestion?: string | undefined },
): EasyHit {
  const from = Math.min(...words.map((word) => word.from));
  const to = Math.max(...words.map((word) => word.to));
  const suggestion = said.suggestion === undefined ? {} : { suggestion: said.suggestion };
  return { sentence, from, to, message: said.message, ...suggestion };
}

/** A hit on a sentence as a whole. */
export function hitOn(sentence: EasySentence, message: Message): EasyHit {
  return { sentence, from: 0, to: sentence.text.length, message };
}

/** Small letters. German needs no locale for that, and without one it is ten times as fast. */
export function small(word: string): string {
  return word.toLowerCase();
}

/** True when a part of a sentence is marked so. */
export function isMarked(
  { marked }: EasySentence,
  word: EasyWord,
  as: EasySentence['marked'][number]['as'],
): boolean {
  return marked.some((mark) => mark.as === as && mark.from <= word.from && word.to <= mark.to);
}
