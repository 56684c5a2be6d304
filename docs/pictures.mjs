/**
 * Takes the pictures of the README from what `make` built: two pages in the browser that the checks
 * use, two PDF pages with poppler's `pdftoppm` (for maintainers; the build itself needs none of it).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { openBrowser } from '../dist/host/browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const name = 'digitale-stadt-jena';
const output = join(root, 'output', name);
const pictures = join(root, 'docs/bilder');

/** A4 in proportion, at half size: 500 by 707 pixels. */
const VIEW = { viewport: { width: 1000, height: 1414 }, deviceScaleFactor: 0.5 };

const handle = await openBrowser();
if (handle === undefined) throw new Error('no browser: run “npm ci”');
await photograph(join(output, 'index.html'), 'web.png');
await photograph(unpack(`${name}.epub`, '03-kitt.xhtml'), 'epub.png');
await handle.close();
photographPdf(`${name}.pdf`, 16, 'pdf.png');
photographPdf(`${name}-leicht.pdf`, 7, 'leicht.png');

async function photograph(file, target) {
  const page = await handle.browser.newPage(VIEW);
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(pictures, target) });
  await page.close();
}

/** Unpacks a book to a temporary folder and gives the path of one of its pages. */
function unpack(book, wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'lesbar-pictures-'));
  const entries = Object.entries(unzipSync(new Uint8Array(readFileSync(join(output, book)))));
  for (const [path, bytes] of entries) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const path = entries.map(([each]) => each).find((each) => each.endsWith(wanted));
  return join(folder, path);
}

function photographPdf(file, page, target) {
  const stem = join(mkdtempSync(join(tmpdir(), 'lesbar-pictures-')), 'page');
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-png', '-r', '60', ...range, join(output, file), stem]);
  renameSync(`${stem}.png`, join(pictures, target));
}
