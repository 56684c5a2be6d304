/**
 * A finished book as checks see it: what its package says, and the overlay of each page in reading
 * order. Reads the archive, never the tree it was made from; each book is read once for all checks.
 */
import { posix } from 'node:path';
import type { Bytes } from '../../model/bytes.ts';
import { type Archive, openArchive, remembered } from '../archive.ts';
import { elementsNamed, located, type XmlElement } from '../xml.ts';
import { parseClock } from './clock.ts';
import { type Recording, readRecording } from './mp3-length.ts';

/** What a book holds for listeners, and how to get at the rest. */
export type SpokenBook = {
  readonly archive: Archive;
  /** The package document. */
  readonly package: XmlElement;
  /** In the order of the manifest. */
  readonly items: readonly ManifestItem[];
  /** Ids of items in the order of reading. */
  readonly spine: readonly string[];
  readonly languages: readonly string[];
  readonly activeClass?: string;
  /** `media:duration` of the whole book, in milliseconds. */
  readonly total?: number;
  /** Those pages of the spine that have an overlay. */
  readonly overlays: readonly BookOverlay[];
  /** What a recording holds; undefined where it is missing or no MP3. */
  readonly recording: (path: string) => Recording | undefined;
};

/** A file that the package lists. */
export type ManifestItem = {
  readonly id: string;
  /** In the archive. */
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
  /** Id of its overlay. */
  readonly overlay?: string;
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
  /** `epub:type` of it and of the groups around it. */
  readonly types: readonly string[];
};

const opened = new WeakMap<Bytes, SpokenBook>();

/** Opens a book. @throws Error when the archive or one of its documents cannot be read */
export function openBook(bytes: Bytes): SpokenBook {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const book = read(openArchive(bytes));
  opened.set(bytes, book);
  return book;
}

function read(archive: Archive): SpokenBook {
  const container = archive.xml('META-INF/container.xml');
  const path = elementsNamed(container, 'rootfile')[0]?.attributes['full-path'] ?? '';
  const root = archive.xml(path);
  const metas = elementsNamed(root, 'meta');
  const items = itemsOf(root, posix.dirname(path));
  const spine = elementsNamed(root, 'itemref').map(({ attributes }) => attributes.idref ?? '');
  const activeClass = propertyOf(metas, 'media:active-class')?.trim();
  const total = clockOf(propertyOf(metas, 'media:duration'));
  return {
    archive,
    package: root,
    items,
    spine,
    languages: elementsNamed(root, 'language').map(({ text }) => text.trim()),
    overlays: overlaysOf({ archive, items, spine, metas }),
    recording: remembered((audio) => {
      const bytes = archive.bytes(audio);
      return bytes === undefined ? undefined : readRecording(bytes);
    }),
    ...(activeClass === undefined ? {} : { activeClass }),
    ...(total === undefined ? {} : { total }),
  };
}

function itemsOf(root: XmlElement, folder: string): readonly ManifestItem[] {
  return elementsNamed(root, 'item').map(({ attributes }) => {
    const overlay = attributes['media-overlay'];
    return {
      id: attributes.id ?? '',
      path: resolve(folder, attributes.href ?? ''),
      mediaType: attributes['media-type'] ?? '',
      properties: attributes.properties?.split(/\s+/u) ?? [],
      ...(overlay === undefined ? {} : { overlay }),
    };
  });
}

type PackageContext = Pick<SpokenBook, 'archive' | 'items' | 'spine'> & {
  readonly metas: readonly XmlElement[];
};

function overlaysOf({ archive, items, spine, metas }: PackageContext): readonly BookOverlay[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return spine.flatMap((id) => {
    const page = byId.get(id);
    const overlay = page?.overlay;
    if (page === undefined || overlay === undefined) return [];
    const path = byId.get(overlay)?.path ?? '';
    const duration = clockOf(propertyOf(metas, 'media:duration', overlay));
    const pars = parsOf(archive.xml(path), posix.dirname(path));
    return [{ page: page.path, path, pars, ...(duration === undefined ? {} : { duration }) }];
  });
}

function parsOf(smil: XmlElement, folder: string): readonly Par[] {
  const all = located(smil).filter(({ element }) => element.name === 'par');
  return all.map(({ element: par, around }) => {
    const text = par.children.find(({ name }) => name === 'text')?.attributes.src ?? '';
    const audio = par.children.find(({ name }) => name === 'audio')?.attributes ?? {};
    const [page = '', id = ''] = text.split('#');
    return {
      page: resolve(folder, page),
      id: decodeURIComponent(id),
      audio: resolve(folder, audio.src ?? ''),
      begin: parseClock(audio.clipBegin ?? '0') ?? Number.NaN,
      end: parseClock(audio.clipEnd ?? '') ?? Number.NaN,
      types: [par, ...around].flatMap(
        ({ attributes }) => attributes['epub:type']?.split(/\s+/u) ?? [],
      ),
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
