/** Texts that need a note somewhere: of one law or another, or of what they are about. */
import type { RuleKind } from '../../rule.ts';
import { fieldsOf } from '../parameters.ts';
import { fullSentences, hitAt, hitOn, sentencesOf, small } from '../sentences/places.ts';
import { filledMessage, findingOf } from '../words/matching.ts';

/** What a rule says. */
export type RequiredNote = {
  /** Words in small letters that make the note necessary, by how they begin; empty: any word. */
  readonly about: readonly string[];
  /** So many of them; or, without words, so many sentences. */
  readonly least: number;
  /** A sentence that matches is the note. */
  readonly note: RegExp;
  readonly finding: ReturnType<typeof findingOf>;
};

/** The kind. A finding stands where the text first says why it needs the note. */
export const requiredNote: RuleKind<RequiredNote> = {
  name: 'required-note',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['about', 'least', 'note', 'finding']);
    return {
      about: fields.words('about').map(small),
      least: fields.number('least'),
      note: new RegExp(fields.text('note'), 'iu'),
      finding: findingOf(fields),
    };
  },
  find: (context, { about, least, note, finding }) => {
    if (sentencesOf(context).some(({ text }) => note.test(text))) return [];
    const sentences = fullSentences(context);
    const message = (count: number) => filledMessage(finding, { count: `${count}` });
    if (about.length === 0) {
      const [first] = sentences;
      const isLong = first !== undefined && sentences.length >= least;
      return isLong ? [hitOn(first, message(sentences.length))] : [];
    }
    const found = sentences.flatMap((sentence) =>
      sentence.words
        .filter(({ text }) => about.some((word) => small(text).startsWith(word)))
        .map((word) => ({ sentence, word })),
    );
    const [first] = found;
    if (first === undefined || found.length < least) return [];
    return [hitAt(first.sentence, [first.word], { message: message(found.length) })];
  },
};
