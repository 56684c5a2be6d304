/** Pictures as virtual files beside the data, and how large they ask to be. */
import type { Document, Picture } from '../../model/document.ts';

/** Points of a CSS pixel (96 to the inch). */
const POINTS_PER_PIXEL = 0.75;

/** Where a picture's bytes lie for the template, and its own size in points. */
export type PlacedPicture = {
  readonly src: string;
  readonly width: number;
  readonly height: number;
};

/** The pictures of a document by their key. */
export function picturesByPath(document: Document): ReadonlyMap<string, Picture> {
  return new Map(document.pictures.map((picture) => [picture.path, picture]));
}

/** Looks a picture up; undefined when the document lacks it. */
export function pictureOf(
  path: string,
  pictures: ReadonlyMap<string, Picture>,
): PlacedPicture | undefined {
  const picture = pictures.get(path);
  if (picture === undefined) return undefined;
  return {
    src: virtualPath(picture),
    width: Math.max(1, picture.width) * POINTS_PER_PIXEL,
    height: Math.max(1, picture.height) * POINTS_PER_PIXEL,
  };
}

function virtualPath(picture: Picture): string {
  return `/pictures/${picture.fileName}`;
}

/** Virtual path → bytes of the pictures that are named in `used`. */
export function pictureFiles(
  document: Document,
  used: ReadonlySet<string>,
): ReadonlyMap<string, Uint8Array> {
  const files = document.pictures.map((picture) => [virtualPath(picture), picture.bytes] as const);
  return new Map(files.filter(([path]) => used.has(path)));
}
