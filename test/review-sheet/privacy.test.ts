/** Who does not want to be named is named nowhere: not in the record, nor in any edition made with it. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import type { RenderContext } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document } from '../../src/model/document.ts';
import { prepare } from '../../src/prepare/index.ts';
import { readAnswers } from '../../src/review-sheet/answers.ts';
import { answersTemplate, scalar } from '../../src/review-sheet/answers-file.ts';
import { sheetDocx } from '../../src/review-sheet/docx/index.ts';
import { sheetData } from '../../src/review-sheet/layout.ts';
import { recordFile } from '../../src/review-sheet/record-file.ts';
import { narrationOf } from '../formats/epub/spoken.ts';
import { readSections, sheetFor } from './publications.ts';

const host = createNodeHost();
afterAll(() => host.close());

type Reader = { readonly name: string; readonly named: boolean };

/** Names that no text of ours holds, some with signs that YAML and XML must quote. */
const reader: fc.Arbitrary<Reader> = fc.record({
  name: fc
    .tuple(fc.constantFrom('Zoë', 'Ayşe', 'Jörg', 'O’Neil', 'D: F', 'Qi #'), fc.nat(9999))
    .map(([first, number]) => `${first} Qx${String(number).padStart(4, '0')}x`),
  named: fc.boolean(),
});
const readers = fc.uniqueArray(reader, { selector: ({ name }) => name.slice(-6), maxLength: 6 });

async function documentWith(record?: string): Promise<Document> {
  const more = record === undefined ? '' : 'pruefung: pruefung.yaml\n';
  const files = record === undefined ? {} : { 'pruefung.yaml': record };
  const { value, diagnostics } = await readSections([['Geld', 'Sie bekommen Geld.']], more, files);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('not read');
  return prepare(value).value;
}

async function recordWith(people: readonly Reader[]): Promise<string> {
  const sheet = sheetFor(await documentWith());
  const entries = people.map(
    ({ name, named }) =>
      `  - { name: ${JSON.stringify(name)}, nennen: ${named ? 'ja' : 'nein'} }\n`,
  );
  const text = new TextDecoder()
    .decode(answersTemplate(sheet))
    .replace('gruppe:\n', 'gruppe: Lebenshilfe\n')
    .replace('am:\n', 'am: 2026-11-24\n')
    .replace('personen:\n', `personen:\n${entries.join('')}`)
    .replaceAll('ergebnis:\n', 'ergebnis: verstanden\n');
  const { value, diagnostics } = readAnswers(new TextEncoder().encode(text), 'a.yaml');
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('not read');
  return new TextDecoder().decode(recordFile(value, sheet));
}

/** All that is made of a document, as text: editions, books unpacked, data of printed pages, the sheet. */
async function everything(document: Document): Promise<string> {
  const context: RenderContext = {
    document,
    editions: document.editions,
    narrations: document.editions.map((edition) => narrationOf(edition)),
    paginations: [],
    host,
  };
  const made = (await Promise.all(formats.map((format) => format.render(context)))).flatMap(
    ({ value }) => value,
  );
  const files = made.flatMap(({ path, bytes }) =>
    path.endsWith('.epub') ? Object.values(unzipSync(bytes)) : [bytes],
  );
  const printed = formats.flatMap(({ layout }) => (layout ? [layout.data(document).json] : []));
  const sheet = sheetFor(document);
  const docx = Object.values(unzipSync(sheetDocx(sheet, 'a.yaml')));
  const texts = [...files, ...docx].map((bytes) => new TextDecoder().decode(bytes));
  return [...texts, JSON.stringify([printed, sheetData(sheet, 'a.yaml')])].join('\n');
}

test('for any group: who said „nein“ stands in no file, who said „ja“ in record and editions', async () => {
  await fc.assert(
    fc.asyncProperty(readers, async (people) => {
      const record = await recordWith(people);
      const document = await documentWith(record);
      expect(document.meta.easy.review.status).toBe('checked');
      const all = await everything(document);
      for (const { name, named } of people) {
        // The last part of a name is never quoted or escaped, so it is found wherever it stands.
        const mark = name.slice(-6);
        expect(record.includes(mark), `record: ${name}`).toBe(named);
        expect(all.includes(mark), `editions: ${name}`).toBe(named);
        if (named) expect(record).toContain(scalar(name));
      }
    }),
    { numRuns: 12 },
  );
});

test('a group that names nobody has no list of names', async () => {
  const record = await recordWith([{ name: 'Max Qx0001x', named: false }]);
  expect(record).not.toMatch(/namen|personen|nennen|Qx/);
});
