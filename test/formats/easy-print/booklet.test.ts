/** Sheets of a booklet: folded and stapled, its pages follow each other; for the printer only. */
import { PDF } from '@libpdf/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfUaCheck } from '../../../src/checks/pdf-ua/index.ts';
import { printerSheets } from '../../../src/formats/easy-print/booklet.ts';
import { spreadsOf } from '../../../src/formats/easy-print/impose.ts';
import { easyPrintFormat } from '../../../src/formats/easy-print/index.ts';
import { documentFrom, host, print } from '../../paginate/printing.ts';

/** Folds printed sheets as hands do: what stands on the pages of the booklet, one after another. */
function folded(pages: number): readonly (number | null)[] {
  const spreads = spreadsOf(pages);
  const leaves = Array.from({ length: spreads.length / 2 }, (_, at) => ({
    front: spreads[2 * at],
    back: spreads[2 * at + 1],
  }));
  const outside = leaves.flatMap(({ front, back }) => [front?.right ?? null, back?.left ?? null]);
  const inside = leaves
    .toReversed()
    .flatMap(({ front, back }) => [back?.right ?? null, front?.left ?? null]);
  return [...outside, ...inside];
}

describe('order of pages', () => {
  test('one sheet', () => {
    expect(spreadsOf(4)).toEqual([
      { left: 4, right: 1 },
      { left: 2, right: 3 },
    ]);
  });
  test('two sheets, one side of which stays empty', () => {
    expect(spreadsOf(7)).toEqual([
      { left: null, right: 1 },
      { left: 2, right: 7 },
      { left: 6, right: 3 },
      { left: 4, right: 5 },
    ]);
  });
  test('no page, no sheet', () => {
    expect(spreadsOf(0)).toEqual([]);
  });
  test('folded, any booklet has its pages in order and empty sides at its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (pages) => {
        const order = folded(pages);
        expect(order.length % 4).toBe(0);
        expect(order.length - pages).toBeLessThan(4);
        expect(order).toEqual(
          Array.from({ length: order.length }, (_, at) => (at < pages ? at + 1 : null)),
        );
      }),
    );
  });
});

describe('the file', () => {
  const settings = '\nleichte-sprache:\n  druck:\n    format: a5-heft\n';
  const text = '# K\n\nText.\n\n:::leicht\nEin Satz.\n:::\n';

  async function sheets() {
    const document = await documentFrom(text, settings);
    const { bytes, pages } = await print(document, easyPrintFormat);
    const { meta } = document;
    return {
      pages: pages.length,
      ...(await printerSheets({ bytes, pages: pages.length, meta }, host)),
    };
  }

  test('is A4 lying on its side, two pages on each side', async () => {
    const { bytes, pages } = await sheets();
    const pdf = await PDF.load(bytes);
    expect(pdf.getPageCount()).toBe((Math.ceil(pages / 4) * 4) / 2);
    const side = pdf.getPage(0);
    expect([side?.width, side?.height].map((length) => Math.round(length ?? 0))).toEqual([
      842, 595,
    ]);
  });

  test('promises nothing that it cannot hold, and nobody is offered it', async () => {
    const artifact = await sheets();
    const pdf = await PDF.load(artifact.bytes);
    const catalog = pdf.getCatalog();
    expect(['StructTreeRoot', 'MarkInfo', 'Metadata'].filter((key) => catalog.has(key))).toEqual(
      [],
    );
    expect(artifact.forPrinting).toBe(true);
    expect(artifact.download).toBeUndefined();
    expect(pdfUaCheck.examines(artifact)).toBe(false);
  });

  test('is the same bytes from the same booklet, without the cache too', async () => {
    const cold = { ...host, cache: { get: async () => undefined, put: async () => {} } };
    const document = await documentFrom(text, settings);
    const { bytes, pages } = await print(document, easyPrintFormat);
    const booklet = { bytes, pages: pages.length, meta: document.meta };
    const [one, other] = [await printerSheets(booklet, cold), await printerSheets(booklet, cold)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  test('comes with a booklet and not with a sheet', async () => {
    const made = async (yaml: string) => {
      const document = await documentFrom(text, yaml);
      const { paginate } = await import('../../../src/paginate/index.ts');
      const layout = easyPrintFormat.layout;
      const layouts = layout === undefined ? [] : [layout];
      const { value: paginations } = await paginate({ document, layouts, host });
      const { editions } = document;
      const context = { document, editions, narrations: [], paginations, host };
      return (await easyPrintFormat.render(context)).value.map(({ path }) => path);
    };
    expect(await made(settings)).toEqual([
      expect.stringMatching(/-leicht\.pdf$/u),
      expect.stringMatching(/-leicht-druckbogen\.pdf$/u),
    ]);
    expect(await made('')).toHaveLength(1);
  });
});
