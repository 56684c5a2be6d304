/**
 * The cover of a book to listen to as pixels, for players that know no SVG. What several formats want of
 * it is drawn once; resvg is compiled to WebAssembly, so every machine draws the same pixels.
 */
import { createHash } from 'node:crypto';
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, WorkerTask } from '../host/host.ts';
import { COVER_FAMILY, type CoverWords, writeSquareCover } from '../writers/spoken-book/cover.ts';
import type { CoverTask } from './cover-worker.ts';

const ENGINE = '@resvg/resvg-wasm';
const FONTS = [
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
];

const worker: WorkerTask<CoverTask, Uint8Array> = {
  module: new URL('./cover-worker.ts', import.meta.url),
};

/** Covers that are being drawn, so that formats that run side by side share them. */
const drawn = new WeakMap<Host, Map<string, Promise<Uint8Array>>>();

/** PNG, `COVER_SIDE` pixels wide and high. */
export function coverOf(book: CoverWords, host: Host): Promise<Uint8Array> {
  const svg = writeSquareCover(book);
  const hash = createHash('sha256').update(svg).digest('hex');
  const known = drawn.get(host) ?? new Map<string, Promise<Uint8Array>>();
  drawn.set(host, known);
  const cover = known.get(hash) ?? draw(svg, hash, host);
  known.set(hash, cover);
  return cover;
}

async function draw(svg: Uint8Array, hash: string, host: Host): Promise<Uint8Array> {
  const key = `cover:${hash}:${host.packageVersion(ENGINE) ?? ''}`;
  const kept = await host.cache.get(key);
  if (kept !== undefined) return kept;
  const [wasm, ...fonts] = await Promise.all(
    [`${ENGINE}/index_bg.wasm`, ...FONTS].map((path) => packageFile(path, host)),
  );
  const task = { svg, fonts, family: COVER_FAMILY, wasm: wasm ?? new Uint8Array(0) };
  const png = await host.inWorker(worker, task);
  await host.cache.put(key, png);
  return png;
}

async function packageFile(path: string, host: Host): Promise<Uint8Array> {
  const bytes = await host.packageFile(path);
  if (bytes !== undefined) return bytes;
  throw new UserError(
    { de: `Die Datei „${path}“ ist nicht installiert.`, en: `“${path}” is not installed.` },
    { de: 'Rufen Sie „npm ci“ auf.', en: 'Run “npm ci”.' },
  );
}
