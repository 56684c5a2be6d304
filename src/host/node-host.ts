/** The host that runs on Node: real files, a real cache, threads, a browser. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { noCache, openCache } from './cache.ts';
import { openFolder, orUndefined } from './folder.ts';
import type { BrowserHandle, Host, ProgressStep } from './host.ts';
import { programStarter } from './process.ts';
import { ownFolder } from './program.ts';
import { scratchFolders } from './scratch.ts';
import { findToolPlaces } from './tool-places.ts';
import { workerPool } from './worker.ts';

/** What a host is told when it is made. */
export type NodeHostOptions = {
  /** Where results are kept between builds; without it nothing is kept. */
  readonly cacheFolder?: string;
  readonly progress?: (step: ProgressStep) => void;
  /** SOURCE_DATE_EPOCH, seconds. */
  readonly sourceDate?: number;
};

/** Makes the real host. */
export function createNodeHost(options: NodeHostOptions = {}): Host {
  const browser = sharedBrowser();
  const programs = programStarter();
  const scratches = scratchFolders();
  return {
    folder: openFolder,
    ownFile: async (path) => new Uint8Array(await readFile(join(ownFolder, path))),
    packageFile: readPackageFile,
    packageVersion,
    cache: options.cacheFolder === undefined ? noCache : openCache(options.cacheFolder),
    inWorker: workerPool(),
    browser: browser.get,
    start: programs.start,
    scratch: scratches.make,
    toolPlaces: findToolPlaces,
    processors: availableParallelism(),
    progress: options.progress ?? (() => {}),
    sourceDate: options.sourceDate,
    close: async () => {
      await Promise.all([browser.close(), programs.stopAll()]);
      await scratches.removeAll();
    },
  };
}

/** One browser for all who ask; a new one when it has died. */
function sharedBrowser() {
  const state: { started?: Promise<BrowserHandle | undefined> } = {};
  const start = async () => {
    // Half a second to load, and most builds need no browser.
    const { openBrowser } = await import('./browser.ts');
    return openBrowser();
  };
  return {
    get: async (): Promise<BrowserHandle | undefined> => {
      state.started ??= start();
      const asked = state.started;
      const handle = await asked;
      if (handle === undefined || handle.browser.isConnected()) return handle;
      // Who found it dead before has started the next one.
      if (state.started === asked) state.started = start();
      return state.started;
    },
    close: async (): Promise<void> => {
      const handle = await state.started?.catch(() => undefined);
      await handle?.close();
    },
  };
}

const requireHere = createRequire(import.meta.url);

async function readPackageFile(path: string): Promise<Uint8Array | undefined> {
  const [, name = path, rest = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(path) ?? [];
  const folder = packageFolder(name);
  if (folder === undefined) return undefined;
  const bytes = await orUndefined(readFile(join(folder, rest)));
  return bytes === undefined ? undefined : new Uint8Array(bytes);
}

function packageVersion(name: string): string | undefined {
  const folder = packageFolder(name);
  if (folder === undefined) return undefined;
  const manifest: { version?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return manifest.version;
}

/** Where a package stands; found by walking up, since many packages do not export their files. */
function packageFolder(name: string): string | undefined {
  for (const folder of requireHere.resolve.paths(`${name}/package.json`) ?? []) {
    try {
      readFileSync(join(folder, name, 'package.json'));
      return join(folder, name);
    } catch {
      // Not in this `node_modules`: the next one up may have it.
    }
  }
  return undefined;
}
