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
  /** Word in small letters to the name of its family. */
  readonly families: ReadonlyMap<string, string>;
  readonly finding: Message;
};

/** The kind. */
export const oneWording: RuleKind<Parameters> = {
  name: 'one-wording',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['families', ...SHARED]);
    const entries = [...fields.table('families')].flatMap(([name, words]) =>
      words.split(/\s+/u).map((word) => [small(word), name] as const),
    );
    return { families: new Map(entries), finding: findingOf(fields) };
  },
  find: (context, { families, finding }) => {
    const first = new Map<string, string>();
    return fullSentences(context).flatMap((sentence) =>
      sentence.words.flatMap((word) => {
        const key = small(word.text);
        const family = families.get(key);
        if (family === undefined) return [];
        const instead = first.get(family) ?? key;
        first.set(family, instead);
        if (instead === key) return [];
        const message = filledMessage(finding, { words: word.text, instead });
        return [hitAt(sentence, [word], { message, suggestion: instead })];
      }),
    );
  },
};
