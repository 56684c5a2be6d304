/**
 * An auxiliary and a participle in one clause: passive (`wird … geprüft`), past perfect (`hatte …
 * geprüft`). State passive is another auxiliary and so another rule. Future forms that look the same
 * (`wird … bekommen`) are let pass.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { isFiniteVerb, isParticiple } from './morphology.ts';
import { hitAt, inEachSentence, small } from './places.ts';

/** What a rule says. */
export type VerbGroup = {
  readonly auxiliaries: ReadonlySet<string>;
  /** Auxiliaries with which an infinitive makes another tense: `wird bekommen` is future. */
  readonly future: ReadonlySet<string>;
  /** Participles that are used like adjectives: `bekannt`. */
  readonly exceptParticiples: ReadonlySet<string>;
  /** When given, only participles of these verbs count. */
  readonly onlyOf: ReadonlySet<string> | undefined;
  readonly called: Message;
};

/** The kind. */
export const verbGroup: RuleKind<VerbGroup> = {
  name: 'verb-group',
  read: (parameters) => {
    const fields = fieldsOf(parameters, [
      'auxiliaries',
      'future',
      'exceptParticiples',
      'onlyOf',
      'calledDe',
      'calledEn',
    ]);
    return {
      auxiliaries: new Set(fields.words('auxiliaries')),
      future: new Set(fields.words('future')),
      exceptParticiples: new Set(fields.words('exceptParticiples')),
      onlyOf: fields.has('onlyOf') ? new Set(fields.words('onlyOf')) : undefined,
      called: { de: fields.text('calledDe'), en: fields.text('calledEn') },
    };
  },
  find: inEachSentence(findIn),
};

function findIn(
  sentence: EasySentence,
  { lexicon }: EasyContext,
  parameters: VerbGroup,
): readonly EasyHit[] {
  const clauses = clausesOf(sentence);
  return clauses.flatMap(({ words }, index) => {
    const auxiliary = words.find(({ text }) => parameters.auxiliaries.has(small(text)));
    if (auxiliary === undefined) return [];
    const setting = { auxiliary, lexicon, parameters };
    const participle =
      words.find(
        (word, at) =>
          word !== auxiliary && !isPerfectOfFuture(words[at + 1]) && counts(word, setting),
      ) ?? participleBehind(clauses.slice(index + 1), setting);
    if (participle === undefined) return [];
    const { called } = parameters;
    return [
      hitAt(sentence, [auxiliary, participle], {
        message: { de: `Das ist ${called.de}`, en: `This is ${called.en}` },
      }),
    ];
  });
}

/** „wird der Antrag, den Sie stellen, geprüft“: at the end of a later part that has no verb of its own. */
function participleBehind(later: readonly Clause[], setting: Setting): EasyWord | undefined {
  for (const { words } of later.slice(0, REACH)) {
    const verb = words.find(
      (word) => isFiniteVerb(word, setting.lexicon) && !isParticiple(word, setting.lexicon),
    );
    const last = words.find((word) => counts(word, setting));
    if (verb === undefined && last !== undefined) return last;
  }
  return undefined;
}

/** „Sie wird das gemacht haben“ is no passive. */
function isPerfectOfFuture(next: EasyWord | undefined): boolean {
  return next?.text === 'haben';
}

/** Parts of a sentence over which a verb is followed. */
const REACH = 4;

type Setting = {
  readonly auxiliary: EasyWord;
  readonly lexicon: Lexicon;
  readonly parameters: VerbGroup;
};

function counts(word: EasyWord, { auxiliary, lexicon, parameters }: Setting): boolean {
  const { auxiliaries, future, exceptParticiples, onlyOf } = parameters;
  if (!isParticiple(word, lexicon)) return false;
  if (exceptParticiples.has(word.text) || auxiliaries.has(word.text)) return false;
  const readings = lexicon.verbReadings(word.text);
  if (onlyOf !== undefined) return readings.some(({ infinitive }) => onlyOf.has(infinitive));
  const isInfinitive = readings.some(({ form }) => form === 'infinitive');
  return !(isInfinitive && future.has(small(auxiliary.text)));
}
