/**
 * Kind `explained-first`: a word of the glossary is marked where a chapter uses it first, so that every
 * edition can explain it there.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { JOINT } from '../../joint.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { filledMessage, findingOf, SHARED } from './matching.ts';

/** The kind. */
export const explainedFirst: RuleKind<Message> = {
  name: 'explained-first',
  read: (parameters) => findingOf(fieldsOf(parameters, SHARED)),
  find: (context, finding) => {
    const terms = context.meta.glossary.map(({ term }) => term.replaceAll(JOINT, ''));
    return chaptersOf(context).flatMap((sentences) =>
      terms.flatMap((term) => firstUse(term, sentences, finding)),
    );
  },
};

/** Sentences by chapter; a chapter that explains words is left out: there they are explained. */
function chaptersOf({ texts }: EasyContext): readonly (readonly EasySentence[])[] {
  const chapters = texts.map(({ passages }) => passages.flatMap(({ sentences }) => sentences));
  return chapters.filter((sentences) => !sentences.some(({ place }) => place === 'term'));
}

/** Headings announce; the first use is in the text. */
function firstUse(
  term: string,
  sentences: readonly EasySentence[],
  finding: Message,
): readonly EasyHit[] {
  for (const sentence of sentences) {
    if (sentence.place === 'heading') continue;
    const isMarked = sentence.marked.some(
      ({ from, to, as }) => as === 'term' && isForm(sentence.text.slice(from, to), term),
    );
    if (isMarked) return [];
    const from = placeOf(term, sentence);
    if (from === undefined) continue;
    const message = filledMessage(finding, { words: term });
    return [{ sentence, from, to: from + term.length, message, suggestion: `:begriff[${term}]` }];
  }
  return [];
}

/** `Sozialen Medien` is a form of `Soziale Medien`: each word begins alike. */
function isForm(written: string, term: string): boolean {
  const stems = term.split(' ').map((word) => word.slice(0, Math.max(3, word.length - 2)));
  const words = written.split(' ');
  return (
    words.length === stems.length && words.every((word, at) => word.startsWith(stems[at] ?? ''))
  );
}

/** Whole words only. */
function placeOf(term: string, { text, words }: EasySentence): number | undefined {
  return words.find(({ from }) => {
    const end = from + term.length;
    return text.startsWith(term, from) && words.some(({ to }) => to === end);
  })?.from;
}
