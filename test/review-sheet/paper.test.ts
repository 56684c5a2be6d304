/**
 * The sheet on paper and as DOCX: tags, titles, language, alternative texts, numbers, the same bytes each
 * time. veraPDF looks at the PDF where it is installed; where it is not, that test is skipped aloud.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckContext } from '../../src/checks/check.ts';
import { pdfUaCheck } from '../../src/checks/pdf-ua/index.ts';
import { referenceChecks } from '../../src/checks/reference/index.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { findToolPlaces } from '../../src/host/tool-places.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import { sheetDocx } from '../../src/review-sheet/docx/index.ts';
import { sheetData } from '../../src/review-sheet/layout.ts';
import { sheetPdf } from '../../src/review-sheet/pdf.ts';
import type { Sheet } from '../../src/review-sheet/sheet.ts';
import { CHOICES } from '../../src/review-sheet/words.ts';
import { tagTree } from '../formats/pdf/tag-tree.ts';
import { baseSheet } from './publications.ts';

const host = createNodeHost();
const ANSWERS = 'antworten.yaml';
const made: { sheet?: Sheet; pdf?: Uint8Array | undefined } = {};

beforeAll(async () => {
  made.sheet = await baseSheet();
  made.pdf = (await sheetPdf(made.sheet, ANSWERS, host)).value;
});
afterAll(() => host.close());

function sheet(): Sheet {
  if (made.sheet === undefined) throw new Error('not made');
  return made.sheet;
}

function pdfBytes(): Uint8Array {
  if (made.pdf === undefined) throw new Error('not typeset');
  return made.pdf;
}

function contextOf(artifact: Artifact): CheckContext {
  const { document } = sheet();
  const artifacts = [artifact];
  return { document, narrations: [], artifacts, subjects: artifacts, host };
}

describe('the PDF', () => {
  test('has a heading and a table with row headers for each section', async () => {
    const tags = (await tagTree(pdfBytes())).split('\n');
    const { sections } = sheet();
    const headings = tags.filter((line) => /H1 .*Abschnitt \d/.test(line));
    expect(headings).toHaveLength(sections.length);
    expect(tags.filter((line) => /^\s*Table/.test(line))).toHaveLength(sections.length + 1);
    const rows = sections.reduce((sum, { lines }) => sum + lines.length, 0);
    expect(tags.filter((line) => /TH .*Scope=Row/.test(line))).toHaveLength(rows);
    expect(tags.filter((line) => /Figure/.test(line)).length).toBeGreaterThan(2);
    expect(tags.filter((line) => /Figure(?!.*Alt)/.test(line))).toEqual([]);
  });

  test('is the same bytes each time', async () => {
    expect((await sheetPdf(sheet(), ANSWERS, host)).value).toEqual(pdfBytes());
  });

  test('passes our own check of PDF/UA-1', async () => {
    const artifact = { path: 'bogen.pdf', mediaType: 'application/pdf', bytes: pdfBytes() };
    const runs = await pdfUaCheck.run(contextOf(artifact));
    expect(runs.map(({ status }) => status)).toEqual(['pass']);
  });

  const { java, packages } = findToolPlaces();
  const isThere = java !== undefined && existsSync(join(packages, '@opendataloader/pdf'));
  if (!isThere) console.warn('veraPDF is not installed: the sheet is not shown to it.');

  test.skipIf(!isThere)('passes veraPDF: PDF/UA-1 and PDF/A-2a', { timeout: 60_000 }, async () => {
    const check = referenceChecks.find(({ name }) => name === 'verapdf');
    const artifact = { path: 'bogen.pdf', mediaType: 'application/pdf', bytes: pdfBytes() };
    const runs = await check?.run(contextOf(artifact));
    expect(runs?.map(({ status }) => status)).toEqual(['pass']);
  });

  test('prints all that a group is asked, and the fingerprint of each section', () => {
    const said = JSON.stringify(sheetData(sheet(), ANSWERS));
    for (const { fingerprint } of sheet().sections) expect(said).toContain(fingerprint);
    for (const choice of CHOICES) expect(said).toContain(`{"text":"${choice}"}`);
    expect(said).toContain(ANSWERS);
    expect(said).not.toContain('‧');
  });
});

type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** Every start tag of an XML part; throws where it is not well-formed. */
function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    tags.push({ name, attributes: Object.fromEntries(values) });
  });
  parser.write(xml).close();
  return tags;
}

