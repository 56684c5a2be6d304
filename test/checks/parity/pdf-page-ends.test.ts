/**
 * Wherever a page ends, what stands there is read in order: the example of `lesbar new`, with more and more
 * text before its picture, until the picture has stood at every place of a page.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { differences, publication, typesetEdition } from './pdf-files.ts';

const example = fileURLToPath(new URL('../../../templates/new', import.meta.url));
const FIGURE = '::::bild{';
const SHORT = 'Der Weg eines Buches';
/** A caption that needs several lines. */
const LONG = Array.from({ length: 40 }, (_, index) => `Wort ${index + 1} der Beschriftung`).join(
  ', ',
);

/** The publication with so many lines before its picture. */
async function withLines(lines: number, caption: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lesbar-page-ends-'));
  cpSync(example, folder, { recursive: true });
  const chapter = join(folder, 'chapters/01-ausleihe.md');
  const [before = '', after = ''] = readFileSync(chapter, 'utf8').split(FIGURE);
  const filling = Array.from({ length: lines }, (_, index) => `Zeile ${index + 1}.\n\n`).join('');
  writeFileSync(chapter, `${before}${filling}${FIGURE}${after.replace(SHORT, caption)}`);
  return publication(folder);
}

describe.each([
  ['short', SHORT],
  ['long', LONG],
])('a picture with a %s caption', (_, caption) => {
  it.each(Array.from({ length: 14 }, (_, index) => index * 2))('after %i lines', async (lines) => {
    const document = await withLines(lines, caption);
    const bytes = await typesetEdition(document, 'standard');
    expect(await differences(document, 'standard', bytes)).toEqual([]);
  });
});
