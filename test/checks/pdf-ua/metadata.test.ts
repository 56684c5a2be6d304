/**
 * The catalogue and the metadata of hand-written files: the many right ways to write an XMP packet, and
 * wrong ones that look right. 26-002 on files that are really encrypted.
 */
import { PDF } from '@libpdf/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { isLanguageTag, judgeDocument } from '../../../src/checks/pdf-ua/conditions/document.ts';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import { openPdf } from '../../../src/checks/pdf-ua/pdf-file.ts';
import { readStructure, textOf } from '../../../src/checks/pdf-ua/read-structure.ts';
import { openHandmade, stream } from './handmade.ts';
import { cleanPdf } from './sources.ts';

const CATALOG =
  '/MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> /Metadata 10 0 R';
const TITLE =
  '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Wohngeld</rdf:li></rdf:Alt></dc:title>';
const CREATOR = '<dc:creator><rdf:Seq><rdf:li>Stadt Jena</rdf:li></rdf:Seq></dc:creator>';
const PART = '<pdfuaid:part>1</pdfuaid:part>';

async function judged(xmp: string, catalog = `${CATALOG} /Lang (de)`) {
  const packet = Buffer.from(`<x:xmpmeta><rdf:RDF>${xmp}</rdf:RDF></x:xmpmeta>`).toString('latin1');
  const objects = { 10: stream(packet) };
  return judgeDocument(await openHandmade({ pages: [''], catalog, objects })).map(
    ({ condition }) => condition,
  );
}

describe('the title', () => {
  it.each([
    ['in one language', TITLE],
    ['in two languages', TITLE.replace('</rdf:li>', '</rdf:li><rdf:li xml:lang="en">x</rdf:li>')],
    ['without a language', '<dc:title><rdf:Alt><rdf:li>x</rdf:li></rdf:Alt></dc:title>'],
    ['over several lines', TITLE.replaceAll('><', '>\n  <').replace('Wohn', '\n  Wohn')],
    ['with umlauts', TITLE.replace('Wohngeld', 'Über das Öl')],
    ['that begins with a number', TITLE.replace('Wohngeld', '2026')],
    ['that begins with a reference', TITLE.replace('Wohngeld', '&amp; Co')],
    ['behind the creator', `${CREATOR}${TITLE}`],
  ])('%s is one', async (_, title) => {
    expect(await judged(`${PART}${title}`)).toEqual([]);
  });

  it.each([
    ['missing', ''],
    ['empty', TITLE.replace('Wohngeld', '')],
    ['nothing but space', TITLE.replace('Wohngeld', ' \n ')],
    ['empty, and an author behind it has a name', `${TITLE.replace('Wohngeld', '')}${CREATOR}`],
    ['without an entry, and an author behind it', `<dc:title><rdf:Alt/></dc:title>${CREATOR}`],
    ['only in the description', TITLE.replaceAll('dc:title', 'dc:description')],
  ])('%s is none', async (_, title) => {
    expect(await judged(`${PART}${title}`)).toEqual(['Matterhorn 06-003']);
  });
});

describe('the identifier', () => {
  it.each([
    ['as an element', PART],
    ['as an attribute', '<rdf:Description pdfuaid:part="1"/>'],
    ['as an attribute in other quotes', "<rdf:Description pdfuaid:part = '1'/>"],
    ['with space around', '<pdfuaid:part> 1 </pdfuaid:part>'],
    [
      'beside PDF/A-2a',
      `<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>${PART}`,
    ],
  ])('%s is one', async (_, part) => {
    expect(await judged(`${TITLE}${part}`)).toEqual([]);
  });

  it.each([
    ['of PDF/A only', '<pdfaid:part>1</pdfaid:part>'],
    ['of PDF/UA-2', '<pdfuaid:part>2</pdfuaid:part>'],
    ['of part 11', '<pdfuaid:part>11</pdfuaid:part>'],
    ['without a number', '<pdfuaid:part></pdfuaid:part>'],
  ])('%s is none', async (_, part) => {
    expect(await judged(`${TITLE}${part}`)).toEqual(['Matterhorn 06-002']);
  });
});

