/** What is ticked and what is seen beside it: a box that can be clicked or printed, and a face. */
import type { Element } from 'xast';
import { element } from '../../writers/package/xml.ts';
import { value } from './elements.ts';

/** Symbols for both states stand in this font of every Word. */
const FONT = 'MS Gothic';

/**
 * A box to tick, as a content control of Word 2010 ([MS-DOCX] 2.6.1.4).
 * @param name what a screen reader calls it  @param id unique in the document
 */
export function tickBox(name: string, id: number): Element {
  const state = (val: string) => ({ 'w14:val': val, 'w14:font': FONT });
  return element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      value('w:alias', name),
      value('w:id', String(id)),
      element(
        'w14:checkbox',
        {},
        element('w14:checked', { 'w14:val': '0' }),
        element('w14:checkedState', state('2612')),
        element('w14:uncheckedState', state('2610')),
      ),
    ),
    element('w:sdtContent', {}, boxRun()),
  );
}

function boxRun(): Element {
  const fonts = { 'w:ascii': FONT, 'w:eastAsia': FONT, 'w:hAnsi': FONT };
  return element(
    'w:r',
    {},
    element('w:rPr', {}, element('w:rFonts', fonts), value('w:sz', '36')),
    element('w:t', {}, '☐'),
  );
}

/** The shape of the mouth tells the faces apart, in black and white, too. */
const FACES = [
  { bend: 4653, alt: 'Das Gesicht lacht.', plain: '(+)' },
  { bend: 0, alt: 'Das Gesicht lacht nicht.', plain: '(o)' },
  { bend: -4653, alt: 'Das Gesicht ist traurig.', plain: '(–)' },
] as const;

/** English Metric Units: 8 mm. */
const SIZE = '288000';

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** A face as a drawn shape; where shapes are unknown, a sign in brackets. @param mood 0, 1 or 2 */
export function face(mood: number, id: number): Element {
  const { bend, alt, plain } = FACES[mood] ?? FACES[1];
  const drawing = element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { distT: '0', distB: '0', distL: '0', distR: '0' },
      element('wp:extent', { cx: SIZE, cy: SIZE }),
      element('wp:docPr', { id: String(id), name: `Gesicht ${id}`, descr: alt }),
      element('wp:cNvGraphicFramePr', {}),
      element('a:graphic', {}, element('a:graphicData', { uri: SHAPE }, shape(bend))),
    ),
  );
  return element(
    'w:r',
    {},
    element(
      'mc:AlternateContent',
      {},
      element('mc:Choice', { Requires: 'wps' }, drawing),
      element('mc:Fallback', {}, element('w:t', {}, plain)),
    ),
  );
}

function shape(bend: number): Element {
  const black = element('a:solidFill', {}, element('a:srgbClr', { val: '000000' }));
  const mouth = element('a:gd', { name: 'adj', fmla: `val ${bend}` });
  return element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr', {}),
    element(
      'wps:spPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', { x: '0', y: '0' }),
        element('a:ext', { cx: SIZE, cy: SIZE }),
      ),
      element('a:prstGeom', { prst: 'smileyFace' }, element('a:avLst', {}, mouth)),
      element('a:noFill', {}),
      element('a:ln', { w: '15875' }, black),
    ),
    element('wps:bodyPr', {}),
  );
}
