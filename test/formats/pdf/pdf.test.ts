/** The finished PDFs: tags as text, identification, sections, row headers, link texts, same bytes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PDF, PdfDict, PdfStream } from '@libpdf/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { easyPrintFormat } from '../../../src/formats/easy-print/index.ts';
import type { Format } from '../../../src/formats/format.ts';
import { pdfFormat } from '../../../src/formats/pdf/index.ts';
import { pdfData } from '../../../src/formats/pdf/layout.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Document } from '../../../src/model/document.ts';
import { completeTags } from '../../../src/paginate/finish/complete-tags.ts';
import { openTree } from '../../../src/paginate/finish/structure.ts';
import { paginate } from '../../../src/paginate/index.ts';
import { expectedTags } from '../../../src/writers/typst/expected-tags.ts';
import { everyConstruct } from '../../writers/typst/every-construct.ts';
import { tagTree } from './tag-tree.ts';

const host = createNodeHost();
const document = everyConstruct();

async function build(format: Format, of: Document, nativePackage?: string) {
  const layouts = format.layout === undefined ? [] : [format.layout];
  const paginations = await paginate({
    document: of,
    layouts,
    host,
    ...(nativePackage === undefined ? {} : { nativePackage }),
  });
  const { editions } = of;
  const rendered = await format.render({
    document: of,
    editions,
    narrations: [],
    paginations: paginations.value,
    host,
  });
  const [artifact] = rendered.value;
  if (artifact === undefined) throw new Error(JSON.stringify(paginations.diagnostics));
  return { artifact, pagination: paginations.value[0] };
}

const built: Record<string, Awaited<ReturnType<typeof build>>> = {};
const trees: Record<string, string> = {};

beforeAll(async () => {
  for (const format of [pdfFormat, easyPrintFormat]) {
    built[format.name] = await build(format, document);
    trees[format.name] = await tagTree(bytesOf(format));
  }
});

function bytesOf(format: Format): Uint8Array {
  return built[format.name]?.artifact.bytes ?? new Uint8Array();
}

/** Compares with the accepted text; `ACCEPT=1` (make accept) writes it anew, to be read as a diff. */
async function expectGolden(name: string, actual: string): Promise<void> {
  const folder = new URL('./golden/', import.meta.url);
  const file = fileURLToPath(new URL(`${name}.txt`, folder));
  if (process.env.ACCEPT === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, actual);
  }
  expect(actual).toBe(await readFile(file, 'utf8'));
}

describe('the tags of every construct', () => {
  test.each([pdfFormat, easyPrintFormat])('$name', async (format) => {
    await expectGolden(`tags-${format.name}`, trees[format.name] ?? '');
  });
});