describe('the catalogue', () => {
  const good = `${TITLE}${PART}`;
  it.each([
    ['Marked is false', '/Marked true', '/Marked false', ['ISO 14289-1 6.2']],
    ['Marked is a name', '/Marked true', '/Marked /true', ['ISO 14289-1 6.2']],
    ['Suspects is false', '/Marked true', '/Marked true /Suspects false', []],
    ['Suspects is true', '/Marked true', '/Marked true /Suspects true', ['Matterhorn 01-007']],
    ['DisplayDocTitle is 1', 'DocTitle true', 'DocTitle 1', ['Matterhorn 07-001']],
    ['DisplayDocTitle is false', 'DocTitle true', 'DocTitle false', ['Matterhorn 07-002']],
    ['Metadata is no stream', '/Metadata 10 0 R', '/Metadata << >>', ['Matterhorn 06-001']],
    ['the language is empty', '/Lang (de)', '/Lang ()', ['Matterhorn 11-006', 'ISO 14289-1 7.2']],
    ['the language is in UTF-16', '/Lang (de)', '/Lang <FEFF00640065>', []],
    ['there are no bookmarks', '/Lang (de)', '/Lang (de) /Outlines << /Count 0 >>', []],
    ['a form has no packets', '/Lang (de)', '/Lang (de) /AcroForm << /Fields [] >>', []],
  ])('%s', async (_, before, after, conditions) => {
    const catalog = `${CATALOG} /Lang (de)`;
    expect(catalog).toContain(before);
    expect(await judged(good, catalog.replace(before, after))).toEqual(conditions);
  });

  it('may be behind references to references', async () => {
    const objects = {
      10: stream(Buffer.from(good).toString('latin1')),
      11: '<< /Marked 12 0 R >>',
      12: 'true',
      13: '<< /DisplayDocTitle 12 0 R >>',
      14: '(de)',
    };
    const catalog = '/MarkInfo 11 0 R /ViewerPreferences 13 0 R /Metadata 10 0 R /Lang 14 0 R';
    expect(judgeDocument(await openHandmade({ pages: [''], catalog, objects }))).toEqual([]);
  });
});

describe('language tags', () => {
  it.each(['de', 'de-DE', 'de-simple', 'en-GB', 'sr-Latn-RS', 'x-klingon', 'DE', 'gsw'])(
    '%s is one',
    (lang) => expect(isLanguageTag(lang)).toBe(true),
  );
  it.each(['', 'de_DE', 'Deutsch (DE)', 'de-', '-de', 'd3', 'abcdefghi', 'de DE', 'de-ÄÖ'])(
    '„%s“ is none',
    (lang) => expect(isLanguageTag(lang)).toBe(false),
  );
});

describe('encryption', () => {
  const state: { clean: Uint8Array } = { clean: new Uint8Array() };
  beforeAll(async () => {
    state.clean = await cleanPdf();
  });

  async function locked(accessibility: boolean): Promise<Uint8Array> {
    const pdf = await PDF.load(state.clean);
    pdf.setProtection({
      userPassword: '',
      ownerPassword: 'geheim',
      permissions: { copy: false, print: true, modify: false, accessibility },
    });
    return pdf.save();
  }

  it('that locks screen readers out is the one thing noticed', async () => {
    const bytes = await locked(false);
    expect((await openPdf(bytes)).pdf.isEncrypted).toBe(true);
    const found = await judgePdf(bytes);
    expect(found.map(({ condition }) => condition)).toEqual(['Matterhorn 26-002']);
    expect(found[0]?.message.de).toContain('Vorlese-Programme');
  });

  it('that lets screen readers in is no violation, even where copying is forbidden', async () => {
    expect(await judgePdf(await locked(true))).toEqual([]);
  });

  it('does not keep the tags from being read', async () => {
    const [document] = await readStructure(await locked(true));
    expect(document && textOf(document)).toContain('Ein Absatz mit Betonung');
  });
});
