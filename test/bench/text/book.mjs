/**
 * The text that Lesbar and its peers are given: about 30 pages of A4 with chapters, headings,
 * paragraphs, lists, tables and one picture. The same for everybody, the same in every run.
 */
import { chanceFrom } from './chance.mjs';
import { pngOfStripes } from './picture.mjs';
import { sentenceWriter } from './sentences.mjs';

/**
 * @typedef {{ kind: 'heading', level: 1 | 2 | 3, id: string, text: string }} Heading
 * @typedef {{ kind: 'paragraph', text: string }} Paragraph
 * @typedef {{ kind: 'list', ordered: boolean, items: string[] }} List
 * @typedef {{ kind: 'table', caption: string, header: string[], rows: string[][] }} Table
 * @typedef {{ kind: 'picture', file: string, alt: string, caption: string }} Picture
 * @typedef {Heading | Paragraph | List | Table | Picture} Block
 * @typedef {{ slug: string, title: string, blocks: Block[] }} Chapter
 * @typedef {{ title: string, chapters: Chapter[], picture: Uint8Array }} Book
 * @typedef {ReturnType<typeof sentenceWriter>} Writer
 */

const CHAPTERS = 6;
const SECTIONS = 3;
/** Name of the picture's file, wherever a tool wants one. */
export const PICTURE = 'streifen.png';

/** @returns {Book} */
export function makeBook() {
  const writer = sentenceWriter(chanceFrom(20261123));
  const chapters = Array.from({ length: CHAPTERS }, (_, index) => chapter(writer, index + 1));
  return { title: 'Jahresbericht einer erfundenen Stadt', chapters, picture: pngOfStripes() };
}

/**
 * @param {Writer} writer
 * @param {number} number
 * @returns {Chapter}
 */
function chapter(writer, number) {
  const slug = `kapitel-${String(number).padStart(2, '0')}`;
  const title = `${number}. Bericht: ${writer.topic()}`;
  const sections = Array.from({ length: SECTIONS }, (_, index) =>
    section(writer, `${slug}-${index + 1}`),
  );
  const blocks = [
    heading(1, slug, title),
    paragraph(writer),
    ...(number === 1 ? [picture()] : []),
    ...sections.flat(),
  ];
  return { slug, title, blocks };
}

/**
 * @param {Writer} writer
 * @param {string} id
 * @returns {Block[]}
 */
function section(writer, id) {
  return [
    heading(2, id, writer.topic()),
    paragraph(writer),
    paragraph(writer),
    { kind: 'list', ordered: id.endsWith('2'), items: repeat(5, writer.sentence) },
    paragraph(writer),
    heading(3, `${id}-einzeln`, `${writer.topic()} im Einzelnen`),
    paragraph(writer),
    paragraph(writer),
    ...(id.endsWith('3') ? [table(writer)] : []),
  ];
}

/**
 * @param {Heading['level']} level
 * @param {string} id
 * @param {string} text
 * @returns {Heading}
 */
function heading(level, id, text) {
  return { kind: 'heading', level, id, text };
}

/**
 * @param {Writer} writer
 * @returns {Paragraph}
 */
function paragraph(writer) {
  return { kind: 'paragraph', text: writer.paragraph() };
}

/**
 * @param {Writer} writer
 * @returns {Table}
 */
function table(writer) {
  const row = () => [writer.subject(), writer.object(), writer.time(), writer.number()];
  return {
    kind: 'table',
    caption: `Übersicht: ${writer.topic()}`,
    header: ['Stelle', 'Gegenstand', 'Wann', 'Anzahl'],
    rows: repeat(8, row),
  };
}

/** @returns {Picture} */
function picture() {
  const alt = 'Fünf waagerechte Streifen, von Dunkelblau nach Hellblau';
  return { kind: 'picture', file: PICTURE, alt, caption: 'Das Wappen der erfundenen Stadt' };
}

/**
 * @template T
 * @param {number} count
 * @param {() => T} make
 * @returns {T[]}
 */
function repeat(count, make) {
  return Array.from({ length: count }, () => make());
}
