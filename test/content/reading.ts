/**
 * Reads a publication's chapters for the tests of the content: sections with the text of each
 * edition, bare of Markdown. Reads the files themselves, so that a flaw of the compiler cannot
 * hide a flaw of the text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Section = {
  readonly file: string;
  readonly level: 1 | 2;
  readonly id: string;
  /** Plain text; tables and boxes included. */
  readonly standard: string;
  /** Plain lines, one sentence each, joints removed; empty without a `:::leicht` block. */
  readonly easy: readonly string[];
  /** The Markdown of both. */
  readonly source: { readonly standard: string; readonly easy: string };
};

const easyBlock = /^(:{3,})leicht(?:\[([^\]]*)\])?[^\n]*\n([\s\S]*?)^\1$/mu;

/** Every section of every chapter, in order. */
export function readSections(folder: string): readonly Section[] {
  const chapters = join(folder, 'chapters');
  return readdirSync(chapters)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(chapters, file), 'utf8');
      const parts = text.split(/^(?=#{1,6} )/mu).slice(1);
      return parts.map((part) => sectionOf(file, part));
    });
}

/** Words as a reader counts them; a web address is one word. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[.@/:-]+[\p{L}\p{N}]+)*/gu) ?? [];
}

/** Text without Markdown, directives and joints. */
export function plain(markdown: string): string {
  return markdown
    .replace(/^:{2,}.*$/gmu, (line) => /\[([^\]]*)\]/u.exec(line)?.[1] ?? '')
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/:(?:begriff|abbr|fremd)\[([^\]]*)\](?:\{[^}]*\})?/gu, '$1')
    .replace(/\[\^[^\]]*\]:?/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\s*\{#[^}]*\}/gu, '')
    .replace(/^\|[\s:|-]*\|$/gmu, '')
    .replace(/^(?:#+|-|\d+\.)\s+/gmu, '')
    .replace(/\*\*|\||·/gu, '');
}

function sectionOf(file: string, part: string): Section {
  const heading = /^(#{1,6}) .*\{#([^}\s]+)\}$/mu.exec(part);
  if (!heading) throw new Error(`${file}: no id in the heading of ${part.slice(0, 60)}`);
  const [, marks = '', id = ''] = heading;
  if (marks.length > 2) throw new Error(`${file}: heading ${id} is deeper than level 2`);
  const easy = easyBlock.exec(part)?.[3] ?? '';
  const standard = part.replace(easyBlock, '');
  return {
    file,
    level: marks.length === 1 ? 1 : 2,
    id,
    standard: plain(standard),
    easy: plain(easy)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    source: { standard, easy },
  };
}
