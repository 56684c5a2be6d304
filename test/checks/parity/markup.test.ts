/**
 * Pages and books of the base publication are as its author wrote them; then each is broken in ways that
 * writers, tools and hands break markup: every fault is found, under the one right name, at its line.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { parityCheck } from '../../../src/checks/parity/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import {
  changedBook,
  changedFile,
  codesOf,
  examined,
  fileAt,
  host,
  type Made,
  madeOf,
} from './base-editions.ts';
import { type MarkupMutant, markupMutants } from './markup-mutants.ts';

const state: { made?: Made; pages?: ReadonlyMap<string, CheckRun>; clean?: readonly CheckRun[] } =
  {};
const BOOK = 'base.epub';

function made(): Made {
  if (state.made === undefined) throw new Error('not made yet');
  return state.made;
}

/** Beside the page that it was made from, so that its links lead where they did. */
function mutantPage({ chapter, change }: MarkupMutant, index: number): Artifact {
  const page = fileAt(made().artifacts, `lesen/${chapter}.html`);
  return { ...changedFile(page, change), path: `lesen/mutant-${index}.html` };
}

beforeAll(async () => {
  state.made = await madeOf('test/base');
  const { artifacts } = state.made;
  const subjects = artifacts.filter(parityCheck.examines);
  state.clean = await examined(made(), artifacts, subjects);
  const mutants = markupMutants.map(mutantPage);
  const pages = subjects.filter(({ chapter }) => chapter !== undefined);
  const runs = await examined(made(), [...artifacts, ...mutants], [...pages, ...mutants]);
  state.pages = new Map(runs.map((run) => [run.artifact, run]));
});

afterAll(() => host.close());

/** Each error has its place in the source; only what nobody wrote has none. */
function expectPlaces(run: CheckRun | undefined): void {
  for (const { code, span, artifact } of run?.diagnostics ?? []) {
    expect(artifact?.path).toBe(run?.artifact);
    if (code === 'parity/added') continue;
    expect(code === 'parity/picture' || span?.file.startsWith('kapitel/')).toBe(true);
  }
}

describe('clean editions', () => {
  it('pages, books and recordings of both editions say what their author wrote', () => {
    expect(state.clean?.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(state.clean?.map(({ status }) => status)).toEqual(
      Array.from({ length: 10 }, () => 'pass'),
    );
  });
});

describe('broken pages', () => {
  it.each(markupMutants.map((mutant, index) => ({ ...mutant, index })))(
    '$name: $codes',
    (mutant) => {
      const run = state.pages?.get(`lesen/mutant-${mutant.index}.html`);
      expect(run?.status).toBe('fail');
      expect(codesOf(run)).toEqual(mutant.codes);
      expectPlaces(run);
    },
  );
});

describe('broken books', () => {
  it.each(markupMutants)('$name: $codes', async ({ chapter, change, codes }) => {
    const book = fileAt(made().artifacts, BOOK);
    const broken = changedBook(book, `EPUB/text/${chapter}.xhtml`, change);
    // Without narration: what is tied to sound has its own tests.
    const silent = { ...made(), narrations: [] };
    const [run] = await examined(silent, [broken]);
    expect(codesOf(run)).toEqual(codes);
    expectPlaces(run);
  });
});
