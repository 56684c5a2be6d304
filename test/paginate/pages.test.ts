/** Page starts and labels of documents whose breaks are known, and that links lead to these pages. */
import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfString } from '@libpdf/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easyPrintFormat } from '../../src/formats/easy-print/index.ts';
import { pdfFormat } from '../../src/formats/pdf/index.ts';
import type { Document, EditionName } from '../../src/model/document.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { plainText, titleOf } from '../../src/model/walk.ts';
import { documentFrom, print } from './printing.ts';
import { every, tagsOf } from './tag-text.ts';

/** Text of the unit that starts a page, by its id. */
function textsById(
  document: Document,
  name: EditionName = 'standard',
): ReadonlyMap<string, string> {
  const edition = document.editions.find((one) => one.name === name);
  return new Map(
    (edition?.chapters ?? [])
      .flatMap(spokenUnits)
      .map((unit) => [
        unit.id,
        unit.kind === 'sentence' ? plainText([unit]) : unit.kind === 'image' ? unit.alt : unit.text,
      ]),
  );
}

async function startsOf(markdown: string, format = pdfFormat): Promise<readonly string[]> {
  const document = await documentFrom(markdown);
  const texts = textsById(document, format === pdfFormat ? 'standard' : 'easy');
  const { pages } = await print(document, format);
  return pages.map(({ label, first }) =>
    `${label} ${first === undefined ? '' : texts.get(first)}`.trim(),
  );
}

/** As many short paragraphs as wanted, each of one line: `Absatz 7.` */
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Absatz ${at + 1}.\n`).join('\n');

describe('page starts', () => {
  test('each chapter opens a page; title, contents and imprint start none', async () => {
    expect(await startsOf('# Eins\n\nText.\n\n# Zwei\n\nText.\n\n# Drei\n\nText.\n')).toEqual([
      'i',
      'ii',
      '1 Eins',
      '2 Zwei',
      '3 Drei',
      '4',
    ]);
  });
  test('a page that begins within a chapter begins with the sentence that stands there', async () => {
    const starts = await startsOf(`# Lang\n\n${paragraphs(130)}`);
    const body = starts.filter((start) => /^\d+ \S/.test(start));
    expect(body[0]).toBe('1 Lang');
    expect(body.length).toBeGreaterThan(2);
    const numbers = body.slice(1).map((start) => Number(/Absatz (\d+)\./.exec(start)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    // Every full page takes the same number of one-line paragraphs.
    const [second = 0, third = 0] = numbers;
    if (numbers.length > 2) expect((numbers[2] ?? 0) - third).toBe(third - second);
    expect(third - second).toBeGreaterThan(15);
  });
  test('a heading is not left alone at the foot of a page', async () => {
    for (const filler of [24, 25, 26, 27, 28]) {
      const starts = await startsOf(`# K\n\n${paragraphs(filler)}\n## Neuer Teil\n\nSein Text.\n`);
      expect(starts.some((start) => start.endsWith('Sein Text.'))).toBe(false);
    }
  });
  test('a page that begins within a sentence starts with the next one, or with none', async () => {
    const endless = `${'und noch ein Wort '.repeat(900)}am Ende.`;
    const starts = await startsOf(`# K\n\nVorher ${endless} Danach kommt ein Satz.\n`);
    expect(starts.filter((start) => start.includes('Danach'))).toHaveLength(1);
    // The pages in between hold nothing but the middle of the long sentence.
    expect(starts.filter((start) => /^\d+$/.test(start)).length).toBeGreaterThan(1);
  });
  test('a table that goes on over the page starts it with a new cell, not with its repeated header', async () => {
    const rows = Array.from({ length: 100 }, (_, at) => `| Amt ${at} | Zimmer ${at} |`).join('\n');
    const starts = await startsOf(
      `# K\n\n:::tabelle[Zimmer]\n| Amt | Zimmer |\n| --- | --- |\n${rows}\n:::\n`,
    );
    expect(starts.slice(3, -1).length).toBeGreaterThan(1);
    for (const start of starts.slice(3, -1)) expect(start).toMatch(/^\d+ Amt \d+$/);
  });
  test('the easy box counts no pages of the standard edition', async () => {
    const easy = Array.from({ length: 50 }, (_, at) => `Satz ${at}.`).join('\n');
    const document = await documentFrom(`# K\n\nText.\n\n:::leicht\n${easy}\n:::\n`);
    const standard = textsById(document);
    const { pages } = await print(document, pdfFormat);
    const firsts = pages.flatMap(({ first }) => first ?? []);
    expect(firsts.map((first) => standard.get(first))).toEqual(['K']);
    expect(pages.length).toBeGreaterThan(4);
  });
});

describe('page labels', () => {
  test('are roman up to the contents and begin again at 1', async () => {
    const many = Array.from({ length: 70 }, (_, at) => `# Kapitel ${at + 1}\n\nText.\n`).join('\n');
    const { pages } = await print(await documentFrom(many), pdfFormat);
    const labels = pages.map(({ label }) => label);
    const front = labels.indexOf('1');
    // Two pages of contents or more: the numbers of this document are known only to the typesetter.
    expect(front).toBeGreaterThan(2);
    expect(labels.slice(0, front)).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi'].slice(0, front));
    expect(labels.slice(front)).toEqual(labels.slice(front).map((_, at) => String(at + 1)));
  });
  test('of Leichte Sprache count from the first page on', async () => {
    const starts = await startsOf('# K\n\nText.\n\n:::leicht\nEin Satz.\n:::\n', easyPrintFormat);
    expect(starts).toEqual(['1', '2 K', '3']);
  });
  test('stand in the file as they are counted', async () => {
    const { bytes, pages } = await print(
      await documentFrom(`# A\n\nText.\n\n# B\n\nText.\n`),
      pdfFormat,
    );
    expect(await labelsIn(bytes)).toEqual(pages.map(({ label }) => label));
  });
});

