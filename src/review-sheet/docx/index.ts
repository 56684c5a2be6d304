/**
 * The sheet as DOCX (ISO/IEC 29500, Office Open XML): for groups that fill it in on a computer, or that
 * change the size of the type. Written with our own serialisers: the package `docx` (9.15.2, MIT, 20 MB)
 * makes other bytes at each run, since it dates by the clock, for what are six small parts here.
 */
import type { Element } from 'xast';
import { showJoints } from '../../easy-language/joint.ts';
import { element, toXmlBytes } from '../../writers/package/xml.ts';
import { writeZip, type ZipEntry } from '../../writers/zip.ts';
import type { Sheet } from '../sheet.ts';
import { SHEET } from '../words.ts';
import { bodyOf, titleOf } from './body.ts';
import { paragraph, run } from './elements.ts';
import { numbering, styles, W } from './styles.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The media type of the file. */
export const DOCX_TYPE = `${WORD}.document`;

/** The bytes. @param answers name of the file for the answers */
export function sheetDocx(sheet: Sheet, answers: string): Uint8Array {
  const parts: readonly (readonly [string, Element])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', properties(sheet)],
    ['word/document.xml', mainPart(sheet, answers)],
    ['word/_rels/document.xml.rels', documentRelations()],
    ['word/styles.xml', styles()],
    ['word/numbering.xml', numbering()],
    ['word/settings.xml', settings()],
    ['word/footer1.xml', footer(sheet)],
  ];
  return writeZip(parts.map(([path, tree]): ZipEntry => ({ path, bytes: toXmlBytes(tree) })));
}

/** A4 and its margins in twentieths of a point. */
const PAGE = { w: '11906', h: '16838', side: '1020', top: '1134', bottom: '1247', edge: '567' };

function mainPart(sheet: Sheet, answers: string): Element {
  const { w, h, side, top, bottom, edge } = PAGE;
  return element(
    'w:document',
    {
      'xmlns:w': W,
      'xmlns:r': OFFICE,
      'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
      'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
      'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
      'mc:Ignorable': 'w14',
    },
    element(
      'w:body',
      {},
      ...bodyOf(sheet, answers),
      element(
        'w:sectPr',
        {},
        element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId4' }),
        element('w:pgSz', { 'w:w': w, 'w:h': h }),
        element('w:pgMar', {
          'w:top': top,
          'w:right': side,
          'w:bottom': bottom,
          'w:left': side,
          'w:header': edge,
          'w:footer': edge,
          'w:gutter': '0',
        }),
      ),
    ),
  );
}

function footer(sheet: Sheet): Element {
  const name = showJoints(SHEET, sheet.document.meta.easy.joint);
  const page = element('w:fldSimple', { 'w:instr': ' PAGE ' }, run('1'));
  return element(
    'w:ftr',
    { 'xmlns:w': W },
    paragraph('Small', [run(`${name} · Seite `), page, run(` · Fassung ${sheet.fingerprint}`)]),
  );
}

function settings(): Element {
  return element(
    'w:settings',
    { 'xmlns:w': W },
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': '15',
      }),
    ),
    element('w:themeFontLang', { 'w:val': 'de-DE' }),
  );
}

/** The date is that of the text; the clock has no part in it. */
function properties(sheet: Sheet): Element {
  const { meta } = sheet.document;
  const date = `${meta.modified}T00:00:00Z`;
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, titleOf(sheet)),
    element('dc:creator', {}, meta.publisher),
    element('dc:language', {}, 'de-DE'),
    element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, date),
    element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, date),
  );
}

function contentTypes(): Element {
  const part = (name: string, type: string) =>
    element('Override', { PartName: name, ContentType: type });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('/word/document.xml', `${DOCX_TYPE}.main+xml`),
    ...['styles', 'numbering', 'settings'].map((name) =>
      part(`/word/${name}.xml`, `${WORD}.${name}+xml`),
    ),
    part('/word/footer1.xml', `${WORD}.footer+xml`),
  );
}

function packageRelations(): Element {
  return relations([
    [`${OFFICE}/officeDocument`, 'word/document.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

function documentRelations(): Element {
  return relations([
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/numbering`, 'numbering.xml'],
    [`${OFFICE}/settings`, 'settings.xml'],
    [`${OFFICE}/footer`, 'footer1.xml'],
  ]);
}

/** Named `rId1`, `rId2`, … in their order. */
function relations(targets: readonly (readonly [string, string])[]): Element {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...targets.map(([type, target], at) =>
      element('Relationship', { Id: `rId${at + 1}`, Type: type, Target: target }),
    ),
  );
}
