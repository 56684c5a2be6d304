/**
 * The pictures of a book as DAISY 2.02 allows them: PNG and JPEG as they are, drawings as pixels. Each
 * drawing is drawn once for all builds; resvg is WebAssembly, so every machine draws the same.
 */
import { createHash } from 'node:crypto';
import type { Host, WorkerTask } from '../../host/host.ts';
import type { Picture } from '../../model/document.ts';
import { withFamily } from '../../paginate/drawings.ts';
import type { DrawingTask } from './pictures-worker.ts';

/** A picture under the name it has in the book. */
export type BookPicture = { readonly name: string; readonly bytes: Uint8Array };

const ENGINE = '@resvg/resvg-wasm';
const FAMILY = 'Atkinson Hyperlegible Next';
const FONTS = [
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
];
/** Pixels of the longer side of a drawing, and of a pictogram: what players have room for. */
const LARGE = 640;
const SMALL = 240;

const worker: WorkerTask<DrawingTask, readonly (Uint8Array | undefined)[]> = {
  module: new URL('./pictures-worker.ts', import.meta.url),
};

/** The pictures by `Picture.fileName`; those that could not be drawn are left out. */
export async function bookPictures(
  pictures: readonly Picture[],
  host: Host,
): Promise<ReadonlyMap<string, BookPicture>> {
  const drawings = await drawn(
    pictures.filter(({ mediaType }) => mediaType === 'image/svg+xml'),
    host,
  );
  const named = pictures.flatMap((picture, index): readonly [string, BookPicture][] => {
    const { fileName, mediaType } = picture;
    const bytes = mediaType === 'image/svg+xml' ? drawings.get(fileName) : picture.bytes;
    if (bytes === undefined) return [];
    const ending = mediaType === 'image/jpeg' ? 'jpg' : 'png';
    return [[fileName, { name: `p${String(index + 1).padStart(3, '0')}.${ending}`, bytes }]];
  });
  return new Map(named);
}

/** PNG by the name of the drawing. */
async function drawn(
  drawings: readonly Picture[],
  host: Host,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const version = host.packageVersion(ENGINE) ?? '';
  const keyed = await Promise.all(
    drawings.map(async (picture) => {
      const hash = createHash('sha256').update(picture.bytes).digest('hex');
      const key = `drawing on white:${hash}:${widthOf(picture)}:${version}`;
      return { picture, key, kept: await host.cache.get(key) };
    }),
  );
  const open = keyed.filter(({ kept }) => kept === undefined);
  const made = await draw(
    open.map(({ picture }) => picture),
    host,
  );
  const fresh = open.flatMap(({ picture: { fileName }, key }, index) => {
    const png = made[index];
    return png === undefined ? [] : [{ fileName, key, png }];
  });
  await Promise.all(fresh.map(({ key, png }) => host.cache.put(key, png)));
  return new Map([
    ...keyed.flatMap(({ picture, kept }) => (kept ? [[picture.fileName, kept] as const] : [])),
    ...fresh.map(({ fileName, png }) => [fileName, png] as const),
  ]);
}

async function draw(
  pictures: readonly Picture[],
  host: Host,
): Promise<readonly (Uint8Array | undefined)[]> {
  if (pictures.length === 0) return [];
  const [wasm, ...fonts] = await Promise.all(
    [`${ENGINE}/index_bg.wasm`, ...FONTS].map((path) => host.packageFile(path)),
  );
  if (wasm === undefined) return pictures.map(() => undefined);
  const drawings = pictures.map((picture) => {
    const lettered = withFamily(new TextDecoder().decode(picture.bytes), FAMILY);
    return { svg: new TextEncoder().encode(lettered), width: widthOf(picture) };
  });
  const known = fonts.filter((font) => font !== undefined);
  return host.inWorker(worker, { drawings, fonts: known, family: FAMILY, wasm });
}

function widthOf({ path, width, height }: Picture): number {
  const side = path.startsWith('openmoji:') ? SMALL : LARGE;
  return Math.max(1, Math.round(width >= height ? side : (side * width) / height));
}
