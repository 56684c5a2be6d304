/** Every condition notices the PDF that was broken for it, says nothing else, and is silent on clean ones. */
import { beforeAll, describe, expect, it } from 'vitest';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import { allowedOddities, mutants } from './mutants/index.ts';
import { broken, cleanPdf, open } from './sources.ts';

const state: { clean: Uint8Array } = { clean: new Uint8Array() };
beforeAll(async () => {
  state.clean = await cleanPdf();
});

const conditionsOf = async (bytes: Uint8Array) => [
  ...new Set((await judgePdf(bytes)).map((violation) => violation.condition)),
];

describe('a clean PDF', () => {
  it('violates nothing', async () => {
    expect(await judgePdf(state.clean)).toEqual([]);
  });

  it('violates nothing after being saved again, so that what the others find is their own', async () => {
    expect(await judgePdf(await broken(state.clean, () => {}))).toEqual([]);
  });

  it('holds what the mutants break', async () => {
    const { elements } = await open(state.clean);
    const names = new Set(elements.map((element) => element.getName('S')?.value));
    for (const name of ['H1', 'TOC', 'L', 'Table', 'Figure', 'Note', 'Formula', 'Link']) {
      expect(names).toContain(name);
    }
  });
});

describe('broken PDFs', () => {
  it.each(mutants)('$name: $conditions', async ({ change, conditions }) => {
    const bytes = await broken(state.clean, change);
    expect((await conditionsOf(bytes)).toSorted()).toEqual(conditions);
  });
});

describe('oddities that PDF/UA allows', () => {
  it.each(allowedOddities)('$name', async ({ change }) => {
    expect(await conditionsOf(await broken(state.clean, change))).toEqual([]);
  });
});
