/**
 * The base publication on every paper and in every size of Leichte Sprache, and the sheet for its test
 * readers: PDFs that a plain build does not make. A4 in 14 points is among what is built anyway.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './tools/run-tool.mjs';

const PAPERS = [
  ['a4', 18],
  ['a4', 24],
  ['a5-heft', 14],
  ['a5-heft', 18],
  ['a5-heft', 24],
];

/**
 * @param {{ root: string, folder: string }} where the project, and a folder for all that is made here
 * @returns {Promise<string>} the folder below which everything lies
 * @throws Error with the last lines of a build that failed
 */
export async function buildPapers({ root, folder }) {
  rmSync(folder, { recursive: true, force: true });
  const output = join(folder, 'output');
  mkdirSync(output, { recursive: true });
  const sources = PAPERS.map(([format, size]) => sourceOn({ root, folder, format, size }));
  const tail = ['--out', output, '--no-cache'];
  await run(root, ['build', ...sources, '--format', 'easy-print', ...tail]);
  await run(root, ['pruefbogen', join(root, 'test/base'), '--out', output]);
  return output;
}

/** A copy of the base publication that asks for this paper. */
function sourceOn({ root, folder, format, size }) {
  const source = join(folder, 'content', `base-${format}-${size}`);
  cpSync(join(root, 'test/base'), source, { recursive: true });
  const file = join(source, 'publication.yaml');
  const yaml = readFileSync(file, 'utf8');
  const asked = yaml.replace(
    'leichte-sprache:\n',
    `leichte-sprache:\n  druck: { format: ${format}, schrift: ${size} }\n`,
  );
  if (asked === yaml) throw new Error('the base publication has no settings of Leichte Sprache');
  writeFileSync(file, asked);
  return source;
}

async function run(root, args) {
  const all = [join(root, 'dist/cli.js'), ...args];
  const { code, stdout, stderr } = await runTool(process.execPath, all, { CI: 'true' });
  if (code === 0) return;
  throw new Error(`${args[0]}: ${`${stdout}\n${stderr}`.trim().split('\n').slice(-8).join(' / ')}`);
}
