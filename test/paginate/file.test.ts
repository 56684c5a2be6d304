/** What a finished PDF says about itself and what it carries: metadata, dates, language, fonts, nothing else. */
import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { easyPrintFormat } from '../../src/formats/easy-print/index.ts';
import { pdfFormat } from '../../src/formats/pdf/index.ts';
import type { Document, Metadata } from '../../src/model/document.ts';
import { memoryCache } from '../memory-cache.ts';
import { documentFrom, host, print } from './printing.ts';

const TEXT = `# Rathaus

Ein Satz mit **Kraft**, *Nachdruck* und \`Code\`.

:::leicht
Das ist ein Satz.
:::
`;
const both = [pdfFormat, easyPrintFormat];

async function printed(meta: Partial<Metadata> = {}, format = pdfFormat, text = TEXT) {
  const document = await documentFrom(text);
  const changed: Document = { ...document, meta: { ...document.meta, ...meta } };
  return (await print(changed, format)).bytes;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The XMP packet as plain tools find it: by its markers, without inflating anything. */
function packetOf(bytes: Uint8Array): string {
  const packets = [...latin(bytes).matchAll(/<\?xpacket begin[\s\S]*?<\?xpacket end="[rw]"\?>/g)];
  expect(packets).toHaveLength(1);
  return Buffer.from(packets[0]?.[0] ?? '', 'latin1').toString('utf8');
}

/** Text of each element of the packet by its name, in order; well-formed or it throws. */
function fieldsOf(packet: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name }) => path.push(name));
  parser.on('closetag', () => path.pop());
  parser.on('text', (text) => {
    const name = path.findLast((one) => !one.startsWith('rdf:'));
    if (name !== undefined && text.trim() !== '') {
      fields.set(name, [...(fields.get(name) ?? []), text.trim()]);
    }
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(packet).close();
  return fields;
}

describe('XMP', () => {
  test.each(both)('of $name lies open and names title, language, standards', async (format) => {
    const fields = fieldsOf(packetOf(await printed({}, format)));
    expect(fields.get('dc:title')).toEqual(['Probe']);
    expect(fields.get('dc:language')).toEqual(['de']);
    expect(fields.get('dc:creator')).toEqual(['Redaktion Musterstadt']);
    expect(fields.get('pdfuaid:part')).toEqual(['1']);
    expect(fields.get('pdfaid:part')).toEqual(['2']);
    expect(fields.get('pdfaid:conformance')).toEqual(['A']);
  });
  test('keeps what XML would take for markup, and letters beyond Latin', async () => {
    const title = 'Bürger & „Ämter“ <2026> → Žižka';
    const fields = fieldsOf(packetOf(await printed({ title, authors: ['A & B', 'Ç'] })));
    expect(fields.get('dc:title')?.join('')).toBe(title);
    expect(fields.get('dc:creator')?.join('|')).toContain('A & B');
  });
  test('its dates are those of the last change, whatever day it is', async () => {
    const fields = fieldsOf(
      packetOf(await printed({ published: '2025-01-31', modified: '2026-02-28' })),
    );
    const dates = ['xmp:ModifyDate', 'xmp:CreateDate', 'stEvt:when'].flatMap(
      (name) => fields.get(name) ?? [],
    );
    expect(dates.length).toBeGreaterThan(2);
    expect(new Set(dates.map((date) => date.slice(0, 10)))).toEqual(new Set(['2026-02-28']));
  });
  test('describes the name of PDF/UA for PDF/A (ISO 19005-2, 6.6.2.3)', async () => {
    const fields = fieldsOf(packetOf(await printed()));
    const at = fields.get('pdfaSchema:prefix')?.indexOf('pdfuaid') ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    expect(fields.get('pdfaSchema:namespaceURI')?.[at]).toBe('http://www.aiim.org/pdfua/ns/id/');
  });
});

describe('the document’s own facts', () => {
  test('title, authors, subject, keywords, language', async () => {
    const bytes = await printed({
      title: 'Ämter & Orte',
      authors: ['Ada Beispiel', 'Bo Muster'],
      description: 'Wo was ist.',
      subjects: ['Verwaltung', 'Jena'],
    });
    const pdf = await PDF.load(bytes);
    expect(pdf.getTitle()).toBe('Ämter & Orte');
    expect(pdf.getAuthor()).toBe('Ada Beispiel, Bo Muster');
    expect(pdf.getSubject()).toBe('Wo was ist.');
    expect(pdf.getKeywords()?.join(' ')).toBe('Verwaltung, Jena');
    expect(pdf.getCatalog().getString('Lang')?.asString()).toBe('de');
  });
  test('info dictionary and XMP agree on the title and the dates', async () => {
    const bytes = await printed({ title: 'Eins', modified: '2026-05-06' });
    const pdf = await PDF.load(bytes);
    const fields = fieldsOf(packetOf(bytes));
    expect(fields.get('dc:title')).toEqual([pdf.getTitle()]);
    for (const date of [pdf.getCreationDate(), pdf.getModificationDate()]) {
      expect(date?.toISOString().slice(0, 10)).toBe('2026-05-06');
    }
  });
  test.each(both)('$name is marked as tagged and shows its title', async (format) => {
    const { catalog, dict } = await opened(await printed({}, format));
    expect(dict(catalog.get('MarkInfo')).getBool('Marked')?.value).toBe(true);
    expect(dict(catalog.get('ViewerPreferences')).getBool('DisplayDocTitle')?.value).toBe(true);
  });
  test('the outline repeats the headings', async () => {
    const { catalog, dict, get } = await opened(
      await printed({}, pdfFormat, '# Eins\n\nA.\n\n## Zwei\n\nB.\n\n# Drei\n\nC.\n'),
    );
    const titles = (node: PdfDict): readonly string[] => {
      const found: string[] = [];
      for (
        let item = get(node.get('First'));
        item instanceof PdfDict;
        item = get(item.get('Next'))
      ) {
        found.push(item.getString('Title')?.asString() ?? '', ...titles(item));
      }
      return found;
    };
    const outline = titles(dict(catalog.get('Outlines')));
    expect(outline.filter((title) => ['Eins', 'Zwei', 'Drei'].includes(title))).toEqual([
      'Eins',
      'Zwei',
      'Drei',
    ]);
  });
});

describe('fonts', () => {
  test.each([
    ['plain text', 'Nur Text.', ['AtkinsonHyperlegibleNext']],
    ['code', 'Ein `Befehl`.', ['AtkinsonHyperlegibleMono', 'AtkinsonHyperlegibleNext']],
    ['an arrow', 'Von A → B.', ['AtkinsonHyperlegibleNext', 'NotoSansMath']],
    ['a formula', 'Das Gas CO₂.', ['AtkinsonHyperlegibleNext', 'NotoSans']],
    ['a telephone', 'Anruf ☎.', ['AtkinsonHyperlegibleNext', 'NotoSansSymbols2']],
    ['Cyrillic', 'Добрий день.', ['AtkinsonHyperlegibleNext', 'NotoSans']],
  ])('%s is set in fonts that are in the file', async (_, text, families) => {
    const { fonts } = await opened(await printed({}, pdfFormat, `# K\n\n${text}\n`));
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    const found = new Set(
      fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '').replace(/-.*/, '')),
    );
    expect([...found].toSorted()).toEqual(families);
  });
  test('bold and italic are faces of their own, not bent ones', async () => {
    const { fonts } = await opened(await printed());
    const faces = new Set(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')));
    expect([...faces].join(' ')).toMatch(/Next-Bold\b/);
    expect([...faces].join(' ')).toMatch(/Next-\w*It/);
  });
  test('are subsets that can be turned back into text', async () => {
    const { fonts } = await opened(await printed());
    expect(fonts.map(({ name }) => /^[A-Z]{6}\+/.test(name))).not.toContain(false);
    expect(fonts.map(({ toUnicode }) => toUnicode)).not.toContain(false);
  });
});

