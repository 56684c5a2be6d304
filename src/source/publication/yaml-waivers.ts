/**
 * Waivers of rules of Leichte Sprache in publication.yaml: `# leicht-ok W02: Das Amt heißt so.` behind an
 * entry or above it, and inside a text of several lines, where `#` is text, as in a chapter:
 * `<!-- leicht-ok W02: … -->`.
 */
import { Lexer } from 'yaml';
import type { Span, Waiver } from '../../model/document.ts';
import type { Report } from '../markdown/reading.ts';
import { readWaiver } from '../markdown/waivers.ts';

const IN_TEXT = /[ \t]*<!--([^\n]*?)-->/gu;
const IN_YAML = /#(.*)/gu;

/** A text without the waivers that stand in it. */
export function withoutWaivers(text: string): string {
  return text.replace(IN_TEXT, (comment, content: string) =>
    /^\s*leicht-ok\b/u.test(content) ? '' : comment,
  );
}

/** The waivers of a file; those without rule or reason are findings instead. */
export function yamlWaivers(source: string, file: string, report: Report): readonly Waiver[] {
  const lines = source.split('\n');
  return commentsOf(source).flatMap(({ at, text, content }) => {
    const { line, column } = placeOf(source, at);
    const span = { file, line, column, endLine: line, endColumn: column + text.length };
    const waiver = readWaiver({ comment: text, content, span }, report);
    return waiver === undefined ? [] : [{ ...waiver, covers: coveredBy(span, lines) }];
  });
}

type Comment = { readonly at: number; readonly text: string; readonly content: string };

/** What the lexer of the library puts before each text: the next token is one. */
const SCALAR = '\u001f';
/** It, and the beginnings of documents: signs of the lexer to its reader that stand for nothing in the file. */
const SIGNS = new Set([SCALAR, '\u0002', '\u0018']);

function commentsOf(source: string): readonly Comment[] {
  const comments: Comment[] = [];
  let [at, before] = [0, ''];
  for (const token of new Lexer().lex(source)) {
    const isText = before === SCALAR || /^["']/u.test(token);
    before = token;
    if (SIGNS.has(token)) continue;
    const marks = isText ? IN_TEXT : IN_YAML;
    if (isText || token.startsWith('#')) {
      for (const { 0: text, 1: content = '', index } of token.matchAll(marks)) {
        const blanks = text.length - text.trimStart().length;
        comments.push({ at: at + index + blanks, text: text.trim(), content });
      }
    }
    at += token.length;
  }
  return comments;
}

function placeOf(source: string, at: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Its own line, or the next one with something in it where it stands alone. */
function coveredBy({ file, line }: Span, lines: readonly string[]): Span {
  let covered = line;
  while (covered < lines.length && isNothing(lines[covered - 1] ?? '')) covered += 1;
  const endColumn = (lines[covered - 1]?.length ?? 0) + 1;
  return { file, line: covered, column: 1, endLine: covered, endColumn };
}

function isNothing(line: string): boolean {
  return /^\s*(?:#.*)?$/u.test(line.replaceAll(IN_TEXT, ''));
}
