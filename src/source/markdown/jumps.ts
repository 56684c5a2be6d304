/**
 * Compares a line of text with its source, character by character, to know where the author wrote more
 * than is read: backslash escapes and character references (CommonMark §2.4, §2.5).
 */
import { JOINT } from '../../easy-language/joint.ts';
import type { Text } from '../../model/document.ts';

type Jumps = NonNullable<Text['jumps']>;

/** `&amp;`, `&#42;`, `&#x2A;`. */
const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;

/**
 * Where columns count anew; undefined when nowhere, or when text and source cannot be brought together.
 * @param source what stands between the text's first column and its last
 * @param column of the source's first character, from 1
 */
export function jumpsIn(value: string, source: string, column: number): Jumps | undefined {
  const jumps: { at: number; column: number }[] = [];
  let from = 0;
  for (let at = 0; at < value.length; ) {
    const { read, written } = stepAt({ value, at, source, from });
    if (read === 0) return undefined;
    if (read !== written) jumps.push({ at: at + read, column: column + from + written });
    at += read;
    from += written;
  }
  return jumps.length > 0 ? jumps : undefined;
}

type Place = {
  readonly value: string;
  readonly at: number;
  readonly source: string;
  readonly from: number;
};

/** How many units of the text are read here, and how many of the source are written for them. */
function stepAt({ value, at, source, from }: Place): {
  readonly read: number;
  readonly written: number;
} {
  if (source[from] === '\\' && value[at] !== '\\') {
    return source[from + 1] === value[at] ? { read: 1, written: 2 } : NOTHING;
  }
  // `\\` is one backslash; a lone one before a letter is itself.
  if (source.startsWith('\\\\', from)) return { read: 1, written: 2 };
  REFERENCE.lastIndex = from;
  const [reference] = REFERENCE.exec(source) ?? [];
  if (reference !== undefined && !value.startsWith(reference, at)) {
    return {
      read: String.fromCodePoint(value.codePointAt(at) ?? 0).length,
      written: reference.length,
    };
  }
  return isSame(value[at], source[from]) ? { read: 1, written: 1 } : NOTHING;
}

const NOTHING = { read: 0, written: 0 };

function isSame(read: string | undefined, written: string | undefined): boolean {
  return read === written || (read === JOINT && written === '·');
}