describe('what a reader’s computer is not asked to do', () => {
  test.each(both)('$name: no script, no form, no file, no address but links', async (format) => {
    const { catalog } = await opened(await printed({}, format));
    for (const key of ['OpenAction', 'AA', 'AcroForm', 'AF', 'Collection']) {
      expect(catalog.has(key), key).toBe(false);
    }
    expect(latin(await printed({}, format))).not.toMatch(
      /\/(?:JavaScript|Launch|EmbeddedFile|Encrypt)\b/,
    );
  });
});

test('a finished file is kept and given again; another title is another file', async () => {
  const kept = new Map<string, Uint8Array>();
  const state = { workers: 0 };
  const document = await documentFrom(TEXT);
  const counting = {
    ...host,
    cache: memoryCache(kept),
    inWorker: async <Input, Output>(...task: Parameters<typeof host.inWorker<Input, Output>>) => {
      state.workers += 1;
      return host.inWorker<Input, Output>(...task);
    },
  };
  const first = await print(document, pdfFormat, counting);
  expect(state.workers).toBe(2);
  expect(await print(document, pdfFormat, counting)).toEqual(first);
  expect(state.workers).toBe(2);
  const renamed = { ...document, meta: { ...document.meta, title: 'Anders' } };
  const other = await print(renamed, pdfFormat, counting);
  expect(state.workers).toBe(4);
  expect(Buffer.from(other.bytes).equals(first.bytes)).toBe(false);
});

type Font = { readonly name: string; readonly embedded: boolean; readonly toUnicode: boolean };

/** A file opened for reading: catalog, fonts (the simple ones and the descendants of Type 0). */
async function opened(bytes: Uint8Array) {
  const pdf = await PDF.load(bytes);
  const get = (object: PdfObject | undefined): PdfObject | undefined =>
    object instanceof PdfRef ? get(pdf.getObject(object) ?? undefined) : object;
  const dict = (object: PdfObject | undefined): PdfDict => {
    const found = get(object);
    if (found instanceof PdfDict) return found;
    throw new Error('no dictionary');
  };
  const fonts = new Map<string, Font>();
  for (const page of pdf.getPages()) {
    const resources = get(page.dict.get('Resources'));
    const all = resources instanceof PdfDict ? get(resources.get('Font')) : undefined;
    if (!(all instanceof PdfDict)) continue;
    for (const [, value] of all) {
      const font = dict(value);
      const name = font.getName('BaseFont')?.value ?? '';
      const below = get(font.get('DescendantFonts'));
      const inner = below instanceof PdfArray ? dict(below.at(0)) : font;
      const descriptor = dict(inner.get('FontDescriptor'));
      const file = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => get(descriptor.get(key)));
      const embedded = file.some((one) => one instanceof PdfStream && one.data.length > 100);
      fonts.set(name, { name, embedded, toUnicode: font.has('ToUnicode') });
    }
  }
  return { catalog: pdf.getCatalog(), dict, get, fonts: [...fonts.values()] };
}
