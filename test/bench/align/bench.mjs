/**
 * `make bench-align`: how exactly sentences are found in recordings, and whether every wrong place is
 * doubted. The recordings are made with SVOX Pico, which shares nothing with the reading they are
 * aligned with; no person was recorded. Prints tables; asserts nothing. BENCH_CHAPTERS: which (all).
 */

import { createNodeHost } from '../../../dist/host/node-host.js';
import { align } from '../../../dist/narrate/align/align.js';
import { doubtsOf } from '../../../dist/narrate/align/doubt.js';
import { openPico } from './pico.mjs';
import { recordingsOf } from './recordings.mjs';
import { chapters, joinedWith, openReader } from './texts.mjs';

const RATE = 22_050;
/** Seconds beyond which a wrong place must be doubted. */
const FAR = 0.3;

const host = createNodeHost();
const pico = await openPico();
if (pico.missing === undefined) await measure(pico.speak);
else console.log(`Not measured: ${pico.missing} is missing.`);
await host.close();

async function measure(speak) {
  const wanted = process.env.BENCH_CHAPTERS?.split(',').map(Number);
  const reader = await openReader();
  const all = [];
  for (const [number, { title, sentences }] of (await chapters(host)).entries()) {
    if (wanted !== undefined && !wanted.includes(number)) continue;
    console.log(`\n${number} ${title}, ${sentences.length} sentences`);
    console.log(
      line(
        'recording',
        'min',
        'median',
        'p90',
        'max',
        '> 0.3 s',
        'missed',
        'doubted',
        '× real time',
      ),
    );
    const model = joinedWith(sentences.map(reader), () => 0.45);
    for (const { name, samples, places, isClean } of recordingsOf(sentences, speak, number)) {
      const from = performance.now();
      const found = align(model, samples);
      const seconds = (performance.now() - from) / 1000;
      const result = judge(found, places);
      const times = samples.length / RATE;
      tell(name, times, result, times / seconds);
      if (isClean) all.push(result);
    }
  }
  console.log(`\nAll clean recordings: ${summary(all)}`);
}

/** @param places for each sentence where it is, or undefined when it was not read */
function judge(found, places) {
  const doubts = doubtsOf(found);
  const errors = found.map(({ begin }, index) =>
    places[index] === undefined
      ? Number.POSITIVE_INFINITY
      : Math.abs(begin - places[index].begin) / RATE,
  );
  return {
    starts: errors.filter(Number.isFinite),
    far: errors.filter((error) => error > FAR).length,
    missed: errors.filter((error, index) => error > FAR && doubts[index] === undefined).length,
    doubted: doubts.filter((doubt) => doubt !== undefined).length,
    count: found.length,
  };
}

function tell(name, times, { starts, far, missed, doubted, count }, speed) {
  const facts = [quantile(starts, 0.5), quantile(starts, 0.9), quantile(starts, 1)];
  console.log(
    line(
      name,
      (times / 60).toFixed(1),
      ...facts.map((one) => one.toFixed(3)),
      far,
      missed,
      `${((100 * doubted) / count).toFixed(0)} %`,
      speed.toFixed(0),
    ),
  );
}

function summary(results) {
  const starts = results.flatMap((one) => one.starts);
  const sum = (key) => results.reduce((total, one) => total + one[key], 0);
  return `${starts.length} starts, median ${quantile(starts, 0.5).toFixed(3)} s, 90 % within ${quantile(starts, 0.9).toFixed(3)} s, furthest ${quantile(starts, 1).toFixed(3)} s; ${sum('far')} above ${FAR} s, of these not doubted: ${sum('missed')}; doubted ${sum('doubted')}`;
}

function quantile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;
}

function line(name, ...values) {
  return name.padEnd(26) + values.map((value) => String(value).padStart(9)).join('');
}
