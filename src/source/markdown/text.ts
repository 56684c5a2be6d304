/**
 * Plain text: joints made neutral, forbidden characters taken out, source lines joined by a space or
 * kept as line breaks, and neighbouring pieces merged. Links and emphasis are elsewhere.
 */
import type { Text as MdastText } from 'mdast';
import { JOINT } from '../../easy-language/joint.ts';
import type { Inline, Span, Text } from '../../model/document.ts';
import { columnIn, textFrom } from '../../model/text-place.ts';
import { jumpsIn } from './jumps.ts';
import { type Reading, spanOf } from './reading.ts';

/** Characters that XML 1.0 (production 2) forbids, lone surrogates, and what parsers put for them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]|\p{Surrogate}/gu;

/** The text as the model wants it: NFC, U+2027 for each joint between letters, nothing XML forbids. */
export function cleanText(text: string): string {
  return withoutForbidden(text)
    .normalize('NFC')
    .replace(/(?<=\p{L})[·‧](?=\p{L})/gu, JOINT);
}

/** Code as the model wants it: every character as it is, but for those that XML forbids. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** A text node; where lines count, one `Text` a line with a `LineBreak` between. */
export function textInlines(node: MdastText, reading: Reading): readonly Inline[] {
  const span = spanOf(node, reading.text);
  reportForbidden(node.value, span, reading);
  reportFootnotesToNowhere(node.value, span, reading);
  reportBrokenLinks(node.value, span, reading);
  const lines = node.value.split(/[ \t]*\n[ \t]*/);
  if (!reading.keepLines) return [inPlace(textOf(lines.join(' '), span), reading)];
  return lines.flatMap((value, index) => {
    const line = lineSpan({ span, value, index, last: lines.length - 1 }, reading);
    const text = value === '' ? [] : [inPlace(textOf(value, line), reading)];
    return index === 0 ? text : [breakBefore(line), ...text];
  });
}

/** A `Text` with clean value. */
export function textOf(value: string, span: Span): Text {
  return { kind: 'text', span, value: cleanText(value) };
}

/** With its way back to the columns, where the source is longer than the text. */
function inPlace(text: Text, reading: Reading): Text {
  const { line, column, endLine, endColumn } = text.span;
  if (endLine !== line || endColumn === undefined || endColumn - column <= text.value.length) {
    return text;
  }
  const source = (reading.text.lines[line - 1] ?? '').slice(column - 1, endColumn - 1);
  const jumps = jumpsIn(text.value, source, column);
  return jumps === undefined ? text : { ...text, jumps };
}

function breakBefore(line: Span): Inline {
  const { file, column } = line;
  return { kind: 'line-break', span: { file, line: line.line, column } };
}

/** The place of one line of a text node that runs over several. */
function lineSpan(
  at: {
    readonly span: Span;
    readonly value: string;
    readonly index: number;
    readonly last: number;
  },
  reading: Reading,
): Span {
  const { span, index, last } = at;
  if (last === 0) return span;
  const line = Math.min(span.line + index, span.endLine ?? span.line);
  const source = reading.text.lines[line - 1] ?? '';
  const found = source.indexOf(at.value.slice(0, 8));
  const column = index === 0 ? span.column : Math.max(found, 0) + 1;
  const end = index === last ? (span.endColumn ?? column) : source.trimEnd().length + 1;
  return { file: span.file, line, column, endLine: line, endColumn: Math.max(column, end) };
}

function reportForbidden(value: string, span: Span, reading: Reading): void {
  const [found] = value.match(FORBIDDEN) ?? [];
  if (found === undefined) return;
  const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  reading.report('source/control-character', placeOf(found, span, reading), {
    de: `Der Text enthält das unsichtbare Steuerzeichen ${name}.`,
    en: `The text contains the invisible control character ${name}.`,
  });
}

/** `[^1]` that is still text has no footnote. */
const FOOTNOTE = /\[\^[^\]\s]+\]/g;

function reportFootnotesToNowhere(value: string, span: Span, reading: Reading): void {
  for (const { piece, place } of unescaped(value, { marks: FOOTNOTE, span, reading })) {
    reading.report('source/unknown-footnote', place, {
      de: `Zu „${piece}“ gibt es keine Fußnote.`,
      en: `There is no footnote for “${piece}”.`,
    });
  }
}

