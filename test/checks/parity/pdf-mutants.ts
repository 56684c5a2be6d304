/** Changes of a PDF that a reader would notice, each with what parity must say about it. */
import { PdfArray, PdfName } from '@libpdf/core';
import type { Difference } from '../../../src/checks/parity/finding.ts';
import {
  annotationOf,
  attributesOf,
  firstContent,
  type Patient,
  pdfText,
  remove,
  repeat,
  swap,
} from './pdf-files.ts';

/** A change, and the findings it must lead to, among others where it does more than one harm. */
export type PdfMutant = {
  readonly name: string;
  readonly code: Difference['code'];
  readonly change: (patient: Patient) => void;
};

const name = (value: string) => PdfName.of(value);

/** Text that is lost, added, moved or changed. */
const texts: readonly PdfMutant[] = [
  {
    name: 'a paragraph is not in the tree',
    code: 'parity/lost',
    change: (p) => remove(p, p.element('P', 'Drei Dinge entscheiden')),
  },
  {
    name: 'a sentence of a paragraph is an artifact',
    code: 'parity/lost',
    change: (p) => {
      const key = firstContent(p.element('P', 'Wer Rente bekommt'));
      p.rewrite(key, (operators) => operators.replace(/^\/\w+\s*<<.*?>>\s*BDC/s, '/Artifact BMC'));
    },
  },
  {
    name: 'a paragraph stands twice',
    code: 'parity/added',
    change: (p) => repeat(p, p.element('P', 'Das Bild zeigt')),
  },
  {
    name: 'two paragraphs have changed places',
    code: 'parity/order',
    change: (p) =>
      swap(p, p.element('P', 'Drei Dinge entscheiden'), p.element('P', 'Diese Unterlagen')),
  },
  {
    name: 'other words are read than printed',
    code: 'parity/changed',
    change: (p) =>
      p
        .element('P', 'Niemand muss den Antrag allein')
        .dict.set('ActualText', pdfText('Jeder muss den Antrag allein ausfüllen.')),
  },
  {
    name: 'a letter is another',
    code: 'parity/changed',
    change: (p) => {
      const key = firstContent(p.element('P', 'Das Bild zeigt'));
      p.rewrite(key, (operators) => withOtherLetter(operators));
    },
  },
  {
    name: 'a text in Leichte Sprache is lost',
    code: 'parity/lost',
    change: (p) => remove(p, p.element('P', 'Dann hilft Ihnen das Amt.')),
  },
  {
    name: 'a box stands at another place',
    code: 'parity/order',
    change: (p) =>
      swap(p, p.element('Sect', 'Kommen Sie am Nachmittag'), p.element('Sect', 'Familie Muster')),
  },
  {
    name: 'a note is lost',
    code: 'parity/lost',
    change: (p) => remove(p, p.element('Note', 'Das erste Wohngeldgesetz')),
  },
];

/** The second and third letters change places; a letter is two bytes, in octal or as it stands. */
function withOtherLetter(operators: string): string {
  const letter = String.raw`\\000(?:\\\d{3}|\\.|[^\\)])`;
  return operators.replace(new RegExp(`(${letter})(${letter})`), '$2$1');
}

/** Pictures and languages. */
const attributes: readonly PdfMutant[] = [
  {
    name: 'a picture says something else',
    code: 'parity/picture',
    change: (p) => p.element('Figure', 'Ein Schlüssel').dict.set('Alt', pdfText('Ein Schloss')),
  },
  {
    name: 'a picture is lost',
    code: 'parity/picture',
    change: (p) => remove(p, p.element('Figure', 'Ein Telefon')),
  },
  {
    name: 'the language of the document is another',
    code: 'parity/language',
    change: (p) => p.file.catalog.set('Lang', pdfText('en')),
  },
  {
    name: 'foreign words have lost their language',
    code: 'parity/language',
    change: (p) => {
      const node = p.element('P', 'first come');
      for (const child of node.children) {
        if (child.kind !== 'content') continue;
        p.rewrite(child.key, (operators) => `${operators.replace(/\/Lang\s*\(en\)/, '')} `);
      }
    },
  },
];

