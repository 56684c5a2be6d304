/**
 * Pictures: from the publication's folder, or from OpenMoji by `openmoji:1F4BB`. Each is loaded once,
 * its kind told by its bytes, not by its name.
 */
import { posix } from 'node:path';
import { imageSize } from 'image-size';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Folder, Host } from '../../host/host.ts';
import type { Picture } from '../../model/document.ts';
import type { SourceCode } from '../codes.ts';
import { firstFree, slugOf } from '../ids.ts';
import type { Said } from '../markdown/reading.ts';
import { meantOne, nearest } from '../nearest.ts';
import { percentDecoded } from '../percent.ts';
import { problemOfSvg } from './svg.ts';

/** A picture without its name in outputs, or why there is none. */
export type Loaded =
  | { readonly picture: Omit<Picture, 'fileName'> }
  | { readonly code: SourceCode; readonly said: Said };

const MAX_BYTES = 20 * 1024 * 1024;
const OPENMOJI_CREDIT = 'OpenMoji – CC BY-SA 4.0, https://openmoji.org/';

/** The world that pictures come from. */
export type PictureSource = {
  readonly host: Host;
  readonly folder: Folder;
  /** All files of the folder, to find names that only differ in their Unicode form. */
  readonly files: readonly string[];
};

/** Loads what `reference` means in a file of the folder `base` (`kapitel`, or `.`). */
export async function loadPicture(
  reference: string,
  base: string,
  source: PictureSource,
): Promise<Loaded> {
  if (/^openmoji:/i.test(reference)) return loadOpenmoji(reference, source.host);
  if (reference.trim() === '') return missing(reference, source);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(reference) || /[\\\0]/.test(reference)) {
    return {
      code: 'source/path-outside',
      said: {
        de: `„${reference}“ liegt nicht im Ordner der Publikation.`,
        en: `“${reference}” is not in the publication's folder.`,
      },
    };
  }
  const path = percentDecoded(reference);
  const candidates = [posix.join(base, path), posix.normalize(path)];
  for (const candidate of candidates.flatMap((path) => [...spellings(path, source.files)])) {
    const where = await source.folder.locate(candidate);
    if (where === 'file') return loadFile(candidate, source.folder);
  }
  // `../bilder/x.png` is inside when read from the chapter, though not from the folder.
  const outside = (await source.folder.locate(candidates[0] ?? '')) === 'outside';
  if (!outside) return missing(reference, source);
  return {
    code: 'source/path-outside',
    said: {
      de: `„${reference}“ führt aus dem Ordner der Publikation hinaus.`,
      en: `“${reference}” leads out of the publication's folder.`,
    },
  };
}

/** The path as it is on disk: macOS and zip files write `ü` as two characters. */
function spellings(path: string, files: readonly string[]): ReadonlySet<string> {
  const same = files.filter((file) => file.normalize('NFC') === path.normalize('NFC'));
  return new Set([path, ...same]);
}

function missing(reference: string, source: PictureSource): Loaded {
  const said = {
    de: `Das Bild „${reference}“ gibt es nicht.`,
    en: `There is no picture “${reference}”.`,
  };
  const pictures = source.files.filter((file) => /\.(?:png|jpe?g|svg)$/i.test(file));
  const near = nearest(
    posix.basename(reference),
    pictures.map((file) => posix.basename(file)),
  );
  const meant = pictures.find((file) => posix.basename(file) === near);
  if (meant === undefined) return { code: 'source/missing-picture', said };
  return { code: 'source/missing-picture', said: { ...said, hint: meantOne(meant) } };
}

async function loadOpenmoji(reference: string, host: Host): Promise<Loaded> {
  const hex = reference.slice('openmoji:'.length).toUpperCase();
  const valid = /^[0-9A-F]{4,6}(?:-[0-9A-F]{4,6})*$/.test(hex);
  const bytes = valid ? await host.packageFile(`openmoji/color/svg/${hex}.svg`) : undefined;
  if (bytes === undefined) {
    return {
      code: 'source/missing-picture',
      said: {
        de: `„${reference}“ gibt es bei OpenMoji nicht.`,
        en: `OpenMoji has no “${reference}”.`,
        hint: {
          de: 'Die Zeichen und ihre Nummern stehen auf https://openmoji.org/library/.',
          en: 'Pictograms and their numbers are listed at https://openmoji.org/library/.',
        },
      },
    };
  }
  const loaded = measured(`openmoji:${hex}`, bytes);
  return 'picture' in loaded ? { picture: { ...loaded.picture, credit: OPENMOJI_CREDIT } } : loaded;
}

async function loadFile(path: string, folder: Folder): Promise<Loaded> {
  const bytes = (await folder.read(path)) ?? new Uint8Array();
  if (bytes.length > MAX_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return {
      code: 'source/too-large',
      said: {
        de: `Das Bild „${path}“ ist ${size} MB groß; erlaubt sind ${MAX_BYTES / 1024 / 1024} MB.`,
        en: `The picture “${path}” has ${size} MB; ${MAX_BYTES / 1024 / 1024} MB are allowed.`,
      },
    };
  }
  const key = path.normalize('NFC');
  if (mediaTypeOf(bytes) !== 'image/svg+xml') return measured(key, bytes);
  const problem = problemOfSvg(new TextDecoder().decode(bytes));
  if (problem === undefined) return measured(key, bytes);
  const { de, en } = problem.what;
  return problem.sort === 'malformed'
    ? unsupportedPicture(key, problem.what)
    : {
        code: 'source/unsafe-svg',
        said: {
          de: `Die Zeichnung „${key}“ enthält ${de}.`,
          en: `The drawing “${key}” contains ${en}.`,
        },
      };
}

function measured(path: string, bytes: Uint8Array): Loaded {
  const mediaType = mediaTypeOf(bytes);
  const size = mediaType && sizeOf(bytes);
  if (mediaType === undefined || size === undefined) {
    return unsupportedPicture(path, {
      de: 'weder PNG noch JPEG noch SVG',
      en: 'neither PNG nor JPEG nor SVG',
    });
  }
  return { picture: { path, mediaType, bytes, ...size } };
}

function unsupportedPicture(path: string, why: Message): Loaded {
  return {
    code: 'source/unsupported-picture',
    said: {
      de: `Das Bild „${path}“ ist nicht lesbar: ${why.de}.`,
      en: `The picture “${path}” cannot be read: ${why.en}.`,
    },
  };
}

/** PNG signature (ISO 15948 §5.2), JPEG SOI marker, or text that begins like SVG. */
function mediaTypeOf(bytes: Uint8Array): Picture['mediaType'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096));
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'image/png';
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  return /^\uFEFF?\s*<(?:\?xml|!DOCTYPE svg|!--|svg|[\w-]+:svg)/i.test(head.toString('utf8'))
    ? 'image/svg+xml'
    : undefined;
}

function sizeOf(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    // image-size throws on files that end too early; the caller says so as a finding.
    return undefined;
  }
}

/** Gives each picture its name in outputs: ASCII, unique, the same for the same set of pictures. */
export function namePictures(pictures: readonly Omit<Picture, 'fileName'>[]): readonly Picture[] {
  const taken = new Set<string>();
  return pictures
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((picture) => {
      const stem = slugOf(posix.basename(picture.path).replace(/\.[^.]*$/, ''));
      const name = firstFree(stem, (candidate) => taken.has(candidate));
      taken.add(name);
      return { ...picture, fileName: `${name}.${EXTENSIONS[picture.mediaType]}` };
    });
}

const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;
