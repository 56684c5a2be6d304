/** Parts of a text keep their places, whatever the author had to write for a character. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/model/content.ts';
import { columnIn, textFrom } from '../../src/model/text-place.ts';
import { jumpsIn } from '../../src/source/markdown/jumps.ts';

/** A text, written as these pieces from column 5 on. */
function written(pieces: readonly (readonly [read: string, written: string])[]): Text {
  const value = pieces.map(([read]) => read).join('');
  const source = pieces.map(([, one]) => one).join('');
  const jumps = jumpsIn(value, source, 5);
  const span = { file: 'a.md', line: 3, column: 5, endLine: 3, endColumn: 5 + source.length };
  return { kind: 'text', span, value, ...(jumps && { jumps }) };
}

const piece = fc.oneof(
  fc.constantFrom('a', 'Ü', ' ', '-', '\\', '&', '😀').map((one) => [one, one] as const),
  fc.constantFrom('*', '_', '[', '&').map((one) => [one, `\\${one}`] as const),
  fc.constantFrom(['&', '&amp;'], ['ü', '&uuml;'], ['*', '&#42;'], ['😀', '&#x1F600;'] as const),
);
const pieces = fc
  .array(
    piece.map(([read, one]) => [read ?? '', one ?? ''] as const),
    { maxLength: 12 },
  )
  // A backslash before a mark, and an ampersand that begins a reference, are other sources than these.
  .filter(
    (all) =>
      !/(?<!\\)(?:\\\\)*\\$|(?<=[^\\]|^)\\[*_[&\\]{2}/u.test(all.map(([, one]) => one).join('')),
  );

describe('the columns of a text', () => {
  it('count from its beginning where nothing is written otherwise', () => {
    const plain = written([['Ein Amt', 'Ein Amt']]);
    expect(plain.jumps).toBeUndefined();
    expect(columnIn(plain, 4)).toBe(9);
  });

  it('go on behind escapes and references', () => {
    const text = written([
      ['a ', 'a '],
      ['*', '\\*'],
      [' b ', ' b '],
      ['&', '&amp;'],
      [' c', ' c'],
    ]);
    expect(text.value).toBe('a * b & c');
    expect([...text.value].map((_, at) => columnIn(text, at))).toEqual([
      5, 6, 7, 9, 10, 11, 12, 17, 18,
    ]);
    expect(columnIn(text, text.value.length)).toBe(19);
  });

  it('are told by no jumps where text and source are not the same', () => {
    expect(jumpsIn('Amt', 'Haus', 1)).toBeUndefined();
    expect(jumpsIn('Amt haus', '{#a} Amt', 1)).toBeUndefined();
  });

  it('stay the same when the text is cut, and cut again', () => {
    fc.assert(
      fc.property(pieces, fc.nat(12), fc.nat(12), (all, one, other) => {
        const text = written(all);
        const [from, to] = [one, other]
          .map((at) => Math.min(at, text.value.length))
          .toSorted((a, b) => a - b);
        const part = textFrom(text, from ?? 0, to);
        for (let at = 0; at <= part.value.length; at += 1) {
          expect(columnIn(part, at)).toBe(columnIn(text, (from ?? 0) + at));
        }
        expect(part.value).toBe(text.value.slice(from, to));
        expect(textFrom(part, 0)).toEqual(part);
      }),
    );
  });

  it('never go back, and end within the source', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const text = written(all);
        const columns = Array.from({ length: text.value.length + 1 }, (_, at) =>
          columnIn(text, at),
        );
        expect(columns).toEqual(columns.toSorted((a, b) => a - b));
        if (text.jumps) expect(columns.at(-1)).toBe(text.span.endColumn);
      }),
    );
  });
});
