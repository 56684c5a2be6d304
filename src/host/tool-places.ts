/**
 * Where foreign tools stand on this machine. LESBAR_TOOLS names the folder that holds the
 * `node_modules` of the reference tools, JAVA_HOME that of Java, LESBAR_DICTIONARIES folders of
 * dictionaries, LESBAR_VOICES the one of installed voices. Starts nothing.
 */
import { accessSync, constants } from 'node:fs';
import { homedir, release } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { ToolPlaces } from './host.ts';
import { ownFolder } from './program.ts';

/** Looks each time it is asked, since it costs nothing. */
export function findToolPlaces(): ToolPlaces {
  const folder = process.env.LESBAR_TOOLS ?? '';
  const java = findJava();
  return {
    node: process.execPath,
    packages: join(folder === '' ? join(ownFolder, 'test/validators') : folder, 'node_modules'),
    dictionaries: dictionaryFolders(),
    voices: voicesFolder(),
    system: { platform: process.platform, release: release() },
    ...(java === undefined ? {} : { java }),
  };
}

/** JAVA_HOME is what the user says; where it is set, no other Java is taken. */
function findJava(): string | undefined {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const home = process.env.JAVA_HOME ?? '';
  const folders = home === '' ? (process.env.PATH ?? '').split(delimiter) : [join(home, 'bin')];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** Where Linux, macOS and their office programs keep dictionaries. */
const DICTIONARIES = [
  '/usr/share/hunspell',
  '/usr/share/myspell',
  '/usr/share/myspell/dicts',
  '/usr/local/share/hunspell',
  '/Library/Spelling',
];

/** LESBAR_DICTIONARIES is what the user says; where it is set, no other folder is looked into. */
function dictionaryFolders(): readonly string[] {
  const wish = process.env.LESBAR_DICTIONARIES ?? '';
  const home = join(homedir(), 'Library/Spelling');
  if (wish === '') return [...DICTIONARIES, home];
  return wish.split(delimiter).filter((folder) => folder !== '');
}

/** Voices are large and serve all publications, so they lie in the cache of the user. */
function voicesFolder(): string {
  const wish = process.env.LESBAR_VOICES ?? '';
  return wish === '' ? join(userCache(), 'lesbar', 'voices') : wish;
}

function userCache(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  const variable = process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME';
  const folder = process.env[variable] ?? '';
  // The XDG specification wants relative paths ignored.
  return isAbsolute(folder) ? folder : join(homedir(), '.cache');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: the next folder may have it.
    return false;
  }
}
