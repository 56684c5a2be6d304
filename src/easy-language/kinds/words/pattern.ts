/**
 * Kind `pattern`: whatever a regular expression matches in a sentence. `except` takes matches out that
 * it matches from their beginning to their end; `suggestion` says with `{1}`, `{month2}` or `{number1}` how the same
 * is written well.
 */

import type { Message } from '../../../diagnostics/diagnostic.ts';
import { GERMAN_MONTHS } from '../../../model/german-months.ts';
import type { EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { sentencesOf, small } from '../sentences/places.ts';
import {
  filled,
  filledMessage,
  findingOf,
  isInScope,
  type Scope,
  SHARED,
  scopeOf,
} from './matching.ts';

type Parameters = {
  readonly pattern: RegExp;
  readonly except: RegExp | undefined;
  readonly scope: Scope;
  readonly finding: Message;
  readonly suggestion: string | undefined;
  /** Small letters to what could stand there instead. */
  readonly instead: ReadonlyMap<string, string>;
};

/** The kind. */
export const pattern: RuleKind<Parameters> = {
  name: 'pattern',
  read: (parameters) => {
    const fields = fieldsOf(parameters, [
      'pattern',
      'any-case',
      'except',
      'suggestion',
      'instead',
      ...SHARED,
    ]);
    const flags = fields.flag('any-case') ? 'giu' : 'gu';
    return {
      pattern: new RegExp(fields.text('pattern'), flags),
      except: fields.has('except') ? new RegExp(`^(?:${fields.text('except')})$`, 'u') : undefined,
      scope: scopeOf(fields),
      finding: findingOf(fields),
      suggestion: fields.has('suggestion') ? fields.text('suggestion') : undefined,
      instead: fields.table('instead'),
    };
  },
  find: (context, parameters) =>
    sentencesOf(context).flatMap((sentence) => hitsIn(sentence, parameters)),
};

function hitsIn(sentence: EasySentence, parameters: Parameters): readonly EasyHit[] {
  const { except, scope, finding, instead, suggestion: template } = parameters;
  return [...sentence.text.matchAll(parameters.pattern)].flatMap((match): readonly EasyHit[] => {
    const { 0: words, index: from } = match;
    const to = from + words.length;
    if (words === '' || except?.test(words) || !isInScope(sentence, { from, to }, scope)) return [];
    const values = valuesOf(match);
    const suggestion =
      instead.get(small(words)) ?? (template === undefined ? undefined : filled(template, values));
    const message = filledMessage(finding, { ...values, instead: suggestion ?? '' });
    return [{ sentence, from, to, message, ...(suggestion === undefined ? {} : { suggestion }) }];
  });
}

function valuesOf(match: RegExpMatchArray): Readonly<Record<string, string>> {
  const groups = match.slice(1).flatMap((group = '', index) => {
    const at = index + 1;
    const month = GERMAN_MONTHS[Number(group) - 1] ?? group;
    return [
      [`${at}`, group],
      [`number${at}`, group.replace(/^0+(?=\d)/u, '')],
      [`month${at}`, month],
    ] as const;
  });
  return { words: match[0], ...Object.fromEntries(groups) };
}
