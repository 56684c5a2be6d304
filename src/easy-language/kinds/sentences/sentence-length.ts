/** Long sentences, and chapters whose sentences are long on average. Numbers count as words, marks do not. */
import type { EasyContext, EasyHit, RuleKind } from '../../rule.ts';
import { fieldsOf, inProfile, type PerProfile } from '../parameters.ts';
import { countedWords, fullSentences, hitOn, sentencesOf } from './places.ts';

/** What a rule says. */
export type SentenceLength = {
  /** More words than this are too many. */
  readonly most: PerProfile;
  /** More than this are told by another rule. */
  readonly until: PerProfile;
};

/** Each sentence by itself. */
export const sentenceLength: RuleKind<SentenceLength> = {
  name: 'sentence-length',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['most', 'until']);
    const until = fields.has('until') ? fields.perProfile('until') : {};
    return { most: fields.perProfile('most'), until };
  },
  find: (context, parameters) => {
    const most = inProfile(parameters.most, context.profile);
    if (most === undefined) return [];
    const until = inProfile(parameters.until, context.profile) ?? Number.POSITIVE_INFINITY;
    return sentencesOf(context).flatMap((sentence) => {
      const count = countedWords(sentence).length;
      return count > most && count <= until ? [hitOn(sentence, tooLong(count, most))] : [];
    });
  },
};

function tooLong(count: number, most: number) {
  return {
    de: `Der Satz hat ${count} Wörter; höchstens ${most} sollen es sein.`,
    en: `The sentence has ${count} words; at most ${most} are wanted.`,
  };
}

/** What a rule says. */
export type MeanLength = {
  readonly most: PerProfile;
  /** Chapters with fewer sentences have no average worth saying. */
  readonly least: number;
};

/** The average of each chapter; the finding stands at its longest sentence. */
export const meanLength: RuleKind<MeanLength> = {
  name: 'mean-length',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['most', 'least']);
    return { most: fields.perProfile('most'), least: fields.number('least') };
  },
  find: (context, { most, least }) => {
    const limit = inProfile(most, context.profile);
    if (limit === undefined) return [];
    return context.texts.flatMap((text) => hitIn({ ...context, texts: [text] }, limit, least));
  },
};

function hitIn(context: EasyContext, limit: number, least: number): readonly EasyHit[] {
  const sentences = fullSentences(context);
  const counts = sentences.map((sentence) => countedWords(sentence).length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const longest = sentences[counts.indexOf(Math.max(...counts))];
  if (longest === undefined || sentences.length < least || mean <= limit) return [];
  const said = (locale: string) =>
    mean.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return [
    hitOn(longest, {
      de: `Die Sätze von diesem Kapitel haben im Mittel ${said('de')} Wörter; höchstens ${limit} sollen es sein. Das ist der längste.`,
      en: `The sentences of this chapter have ${said('en')} words on average; at most ${limit} are wanted. This is the longest.`,
    }),
  ];
}
