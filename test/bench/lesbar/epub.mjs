/**
 * Lesbar's EPUB as a process of its own: `node epub.mjs PUBLICATION OUTPUT [SOUND]`. With a folder of
 * sound the book is a spoken one: every sentence gets its part of the chapter's file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { epubFormat } from '../../../dist/formats/epub/index.js';
import { spokenUnits } from '../../../dist/model/reading-order.js';
import { SAMPLE_RATE, samplesIn } from '../text/mp3.mjs';
import { host, preparedDocument, refuseErrors } from './prepared.mjs';

const [folder = '', output = '', sound] = process.argv.slice(2);
const document = await preparedDocument(folder);
const { editions } = document;
const narrations =
  sound === undefined ? [] : editions.map((edition) => narrationOf(edition, sound));
const made = await epubFormat.render({ document, editions, narrations, paginations: [], host });
refuseErrors(made.diagnostics);
const [artifact] = made.value;
writeFileSync(output, artifact.bytes);
console.log(JSON.stringify({ bytes: artifact.bytes.length }));

/**
 * @param {import('../../../src/model/document.ts').Edition} edition
 * @param {string} from folder of the sound
 * @returns {import('../../../src/model/narration.ts').Narration}
 */
function narrationOf({ name, chapters }, from) {
  const voice = { engine: 'noise', version: '1', name: 'noise', synthetic: true };
  const tracks = chapters.map((chapter) => {
    const mp3 = new Uint8Array(readFileSync(join(from, `${chapter.slug}.mp3`)));
    const samples = samplesIn(mp3.length);
    return {
      chapter: chapter.id,
      title: chapter.slug,
      samples,
      clips: clipsOf(chapter, samples),
      mp3,
    };
  });
  return { edition: name, voice, sampleRate: SAMPLE_RATE, tracks };
}

/**
 * Clips of one length, one for each spoken unit.
 * @param {import('../../../src/model/document.ts').Chapter} chapter
 * @param {number} samples
 */
function clipsOf(chapter, samples) {
  const units = spokenUnits(chapter);
  const at = (/** @type {number} */ index) => Math.round((samples * index) / units.length);
  return units.map(({ id }, index) => ({
    target: id,
    begin: at(index),
    end: at(index + 1),
    spoken: '',
  }));
}
