/**
 * Kind `long-words`: words of many letters or syllables. With `joints` it looks at those without a
 * joint only, and proposes where the joint could be; else it counts the parts between the joints.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { JOINT } from '../../joint.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf, inProfile, type PerProfile } from '../parameters.ts';
import { sentencesOf, small } from '../sentences/places.ts';
import { explainedWords } from './listed-words.ts';
import { filledMessage, findingOf, isInScope, type Scope, SHARED, scopeOf } from './matching.ts';

type Parameters = {
  /** At least so many letters, syllables; both when both are given. */
  readonly letters: PerProfile;
  readonly syllables: PerProfile;
  readonly joints: boolean;
  /** Words of a better rank are left out. */
  readonly frequent: number;
  readonly scope: Scope;
  readonly finding: Message;
};

/** The kind. */
export const longWords: RuleKind<Parameters> = {
  name: 'long-words',
  read: (parameters) => {
    const known = ['letters', 'syllables', 'joints', 'frequent', ...SHARED];
    const fields = fieldsOf(parameters, known);
    return {
      letters: fields.perProfile('letters'),
      syllables: fields.has('syllables') ? fields.perProfile('syllables') : {},
      joints: fields.flag('joints'),
      frequent: fields.number('frequent', 0),
      scope: scopeOf(fields),
      finding: findingOf(fields),
    };
  },
  find: (context, parameters) => {
    const explained = new Set(explainedWords(context));
    return sentencesOf(context).flatMap((sentence) =>
      sentence.words.flatMap((word) => {
        if (word.kind !== 'word' || explained.has(small(word.text))) return [];
        if (!isInScope(sentence, word, parameters.scope)) return [];
        return hitsAt(sentence, word, { parameters, context });
      }),
    );
  },
};

type Look = { readonly parameters: Parameters; readonly context: EasyContext };

function hitsAt(
  sentence: EasySentence,
  word: EasyWord,
  { parameters, context }: Look,
): readonly EasyHit[] {
  const { lexicon, profile } = context;
  const { joints, frequent, finding } = parameters;
  const parts = partsBetweenJoints(sentence, word);
  if (joints && parts.length > 1) return [];
  const long = parts.find((part) => {
    const syllables = inProfile(parameters.syllables, profile) ?? 0;
    const isLong = lettersOf(part) >= (inProfile(parameters.letters, profile) ?? 0);
    return isLong && lexicon.syllablesOf(part) >= syllables;
  });
  if (long === undefined || isFrequent(word.text, frequent, lexicon)) return [];
  if (isFrequent(long, frequent, lexicon)) return [];
  const split = joints ? lexicon.partsOf(word.text) : undefined;
  // What is long because it has no joint is told as that, once.
  if (!joints && parts.length === 1 && lexicon.partsOf(word.text) !== undefined) return [];
  // Nobody can mark a joint where there is none.
  if (joints && (split === undefined || split.length < 2)) return [];
  const message = filledMessage(finding, {
    words: word.text,
    letters: `${lettersOf(long)}`,
    syllables: `${lexicon.syllablesOf(long)}`,
  });
  const hit = { sentence, from: word.from, to: word.to, message };
  // As an author types it; how it is shown is a setting.
  return [split === undefined ? hit : { ...hit, suggestion: split.join('·') }];
}

/** Forms count as their base form: `Unterschriften` is `Unterschrift`. */
function isFrequent(word: string, rank: number, lexicon: Lexicon): boolean {
  if (rank === 0) return false;
  const titled = word.charAt(0).toUpperCase() + word.slice(1);
  const forms = [word, ...lexicon.nounReadings(titled).map(({ lemma }) => lemma)];
  return forms.some((form) => (lexicon.rankOf(form) ?? Number.POSITIVE_INFINITY) <= rank);
}

/** What stands between hyphens and between joints the author marked. */
function partsBetweenJoints(
  { joints }: EasySentence,
  { text, from, to }: EasyWord,
): readonly string[] {
  const marked = joints.find((joint) => joint.from >= from && joint.to <= to);
  return (marked?.text ?? text)
    .split(new RegExp(`[-‑${JOINT}]`, 'u'))
    .filter((part) => part !== '');
}

function lettersOf(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
