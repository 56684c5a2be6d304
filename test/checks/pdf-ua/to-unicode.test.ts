/**
 * From codes to letters: ToUnicode maps in the shapes that programs write them, codes of one and of two
 * bytes, encodings that speak for themselves, and fonts that do not say what they show.
 */
import { describe, expect, it } from 'vitest';
import { parseToUnicode } from '../../../src/checks/pdf-ua/fonts.ts';
import { readContent } from '../../../src/checks/pdf-ua/marked-content.ts';
import { openHandmade, stream } from './handmade.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const mapOf = (text: string) => Object.fromEntries(parseToUnicode(bytes(text)));

describe('a map', () => {
  it.each([
    ['a character', '<0041> <0062>', { 65: 'b' }],
    ['a character of one byte', '<41> <0062>', { 65: 'b' }],
    ['a ligature', '<0001> <006600660069>', { 1: 'ffi' }],
    ['a character beyond the first plane', '<0001> <D83DDE00>', { 1: '😀' }],
    ['a letter with its accent', '<0001> <00650301>', { 1: 'e\u0301' }],
    ['no character at all', '<0001> <>', { 1: '' }],
    ['a half character', '<0001> <0041 00>', { 1: 'A' }],
    ['small hex digits', '<00ab> <00fc>', { 171: 'ü' }],
    ['digits with spaces', '<00 01> <00 41>', { 1: 'A' }],
    ['the later of two', '<0001> <0041> <0001> <0042>', { 1: 'B' }],
    ['several without line ends', '<01><0041><02><0042>', { 1: 'A', 2: 'B' }],
    ['one without its letter', '<01> <0041> <02>', { 1: 'A' }],
  ])('gives %s of bfchar', (_, entries, expected) => {
    expect(mapOf(`1 beginbfchar ${entries} endbfchar`)).toEqual(expected);
  });

  it.each([
    ['counts up', '<0001> <0003> <0061>', { 1: 'a', 2: 'b', 3: 'c' }],
    ['of one code', '<0005> <0005> <0061>', { 5: 'a' }],
    ['counts up the last letter only', '<01> <02> <00660069>', { 1: 'fi', 2: 'fj' }],
    ['counts up in the second half of a pair', '<01> <02> <D835DC4E>', { 1: '𝑎', 2: '𝑏' }],
    ['of a list', '<01> <03> [<0041> <00C4> <00420043>]', { 1: 'A', 2: 'Ä', 3: 'BC' }],
    ['of a list that is too short', '<01> <03> [<0041>]', { 1: 'A' }],
    ['of a list that is too long', '<01> <02> [<0041> <0042> <0043>]', { 1: 'A', 2: 'B' }],
    ['that runs backwards', '<03> <01> <0041>', {}],
    ['without letters', '<01> <02> <>', { 1: '', 2: '' }],
    ['of three parts without a third', '<01> <02> <0041> <05> <06>', { 1: 'A', 2: 'B' }],
  ])('gives a range that %s', (_, entries, expected) => {
    expect(mapOf(`1 beginbfrange ${entries} endbfrange`)).toEqual(expected);
  });

  it('is read whole: prologue, code space, comments, several sections', () => {
    const text = `%!PS-Adobe-3.0 Resource-CMap
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange
      2 beginbfchar % zwei
      <0003> <0020>
      <0004> <00A0>
      endbfchar
      1 beginbfrange
      <0010> <0011> <0030>
      endbfrange
      1 beginbfchar <0020> <20AC> endbfchar
      endcmap CMapName currentdict /CMap defineresource pop end end`;
    expect(mapOf(text)).toEqual({ 3: ' ', 4: '\u00A0', 16: '0', 17: '1', 32: '€' });
  });

  it('does not grow without end', () => {
    const map = parseToUnicode(bytes('1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange'));
    expect(map.size).toBe(0x10000);
  });

  it.each(['', 'endbfchar', 'endbfrange', '1 beginbfchar /Name /Name endbfchar', '<<<>>>'])(
    'that holds nothing usable gives no letter: %j',
    (text) => {
      const letters = [...parseToUnicode(bytes(text)).values()].join('');
      expect(letters).toBe('');
    },
  );
});

