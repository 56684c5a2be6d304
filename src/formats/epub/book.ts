/** One edition as a book: its parts, then the archive. Pure but for the style that it is given. */
import type { Pieces } from '../../model/bytes.ts';
import { voicesOf } from '../../model/narration.ts';
import { writeContainer } from '../../writers/package/container.ts';
import { writePackage } from '../../writers/package/package-document.ts';
import { type ZipEntry, zipInPieces } from '../../writers/zip.ts';
import { type BookChapter, writeChapters } from './chapters.ts';
import type { FrontMatter } from './front-matter.ts';
import { identifierOf } from './identifier.ts';
import { metadataOf, overlaysOf } from './metadata.ts';
import type { BookSource, Parts } from './parts.ts';
import { chapterItem, type Resource, resourcesOf } from './resources.ts';

/** A finished book: the archive, and what of each chapter is in it. */
export type Book = {
  readonly archive: Pieces;
  readonly chapters: readonly BookChapter[];
  /** Milliseconds that are spoken; 0 without narration. */
  readonly duration: number;
};

const ROOT = 'EPUB';

/** The finished book. @throws UserError when it would be larger than 4 GiB */
export function writeBook(source: BookSource): Book {
  const { document, edition, narration } = source;
  const joint = edition.name === 'easy' ? document.meta.easy.joint : 'none';
  const chapters = writeChapters({ ...source, joint });
  const isSpoken = chapters.some(({ speech }) => speech !== undefined);
  const front: FrontMatter = {
    document,
    edition,
    joint,
    styleSheet: 'css/book.css',
    identifier: identifierOf(document.meta, edition.name),
    voices: isSpoken && narration !== undefined ? voicesOf(narration) : [],
  };
  const parts: Parts = { ...source, chapters, front, joint };
  const duration = chapters.reduce((sum, { speech }) => sum + (speech?.overlay.duration ?? 0), 0);
  return { archive: packed(parts, resourcesOf(parts)), chapters, duration };
}

/** `mimetype` first and stored (EPUB 3.3, OCF ZIP container), then the package, then what it lists. */
function packed(parts: Parts, resources: readonly Resource[]): Pieces {
  const packageDocument = writePackage({
    lang: parts.document.meta.lang,
    metadata: metadataOf(parts),
    manifest: resources,
    spine: ['title-page', 'nav', ...parts.chapters.map(chapterItem), 'about'],
    overlays: overlaysOf(parts),
  });
  const entries: readonly ZipEntry[] = [
    { path: 'mimetype', bytes: Buffer.from('application/epub+zip'), store: true },
    { path: 'META-INF/container.xml', bytes: writeContainer(`${ROOT}/package.opf`) },
    { path: `${ROOT}/package.opf`, bytes: packageDocument },
    ...resources.map(({ href, bytes, mediaType }) => ({
      path: `${ROOT}/${href}`,
      bytes,
      store: isCompressed(mediaType),
    })),
  ];
  return zipInPieces(entries);
}

/** Audio, fonts and pixels do not get smaller, and stored audio can be sought in. */
function isCompressed(mediaType: string): boolean {
  return /^(?:audio|font)\/|^image\/(?:png|jpeg)$/.test(mediaType);
}
