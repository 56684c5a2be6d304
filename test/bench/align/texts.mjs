/** Chapters of the sample publication as they are spoken, and a voice that reads them with known times. */
import { fileURLToPath } from 'node:url';
import { DEFAULT_NARRATION } from '../../../dist/model/narration-settings.js';
import { openEspeak } from '../../../dist/narrate/engines/espeak/espeak.js';
import { normaliserFor, readScript } from '../../../dist/narrate/spoken.js';
import { trimmed } from '../../../dist/narrate/trim.js';
import { prepare } from '../../../dist/prepare/index.js';
import { readPublication } from '../../../dist/source/index.js';
import { writeScript } from '../../../dist/writers/speech/index.js';

const RATE = 22_050;

/** `{title, sentences}` of each chapter of the standard edition. */
export async function chapters(host) {
  const folder = fileURLToPath(new URL('../../../content/digitale-stadt-jena', import.meta.url));
  const read = await readPublication(host, folder);
  const { value: document } = prepare(read.value);
  const reader = { normalise: normaliserFor(document), languageOf: () => undefined, findings: [] };
  const settings = document.meta.narration ?? DEFAULT_NARRATION;
  return document.editions[0].chapters.map((chapter) => {
    const { title, utterances } = writeScript(chapter, settings);
    const sentences = readScript(utterances, reader).map(({ spoken }) => spoken);
    return { title, sentences: sentences.filter((one) => /\p{L}{2}/u.test(one)) };
  });
}

/** espeak-ng: text to samples at 22.05 kHz. */
export async function openReader(voice = 'de', rate = 145) {
  const espeak = await openEspeak((work) => work());
  const speak = espeak.speaker({ voice, rate });
  return (text) => trimmed([speak(text.replace(/[<>&]/g, ' '))]);
}

/** One after the other with this pause; the times stand in `sentences`. */
export function joinedWith(pieces, pauseAfter, head = 0.5) {
  const sentences = [];
  let at = Math.round(head * RATE);
  for (const [index, piece] of pieces.entries()) {
    sentences.push({ begin: at, end: at + piece.length });
    at += piece.length + Math.round(pauseAfter(index) * RATE);
  }
  const samples = new Float32Array(at + RATE);
  for (const [index, piece] of pieces.entries()) {
    for (let step = 0; step < piece.length; step += 1)
      samples[sentences[index].begin + step] =
        piece[step] / (piece instanceof Int16Array ? 32768 : 1);
  }
  return { samples, sentences };
}

/** Numbers from 0 to 1, always the same. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** From 16 kHz to 22.05 kHz, −1 to 1, by straight lines: good enough for what has nothing above 7 kHz. */
export function raised(samples, from) {
  const ratio = from / RATE;
  return Float32Array.from({ length: Math.floor(samples.length / ratio) }, (_, index) => {
    const place = index * ratio;
    const at = Math.floor(place);
    const [one, next] = [samples[at] ?? 0, samples[at + 1] ?? 0];
    return (one + (next - one) * (place - at)) / 32768;
  });
}
