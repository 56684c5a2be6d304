/** Wrong tables, links and other annotations. */
import { PdfArray, PdfDict, PdfNumber } from '@libpdf/core';
import { annotation, type Mutant, name, rename, tableAttributes, text } from './change.ts';

export const tablesMutants: readonly Mutant[] = [
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

export const annotationsMutants: readonly Mutant[] = [
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
  {
    name: 'an annotation that the norm does not know',
    conditions: ['Matterhorn 28-006'],
    change: (p) => annotation(p).set('Subtype', name('Hologram')),
  },
  {
    name: 'an attached file without its name',
    conditions: ['Matterhorn 28-016'],
    change: (p) => {
      rename(p.element('Link'), 'Annot');
      annotation(p).set('Subtype', name('FileAttachment'));
      annotation(p).set('FS', PdfDict.of({ Type: name('Filespec'), EF: new PdfDict() }));
    },
  },
  {
    name: 'a mark of the printer among the tags',
    conditions: ['Matterhorn 28-017'],
    change: (p) => annotation(p).set('Subtype', name('PrinterMark')),
  },
  {
    name: 'a form field that is described in no language',
    conditions: [
      'Matterhorn 11-001',
      'Matterhorn 11-003',
      'Matterhorn 11-004',
      'Matterhorn 11-005',
      'Matterhorn 11-006',
      'Matterhorn 28-010',
    ],
    change: (p) => {
      p.catalog.delete('Lang');
      p.element('Document').set('Lang', text('de'));
      const rect = PdfArray.of(...[0, 0, 9, 9].map((value) => PdfNumber.of(value)));
      const facts = { Type: name('Annot'), Subtype: name('Widget'), FT: name('Tx'), Rect: rect };
      const widget = p.pdf.register(PdfDict.of({ ...facts, T: text('x'), TU: text('Name') }));
      const list = p.get(p.page.get('Annots'));
      if (list instanceof PdfArray) list.push(widget);
      p.catalog.set('AcroForm', PdfDict.of({ Fields: PdfArray.of(widget) }));
    },
  },
];
