/**
 * veraPDF, the reference validator for PDF/UA and PDF/A. Its engine stands in the jar of
 * `@opendataloader/pdf`; `VeraCheck.java` beside this file drives it and is compiled when first used.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { here, runTool } from './run-tool.mjs';

const JAR = join(here, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');
// What reads its profiles is shared with the check of a build.
const SHARED = join(here, '../../src/checks/reference/java');
const SOURCES = [
  join(here, 'tools/VeraCheck.java'),
  join(SHARED, 'VeraProfile.java'),
  join(SHARED, 'Json.java'),
];
const CLASSES = join(here, 'build/classes');

export const name = 'veraPDF';

export async function version() {
  const [line] = await drive(['--version']);
  return line?.version;
}

/**
 * @param {string} flavour `ua1` or `2a`
 * @param {readonly string[]} files
 * @returns {Promise<Map<string, string[]>>} file to its failed rules
 */
export async function examineAll(flavour, files) {
  const lines = await drive([flavour, ...files]);
  return new Map(
    files.map((file) => {
      const line = lines.find((each) => each.file === file);
      if (line === undefined || line.error) {
        throw new Error(`veraPDF could not read ${file}: ${line?.error ?? 'no answer'}`);
      }
      if (!(line.checks > 0)) throw new Error(`veraPDF checked nothing in ${file}`);
      const failed = line.failed.map(
        (each) => `${flavour} ${each.rule} ×${each.count}: ${each.example}`,
      );
      if (!line.compliant && failed.length === 0) failed.push(`${flavour} not compliant`);
      return [file, failed];
    }),
  );
}

async function drive(args) {
  await compile();
  const path = [JAR, CLASSES].join(delimiter);
  const { stdout, stderr } = await runTool('java', ['-cp', path, 'VeraCheck', ...args]);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  if (lines.length === 0) throw new Error(`veraPDF said nothing: ${stderr.slice(0, 400)}`);
  return lines.map((line) => JSON.parse(line));
}

async function compile() {
  const target = join(CLASSES, 'VeraCheck.class');
  const changed = Math.max(...SOURCES.map((source) => statSync(source).mtimeMs));
  if (existsSync(target) && statSync(target).mtimeMs > changed) return;
  mkdirSync(CLASSES, { recursive: true });
  const { code, stderr } = await runTool('javac', ['-cp', JAR, '-d', CLASSES, ...SOURCES]);
  if (code !== 0) throw new Error(`VeraCheck.java does not compile (a JDK is needed): ${stderr}`);
}
