/** Kind `old-years`: years long before the publication appeared. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { GERMAN_MONTHS } from '../../../model/german-months.ts';
import type { RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { hitAt, sentencesOf } from '../sentences/places.ts';
import {
  filledMessage,
  findingOf,
  isInScope,
  type Scope,
  SHARED,
  scopeOf,
} from '../words/matching.ts';

type Parameters = {
  /** Years before the publication appeared. */
  readonly age: number;
  readonly scope: Scope;
  readonly finding: Message;
};

/** The kind. */
export const oldYears: RuleKind<Parameters> = {
  name: 'old-years',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['age', ...SHARED]);
    return { age: fields.number('age'), scope: scopeOf(fields), finding: findingOf(fields) };
  },
  find: (context, { age, scope, finding }) => {
    const now = Number(context.meta.published.slice(0, 4));
    return sentencesOf(context).flatMap((sentence) =>
      sentence.words.flatMap((word, index) => {
        const year = Number(word.text);
        const isOld = isYear(sentence, index) && year < now - age;
        if (!isOld || !isInScope(sentence, word, scope)) return [];
        const message = filledMessage(finding, { words: word.text, years: `${now - year}` });
        return [hitAt(sentence, [word], { message })];
      }),
    );
  },
};

/** What follows tells a year from an amount: `1500 Euro`, `1200 Menschen`. */
function isYear({ words }: EasySentence, index: number): boolean {
  const word: EasyWord | undefined = words[index];
  if (word?.kind !== 'number' || !/^1\d{3}$/u.test(word.text)) return false;
  const before = words[index - 1]?.text ?? '';
  return BEFORE_A_YEAR.has(before);
}

const BEFORE_A_YEAR = new Set<string>([
  ...'Jahr Jahre Jahres seit Seit bis ab Ab von Von nach Nach vor Vor'.split(' '),
  ...GERMAN_MONTHS,
]);
