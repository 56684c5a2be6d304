/** Ways in which a tagged PDF goes wrong, each with the conditions that must notice, and no other. */
import { PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core';
import type { Patient } from './sources.ts';

export type Mutant = {
  readonly name: string;
  readonly conditions: readonly string[];
  readonly change: (patient: Patient) => void;
};

const name = (value: string) => PdfName.of(value);
const text = (value: string) => PdfString.fromString(value);

function xmp(patient: Patient, change: (metadata: string) => string): void {
  const stream = patient.get(patient.catalog.get('Metadata'));
  if (!(stream instanceof PdfStream)) throw new Error('no metadata');
  stream.setData(Buffer.from(change(Buffer.from(stream.getDecodedData()).toString('utf8'))));
}

function kids(patient: Patient, element: PdfDict): readonly PdfDict[] {
  const list = patient.get(element.get('K'));
  const items = list instanceof PdfArray ? list.toArray() : [];
  return items.map((item) => patient.dict(item));
}

function annotation(patient: Patient, index = 0): PdfDict {
  const list = patient.get(patient.page.get('Annots'));
  return patient.dict(list instanceof PdfArray ? list.at(index) : undefined);
}

function tableAttributes(patient: Patient, element: PdfDict): PdfDict {
  const list = patient.get(element.get('A'));
  const items = list instanceof PdfArray ? list.toArray() : [list];
  const found = items
    .map((item) => patient.dict(item))
    .find((dict) => dict.getName('O')?.value === 'Table');
  if (found === undefined) throw new Error('no table attributes');
  return found;
}

function font(patient: Patient): PdfDict {
  const fonts = patient.dict(patient.dict(patient.page.get('Resources')).get('Font'));
  const [key] = fonts.keys();
  return patient.dict(key && fonts.get(key));
}

function descendant(patient: Patient): PdfDict {
  const list = patient.get(font(patient).get('DescendantFonts'));
  return patient.dict(list instanceof PdfArray ? list.at(0) : undefined);
}

function toUnicode(patient: Patient, change: (map: string) => string): void {
  const stream = patient.get(font(patient).get('ToUnicode'));
  if (!(stream instanceof PdfStream)) throw new Error('no ToUnicode');
  stream.setData(
    Buffer.from(change(Buffer.from(stream.getDecodedData()).toString('latin1')), 'latin1'),
  );
}

function rename(element: PdfDict, type: string): void {
  element.set('S', name(type));
}

function dynamicForm(patient: Patient): PdfArray {
  const xml = '<config><dynamicRender>required</dynamicRender></config>';
  const stream = patient.pdf.register(PdfStream.fromDict({}, Buffer.from(xml)));
  return PdfArray.of(text('config'), stream);
}

const DOCUMENT: readonly Mutant[] = [
  {
    name: 'not marked as tagged',
    conditions: ['ISO 14289-1 6.2'],
    change: (p) => void p.catalog.delete('MarkInfo'),
  },
  {
    name: 'suspect tags',
    conditions: ['Matterhorn 01-007'],
    change: (p) => p.dict(p.catalog.get('MarkInfo')).set('Suspects', PdfBool.TRUE),
  },
  {
    name: 'no metadata',
    conditions: ['Matterhorn 06-001'],
    change: (p) => void p.catalog.delete('Metadata'),
  },
  {
    name: 'no PDF/UA identifier',
    conditions: ['Matterhorn 06-002'],
    change: (p) => xmp(p, (m) => m.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, '')),
  },
  {
    name: 'identified as another part',
    conditions: ['Matterhorn 06-002'],
    change: (p) => xmp(p, (m) => m.replace('<pdfuaid:part>1<', '<pdfuaid:part>2<')),
  },
  {
    name: 'no title in the metadata',
    conditions: ['Matterhorn 06-003'],
    change: (p) => xmp(p, (m) => m.replace(/<dc:title>.*?<\/dc:title>/s, '')),
  },
  {
    name: 'title not said to be shown',
    conditions: ['Matterhorn 07-001'],
    change: (p) => void p.catalog.delete('ViewerPreferences'),
  },
  {
    name: 'file name shown',
    conditions: ['Matterhorn 07-002'],
    change: (p) => p.dict(p.catalog.get('ViewerPreferences')).set('DisplayDocTitle', PdfBool.FALSE),
  },
  {
    name: 'a language that is none',
    conditions: ['ISO 14289-1 7.2'],
    change: (p) => p.catalog.set('Lang', text('Deutsch (Deutschland)')),
  },
  {
    name: 'no language',
    conditions: [
      'Matterhorn 11-001',
      'Matterhorn 11-002',
      'Matterhorn 11-003',
      'Matterhorn 11-004',
      'Matterhorn 11-006',
    ],
    change: (p) => {
      p.catalog.delete('Lang');
      for (const element of p.elements) element.delete('Lang');
    },
  },
  {
    name: 'a form that rebuilds itself',
    conditions: ['Matterhorn 25-001'],
    change: (p) =>
      p.catalog.set('AcroForm', PdfDict.of({ XFA: dynamicForm(p), Fields: PdfArray.of() })),
  },
  {
    name: 'a layer without a name',
    conditions: ['Matterhorn 20-002'],
    change: (p) =>
      p.catalog.set('OCProperties', PdfDict.of({ OCGs: PdfArray.of(), D: new PdfDict() })),
  },
  {
    name: 'layers that switch by themselves',
    conditions: ['Matterhorn 20-003'],
    change: (p) =>
      p.catalog.set(
        'OCProperties',
        PdfDict.of({ OCGs: PdfArray.of(), D: PdfDict.of({ Name: text('x'), AS: PdfArray.of() }) }),
      ),
  },
  {
    name: 'no structure tree',
    conditions: ['ISO 14289-1 7.1'],
    change: (p) => void p.catalog.delete('StructTreeRoot'),
  },
];

