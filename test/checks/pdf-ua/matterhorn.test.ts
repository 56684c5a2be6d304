/** The list of conditions is complete, each that we claim is proved, and the others cannot occur. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pdfUaCheck } from '../../../src/checks/pdf-ua/index.ts';
import { readContent } from '../../../src/checks/pdf-ua/marked-content.ts';
import {
  ABSENT_FEATURES,
  clauses,
  conditionNamed,
  conditions,
  type Feature,
} from '../../../src/checks/pdf-ua/matterhorn.ts';
import { dictsAt, nameAt, openPdf, type PdfFile } from '../../../src/checks/pdf-ua/pdf-file.ts';
import { readTree } from '../../../src/checks/pdf-ua/structure.ts';
import type { EditionName } from '../../../src/model/document.ts';
import { everyConstruct } from '../../writers/typst/every-construct.ts';
import { publication, typesetEdition } from '../parity/pdf-files.ts';
import { mutants } from './mutants/index.ts';

/** Conditions of each checkpoint, 01 to 31, in version 1.1: 87 for machines, 48 for people, 2 without test. */
const COUNTS = [
  7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30,
];

describe('the conditions of the Matterhorn Protocol', () => {
  it('are all listed, in order, with none left out', () => {
    const expected = COUNTS.flatMap((count, index) =>
      Array.from({ length: count }, (_, at) => {
        const checkpoint = String(index + 1).padStart(2, '0');
        return `${checkpoint}-${String(at + 1).padStart(3, '0')}`;
      }),
    );
    expect(conditions.map(({ id }) => id)).toEqual(expected);
    const count = (how: string) => conditions.filter((condition) => condition.how === how).length;
    expect([count('machine'), count('human'), count('none')]).toEqual([87, 48, 2]);
  });

  it('are tested, cannot occur, or are for people: as the protocol says who can decide', () => {
    for (const { id, how, state } of conditions) {
      const fits = { machine: ['ours', 'absent'], human: ['person'], none: ['none'] }[how];
      expect(fits, id).toContain(state.kind);
    }
  });

  it('say what is wrong in both languages, and name criteria and rules as these are written', () => {
    for (const { id, title, criteria, verapdf } of [...conditions, ...clauses]) {
      expect(title.de.length, id).toBeGreaterThan(10);
      expect(title.en.length, id).toBeGreaterThan(10);
      for (const criterion of criteria) expect(criterion, id).toMatch(/^[1-4]\.[1-5]\.\d{1,2}$/);
      for (const rule of verapdf) expect(rule, id).toMatch(/^\d+(\.\d+)*-\d+$/);
    }
  });

  // Encryption is proved by hand-made files: `encryption` in metadata.test.ts.
  const elsewhere = new Set(['26-002']);
  const proved = new Set(mutants.flatMap((mutant) => mutant.conditions));
  const ours = [...conditions, ...clauses].filter(({ state }) => state.kind === 'ours');

  it.each(ours)('$id is proved by a broken PDF', ({ id, state }) => {
    if (elsewhere.has(id)) return;
    const by = state.kind === 'ours' ? state.by : '';
    expect([...proved].map((name) => conditionNamed(name)?.id)).toContain(by);
  });

  it('are named by every mutant as they stand in the list', () => {
    for (const name of proved) expect(conditionNamed(name)?.state.kind, name).toBe('ours');
  });

  it('are told to the report, with criteria and both languages', async () => {
    const covered = (await pdfUaCheck.covers?.()) ?? [];
    expect(covered.length).toBe(ours.length);
    const alternative = covered.find(({ rule }) => rule === 'Matterhorn 13-004');
    expect(alternative).toMatchObject({ criteria: ['1.1.1'] });
    expect(alternative?.title.de).toBe('Ein Bild hat keinen Alternativtext');
  });
});

describe('what our files are said to lack', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const documents = [
    ['the base publication', () => publication(`${root}test/base`)],
    ['every construct', everyConstruct],
  ] as const;
  const editions: readonly EditionName[] = ['standard', 'easy'];
  const cases = documents.flatMap(([name, read]) =>
    editions.map((edition) => ({ name, edition, read })),
  );

  it.each(cases)('is not in $name, $edition', async ({ read, edition }) => {
    const file = await openPdf(await typesetEdition(await read(), edition));
    for (const feature of Object.keys(ABSENT_FEATURES)) {
      expect(lacks(file)[feature as Feature], feature).toBe(true);
    }
  });
});

/** Every absent feature with its proof. */
function lacks(file: PdfFile): Readonly<Record<Feature, boolean>> {
  const fonts = [...readContent(file).fonts.values()];
  const annotations = file.pages.flatMap((page) => page.annotations);
  const subtypes = new Set(annotations.map((dict) => nameAt(file, dict, 'Subtype')));
  const types = new Set(readTree(file)?.nodes.map((node) => node.type));
  const descendants = fonts.flatMap((font) => dictsAt(file, font.dict, 'DescendantFonts'));
  return {
    ruby: !['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP'].some((type) => types.has(type)),
    encryption: !file.pdf.isEncrypted,
    media: !['Screen', 'Movie', 'Sound', '3D', 'RichMedia'].some((type) => subtypes.has(type)),
    'printer marks': !subtypes.has('PrinterMark'),
    'other encodings': fonts.every(({ dict }) => nameAt(file, dict, 'Encoding') === 'Identity-H'),
    'simple fonts':
      fonts.length > 0 &&
      fonts.every(({ composite }) => composite) &&
      // The glyphs of these programs are read: 31-011 to 31-016.
      descendants.every((dict) => nameAt(file, dict, 'Subtype') === 'CIDFontType2'),
  };
}
