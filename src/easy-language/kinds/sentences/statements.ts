/**
 * More than one statement: a joining word with a verb of its own on each side. Whether that is two
 * statements only a reader knows.
 */
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { clausesOf } from './clauses.ts';
import { isFiniteVerb, isParticiple } from './morphology.ts';
import { fullSentences, hitAt, small } from './places.ts';

/** What a rule says. */
export type Statements = { readonly joining: ReadonlySet<string> };

/** The kind. */
export const statements: RuleKind<Statements> = {
  name: 'statements',
  read: (parameters) => ({
    joining: new Set(fieldsOf(parameters, ['joining']).words('joining')),
  }),
  find: (context, parameters) =>
    fullSentences(context).flatMap((sentence) => hitsIn(sentence, context, parameters)),
};

function hitsIn(
  sentence: EasySentence,
  { lexicon }: EasyContext,
  { joining }: Statements,
): readonly EasyHit[] {
  const isVerb = (word: EasyWord) =>
    isFiniteVerb(word, lexicon) && !isOnlyBracket(word, sentence, isParticiple(word, lexicon));
  const clauses = clausesOf(sentence);
  const word = clauses
    .flatMap((clause, at) =>
      clause.words.map((one, index) => ({
        one,
        // „…, aber sie kommt“: what is before the comma has the other verb.
        before:
          index === 0
            ? clauses.slice(0, at).flatMap(({ words }) => words)
            : clause.words.slice(0, index),
        behind: clause.words.slice(index + 1),
      })),
    )
    .find(
      ({ one, before, behind }) =>
        joining.has(small(one.text)) && before.some(isVerb) && behind.some(isVerb),
    )?.one;
  if (word === undefined) return [];
  return [
    hitAt(sentence, [word], {
      message: {
        de: 'Das Wort verbindet 2 Aussagen.',
        en: 'The word joins two statements.',
      },
    }),
  ];
}

/** Participles and infinitives look like finite verbs: `Sie hat gesucht und gefunden`, `können lesen und schreiben`. */
function isOnlyBracket(word: EasyWord, { words }: EasySentence, isPast: boolean): boolean {
  if (isPast) return true;
  if (!/en$/u.test(word.text)) return false;
  return words.some((one) => one.from < word.from && AUXILIARY.test(small(one.text)));
}

const AUXILIARY =
  /^(?:kann|können|könnt|muss|müssen|müsst|soll|sollen|sollt|sollten|will|wollen|wollt|wollten|darf|dürfen|dürft|möchte|möchten|wird|werden|werdet|würde|würden|zu|konnte|konnten|musste|mussten|durfte|durften|lassen|lässt)$/u;
