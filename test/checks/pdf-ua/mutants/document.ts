/** Wrong facts about the document. */
import { PdfArray, PdfBool, PdfDict } from '@libpdf/core';
import { dynamicForm, type Mutant, text, xmp } from './change.ts';

export const documentMutants: readonly Mutant[] = [
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
