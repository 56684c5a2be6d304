/**
 * Transcripts: each `console` fence of the Markdown files here is a session in a fresh folder. A line
 * `$ lesbar …` runs the compiled program; what follows is its output, `2> ` before lines of stderr,
 * and `=> N` the exit code. Before it, `+ base ORDNER` copies the base publication and
 * `+ replace DATEI|von|zu` changes one file,
 * `+ answer DATEI|abschnitt|ergebnis|zeile: wort` fills in the answers of test readers. ACCEPT=1 rewrites the fences, to be read as a diff.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const cli = join(root, 'dist/cli.js');
const FENCE = /^```console\n(?<session>[\s\S]*?)^```$/gm;

for (const file of readdirSync(here).filter((name) => name.endsWith('.md'))) {
  const path = join(here, file);
  const text = readFileSync(path, 'utf8');
  const sessions = [...text.matchAll(FENCE)].map((match) => match.groups?.session ?? '');
  describe(file, () => {
    test('has sessions', () => expect(sessions.length).toBeGreaterThan(0));
    test.each(sessions.map((session) => [firstCommand(session), session] as const))(
      '%s',
      (_, session) => {
        const actual = replay(session);
        if (process.env.ACCEPT === '1') accept(path, session, actual);
        else expect(actual).toBe(session);
      },
    );
  });
}

function accept(path: string, session: string, actual: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(`\`\`\`console\n${session}`, () => `\`\`\`console\n${actual}`),
  );
}

function firstCommand(session: string): string {
  return session.split('\n').find((line) => line.startsWith('$ ')) ?? session;
}

/** Runs a session's commands and writes down what they said. */
function replay(session: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lesbar-command-'));
  const lines = session.split('\n').flatMap((line) => {
    if (line.startsWith('+ ')) return [line, ...arrange(folder, line.slice(2))];
    return line.startsWith('$ ') ? [line, ...run(folder, line.slice(2))] : [];
  });
  return `${lines.join('\n')}\n`;
}

function arrange(folder: string, line: string): readonly string[] {
  const [verb = '', ...rest] = line.split(' ');
  const words = rest.join(' ');
  if (verb === 'base') cpSync(join(root, 'test/base'), join(folder, words), { recursive: true });
  if (verb === 'replace') {
    const [file = '', from = '', to = ''] = words.split('|');
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  if (verb === 'answer') {
    const [file = '', ...answer] = words.split('|');
    const path = join(folder, file);
    writeFileSync(path, answered(readFileSync(path, 'utf8'), answer));
  }
  return [];
}

/** Fills in the answer to one section of a sheet, or to all (`*`), and better words if there are any. */
function answered(
  text: string,
  [section = '', verdict = '', better = '']: readonly string[],
): string {
  const parts = text.split(/(?=^ {2}- abschnitt: )/m).map((part) => {
    const isMeant = section === '*' || part.startsWith(`  - abschnitt: ${section}\n`);
    if (!isMeant || !part.startsWith('  - ')) return part;
    const filled = part.replace(/^( +ergebnis:).*$/m, `$1 ${verdict}`);
    return better === '' ? filled : filled.replace(/^( +bessere-woerter:)$/m, `$1 { ${better} }`);
  });
  return parts.join('');
}

function run(folder: string, line: string): readonly string[] {
  const [program, ...args] = line.split(' ');
  if (program !== 'lesbar') throw new Error(`only lesbar is run here: ${line}`);
  const env = {
    ...process.env,
    LESBAR_CACHE: join(root, '.cache/test'),
    // What is installed beside differs between machines.
    LESBAR_TOOLS: join(root, 'test/no-such-folder'),
    CI: '',
    NO_COLOR: '1',
  };
  const result = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const said = [
    ...linesOf(result.stdout),
    ...linesOf(result.stderr).map((each) => `2> ${each}`.trimEnd()),
  ];
  return [...said.map((each) => normalise(each, folder)), `=> ${result.status}`];
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** What differs between machines and releases. */
function normalise(line: string, folder: string): string {
  return line
    .replaceAll(folder, '[ORDNER]')
    .replace(/\blesbar \d+\.\d+\.\d+/g, 'lesbar [VERSION]')
    .replace(/\b(Fassung|version) [0-9a-f]{12}\b/g, '$1 [FASSUNG]');
}
