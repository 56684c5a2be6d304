/** The machine and the programs that are compared: names and versions, no names of hosts or folders. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { delimiter, join } from 'node:path';
import { runProgram } from './run.mjs';

/** One line: processors, memory, Node. */
export function machine() {
  const processors = cpus();
  const model = processors[0]?.model.trim() || 'unbekannt';
  return {
    cores: availableParallelism(),
    processor: model,
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

/**
 * Version of an installed package, the bench's own or the product's.
 * @param {string} name
 */
export function packageVersion(name) {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version;
    } catch {
      // Not in this `node_modules`: the next one up may have it.
    }
  }
  throw new Error(`The package ${name} is not installed.`);
}

/**
 * A program on the PATH.
 * @param {string} name
 * @returns {Promise<{ path: string, version: string } | undefined>} undefined when it is not installed
 */
export async function findProgram(name) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
  if (path === undefined) return undefined;
  const { stdout } = await runProgram(path, ['--version']);
  return { path, version: /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '' };
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
