/**
 * Measures Lesbar, and peers on the same text, and compares them. Prints tables to stdout and writes
 * build/bench.json. Nothing is asserted: times on a shared machine prove nothing, their ratios say
 * something. BENCH_RUNS: counted runs of each measurement (5). BENCH_ONLY: build, pdf, epub, sound.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programVersion } from '../../dist/host/program.js';
import { machine } from './measure/programs.mjs';
import { RUNS } from './measure/repeat.mjs';
import { tableOf } from './measure/table.mjs';
import { measureBuild } from './scenarios/build.mjs';
import { measureEpub, measureSound } from './scenarios/epub.mjs';
import { measurePdf } from './scenarios/pdf.mjs';
import { writeMaterials } from './text/materials.mjs';

const SCENARIOS = {
  build: measureBuild,
  pdf: measurePdf,
  epub: measureEpub,
  sound: measureSound,
};
/** Bytes of MP3 in the spoken book. */
const SOUND = 200e6;

const facts = machine();
console.log(
  `${facts.cores} Kerne (${facts.processor}), ${(facts.memory / 2 ** 30).toFixed(0)} GiB, ${facts.system}, Node ${facts.node}; Median aus ${RUNS} Läufen nach einem zum Aufwärmen`,
);
const folder = mkdtempSync(join(tmpdir(), 'lesbar-bench-'));
try {
  const groups = await measureAll();
  const output = fileURLToPath(new URL('build/', import.meta.url));
  mkdirSync(output, { recursive: true });
  // What the programs said is no result.
  const json = JSON.stringify(
    { machine: facts, groups },
    (key, value) => (key === 'last' ? undefined : value),
    2,
  );
  writeFileSync(join(output, 'bench.json'), `${json}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Each group is told as soon as it is there. */
async function measureAll() {
  const setting = {
    folder,
    materials: writeMaterials(folder, SOUND),
    lesbar: `Lesbar ${await programVersion()}`,
    tell: (/** @type {string} */ line) => process.stderr.write(`… ${line}\n`),
  };
  const wanted = process.env.BENCH_ONLY?.split(',') ?? Object.keys(SCENARIOS);
  const groups = [];
  for (const [name, measure] of Object.entries(SCENARIOS)) {
    if (!wanted.includes(name)) continue;
    const group = await measure(setting);
    console.log(`\n${tableOf(group)}`);
    groups.push({ name, ...group });
  }
  return groups;
}
