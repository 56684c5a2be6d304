/**
 * Prose cases: a Markdown file with one case under each `##`. A fenced `yaml` block holds blocks of
 * the content model (spans left out, strings are text), `options` what differs from the defaults,
 * `html` or `xml` the expected markup. Everything else is for people.
 */
import { parse } from 'yaml';
import type { Block, Chapter, Footnote } from '../../../src/model/document.ts';
import type { XhtmlOptions } from '../../../src/writers/xhtml/index.ts';
import { picture, span } from './tree.ts';

export type Case = {
  readonly name: string;
  readonly chapter: Chapter;
  readonly options: XhtmlOptions;
  readonly syntax: 'html' | 'xml';
  readonly expected: string;
};

/** The cases of one file, in order. */
export function readCases(markdown: string): readonly Case[] {
  const [, ...parts] = markdown.split(/^## /m);
  return parts.map((part) => {
    const name = part.slice(0, part.indexOf('\n')).trim();
    const html = fence(part, 'html');
    return {
      name,
      chapter: chapterOf(parse(fence(part, 'yaml') ?? '[]')),
      options: optionsOf(parse(fence(part, 'options') ?? '{}')),
      syntax: html === undefined ? 'xml' : 'html',
      expected: html ?? fence(part, 'xml') ?? '',
    };
  });
}

/** The file with the expected markup of its cases replaced, for `ACCEPT=1`. */
export function withExpected(markdown: string, found: readonly string[]): string {
  const [head = '', ...parts] = markdown.split(/^## /m);
  const written = parts.map((part, index) =>
    part.replace(/(^```(?:html|xml)\n)[\s\S]*?(^```$)/m, (_, open: string, close: string) =>
      [open, found[index] ?? '', '\n', close].join(''),
    ),
  );
  return [head, ...written].join('## ');
}

function fence(part: string, language: string): string | undefined {
  const match = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n?^\`\`\`$`, 'm').exec(part);
  return match?.[1];
}

type Source = readonly unknown[] | { blocks: readonly unknown[]; footnotes?: readonly unknown[] };

function chapterOf(source: Source): Chapter {
  const parts = Array.isArray(source) ? { blocks: source } : (source as { blocks: unknown[] });
  const { kind, blocks, footnotes } = { kind: 'chapter', footnotes: [], ...parts };
  // The cases are written by hand in the model's own terms; a slip shows in the expected markup.
  const nodes = blocks.map(complete) as Block[];
  const notes = (footnotes as unknown[]).map(complete) as Footnote[];
  const first = nodes[0];
  const id = first?.kind === 'heading' ? first.id : 'kapitel';
  return { id, slug: '01', kind: kind as Chapter['kind'], span, blocks: nodes, footnotes: notes };
}

/** Fields whose strings are text nodes. */
const wordy = ['children', 'caption', 'title', 'attribution'];

function complete(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(complete);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]): [string, unknown] => [
    key,
    wordy.includes(key) && Array.isArray(field) ? field.map(asNode) : complete(field),
  ]);
  return { span, ...Object.fromEntries(fields) };
}

function asNode(value: unknown): unknown {
  return typeof value === 'string' ? { kind: 'text', span, value } : complete(value);
}

function optionsOf(given: Record<string, unknown>): XhtmlOptions {
  const { pageBreaks, ...rest } = given;
  const paths = ['haus.svg', 'openmoji:1F4BB'];
  return {
    edition: 'standard',
    hrefOf: (target) => `#${target}`,
    pictures: new Map(paths.map((path) => [path, picture(path)])),
    pictureHref: (fileName) => `bilder/${fileName}`,
    joint: 'none',
    epubTypes: false,
    footnotes: 'chapter-end',
    scrollTables: false,
    ...rest,
    pageBreaks: new Map(Object.entries((pageBreaks as Record<string, string>) ?? {})),
  };
}