describe('the DOCX', () => {
  const parts = () =>
    Object.fromEntries(
      Object.entries(unzipSync(sheetDocx(sheet(), ANSWERS))).map(([path, bytes]) => [
        path,
        strFromU8(bytes),
      ]),
    );
  const named = (part: string, name: string) =>
    tagsOf(parts()[part] ?? '').filter((tag) => tag.name === name);

  test('holds well-formed parts, all of them declared and related', () => {
    const all = parts();
    expect(Object.keys(all)[0]).toBe('[Content_Types].xml');
    for (const xml of Object.values(all)) expect(tagsOf(xml).length).toBeGreaterThan(1);
    const declared = named('[Content_Types].xml', 'Override').map(
      ({ attributes }) => attributes.PartName,
    );
    const written = Object.keys(all).filter((path) => !/rels$|^\[/.test(path));
    expect(declared.toSorted()).toEqual(written.map((path) => `/${path}`).toSorted());
    const related = named('word/_rels/document.xml.rels', 'Relationship');
    for (const { attributes } of related) {
      expect(Object.keys(all)).toContain(`word/${attributes.Target}`);
    }
  });

  test('is German and has a title', () => {
    expect(named('word/styles.xml', 'w:lang')[0]?.attributes['w:val']).toBe('de-DE');
    expect(parts()['docProps/core.xml']).toContain(
      '<dc:title>Prüf·bogen: Wohngeld in Musterstadt</dc:title>',
    );
    expect(parts()['docProps/core.xml']).toContain('<dc:language>de-DE</dc:language>');
  });

  test('has a named table with a header row that repeats, for each section', () => {
    const count = sheet().sections.length + 1;
    expect(named('word/document.xml', 'w:tblHeader')).toHaveLength(count);
    const captions = named('word/document.xml', 'w:tblCaption').map(
      ({ attributes }) => attributes['w:val'],
    );
    expect(captions).toHaveLength(count);
    expect(captions[1]).toBe('Abschnitt 1 von 7');
  });

  test('uses styles that exist, real headings among them', () => {
    const used = new Set(
      named('word/document.xml', 'w:pStyle').map(({ attributes }) => attributes['w:val']),
    );
    const defined = named('word/styles.xml', 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    expect([...used].filter((style) => !defined.includes(style))).toEqual([]);
    expect(used).toContain('Heading1');
    expect(parts()['word/styles.xml']).toContain('w:val="heading 1"');
  });

  test('tells every drawing in words, and every box by its name; no id is used twice', () => {
    const drawings = named('word/document.xml', 'wp:docPr');
    expect(drawings).toHaveLength(sheet().sections.length * CHOICES.length);
    for (const { attributes } of drawings) expect(attributes.descr).toMatch(/\w\.$/);
    const boxes = named('word/document.xml', 'w:alias').map(
      ({ attributes }) => attributes['w:val'],
    );
    expect(new Set(boxes)).toEqual(new Set(['Ja', 'Nein', ...CHOICES]));
    const ids = [
      ...drawings.map(({ attributes }) => attributes.id),
      ...named('word/document.xml', 'w:id').map(({ attributes }) => attributes['w:val']),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('0');
  });

  test('holds every line of the sheet with its number, and pictures in words', () => {
    const xml = parts()['word/document.xml'] ?? '';
    for (const { lines } of sheet().sections) {
      for (const { number, text, pictures } of lines) {
        expect(xml).toContain(`>${number}<`);
        expect(xml).toContain(text.replaceAll('‧', '·').replaceAll('&', '&#x26;'));
        for (const { alt } of pictures) expect(xml).toContain(`Bild: ${alt.replaceAll('‧', '')}`);
      }
    }
    expect(xml).not.toContain('‧');
  });

  test('is the same bytes each time', () => {
    expect(sheetDocx(sheet(), ANSWERS)).toEqual(sheetDocx(sheet(), ANSWERS));
  });
});
