/**
 * The typesetting alone, several times in one process: `node typesetting.mjs PUBLICATION RUNS`. Says
 * milliseconds as JSON. Each run has a thread and a compiler of its own, as in a build, and finds no
 * cache: none on disk, and Typst's memory of what it has set before is emptied.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { pdfFormat } from '../../../dist/formats/pdf/index.js';
import { paginate } from '../../../dist/paginate/index.js';
import { host, preparedDocument, refuseErrors } from './prepared.mjs';

const [folder = '', runs = '5'] = process.argv.slice(2);
const document = await preparedDocument(folder);
// Typst remembers for the whole process, so any compiler can make it forget.
const forgetter = NodeCompiler.create({ workspace: '/lesbar-bench' });
const times = [];
let engine = '';
for (let run = 0; run <= Number(runs); run += 1) {
  forgetter.evictCache(0);
  const start = performance.now();
  const { value, diagnostics } = await paginate({ document, layouts: [pdfFormat.layout], host });
  times.push(performance.now() - start);
  refuseErrors(diagnostics);
  const { name, version } = value[0].exports.engine;
  engine = `${name} ${version}`;
}
// The first run loads the library: the warm-up.
console.log(JSON.stringify({ times: times.slice(1), engine }));
