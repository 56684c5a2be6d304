/** A Hunspell word list (`.dic`): stems with the flags of what may be done to them. */
import type { AffixFile, Flags } from './affix-file.ts';

/** Stems; a stem that is listed twice has two lists of flags. */
export type WordList = ReadonlyMap<string, readonly Flags[]>;

/** Reads a word list in the encoding of its affix file. */
export function readWordList(bytes: Uint8Array, { encoding, flagsOf }: AffixFile): WordList {
  const words = new Map<string, readonly Flags[]>();
  const single = new Map<Flags, readonly Flags[]>();
  const [, ...lines] = new TextDecoder(encoding).decode(bytes).split(/\r?\n/u);
  for (const line of lines) {
    // What begins with white space is a comment.
    if (line === '' || /^\s/u.test(line)) continue;
    const { word, flags } = entryOf(line);
    const list = flagsOf(flags);
    const alone = single.get(list) ?? [list];
    single.set(list, alone);
    const before = words.get(word);
    words.set(word, before === undefined ? alone : [...before, list]);
  }
  return words;
}

/** `word/flags`, then what else is known of the word. A slash in a word is written `\/`. */
function entryOf(line: string): { readonly word: string; readonly flags: string } {
  const match = /^((?:\\\/|[^/\t])+?)(?:\/(\S*))?(?:\t.*|\s+[a-z]{2}:.*)?$/u.exec(line);
  return { word: (match?.[1] ?? line).trim().replace('\\/', '/'), flags: match?.[2] ?? '' };
}
