/** Kind `note-marks`: marks in the text that lead to a note elsewhere. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { referencesIn } from '../../../model/reading-order.ts';
import type { EasyHit, RuleKind } from '../../rule.ts';
import { fieldsOf } from '../parameters.ts';
import { passagesOf } from '../sentences/places.ts';
import { filledMessage, findingOf, SHARED } from '../words/matching.ts';

/** The kind. */
export const noteMarks: RuleKind<Message> = {
  name: 'note-marks',
  read: (parameters) => findingOf(fieldsOf(parameters, SHARED)),
  find: (context, finding) => {
    const seen = new Set<string>();
    return passagesOf(context).flatMap(({ block, sentences }) =>
      referencesIn(block).flatMap((reference): readonly EasyHit[] => {
        const [first] = sentences;
        if (seen.has(reference.id) || first === undefined) return [];
        seen.add(reference.id);
        // The sentence that the mark stands in: the last that does not begin behind it.
        const sentence =
          sentences.findLast((one) => isBefore(one.spanOf(0, 1), reference.span)) ?? first;
        const to = sentence.text.length;
        const message = filledMessage(finding, { number: `${reference.number}` });
        return [{ sentence, from: 0, to, message }];
      }),
    );
  },
};

type Place = { readonly line: number; readonly column: number };

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}
