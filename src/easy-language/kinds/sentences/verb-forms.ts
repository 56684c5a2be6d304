/**
 * Forms of verbs that a reader may not know: subjunctive, preterite. A form that may as well be one that
 * is allowed is let pass: `machten` stands for both preterite and subjunctive, `kämen` only for one.
 */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { VERB_FORMS, type VerbReading } from '../../lexicon.ts';
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { verbReadings } from './morphology.ts';
import { hitAt, inEachSentence, small } from './places.ts';

/** What a rule says. */
export type VerbForms = {
  readonly forms: ReadonlySet<string>;
  /** A word that may also be one of these is let pass. */
  readonly unlessAlso: ReadonlySet<string>;
  /** Words that may stand. */
  readonly except: ReadonlySet<string>;
  readonly exceptVerbs: ReadonlySet<string>;
  /** A word, and those of which one in the same sentence makes it an everyday phrase. */
  readonly exceptWith: ReadonlyMap<string, readonly string[]>;
  readonly called: Message;
};

/** The kind. */
export const verbForms: RuleKind<VerbForms> = {
  name: 'verb-forms',
  read: (parameters) => {
    const fields = fieldsOf(parameters, [
      'forms',
      'unlessAlso',
      'except',
      'exceptVerbs',
      'exceptWith',
      'calledDe',
      'calledEn',
    ]);
    const formsIn = (name: string): ReadonlySet<string> => {
      const strange = fields.words(name).filter((form) => !VERB_FORMS.some((one) => one === form));
      if (strange.length > 0) throw new Error(`${name}: no such form: ${strange.join(', ')}`);
      return new Set(fields.words(name));
    };
    return {
      forms: formsIn('forms'),
      unlessAlso: formsIn('unlessAlso'),
      except: new Set(fields.words('except')),
      exceptVerbs: new Set(fields.words('exceptVerbs')),
      exceptWith: new Map(
        [...fields.table('exceptWith')].map(([word, others]) => [word, others.split(/\s+/u)]),
      ),
      called: { de: fields.text('calledDe'), en: fields.text('calledEn') },
    };
  },
  find: inEachSentence(findIn),
};

function findIn(
  sentence: EasySentence,
  { lexicon }: EasyContext,
  parameters: VerbForms,
): readonly EasyHit[] {
  const others = new Set(sentence.words.map(({ text }) => small(text)));
  return sentence.words.flatMap((word) => {
    if (isLetPass(word, others, parameters) || lexicon.isAdjective(small(word.text))) return [];
    const readings = verbReadings(word, lexicon);
    if (word.from === 0 && !opensWithVerb(sentence, readings)) return [];
    const reading = readings.find(({ form }) => parameters.forms.has(form));
    if (reading === undefined || readings.some(({ form }) => parameters.unlessAlso.has(form))) {
      return [];
    }
    const { infinitive } = reading;
    if (parameters.exceptVerbs.has(infinitive)) return [];
    const { called } = parameters;
    return [
      hitAt(sentence, [word], {
        message: {
          de: `Das ist ${called.de} von „${infinitive}“.`,
          en: `This is ${called.en} of “${infinitive}”.`,
        },
      }),
    ];
  });
}

function isLetPass(
  { text }: EasyWord,
  others: ReadonlySet<string>,
  { except, exceptWith }: VerbForms,
): boolean {
  const word = small(text);
  return except.has(word) || (exceptWith.get(word) ?? []).some((other) => others.has(other));
}

/** `Würde ist wichtig` begins with a noun, `Könnten Sie …` with a verb; `Sei leise` asks somebody. */
function opensWithVerb({ words }: EasySentence, readings: readonly VerbReading[]): boolean {
  if (readings.some(({ form }) => form === 'imperative')) return false;
  return /^(?:Sie|ich|du|er|sie|es|wir|ihr|man|der|die|das|ein|eine)$/u.test(words[1]?.text ?? '');
}