const CONTENT: readonly Mutant[] = [
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

const STRUCTURE: readonly Mutant[] = [
  {
    name: 'a type that is not mapped',
    conditions: ['Matterhorn 02-001'],
    change: (p) => rename(p.element('BlockQuote'), 'Merksatz'),
  },
  {
    name: 'a mapping that runs in a circle',
    conditions: ['Matterhorn 02-003'],
    change: (p) => {
      rename(p.element('BlockQuote'), 'Merksatz');
      const roles = p.dict(p.root.get('RoleMap'));
      roles.set('Merksatz', name('Satz'));
      roles.set('Satz', name('Merksatz'));
    },
  },
  {
    name: 'a standard type remapped',
    conditions: ['Matterhorn 02-004'],
    change: (p) => p.dict(p.root.get('RoleMap')).set('P', name('Div')),
  },
  {
    name: 'an element without its parent',
    conditions: ['ISO 14289-1 7.1'],
    change: (p) => void p.element('BlockQuote').delete('P'),
  },
  {
    name: 'a paragraph in a list',
    conditions: ['Matterhorn 09-005'],
    change: (p) => rename(p.element('Lbl'), 'P'),
  },
  {
    name: 'a list item outside of a list',
    conditions: ['Matterhorn 09-005'],
    change: (p) => rename(p.element('L', 2), 'Div'),
  },
  {
    name: 'an entry outside of the contents',
    conditions: ['Matterhorn 09-006'],
    change: (p) => rename(p.element('TOC'), 'Div'),
  },
  {
    name: 'a paragraph in the contents',
    conditions: ['Matterhorn 09-006'],
    change: (p) => rename(p.element('TOCI'), 'P'),
  },
  {
    name: 'a first heading of level 2',
    conditions: ['Matterhorn 14-002'],
    change: (p) => rename(p.element('H1'), 'H2'),
  },
  {
    name: 'a level left out',
    conditions: ['Matterhorn 14-003'],
    change: (p) => rename(p.element('H2'), 'H3'),
  },
  {
    name: 'two plain headings in one element',
    conditions: ['Matterhorn 14-006'],
    change: (p) => {
      for (const element of p.elements)
        if (/^H\d$/.test(element.getName('S')?.value ?? '')) rename(element, 'H');
    },
  },
  {
    name: 'headings with and without levels',
    conditions: ['Matterhorn 14-007'],
    change: (p) => rename(p.element('H2'), 'H'),
  },
  {
    name: 'a note without id',
    conditions: ['Matterhorn 19-003'],
    change: (p) => void p.element('Note').delete('ID'),
  },
  {
    name: 'two notes with one id',
    conditions: ['Matterhorn 19-004'],
    change: (p) => p.element('Note', 1).set('ID', text('Note 1')),
  },
  {
    name: 'a picture without alternative text',
    conditions: ['Matterhorn 13-004'],
    change: (p) => void p.element('Figure').delete('Alt'),
  },
  {
    name: 'an empty alternative text',
    conditions: ['Matterhorn 13-004'],
    change: (p) => p.element('Figure').set('Alt', text('')),
  },
  {
    name: 'a formula without alternative text',
    conditions: ['Matterhorn 17-002'],
    change: (p) => void p.element('Formula').delete('Alt'),
  },
  {
    name: 'an element in no real language',
    conditions: ['ISO 14289-1 7.2'],
    change: (p) => p.element('BlockQuote').set('Lang', text('de_DE')),
  },
];

const TABLES: readonly Mutant[] = [
  {
    name: 'a row in a paragraph',
    conditions: ['Matterhorn 09-004'],
    change: (p) => rename(p.element('Table'), 'P'),
  },
  {
    name: 'a paragraph among cells',
    conditions: ['Matterhorn 09-004'],
    change: (p) => rename(p.element('TD'), 'P'),
  },
  {
    name: 'a table head without a body',
    conditions: ['Matterhorn 09-004'],
    change: (p) => rename(p.element('TBody'), 'THead'),
  },
  {
    name: 'a row that is too long',
    conditions: ['ISO 14289-1 7.2'],
    change: (p) => tableAttributes(p, p.element('TD')).set('ColSpan', PdfNumber.of(2)),
  },
  {
    name: 'a cell that reaches out of the table',
    conditions: ['ISO 14289-1 7.2'],
    change: (p) => tableAttributes(p, p.element('TD', 3)).set('RowSpan', PdfNumber.of(2)),
  },
  {
    name: 'a row that is too short',
    conditions: ['ISO 14289-1 7.2', 'Matterhorn 01-005'],
    change: (p) => {
      const list = p.get(p.element('TR', 2).get('K'));
      if (list instanceof PdfArray) list.remove(1);
    },
  },
  {
    name: 'header cells without scope and ids',
    conditions: ['ISO 14289-1 7.5', 'Matterhorn 15-003'],
    change: (p) => {
      for (const cell of [p.element('TH'), p.element('TH', 1)]) {
        tableAttributes(p, cell).delete('Scope');
        cell.delete('ID');
      }
    },
  },
  {
    name: 'a header cell that does not exist',
    conditions: ['ISO 14289-1 7.5'],
    change: (p) => tableAttributes(p, p.element('TD')).set('Headers', PdfArray.of(text('fehlt'))),
  },
  {
    name: 'no header cells',
    conditions: ['ISO 14289-1 7.5'],
    change: (p) => {
      for (const cell of [p.element('TH'), p.element('TH', 1)]) rename(cell, 'TD');
    },
  },
];

const ANNOTATIONS: readonly Mutant[] = [
  {
    name: 'a tab order that is not given',
    conditions: ['Matterhorn 28-008'],
    change: (p) => void p.page.delete('Tabs'),
  },
  {
    name: 'a tab order by rows',
    conditions: ['Matterhorn 28-009'],
    change: (p) => p.page.set('Tabs', name('R')),
  },
  {
    name: 'a link without description',
    conditions: ['Matterhorn 28-012'],
    change: (p) => void annotation(p).delete('Contents'),
  },
  {
    name: 'a link in a paragraph',
    conditions: ['Matterhorn 28-011'],
    change: (p) => rename(p.element('Link'), 'Span'),
  },
  {
    name: 'a note on the page outside of Annot',
    conditions: ['Matterhorn 28-002'],
    change: (p) => {
      annotation(p).set('Subtype', name('Text'));
    },
  },
  {
    name: 'a form field outside of Form without description',
    conditions: ['Matterhorn 28-005', 'Matterhorn 28-010'],
    change: (p) => annotation(p).set('Subtype', name('Widget')),
  },
  {
    name: 'a trap network',
    conditions: ['Matterhorn 28-007'],
    change: (p) => annotation(p).set('Subtype', name('TrapNet')),
  },
];

const FONTS: readonly Mutant[] = [
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
    name: 'a font that is not embedded',
    conditions: ['Matterhorn 31-009'],
    change: (p) => {
      const descriptor = p.dict(descendant(p).get('FontDescriptor'));
      for (const key of ['FontFile', 'FontFile2', 'FontFile3']) descriptor.delete(key);
    },
  },
  {
    name: 'a font without a map to its glyphs',
    conditions: ['Matterhorn 31-004'],
    change: (p) => {
      descendant(p).set('Subtype', name('CIDFontType2'));
      descendant(p).delete('CIDToGIDMap');
    },
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

export const mutants: readonly Mutant[] = [
  ...DOCUMENT,
  ...CONTENT,
  ...STRUCTURE,
  ...TABLES,
  ...ANNOTATIONS,
  ...FONTS,
];
