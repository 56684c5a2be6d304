/** Wrong content streams and fonts. */
import { PdfArray, PdfNumber } from '@libpdf/core';
import { cidSet, descendant, font, kids, type Mutant, name, toUnicode } from './change.ts';

export const contentMutants: readonly Mutant[] = [
  {
    name: 'text outside of tags',
    conditions: ['Matterhorn 01-005'],
    change: (p) => p.rewrite((c) => `${c}\nBT /f0 10 Tf 20 20 Td <0001> Tj ET\n`),
  },
  {
    name: 'a drawing outside of tags',
    conditions: ['Matterhorn 01-005'],
    change: (p) => p.rewrite((c) => `${c}\n0 0 10 10 re f\n`),
  },
  {
    name: 'an artifact inside of a tag',
    conditions: ['Matterhorn 01-003'],
    change: (p) => p.rewrite((c) => c.replace(/(\/MCID 1[^B]*BDC)/, '$1 /Artifact BMC EMC')),
  },
  {
    name: 'a tag inside of an artifact',
    conditions: ['Matterhorn 01-004'],
    change: (p) =>
      p.rewrite((c) =>
        c.replace(
          /(\/[A-Za-z0-9]+\s*<<[^>]*\/MCID 1\b[^>]*>>\s*BDC)([\s\S]*?EMC)/,
          '/Artifact BMC $1$2 EMC',
        ),
      ),
  },
  {
    name: 'an id used twice',
    conditions: ['ISO 32000-1 14.7.4'],
    change: (p) => p.rewrite((c) => `${c}\n/P <</MCID 0>> BDC EMC\n`),
  },
  {
    name: 'an element dropped from the tree',
    conditions: ['Matterhorn 01-005'],
    change: (p) => {
      const document = p.element('Document');
      const list = p.get(document.get('K'));
      const at = kids(p, document).findIndex((kid) => kid.getName('S')?.value === 'BlockQuote');
      if (list instanceof PdfArray) list.remove(at);
    },
  },
  {
    name: 'content that does not exist',
    conditions: ['ISO 32000-1 14.7.4'],
    change: (p) => {
      const list = p.get(p.element('P').get('K'));
      if (list instanceof PdfArray) list.push(PdfNumber.of(999));
    },
  },
];

export const fontsMutants: readonly Mutant[] = [
  {
    name: 'a font without ToUnicode',
    conditions: ['Matterhorn 10-001', 'Matterhorn 31-027'],
    change: (p) => void font(p).delete('ToUnicode'),
  },
  {
    name: 'a character without Unicode',
    conditions: ['Matterhorn 10-001'],
    change: (p) =>
      toUnicode(p, (map) => map.replaceAll(/<[0-9A-Fa-f]{4}> <0041>/g, '<FFFF> <0041>')),
  },
  {
    name: 'a character mapped to U+0000',
    conditions: ['Matterhorn 31-028'],
    change: (p) => toUnicode(p, (map) => map.replaceAll(/(<[0-9A-Fa-f]{4}>) <0041>/g, '$1 <0000>')),
  },
  {
    name: 'a character mapped to a byte order mark',
    conditions: ['Matterhorn 31-029'],
    change: (p) => toUnicode(p, (map) => map.replaceAll(/(<[0-9A-Fa-f]{4}>) <0041>/g, '$1 <FEFF>')),
  },
  {
    name: 'a glyph that the font program lacks',
    conditions: ['Matterhorn 10-001', 'Matterhorn 31-011'],
    change: (p) => p.rewrite((c) => `${c}\n/Artifact BMC BT /f0 10 Tf <0FFF> Tj ET EMC\n`),
  },
  {
    name: 'a list of glyphs that leaves one out',
    conditions: ['Matterhorn 31-014'],
    change: (p) => cidSet(p, (set) => set.fill(0xbf, 0, 1)),
  },
  {
    name: 'a list of glyphs that invents some',
    conditions: ['Matterhorn 31-015'],
    change: (p) => cidSet(p, (set) => Buffer.concat([set, Buffer.from([0xff])])),
  },
  {
    name: 'widths that are not those of the glyphs',
    conditions: ['Matterhorn 31-016'],
    change: (p) => {
      descendant(p).delete('W');
      descendant(p).set('DW', PdfNumber.of(17));
    },
  },
  {
    name: 'a font that is not embedded',
    conditions: ['Matterhorn 31-009'],
    change: (p) => {
      const descriptor = p.dict(descendant(p).get('FontDescriptor'));
      for (const key of ['FontFile', 'FontFile2', 'FontFile3']) descriptor.delete(key);
    },
  },
  {
    name: 'a font without a map to its glyphs',
    conditions: ['Matterhorn 31-005'],
    change: (p) => void descendant(p).delete('CIDToGIDMap'),
  },
  {
    name: 'a font with a map to its glyphs that is none',
    conditions: ['Matterhorn 31-004'],
    change: (p) => descendant(p).set('CIDToGIDMap', name('Fremd')),
  },
  {
    name: 'a foreign encoding',
    conditions: ['Matterhorn 31-006'],
    change: (p) => font(p).set('Encoding', name('Fremd-H')),
  },
  {
    name: 'a missing glyph',
    conditions: ['Matterhorn 10-001', 'Matterhorn 31-030'],
    change: (p) => p.rewrite((c) => `${c}\n/Artifact BMC BT /f0 10 Tf <0000> Tj ET EMC\n`),
  },
];
