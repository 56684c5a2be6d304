/** Words of a list that stand in one sentence more often than they may: two negations. */
import type { EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { filledMessage, findingOf } from '../words/matching.ts';
import { clausesOf } from './clauses.ts';
import { hitAt, sentencesOf, small } from './places.ts';

/** What a rule says. */
export type SeveralWords = {
  readonly words: ReadonlySet<string>;
  /** Words that match as a whole, in small letters, count too. */
  readonly like: RegExp | undefined;
  readonly least: number;
  readonly finding: ReturnType<typeof findingOf>;
};

/** The kind. Counted is within a clause: `Nicht heute, nicht morgen` takes nothing back. */
export const severalWords: RuleKind<SeveralWords> = {
  name: 'several-words',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['words', 'like', 'least', 'finding']);
    return {
      words: new Set(fields.words('words')),
      like: fields.has('like') ? new RegExp(`^(?:${fields.text('like')})$`, 'u') : undefined,
      least: fields.number('least'),
      finding: findingOf(fields),
    };
  },
  find: (context, parameters) =>
    sentencesOf(context).flatMap((sentence) => hitsIn(sentence, parameters)),
};

function hitsIn(
  sentence: EasySentence,
  { words, like, least, finding }: SeveralWords,
): readonly EasyHit[] {
  return clausesOf(sentence).flatMap((clause) => {
    const found = clause.words.filter(({ text }) => {
      const word = small(text);
      return words.has(word) || like?.test(word) === true;
    });
    const [first, ...others] = found;
    if (first === undefined || found.length < least) return [];
    const written = found.map(({ text }) => text).join(' … ');
    return [
      hitAt(sentence, [first, ...others], { message: filledMessage(finding, { words: written }) }),
    ];
  });
}