/** Headings, lists and tables. */
const structures: readonly PdfMutant[] = [
  {
    name: 'a heading has another level',
    code: 'parity/heading',
    change: (p) => p.element('H2', 'So geht der Antrag').dict.set('S', name('H1')),
  },
  {
    name: 'a heading is a paragraph',
    code: 'parity/heading',
    change: (p) => p.element('H2', 'Was andere sagen').dict.set('S', name('P')),
  },
  {
    name: 'a paragraph is a heading',
    code: 'parity/heading',
    change: (p) => p.element('P', 'Diese Unterlagen').dict.set('S', name('H3')),
  },
  {
    name: 'an item is lost',
    code: 'parity/list',
    change: (p) => remove(p, p.element('LI', 'wie hoch die Miete ist')),
  },
  {
    name: 'a numbered list has bullets',
    code: 'parity/list',
    change: (p) =>
      attributesOf(p.element('L', 'wie hoch die Miete ist'), 'List').set(
        'ListNumbering',
        name('Disc'),
      ),
  },
  {
    name: 'items are paragraphs',
    code: 'parity/list',
    change: (p) => {
      const list = p.element('L', 'Wie teuer ist die Miete?');
      list.dict.set('S', name('Div'));
      for (const child of list.children) {
        if (child.kind === 'node') child.node.dict.set('S', name('Div'));
      }
    },
  },
  {
    name: 'a header cell is none',
    code: 'parity/table',
    change: (p) => p.element('TH', 'Höchste Miete').dict.set('S', name('TD')),
  },
  {
    name: 'the header of a row heads a column',
    code: 'parity/table',
    change: (p) =>
      attributesOf(p.element('TH', 'zwei Personen'), 'Table').set('Scope', name('Column')),
  },
  {
    name: 'a row is lost',
    code: 'parity/table',
    change: (p) => remove(p, p.element('TR', '437 Euro')),
  },
  {
    name: 'a cell is lost',
    code: 'parity/lost',
    change: (p) => remove(p, p.element('TD', '270 Euro')),
  },
  {
    name: 'the caption is lost',
    code: 'parity/lost',
    change: (p) => remove(p, p.element('Caption', 'Wohngeld im Monat')),
  },
];

/** Links and marks of notes. */
const links: readonly PdfMutant[] = [
  {
    name: 'an address is another',
    code: 'parity/link',
    change: (p) => {
      const annotation = annotationOf(p.element('Link', 'www.musterstadt.example'));
      const action = annotation.get('A');
      if (action === undefined || !('set' in action) || action instanceof PdfArray) {
        throw new Error('no action');
      }
      action.set('URI', pdfText('https://www.betrug.example/'));
    },
  },
  {
    name: 'a reference leads to another chapter',
    code: 'parity/link',
    change: (p) => annotationOf(p.element('Link', 'Hilfe und Kontakt')).set('Dest', pdfText('wer')),
  },
  {
    name: 'a word of the glossary leads to another word',
    code: 'parity/link',
    change: (p) => {
      const other = annotationOf(p.element('Link', 'Antrag')).get('Dest');
      if (other === undefined) throw new Error('no destination');
      annotationOf(p.element('Link', 'Wohngeld')).set('Dest', other);
    },
  },
  {
    name: 'the second line of a link leads elsewhere',
    code: 'parity/link',
    change: (p) => {
      const annotations = p
        .element('Link', 'So geht der Antrag')
        .children.flatMap((child) => (child.kind === 'object' ? [child.dict] : []));
      annotations.at(-1)?.set('Dest', pdfText('hilfe'));
    },
  },
  {
    name: 'a link is none',
    code: 'parity/link',
    change: (p) => p.element('Link', 'buergerbuero@musterstadt').dict.set('S', name('Span')),
  },
  {
    name: 'the mark of a note leads elsewhere',
    code: 'parity/note',
    change: (p) => {
      const paragraph = p.element('P', 'Grundlage ist das');
      for (const child of paragraph.children) {
        if (child.kind !== 'node' || child.node.type !== 'Lbl') continue;
        const [link] = child.node.children;
        if (link?.kind === 'node') annotationOf(link.node).set('Dest', pdfText('wer'));
      }
    },
  },
];

export const pdfMutants: readonly PdfMutant[] = [...texts, ...attributes, ...structures, ...links];
