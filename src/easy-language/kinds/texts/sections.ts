/** How a text is divided: sentences in a paragraph, sentences under a heading, and the headings themselves. */
import type { EasyHit, RuleKind } from '../../rule.ts';
import type { EasyPassage, EasySentence } from '../../text.ts';
import { fieldsOf, inProfile, type PerProfile } from '../parameters.ts';
import { countedWords, hitOn, passagesOf } from '../sentences/places.ts';

/** More than this is too much. */
export type Limit = { readonly most: PerProfile };

const read = (parameters: unknown): Limit => ({
  most: fieldsOf(parameters, ['most']).perProfile('most'),
});

/** Sentences of one paragraph. The finding stands at the first that is too many. */
export const paragraphLength: RuleKind<Limit> = {
  name: 'paragraph-length',
  read,
  find: (context, { most }) => {
    const limit = inProfile(most, context.profile) ?? Number.POSITIVE_INFINITY;
    return passagesOf(context).flatMap(({ sentences }) => {
      const next = sentences[limit];
      if (next?.place !== 'paragraph') return [];
      return [
        hitOn(next, {
          de: `Der Absatz hat ${sentences.length} Sätze; höchstens ${limit} sollen es sein.`,
          en: `The paragraph has ${sentences.length} sentences; at most ${limit} are wanted.`,
        }),
      ];
    });
  },
};

/** Sentences from one heading, or word to be explained, to the next. The finding stands at the first that is too many. */
export const sectionLength: RuleKind<Limit> = {
  name: 'section-length',
  read,
  find: (context, { most }) => {
    const limit = inProfile(most, context.profile) ?? Number.POSITIVE_INFINITY;
    return context.texts.flatMap(({ passages }) => sectionsOf(passages).flatMap(tooMany(limit)));
  },
};

function sectionsOf(passages: readonly EasyPassage[]): readonly (readonly EasySentence[])[] {
  let section: EasySentence[] = [];
  const sections = [section];
  for (const { sentences } of passages) {
    const place = sentences[0]?.place;
    if (place === 'heading' || place === 'term') {
      section = [];
      sections.push(section);
    } else section.push(...sentences);
  }
  return sections;
}

function tooMany(limit: number) {
  return (sentences: readonly EasySentence[]): readonly EasyHit[] => {
    const next = sentences[limit];
    if (next === undefined) return [];
    return [
      hitOn(next, {
        de: `Bis hierher stehen ${limit} Sätze ohne Überschrift; insgesamt sind es ${sentences.length}.`,
        en: `${limit} sentences stand before this one without a heading, ${sentences.length} altogether.`,
      }),
    ];
  };
}

/** What a rule says of headings. */
export type Headings = {
  /** Words of a heading; a question may be as long as any. */
  readonly most: PerProfile;
  /** 1 is a chapter's title. */
  readonly deepest: PerProfile;
};

/** Long headings, and headings of headings of headings. */
export const headings: RuleKind<Headings> = {
  name: 'headings',
  read: (parameters) => {
    const fields = fieldsOf(parameters, ['most', 'deepest']);
    return {
      most: fields.has('most') ? fields.perProfile('most') : {},
      deepest: fields.has('deepest') ? fields.perProfile('deepest') : {},
    };
  },
  find: (context, { most, deepest }) => {
    const words = inProfile(most, context.profile) ?? Number.POSITIVE_INFINITY;
    const levels = inProfile(deepest, context.profile) ?? Number.POSITIVE_INFINITY;
    return passagesOf(context).flatMap(({ block, sentences }) => {
      const [first] = sentences;
      if (block.kind !== 'heading' || first === undefined) return [];
      const count = sentences.reduce((sum, one) => sum + countedWords(one).length, 0);
      const isLong = count > words;
      const isDeep = block.level > levels;
      return [
        ...(isLong ? [hitOn(first, longHeading(count, words))] : []),
        ...(isDeep ? [hitOn(first, deepHeading(block.level, levels))] : []),
      ];
    });
  },
};

function longHeading(count: number, most: number) {
  return {
    de: `Die Überschrift hat ${count} Wörter; höchstens ${most} sollen es sein.`,
    en: `The heading has ${count} words; at most ${most} are wanted.`,
  };
}

function deepHeading(level: number, deepest: number) {
  return {
    de: `Die Überschrift hat die Stufe ${level}; höchstens ${deepest} Stufen sollen es sein.`,
    en: `The heading is of level ${level}; at most ${deepest} levels are wanted.`,
  };
}
