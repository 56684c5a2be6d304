/** Questions in running text: all of them, or those that no sentence follows in the same passage. */
import type { RuleKind } from '../../rule.ts';
import { fieldsOf } from '../parameters.ts';
import { hitOn, passagesOf } from './places.ts';

/** What a rule says. */
export type Questions = {
  /** Questions that a statement follows are let pass. */
  readonly answered: boolean;
};

/** The kind. Headings and entries of lists may ask. */
export const questions: RuleKind<Questions> = {
  name: 'questions',
  read: (parameters) => ({ answered: fieldsOf(parameters, ['answered']).flag('answered') }),
  find: (context, { answered }) =>
    passagesOf(context).flatMap(({ sentences }) =>
      sentences.flatMap((sentence, index) => {
        if (sentence.place !== 'paragraph' || !asks(sentence.text)) return [];
        const next = sentences[index + 1];
        const isAnswered = next !== undefined && !asks(next.text);
        if (answered && isAnswered) return [];
        return [
          hitOn(sentence, {
            de: answered
              ? 'Der Satz fragt etwas, und danach steht keine Antwort.'
              : 'Der Satz ist eine Frage.',
            en: answered
              ? 'The sentence asks something, and no answer follows.'
              : 'The sentence is a question.',
          }),
        ];
      }),
    ),
};

function asks(text: string): boolean {
  return /\?[“"]?$/u.test(text);
}
