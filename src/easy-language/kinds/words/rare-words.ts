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
    return fullSentences(context).flatMap((sentence) =>
      sentence.words
        .filter((word) => isCandidate(sentence, word, { known, scope: parameters.scope }))
        .filter(
          (word) =>
            !partsOf(sentence, word, lexicon).every((part) =>
              isEveryday(part, parameters, lexicon),
            ),
        )
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

function partsOf(
  { joints }: EasySentence,
  { text, from, to }: EasyWord,
  lexicon: Lexicon,
): readonly string[] {
  const marked = joints.find((joint) => joint.from >= from && joint.to <= to);
  const parts = (marked?.text ?? text).split(new RegExp(`[-‑${JOINT}]`, 'u'));
  return parts.length > 1 ? parts : (lexicon.partsOf(text) ?? parts);
}

/** A name has no readings: whether it is known cannot be said, so it counts as known. */
function isEveryday(part: string, { rank, written }: Parameters, lexicon: Lexicon): boolean {
  const forms = [part, ...basesOf(part, lexicon)];
  if (forms.some((form) => (lexicon.rankOf(form) ?? Number.POSITIVE_INFINITY) <= rank)) return true;
  if (forms.some((form) => (lexicon.writtenRankOf(form) ?? Number.POSITIVE_INFINITY) <= written))
    return true;
  return forms.length === 1;
}

/** Base forms; a linking letter at the end of a part is left out: `Arbeits‧stelle`. */
function basesOf(part: string, lexicon: Lexicon): readonly string[] {
  const titled = part.charAt(0).toLocaleUpperCase('de') + part.slice(1);
  const shorter = [
    part,
    titled,
    part.replace(/(?:e?s|e?n|er|e)$/u, ''),
    titled.replace(/(?:e?s|e?n|er|e)$/u, ''),
  ];
  // `kurzes`, `neugierige`: an adjective counts without its ending.
  const bare = lexicon.isAdjective(part) ? part.replace(/e[nmrs]?$/u, '') : undefined;
  const bases = bare === undefined ? [] : [bare, `${bare}e`];
  const found = shorter.flatMap((form) => [
    ...lexicon.nounReadings(form).map(({ lemma }) => lemma),
    ...lexicon.verbReadings(form).map(({ infinitive }) => infinitive),
  ]);
  return [...bases, ...found];
}
