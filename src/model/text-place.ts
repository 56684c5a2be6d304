/**
 * Where a part of a `Text` stands in its source, also where the author had to write more than is read:
 * `\*`, `&amp;`. Texts that run over several lines of the source are known by their beginning only.
 */
import type { Text } from './content.ts';

/** The column of the character at an offset of the text; at its length, the column behind it. */
export function columnIn(text: Text, offset: number): number {
  const jump = text.jumps?.findLast(({ at }) => at <= offset);
  return jump === undefined ? text.span.column + offset : jump.column + offset - jump.at;
}

/** A part of a text, in its place. The end keeps the text's own, markup behind the words included. */
export function textFrom(text: Text, from: number, to = text.value.length): Text {
  const { jumps = [], ...whole } = text;
  const value = text.value.slice(from, to);
  const inside = jumps.filter(({ at }) => at > from && at <= to);
  const start = { column: columnIn(text, from) };
  const isOneLine = (text.span.endLine ?? text.span.line) === text.span.line;
  const end = to < text.value.length && isOneLine ? { endColumn: columnIn(text, to) } : {};
  return {
    ...whole,
    value,
    span: { ...text.span, ...start, ...end },
    ...(inside.length > 0 && { jumps: inside.map((one) => ({ ...one, at: one.at - from })) }),
  };
}
