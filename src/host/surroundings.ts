/**
 * What stands around this program and may change what a check says: foreign tools, dictionaries, voices,
 * the browser that the user names. Files are known by size and time, since reading them takes longer than
 * checking; who must be sure says `--no-cache`.
 */
import { createHash } from 'node:crypto';
import { realpathSync, type Stats, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolPlaces } from './host.ts';

/**
 * A hash; two equal ones stand for the same tools at the same places.
 * @param places       where foreign tools stand
 * @param environment  the variables of the process; those that begin with LESBAR_ count
 */
export async function surroundingsOf(
  places: ToolPlaces,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const { java, packages, dictionaries = [], voices } = places;
  const own = Object.entries(environment)
    .filter(([name]) => name.startsWith('LESBAR_') && name !== 'LESBAR_CACHE')
    .toSorted();
  const folders = [...dictionaries, ...(voices === undefined ? [] : [voices])];
  const facts = [
    process.version,
    places,
    own,
    java === undefined ? '' : stateOf(realPathOf(java)),
    // npm writes it whenever a package comes, goes or changes.
    stateOf(join(packages, '.package-lock.json')),
    await Promise.all(folders.map(contentOf)),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** The files of a folder with their sizes and times; empty when there is no such folder. */
async function contentOf(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted().map((name) => stateOf(join(folder, name)));
  } catch {
    return [];
  }
}

function stateOf(path: string): string {
  const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? `${path} -` : `${path} ${stats.size} ${stats.mtimeMs}`;
}

/** Java is often reached through links, which stay as they are when another one is installed. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
