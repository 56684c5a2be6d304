/** `styles.xml` and `numbering.xml` (ISO/IEC 29500-1, 17.7 and 17.9): large type, German, real headings. */
import type { Element } from 'xast';
import { element } from '../../writers/package/xml.ts';
import { type StyleId, value } from './elements.ts';

/** Namespace of WordprocessingML. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

type Look = {
  readonly name: string;
  /** Half points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after: number;
  readonly keepNext?: boolean;
  /** Level of the outline, from 0. */
  readonly outline?: number;
  readonly numbered?: boolean;
};

const LOOKS: Readonly<Record<StyleId, Look>> = {
  Normal: { name: 'Normal', size: 29, after: 160 },
  Title: { name: 'Title', size: 52, bold: true, color: '0B3D63', after: 240 },
  Heading1: {
    name: 'heading 1',
    size: 38,
    bold: true,
    color: '0B3D63',
    before: 320,
    after: 160,
    keepNext: true,
    outline: 0,
  },
  TableHead: { name: 'Tabellen-Kopf', size: 24, bold: true, after: 80, before: 80 },
  TableText: { name: 'Tabellen-Text', size: 29, after: 120, before: 120 },
  TableHeading: {
    name: 'Tabellen-Überschrift',
    size: 29,
    bold: true,
    color: '0B3D63',
    after: 120,
    before: 120,
  },
  LineNumber: { name: 'Zeilen-Nummer', size: 29, bold: true, after: 120, before: 120 },
  Step: { name: 'Schritt', size: 29, after: 160, numbered: true },
  Question: { name: 'Frage', size: 29, bold: true, before: 360, after: 160, keepNext: true },
  Small: { name: 'Klein', size: 20, color: '4A5560', after: 120, before: 120 },
};

/** The styles; type from a list that every office program has one of. */
export function styles(): Element {
  const fonts = { 'w:ascii': 'Verdana', 'w:hAnsi': 'Verdana', 'w:cs': 'Verdana' };
  return element(
    'w:styles',
    { 'xmlns:w': W },
    element(
      'w:docDefaults',
      {},
      element(
        'w:rPrDefault',
        {},
        element(
          'w:rPr',
          {},
          element('w:rFonts', fonts),
          value('w:sz', '29'),
          element('w:lang', { 'w:val': 'de-DE', 'w:eastAsia': 'de-DE', 'w:bidi': 'ar-SA' }),
        ),
      ),
    ),
    ...Object.entries(LOOKS).map(([id, look]) => style(id, look)),
  );
}

function style(id: string, look: Look): Element {
  const { name, size, bold, color, before = 0, after, keepNext, outline, numbered } = look;
  const isDefault = id === 'Normal';
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': isDefault ? '1' : undefined, 'w:styleId': id },
    value('w:name', name),
    isDefault ? undefined : value('w:basedOn', 'Normal'),
    element('w:qFormat', {}),
    element(
      'w:pPr',
      {},
      keepNext ? element('w:keepNext', {}) : undefined,
      numbered ? element('w:numPr', {}, value('w:ilvl', '0'), value('w:numId', '1')) : undefined,
      element('w:spacing', {
        'w:before': String(before),
        'w:after': String(after),
        'w:line': '320',
        'w:lineRule': 'auto',
      }),
      outline === undefined ? undefined : value('w:outlineLvl', String(outline)),
    ),
    element(
      'w:rPr',
      {},
      bold ? element('w:b', {}) : undefined,
      color === undefined ? undefined : value('w:color', color),
      value('w:sz', String(size)),
    ),
  );
}

/** One list with numbers: the steps of the first page. */
export function numbering(): Element {
  return element(
    'w:numbering',
    { 'xmlns:w': W },
    element(
      'w:abstractNum',
      { 'w:abstractNumId': '0' },
      value('w:multiLevelType', 'singleLevel'),
      element(
        'w:lvl',
        { 'w:ilvl': '0' },
        value('w:start', '1'),
        value('w:numFmt', 'decimal'),
        value('w:lvlText', '%1.'),
        value('w:lvlJc', 'left'),
        element('w:pPr', {}, element('w:ind', { 'w:left': '567', 'w:hanging': '567' })),
      ),
    ),
    element('w:num', { 'w:numId': '1' }, value('w:abstractNumId', '0')),
  );
}
