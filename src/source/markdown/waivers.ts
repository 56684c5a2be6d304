/**
 * Comments that waive one rule of Leichte Sprache at one place, for a reason that is told:
 * `<!-- leicht-ok S08: Die Frist muss genannt werden. -->`. Behind a sentence they mean its line; on a
 * line of their own the next line, or the next paragraph or list when an empty line is between.
 */
import type { Html } from 'mdast';
import type { Span, Waiver } from '../../model/document.ts';
import { type Reading, type Report, type SourceText, spanOf } from './reading.ts';

const COMMENT = /<!--([\s\S]*?)-->/gu;

/** Takes down the waivers in a node of HTML; one without a rule or a reason is a finding instead. */
export function takeWaivers(node: Html, reading: Reading): void {
  const start = spanOf(node, reading.text);
  for (const { 0: comment, 1: content = '', index } of node.value.matchAll(COMMENT)) {
    const span = placeIn(node.value, { index, length: comment.length, start });
    const waiver = readWaiver({ comment, content, span }, reading.report);
    if (waiver) reading.waivers.push({ ...waiver, covers: coveredBy(span, reading.text) });
  }
}

/** A waiver in the content of a comment; undefined for other comments, and after the finding that it lacks something. */
export function readWaiver(
  {
    comment,
    content,
    span,
  }: { readonly comment: string; readonly content: string; readonly span: Span },
  report: Report,
): Omit<Waiver, 'covers'> | undefined {
  if (!/^\s*leicht-ok\b/u.test(content)) return undefined;
  const [, rule = '', reason = ''] =
    /^\s*leicht-ok\b\s*([^\s:]*)\s*:?\s*([\s\S]*)$/u.exec(content) ?? [];
  if (rule !== '' && reason.trim() !== '') {
    return { rule, reason: reason.replace(/\s+/gu, ' ').trim(), span };
  }
  reportReasonless(comment, span, report);
  return undefined;
}

function reportReasonless(comment: string, span: Span, report: Report): void {
  const shown = comment.replace(/\s+/gu, ' ');
  report('source/waiver-without-reason', span, {
    de: `In „${shown}“ fehlt die Regel oder der Grund. Die Ausnahme gilt nicht.`,
    en: `“${shown}” lacks the rule or the reason. The exception does not hold.`,
  });
}

/** The place of a part of a node's value; further lines of the value begin at column 1. */
function placeIn(
  value: string,
  at: { readonly index: number; readonly length: number; readonly start: Span },
): Span {
  const { index, length, start } = at;
  const place = (offset: number) => {
    const lines = value.slice(0, offset).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1);
    return { line: start.line + lines.length - 1, column };
  };
  const end = place(index + length);
  return { file: start.file, ...place(index), endLine: end.line, endColumn: end.column };
}

/** The lines it holds for. */
function coveredBy(span: Span, { lines }: SourceText): Span {
  const { file, line, endLine = line } = span;
  const of = (from: number, to: number): Span => ({
    file,
    line: from,
    column: 1,
    endLine: to,
    endColumn: (lines[to - 1]?.length ?? 0) + 1,
  });
  const own = lines.slice(line - 1, endLine).join('\n');
  if (!isNothing(own)) return of(line, endLine);
  let next = endLine + 1;
  while (next <= lines.length && lines[next - 1]?.trim() !== '' && isNothing(lines[next - 1]))
    next += 1;
  if (lines[next - 1]?.trim() !== '') return of(next, next);
  // An empty line: what follows it, as a whole.
  while (next <= lines.length && isNothing(lines[next - 1])) next += 1;
  let last = next;
  while (last < lines.length && lines[last]?.trim() !== '' && !lines[last]?.startsWith(':::'))
    last += 1;
  return of(next, last);
}

/** True for a line without words: empty, or comments only, in a quote or list perhaps. */
function isNothing(line = ''): boolean {
  return /^[\s>*+-]*$/u.test(line.replace(COMMENT, ''));
}
