/** Reads case files of rules: what a rule finds in a text, in brackets, and what it suggests. */
import { readFileSync } from 'node:fs';

/** One line of a case file. */
export type RuleCase = {
  readonly rule: string;
  /** The line as it stands in the file, for the name of a test. */
  readonly line: string;
  /** Markdown. */
  readonly text: string;
  /** The words that the rule finds, without joints. */
  readonly found: readonly string[];
  /** For the first of them; undefined where the case does not say. */
  readonly suggestion: string | undefined;
};

/** Marks of what is found; brackets of Markdown follow a name, a caret or stand before a parenthesis. */
const FOUND = /(?<!:\p{L}+|\])\[((?!\^)[^[\]]+)\](?!\()/gu;

/** The cases of a file beside this one. */
export function casesIn(name: string): readonly RuleCase[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  let rule = '';
  return lines.flatMap((line) => {
    if (/^[WZST]\d\d[a-z]?$/u.test(line)) rule = line;
    const [, sign, rest = ''] = /^([+-]) (.*)$/u.exec(line) ?? [];
    if (sign === undefined) return [];
    const [marked = '', suggestion] = rest.split(' → ');
    const found = sign === '+' ? [...marked.matchAll(FOUND)].map(([, words = '']) => words) : [];
    const bare = sign === '+' ? marked.replace(FOUND, '$1') : marked;
    return [{ rule, line, text: bare.replaceAll('¶', '\n'), found, suggestion }];
  });
}
