/** The text as Markdown: in Lesbar's notation, and in Pandoc's. They differ in captions only. */

/** @typedef {import('./book.mjs').Block} Block */
/** @typedef {{ table: (caption: string, rows: string) => string, picture: (picture: import('./book.mjs').Picture) => string }} Dialect */

/** @type {Dialect} */
export const lesbar = {
  table: (caption, rows) => `:::tabelle[${caption}]{kopfspalte}\n${rows}\n:::`,
  picture: ({ file, alt, caption }) =>
    `:::bild{src="${file}" alt="${alt}" lizenz="Lesbar, EUPL-1.2"}\n${caption}\n:::`,
};

/** @type {Dialect} */
export const pandoc = {
  table: (caption, rows) => `${rows}\n\n: ${caption}`,
  picture: ({ file, alt, caption }) => `![${caption}](${file}){alt="${alt}"}`,
};

/**
 * One chapter.
 * @param {readonly Block[]} blocks
 * @param {Dialect} dialect
 */
export function markdownOf(blocks, dialect) {
  return `${blocks.map((block) => blockOf(block, dialect)).join('\n\n')}\n`;
}

/**
 * @param {Block} block
 * @param {Dialect} dialect
 * @returns {string}
 */
function blockOf(block, dialect) {
  switch (block.kind) {
    case 'heading':
      // A number with a point would begin a list; in a heading it does not.
      return `${'#'.repeat(block.level)} ${block.text} {#${block.id}}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items
        .map((item, index) => (block.ordered ? `${index + 1}. ${item}` : `- ${item}`))
        .join('\n');
    case 'table':
      return dialect.table(block.caption, rowsOf(block));
    case 'picture':
      return dialect.picture(block);
  }
}

/** @param {import('./book.mjs').Table} table */
function rowsOf({ header, rows }) {
  const rule = header.map(() => '---');
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