/** A font of one page, what it shows, and what is noticed. */
async function shown(font: string, show: string, objects: Readonly<Record<number, string>> = {}) {
  const file = await openHandmade({
    pages: [`/P <</MCID 0>> BDC BT /F2 9 Tf ${show} Tj ET EMC`],
    fonts: '/F2 10 0 R',
    objects: { 10: `<< /Type /Font /BaseFont /Probe ${font} >>`, ...objects },
  });
  const { marked, faults } = readContent(file);
  return {
    text: marked.get('p1:0')?.text,
    faults: faults.map(({ kind, sample }) => `${kind}: ${sample}`),
  };
}

const cmap = stream('1 beginbfchar <0001> <0041> <0041> <00C4> <0000> <0030> endbfchar');
const composite = '/Subtype /Type0 /Encoding /Identity-H';

describe('a simple font', () => {
  it('is read byte by byte, by its map first', async () => {
    const font = '/Subtype /TrueType /Encoding /WinAnsiEncoding /ToUnicode 11 0 R';
    expect(await shown(font, '(AB)', { 11: cmap })).toEqual({ text: 'ÄB', faults: [] });
  });

  it('with an encoding in a dictionary counts by its base', async () => {
    const font = '/Subtype /Type1 /Encoding << /BaseEncoding /WinAnsiEncoding >>';
    expect(await shown(font, '(\\344\\226)')).toEqual({ text: 'ä–', faults: [] });
  });

  it.each([
    ['no encoding', ''],
    ['an encoding of its own', '/Encoding << /Differences [65 /g1] >>'],
    ['an encoding nobody knows', '/Encoding /Eigene'],
  ])('with %s does not say what it shows', async (_, encoding) => {
    expect(await shown(`/Subtype /Type1 ${encoding}`, '(A)')).toEqual({
      text: '\uFFFD',
      faults: ['no-unicode: Probe, 65'],
    });
  });

  it('has a first glyph, which is no missing one', async () => {
    const font = '/Subtype /TrueType /ToUnicode 11 0 R';
    expect(await shown(font, '<00>', { 11: cmap })).toEqual({ text: '0', faults: [] });
  });
});

describe('a composite font', () => {
  it('is read in pairs of bytes; half a pair is none', async () => {
    const font = `${composite} /ToUnicode 11 0 R`;
    expect(await shown(font, '<000100410001>', { 11: cmap })).toEqual({ text: 'AÄA', faults: [] });
    expect(await shown(font, '<000100>', { 11: cmap })).toEqual({ text: 'A', faults: [] });
  });

  it('tells of each code that its map leaves out', async () => {
    expect(await shown(`${composite} /ToUnicode 11 0 R`, '<000100020003>', { 11: cmap })).toEqual({
      text: 'A\uFFFD\uFFFD',
      faults: ['no-unicode: Probe, 2', 'no-unicode: Probe, 3'],
    });
  });

  it('has no letter of its own without a map', async () => {
    const { faults } = await shown(composite, '<0041>');
    expect(faults).toEqual(['no-unicode: Probe, 65']);
  });

  it('shows a missing glyph by the code 0, whatever its map says', async () => {
    const { faults } = await shown(`${composite} /ToUnicode 11 0 R`, '<0000>', { 11: cmap });
    expect(faults).toEqual(['notdef: Probe']);
  });

  it.each(['0000', 'FEFF', 'FFFE'])('may not map to U+%s, alone or within', async (code) => {
    for (const letters of [code, `0041${code}`]) {
      const map = stream(`1 beginbfchar <0001> <${letters}> endbfchar`);
      const { faults } = await shown(`${composite} /ToUnicode 11 0 R`, '<0001>', { 11: map });
      const kind = code === '0000' ? 'zero-unicode' : 'forbidden-unicode';
      expect(faults).toEqual([`${kind}: Probe`]);
    }
  });

  it('may leave to ActualText what its glyphs mean', async () => {
    const file = await openHandmade({
      pages: ['/P <</MCID 0 /ActualText (Amt)>> BDC BT /F2 9 Tf <00070008> Tj ET EMC'],
      fonts: '/F2 10 0 R',
      objects: { 10: `<< /Type /Font ${composite} >>` },
    });
    const { marked, faults } = readContent(file);
    expect(faults).toEqual([]);
    expect(marked.get('p1:0')?.text).toBe('Amt');
  });
});
