/**
 * A finished book as the check sees it: what its package says about narration, and the overlay of
 * each page in reading order. Reads the archive, never the tree it was made from.
 */
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { parseClock } from './clock.ts';
import { elementsNamed, parseXml, type XmlElement } from './xml.ts';

/** What a book holds for listeners. */
export type SpokenBook = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly languages: readonly string[];
  readonly activeClass?: string;
  /** `media:duration` of the whole book, in milliseconds. */
  readonly total?: number;
  /** Those pages of the spine that have an overlay. */
  readonly overlays: readonly BookOverlay[];
};

/** One Media Overlay document. */
export type BookOverlay = {
  /** Paths in the archive. */
  readonly page: string;
  readonly path: string;
  /** `media:duration` of this overlay, in milliseconds. */
  readonly duration?: number;
  readonly pars: readonly Par[];
};

/** A `par`: what is marked, and the clip that speaks it. Times in milliseconds; NaN if unreadable. */
export type Par = {
  readonly page: string;
  readonly id: string;
  readonly audio: string;
  readonly begin: number;
  readonly end: number;
};

/** Opens a book. @throws Error when the archive or one of its documents cannot be read */
export function openBook(bytes: Uint8Array): SpokenBook {
  const files = new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => isNeeded(name) })));
  const container = parseXml(fileOf(files, 'META-INF/container.xml'));
  const path = elementsNamed(container, 'rootfile')[0]?.attributes['full-path'] ?? '';
  const packageDocument = parseXml(fileOf(files, path));
  const metas = elementsNamed(packageDocument, 'meta');
  const activeClass = propertyOf(metas, 'media:active-class')?.trim();
  const total = clockOf(propertyOf(metas, 'media:duration'));
  return {
    files,
    languages: elementsNamed(packageDocument, 'language').map(({ text }) => text.trim()),
    overlays: overlaysOf(packageDocument, { files, folder: posix.dirname(path), metas }),
    ...(activeClass === undefined ? {} : { activeClass }),
    ...(total === undefined ? {} : { total }),
  };
}

/** Fonts and pictures say nothing about narration, and are most of the bytes to unpack. */
function isNeeded(name: string): boolean {
  return !/\.(?:woff2?|ttf|otf|png|jpe?g|svg|gif|webp)$/iu.test(name);
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${path || 'package document'}: missing`);
  return bytes;
}

type PackageContext = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folder: string;
  readonly metas: readonly XmlElement[];
};

function overlaysOf(root: XmlElement, context: PackageContext): readonly BookOverlay[] {
  const { files, folder, metas } = context;
  const items = new Map(
    elementsNamed(root, 'item').map(({ attributes }) => [attributes.id ?? '', attributes]),
  );
  const pathOf = (id: string) => resolve(folder, items.get(id)?.href ?? '');
  return elementsNamed(root, 'itemref').flatMap(({ attributes }) => {
    const page = attributes.idref ?? '';
    const overlay = items.get(page)?.['media-overlay'];
    if (overlay === undefined) return [];
    const path = pathOf(overlay);
    const duration = clockOf(propertyOf(metas, 'media:duration', overlay));
    const pars = parsOf(parseXml(fileOf(files, path)), posix.dirname(path));
    return [{ page: pathOf(page), path, pars, ...(duration === undefined ? {} : { duration }) }];
  });
}

function parsOf(smil: XmlElement, folder: string): readonly Par[] {
  return elementsNamed(smil, 'par').map((par) => {
    const text = par.children.find(({ name }) => name === 'text')?.attributes.src ?? '';
    const audio = par.children.find(({ name }) => name === 'audio')?.attributes ?? {};
    const [page = '', id = ''] = text.split('#');
    return {
      page: resolve(folder, page),
      id: decodeURIComponent(id),
      audio: resolve(folder, audio.src ?? ''),
      begin: parseClock(audio.clipBegin ?? '0') ?? Number.NaN,
      end: parseClock(audio.clipEnd ?? '') ?? Number.NaN,
    };
  });
}

function resolve(folder: string, href: string): string {
  return posix.join(folder, decodeURIComponent(href));
}

/** The value of a property of the book, or of the item it refines. */
function propertyOf(
  metas: readonly XmlElement[],
  property: string,
  item?: string,
): string | undefined {
  const refines = item === undefined ? undefined : `#${item}`;
  return metas.find(
    ({ attributes }) => attributes.property === property && attributes.refines === refines,
  )?.text;
}

function clockOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : parseClock(value.trim());
}
