/**
 * Pairs for each family of conditions: a construction that violates one, and its neighbour that looks
 * alike and is right. A checker that learnt its mutants by heart fails on one of the two.
 */
import { PdfArray, PdfDict, PdfNumber } from '@libpdf/core';
import { annotation, name, rename, tableAttributes, text } from './mutants/change.ts';
import type { Patient } from './sources.ts';

/** Two changes of the clean PDF; the first violates exactly this, the second nothing. */
export type Pair = {
  readonly condition: string;
  readonly wrong: (patient: Patient) => void;
  readonly right: (patient: Patient) => void;
};

const append = (patient: Patient, content: string) =>
  patient.rewrite((old) => `${old}\n${content}\n`);
const kid = (patient: Patient, element: PdfDict, type: string) => {
  const list = patient.get(element.get('K'));
  const made = PdfDict.of({ S: name(type), P: patient.root, K: PdfArray.of() });
  if (!(list instanceof PdfArray)) throw new Error('no list of kids');
  list.push(patient.pdf.register(made));
  return made;
};
const ofDocument = (patient: Patient, type: string) =>
  kid(patient, patient.element('Document'), type);

/** Content and fonts: Matterhorn 01, 10, 31. */
export const contentPairs: readonly Pair[] = [
  {
    condition: 'Matterhorn 01-003',
    wrong: (p) => p.rewrite((c) => c.replace(/(\/MCID 1[^B]*BDC)/, '$1 /Artifact BMC EMC')),
    right: (p) => p.rewrite((c) => c.replace(/(\/MCID 1[^B]*BDC)/, '$1 /Schmuck BMC EMC')),
  },
  {
    condition: 'Matterhorn 01-005',
    wrong: (p) => append(p, 'BI /W 1 /H 1 /BPC 8 /CS /G ID x EI'),
    right: (p) => append(p, '/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G ID x EI EMC'),
  },
  {
    condition: 'Matterhorn 01-005',
    wrong: (p) => append(p, 'q 0 0 5 5 re B Q'),
    right: (p) => append(p, 'q 0 0 5 5 re W n Q'),
  },
  {
    condition: 'Matterhorn 01-005',
    wrong: (p) => append(p, 'BT /f0 9 Tf <0001> Tj ET'),
    right: (p) => append(p, 'BT /f0 9 Tf [] TJ 5 5 Td ET'),
  },
];

/** Structure: Matterhorn 02, 09, 14, 19. */
export const structurePairs: readonly Pair[] = [
  {
    condition: 'Matterhorn 02-001',
    wrong: (p) => void ofDocument(p, 'Absatz'),
    right: (p) => {
      ofDocument(p, 'Absatz');
      p.dict(p.root.get('RoleMap')).set('Absatz', name('P'));
    },
  },
  {
    condition: 'Matterhorn 02-003',
    wrong: (p) => {
      ofDocument(p, 'Absatz');
      p.dict(p.root.get('RoleMap')).set('Absatz', name('Absatz'));
    },
    // A circle in the map that no element uses leads nobody astray.
    right: (p) => p.dict(p.root.get('RoleMap')).set('Absatz', name('Absatz')),
  },
  {
    condition: 'Matterhorn 14-003',
    wrong: (p) => void ofDocument(p, 'H3'),
    right: (p) => void ofDocument(p, 'H2'),
  },
  {
    condition: 'Matterhorn 14-003',
    wrong: (p) => void ofDocument(p, 'H6'),
    right: (p) => {
      for (const type of ['H2', 'H3', 'H4', 'H5', 'H6', 'H1']) ofDocument(p, type);
    },
  },
  {
    condition: 'Matterhorn 14-007',
    wrong: (p) => void ofDocument(p, 'H'),
    right: (p) => void ofDocument(p, 'Div'),
  },
  {
    condition: 'Matterhorn 09-005',
    wrong: (p) => void ofDocument(p, 'LI'),
    right: (p) => void kid(p, ofDocument(p, 'L'), 'LI'),
  },
  {
    condition: 'Matterhorn 09-005',
    wrong: (p) => void kid(p, ofDocument(p, 'L'), 'P'),
    right: (p) => void kid(p, ofDocument(p, 'L'), 'Caption'),
  },
  {
    condition: 'Matterhorn 09-005',
    wrong: (p) => void ofDocument(p, 'LBody'),
    // A label may stand alone: before a note, for instance (ISO 32000-1 14.8.4.3.3).
    right: (p) => void ofDocument(p, 'Lbl'),
  },
  {
    condition: 'Matterhorn 09-006',
    wrong: (p) => void ofDocument(p, 'TOCI'),
    right: (p) => void kid(p, ofDocument(p, 'TOC'), 'TOCI'),
  },
  {
    condition: 'Matterhorn 19-003',
    wrong: (p) => void ofDocument(p, 'Note').set('ID', text('')),
    right: (p) => void ofDocument(p, 'Note').set('ID', text('eigene')),
  },
  {
    condition: 'Matterhorn 19-004',
    wrong: (p) => void ofDocument(p, 'Note').set('ID', text('Note 1')),
    // Ids are unique among notes; a paragraph's is another matter.
    right: (p) => void ofDocument(p, 'P').set('ID', text('Note 1')),
  },
];