describe('what Typst cannot say is completed', () => {
  const tree = () => trees[pdfFormat.name] ?? '';
  test('the first cell of a row is its header, named by the other cells', () => {
    expect(tree()).toContain('TH ID="R0" Scope=Row Headers=U1x0y0');
    expect(tree()).toContain('TD Headers=U1x1y0,R0');
    expect(tree().match(/Scope=Row/g)).toHaveLength(2);
  });
  test('boxes are sections with their titles; no grid is left', () => {
    expect(tree().match(/Sect T="In Leichter Sprache"/g)).toHaveLength(2);
    expect(tree()).toContain('Sect T="Hinweis"');
    expect(tree()).not.toMatch(/^( *)Div\n\1 {2}Div\n(?!\1 {2}Div)(?:\1 {4}.*\n)*(?!\1 {2})/m);
  });
  test('a link says its text, not its address', () => {
    expect(tree()).toContain('Link Contents="die Seite der Stadt"');
    expect(tree()).toContain('Link Contents="die Zahlen"');
    expect(tree()).not.toContain('Contents="https://www.example.org/a');
  });
  test('figures and tables have boxes; the figure stands before its caption', () => {
    expect(tree().match(/Figure.* BBox/g)).toHaveLength(tree().match(/Figure /g)?.length ?? -1);
    expect(tree().match(/Table.* BBox/g)).toHaveLength(2);
    expect(tree()).toMatch(/Div\n +Figure Alt="Drei Balken[^\n]*\n +Caption/);
  });
  test('tree and expectation agree to the last table, group and link', async () => {
    const archival = built[pdfFormat.name]?.pagination?.exports.archival ?? new Uint8Array();
    const fresh = openTree(await PDF.load(archival));
    const left = completeTags(fresh, expectedTags(pdfData(document)));
    expect(left).toEqual({ tables: 0, groups: 0, links: 0 });
  });
  test('an expectation that does not fit changes nothing it does not know', async () => {
    const archival = built[pdfFormat.name]?.pagination?.exports.archival ?? new Uint8Array();
    const fresh = openTree(await PDF.load(archival));
    const tables = [{ columns: 99, rowHeaders: true }];
    const links = [{ text: 'falsch', href: 'https://nirgends.example' }];
    const left = completeTags(fresh, { tables, groups: [], links });
    expect(left.tables).toBe(1);
  });
});

describe('identification', () => {
  test.each([pdfFormat, easyPrintFormat])(
    '$name names PDF/UA-1 and PDF/A-2a once each',
    async (format) => {
      const pdf = await PDF.load(bytesOf(format));
      const catalog = pdf.getCatalog();
      const metadata = catalog.get('Metadata', (ref) => pdf.getObject(ref));
      const xmp =
        metadata instanceof PdfStream ? new TextDecoder().decode(metadata.getDecodedData()) : '';
      expect(xmp.match(/<pdfuaid:part>1<\/pdfuaid:part>/g)).toHaveLength(1);
      expect(xmp.match(/<pdfaid:part>2<\/pdfaid:part>/g)).toHaveLength(1);
      expect(xmp).toContain('PDF/UA identification schema');
      expect(xmp).toContain('Digitale Dienste der Stadt Musterstadt');
      const preferences = catalog.get('ViewerPreferences', (ref) => pdf.getObject(ref));
      expect(preferences instanceof PdfDict && preferences.getBool('DisplayDocTitle')?.value).toBe(
        true,
      );
      expect(catalog.getString('Lang')?.asString()).toBe('de');
    },
  );
  test('the only date is the one of the last change', () => {
    const text = Buffer.from(bytesOf(pdfFormat)).toString('latin1');
    const dates = [...text.matchAll(/D:(\d{8})/g)].map((match) => match[1]);
    expect(new Set(dates)).toEqual(new Set(['20261124']));
  });
  test('from the portable engine: PDF/UA-1, and no claim of PDF/A', async () => {
    const { artifact } = await build(pdfFormat, document, '@myriaddreamin/no-such-package');
    const text = Buffer.from(artifact.bytes).toString('latin1');
    expect(text).not.toContain('pdfaid:part');
    const portable = await tagTree(artifact.bytes);
    expect(portable.replaceAll(' BBox', '')).toBe(
      (trees[pdfFormat.name] ?? '').replaceAll(' BBox', ''),
    );
  });
});

describe('artefacts', () => {
  test('paths, editions and page counts', () => {
    const pdf = built[pdfFormat.name]?.artifact;
    expect(pdf?.path).toBe('probe.pdf');
    expect(pdf?.download).toMatchObject({ edition: 'standard', pages: 7 });
    const easy = built[easyPrintFormat.name]?.artifact;
    expect(easy?.path).toBe('probe-leicht.pdf');
    expect(easy?.download).toMatchObject({ edition: 'easy' });
  });
  test('the same bytes again, in another time zone', async () => {
    const before = process.env.TZ;
    process.env.TZ = 'Asia/Tokyo';
    const again = await build(pdfFormat, document);
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(Buffer.from(again.artifact.bytes).equals(bytesOf(pdfFormat))).toBe(true);
  });
  test('nothing is made of a layout that was not typeset', async () => {
    const context = {
      document,
      editions: document.editions,
      narrations: [],
      paginations: [],
      host,
    };
    expect((await pdfFormat.render(context)).value).toEqual([]);
    expect((await easyPrintFormat.render(context)).value).toEqual([]);
  });
});
