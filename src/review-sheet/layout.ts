/** The sheet on paper: what the Typst template is given, and the tags its PDF must hold. */
import type { LayoutData, PrintLayout } from '../formats/format.ts';
import type { Document, EasySettings, Image } from '../model/document.ts';
import type { TypstImage } from '../writers/typst/data.ts';
import type { ExpectedTags } from '../writers/typst/expected-tags.ts';
import { layoutData } from '../writers/typst/layout-data.ts';
import { pictureFiles, pictureOf, picturesByPath } from '../writers/typst/pictures.ts';
import { printedText } from '../writers/typst/text.ts';
import type { Sheet, SheetLine, SheetSection } from './sheet.ts';
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
} from './words.ts';

/** The layout that `paginate` typesets. @param answers name of the file for the answers */
export function sheetLayout(sheet: Sheet, answers: string): PrintLayout {
  return {
    name: 'pruefbogen',
    edition: 'easy',
    template: 'pruefbogen/main.typ',
    data: (document): LayoutData => {
      const used = imagesOf(sheet).flatMap((image) => printedPicture(image, document));
      return {
        json: sheetData(sheet, answers),
        files: pictureFiles(document, new Set(used.map(({ src }) => src))),
      };
    },
  };
}

/** The data of the layout: texts under `text`, so that missing glyphs are found. */
export function sheetData(sheet: Sheet, answers: string) {
  const { meta } = sheet.document;
  const { joint } = meta.easy;
  const say = (text: string) => printed(text, joint);
  const passage = ({ title, lines }: Passage) => ({ title: say(title), lines: lines.map(say) });
  const base = layoutData(meta, { front: [], body: [], back: [] });
  const name = say(SHEET);
  return {
    ...base,
    meta: { ...base.meta, title: { text: `${name.text}: ${base.meta.title.text}` } },
    sheet: {
      name,
      publication: base.meta.title,
      request: REQUEST.map(say),
      steps: passage(STEPS),
      comfort: passage(COMFORT),
      readers: {
        ...passage(READERS),
        group: say(READERS.group),
        date: say(READERS.date),
        columns: READERS.columns.map(say),
        rows: READERS.rows,
      },
      choices: CHOICES.map(say),
      thanks: passage(THANKS),
      editors: passage(forEditors(answers)),
      version: say(SECTION.version(sheet.fingerprint)),
      sections: sheet.sections.map((section) => sectionData(section, sheet)),
    },
  };
}

/** One table for the names, one for each section; nothing else wants completing. */
export function sheetTags(sheet: Sheet): ExpectedTags {
  return {
    tables: [
      { columns: READERS.columns.length, rowHeaders: false },
      ...sheet.sections.map((section) => ({
        columns: columnsOf(section).length,
        rowHeaders: true,
      })),
    ],
    groups: [],
    links: [],
  };
}

/** The columns of a section's table; pictures have one where there are any. */
export function columnsOf({ lines }: SheetSection): readonly string[] {
  const { line, picture, text, better } = SECTION.columns;
  return lines.some(({ pictures }) => pictures.length > 0)
    ? [line, picture, text, better]
    : [line, text, better];
}

function sectionData(section: SheetSection, { document, sections }: Sheet) {
  const { joint } = document.meta.easy;
  const say = (text: string) => printed(text, joint);
  return {
    title: say(SECTION.title(section.number, sections.length)),
    columns: columnsOf(section).map(say),
    question: say(SECTION.question(section.number)),
    version: say(SECTION.version(section.fingerprint)),
    lines: section.lines.map((line) => lineData(line, document)),
  };
}

function lineData({ number, text, isHeading, pictures }: SheetLine, document: Document) {
  return {
    number: { text: String(number) },
    ...printed(text, document.meta.easy.joint),
    heading: isHeading,
    pictures: pictures.flatMap((image) => printedPicture(image, document)),
  };
}

function imagesOf({ sections }: Sheet): readonly Image[] {
  return sections.flatMap(({ lines }) => lines.flatMap(({ pictures }) => pictures));
}

function printedPicture(image: Image, document: Document): readonly TypstImage[] {
  const placed = pictureOf(image.picture, picturesByPath(document));
  return placed === undefined
    ? []
    : [{ kind: 'image', ...placed, alt: printedText(image.alt, 'none').trim() }];
}

function printed(text: string, joint: EasySettings['joint']): { readonly text: string } {
  return { text: printedText(text, joint) };
}
