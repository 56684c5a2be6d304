/**
 * Pronouns of the third person. One is clear when exactly one noun before it, in its sentence or the one
 * before, has its gender and number. `es gibt` refers to nothing.
 */
import type { Lexicon, NounReading } from '../../lexicon.ts';
import type { EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { isNoun, nounReadings } from './morphology.ts';
import { hitAt, passagesOf, small } from './places.ts';

/** What a rule says. */
export type Pronouns = {
  /** Pronouns whose noun is clear are let pass. */
  readonly unclearOnly: boolean;
};

type Kind = NounReading['gender'] | 'plural';

const REFERS: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['er', ['masculine']],
  ['ihn', ['masculine']],
  ['ihm', ['masculine', 'neuter']],
  ['sie', ['feminine', 'plural']],
]);

/** The kind. `Sie` and `Ihnen` with a capital address the reader; a small `es` is left out. */
export const pronouns: RuleKind<Pronouns> = {
  name: 'pronouns',
  read: (parameters) => ({
    unclearOnly: fieldsOf(parameters, ['unclearOnly']).flag('unclearOnly'),
  }),
  find: (context, { unclearOnly }) =>
    passagesOf(context).flatMap(({ sentences }) =>
      sentences.flatMap((sentence, index): readonly EasyHit[] =>
        sentence.words.flatMap((word) => {
          const kinds = kindsOf(word);
          if (kinds === undefined) return [];
          const before = [
            ...(sentences[index - 1]?.words ?? []),
            ...sentence.words.filter(({ from }) => from < word.from),
          ];
          const fitting = fittingNouns(before, kinds, context.lexicon);
          return unclearOnly && fitting.length === 1 ? [] : [hitOf(sentence, word, fitting)];
        }),
      ),
    ),
};

const BEFORE_PLACES = /^(?:in|nach|aus|bei|um|über|durch|vor)$/iu;

/** `Sie` at the start of a sentence is taken for the reader. */
function kindsOf({ text }: EasyWord): readonly Kind[] | undefined {
  return text === 'Sie' ? undefined : REFERS.get(small(text));
}

function fittingNouns(
  words: readonly EasyWord[],
  kinds: readonly Kind[],
  lexicon: Lexicon,
): readonly string[] {
  const fits = ({ gender, number }: NounReading) =>
    number === 'plural' ? kinds.includes('plural') : kinds.includes(gender);
  const found = words.filter((word, index) => {
    if (!isNoun(word, lexicon)) return false;
    const readings = nounReadings(word.text, lexicon);
    // Names are in no dictionary: one may be anybody, but „in Jena“ is a place.
    if (readings.length > 0) return readings.some(fits);
    return !BEFORE_PLACES.test(words[index - 1]?.text ?? '');
  });
  return [...new Set(found.map(({ text }) => text))];
}

function hitOf(sentence: EasySentence, word: EasyWord, fitting: readonly string[]): EasyHit {
  const listed = fitting.map((one) => `„${one}“`).join(', ');
  const de = fitting.length === 0 ? 'Kein Wort davor passt dazu.' : `Davor passt dazu: ${listed}.`;
  const en =
    fitting.length === 0 ? 'No word before fits it.' : `Fitting words before it: ${listed}.`;
  return hitAt(sentence, [word], {
    message: {
      de: `Das steht für ein anderes Wort. ${de}`,
      en: `This stands for another word. ${en}`,
    },
  });
}
