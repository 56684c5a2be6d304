/** Rarer faults, and oddities that are allowed and must not be reported. */
import { PdfArray, PdfDict, PdfNumber, type PdfObject, PdfStream } from '@libpdf/core';
import type { Patient } from '../sources.ts';
import { annotation, type Mutant, name, rename, text } from './change.ts';

function layers(patient: Patient, entries: Record<string, PdfObject>): void {
  const standing = PdfDict.of({ Name: text('x') });
  patient.catalog.set('OCProperties', PdfDict.of({ OCGs: PdfArray.of(), D: standing, ...entries }));
}

/** Puts a form XObject on the first page, drawn as often as `content` says. */
function drawForm(patient: Patient, form: PdfStream, content: string): void {
  form.set('Subtype', name('Form'));
  form.set('BBox', PdfArray.of(...[0, 0, 9, 9].map((value) => PdfNumber.of(value))));
  const resources = patient.dict(patient.page.get('Resources'));
  resources.set('XObject', PdfDict.of({ Probe: patient.pdf.register(form) }));
  patient.rewrite((old) => `${old}\n${content}\n`);
}

export const rareMutants: readonly Mutant[] = [
  {
    name: 'a second layer configuration without a name',
    conditions: ['Matterhorn 20-001'],
    change: (p) => layers(p, { Configs: PdfArray.of(new PdfDict()) }),
  },
  {
    name: 'an attached file without a name',
    conditions: ['Matterhorn 21-001'],
    change: (p) => {
      const file = PdfDict.of({ Type: name('Filespec'), EF: new PdfDict() });
      const tree = PdfDict.of({
        Kids: PdfArray.of(PdfDict.of({ Names: PdfArray.of(text('x'), file) })),
      });
      p.catalog.set('Names', PdfDict.of({ EmbeddedFiles: tree }));
    },
  },
  {
    name: 'a note on the page without description',
    conditions: ['Matterhorn 28-004'],
    change: (p) => {
      rename(p.element('Link'), 'Annot');
      annotation(p).set('Subtype', name('Text'));
      annotation(p).delete('Contents');
    },
  },
  {
    name: 'content of a foreign file',
    conditions: ['Matterhorn 30-001'],
    change: (p) => {
      const form = PdfStream.fromDict(
        { Ref: PdfDict.of({ F: text('fremd.pdf') }) },
        Buffer.from(''),
      );
      drawForm(p, form, '/Artifact BMC /Probe Do EMC');
    },
  },
  {
    name: 'tagged content that is drawn twice and not in the tree',
    conditions: ['Matterhorn 01-005', 'Matterhorn 30-002'],
    change: (p) => {
      const form = PdfStream.fromDict({}, Buffer.from('/P <</MCID 0>> BDC 0 0 1 1 re f EMC'));
      drawForm(p, form, '/Probe Do /Probe Do');
    },
  },
  {
    name: 'text in a form XObject outside of tags',
    conditions: ['Matterhorn 01-005'],
    change: (p) => drawForm(p, PdfStream.fromDict({}, Buffer.from('0 0 1 1 re f')), '/Probe Do'),
  },
  {
    name: 'a caption in the middle of a list',
    conditions: ['Matterhorn 09-005'],
    change: (p) => rename(p.element('LI', 1), 'Caption'),
  },
  {
    name: 'two captions of a table',
    conditions: ['Matterhorn 09-004'],
    change: (p) => rename(p.element('THead'), 'Caption'),
  },
  {
    name: 'bookmarks and metadata in no language, where every element has one',
    conditions: [
      'Matterhorn 11-001',
      'Matterhorn 11-003',
      'Matterhorn 11-004',
      'Matterhorn 11-006',
    ],
    change: (p) => {
      p.catalog.delete('Lang');
      p.element('Document').set('Lang', text('de'));
    },
  },
];

/** Allowed: hidden links, printer's marks, layers with names, a form that stays as it is. */
export const allowedOddities: readonly Mutant[] = [
  {
    name: 'a hidden link outside of Link',
    conditions: [],
    change: (p) => {
      rename(p.element('Link'), 'Span');
      annotation(p).set('F', PdfNumber.of(2));
    },
  },
  {
    name: 'a mark of the printer outside of the tags',
    conditions: [],
    change: (p) => {
      const list = p.get(p.page.get('Annots'));
      const rect = PdfArray.of(...[0, 0, 9, 9].map((value) => PdfNumber.of(value)));
      const mark = PdfDict.of({ Type: name('Annot'), Subtype: name('PrinterMark'), Rect: rect });
      mark.set('Contents', text('Schnittmarke'));
      if (list instanceof PdfArray) list.push(p.pdf.register(mark));
    },
  },
  { name: 'layers with names', conditions: [], change: (p) => layers(p, {}) },
  {
    name: 'an attached file with names',
    conditions: [],
    change: (p) => {
      const file = PdfDict.of({ F: text('a.csv'), UF: text('a.csv'), EF: new PdfDict() });
      const tree = PdfDict.of({ Names: PdfArray.of(text('x'), file) });
      p.catalog.set('Names', PdfDict.of({ EmbeddedFiles: tree }));
    },
  },
  {
    name: 'a form that does not rebuild itself',
    conditions: [],
    change: (p) => {
      const packet = PdfStream.fromDict({}, Buffer.from('<config/>'));
      p.catalog.set('AcroForm', PdfDict.of({ XFA: p.pdf.register(packet), Fields: PdfArray.of() }));
    },
  },
  {
    name: 'a picture with ActualText instead of Alt',
    conditions: [],
    change: (p) => {
      p.element('Figure').delete('Alt');
      p.element('Figure').set('ActualText', text('Jena'));
    },
  },
  {
    name: 'an own type that is mapped to a mapped type',
    conditions: [],
    change: (p) => {
      rename(p.element('BlockQuote'), 'Merksatz');
      const roles = p.dict(p.root.get('RoleMap'));
      roles.set('Merksatz', name('Satz'));
      roles.set('Satz', name('P'));
    },
  },
  {
    name: 'a caption at the end of a table',
    conditions: [],
    change: (p) => {
      const list = p.get(p.element('Table').get('K'));
      const first = list instanceof PdfArray ? list.at(0) : undefined;
      if (!(list instanceof PdfArray) || first === undefined) throw new Error('no table');
      list.remove(0);
      list.push(first);
    },
  },
];
