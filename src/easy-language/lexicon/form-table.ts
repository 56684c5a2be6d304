/**
 * A sorted table of word forms as one string, so that loading it costs no more than reading the file:
 * nothing is taken apart until a form is looked up. One line holds a form, a tab, and what is known of
 * it. Forms beyond Latin-1 are left out, since one byte a letter keeps the table small.
 */

import { kept } from './kept.ts';

/** What is known of a form, as `readings.ts` writes it; undefined when the table does not have it. */
export type FormTable = (form: string) => string | undefined;

const WRITABLE = /^[!-~\xa1-\xff]+$/u;

/** One line each, sorted by code units. @throws Error for a value that holds a tab or a line's end */
export function writeTable(entries: ReadonlyMap<string, string>): Uint8Array {
  const lines = [...entries].filter(([form]) => WRITABLE.test(form)).toSorted(byForm);
  const bad = lines.find(([, value]) => /[\t\n]|[^\0-\xff]/u.test(value));
  if (bad !== undefined) throw new Error(`“${bad[0]}” has a value that no table can hold`);
  return Buffer.from(lines.map(([form, value]) => `${form}\t${value}\n`).join(''), 'latin1');
}

function byForm([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

/** Opens a table. */
export function openTable(bytes: Uint8Array): FormTable {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return kept((form) => search(text, form));
}

/** Searches by halves. */
function search(text: string, form: string): string | undefined {
  const key = `${form}\t`;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
    const order = compareAt(text, start, key);
    if (order === 0) return text.slice(start + key.length, text.indexOf('\n', start));
    if (order < 0) low = text.indexOf('\n', middle) + 1;
    else high = start;
  }
  return undefined;
}

/** Below 0 when the line comes before the key. A tab sorts before every letter. */
function compareAt(text: string, start: number, key: string): number {
  for (let i = 0; i < key.length; i += 1) {
    const difference = text.charCodeAt(start + i) - key.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
