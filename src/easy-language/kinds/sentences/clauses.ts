/**
 * Parts of a sentence between commas, colons, dashes and brackets. Quotation marks part nothing. Pairs of
 * commas are not told from single ones.
 */
import type { EasySentence, EasyWord } from '../../text.ts';

/** A part of a sentence without the marks around it. */
export type Clause = {
  readonly words: readonly EasyWord[];
  /** The mark before it; undefined at the start of a sentence. */
  readonly after: string | undefined;
};

const BETWEEN = /^[,;:–—()?!.…]$/u;
const QUOTE = /^[„“”"‚‘’»«]$/u;

/** The clauses of a sentence in order, none of them empty. */
export function clausesOf({ words }: Pick<EasySentence, 'words'>): readonly Clause[] {
  const clauses: { words: EasyWord[]; after: string | undefined }[] = [];
  let after: string | undefined;
  let current: EasyWord[] = [];
  const close = (): void => {
    if (current.length > 0) clauses.push({ words: current, after });
    current = [];
  };
  for (const word of words) {
    if (word.kind === 'mark' && BETWEEN.test(word.text)) {
      close();
      after = word.text;
    } else if (!QUOTE.test(word.text)) current.push(word);
  }
  close();
  return clauses;
}
