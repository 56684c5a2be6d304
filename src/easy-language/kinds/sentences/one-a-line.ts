/** Sentences that begin on the line of the source on which another one ends. */
import type { RuleKind } from '../../rule.ts';
import { fieldsOf } from '../parameters.ts';
import { hitOn, passagesOf } from './places.ts';

/** The kind. It has no parameters: lines in the source become lines in the edition. */
export const oneALine: RuleKind<undefined> = {
  name: 'one-a-line',
  read: (parameters) => {
    fieldsOf(parameters, []);
    return undefined;
  },
  find: (context) =>
    passagesOf(context).flatMap(({ sentences }) =>
      sentences.flatMap((sentence, index) => {
        const before = sentences[index - 1];
        if (before === undefined || sentence.place === 'cell') return [];
        const end = before.spanOf(Math.max(0, before.text.length - 1), before.text.length);
        const { file, line } = sentence.spanOf(0, 1);
        if (end.file !== file || (end.endLine ?? end.line) !== line) return [];
        return [
          hitOn(sentence, {
            de: 'Der Satz steht in der gleichen Zeile wie der Satz davor.',
            en: 'The sentence stands on the line of the one before.',
          }),
        ];
      }),
    ),
};
