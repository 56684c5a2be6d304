/**
 * German text as it is spoken: numbers, dates, law, abbreviations, addresses, capitals and signs in
 * words. Table-driven and pure. The engine gets nothing that it would have to guess.
 */
import type { PronunciationEntry } from '../../model/document.ts';
import { type AddressOptions, addressRules } from './addresses.ts';
import { dateRules } from './dates.ts';
import { lawRules } from './law.ts';
import { letterRules } from './letters.ts';
import type { MappedText } from './mapped-text.ts';
import { ordinalRules } from './ordinals.ts';
import { quantityRules } from './quantities.ts';
import { romanRules } from './roman.ts';
import { anyOf, applyRules, END, phrase, type Rule, rule, START } from './rule.ts';
import { cleaned, genderRules, signRules, tidied } from './writing.ts';

export { lonely } from './writing.ts';

/** What one publication adds to the rules. */
export type NormaliserOptions = Partial<AddressOptions> & {
  /** The publication's own readings; they go before every rule. */
  readonly pronunciation: readonly PronunciationEntry[];
  /** Words the publication writes in small letters; see `ordinaryWords`. */
  readonly ordinary: ReadonlySet<string>;
};

/** Text to spoken text, without a full stop added: a part of a sentence may come after it. */
export type Normaliser = (text: MappedText) => MappedText;

/** Makes the normaliser of one publication. */
export function germanNormaliser(options: NormaliserOptions): Normaliser {
  const { pronunciation, ordinary, webAddresses = 'host', mailAddresses = 'host' } = options;
  const readings = pronunciation
    .toSorted((a, b) => b.written.length - a.written.length)
    .slice(0, LAST_MARK - FIRST_MARK);
  const own = ownReadings(readings);
  const rules: readonly Rule[] = [
    // The author knows best: before anything else, and out of reach of all that follows.
    ...own,
    // Before the colon of `Bürger:innen` or the slash of `Bürger/innen` could mean anything else.
    ...genderRules,
    // Addresses hold dots, digits and hyphens that are neither dates nor ranges.
    ...addressRules({ webAddresses, mailAddresses }),
    // Full stops after numbers: first of dates, then of ordinals.
    ...dateRules,
    ...ordinalRules,
    ...romanRules,
    // Abbreviations name units and scales (`3 Mio. €`) that quantities need as words.
    ...lawRules,
    ...quantityRules,
    // Now capitals are no Roman numerals, units or currencies any more.
    ...letterRules(ordinary),
    ...signRules,
  ];
  const last = [restored(readings), phrase(' {2,}', ' '), phrase('^ | $', '')];
  return (text) => applyRules(cleaned(text), [...rules, ...last]);
}

/** Ends a spoken sentence: punctuation made even, a full stop where none is. */
export const finished: Normaliser = tidied;

/** Text in another language: only what would hurt any engine is taken away. */
export const foreign: Normaliser = cleaned;

/** The words of texts that are not written in capitals, in small letters. */
export function ordinaryWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    // Parts of addresses and of file names are no words.
    for (const [word] of text.matchAll(
      /(?<![\p{L}\p{N}@._/-])\p{L}\p{Ll}+(?!\p{L}|[@_/]|[.-]\p{L})/gu,
    ))
      words.add(word.toLocaleLowerCase('de'));
  }
  return words;
}

/** Private-use characters that stand for the author's readings until all rules are done. */
const FIRST_MARK = 0xe000;
const LAST_MARK = 0xf8ff;

function ownReadings(readings: readonly PronunciationEntry[]): readonly Rule[] {
  if (readings.length === 0) return [];
  const marks = new Map(readings.map(({ written }, index) => [written, markOf(index)]));
  const written = anyOf(marks.keys());
  return [
    rule(`${START}(?<word>${written})${END}`, ({ word }, match) => marks.get(word ?? '') ?? match),
  ];
}

function restored(readings: readonly PronunciationEntry[]): Rule {
  return rule('[\\ue000-\\uf8ff]', (_, mark) => {
    return readings[mark.charCodeAt(0) - FIRST_MARK]?.spoken ?? '';
  });
}

function markOf(index: number): string {
  return String.fromCharCode(FIRST_MARK + index);
}
