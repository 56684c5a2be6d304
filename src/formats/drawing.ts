/**
 * Drawings as pixels, for players that know no SVG. resvg is WebAssembly and reads only the fonts it is
 * given, so every machine draws the same.
 */
import { UserError } from '../diagnostics/user-error.ts';
import type { Host, WorkerTask } from '../host/host.ts';
import type { Drawing, DrawingTask } from './drawing-worker.ts';

const ENGINE = '@resvg/resvg-wasm';
const FONTS = [
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
];
/** The typeface of letters, and of those for which none is named. */
export const DRAWING_FAMILY = 'Atkinson Hyperlegible Next';

const worker: WorkerTask<DrawingTask, readonly (Uint8Array | undefined)[]> = {
  module: new URL('./drawing-worker.ts', import.meta.url),
};

/** What the pixels of a drawing depend on beside the drawing; part of the keys of those that are kept. */
export function drawingEngine(host: Host): string {
  return host.packageVersion(ENGINE) ?? '';
}

/**
 * A PNG for each drawing, on white; undefined for one that cannot be read.
 * @throws UserError when fonts or resvg are not installed.
 */
export async function pixelsOf(
  drawings: readonly Drawing[],
  host: Host,
): Promise<readonly (Uint8Array | undefined)[]> {
  if (drawings.length === 0) return [];
  const [wasm = new Uint8Array(0), ...fonts] = await Promise.all(
    [`${ENGINE}/index_bg.wasm`, ...FONTS].map((path) => packageFile(path, host)),
  );
  return host.inWorker(worker, { drawings, fonts, family: DRAWING_FAMILY, wasm });
}

async function packageFile(path: string, host: Host): Promise<Uint8Array> {
  const bytes = await host.packageFile(path);
  if (bytes !== undefined) return bytes;
  throw new UserError(
    { de: `Die Datei „${path}“ ist nicht installiert.`, en: `“${path}” is not installed.` },
    { de: 'Rufen Sie „npm ci“ auf.', en: 'Run “npm ci”.' },
  );
}
