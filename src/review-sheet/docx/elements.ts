/**
 * The elements of WordprocessingML that the sheet needs (ISO/IEC 29500-1, 17), as small functions.
 * Children stand in the order that its schema prescribes.
 */
import type { Element } from 'xast';
import { element, type XmlChild } from '../../writers/package/xml.ts';

/** The styles that `styles.ts` defines. */
export type StyleId =
  | 'Title'
  | 'Heading1'
  | 'Normal'
  | 'TableHead'
  | 'TableText'
  | 'TableHeading'
  | 'LineNumber'
  | 'Step'
  | 'Question'
  | 'Small';

/** `w:val` elements, the most frequent kind. */
export function value(name: string, val: string): Element {
  return element(name, { 'w:val': val });
}

/** Words in a line. */
export function run(text: string): Element {
  return element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, text));
}

/** What may be set for one paragraph beside its style. */
export type ParagraphSettings = { readonly pageBreakBefore?: boolean; readonly keepNext?: boolean };

/** A paragraph (17.3.1.22). */
export function paragraph(
  style: StyleId,
  content: readonly XmlChild[],
  settings: ParagraphSettings = {},
): Element {
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      value('w:pStyle', style),
      settings.keepNext ? element('w:keepNext', {}) : undefined,
      settings.pageBreakBefore ? element('w:pageBreakBefore', {}) : undefined,
    ),
    ...content,
  );
}

/** A table: what it is called for those who do not see it, its widths, its rows. */
export type TableParts = {
  /** Alternative text (17.4.41). */
  readonly title: string;
  /** Twentieths of a point. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  /** Cells hold paragraphs; as many as there are widths. */
  readonly rows: readonly (readonly (readonly Element[])[])[];
  readonly rowHeaders: boolean;
};

/** A table whose header row is repeated on each page; no row breaks across pages. */
export function table({ title, widths, header, rows, rowHeaders }: TableParts): Element {
  const heads = header.map((text) => [paragraph('TableHead', [run(text)])]);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': String(total), 'w:type': 'dxa' }),
      borders(),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element(
        'w:tblCellMar',
        {},
        ...['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': '110', 'w:type': 'dxa' })),
      ),
      element('w:tblLook', {
        'w:val': rowHeaders ? '06A0' : '0620',
        'w:firstRow': '1',
        'w:lastRow': '0',
        'w:firstColumn': rowHeaders ? '1' : '0',
        'w:lastColumn': '0',
        'w:noHBand': '1',
        'w:noVBand': '1',
      }),
      value('w:tblCaption', title),
    ),
    element(
      'w:tblGrid',
      {},
      ...widths.map((width) => element('w:gridCol', { 'w:w': String(width) })),
    ),
    row(heads, widths, true),
    ...rows.map((cells) => row(cells, widths, false)),
  );
}

function borders(): Element {
  const line = { 'w:val': 'single', 'w:sz': '6', 'w:space': '0', 'w:color': '5C6F7F' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, line)));
}

function row(
  cells: readonly (readonly Element[])[],
  widths: readonly number[],
  isHeader: boolean,
): Element {
  return element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      element('w:cantSplit', {}),
      isHeader ? element('w:tblHeader', {}) : undefined,
    ),
    ...cells.map((content, at) => cell(content, widths[at] ?? 0)),
  );
}

function cell(content: readonly Element[], width: number): Element {
  return element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': String(width), 'w:type': 'dxa' })),
    ...content,
  );
}
