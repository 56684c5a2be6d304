/**
 * More than one statement: a joining word with a verb of its own on each side. Whether that is two
 * statements only a reader knows.
 */
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
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
  const { words } = sentence;
  const isVerb = (word: EasyWord) =>
    isFiniteVerb(word, lexicon) && !isOnlyBracket(word, sentence, isParticiple(word, lexicon));
  const joint = words.findIndex(
    ({ text }, index) =>
      index > 0 &&
      joining.has(small(text)) &&
      words.slice(0, index).some(isVerb) &&
      words.slice(index + 1).some(isVerb),
  );
  const word = words[joint];
  if (word === undefined) return [];
  return [
    hitAt(sentence, [word], {
      message: {
        de: `„${word.text}“ verbindet 2 Aussagen.`,
        en: `“${word.text}” joins two statements.`,
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
