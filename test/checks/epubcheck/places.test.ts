/** From a line of a book to the author's line. */
import { describe, expect, it } from 'vitest';
import { placeFinder } from '../../../src/checks/epubcheck/places.ts';
import { writeZip } from '../../../src/writers/zip.ts';
import { document } from '../../formats/epub/fixture.ts';

const page = [
  '<html>',
  '<p id="p1"><span id="s1">a</span> <span id="s2">b</span></p>',
  '<hr/>',
  '<p id="fremd"/>',
];
const overlay = ['<smil>', '<text src="../text/a.xhtml#s9"/>', '<audio src="../audio/a.mp3"/>'];
const find = placeFinder(
  document,
  writeZip([
    { path: 'EPUB/text/a.xhtml', bytes: Buffer.from(page.join('\n')) },
    { path: 'EPUB/overlay/a.smil', bytes: Buffer.from(overlay.join('\n')) },
    { path: 'EPUB/css/a.css', bytes: Buffer.from('[id="s1"] {}') },
  ]),
);
const inPage = (line: number, column?: number) =>
  find({ path: 'EPUB/text/a.xhtml', line, column })?.id;

describe('placeFinder', () => {
  it('takes the nearest id before the column', () => {
    expect(inPage(2, 30)).toBe('s1');
    expect(inPage(2, 70)).toBe('s2');
    expect(inPage(2)).toBe('s2');
  });

  it('takes an id of the line itself when none stands before the column', () => {
    expect(inPage(2, 3)).toBe('s2');
  });

  it('goes up to the line that has one, past ids that are not the author’s', () => {
    expect(inPage(3)).toBe('s2');
    expect(inPage(4)).toBe('s2');
  });

  it('knows the place in the source', () => {
    expect(find({ path: 'EPUB/text/a.xhtml', line: 2 })?.span).toMatchObject({
      file: 'kapitel/01.md',
    });
  });

  it('follows an overlay to the sentence that it speaks', () => {
    expect(find({ path: 'EPUB/overlay/a.smil', line: 2 })?.id).toBe('s9');
    expect(find({ path: 'EPUB/overlay/a.smil', line: 3 })?.id).toBe('s9');
  });

  it('finds nothing above the first id, past the end, or in other files', () => {
    expect(inPage(1)).toBeUndefined();
    expect(inPage(99)).toBeUndefined();
    expect(find({ path: 'EPUB/css/a.css', line: 1 })).toBeUndefined();
    expect(find({ path: 'EPUB/weg.xhtml', line: 1 })).toBeUndefined();
  });
});
