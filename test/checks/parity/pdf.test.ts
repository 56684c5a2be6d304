/** Parity of PDFs: clean ones say what the Document says, and every change of their tags is noticed. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document, EditionName } from '../../../src/model/document.ts';
import { everyConstruct } from '../../writers/typst/every-construct.ts';
import { changed, differences, publication, typesetEdition } from './pdf-files.ts';
import { pdfMutants } from './pdf-mutants.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const state: { base?: Document; bytes: Uint8Array } = { bytes: new Uint8Array() };

function base(): Document {
  if (state.base === undefined) throw new Error('not read yet');
  return state.base;
}

beforeAll(async () => {
  state.base = await publication(folder('test/base'));
  state.bytes = await typesetEdition(base(), 'standard');
});

describe('clean PDFs', () => {
  const documents: readonly (readonly [string, () => Promise<Document> | Document])[] = [
    ['the base publication', base],
    ['the sample', () => publication(folder('content/digitale-stadt-jena'))],
    ['every construct', everyConstruct],
    ['notes everywhere', () => publication(folder('test/checks/parity/pdf-stress'))],
  ];
  const editions: readonly EditionName[] = ['standard', 'easy'];
  const cases = documents.flatMap(([name, read]) =>
    editions.map((edition) => ({ name, edition, read })),
  );

  it.each(cases)('$name, $edition: nothing differs', async ({ read, edition }) => {
    const document = await read();
    const bytes = await typesetEdition(document, edition);
    expect(await differences(document, edition, bytes)).toEqual([]);
  });

  it('nothing differs after being saved again, so that what mutants show is their own', async () => {
    const bytes = await changed(state.bytes, () => {});
    expect(await differences(base(), 'standard', bytes)).toEqual([]);
  });
});

describe('changed PDFs', () => {
  it.each(pdfMutants)('$name: $code', async ({ code, change }) => {
    const found = await differences(base(), 'standard', await changed(state.bytes, change));
    expect(found.map((difference) => difference.code)).toContain(code);
    const [first] = found.filter((difference) => difference.code === code);
    // Only what is added has no place in the source.
    expect(first?.expected?.span === undefined).toBe(code === 'parity/added');
  });
});
