/** `lesbar build --watch` builds again after each change, survives what is broken for a while, and ends with Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { root, workplace } from './lesbar.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A running `lesbar build buch --watch` for the web edition, and what it said since asked last. */
function watching(folder: string, ...args: readonly string[]) {
  const env = {
    ...process.env,
    CI: '',
    LESBAR_BROWSER: 'none',
    LESBAR_CACHE: join(folder, '.cache'),
  };
  const command = [
    join(root, 'dist/cli.js'),
    'build',
    'buch',
    '--format',
    'html',
    '--watch',
    ...args,
  ];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const talk = { said: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      talk.said += text;
    });
  }
  const until = async (words: string): Promise<string> => {
    while (!talk.said.includes(words)) {
      expect(child.exitCode, talk.said).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const said = talk.said;
    talk.said = '';
    return said;
  };
  return { child, until, talk };
}

test('a change, a mistake, its repair, and the end', { timeout: 90_000 }, async () => {
  const folder = workplace();
  const { child, until, talk } = watching(folder);
  expect(await until('Beenden: Strg+C')).toContain('Geschrieben: output/buch');

  const settings = join(folder, 'buch/publication.yaml');
  const good = readFileSync(settings, 'utf8');
  writeFileSync(settings, good.replace(/^(title|titel): .*/m, '$1: Ganz neuer Titel'));
  const again = await until('Beenden: Strg+C');
  expect(again).toContain('Geändert: buch/publication.yaml');
  expect(again).toContain('Geschrieben: output/buch');
  const landing = () => readFileSync(join(folder, 'output/buch/index.html'), 'utf8');
  expect(landing()).toContain('Ganz neuer Titel');

  writeFileSync(settings, good.replace(/^(title|titel): .*/m, '$1: [1, 2'));
  expect(await until('Beenden: Strg+C')).toContain('Die letzte Ausgabe ist unverändert');
  expect(landing()).toContain('Ganz neuer Titel');

  renameSync(settings, `${settings}.weg`);
  await until('Beenden: Strg+C');
  renameSync(`${settings}.weg`, settings);
  await until('Beenden: Strg+C');
  writeFileSync(settings, good);
  expect(await until('Beenden: Strg+C')).toContain('Geschrieben: output/buch');
  expect(landing()).not.toContain('Ganz neuer Titel');

  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
  expect(talk.said).toContain('Beendet. Die letzte Ausgabe ist unverändert.');
});

test('what cannot be built from the start ends at once, as without it', {
  timeout: 30_000,
}, async () => {
  const folder = workplace();
  const { child, talk } = watching(folder, '--format', 'wörd');
  expect((await once(child, 'exit'))[0]).toBe(2);
  expect(talk.said).toContain('wörd');
});
