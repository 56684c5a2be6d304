/**
 * Every example of the CommonMark specification becomes a chapter. Whatever Markdown somebody writes,
 * it is either refused with a finding that has a place, or it comes out valid in each format: web
 * pages under html-validate, books under EPUBCheck's port, PDF under our PDF/UA checker. Examples that
 * are refused are counted by code, so that a change in what is refused is seen.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checks } from '../../src/checks/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formats } from '../../src/formats/index.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { buildPublication } from '../../src/pipeline.ts';
import { readPublication } from '../../src/source/index.ts';

type Example = { readonly number: number; readonly markdown: string; readonly section: string };

// The package is CommonJS without types; its shape is the specification's own test file.
const { tests } = createRequire(import.meta.url)('commonmark-spec') as {
  tests: readonly Example[];
};
const BATCH = 50;
const host = createNodeHost();
const silent = formats.filter((format) => !format.speaks || format.name === 'epub');
const examiners = checks.filter((check) => check.name !== 'axe');
const refusals = new Map<string, number>();

const batches = Array.from({ length: Math.ceil(tests.length / BATCH) }, (_, index) =>
  tests.slice(index * BATCH, (index + 1) * BATCH),
);

test('the specification is whole', () => expect(tests.length).toBe(652));

describe('every example is refused with a place, or valid in each format', () => {
  test.each(batches.map((batch) => [batch[0]?.number, batch.at(-1)?.number, batch] as const))(
    'examples %i to %i',
    async (_first, _last, batch) => {
      const kept = await withoutRefused(batch);
      const build = await buildPublication(
        { folder: publicationOf(kept), formats: silent, checks: examiners, editions: ['standard'] },
        host,
      );
      expect(build.diagnostics.filter((each) => each.severity === 'error').map(brief)).toEqual([]);
      expect(
        build.runs.filter((run) => run.status !== 'pass').map(({ artifact }) => artifact),
      ).toEqual([]);
      expect(build.artifacts.length).toBeGreaterThan(kept.length);
    },
  );
});

afterAll(() => console.log('refused:', Object.fromEntries([...refusals].sort())));

/** The examples without an error of their own. Each error has a place in its chapter. */
async function withoutRefused(batch: readonly Example[]): Promise<readonly Example[]> {
  const read = await readPublication(host, publicationOf(batch));
  const errors = read.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  for (const error of errors) {
    expect(error.span, brief(error)).toBeDefined();
    refusals.set(error.code, (refusals.get(error.code) ?? 0) + 1);
  }
  const refused = new Set(errors.map((error) => error.span?.file));
  return batch.filter((example) => !refused.has(fileOf(example)));
}

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
