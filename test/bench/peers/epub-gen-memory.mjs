/**
 * epub-gen-memory's book as a process of its own: `node epub-gen-memory.mjs CHAPTERS.json OUTPUT
 * [SOUND]`. It knows no sound, so with a folder of sound its own class is used, the files are laid
 * into its archive without an entry in the package, and it packs everything as it always does: DEFLATE,
 * level 9. The result is no valid spoken book; what is measured is what the library does with the bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EPub } from 'epub-gen-memory';

const [source = '', output = '', sound] = process.argv.slice(2);
const { title, chapters } = JSON.parse(readFileSync(source, 'utf8'));
const book = new EPub({ title, lang: 'de', version: 3, verbose: false }, chapters);
if (sound !== undefined) {
  const folder = book.zip.folder('OEBPS').folder('audio');
  for (const name of readdirSync(sound)) folder.file(name, readFileSync(join(sound, name)));
}
const bytes = await book.genEpub();
writeFileSync(output, bytes);
console.log(JSON.stringify({ bytes: bytes.length }));
