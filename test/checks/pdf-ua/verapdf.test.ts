/**
 * Our verdicts and veraPDF's on the same broken files. veraPDF's stand in `golden/verapdf.txt`, since it
 * needs Java: `make validators` asks it again (LESBAR_VERAPDF=1) and fails when they are not what
 * stands there; with ACCEPT=1, too, they are written anew.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { conditionNamed } from '../../../src/checks/pdf-ua/matterhorn.ts';
import { allowedOddities, mutants } from './mutants/index.ts';
import { broken, cleanPdf } from './sources.ts';

const file = new URL('./golden/verapdf.txt', import.meta.url);
const asks = process.env.LESBAR_VERAPDF === '1';
const cases = [...mutants, ...allowedOddities];

/** Where the two differ, each with the reason. Nothing else may. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'no structure tree': 'without a tree we say so once; veraPDF lists all that follows from it',
  'an artifact inside of a tag':
    'the operator that closes the mark leaves an unbalanced one behind',
  'an element dropped from the tree': 'veraPDF asks the parent tree, which still points to it',
  'an element without its parent':
    'veraPDF climbs from the content, and does not arrive at the root',
  'a row that is too short': 'veraPDF asks the parent tree, which still points to the cell',
  'a paragraph among cells': 'veraPDF counts the row as too short besides',
  'tagged content that is drawn twice and not in the tree':
    'veraPDF asks for the parents of what the tree knows',
  'a glyph that the font program lacks': 'veraPDF counts it as .notdef, with a width of its own',
};
const golden = new Map<string, readonly string[]>();

beforeAll(async () => {
  if (asks && process.env.ACCEPT === '1') await writeFile(file, linesOf(await verdicts()));
  const text = await readFile(file, 'utf8');
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    const [name = '', rules = ''] = line.split(': ');
    golden.set(name, rules === '–' ? [] : rules.split(' '));
  }
}, 300_000);

function linesOf(found: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...found].map(([name, rules]) => `${name}: ${rules.join(' ') || '–'}`);
  const head =
    '# What veraPDF finds in each broken PDF (PDF/UA-1): clause-test. Written by verapdf.test.ts.';
  return `${[head, ...lines].join('\n')}\n`;
}

/** Shows every broken file to veraPDF, all in one process. */
async function verdicts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const tool = new URL('../../validators/tools/verapdf.mjs', import.meta.url).href;
  const module: unknown = await import(tool);
  const { examineAll } = module as {
    examineAll: (flavour: string, files: readonly string[]) => Promise<Map<string, string[]>>;
  };
  const folder = await mkdtemp(join(tmpdir(), 'verapdf-'));
  try {
    const clean = await cleanPdf();
    const paths: string[] = [];
    for (const [index, { change }] of cases.entries()) {
      const path = join(folder, `${index}.pdf`);
      await writeFile(path, await broken(clean, change));
      paths.push(path);
    }
    const found = await examineAll('ua1', paths);
    return new Map(
      cases.map(({ name }, index) => {
        const failed = found.get(paths[index] ?? '') ?? [];
        return [name, failed.map((line) => /^ua1 (\S+)/.exec(line)?.[1] ?? line).toSorted()];
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('veraPDF', () => {
  it.runIf(asks)(
    'says today what stands in the golden file (LESBAR_VERAPDF=1)',
    async () => {
      expect(linesOf(await verdicts())).toBe(await readFile(file, 'utf8'));
    },
    300_000,
  );

  it('was asked about every broken file, and about no other', () => {
    expect([...golden.keys()]).toEqual(cases.map(({ name }) => name));
  });

  it.each(cases)('agrees about $name', ({ name, conditions }) => {
    const rules = golden.get(name) ?? [];
    const ours = conditions.map((id) => {
      const condition = conditionNamed(id);
      if (condition === undefined) throw new Error(`${id} is in no table`);
      return condition;
    });
    const known = new Set(ours.flatMap(({ verapdf }) => verapdf));
    const unexplained = rules.filter((rule) => !known.has(rule));
    const unconfirmed = ours
      .filter(({ verapdf }) => verapdf.length > 0)
      .filter(({ verapdf }) => !verapdf.some((rule) => rules.includes(rule)))
      .map(({ id }) => id);
    const differs = unexplained.length + unconfirmed.length > 0;
    if (name in DIFFERENCES) expect(differs, 'no difference any more').toBe(true);
    else expect({ unexplained, unconfirmed }).toEqual({ unexplained: [], unconfirmed: [] });
  });
});
