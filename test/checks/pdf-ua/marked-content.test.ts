/**
 * Hand-written content streams: which text stands under which id, and what stands outside of tags.
 * Marks in marks, ActualText, languages, fonts kept by q and Q, operators that draw.
 */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/pdf-ua/marked-content.ts';
import { type Handmade, openHandmade } from './handmade.ts';

const BEGIN = 'BT /F1 12 Tf';

async function contentOf(page: string | readonly string[], parts: Partial<Handmade> = {}) {
  const pages = typeof page === 'string' ? [page] : page;
  return readContent(await openHandmade({ ...parts, pages }));
}

async function textsOf(page: string | readonly string[], parts: Partial<Handmade> = {}) {
  const { marked } = await contentOf(page, parts);
  return Object.fromEntries([...marked].map(([key, { text }]) => [key, text]));
}

async function faultsOf(page: string, parts: Partial<Handmade> = {}) {
  const { faults } = await contentOf(page, parts);
  return faults.map(({ kind, sample }) => [kind, sample].filter(Boolean).join(': '));
}

describe('text under an id', () => {
  it.each([
    ['Tj', '(Amt) Tj', 'Amt'],
    ['TJ with kerning', '[(A) -120 (m) 30.5 (t)] TJ', 'Amt'],
    ['TJ with strings of both kinds', '[<41> (m) <74>] TJ', 'Amt'],
    ['TJ without strings', '[-120 30] TJ', ''],
    ["the operator '", "(Amt) '", 'Amt'],
    ['the operator "', '1 2 (Amt) "', 'Amt'],
    ['several strings', '(Das) Tj ( ) Tj (Amt) Tj', 'Das Amt'],
    ['a string over two lines', '(Das\\\nAmt) Tj', 'DasAmt'],
    ['Euro and quotes of Windows', '(\\204\\200\\223) Tj', '„€“'],
    ['umlauts', '(\\304\\326\\334\\337) Tj', 'ÄÖÜß'],
    ['nothing', '', ''],
  ])('is taken from %s', async (_, show, text) => {
    expect(await textsOf(`/P <</MCID 0>> BDC ${BEGIN} ${show} ET EMC`)).toEqual({ 'p1:0': text });
  });

  it('is kept apart by ids and by pages', async () => {
    const pages = [
      `/P <</MCID 0>> BDC ${BEGIN} (a) Tj ET EMC /P <</MCID 1>> BDC ${BEGIN} (b) Tj ET EMC`,
      `/P <</MCID 0>> BDC ${BEGIN} (c) Tj ET EMC`,
    ];
    expect(await textsOf(pages)).toEqual({ 'p1:0': 'a', 'p1:1': 'b', 'p2:0': 'c' });
  });

  it('goes to the innermost mark with an id, and back to the outer one behind it', async () => {
    const content = `/P <</MCID 0>> BDC ${BEGIN} (vor ) Tj
      /Span <</MCID 1>> BDC (innen) Tj EMC ( nach) Tj ET EMC`;
    expect(await textsOf(content)).toEqual({ 'p1:0': 'vor  nach', 'p1:1': 'innen' });
  });

  it('goes through marks that have none', async () => {
    const content = `/P <</MCID 0>> BDC ${BEGIN} /Span BMC /Clip <<>> BDC (tief) Tj EMC EMC ET EMC`;
    expect(await textsOf(content)).toEqual({ 'p1:0': 'tief' });
    expect(await faultsOf(content)).toEqual([]);
  });

  it('may have a property list that stands in the resources', async () => {
    const content = `/P /Prop BDC ${BEGIN} (Amt) Tj ET EMC`;
    const resources = '/Properties << /Prop << /MCID 7 /Lang (en) >> >>';
    const { marked } = await contentOf(content, { resources });
    expect(marked.get('p1:7')).toMatchObject({ text: 'Amt', tag: 'P', lang: 'en' });
  });

  it('knows its tag and its language', async () => {
    const { marked } = await contentOf(`/Span <</Lang (en-GB) /MCID 3>> BDC ${BEGIN} () Tj ET EMC`);
    expect(marked.get('p1:3')).toMatchObject({ text: '', tag: 'Span', lang: 'en-GB' });
  });
});

describe('ActualText', () => {
  it.each([
    ['in brackets', '(Amt)', 'Amt'],
    ['in UTF-16', '<FEFF00C40316>', 'Ä\u0316'],
    ['in UTF-16 with a surrogate pair', '<FEFFD83DDE00>', '😀'],
    ['in PDFDocEncoding', '(\\240 \\204)', '€ —'],
    ['that is empty', '()', ''],
  ])('%s stands for the glyphs', async (_, actual, text) => {
    const content = `/Span <</MCID 0 /ActualText ${actual}>> BDC ${BEGIN} (xyz) Tj ET EMC`;
    expect(await textsOf(content)).toEqual({ 'p1:0': text });
  });

  it('of a mark without id stands for its part of the text', async () => {
    const content = `/P <</MCID 0>> BDC ${BEGIN} (Fa) Tj
      /Span <</ActualText (ff)>> BDC (\\014) Tj EMC (e) Tj ET EMC`;
    expect(await textsOf(content)).toEqual({ 'p1:0': 'Faffe' });
  });

  it('of an outer mark counts once, whatever stands inside', async () => {
    const content = `/P <</MCID 0>> BDC /Span <</ActualText (außen)>> BDC ${BEGIN} (a) Tj
      /Span <</ActualText (innen)>> BDC (b) Tj EMC (c) Tj EMC ( danach) Tj ET EMC`;
    expect(await textsOf(content)).toEqual({ 'p1:0': 'außen danach' });
  });

  it('in the resources counts, too', async () => {
    const resources = '/Properties << /Prop << /ActualText (Ersatz) >> >>';
    const content = `/P <</MCID 0>> BDC /Span /Prop BDC ${BEGIN} (x) Tj ET EMC EMC`;
    expect(await textsOf(content, { resources })).toEqual({ 'p1:0': 'Ersatz' });
  });
});

