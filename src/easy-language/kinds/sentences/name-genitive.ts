/**
 * Kind `name-genitive`: the genitive of a name before its noun, `Jenas Rathaus`. The lexicon has no list of
 * names: what counts is a word with -s that is no form of any word it knows, made of one that people use, or
 * that title or publisher hold.
 */
import type { Lexicon } from '../../lexicon.ts';
import type { RuleKind } from '../../rule.ts';
import type { EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import {
  filledMessage,
  findingOf,
  isInScope,
  type Scope,
  SHARED,
  scopeOf,
} from '../words/matching.ts';
import { hitAt, inEachSentence, small } from './places.ts';

type Parameters = {
  /** In small letters. */
  readonly except: ReadonlySet<string>;
  readonly scope: Scope;
  readonly finding: ReturnType<typeof findingOf>;
};

/** The kind. */
export const nameGenitive: RuleKind<Parameters> = {
  name: 'name-genitive',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['except', ...SHARED]);
    const except = new Set(fields.words('except').map(small));
    return { except, scope: scopeOf(fields), finding: findingOf(fields) };
  },
  find: inEachSentence((sentence, { lexicon, meta }, { except, scope, finding }) =>
    sentence.words.flatMap((word, at) => {
      const noun = sentence.words[at + 1];
      if (noun === undefined || except.has(small(word.text))) return [];
      const name = nameIn(word, lexicon, `${meta.title} ${meta.publisher}`.split(/\s+/u));
      if (name === undefined || !isNoun(noun, lexicon) || !isInScope(sentence, word, scope))
        return [];
      const message = filledMessage(finding, { words: word.text, instead: name });
      return [hitAt(sentence, [word, noun], { message, suggestion: `${noun.text} von ${name}` })];
    }),
  ),
};

/** `Jena` in `Jenas`; undefined for forms of words that the lexicon knows, and after a sibilant. */
function nameIn(
  { text, kind }: EasyWord,
  lexicon: Lexicon,
  own: readonly string[],
): string | undefined {
  const [, name] = /^(\p{Lu}\p{Ll}*[^\P{Ll}sxzß])s$/u.exec(text) ?? [];
  if (name === undefined || kind !== 'word' || name.length < 3) return undefined;
  const forms = [text, small(text)];
  const isKnown = forms.some(
    (form) =>
      lexicon.nounReadings(form).length > 0 ||
      lexicon.verbReadings(form).length > 0 ||
      lexicon.isAdjective(form),
  );
  // `Thomas` is a name itself, and a more frequent one than `Thoma`; `Ehemanns` is a compound, not a name.
  const isName = usualRank(name, lexicon) < usualRank(text, lexicon) && !lexicon.partsOf(name);
  return (own.includes(name) || isName) && !isKnown ? name : undefined;
}

/** Best of both counts; infinite for words that neither has. */
function usualRank(word: string, lexicon: Lexicon): number {
  const none = Number.POSITIVE_INFINITY;
  return Math.min(lexicon.rankOf(word) ?? none, lexicon.writtenRankOf(word) ?? none);
}

/** Many compounds have no readings: `Rathaus`. An encyclopaedia has English words, too: `Rights Movement`. */
function isNoun({ text }: EasyWord, lexicon: Lexicon): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return false;
  const { nounReadings, rankOf, partsOf } = lexicon;
  return nounReadings(text).length > 0 || [rankOf(text), partsOf(text)].some(Boolean);
}
