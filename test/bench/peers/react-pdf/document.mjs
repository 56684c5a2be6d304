/**
 * The text as react-pdf's elements, each with its place in the structure tree. Paper, margins, sizes
 * and fonts are those of Lesbar's PDF; words are not broken there either. Each chapter is a `Page` of
 * its own, since react-pdf's time grows with the square of what one `Page` holds.
 */
import { createRequire } from 'node:module';
import { Document, Font, Image, Page, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';

/** @typedef {import('../../text/book.mjs').Block} Block */
/** @typedef {{ add: (parent: any, type: string, options?: object) => any, picture: string }} Tools */

const FAMILY = 'Atkinson Hyperlegible Next';
const SIZES = [24, 17, 14];
/** Points: 3 cm, and 2.8 cm at the foot. */
const MARGINS = { paddingTop: 85, paddingHorizontal: 85, paddingBottom: 79 };
const BODY = { fontFamily: FAMILY, fontSize: 12 };
/** 17 points, as in Lesbar's PDF. Of each text, not of the page: react-pdf 4.9 then loses the page number. */
const LINE_HEIGHT = 0.93;
const CELL = { flex: 1, borderWidth: 0.5, padding: 4 };

/** Makes Lesbar's font known to react-pdf, and stops it from breaking words. */
export function registerFont() {
  const { resolve } = createRequire(import.meta.url);
  const file = (/** @type {string} */ style) =>
    resolve(
      `@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`,
    );
  const fonts = [{ src: file('400Regular') }, { src: file('700Bold'), fontWeight: 700 }];
  Font.register({ family: FAMILY, fonts });
  Font.registerHyphenationCallback((word) => [word]);
}

/**
 * @param {{ title: string, chapters: import('../../text/book.mjs').Chapter[] }} book
 * @param {{ document: any, add: Tools['add'], picture: string }} parts
 */
export function documentOf({ chapters }, { document, ...tools }) {
  const pages = chapters.map(({ slug, blocks }) => {
    const section = tools.add(document, 'Sect');
    const content = blocks.map((block, index) => blockOf(block, { key: index, section, tools }));
    const style = { ...MARGINS, ...BODY };
    return h(Page, { key: slug, size: 'A4', style }, ...content, h(Text, PAGE_NUMBER));
  });
  return h(Document, {}, ...pages);
}

const PAGE_NUMBER = {
  key: 'number',
  fixed: true,
  style: {
    position: 'absolute',
    bottom: 40,
    left: 85,
    right: 85,
    fontSize: 10,
    textAlign: 'center',
  },
  render: (/** @type {{ pageNumber: number }} */ { pageNumber }) => String(pageNumber),
};

/** @typedef {{ key: number, section: any, tools: Tools }} Place */

/**
 * A text that is the content of an element.
 * @param {string} text
 * @param {object} structure
 * @param {object} [style]
 */
function words(text, structure, style = {}) {
  return h(Text, { structure, style: { lineHeight: LINE_HEIGHT, ...style } }, text);
}

/**
 * @param {Block} block
 * @param {Place} place
 */
function blockOf(block, place) {
  const { key, section, tools } = place;
  switch (block.kind) {
    case 'heading': {
      const structure = tools.add(section, `H${block.level}`);
      const size = { fontSize: SIZES[block.level - 1], fontWeight: 700, lineHeight: 1.2 };
      const style = { ...size, marginTop: 14, marginBottom: 8 };
      return h(Text, { key, structure, style, minPresenceAhead: 40 }, block.text);
    }
    case 'paragraph':
      return h(View, { key }, words(block.text, tools.add(section, 'P'), { marginBottom: 9 }));
    case 'list':
      return listOf(block, place);
    case 'table':
      return tableOf(block, place);
    case 'picture':
      return figureOf(block, place);
  }
}

/**
 * @param {import('../../text/book.mjs').List} list
 * @param {Place} place
 */
function listOf({ ordered, items }, { key, section, tools }) {
  const list = tools.add(section, 'L');
  const lines = items.map((text, index) => {
    const item = tools.add(list, 'LI');
    const label = tools.add(item, 'Lbl');
    const body = tools.add(item, 'LBody');
    return h(
      View,
      { key: index, style: { flexDirection: 'row', marginBottom: 2 } },
      words(ordered ? `${index + 1}.` : '•', label, { width: 20 }),
      words(text, body, { flex: 1 }),
    );
  });
  return h(View, { key, style: { marginBottom: 9 } }, ...lines);
}

/**
 * @param {import('../../text/book.mjs').Table} table
 * @param {Place} place
 */
function tableOf({ caption, header, rows }, { key, section, tools }) {
  const table = tools.add(section, 'Table');
  const title = words(caption, tools.add(table, 'Caption'), { fontWeight: 700 });
  const lines = [header, ...rows].map((cells, line) => {
    const row = tools.add(table, 'TR');
    const style = { flexDirection: 'row' };
    return h(
      View,
      { key: line, wrap: false, style },
      ...cells.map((text, column) => {
        const scope = line === 0 ? 'Column' : column === 0 ? 'Row' : undefined;
        const structure = scope ? tools.add(row, 'TH', { scope }) : tools.add(row, 'TD');
        const weight = scope ? { fontWeight: 700 } : {};
        return h(View, { key: column, style: CELL }, words(text, structure, weight));
      }),
    );
  });
  return h(View, { key, style: { marginBottom: 9 } }, title, ...lines);
}

/**
 * @param {import('../../text/book.mjs').Picture} picture
 * @param {Place} place
 */
function figureOf({ alt, caption }, { key, section, tools }) {
  const structure = tools.add(section, 'Figure', { alt });
  const image = h(Image, { structure, src: tools.picture, style: { width: 320, height: 160 } });
  const line = words(caption, tools.add(section, 'P'), { marginTop: 4 });
  return h(View, { key, wrap: false, style: { marginBottom: 9 } }, image, line);
}