describe('fonts', () => {
  const upper = `/Type /Font /Subtype /Type1 /BaseFont /Gross /Encoding /WinAnsiEncoding`;
  const map = 'begincmap 1 beginbfrange <61> <7A> <0041> endbfrange endcmap';
  const objects = {
    10: `<< ${upper} /ToUnicode 11 0 R >>`,
    11: `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  };
  const parts = { fonts: '/F2 10 0 R', objects };

  it('are kept by q and given back by Q', async () => {
    const content = `/P <</MCID 0>> BDC ${BEGIN} (a) Tj q /F2 12 Tf (b) Tj Q (c) Tj ET EMC`;
    expect(await textsOf(content, parts)).toEqual({ 'p1:0': 'aBc' });
  });

  it('stay where Q has no q', async () => {
    const content = `/P <</MCID 0>> BDC BT /F2 12 Tf Q (b) Tj ET EMC`;
    expect(await textsOf(content, parts)).toEqual({ 'p1:0': 'B' });
  });

  it('are listed once each, and only those that are set', async () => {
    const content = `${BEGIN} () Tj /F1 9 Tf () Tj /F9 9 Tf ET`;
    const { fonts } = await contentOf(content, parts);
    expect([...fonts.values()].map(({ name }) => name)).toEqual(['Helvetica']);
  });

  it('that are not there show nothing', async () => {
    const content = '/P <</MCID 0>> BDC BT /F9 12 Tf (Amt) Tj ET EMC';
    expect(await textsOf(content)).toEqual({ 'p1:0': '' });
  });
});

describe('what stands outside of tags', () => {
  it.each([
    ['text', `${BEGIN} (Amt) Tj ET`, ['untagged-text: Amt']],
    ['text in a mark without id', `/P BMC ${BEGIN} (Amt) Tj ET EMC`, ['untagged-text: Amt']],
    ['text behind a mark', `/P <</MCID 0>> BDC EMC ${BEGIN} (x) Tj ET`, ['untagged-text: x']],
    ['a filled path', '0 0 9 9 re f', ['untagged-graphics']],
    ['a path filled by the old operator', '0 0 9 9 re F', ['untagged-graphics']],
    ['a stroked path', '0 0 m 9 9 l S', ['untagged-graphics']],
    ['a path closed, filled and stroked', '0 0 9 9 re b*', ['untagged-graphics']],
    ['a shading', '/Sh1 sh', ['untagged-graphics']],
    ['an inline image', 'BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI', ['untagged-graphics']],
  ])('is noticed: %s', async (_, content, faults) => {
    expect(await faultsOf(content)).toEqual(faults);
  });

  it.each([
    ['a path that only clips', '0 0 9 9 re W n'],
    ['graphics state and colours', 'q 1 0 0 1 5 5 cm 0.5 g 2 w Q'],
    ['an empty array of text', `${BEGIN} [] TJ [-5] TJ ET`],
    ['text in an artifact', `/Artifact BMC ${BEGIN} (Seite 1) Tj ET EMC`],
    ['an artifact with facts', '/Artifact <</Type /Pagination>> BDC 0 0 9 9 re f EMC'],
    ['a mark in an artifact', '/Artifact BMC /Span BMC 0 0 9 9 re f EMC EMC'],
    ['artifacts one in another', '/Artifact BMC /Artifact BMC EMC 0 0 9 9 re f EMC'],
    ['a path in a tag', '/Figure <</MCID 0>> BDC 0 0 9 9 re f EMC'],
    ['one EMC too many', 'EMC /Artifact BMC 0 0 9 9 re f EMC EMC'],
  ])('is not noticed where nothing is wrong: %s', async (_, content) => {
    expect(await faultsOf(content)).toEqual([]);
  });

  it.each([
    [
      'an artifact in a tag',
      '/P <</MCID 0>> BDC /Artifact BMC EMC EMC',
      'artifact-in-tag: Artifact',
    ],
    ['a tag in an artifact', '/Artifact BMC /P <</MCID 0>> BDC EMC EMC', 'tag-in-artifact: P'],
    ['an id used twice', '/P <</MCID 4>> BDC EMC /P <</MCID 4>> BDC EMC', 'reused-id: 4'],
    ['text without a font', '/Artifact BMC EMC BT (Amt) Tj ET', 'untagged-text'],
  ])('is named: %s', async (_, content, fault) => {
    expect(await faultsOf(content)).toEqual([fault]);
  });

  it('is looked for across the streams of a page, which are one', async () => {
    const parts = {
      page: '/Contents [101 0 R 20 0 R 21 0 R]',
      objects: {
        20: '<< /Length 26 >>\nstream\n/P <</MCID 0>> BDC BT /F1 \nendstream',
        21: '<< /Length 20 >>\nstream\n9 Tf (Amt) Tj ET EMC\nendstream',
      },
    };
    // The later entry of a dictionary counts: both streams stand in place of the page's own.
    const { faults, marked } = await contentOf('', parts);
    expect(faults).toEqual([]);
    expect(marked.get('p1:0')?.text).toBe('Amt');
  });

  it('is shown by at most sixty characters', async () => {
    const [fault] = await faultsOf(`${BEGIN} (${'x'.repeat(200)}) Tj ET`);
    expect(fault).toBe(`untagged-text: ${'x'.repeat(60)}`);
  });
});
