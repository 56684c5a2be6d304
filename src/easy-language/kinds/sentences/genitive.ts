/** Phrases in the genitive, and how they are said with `von`. */
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { type GenitivePhrase, type GenitiveWords, genitivesIn } from './genitive-phrases.ts';
import { hitAt, sentencesOf } from './places.ts';
import { vonPhrase } from './von-phrase.ts';

/** What a rule says. */
export type Genitive = GenitiveWords & {
  /** Those told by their form (`des Amtes`), or those told by what is before them (`der Stadt`). */
  readonly told: 'form' | 'place';
};

/** The kind. */
export const genitive: RuleKind<Genitive> = {
  name: 'genitive',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['told', 'prepositions', 'givingVerbs', 'measures']);
    const told = fields.text('told');
    if (told !== 'form' && told !== 'place') throw new Error('told: form or place');
    return {
      told,
      prepositions: new Set(fields.words('prepositions')),
      givingVerbs: new Set(fields.words('givingVerbs')),
      measures: new Set(fields.words('measures')),
    };
  },
  find: (context, words) =>
    sentencesOf(context).flatMap((sentence) =>
      genitivesIn(sentence, { lexicon: context.lexicon, words })
        .filter(({ isTold }) => isTold === words.told)
        .map((phrase) => hitOf(sentence, phrase, context)),
    ),
};

function hitOf(sentence: EasySentence, phrase: GenitivePhrase, context: EasyContext): EasyHit {
  const { article, between, noun } = phrase;
  const first = article ?? between[0] ?? noun;
  const isSure = phrase.isTold === 'form';
  return hitAt(sentence, [first, noun], {
    message: {
      de: isSure ? 'Das ist ein Genitiv.' : 'Das ist wohl ein Genitiv.',
      en: isSure ? 'This is a genitive.' : 'This is probably a genitive.',
    },
    suggestion: vonPhrase(sentence, phrase, context),
  });
}