/**
 * A link that is still text: its address holds a space, as in `[Amt](tel:03641 49)`. Behind a bare
 * `](` stands an address that the parser took for one of its own.
 */
const BROKEN_LINK = /(?:\[[^[\]\n]*)?\]\((?:(?:https?:|mailto:|tel:|www\.|#)[^)\n]*\)?|$)/gi;

function reportBrokenLinks(value: string, span: Span, reading: Reading): void {
  for (const { piece, place } of unescaped(value, { marks: BROKEN_LINK, span, reading })) {
    reading.report('source/bad-link', place, {
      de: `„${piece}“ ist hier kein Link, sondern Text.`,
      en: `“${piece}” is no link here, but text.`,
      hint: {
        de: 'In der Adresse darf kein Leerzeichen stehen: [Amt](tel:+493641490).',
        en: 'There must be no space in the address: [office](tel:+493641490).',
      },
    });
  }
}

/** Pieces of a text that look like `marks` and do not stand behind a backslash, with their places. */
function unescaped(
  value: string,
  from: { readonly marks: RegExp; readonly span: Span; readonly reading: Reading },
): readonly { readonly piece: string; readonly place: Span }[] {
  const { marks, span, reading } = from;
  let rest = span;
  return [...value.matchAll(marks)].flatMap(([piece]) => {
    const place = placeOf(piece, rest, reading);
    rest = { ...span, line: place.line, column: place.column + piece.length };
    const escaped = reading.text.lines[place.line - 1]?.[place.column - 2] === '\\';
    return escaped ? [] : [{ piece, place }];
  });
}

/** Where a piece of text stands in the source lines of its node; else where the node begins. */
function placeOf(piece: string, span: Span, reading: Reading): Span {
  const { file, line: first, column, endLine = first } = span;
  for (let line = first; line <= endLine; line += 1) {
    const from = line === first ? column - 1 : 0;
    const index = reading.text.lines[line - 1]?.indexOf(piece, from) ?? -1;
    if (index !== -1) return { file, line, column: index + 1 };
  }
  return span;
}

/** Joins neighbouring texts into one, and drops empty ones. */
export function mergeTexts(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const before = merged.at(-1);
    if (inline.kind === 'text' && inline.value === '') continue;
    if (inline.kind === 'text' && before?.kind === 'text')
      merged[merged.length - 1] = joined(before, inline);
    else merged.push(inline);
  }
  return merged;
}

function joined(first: Text, second: Text): Text {
  const { endLine = second.span.line, endColumn = second.span.column } = second.span;
  // Between them stood a comment or something refused: its two spaces are one.
  const blanks = /\s$/.test(first.value) ? /^\s*/u.exec(second.value)?.[0].length : 0;
  const rest = textFrom(second, blanks ?? 0);
  return {
    kind: 'text',
    span: { ...first.span, endLine, endColumn },
    value: first.value + rest.value,
    ...(first.span.line === endLine && jumpsOf(first, rest)),
  };
}

function jumpsOf(first: Text, second: Text): Pick<Text, 'jumps'> {
  const at = first.value.length;
  const { column } = second.span;
  const jumps = [
    ...(first.jumps ?? []),
    ...(columnIn(first, at) === column ? [] : [{ at, column }]),
    ...(second.jumps ?? []).map((jump) => ({ ...jump, at: jump.at + at })),
  ];
  return jumps.length > 0 ? { jumps } : {};
}

/** Inlines without white space and line breaks at their start and end. */
export function trimInlines(inlines: readonly Inline[]): readonly Inline[] {
  const kept = inlines.slice(
    inlines.findIndex((inline) => !isBlank(inline)),
    inlines.findLastIndex((inline) => !isBlank(inline)) + 1,
  );
  const last = kept.length - 1;
  return kept.map((inline, index) => {
    if (inline.kind !== 'text') return inline;
    const { value } = inline;
    const from = index === 0 ? value.length - value.trimStart().length : 0;
    return textFrom(inline, from, index === last ? value.trimEnd().length : value.length);
  });
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'line-break' || (inline.kind === 'text' && inline.value.trim() === '');
}