/** Alternatives and languages: Matterhorn 13, 17, 11 and ISO 14289-1 7.2. */
export const alternativePairs: readonly Pair[] = [
  {
    condition: 'Matterhorn 13-004',
    wrong: (p) => void ofDocument(p, 'Figure').set('T', text('Ein Titel')),
    right: (p) => void ofDocument(p, 'Figure').set('Alt', text('Ein Haus')),
  },
  {
    condition: 'Matterhorn 17-002',
    wrong: (p) => void ofDocument(p, 'Formula'),
    right: (p) => void ofDocument(p, 'Formula').set('ActualText', text('a = b')),
  },
  {
    condition: 'ISO 14289-1 7.2',
    wrong: (p) => p.element('H1').set('Lang', text('deutsch-')),
    right: (p) => p.element('H1').set('Lang', text('de-simple')),
  },
];

/** Tables: Matterhorn 09-004, 15-003 and ISO 14289-1 7.2, 7.5. */
export const tablePairs: readonly Pair[] = [
  {
    condition: 'Matterhorn 09-004',
    wrong: (p) => void kid(p, p.element('Table'), 'P'),
    right: (p) => void kid(p, p.element('Table'), 'TBody'),
  },
  {
    condition: 'Matterhorn 09-004',
    wrong: (p) => rename(p.element('TBody'), 'TFoot'),
    right: (p) => void kid(p, p.element('Table'), 'TFoot'),
  },
  {
    condition: 'Matterhorn 09-004',
    wrong: (p) => void kid(p, p.element('TD'), 'TR'),
    right: (p) => void kid(p, p.element('TD'), 'Div'),
  },
  {
    condition: 'ISO 14289-1 7.2',
    wrong: (p) => void kid(p, p.element('TR', 1), 'TD'),
    // A whole row more, as wide as the others.
    right: (p) => {
      const row = kid(p, p.element('TBody'), 'TR');
      kid(p, row, 'TD');
      kid(p, row, 'TD');
    },
  },
  {
    condition: 'ISO 14289-1 7.2',
    wrong: (p) => {
      const cell = kid(p, kid(p, p.element('TBody'), 'TR'), 'TD');
      cell.set('A', PdfDict.of({ O: name('Layout'), ColSpan: PdfNumber.of(2) }));
    },
    right: (p) => {
      const cell = kid(p, kid(p, p.element('TBody'), 'TR'), 'TD');
      const table = PdfDict.of({ O: name('Table'), ColSpan: PdfNumber.of(2) });
      // The span stands in the second of two dictionaries for tables.
      cell.set('A', PdfArray.of(PdfDict.of({ O: name('Table') }), table));
    },
  },
  {
    condition: 'Matterhorn 15-003',
    wrong: (p) => {
      tableAttributes(p, p.element('TH')).delete('Scope');
      for (const index of [0, 2]) tableAttributes(p, p.element('TD', index)).delete('Headers');
    },
    right: (p) => {
      for (const index of [0, 2]) tableAttributes(p, p.element('TD', index)).delete('Headers');
    },
  },
  {
    condition: 'ISO 14289-1 7.5',
    wrong: (p) => tableAttributes(p, p.element('TD')).set('Headers', PdfArray.of(text('Note 1'))),
    right: (p) => tableAttributes(p, p.element('TD')).set('Headers', PdfArray.of()),
  },
];

/** Annotations: Matterhorn 28. */
export const annotationPairs: readonly Pair[] = [
  {
    condition: 'Matterhorn 28-012',
    wrong: (p) => annotation(p).set('Contents', text('')),
    right: (p) => annotation(p).set('Contents', text('Zur Stadt')),
  },
  {
    condition: 'Matterhorn 28-012',
    // What the element says does not help: screen readers read the link's own description.
    wrong: (p) => {
      annotation(p).delete('Contents');
      p.element('Link').set('Alt', text('Zur Stadt'));
    },
    right: (p) => p.element('Link').set('Alt', text('Zur Stadt')),
  },
  {
    condition: 'Matterhorn 28-011',
    wrong: (p) => {
      rename(p.element('Link'), 'Verweis');
      p.dict(p.root.get('RoleMap')).set('Verweis', name('Span'));
    },
    right: (p) => {
      rename(p.element('Link'), 'Verweis');
      p.dict(p.root.get('RoleMap')).set('Verweis', name('Link'));
    },
  },
  {
    condition: 'Matterhorn 28-009',
    wrong: (p) => p.page.set('Tabs', name('C')),
    right: (p) => p.page.set('Tabs', name('S')),
  },
  {
    condition: 'Matterhorn 28-011',
    // Bit 3 is "print": the link is as visible as before.
    wrong: (p) => {
      annotation(p).set('F', PdfNumber.of(4));
      rename(p.element('Link'), 'Span');
    },
    right: (p) => {
      annotation(p).set('F', PdfNumber.of(6));
      rename(p.element('Link'), 'Span');
    },
  },
];
