/** Enumerations in a sentence: `Äpfel, Birnen, Nüsse und Brot`. */
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { clausesOf } from './clauses.ts';
import { isFiniteVerb } from './morphology.ts';
import { fullSentences, hitAt, small } from './places.ts';

/** More members than this should be a list. */
export type Enumeration = { readonly most: number };

/** Members of an enumeration are short. */
const LONGEST = 5;

/** The kind. */
export const enumeration: RuleKind<Enumeration> = {
  name: 'enumeration',
  read: (parameters) => ({ most: fieldsOf(parameters, ['most']).number('most') }),
  find: (context, parameters) =>
    fullSentences(context).flatMap((sentence) => hitsIn(sentence, context, parameters)),
};

function hitsIn(
  sentence: EasySentence,
  { lexicon }: EasyContext,
  { most }: Enumeration,
): readonly EasyHit[] {
  const clauses = clausesOf(sentence);
  const joined = clauses.findIndex(
    ({ words, after }, index) => index > 1 && after === ',' && joinsIn(words) > 0,
  );
  const last = clauses[joined];
  if (last === undefined) return [];
  let first = joined;
  while (first > 1 && clauses[first - 1]?.after === ',') {
    const { words } = clauses[first - 1] ?? last;
    const opens = OPENS_OTHER.test(words[0]?.text ?? '');
    if (opens || words.length > LONGEST || words.some((word) => isFiniteVerb(word, lexicon))) break;
    first -= 1;
  }
  const count = joined - first + 2 + joinsIn(last.words);
  const from = clauses[first - 1]?.words.at(-1);
  const to = last.words.find((_, at) => JOIN.test(small(last.words[at - 1]?.text ?? '')));
  if (joined === first || count <= most || from === undefined || to === undefined) return [];
  return [
    hitAt(sentence, [from, to], {
      message: {
        de: `Der Satz zählt ${count} Dinge auf; mehr als ${most} gehören in eine Liste.`,
        en: `The sentence names ${count} things; more than ${most} belong in a list.`,
      },
    }),
  ];
}

const OPENS_OTHER = /^(?:aber|sondern|doch|ob|dass|weil|wenn|wie|auch|obwohl|als)$/iu;
const JOIN = /^(?:und|oder|sowie|bzw)$/u;

function joinsIn(words: readonly EasyWord[]): number {
  return words.slice(0, LONGEST).some(({ text }) => JOIN.test(small(text))) ? 1 : 0;
}
