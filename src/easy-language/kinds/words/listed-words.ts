/**
 * Kind `listed-words`: words and phrases of a list, or words that end or begin as a list says. What the
 * glossary explains is left out, and so is what is frequent in everyday German, when the rule says so.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { JOINT } from '../../joint.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { sentencesOf, small } from '../sentences/places.ts';
import { filledMessage, findingOf, isInScope, type Scope, SHARED, scopeOf } from './matching.ts';

type Parameters = {
  /** Words or phrases in small letters. */
  readonly words: ReadonlySet<string>;
  /** The same, with what could stand there instead. */
  readonly instead: ReadonlyMap<string, string>;
  /** A regular expression that a word matches as a whole, in small letters. */
  readonly like: RegExp | undefined;
  readonly except: ReadonlySet<string>;
  /** Words of the longest phrase. */
  readonly longest: number;
  /** Words of a better rank are left out. */
  readonly frequent: number;
  readonly scope: Scope;
  readonly finding: Message;
};

/** The kind. */
export const listedWords: RuleKind<Parameters> = {
  name: 'listed-words',
  read: (parameters) => {
    const known = ['words', 'phrases', 'instead', 'like', 'except', 'frequent', ...SHARED];
    const fields = fieldsOf(parameters, known);
    const phrases = fields.text('phrases', '').split(',');
    const all = [...fields.words('words'), ...phrases].map((one) => small(one.trim()));
    const instead = new Map([...fields.table('instead')].map(([key, one]) => [small(key), one]));
    return {
      words: new Set(all.filter((one) => one !== '')),
      instead,
      longest: Math.max(1, ...[...all, ...instead.keys()].map(partsIn)),
      like: fields.has('like') ? new RegExp(`^(?:${fields.text('like')})$`, 'u') : undefined,
      except: new Set(fields.words('except').map(small)),
      frequent: fields.number('frequent', 0),
      scope: scopeOf(fields),
      finding: findingOf(fields),
    };
  },
  find: (context, parameters) => {
    const except = new Set([...parameters.except, ...explainedWords(context)]);
    const all = { ...parameters, except };
    return sentencesOf(context).flatMap((sentence) => hitsIn(sentence, all, context));
  },
};

function hitsIn(
  sentence: EasySentence,
  parameters: Parameters,
  { lexicon }: EasyContext,
): readonly EasyHit[] {
  const { scope, finding, instead, except, frequent } = parameters;
  const { words } = sentence;
  return words.flatMap((word, index): readonly EasyHit[] => {
    if (word.kind === 'mark') return [];
    const end = phraseEnd(sentence, index, parameters);
    const to = end === undefined ? undefined : words[end]?.to;
    if (to === undefined) return [];
    const written = sentence.text.slice(word.from, to);
    const key = small(written);
    if (except.has(key) || (lexicon.rankOf(written) ?? Number.POSITIVE_INFINITY) <= frequent)
      return [];
    if (!isInScope(sentence, { from: word.from, to }, scope)) return [];
    const suggestion = instead.get(key);
    const message = filledMessage(finding, { words: written, instead: suggestion ?? '' });
    const hit = { sentence, from: word.from, to, message };
    return [suggestion === undefined ? hit : { ...hit, suggestion }];
  });
}

/** Index of the last word of what begins here; the longest phrase counts. */
function phraseEnd(
  { text, words }: EasySentence,
  index: number,
  { words: listed, instead, like, longest }: Parameters,
): number | undefined {
  const from = words[index]?.from ?? 0;
  for (let last = Math.min(index + longest, words.length) - 1; last >= index; last -= 1) {
    const phrase = small(text.slice(from, words[last]?.to));
    if (listed.has(phrase) || instead.has(phrase)) return last;
  }
  return like?.test(small(words[index]?.text ?? '')) ? index : undefined;
}

/** How many words, numbers and marks a phrase has at most. */
function partsIn(phrase: string): number {
  return phrase.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0;
}

/** Words of the glossary, in small letters and without joints. */
export function explainedWords({ meta }: EasyContext): readonly string[] {
  return meta.glossary.map(({ term }) => small(term.replaceAll(JOINT, '')));
}
