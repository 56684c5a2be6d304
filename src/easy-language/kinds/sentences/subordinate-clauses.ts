/**
 * Subordinate clauses: behind a comma a word that opens one, or a relative pronoun with the verb at the
 * end. `als` and `wie` open a clause only where a verb ends it.
 */
import type { Lexicon } from '../../lexicon.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { isFiniteVerb } from './morphology.ts';
import { hitAt, inEachSentence, small } from './places.ts';

/** What a rule says. */
export type SubordinateClauses = {
  /** Words that open a clause: `weil`. */
  readonly opening: ReadonlySet<string>;
  /** Whether relative clauses count. */
  readonly relative: boolean;
  /** `start`: clauses that open a sentence; `inside`: those behind a comma; `everywhere`: both. */
  readonly where: 'start' | 'inside' | 'everywhere';
  /** Fewer in a sentence are let pass. */
  readonly least: number;
};

const WHERE = ['start', 'inside', 'everywhere'] as const;

/** The kind. */
export const subordinateClauses: RuleKind<SubordinateClauses> = {
  name: 'subordinate-clauses',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['opening', 'relative', 'where', 'least']);
    const where = WHERE.find((one) => one === fields.text('where'));
    if (where === undefined) throw new Error(`where: one of ${WHERE.join(', ')}`);
    return {
      opening: new Set(fields.words('opening')),
      relative: fields.flag('relative'),
      where,
      least: fields.number('least', 1),
    };
  },
  find: inEachSentence(hitsIn),
};

function hitsIn(
  sentence: EasySentence,
  { lexicon }: EasyContext,
  parameters: SubordinateClauses,
): readonly EasyHit[] {
  const found = clausesOf(sentence).flatMap((clause) => {
    const opener = openerOf(clause, lexicon, parameters);
    return opener === undefined ? [] : [opener];
  });
  const [first] = found;
  if (first === undefined || found.length < parameters.least) return [];
  if (parameters.least > 1) {
    const words = found.map(({ text }) => `„${text}“`).join(', ');
    return [
      hitAt(sentence, [first, ...found], {
        message: {
          de: `Der Satz hat ${found.length} Nebensätze: ${words}.`,
          en: `The sentence has ${found.length} subordinate clauses: ${words}.`,
        },
      }),
    ];
  }
  return found.map((word) =>
    hitAt(sentence, [word], {
      message: {
        de: 'Hier fängt ein Nebensatz an.',
        en: 'A subordinate clause begins here.',
      },
    }),
  );
}

function openerOf(
  { words, after }: Clause,
  lexicon: Lexicon,
  { opening, relative, where }: SubordinateClauses,
): EasyWord | undefined {
  const [first, second] = words;
  if (first === undefined || second === undefined) return undefined;
  if (after === undefined ? where === 'inside' : after !== ',' || where === 'start')
    return undefined;
  // „, den Preis zu vergeben“: behind „zu“ stands an infinitive.
  const endsWithVerb = words.some(
    (word, index) =>
      index >= Math.max(1, words.length - 2) &&
      words[index - 1]?.text !== 'zu' &&
      isFiniteVerb(word, lexicon),
  );
  if (opening.has(small(first.text))) {
    return !UNSURE.has(small(first.text)) || endsWithVerb ? first : undefined;
  }
  if (!relative || after !== ',' || !endsWithVerb) return undefined;
  // „, in der die Stadt …“: the preposition belongs to the pronoun.
  const pronoun = [first, second].find(({ text }) => RELATIVE.test(text));
  const isSure = pronoun === first || (pronoun !== undefined && BEFORE_RELATIVE.test(first.text));
  return isSure && !isFiniteVerb(second, lexicon) ? pronoun : undefined;
}

const UNSURE: ReadonlySet<string> = new Set(['als', 'wie', 'bis', 'seit', 'wo']);
const RELATIVE = /^(?:der|die|das|den|dem|denen|deren|dessen|welche[mnrs]?)$/u;
const BEFORE_RELATIVE =
  /^(?:in|an|auf|aus|bei|durch|für|gegen|mit|nach|über|um|unter|von|vor|zu|zwischen|ohne|neben)$/u;