describe('links within the file', () => {
  test('lead to the page on which their target starts', async () => {
    const document = await documentFrom(
      '# Eins {#eins}\n\n[weiter](#zwei) und [ans Ende](#ende)\n\n# Zwei {#zwei}\n\nText.\n\n# Ende {#ende}\n\n[zurück](#eins)\n',
    );
    const { bytes, pages } = await print(document, pdfFormat);
    const chapters = document.editions[0]?.chapters ?? [];
    const texts = textsById(document);
    const pageOf = new Map(
      chapters.map((chapter) => [
        chapter.id,
        pages.findIndex(
          ({ first }) => first !== undefined && texts.get(first) === titleOf(chapter),
        ),
      ]),
    );
    const destinations = await destinationsIn(bytes);
    const targets = every('Link', await tagsOf(bytes)).flatMap(({ target }) => target ?? []);
    expect(targets.filter((target) => pageOf.has(target)).length).toBe(6);
    for (const [id, page] of pageOf) expect(destinations.get(id), id).toBe(page);
  });
  test('all have a destination', async () => {
    const { bytes } = await print(
      await documentFrom('# Eins {#eins}\n\n[a](#b)[^n]\n\n## B {#b}\n\nText.\n\n[^n]: Note.\n'),
      pdfFormat,
    );
    const destinations = await destinationsIn(bytes);
    for (const { target } of every('Link', await tagsOf(bytes))) {
      if (target !== undefined) expect([...destinations.keys()]).toContain(target);
    }
  });
});

test('whatever the chapters, their pages come in order, none twice', async () => {
  const sizes = fc.array(fc.nat({ max: 70 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sizes, async (counts) => {
      const markdown = counts
        .map((count, at) => `# Kapitel ${at}\n\n${paragraphs(count)}`)
        .join('\n');
      const document = await documentFrom(markdown);
      const { pages } = await print(document, pdfFormat);
      const order = [...textsById(document).keys()];
      const places = pages.flatMap(({ first }) =>
        first === undefined ? [] : order.indexOf(first),
      );
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(places[0]).toBe(0);
      expect(places.length).toBeGreaterThanOrEqual(counts.length);
    }),
    { numRuns: 8 },
  );
});

type Open = {
  readonly pdf: PDF;
  readonly at: (object: PdfObject | undefined) => PdfObject | undefined;
};

async function open(bytes: Uint8Array): Promise<Open> {
  const pdf = await PDF.load(bytes);
  const at = (object: PdfObject | undefined): PdfObject | undefined =>
    object instanceof PdfRef ? at(pdf.getObject(object) ?? undefined) : object;
  return { pdf, at };
}

function dictOf(object: PdfObject | undefined): PdfDict {
  if (!(object instanceof PdfDict)) throw new Error('no dictionary');
  return object;
}

function arrayOf(object: PdfObject | undefined): readonly PdfObject[] {
  if (!(object instanceof PdfArray)) throw new Error('no array');
  return object.toArray();
}

/** The labels of all pages by the ranges of the catalog (ISO 32000-1, 12.4.2). */
async function labelsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { pdf, at } = await open(bytes);
  const ranges = arrayOf(at(dictOf(at(pdf.getCatalog().get('PageLabels'))).get('Nums')));
  const labels: string[] = [];
  for (let index = 0; index < ranges.length; index += 2) {
    const first = Number(String(numberIn(ranges[index])));
    const next = index + 2 < ranges.length ? numberIn(ranges[index + 2]) : pdf.getPageCount();
    const style = dictOf(at(ranges[index + 1]));
    const start = style.has('St') ? numberIn(style.get('St')) : 1;
    for (let page = first; page < next; page += 1) {
      labels.push(label(style.getName('S')?.value, start + page - first));
    }
  }
  return labels;
}

function label(style: string | undefined, number: number): string {
  return style === 'r' ? (['', 'i', 'ii', 'iii', 'iv'][number] ?? '') : String(number);
}

function numberIn(object: PdfObject | undefined): number {
  return object !== undefined && 'value' in object ? Number(object.value) : Number.NaN;
}

/** Names of destinations to the index of their page. */
async function destinationsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { pdf, at } = await open(bytes);
  const pages = pdf.getPages().map((page) => page.ref.objectNumber);
  const found = new Map<string, number>();
  const visit = (node: PdfDict): void => {
    const names = at(node.get('Names'));
    const entries = names instanceof PdfArray ? names.toArray() : [];
    entries.forEach((name, index) => {
      if (index % 2 === 1 || !(name instanceof PdfString)) return;
      const value = at(entries[index + 1]);
      const place = value instanceof PdfDict ? at(value.get('D')) : value;
      const [page] = arrayOf(place);
      if (page instanceof PdfRef) found.set(name.asString(), pages.indexOf(page.objectNumber));
    });
    const kids = at(node.get('Kids'));
    if (kids instanceof PdfArray) for (const kid of kids.toArray()) visit(dictOf(at(kid)));
  };
  const catalog = pdf.getCatalog();
  const old = at(catalog.get('Dests'));
  if (old instanceof PdfDict) {
    for (const [key, value] of old) {
      const place = at(value);
      const [page] = arrayOf(place instanceof PdfDict ? at(place.get('D')) : place);
      if (page instanceof PdfRef) found.set(key.value, pages.indexOf(page.objectNumber));
    }
  }
  const names = at(catalog.get('Names'));
  const tree = names instanceof PdfDict ? at(names.get('Dests')) : undefined;
  if (tree instanceof PdfDict) visit(tree);
  return found;
}
