/**
 * The text as HTML, for the peers that read it. The filler holds no character that HTML would take
 * for markup, and a text that does is refused instead of escaped.
 */

/** @typedef {import('./book.mjs').Block} Block */

/** Paper, margins and sizes as in Lesbar's PDF. */
const STYLE = `@page { size: A4; margin: 3cm 3cm 2.8cm; @bottom-center { content: counter(page) } }
body { font: 12pt/1.4 sans-serif }
h1 { font-size: 24pt; break-before: page }
h2 { font-size: 17pt }
h3 { font-size: 14pt }
table { border-collapse: collapse }
td, th { border: 1px solid; padding: 4pt }`;

/**
 * @param {readonly Block[]} blocks
 * @param {string} pictureAddress where `img` finds the picture
 */
export function htmlOf(blocks, pictureAddress) {
  return blocks.map((block) => blockOf(block, pictureAddress)).join('\n');
}

/**
 * A whole page with every chapter.
 * @param {import('./book.mjs').Book} book
 * @param {string} pictureAddress
 */
export function pageOf(book, pictureAddress) {
  const body = book.chapters.map(({ blocks }) => htmlOf(blocks, pictureAddress)).join('\n');
  return `<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8"><title>${plain(book.title)}</title><style>${STYLE}</style></head>\n<body>${body}</body></html>\n`;
}

/**
 * @param {Block} block
 * @param {string} pictureAddress
 * @returns {string}
 */
function blockOf(block, pictureAddress) {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level}`;
      return `<${tag} id="${block.id}">${plain(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${plain(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${plain(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableOf(block);
    case 'picture':
      return `<figure><img src="${pictureAddress}" alt="${plain(block.alt)}"/><figcaption>${plain(block.caption)}</figcaption></figure>`;
  }
}

/** @param {import('./book.mjs').Table} table */
function tableOf({ caption, header, rows }) {
  const head = header.map((cell) => `<th scope="col">${plain(cell)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${plain(cell)}</td>`).join('');
    return `<tr><th scope="row">${plain(first)}</th>${cells}</tr>`;
  });
  return `<table><caption>${plain(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** @param {string} text */
function plain(text) {
  if (/[<>&"]/.test(text)) throw new Error(`The filler text holds markup: ${text}`);
  return text;
}
