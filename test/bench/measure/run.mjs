/** Runs one program as a process of its own and tells how long it took and what it used. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Run
 * @property {number} time   milliseconds from start to end, by the clock on the wall
 * @property {number} [cpu]  milliseconds of processors; only of programs that run on Node
 * @property {number} [memory] peak of resident memory, bytes; only of programs that run on Node
 * @property {string} stdout
 * @property {number} code
 */

const REPORT = new URL('./report-usage.mjs', import.meta.url).href;

/**
 * A module of this folder, or another program of Node, with its usage.
 * @param {string | URL} script
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, codes?: readonly number[] }} [options] `codes`: exit codes that are well
 * @returns {Promise<Run>}
 */
export async function runNode(script, args, { env = {}, codes } = {}) {
  const usage = join(tmpdir(), `lesbar-bench-usage-${process.pid}.json`);
  rmSync(usage, { force: true });
  const path = typeof script === 'string' ? script : fileURLToPath(script);
  const all = ['--import', REPORT, path, ...args];
  const run = await runProgram(process.execPath, all, {
    env: { ...env, BENCH_USAGE: usage },
    codes,
  });
  const { cpu, memory } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(usage);
  return { ...run, cpu, memory };
}

/**
 * Any program, without a shell.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, codes?: readonly number[] | undefined }} [options]
 * @returns {Promise<Run>}
 */
export function runProgram(command, args, { env = {}, codes = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { env: { ...process.env, ...env } });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => {
      output.stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output.stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const time = performance.now() - start;
      if (code !== null && codes.includes(code)) resolve({ time, stdout: output.stdout, code });
      else reject(new Error(`${args.join(' ')} ended with ${code}:\n${output.stderr}`));
    });
  });
}
