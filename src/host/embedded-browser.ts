/**
 * The Chromium that comes with `npm ci` (`@sparticuz/chromium`, Linux on x64): unpacked once into a
 * cache folder, beside its final place and then renamed, so that parallel runs and runs killed
 * half-way leave either a whole browser or none. Leaves out its graphics libraries: no check needs them.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import {
  access,
  constants,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { toXml } from 'xast-util-to-xml';
import { UserError } from '../diagnostics/user-error.ts';
import { readTar } from './tar.ts';

/** The unpacked browser and how to start it. */
export type EmbeddedBrowser = {
  readonly path: string;
  /** Variables for the child: only the package's own fonts, so that pages look the same anywhere. */
  readonly fonts: Readonly<Record<string, string>>;
  /** More variables for machines without NSS, NSPR and expat: the package's own copies. */
  readonly libraries: Readonly<Record<string, string>>;
};

const inflate = promisify(brotliDecompress);

/**
 * The user's cache folder, else one in the temporary folder for accounts without a home. Only a
 * folder that belongs to the user is taken: what lies in it will be executed.
 */
export async function cacheFolderOfUser(): Promise<string> {
  const home = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lesbar');
  if (await isOwnFolder(home)) return home;
  const temporary = join(tmpdir(), `lesbar-${process.getuid?.() ?? 'user'}`);
  if (await isOwnFolder(temporary)) return temporary;
  throw new UserError(
    {
      de: `Weder ${home} noch ${temporary} ist beschreibbar.`,
      en: `Neither ${home} nor ${temporary} can be written.`,
    },
    {
      de: 'Setzen Sie XDG_CACHE_HOME auf einen Ordner, der Ihnen gehört: dort wird der mitgelieferte Browser entpackt.',
      en: 'Set XDG_CACHE_HOME to a folder of your own: the browser that comes with Lesbar is unpacked there.',
    },
  );
}

async function isOwnFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    const { uid } = await stat(folder);
    return process.getuid === undefined || uid === process.getuid();
  } catch {
    // Not writable: the answer is no.
    return false;
  }
}

/** The unpacked browser; undefined on other platforms or when the package is not installed. */
export async function unpackEmbedded(cacheFolder: string): Promise<EmbeddedBrowser | undefined> {
  const source = packageFolder();
  if (source === undefined) return undefined;
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const folder = join(resolve(cacheFolder), `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(source, 'bin'), folder);
  return {
    path: join(folder, 'chromium'),
    fonts: { FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    libraries: { LD_LIBRARY_PATH: join(folder, 'lib') },
  };
}

function packageFolder(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return dirname(dirname(dirname(entry)));
  } catch {
    // An optional package that is not there is an answer, not a fault.
    return undefined;
  }
}

async function unpack(bin: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await removeAbandoned(folder);
  const beside = `${folder}.${process.pid}.${crypto.randomUUID()}.part`;
  await mkdir(beside, { mode: 0o700 });
  try {
    await fill(bin, beside);
    await writeFile(join(beside, 'fonts.conf'), fontConfiguration(folder));
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // A run beside this one was first: its browser is as good as ours.
    if (!existsSync(folder)) throw error;
  }
}

async function fill(bin: string, folder: string): Promise<void> {
  const executable = createWriteStream(join(folder, 'chromium'), { mode: 0o700 });
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    executable,
  );
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
    await extract(await inflate(await readFile(join(bin, name))), folder);
  }
}

async function extract(archive: Uint8Array, folder: string): Promise<void> {
  for (const entry of readTar(archive)) {
    const path = join(folder, entry.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, entry.bytes, { mode: entry.mode });
  }
}

/**
 * The package's own configuration names Lambda's folders; ours names the folder it lies in, by its
 * final name. Only `dir` may be relative to the file: a relative `cachedir` is taken from wherever
 * the browser was started.
 */
function fontConfiguration(folder: string): string {
  const element = (name: string, attributes: Record<string, string>, value: string) => ({
    type: 'element' as const,
    name,
    attributes,
    children: [{ type: 'text' as const, value }],
  });
  const children = [
    element('dir', { prefix: 'relative' }, 'fonts'),
    element('cachedir', {}, join(folder, 'font-cache')),
  ];
  return toXml({ type: 'element', name: 'fontconfig', attributes: {}, children });
}

/** Removes what runs left behind that were killed while unpacking. */
async function removeAbandoned(folder: string): Promise<void> {
  const prefix = `${folder.slice(dirname(folder).length + 1)}.`;
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix) || !name.endsWith('.part')) continue;
    const owner = Number(name.slice(prefix.length).split('.')[0]);
    if (!isRunning(owner)) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
