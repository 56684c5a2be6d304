/** Ordinals in figures: `am 1. und 15. jedes Monats`, `der 3. Klasse`, `5.–7. Klasse`, `2. OG`. */
import { endingAfter, FIGURE, isFeminine, LEAD } from './cases.ts';
import { ORDINAL_NOUNS, STOREYS } from './nouns.ts';
import { ordinal } from './numerals.ts';
import { anyOf, END, type Groups, ofNumbers, phrase, type Rule, rule } from './rule.ts';

const NOUN = `(?=(?<noun>${anyOf(ORDINAL_NOUNS.keys())})${END})`;
const PAIR =
  '(?<number>\\d{1,3})\\. ?(?<link>und|oder|bis|bis zum|bis zur|[–-]) ?(?<second>\\d{1,3})\\. ';

/** `2. OG`, `12. KW`: letters are names of things that are counted. */
const named: readonly Rule[] = [...STOREYS].map(([written, spoken]) =>
  phrase(`(?<=\\d\\.) ?${written}${END}`, ` ${spoken}`),
);
const weekNumber = phrase('(?<![\\p{L}\\p{N}])KW(?= ?\\d)', 'Kalenderwoche');

/** Two ordinals share their ending. */
const pairs: readonly Rule[] = [
  rule(`${LEAD}${PAIR}(?=(?<noun>\\p{L}+))`, spoken, FIGURE),
  rule(`(?<![\\d.,])${PAIR}${NOUN}`, spoken, FIGURE),
];
const afterWord = rule(
  `${LEAD}(?<number>\\d{1,3})\\.(?: (?=(?<noun>\\p{Lu}\\p{L}*|\\p{Ll}+))|(?=(?<tight>\\p{Lu}\\p{Ll}{2,})))`,
  spoken,
  FIGURE,
);
const beforeNoun = rule(`(?<!\\d|[.,])(?<number>\\d{1,3})\\. ${NOUN}`, spoken, FIGURE);

/** In the order they are applied; after dates. */
export const ordinalRules: readonly Rule[] = ofNumbers([
  ...named,
  weekNumber,
  ...pairs,
  afterWord,
  beforeNoun,
]);

function spoken({ lead, number, link, second, tight = '', noun = tight }: Groups): string {
  const ending = endingAfter(lead, ORDINAL_NOUNS.get(noun) ?? 'er', isFeminine(noun));
  const both = [number, second].flatMap((one) =>
    one === undefined ? [] : [ordinal(Number(one), ending)],
  );
  const between = link === undefined || /[–-]/.test(link) ? 'bis' : link;
  return `${lead === undefined ? '' : `${lead} `}${both.join(` ${between} `)} `;
}
