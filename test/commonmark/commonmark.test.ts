/**
 * Every example of the CommonMark specification becomes a chapter and goes through the web, PDF and
 * EPUB, without an exception and with valid output: html-validate, our PDF/UA checker, EPUBCheck's port
 * and the overlay check. That holds for examples the source stage would refuse, too (raw HTML, links to
 * nowhere): their findings have a place and are counted. Left out are headings that skip a level, which
 * no valid PDF can hold, and two examples that cannot be printed.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checks } from '../../src/checks/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formats } from '../../src/formats/index.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import { buildDocument } from '../../src/pipeline.ts';
import { prepare } from '../../src/prepare/index.ts';
import { readPublication } from '../../src/source/index.ts';

type Example = { readonly number: number; readonly markdown: string; readonly section: string };

// The package is CommonJS without types; its shape is the specification's own test file.
const { tests } = createRequire(import.meta.url)('commonmark-spec') as {
  tests: readonly Example[];
};
const BATCH = 50;
const host = createNodeHost();
/** Without sound: odd text has its own tests in `test/narrate`, and encoding would take most of the time. */
const silent = formats
  .filter((format) => format.name !== 'audio')
  .map((format) => ({ ...format, speaks: false }));
const examiners = checks
  .filter((check) => !check.reference && (!check.browses || check.name === 'parity'))
  .map((check) => ({
    ...check,
    // A browser takes longer over 652 pages than all the rest; parity of pages has tests of its own.
    examines: (artifact: Artifact) =>
      check.examines(artifact) && (!check.browses || artifact.mediaType !== 'text/html'),
  }));

/** Examples that no edition can show as they are: letters no font of ours has, headings without text. */
const UNPRINTABLE = new Map([
  [27, 'print/missing-glyph'],
  [79, 'print/empty-heading'],
]);
/** `<https://../>`: an address that the specification allows and no browser opens. */
const MISSPELT = 600;
/** What the source stage finds in all examples together; a change here is a change of behaviour. */
const FOUND = {
  'source/bad-link': 108,
  'source/control-character': 1,
  'source/dead-link': 2,
  'source/empty-chapter': 59,
  'source/missing-picture': 8,
  'source/nested-heading': 6,
  'source/path-outside': 14,
  'source/picture-without-alt': 1,
  'source/raw-html': 86,
  'source/second-title': 20,
  'source/skipped-heading': 7,
} as const;

/** What is rightly said of the words of a specification: each is a warning about the text, none about our files. */
const ABOUT_WORDS: ReadonlySet<string> = new Set([
  'link/says-nothing',
  'link/same-words',
  'link/insecure',
  'book/bold-heading',
  'book/language-of-part',
]);

const batches = Array.from({ length: Math.ceil(tests.length / BATCH) }, (_, index) =>
  tests.slice(index * BATCH, (index + 1) * BATCH),
);
const found = new Map<string, number>();

test('the specification is whole', () => expect(tests.length).toBe(652));

describe('every example goes through each format', () => {
  test.each(batches.map((batch) => [batch[0]?.number, batch.at(-1)?.number, batch] as const))(
    'examples %i to %i',
    async (_first, _last, batch) => {
      const read = await readPublication(host, publicationOf(batch));
      for (const finding of read.diagnostics) {
        expect(finding.span, brief(finding)).toBeDefined();
        found.set(finding.code, (found.get(finding.code) ?? 0) + 1);
      }
      const skipped = read.diagnostics.filter(({ code }) => code === 'source/skipped-heading');
      const files = new Set(skipped.map((finding) => finding.span?.file));
      const shown = batch.filter(
        (example) =>
          !files.has(fileOf(example)) &&
          !UNPRINTABLE.has(example.number) &&
          example.number !== MISSPELT,
      );
      await expectValid(shown);
    },
  );
});

/** Every example in every format, whatever the source stage said about it, and every check passed. */
async function expectValid(examples: readonly Example[]): Promise<void> {
  const read = await readPublication(host, publicationOf(examples));
  if (read.value === undefined) throw new Error('no document');
  const request = { formats: silent, checks: examiners, editions: ['standard'] } as const;
  const build = await buildDocument(prepare(read.value).value, request, host);
  const faults = build.diagnostics.filter(({ code }) => !ABOUT_WORDS.has(code));
  expect(faults.map(brief)).toEqual([]);
  expect(build.runs.filter((run) => run.status !== 'pass').map((run) => run.artifact)).toEqual([]);
  expect(build.artifacts.length).toBeGreaterThan(examples.length);
}

test.each([...UNPRINTABLE])('example %i is refused: %s', async (number, code) => {
  const read = await readPublication(
    host,
    publicationOf(tests.filter((each) => each.number === number)),
  );
  if (read.value === undefined) throw new Error('no document');
  const request = { formats: silent, checks: [], editions: ['standard'] } as const;
  const build = await buildDocument(prepare(read.value).value, request, host);
  expect(new Set(build.diagnostics.map((finding) => finding.code))).toEqual(new Set([code]));
});

test('an address that cannot be is refused where it stands', async () => {
  const examples = tests.filter(({ number }) => number === MISSPELT);
  const read = await readPublication(host, publicationOf(examples));
  if (read.value === undefined) throw new Error('no document');
  const request = { formats: silent, checks: examiners, editions: ['standard'] } as const;
  const { diagnostics } = await buildDocument(prepare(read.value).value, request, host);
  const places = diagnostics
    .filter(({ code }) => code === 'link/malformed')
    .map(({ span }) => span && `${span.file}:${span.line}`);
  expect(places).toContain('e600.md:3');
});

test('the source stage finds what it found before', () => {
  expect(Object.fromEntries([...found].toSorted())).toEqual(FOUND);
});

function brief({ code, message, span, artifact }: Diagnostic): string {
  return `${code} ${span ? `${span.file}:${span.line}` : (artifact?.path ?? '')} ${message.en}`;
}

function fileOf({ number }: Example): string {
  return `e${String(number).padStart(3, '0')}.md`;
}

function publicationOf(examples: readonly Example[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'lesbar-commonmark-')), 'commonmark');
  mkdirSync(folder);
  for (const example of examples) {
    const title = `# Beispiel ${example.number}`;
    // The specification writes tabs as arrows.
    const text = example.markdown.replaceAll('→', '\t');
    writeFileSync(join(folder, fileOf(example)), `${title}\n\n${text}`);
  }
  writeFileSync(join(folder, 'publication.yaml'), stringify(metadata(examples.map(fileOf))));
  return folder;
}

function metadata(chapters: readonly string[]) {
  return {
    titel: 'CommonMark',
    beschreibung: 'Beispiele aus der Spezifikation.',
    autoren: ['CommonMark'],
    herausgeber: 'CommonMark',
    erschienen: '2026-01-01',
    geaendert: '2026-01-01',
    lizenz: { name: 'CC BY-SA 4.0' },
    kontakt: { name: 'CommonMark' },
    kapitel: chapters,
  };
}
