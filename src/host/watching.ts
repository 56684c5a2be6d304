/**
 * Notices that files below folders changed. It looks again and again instead of asking the system to tell:
 * network drives tell nothing, and editors that write a new file and rename it confuse those that listen.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openFolder, orUndefined } from './folder.ts';

/** What stands below folders: path to its size and time of change. */
export type Standing = ReadonlyMap<string, string>;

/** Milliseconds between two looks; a folder of a hundred files takes about five to look through. */
const EVERY = 150;

/** What stands there now. Names that begin with a dot do not count, as everywhere. */
export async function standingOf(folders: readonly string[]): Promise<Standing> {
  const files = await Promise.all(
    folders.map(async (folder) => {
      const paths = await openFolder(folder).list();
      return Promise.all(paths.map((path) => markOf(join(folder, path))));
    }),
  );
  return new Map(files.flat().filter((entry) => entry !== undefined));
}

async function markOf(path: string): Promise<readonly [string, string] | undefined> {
  const file = await orUndefined(stat(path));
  return file && [path, `${file.size} ${file.mtimeMs}`];
}

/**
 * Waits until something stands otherwise than before and then stood still for one look, since programs
 * write several files, or one in pieces. What changed and changed back in between is not noticed.
 */
export async function nextStanding(
  folders: readonly string[],
  before: Standing,
): Promise<Standing> {
  let last = before;
  for (;;) {
    await wait(EVERY);
    const now = await standingOf(folders);
    if (changesOf(last, now).length === 0 && changesOf(before, now).length > 0) return now;
    last = now;
  }
}

/** Paths that came, went or are no longer the same, sorted. */
export function changesOf(before: Standing, now: Standing): readonly string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => before.get(path) !== now.get(path)).toSorted();
}
