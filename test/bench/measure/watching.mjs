/** `lesbar build --watch` as a process that stays, timed from a change to the end of the build after it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What it says when it has built and waits. */
const WAITS = 'Ich warte auf Änderungen';

/**
 * Starts it and waits for its first build.
 * @param {URL} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
export async function startWatching(script, args, env) {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], {
    env: { ...process.env, ...env },
  });
  const output = { stdout: '', stderr: '' };
  const waiters = new Set();
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    output.stderr += chunk;
    for (const waiter of waiters) waiter();
  });
  child.on('exit', () => {
    for (const waiter of waiters) waiter();
  });
  const waits = () =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (output.stderr.includes(WAITS)) resolve(undefined);
        else if (child.exitCode !== null) reject(new Error(`It ended:\n${output.stderr}`));
        else return;
        waiters.delete(look);
      };
      waiters.add(look);
      look();
    });
  await waits();
  return {
    /** @param {() => void} change @returns {Promise<import('./run.mjs').Run>} */
    async afterNext(change) {
      Object.assign(output, { stdout: '', stderr: '' });
      change();
      const start = performance.now();
      await waits();
      return { time: performance.now() - start, stdout: output.stdout, code: 0 };
    },
    async end() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}
