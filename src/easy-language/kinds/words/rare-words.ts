/**
 * Kind `rare-words`: words that are missing from everyday German, where no explanation is given. Forms
 * count as their base form, compounds with marked joints as their parts.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { JOINT } from '../../joint.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { fullSentences, hitAt, small } from '../sentences/places.ts';
import { explainedWords } from './listed-words.ts';
import { filledMessage, findingOf, isInScope, type Scope, SHARED, scopeOf } from './matching.ts';

type Parameters = {
  /** Ranks up to this one are everyday words. */
  readonly rank: number;
  /** And so are these ranks of written German, for words that talk does not need. */
  readonly written: number;
  readonly except: ReadonlySet<string>;
  readonly scope: Scope;
  readonly finding: Message;
};

/** The kind. */
export const rareWords: RuleKind<Parameters> = {
  name: 'rare-words',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['rank', 'written', 'except', ...SHARED]);
    return {
      rank: fields.number('rank'),
      written: fields.number('written'),
      except: new Set(fields.words('except').map(small)),
      scope: scopeOf(fields),
      finding: findingOf(fields),
    };
  },
  find: (context, parameters) => {
    const { lexicon } = context;
    const explained = [...explainedWords(context), ...namesIn(context.meta.publisher)];
    const known = new Set([...explained, ...parameters.except]);
    const isKnown = everyday(parameters, lexicon);
    return fullSentences(context).flatMap((sentence) =>
      sentence.words
        .filter((word) => isCandidate(sentence, word, { known, scope: parameters.scope }))
        .filter((word) => !isKnown(writtenAs(sentence, word)))
        .map((word) =>
          hitAt(sentence, [word], {
            message: filledMessage(parameters.finding, { words: word.text }),
          }),
        ),
    );
  },
};

function namesIn(text: string): readonly string[] {
  return text.split(/\s+/u).map(small);
}

function isCandidate(
  sentence: EasySentence,
  word: EasyWord,
  { known, scope }: { readonly known: ReadonlySet<string>; readonly scope: Scope },
): boolean {
  if (word.kind !== 'word' || word.text.length < 4 || /\d|\p{L}\p{Lu}/u.test(word.text))
    return false;
  return !known.has(small(word.text)) && isInScope(sentence, word, scope);
}

/** With its joints. */
function writtenAs({ joints }: EasySentence, { text, from, to }: EasyWord): string {
  return joints.find((joint) => joint.from >= from && joint.to <= to)?.text ?? text;
}

/** Everyday is a word, or all its parts. The same words come again: each is looked up once. */
function everyday(parameters: Parameters, lexicon: Lexicon): (word: string) => boolean {
  const seen = new Map<string, boolean>();
  return (word) => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const parts = word.split(new RegExp(`[-‑${JOINT}]`, 'u'));
    const isEveryday = parts.every((part) => isFrequent(part, parameters, lexicon));
    const split = isEveryday || parts.length > 1 ? undefined : lexicon.partsOf(word);
    const known =
      isEveryday || split?.every((part) => isFrequent(part, parameters, lexicon)) === true;
    seen.set(word, known);
    return known;
  };
}

/** A name has no readings: whether it is known cannot be said, so it counts as known. */
function isFrequent(part: string, { rank, written }: Parameters, lexicon: Lexicon): boolean {
  const isRanked = (form: string): boolean =>
    (lexicon.rankOf(form) ?? Number.POSITIVE_INFINITY) <= rank ||
    (lexicon.writtenRankOf(form) ?? Number.POSITIVE_INFINITY) <= written;
  if (isRanked(part)) return true;
  const bases = basesOf(part, lexicon);
  return bases.length === 0 || bases.some(isRanked);
}

/** Base forms; a linking letter at the end of a part is left out: `Arbeits‧stelle`. */
function basesOf(part: string, lexicon: Lexicon): readonly string[] {
  const forms = [part, part.charAt(0).toUpperCase() + part.slice(1)];
  const shorter = forms.map((form) => form.replace(/(?:e?s|e?n|er|e)$/u, ''));
  // `kurzes`, `neugierige`: an adjective counts without its ending.
  const bare = lexicon.isAdjective(part) ? part.replace(/e[nmrs]?$/u, '') : undefined;
  const bases = bare === undefined ? [] : [bare, `${bare}e`];
  const found = [...new Set([...forms, ...shorter])].flatMap((form) => [
    ...lexicon.nounReadings(form).map(({ lemma }) => lemma),
    ...lexicon.verbReadings(form).map(({ infinitive }) => infinitive),
  ]);
  return [...bases, ...found];
}
