/**
 * The Nu HTML checker. Errors count. Its warnings do not: the one it gives here wants a heading in the
 * region around a wide table, which is named by the table's caption.
 */
import { join } from 'node:path';
import { here, runTool } from './run-tool.mjs';

const JAR = join(here, 'node_modules/vnu-jar/build/dist/vnu.jar');
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss16m', '-jar', JAR];

export const name = 'Nu HTML Checker';

export async function version() {
  const { stdout } = await runTool('java', [...JAVA, '--version']);
  return stdout.trim() || undefined;
}

/** @param {readonly string[]} files one start for all pages @returns {Promise<Map<string, string[]>>} */
export async function examineAll(files) {
  const { stdout, stderr } = await runTool('java', [
    ...JAVA,
    '--format',
    'json',
    '--stdout',
    ...files,
  ]);
  const text = stdout.trim() || stderr.trim();
  if (!text.startsWith('{'))
    throw new Error(`the Nu checker gave no report: ${text.slice(0, 400)}`);
  const found = new Map(files.map((file) => [file, []]));
  for (const message of JSON.parse(text).messages) {
    const file = files.find((each) => message.url?.endsWith(encodeURI(each)) ?? false);
    const line = `${message.type} ${message.subType ?? ''} ${message.message} :${message.lastLine}`;
    if (message.type === 'non-document-error') throw new Error(`the Nu checker failed: ${line}`);
    if (message.type === 'info') continue;
    (found.get(file) ?? found.get(files[0])).push(line);
  }
  return found;
}
