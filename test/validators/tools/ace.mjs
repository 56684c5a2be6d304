/** Ace by DAISY, the reference checker for EPUB Accessibility. Every violation counts, minor ones too. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { here, runTool } from './run-tool.mjs';

const ACE = join(here, 'node_modules/@daisy/ace-cli/bin/ace.js');

export const name = 'Ace by DAISY';

export async function version() {
  const { stdout } = await runTool(process.execPath, [ACE, '--version']);
  return /\d+\.\d+\.\d+/.exec(stdout)?.[0];
}

/**
 * @param {string} file
 * @param {{ path: string, env: Record<string, string> }} browser
 * @returns {Promise<string[]>}
 */
export async function examine(file, browser) {
  const out = mkdtempSync(join(tmpdir(), 'lesbar-ace-'));
  try {
    const { stdout, stderr } = await runTool(process.execPath, [ACE, '-f', '-o', out, file], {
      ...browser.env,
      PUPPETEER_EXECUTABLE_PATH: browser.path,
      ACE_TIMEOUT_INITIAL: '60000',
    });
    return violationsIn(out, stdout + stderr);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function violationsIn(out, said) {
  let report;
  try {
    report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  } catch {
    throw new Error(`Ace gave no report: ${said.slice(-600)}`);
  }
  if (!report.assertions?.length) throw new Error('Ace looked at no document');
  return report.assertions.flatMap((document) =>
    (document.assertions ?? [])
      .filter((each) => each['earl:result']['earl:outcome'] === 'fail')
      .map((each) => {
        const { 'dct:title': rule, 'earl:impact': impact } = each['earl:test'];
        const what = each['earl:result']['dct:description'] ?? '';
        return `${impact} ${rule} ${document['earl:testSubject']?.url ?? ''}: ${what}`.slice(
          0,
          300,
        );
      }),
  );
}
