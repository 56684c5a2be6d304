/**
 * Finds and starts a Chromium: the system's Chrome, Chromium or Edge, else the one that comes with
 * `npm ci`. It is started offline: no name is resolved, nothing is fetched or updated by itself.
 * LESBAR_BROWSER may name a browser's file; `none` hides them all, `embedded` skips the system's.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { cacheFolderOfUser, unpackEmbedded } from './embedded-browser.ts';
import type { BrowserHandle } from './host.ts';

// As the CommonJS that it is: `import` would first search its text for exports.
const { chromium }: typeof import('playwright-core') = createRequire(import.meta.url)(
  'playwright-core',
);

/** A browser that starts. */
export type FoundBrowser = {
  readonly name: string;
  readonly version: string;
  readonly path: string;
};

/** What may be set about finding a browser. */
export type BrowserSettings = {
  /** Where the embedded browser is unpacked (190 MB); by default the user's cache. */
  readonly cacheFolder?: string;
};

type Candidate = {
  readonly name: string;
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
};

const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Pages are open for a second: compiling their scripts a second time, better, costs more than it
  // brings (measured: a fifth of the browser's time).
  '--js-flags=--no-opt',
];
/** Milliseconds. */
const LAUNCH_TIMEOUT = 60_000;

/** Starts the first browser that starts; undefined when none does. The caller closes it. */
export async function openBrowser(
  settings: BrowserSettings = {},
): Promise<BrowserHandle | undefined> {
  const started = await start(settings);
  if (started === undefined) return undefined;
  const { browser, candidate } = started;
  return {
    name: candidate.name,
    version: browser.version(),
    path: candidate.path,
    env: candidate.env,
    browser,
    close: () => browser.close(),
  };
}

/** The browser that `openBrowser` would use, proved by starting it once; undefined when none starts. */
export async function findBrowser(
  settings: BrowserSettings = {},
): Promise<FoundBrowser | undefined> {
  const started = await start(settings);
  if (started === undefined) return undefined;
  const { browser, candidate } = started;
  const version = browser.version();
  await browser.close();
  return { name: candidate.name, version, path: candidate.path };
}

async function start(
  settings: BrowserSettings,
): Promise<{ browser: Browser; candidate: Candidate } | undefined> {
  for await (const candidate of candidates(settings)) {
    const browser = await launch(candidate);
    if (browser !== undefined) return { browser, candidate };
  }
  return undefined;
}

/**
 * Chromium refuses its sandbox to root, and some containers refuse it to everybody. It then runs
 * without: it is offline and shows only pages that were made here and hold no script.
 */
async function launch(candidate: Candidate): Promise<Browser | undefined> {
  const isRoot = process.getuid?.() === 0;
  for (const sandbox of isRoot ? [false] : [true, false]) {
    try {
      return await chromium.launch({
        executablePath: candidate.path,
        args: FLAGS,
        chromiumSandbox: sandbox,
        env: { ...process.env, ...candidate.env },
        timeout: LAUNCH_TIMEOUT,
      });
    } catch {
      // Not this way: the next one is tried, and the caller says so when none is left.
    }
  }
  return undefined;
}

async function* candidates(settings: BrowserSettings): AsyncGenerator<Candidate> {
  const wish = process.env.LESBAR_BROWSER ?? '';
  if (wish === 'none') return;
  if (wish !== '' && wish !== 'embedded') {
    yield { name: 'LESBAR_BROWSER', path: wish, env: {} };
    return;
  }
  if (wish === '') yield* systemBrowsers();
  const embedded = await unpackEmbedded(settings.cacheFolder ?? (await cacheFolderOfUser()));
  if (embedded === undefined) return;
  const { path, fonts, libraries } = embedded;
  yield { name: 'Chromium (@sparticuz/chromium)', path, env: fonts };
  yield { name: 'Chromium (@sparticuz/chromium)', path, env: { ...fonts, ...libraries } };
}

function systemBrowsers(): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [name, path] of knownPlaces()) {
    if (!found.has(path) && existsSync(path)) found.set(path, { name, path, env: {} });
  }
  return [...found.values()];
}

function knownPlaces(): readonly (readonly [name: string, path: string])[] {
  if (process.platform === 'win32') return windowsPlaces();
  const onPath = COMMANDS.flatMap(([name, command]) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => [name, join(folder, command)] as const),
  );
  return [...(process.platform === 'darwin' ? macPlaces() : LINUX_PLACES), ...onPath];
}

const COMMANDS = [
  ['Chrome', 'google-chrome'],
  ['Chrome', 'google-chrome-stable'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Edge', 'microsoft-edge'],
  ['Edge', 'microsoft-edge-stable'],
] as const;

const LINUX_PLACES = [
  ['Chrome', '/opt/google/chrome/chrome'],
  ['Chromium', '/usr/bin/chromium'],
  ['Chromium', '/usr/lib/chromium/chromium'],
  ['Chromium', '/snap/bin/chromium'],
  ['Edge', '/opt/microsoft/msedge/msedge'],
] as const;

function macPlaces(): readonly (readonly [string, string])[] {
  return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    ['Chrome', `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`] as const,
    ['Chromium', `${folder}/Chromium.app/Contents/MacOS/Chromium`] as const,
    ['Edge', `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`] as const,
  ]);
}

function windowsPlaces(): readonly (readonly [string, string])[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return roots.flatMap((root) => [
    ['Chrome', join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')] as const,
    ['Edge', join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe')] as const,
    ['Chromium', join(root, 'Chromium', 'Application', 'chrome.exe')] as const,
  ]);
}
