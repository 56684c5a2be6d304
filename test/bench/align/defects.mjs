/**
 * `make bench-align`, second part: which wrong readings the check of sound finds, and how often it doubts
 * a right one. A sentence is read with a fault as people make them; SVOX Pico reads, espeak-ng is compared.
 * Prints a table; asserts nothing. BENCH_CHAPTERS: which (all). BENCH_TEXTS: a JSON file with other chapters.
 */
import { readFileSync } from 'node:fs';
import { fitsOf } from '../../../dist/checks/audio-quality/fit.js';
import { verdictsOn } from '../../../dist/checks/audio-quality/judge-fit.js';
import { createNodeHost } from '../../../dist/host/node-host.js';
import { openPico, PICO_RATE } from './pico.mjs';
import { chapters, joinedWith, openReader, raised } from './texts.mjs';

/** Letters of a sentence below which there is no room for every fault. */
const SHORTEST = 60;
/** One of so many sentences is read wrongly: fewer than that nobody would publish. */
const EACH = 8;

const words = (text) => text.split(/\s+/u);
/** Without so many words, from a third of the sentence on. */
const without = (count) => (text) => {
  const all = words(text);
  return all.toSpliced(Math.floor(all.length / 3), count).join(' ');
};
const half = (text) => words(text).slice(0, words(text).length / 2);

const FAULTS = {
  'breaks off in the middle': (text) => half(text).join(' '),
  'first half twice': (text) => [...half(text), text].join(' '),
  'another sentence': (_, other) => other,
  'four words missing': without(4),
  'three words missing': without(3),
  'two words missing': without(2),
  'one word missing': without(1),
};

const host = createNodeHost();
const pico = await openPico();
if (pico.missing === undefined) await measure(pico.speak);
else console.log(`Not measured: ${pico.missing} is missing.`);
await host.close();

async function measure(speak) {
  const reader = await openReader();
  const wanted = process.env.BENCH_CHAPTERS?.split(',').map(Number);
  const texts = process.env.BENCH_TEXTS;
  const all = texts === undefined ? await chapters(host) : JSON.parse(readFileSync(texts, 'utf8'));
  const found = new Map();
  for (const [number, { sentences }] of all.entries()) {
    if (wanted !== undefined && !wanted.includes(number)) continue;
    const chapter = { sentences, reader: sentences.map(reader), speak: kept(speak) };
    for (const [name, fault] of Object.entries(FAULTS)) {
      for (const shift of [1, 5]) count(found, name, judged(chapter, fault, shift));
    }
  }
  const [sound] = [...found.values()];
  console.log(`\n${sound.right} readings without a fault, doubted: ${sound.doubted}`);
  for (const [name, { wrong, caught }] of found)
    console.log(`${name.padEnd(26)}${String(caught).padStart(4)} of ${wrong}`);
}

/** Reads a chapter with a fault in some sentences. */
function judged({ sentences, reader, speak }, fault, shift) {
  const isWrong = sentences.map((text, at) => at % EACH === shift && text.length >= SHORTEST);
  const spoken = sentences.map((text, at) => {
    const other = sentences.find((one, near) => near > at && one.length >= SHORTEST);
    return isWrong[at] && other !== undefined ? fault(text, other) : text;
  });
  const { samples, sentences: speech } = joinedWith(spoken.map(speak), () => 0.5);
  const verdicts = verdictsOn(fitsOf({ recording: samples, speech, readings: reader }));
  return verdicts.map((verdict, at) => ({ verdict, isWrong: spoken[at] !== sentences[at] }));
}

function count(found, name, judgements) {
  const own = found.get(name) ?? { right: 0, doubted: 0, wrong: 0, caught: 0 };
  found.set(name, own);
  for (const { verdict, isWrong } of judgements) {
    own[isWrong ? 'wrong' : 'right'] += 1;
    if (verdict !== undefined) own[isWrong ? 'caught' : 'doubted'] += 1;
  }
}

/** Each text is spoken once, trimmed to what is heard. */
function kept(speak) {
  const before = new Map();
  return (text) => {
    const own = before.get(text) ?? trimmed(raised(speak(text), PICO_RATE));
    before.set(text, own);
    return own;
  };
}

function trimmed(samples) {
  const isLoud = (sample) => Math.abs(sample) > 0.004;
  return samples.slice(Math.max(0, samples.findIndex(isLoud)), samples.findLastIndex(isLoud) + 1);
}
