/** What the sheet's command does to files: names with umlauts, and nobody's work is written over. */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Session } from '../../src/commands/command.ts';
import { pruefbogenCommand } from '../../src/commands/pruefbogen.ts';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { RECORD_MARK } from '../../src/review-sheet/record-file.ts';
import { MINIMAL } from '../source/publication-of.ts';

const host = createNodeHost();
afterAll(() => host.close());

const NAME = 'Bürgergeld für Größere';
const ANSWERS = `output/${NAME}-pruefbogen/pruefbogen-antworten.yaml`;
const TEXT = `# Geld {#geld}

Lang.

:::leicht[Geld vom Amt]
Das Amt hilft Ihnen.
Sie bekommen Geld.
:::
`;

/** A folder with one publication, whose names are German. */
async function office() {
  const folder = await mkdtemp(join(tmpdir(), 'lesbar-bogen-'));
  const source = join(folder, 'content', NAME);
  await mkdir(source, { recursive: true });
  const yaml = MINIMAL.replace('[01.md]', '["Über das Geld.md"]');
  await writeFile(join(source, 'publication.yaml'), `${yaml}pruefung: offen\n`);
  await writeFile(join(source, 'Über das Geld.md'), TEXT);
  const said: string[] = [];
  const session: Session = {
    language: 'de',
    stdout: (text) => void said.push(text),
    stderr: (text) => void said.push(text),
    clearProgress: () => undefined,
    host,
    workingFolder: folder,
    unattended: true,
    programVersion: '0.0.0',
    today: () => '2026-11-23',
  };
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const change = async (path: string, edit: (text: string) => string) =>
    writeFile(join(folder, path), edit(await read(path)));
  return {
    folder,
    said,
    read,
    change,
    record: `content/${NAME}/pruefung.yaml`,
    make: () => pruefbogenCommand.run(session, [], {}),
    answer: () => pruefbogenCommand.run(session, [], { antworten: ANSWERS }),
    understood: () =>
      change(ANSWERS, (text) =>
        text
          .replace('gruppe:\n', 'gruppe: Größte Gruppe\n')
          .replace('am:\n', 'am: 2026-11-24\n')
          .replace('personen:\n', 'personen: [{ name: Max Geheim, nennen: nein }]\n')
          .replaceAll('ergebnis:\n', 'ergebnis: verstanden\n'),
      ),
  };
}

test('folders and files with umlauts: sheet, answers, record', async () => {
  const { folder, said, read, record, make, answer, understood } = await office();
  expect(await make()).toBe(0);
  expect((await readdir(join(folder, 'output', `${NAME}-pruefbogen`))).toSorted()).toEqual([
    'buergergeld-fuer-groessere-pruefbogen.docx',
    'buergergeld-fuer-groessere-pruefbogen.pdf',
    'pruefbogen-antworten.yaml',
  ]);
  await understood();
  expect(await answer()).toBe(0);
  expect(said.join('')).toContain(`content/${NAME}/Über das Geld.md:5  Abschnitt 1`);
  expect(await read(record)).toContain('gruppe: Größte Gruppe');
  expect(await read(record)).not.toContain('Geheim');
});

describe('a record that is there already', () => {
  test.each([
    ['somebody else’s', 'gruppe: Von Hand geschrieben\n'],
    ['a broken one', 'gruppe: [\n'],
    ['an empty one', ''],
    ['one in bytes that are no text', '\u0000\u0001'],
  ])('%s is refused with exit code 2 and stays as it is', async (_, text) => {
    const { folder, read, record, make, answer, understood } = await office();
    await make();
    await understood();
    await writeFile(join(folder, record), text);
    // `cli.ts` makes exit code 2 of every UserError.
    await expect(answer()).rejects.toBeInstanceOf(UserError);
    expect(await read(record)).toBe(text);
  });

  test('ours is written anew, whole', async () => {
    const { folder, read, record, make, answer, understood } = await office();
    await make();
    await understood();
    await writeFile(join(folder, record), `${RECORD_MARK}\nalt: 1\n`);
    expect(await answer()).toBe(0);
    expect(await read(record)).not.toContain('alt');
    expect(await readdir(join(folder, 'content', NAME))).toHaveLength(3);
  });
});

test('answers stay under their name when a new sheet is made; the fresh template stands beside', async () => {
  const { folder, read, make, understood } = await office();
  await make();
  await understood();
  const before = await read(ANSWERS);
  expect(await make()).toBe(0);
  expect(await make()).toBe(0);
  expect(await read(ANSWERS)).toBe(before);
  const files = await readdir(join(folder, 'output', `${NAME}-pruefbogen`));
  expect(files.filter((file) => file.endsWith('.yaml')).toSorted()).toEqual([
    'pruefbogen-antworten-neu.yaml',
    'pruefbogen-antworten.yaml',
  ]);
});

test('what people put beside the sheet stays, and so does a DOCX that was filled in', async () => {
  const { folder, make } = await office();
  await make();
  const place = join(folder, 'output', `${NAME}-pruefbogen`);
  await writeFile(join(place, 'Scan vom Bogen.pdf'), 'Scan');
  const docx = 'buergergeld-fuer-groessere-pruefbogen.docx';
  await writeFile(join(place, docx), 'PK docProps/app.xml saved by an office program');
  expect(await make()).toBe(0);
  expect(await readFile(join(place, 'Scan vom Bogen.pdf'), 'utf8')).toBe('Scan');
  expect(await readFile(join(place, docx), 'utf8')).toContain('saved by an office program');
  expect(await readdir(place)).toContain('buergergeld-fuer-groessere-pruefbogen-neu.docx');
});

test('a sheet that cannot be made leaves the last one', async () => {
  const { folder, make, change } = await office();
  await make();
  const pdf = join(folder, `output/${NAME}-pruefbogen/buergergeld-fuer-groessere-pruefbogen.pdf`);
  const before = await readFile(pdf);
  await change(`content/${NAME}/Über das Geld.md`, (text) => `${text}\n![Fehlt](fehlt.svg)\n`);
  expect(await make()).toBe(1);
  expect(await readFile(pdf)).toEqual(before);
});
