/**
 * The pictures of a book as DAISY 2.02 allows them: PNG and JPEG as they are, drawings as pixels. Each
 * drawing is drawn once for all builds; resvg is WebAssembly, so every machine draws the same.
 */
import { createHash } from 'node:crypto';
import type { Host } from '../../host/host.ts';
import type { Picture } from '../../model/document.ts';
import { withFamily } from '../../paginate/drawings.ts';
import { DRAWING_FAMILY, drawingEngine, pixelsOf } from '../drawing.ts';

/** A picture under the name it has in the book. */
export type BookPicture = { readonly name: string; readonly bytes: Uint8Array };

/** Pixels of the longer side of a drawing, and of a pictogram: what players have room for. */
const LARGE = 640;
const SMALL = 240;

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
  const version = drawingEngine(host);
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

function draw(
  pictures: readonly Picture[],
  host: Host,
): Promise<readonly (Uint8Array | undefined)[]> {
  const drawings = pictures.map((picture) => {
    const lettered = withFamily(new TextDecoder().decode(picture.bytes), DRAWING_FAMILY);
    return { svg: new TextEncoder().encode(lettered), width: widthOf(picture) };
  });
  return pixelsOf(drawings, host);
}

function widthOf({ path, width, height }: Picture): number {
  const side = path.startsWith('openmoji:') ? SMALL : LARGE;
  return Math.max(1, Math.round(width >= height ? side : (side * width) / height));
}
