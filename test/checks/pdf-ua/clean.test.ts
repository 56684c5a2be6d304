/** Constructions that are rare but right: the checker is silent where veraPDF is, too. */
import { describe, expect, it } from 'vitest';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import { rare, typeset } from './sources.ts';

describe('rare constructions', () => {
  it.each(rare)('$name', async ({ body }) => {
    expect(await judgePdf(await typeset(body))).toEqual([]);
  });
});
