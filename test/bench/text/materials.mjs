/** Writes the text in the form that each tool reads, and the sound, below one folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { makeBook, PICTURE } from './book.mjs';
import { htmlOf, pageOf } from './html.mjs';
import { lesbar, markdownOf, pandoc } from './markdown.mjs';
import { framesIn, noiseAsMp3 } from './mp3.mjs';

/**
 * @typedef {object} Materials
 * @property {string} publication folder that Lesbar reads
 * @property {string} json    the text as data, for react-pdf
 * @property {string} html    one page, for WeasyPrint
 * @property {string} chapters the chapters as HTML in a JSON file, for epub-gen-memory
 * @property {string} markdown one file, for Pandoc
 * @property {string} picture
 * @property {string} sound   folder with one MP3 file for each chapter
 */

/**
 * @param {string} folder
 * @param {number} soundBytes how much sound altogether
 * @returns {Materials}
 */
export function writeMaterials(folder, soundBytes) {
  const book = makeBook();
  const publication = join(folder, 'jahresbericht');
  const sound = join(folder, 'sound');
  for (const each of [publication, sound]) mkdirSync(each, { recursive: true });
  const put = (/** @type {string} */ name, /** @type {string | Uint8Array} */ content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  writePublication(publication, book);
  writeSound(sound, book, soundBytes);
  const picture = put(PICTURE, book.picture);
  const address = pathToFileURL(picture).href;
  const chapters = book.chapters.map(({ title, blocks }) => ({
    title,
    content: htmlOf(blocks, address),
  }));
  const all = book.chapters.flatMap(({ blocks }) => blocks);
  return {
    publication,
    sound,
    picture,
    json: put('book.json', JSON.stringify({ ...book, picture: undefined })),
    html: put('book.html', pageOf(book, PICTURE)),
    chapters: put('chapters.json', JSON.stringify({ title: book.title, chapters })),
    markdown: put('book.md', `% ${book.title}\n\n${markdownOf(all, pandoc)}`),
  };
}

/**
 * @param {string} folder
 * @param {import('./book.mjs').Book} book
 */
function writePublication(folder, book) {
  for (const { slug, blocks } of book.chapters) {
    writeFileSync(join(folder, `${slug}.md`), markdownOf(blocks, lesbar));
  }
  writeFileSync(join(folder, PICTURE), book.picture);
  const facts = {
    titel: book.title,
    beschreibung: 'Ein Text ohne Inhalt, an dem gemessen wird.',
    autoren: ['Lesbar'],
    herausgeber: 'Lesbar',
    erschienen: '2026-11-23',
    geaendert: '2026-11-23',
    lizenz: { name: 'EUPL-1.2', adresse: 'https://eupl.eu/1.2/de/' },
    kontakt: { name: 'Lesbar' },
    kapitel: book.chapters.map(({ slug }) => `${slug}.md`),
    entstehung: 'mensch',
  };
  writeFileSync(join(folder, 'publication.yaml'), stringify(facts));
}

/**
 * @param {string} folder
 * @param {import('./book.mjs').Book} book
 * @param {number} bytes
 */
function writeSound(folder, book, bytes) {
  const frames = framesIn(bytes / book.chapters.length);
  for (const [index, { slug }] of book.chapters.entries()) {
    writeFileSync(join(folder, `${slug}.mp3`), noiseAsMp3(frames, index + 1));
  }
}
