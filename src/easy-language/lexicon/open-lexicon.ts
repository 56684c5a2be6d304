/**
 * Opens a lexicon from its files, in less than a tenth of a second: what is known of a form stays text until it
 * is asked for, and so do the lists of ranks. Answers are exact for forms that the dictionaries have;
 * what they do not have has no readings.
 */
import type { Lexicon } from '../lexicon.ts';
import { isAdjectiveForm } from './adjective-table.ts';
import { compoundParts } from './compound-parts.ts';
import { openTable } from './form-table.ts';
import { kept } from './kept.ts';
import type { LexiconFiles } from './lexicon-files.ts';
import { nounReadingsOf, verbReadingsOf } from './readings.ts';
import { compoundSplitter } from './split-compound.ts';
import { syllableCounter } from './syllables.ts';

/** All that is known. */
export function openLexicon(files: LexiconFiles): Lexicon {
  const nouns = openTable(files.nouns);
  const verbs = openTable(files.verbs);
  const adjectives = openTable(files.adjectives);
  const words: Omit<Lexicon, 'partsOf'> = {
    rankOf: rankList(files.ranks),
    writtenRankOf: rankList(files.written),
    syllablesOf: atLeastOne(syllableCounter(files.syllables)),
    nounReadings: kept((word) => {
      const written = nouns(word);
      return written === undefined ? [] : nounReadingsOf(word, written);
    }),
    verbReadings: kept((word) => {
      const form = [word, small(word)].find((one) => verbs(one) !== undefined) ?? word;
      const written = verbs(form);
      return written === undefined ? [] : verbReadingsOf(form, written);
    }),
    isAdjective: kept((word) => isAdjectiveForm(small(word), adjectives)),
  };
  return { ...words, partsOf: compoundSplitter(compoundParts(words)) };
}

/** One word a line, the most frequent first, in small letters. */
function rankList(bytes: Uint8Array): (word: string) => number | undefined {
  const lists: ReadonlyMap<string, number>[] = [];
  const open = () => {
    const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .split('\n');
    const list = new Map(words.map((word, index) => [word, index + 1]));
    lists.push(list);
    return list;
  };
  return (word) => (lists[0] ?? open()).get(small(word));
}

function atLeastOne(count: (word: string) => number): (word: string) => number {
  return (word) => Math.max(1, count(word));
}

function small(word: string): string {
  return word.toLowerCase();
}
