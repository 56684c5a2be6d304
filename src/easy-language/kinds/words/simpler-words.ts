/**
 * Kind `simpler-words`: hard words for which a list has a simpler one. It is told only where it is more
 * frequent in everyday German, and proposed as a form that fits only where that is certain: else the message
 * names its base form. What the glossary explains is left out.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { hitAt, sentencesOf, small } from '../sentences/places.ts';
import { explainedWords } from './listed-words.ts';
import { filledMessage, findingOf, isInScope, type Scope, SHARED, scopeOf } from './matching.ts';
import { isMoreFrequent, type Simpler, simplerFor } from './simpler-form.ts';

type Parameters = {
  /** Base forms: one can stand where the other stood. Nouns with a capital. */
  readonly exchange: ReadonlyMap<string, string>;
  /** The same, where the sentence has to be made anew. */
  readonly rebuild: ReadonlyMap<string, string>;
  readonly scope: Scope;
  readonly finding: Message;
};

/** The kind. */
export const simplerWords: RuleKind<Parameters> = {
  name: 'simpler-words',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['exchange', 'rebuild', ...SHARED]);
    const [exchange, rebuild] = [fields.table('exchange'), fields.table('rebuild')];
    const twice = [...rebuild.keys()].find((word) => exchange.has(word));
    if (twice !== undefined) throw new Error(`${twice} stands in both lists`);
    return { exchange, rebuild, scope: scopeOf(fields), finding: findingOf(fields) };
  },
  find: (context, parameters) => {
    const explained = new Set(explainedWords(context));
    const list = inEveryday(parameters, context.lexicon);
    return sentencesOf(context).flatMap((sentence) =>
      sentence.words.flatMap((word) => {
        if (word.kind !== 'word' || explained.has(small(word.text))) return [];
        if (!isInScope(sentence, word, parameters.scope)) return [];
        return hitsAt(sentence, word, { list, context, parameters });
      }),
    );
  },
};

/** The words of both lists whose simpler ones are more frequent, with what may take their place. */
function inEveryday(
  { exchange, rebuild }: Parameters,
  lexicon: Lexicon,
): ReadonlyMap<string, Simpler> {
  const entriesOf = (list: ReadonlyMap<string, string>, fits: boolean) =>
    [...list]
      .filter(([hard, word]) => isMoreFrequent(word, hard, lexicon))
      .map(([hard, word]) => [hard, { word, fits }] as const);
  return new Map([...entriesOf(exchange, true), ...entriesOf(rebuild, false)]);
}

type Look = {
  readonly list: ReadonlyMap<string, Simpler>;
  readonly context: EasyContext;
  readonly parameters: Parameters;
};

function hitsAt(
  sentence: EasySentence,
  word: EasyWord,
  { list, context, parameters }: Look,
): readonly EasyHit[] {
  const opens = sentence.words[0] === word;
  const found = simplerFor(word.text, { list, opens, lexicon: context.lexicon });
  if (found === undefined) return [];
  const values = { words: word.text, instead: found.base };
  const message = filledMessage(parameters.finding, values);
  return [hitAt(sentence, [word], { message, suggestion: found.form })];
}
