/**
 * Indirect speech: a verb of saying, a comma, and what was said with `dass`, `ob`, a question word or in
 * the subjunctive.
 */
import type { Lexicon } from '../../lexicon.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { verbReadings } from './morphology.ts';
import { hitAt, inEachSentence, small } from './places.ts';

/** Verbs of saying, as infinitives. */
export type IndirectSpeech = { readonly verbs: ReadonlySet<string> };

/** The kind. */
export const indirectSpeech: RuleKind<IndirectSpeech> = {
  name: 'indirect-speech',
  read: (parameters) => ({ verbs: new Set(fieldsOf(parameters, ['verbs']).words('verbs')) }),
  find: inEachSentence(hitsIn),
};

function hitsIn(
  sentence: EasySentence,
  { lexicon }: EasyContext,
  { verbs }: IndirectSpeech,
): readonly EasyHit[] {
  const clauses = clausesOf(sentence);
  return clauses.flatMap((clause, index) => {
    const said = clauses[index + 1];
    if (said?.after !== ',' || !isReported(said, lexicon)) return [];
    const last = clause.words.at(-1)?.text ?? '';
    const verb = clause.words.find((word) =>
      verbReadings(word, lexicon).some(
        ({ infinitive }) => verbs.has(infinitive) || verbs.has(`${last}${infinitive}`),
      ),
    );
    const [first] = said.words;
    if (verb === undefined || first === undefined) return [];
    return [
      hitAt(sentence, [verb, first], {
        message: {
          de: 'Das ist indirekte Rede.',
          en: 'This is indirect speech.',
        },
      }),
    ];
  });
}

const OPENING =
  /^(?:dass|daß|ob|wie|wann|wo|warum|weshalb|wer|was|wem|wen|welche[mnrs]?|wohin|woher)$/u;

/** `Er hätte geschrieben, wenn …`: a condition or a reason, whatever its mood. */
const NOT_SAID =
  /^(?:wenn|falls|sofern|weil|da|als|damit|bis|bevor|nachdem|obwohl|während|sobald|sonst)$/u;

function isReported({ words }: Clause, lexicon: Lexicon): boolean {
  const [first] = words;
  if (first === undefined) return false;
  if (OPENING.test(small(first.text))) return true;
  if (NOT_SAID.test(small(first.text))) return false;
  return words.some((word) => {
    const readings = verbReadings(word, lexicon);
    const isSubjunctive = readings.some(({ form }) => form.startsWith('subjunctive'));
    // „sei“ asks somebody only at the start of a sentence.
    return isSubjunctive && readings.every(({ form }) => /^(?:subjunctive|imperative)/u.test(form));
  });
}
