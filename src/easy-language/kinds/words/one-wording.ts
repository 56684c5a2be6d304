/**
 * Kind `one-wording`: the same thing has the same word. Families of words that mean the same stand in
 * the rule; the word that the publication uses first is the one to stay with.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { RuleKind } from '../../rule.ts';
import { fieldsOf } from '../parameters.ts';
import { fullSentences, hitAt, small } from '../sentences/places.ts';
import { filledMessage, findingOf, SHARED } from './matching.ts';

type Parameters = {
  /** Each form of a word, in small letters. */
  readonly forms: ReadonlyMap<string, { readonly family: string; readonly word: string }>;
  readonly finding: Message;
};

/** The kind. */
export const oneWording: RuleKind<Parameters> = {
  name: 'one-wording',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['families', ...SHARED]);
    const entries = [...fields.table('families')].flatMap(([family, words]) =>
      words
        .split(',')
        .flatMap((word) => formsOf(word).map((form) => [form, { family, word }] as const)),
    );
    return { forms: new Map(entries), finding: findingOf(fields) };
  },
  find: (context, { forms, finding }) => {
    const first = new Map<string, { readonly word: string; readonly written: string }>();
    return fullSentences(context).flatMap((sentence) =>
      sentence.words.flatMap((word) => {
        const form = forms.get(small(word.text));
        if (form === undefined) return [];
        const before = first.get(form.family);
        if (before === undefined) first.set(form.family, { word: form.word, written: word.text });
        if (before === undefined || before.word === form.word) return [];
        const message = filledMessage(finding, { words: word.text, instead: before.written });
        return [hitAt(sentence, [word], { message, suggestion: before.written })];
      }),
    );
  },
};

/** The forms of one word stand between white space. */
function formsOf(word: string): readonly string[] {
  return word.trim().split(/\s+/u).map(small);
}
