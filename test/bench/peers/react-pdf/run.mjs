/**
 * react-pdf's PDF as a process of its own: `node run.mjs BOOK.json PICTURE OUTPUT [plain]`. With
 * `plain` it paints as it is delivered, without tags. Says its pages as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { renderToBuffer } from '@react-pdf/renderer';
import { documentOf, registerFont } from './document.mjs';
import { renderTagged } from './tagging.mjs';

const [source = '', picture = '', output = '', mode] = process.argv.slice(2);
const book = JSON.parse(readFileSync(source, 'utf8'));
registerFont();
const { bytes, pages } = await (mode === 'plain' ? plain() : tagged());
writeFileSync(output, bytes);
console.log(JSON.stringify({ bytes: bytes.length, ...(pages ? { pages } : {}) }));

function tagged() {
  return renderTagged({ language: 'de-DE', title: book.title }, ({ document, add }) =>
    documentOf(book, { document, add, picture }),
  );
}

async function plain() {
  const none = () => undefined;
  return {
    bytes: await renderToBuffer(documentOf(book, { document: undefined, add: none, picture })),
  };
}
