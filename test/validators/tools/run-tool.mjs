/** Starts a tool without a shell and gives back what it said. A tool that does not end is killed. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The folder of the validators, with a slash at the end. */
export const here = fileURLToPath(new URL('..', import.meta.url));

/** Ten minutes: the slowest tool needs about one. */
const TIMEOUT = 600_000;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} whatever the exit code is
 */
export async function runTool(command, args, env = {}) {
  const options = {
    cwd: here,
    timeout: TIMEOUT,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...env },
  };
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, options);
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (typeof error.code === 'number') {
      return { code: error.code, stdout: error.stdout, stderr: error.stderr };
    }
    throw new Error(`${command} could not run: ${error.message}`);
  }
}
