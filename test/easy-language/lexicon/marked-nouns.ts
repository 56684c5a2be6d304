/** Lists of nouns whose joints are marked by hand, and how well a splitter finds them. */
import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../../src/easy-language/lexicon.ts';

/** A noun: places of joints in it that must be found, and of those that may be. */
export type MarkedNoun = {
  readonly word: string;
  readonly joints: ReadonlySet<number>;
  readonly optional: ReadonlySet<number>;
};

/** What a splitter made of a list. */
export type Measured = {
  /** Of the words it split, the share split right at every joint. */
  readonly precision: number;
  /** Of the compounds, the share split right at every joint. */
  readonly recall: number;
  readonly wrong: readonly string[];
};

/** Reads a list beside this file: one noun a line, `·` a joint, `.` a joint that may be seen, `#` a comment. */
export function markedNouns(file: string): readonly MarkedNoun[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(read);
}

function read(line: string): MarkedNoun {
  const joints = new Set<number>();
  const optional = new Set<number>();
  let word = '';
  for (const letter of line) {
    if (letter === '·') joints.add(word.length);
    else if (letter === '.') optional.add(word.length);
    else word += letter;
  }
  return { word, joints, optional };
}

/** Counts whole words, not joints: a word with one joint missing is wrong. */
export function measure(nouns: readonly MarkedNoun[], { partsOf }: Lexicon): Measured {
  const split = nouns.flatMap((noun) => {
    const parts = partsOf(noun.word);
    return parts === undefined ? [] : [{ noun, parts }];
  });
  const wrong = split.filter(({ noun, parts }) => !isRight(noun, parts));
  const compounds = nouns.filter(({ joints }) => joints.size > 0).length;
  const right = split.length - wrong.length;
  return {
    precision: right / split.length,
    recall: right / compounds,
    wrong: wrong.map(({ parts }) => parts.join('·')),
  };
}

function isRight({ joints, optional }: MarkedNoun, parts: readonly string[]): boolean {
  const found = new Set(parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length));
  return (
    [...found].every((joint) => joints.has(joint) || optional.has(joint)) &&
    [...joints].every((joint) => found.has(joint))
  );
}
