/** The content of the DOCX: the same pages as the PDF; pictures are told in words, since Word shows no SVG surely. */
import type { Element } from 'xast';
import { showJoints } from '../../easy-language/joint.ts';
import type { EasySettings } from '../../model/document.ts';
import type { XmlChild } from '../../writers/package/xml.ts';
import { columnsOf } from '../layout.ts';
import type { Sheet, SheetLine, SheetSection } from '../sheet.ts';
import {
  CHOICES,
  COMFORT,
  forEditors,
  type Passage,
  READERS,
  REQUEST,
  SECTION,
  SHEET,
  STEPS,
  THANKS,
} from '../words.ts';
import { face, tickBox } from './controls.ts';
import { paragraph, run, type StyleId, table } from './elements.ts';

/** Widths in twentieths of a point; together the width of the text on A4. */
const WIDTHS = { number: 950, picture: 2150, better: 2750, whole: 9866, tick: 1500 } as const;

/** Lines that stay on the page of the question below them. */
const KEPT = 2;

/** Places for handwriting; a run of them is no text that a reader must hear at length. */
const LINE_TO_WRITE_ON = '____________________________';

/** Numbers for controls and drawings, which share one count. */
type Setting = { readonly joint: EasySettings['joint']; readonly next: () => number };

/** Title as it stands on the first page and in the properties. */
export function titleOf({ document: { meta } }: Sheet): string {
  return `${showJoints(SHEET, meta.easy.joint)}: ${showJoints(meta.title, 'none')}`;
}

/** All paragraphs and tables in order. @param answers name of the file for the answers */
export function bodyOf(sheet: Sheet, answers: string): readonly Element[] {
  const ids = Array.from({ length: idsNeeded(sheet) }, (_, at) => at + 1);
  const setting: Setting = {
    joint: sheet.document.meta.easy.joint,
    next: () => ids.shift() ?? 0,
  };
  return [
    paragraph('Title', [run(titleOf(sheet))]),
    ...REQUEST.map((line) => textParagraph('Normal', line, setting)),
    ...passage(STEPS, 'Step', setting),
    ...passage(COMFORT, 'Normal', setting),
    ...readers(setting),
    ...sheet.sections.flatMap((section) => sectionPart(section, sheet, setting)),
    ...onNewPage(THANKS, setting),
    ...passage(forEditors(answers), 'Small', { ...setting, joint: 'none' }),
  ];
}

function idsNeeded({ sections }: Sheet): number {
  return READERS.rows * 2 + sections.length * CHOICES.length * 2;
}

function passage({ title, lines }: Passage, style: StyleId, setting: Setting): readonly Element[] {
  return [
    paragraph('Heading1', [run(shown(title, setting))]),
    ...lines.map((line) => textParagraph(style, line, setting)),
  ];
}

function onNewPage({ title, lines }: Passage, setting: Setting): readonly Element[] {
  return [
    paragraph('Heading1', [run(shown(title, setting))], { pageBreakBefore: true }),
    ...lines.map((line) => textParagraph('Normal', line, setting)),
  ];
}

function textParagraph(style: StyleId, text: string, setting: Setting): Element {
  return paragraph(style, [run(shown(text, setting))]);
}

function shown(text: string, { joint }: Setting): string {
  return showJoints(text, joint);
}

function readers(setting: Setting): readonly Element[] {
  const { title, group, date, lines, columns, rows } = READERS;
  const [name, yes, no] = columns;
  const tick = (word: string) => [paragraph('TableText', [tickBox(word, setting.next())])];
  const blank = (label: string) => textParagraph('Normal', `${label} ${LINE_TO_WRITE_ON}`, setting);
  return [
    paragraph('Heading1', [run(title)], { pageBreakBefore: true }),
    blank(group),
    blank(date),
    ...lines.map((line) => textParagraph('Normal', line, setting)),
    table({
      title,
      widths: [WIDTHS.whole - 2 * WIDTHS.tick, WIDTHS.tick, WIDTHS.tick],
      header: [name, yes, no],
      rows: Array.from({ length: rows }, () => [empty(), tick(yes), tick(no)]),
      rowHeaders: false,
    }),
  ];
}

function empty(): readonly Element[] {
  return [paragraph('TableText', [])];
}

function sectionPart(section: SheetSection, sheet: Sheet, setting: Setting): readonly Element[] {
  const header = columnsOf(section);
  const hasPictures = header.length === 4;
  const { number, picture, better, whole } = WIDTHS;
  const text = whole - number - better - (hasPictures ? picture : 0);
  const title = SECTION.title(section.number, sheet.sections.length);
  return [
    paragraph('Heading1', [run(title)], { pageBreakBefore: true }),
    table({
      title,
      widths: hasPictures ? [number, picture, text, better] : [number, text, better],
      header,
      rows: section.lines.map((line, at) => {
        // The question is never alone on a page: it stays with the last lines.
        const keepNext = at >= section.lines.length - KEPT;
        return cellsOf(line, { hasPictures, keepNext }, setting);
      }),
      rowHeaders: true,
    }),
    paragraph('Question', [run(SECTION.question(section.number))]),
    paragraph(
      'Normal',
      CHOICES.flatMap((choice, mood) => choiceOf(choice, mood, setting)),
      {
        keepNext: true,
      },
    ),
    paragraph('Small', [run(SECTION.version(section.fingerprint))]),
  ];
}

function cellsOf(
  { number, text, isHeading, pictures }: SheetLine,
  { hasPictures, keepNext }: { readonly hasPictures: boolean; readonly keepNext: boolean },
  setting: Setting,
): readonly (readonly Element[])[] {
  const kept = { keepNext };
  const blank = [paragraph('TableText', [], kept)];
  const told = pictures.map(({ alt }) =>
    paragraph('Small', [run(`Bild: ${showJoints(alt, 'none')}`)], kept),
  );
  const style = isHeading ? 'TableHeading' : 'TableText';
  return [
    [paragraph('LineNumber', [run(String(number))], kept)],
    ...(hasPictures ? [told.length === 0 ? blank : told] : []),
    [paragraph(style, [run(shown(text, setting))], kept)],
    blank,
  ];
}

function choiceOf(choice: string, mood: number, setting: Setting): readonly XmlChild[] {
  const box = tickBox(choice, setting.next());
  return [box, run(' '), face(mood, setting.next()), run(` ${choice}     `)];
}
