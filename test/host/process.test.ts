/** Foreign programs: how they end, what they may say, and that nothing of them is left behind. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Ending, ProgramOptions } from '../../src/host/host.ts';
import { programStarter, startProgram } from '../../src/host/process.ts';

const node = process.execPath;
const run = (script: string, options: ProgramOptions = {}): Promise<Ending> =>
  startProgram(node, ['-e', script], { timeLimit: 20, input: '', ...options }).ended;

afterEach(() => vi.unstubAllEnvs());

/** True while a process of this id can be signalled. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // ESRCH: it is gone.
    return false;
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 40 && isAlive(pid); tries += 1) await wait(50);
  return !isAlive(pid);
}

describe('an ending', () => {
  test('with what was said, and the exit code', async () => {
    const ending = await run('console.log("gut"); console.error("schlecht"); process.exitCode = 3');
    expect(ending).toEqual({ how: 'exit', code: 3, stdout: 'gut\n', stderr: 'schlecht\n' });
  });

  test('of a program that is not there', async () => {
    const ending = await startProgram('/does/not/exist', [], {}).ended;
    expect(ending.how).toBe('not-started');
    expect(ending.stderr).toContain('ENOENT');
  });

  test('of a program that was killed by others', async () => {
    expect((await run('process.kill(process.pid, "SIGKILL")')).how).toBe('signal');
  });

  test('of a program that ends before it read what it was given', async () => {
    const ending = await run('process.exit(0)', { input: 'x'.repeat(1 << 20) });
    expect(ending).toMatchObject({ how: 'exit', code: 0 });
  });
});

describe('arguments', () => {
  test('are given as they are: no shell looks at them', async () => {
    const args = ['$(echo pwned)', '; rm -rf .', '`id`', 'a b', "'", '"', '*'];
    const print = 'console.log(JSON.stringify(process.argv.slice(1)))';
    const ending = await startProgram(node, ['-e', print, '--', ...args], { timeLimit: 20 }).ended;
    expect(JSON.parse(ending.stdout)).toEqual(args);
  });

  test('and input may hold any text', async () => {
    const echo = 'process.stdin.pipe(process.stdout)';
    expect((await run(echo, { input: 'Größe 🙂\n' })).stdout).toBe('Größe 🙂\n');
  });
});

describe('the environment', () => {
  test('is small: secrets and options of ours are not passed on', async () => {
    vi.stubEnv('SECRET_TOKEN', 'geheim');
    vi.stubEnv('NODE_OPTIONS', '--no-warnings');
    vi.stubEnv('JAVA_TOOL_OPTIONS', '-Xmx1m');
    const ending = await run('console.log(JSON.stringify(process.env))', { env: { OWN: 'ja' } });
    const seen = JSON.parse(ending.stdout);
    expect(seen).toMatchObject({ OWN: 'ja', LANG: 'C.UTF-8' });
    expect(Object.keys(seen)).not.toContain('SECRET_TOKEN');
    expect(Object.keys(seen)).not.toContain('NODE_OPTIONS');
    expect(Object.keys(seen)).not.toContain('JAVA_TOOL_OPTIONS');
  });
});

describe('limits', () => {
  test('of time end it, even when it does not want to', async () => {
    const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)';
    const begin = performance.now();
    expect((await run(stubborn, { timeLimit: 0.3 })).how).toBe('time-limit');
    expect(performance.now() - begin).toBeLessThan(6000);
  });

  test('of output end it', async () => {
    const chatty = 'const say = () => process.stdout.write("x".repeat(9999), say); say()';
    expect((await run(chatty, { outputLimit: 100_000 })).how).toBe('output-limit');
  });

  test('of complaints keep their end', async () => {
    const ending = await run('process.stderr.write("x".repeat(99999) + "letztes Wort")');
    expect(ending.stderr).toHaveLength(4000);
    expect(ending.stderr.endsWith('letztes Wort')).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('what it started', () => {
  const parent = (then: string) => `
    const child = require('node:child_process').spawn(process.execPath,
      ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    process.stdout.write(child.pid + '\\n');
    ${then}`;

  test('goes with it when its time is over', async () => {
    const { stdout, how } = await run(parent('setInterval(() => {}, 1000)'), { timeLimit: 1 });
    expect(how).toBe('time-limit');
    expect(await isGone(Number(stdout))).toBe(true);
  });

  test('goes with it when it ends, and does not hold it up', async () => {
    const begin = performance.now();
    const { stdout, how } = await run(
      parent('child.unref(); setTimeout(() => process.exit(0), 50)'),
    );
    expect(how).toBe('exit');
    expect(performance.now() - begin).toBeLessThan(6000);
    expect(await isGone(Number(stdout))).toBe(true);
  });
});

describe('lines', () => {
  test('come as they are said, however they are cut', async () => {
    const lines: string[] = [];
    const script =
      'const all = Buffer.from("eins\\nzwei ü\\ndr"); for (const b of all) process.stdout.write(Buffer.of(b)); process.stdout.write("ei\\nRest")';
    const ending = await run(script, { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['eins', 'zwei ü', 'drei']);
    expect(ending.stdout).toBe('Rest');
  });

  test('may be many: only one of them must stay below the limit', async () => {
    const lines: string[] = [];
    const script = 'for (let i = 0; i < 5000; i += 1) console.log("x".repeat(99))';
    const ending = await run(script, { outputLimit: 70_000, onLine: (line) => lines.push(line) });
    expect([ending.how, lines.length]).toEqual(['exit', 5000]);
  });
});

test('a host that is closed ends what still runs', async () => {
  const programs = programStarter();
  const sleepers = [1, 2].map(() =>
    programs.start(node, ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)'], {}),
  );
  await wait(300);
  await programs.stopAll();
  for (const { ended } of sleepers) {
    const ending = await ended;
    expect(ending.how).toBe('stopped');
  }
});
