/** How a text addresses its readers: by `Sie`, by `du`, by both, or not at all. */
import type { RuleKind } from '../../rule.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { fullSentences, hitAt, hitOn, sentencesOf, small } from '../sentences/places.ts';

/** What a rule says. */
export type Address = {
  /** `familiar`: each `du`; `mixed`: each `du` of a text that says `Sie`; `none`: texts that address nobody. */
  readonly found: 'familiar' | 'mixed' | 'none';
  /** Texts of fewer sentences need not address anybody. */
  readonly least: number;
};

const FOUND = ['familiar', 'mixed', 'none'] as const;

/** The kind. `ihr` is left out, since it is a possessive as well. */
export const address: RuleKind<Address> = {
  name: 'address',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['found', 'least']);
    const found = FOUND.find((one) => one === fields.text('found'));
    if (found === undefined) throw new Error(`found: one of ${FOUND.join(', ')}`);
    return { found, least: fields.number('least', 0) };
  },
  find: (context, { found, least }) => {
    const all = sentencesOf(context);
    const isPolite = all.some((sentence) => sentence.words.some((word) => addresses(word)));
    if (found === 'none') {
      const [first] = fullSentences(context);
      const isShort = fullSentences(context).length < least;
      const isFamiliar = all.some(({ words }) => words.some(isDu));
      return first === undefined || isShort || isPolite || isFamiliar ? [] : [hitOn(first, NOBODY)];
    }
    // A text without „Sie“ breaks one rule, a text with both another.
    if ((found === 'mixed') !== isPolite) return [];
    return all.flatMap((sentence) => familiarIn(sentence, found));
  },
};

const NOBODY = {
  de: 'Der Text spricht die Lesenden nirgends mit „Sie“ an.',
  en: 'The text addresses its readers nowhere by “Sie”.',
};

/** At the start of a sentence `Sie` may mean others, and so says nothing. */
function addresses({ text, from }: EasyWord): boolean {
  return from > 0 && /^(?:Sie|Ihnen|Ihre?[mnrs]?)$/u.test(text);
}

function isDu({ text }: EasyWord): boolean {
  return /^(?:du|dir|dich|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?)$/u.test(small(text));
}

function familiarIn(sentence: EasySentence, found: 'familiar' | 'mixed') {
  return sentence.words.filter(isDu).map((word) =>
    hitAt(sentence, [word], {
      message:
        found === 'mixed'
          ? {
              de: 'Das ist „du“; sonst sagt der Text „Sie“.',
              en: 'This is “du”; the text says “Sie” elsewhere.',
            }
          : { de: 'Das spricht Erwachsene mit „du“ an.', en: 'This addresses adults by “du”.' },
    }),
  );
}
