/** Verbs that come late, and verbs whose parts stand far apart: hints on the order of words. */
import type { Lexicon } from '../../lexicon.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf, inProfile, type PerProfile } from '../parameters.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { isFiniteVerb, isParticiple, verbReadings } from './morphology.ts';
import { fullSentences, hitAt } from './places.ts';

/** At most so many words before the verb, and between its parts. */
export type VerbPosition = { readonly before: PerProfile; readonly between: PerProfile };

/** The kind. Looks at the first clause, which is the main one unless a conjunction opens it. */
export const verbPosition: RuleKind<VerbPosition> = {
  name: 'verb-position',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['before', 'between']);
    return {
      before: fields.has('before') ? fields.perProfile('before') : {},
      between: fields.has('between') ? fields.perProfile('between') : {},
    };
  },
  find: (context, { before, between }) => {
    const limits = {
      before: inProfile(before, context.profile) ?? Number.POSITIVE_INFINITY,
      between: inProfile(between, context.profile) ?? Number.POSITIVE_INFINITY,
    };
    return fullSentences(context).flatMap((sentence) => hitsIn(sentence, context, limits));
  },
};

const OPENS_CLAUSE =
  /^(?:weil|dass|wenn|ob|obwohl|während|nachdem|bevor|falls|damit|indem|sobald|solange|als|wie|da)$/iu;

function hitsIn(
  sentence: EasySentence,
  { lexicon }: EasyContext,
  limits: { readonly before: number; readonly between: number },
): readonly EasyHit[] {
  const [clause] = clausesOf(sentence);
  const [first] = clause?.words ?? [];
  if (clause === undefined || first === undefined || OPENS_CLAUSE.test(first.text)) return [];
  const at = clause.words.findIndex((word) => isFiniteVerb(word, lexicon));
  const verb = clause.words[at];
  if (verb === undefined) return [];
  if (at > limits.before) {
    return [
      hitAt(sentence, [first, verb], {
        message: {
          de: `Vor dem Verb „${verb.text}“ stehen ${at} Wörter.`,
          en: `${at} words stand before the verb “${verb.text}”.`,
        },
      }),
    ];
  }
  const end = secondPart(clause, at, lexicon);
  const second = clause.words[end];
  const gap = end - at - 1;
  if (second === undefined || gap <= limits.between) return [];
  return [
    hitAt(sentence, [verb, second], {
      message: {
        de: `Zwischen „${verb.text}“ und „${second.text}“ stehen ${gap} Wörter.`,
        en: `${gap} words stand between “${verb.text}” and “${second.text}”.`,
      },
    }),
  ];
}

const PARTICLE =
  /^(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|um|vor|weg|zu|zurück|zusammen|statt|teil|vorbei)$/u;

/** Index of the participle, infinitive or particle that ends a clause; -1 when there is none. */
function secondPart({ words }: Clause, verb: number, lexicon: Lexicon): number {
  return words.findLastIndex(
    (word, index) =>
      index > verb &&
      index >= words.length - 2 &&
      (PARTICLE.test(word.text) ||
        isParticiple(word, lexicon) ||
        verbReadings(word, lexicon).some(({ form }) => form === 'infinitive')),
  );
}
