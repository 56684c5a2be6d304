/**
 * Kind `said-aloud`: words of another language come with a hint at how they are said: in the same
 * chapter, or in the explanation of the word.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { EasyHit, RuleKind } from '../../rule.ts';
import { fieldsOf } from '../parameters.ts';
import { filledMessage, findingOf, SHARED } from './matching.ts';

type Parameters = { readonly hints: RegExp; readonly finding: Message };

/** The kind. */
export const saidAloud: RuleKind<Parameters> = {
  name: 'said-aloud',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['hints', ...SHARED]);
    return { hints: new RegExp(fields.text('hints'), 'u'), finding: findingOf(fields) };
  },
  find: ({ texts }, { hints, finding }) => {
    const told = new Set<string>();
    return texts.flatMap(({ passages }) => {
      const sentences = passages.flatMap((passage) => passage.sentences);
      if (sentences.some(({ text }) => hints.test(text))) return [];
      return sentences.flatMap((sentence) =>
        sentence.marked.flatMap(({ from, to, as }): readonly EasyHit[] => {
          const words = sentence.text.slice(from, to);
          if (as !== 'language' || told.has(words)) return [];
          told.add(words);
          return [{ sentence, from, to, message: filledMessage(finding, { words }) }];
        }),
      );
    });
  },
};
