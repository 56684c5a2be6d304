/**
 * One edition as a book: the list of everything that is packed, from which manifest, spine and archive
 * follow. Pure but for the style that it is given.
 */
import { showJoints } from '../../easy-language/joint.ts';
import type { Document, EasySettings, Edition } from '../../model/document.ts';
import type { Narration, Voice } from '../../model/narration.ts';
import type { Pagination } from '../../model/pagination.ts';
import { writeContainer } from '../../writers/package/container.ts';
import type { BookMetadata } from '../../writers/package/metadata.ts';
import { CONTENTS_ID, writeNavigation } from '../../writers/package/navigation.ts';
import {
  type ManifestItem,
  type Overlays,
  writePackage,
} from '../../writers/package/package-document.ts';
import { writeZip, type ZipEntry } from '../../writers/zip.ts';
import { accessibilityOf, imagesIn } from './accessibility.ts';
import { type BookChapter, writeChapters } from './chapters.ts';
import { chapterLandmarks, contentsOf } from './contents.ts';
import { writeCover } from './cover.ts';
import { type FrontMatter, writeAboutPage, writeTitlePage } from './front-matter.ts';
import { identifierOf } from './identifier.ts';
import { languagesOf } from './languages.ts';
import { ACTIVE_CLASS, fontBytes, PLAYING_CLASS, type Style } from './style.ts';
import { words } from './words.ts';

export type BookSource = {
  readonly document: Document;
  readonly edition: Edition;
  readonly style: Style;
  readonly narration?: Narration;
  readonly pagination?: Pagination;
};

export type Book = {
  readonly bytes: Uint8Array;
  readonly chapters: readonly BookChapter[];
  /** Milliseconds that are spoken; 0 without narration. */
  readonly duration: number;
};

/** A packed file and its place in the manifest. */
type Resource = ManifestItem & { readonly bytes: Uint8Array; readonly stored?: true };

/** All of a book's parts that its metadata is derived from. */
type Parts = BookSource & {
  readonly chapters: readonly BookChapter[];
  readonly front: FrontMatter;
  readonly joint: EasySettings['joint'];
};

const ROOT = 'EPUB';
const XHTML = 'application/xhtml+xml';

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
    ...(isSpoken && narration ? { voice: narration.voice } : {}),
  };
  const parts: Parts = { ...source, chapters, front, joint };
  const resources = resourcesOf(parts);
  const duration = chapters.reduce((sum, { speech }) => sum + (speech?.overlay.duration ?? 0), 0);
  return { bytes: packed(parts, resources), chapters, duration };
}

/** The archive: `mimetype` first and stored (EPUB 3.3 §4.2.3), then the package, then what it lists. */
function packed(parts: Parts, resources: readonly Resource[]): Uint8Array {
  const overlays = overlaysOf(parts);
  const packageDocument = writePackage({
    lang: parts.document.meta.lang,
    metadata: metadataOf(parts),
    manifest: resources.map(({ bytes: _bytes, stored: _stored, ...item }) => item),
    spine: ['title-page', 'nav', ...parts.chapters.map(chapterItem), 'about'],
    ...(overlays === undefined ? {} : { overlays }),
  });
  const entries: readonly ZipEntry[] = [
    { path: 'mimetype', bytes: Buffer.from('application/epub+zip'), store: true },
    { path: 'META-INF/container.xml', bytes: writeContainer(`${ROOT}/package.opf`) },
    { path: `${ROOT}/package.opf`, bytes: packageDocument },
    ...resources.map(({ href, bytes, stored }) => ({
      path: `${ROOT}/${href}`,
      bytes,
      store: stored === true,
    })),
  ];
  return writeZip(entries);
}

function resourcesOf(parts: Parts): readonly Resource[] {
  const { front, chapters, style } = parts;
  const page = (id: string, href: string, bytes: Uint8Array) => ({
    id,
    href,
    mediaType: XHTML,
    bytes,
  });
  return [
    page('title-page', 'title-page.xhtml', writeTitlePage(front)),
    { ...page('nav', 'nav.xhtml', navigationOf(parts)), properties: 'nav' },
    ...chapters.flatMap(chapterResources),
    page('about', 'about.xhtml', writeAboutPage(front)),
    { id: 'css', href: 'css/book.css', mediaType: 'text/css', bytes: Buffer.from(style.css) },
    ...coverResources(parts),
    ...shownPictures(parts).map(
      (picture, index): Resource => ({
        id: `picture-${index + 1}`,
        href: `images/${picture.fileName}`,
        mediaType: picture.mediaType,
        bytes: picture.bytes,
        ...(picture.mediaType === 'image/svg+xml' ? {} : { stored: true }),
      }),
    ),
    ...style.fonts.map(
      ({ name, bytes }, index): Resource => ({
        id: `font-${index + 1}`,
        href: `fonts/${name}`,
        mediaType: 'font/woff2',
        bytes,
        stored: true,
      }),
    ),
  ];
}

function chapterResources(book: BookChapter): readonly Resource[] {
  const { chapter, page, speech } = book;
  const text = { id: chapterItem(book), href: page.path, mediaType: XHTML, bytes: page.bytes };
  if (speech === undefined) return [text];
  return [
    { ...text, overlay: overlayItem(book) },
    {
      id: overlayItem(book),
      href: speech.overlayPath,
      mediaType: 'application/smil+xml',
      bytes: speech.overlay.bytes,
    },
    {
      id: `audio-${chapter.slug}`,
      href: speech.audioPath,
      mediaType: 'audio/mpeg',
      bytes: speech.mp3,
      stored: true,
    },
  ];
}

function chapterItem({ chapter }: BookChapter): string {
  return `chapter-${chapter.slug}`;
}

function overlayItem({ chapter }: BookChapter): string {
  return `overlay-${chapter.slug}`;
}

function coverResources({ document, edition, style }: Parts): readonly Resource[] {
  const { meta } = document;
  const { editionNote } = words[edition.name];
  const bytes = writeCover({
    lang: edition.lang,
    title: meta.title,
    ...(meta.subtitle === undefined ? {} : { subtitle: meta.subtitle }),
    authors: meta.authors.join(', '),
    publisher: meta.publisher,
    ...(editionNote === undefined ? {} : { editionNote }),
    fonts: {
      regular: fontBytes(style, 'latin-400-normal'),
      bold: fontBytes(style, 'latin-700-normal'),
    },
  });
  const mediaType = 'image/svg+xml';
  return [{ id: 'cover', href: 'cover.svg', mediaType, bytes, properties: 'cover-image' }];
}

function shownPictures({ document, edition }: Parts) {
  const shown = new Set(imagesIn(edition).map(({ picture }) => picture));
  return document.pictures.filter(({ path }) => shown.has(path));
}

function navigationOf({ edition, chapters, joint }: Parts): Uint8Array {
  const own = words[edition.name];
  const shown = (text: string) => showJoints(text, joint);
  const link = (label: string, href: string) => ({
    label: [{ type: 'text' as const, value: shown(label) }],
    href,
    children: [],
  });
  const inOrder = chapters.map(({ chapter }) => chapter);
  return writeNavigation({
    frame: {
      lang: edition.lang,
      title: showJoints(own.contents, 'none'),
      styleSheet: 'css/book.css',
      type: 'frontmatter',
    },
    contents: {
      heading: shown(own.contents),
      entries: [
        link(own.titlePage, 'title-page.xhtml'),
        ...chapters.flatMap(({ chapter, page }) => contentsOf(chapter, page.path, joint)),
        link(own.about, 'about.xhtml'),
      ],
    },
    pages: { heading: shown(own.pages), entries: chapters.flatMap(({ pages }) => pages) },
    landmarks: {
      heading: shown(own.landmarks),
      entries: [
        { type: 'titlepage', label: shown(own.titlePage), href: 'title-page.xhtml' },
        { type: 'toc', label: shown(own.contents), href: `nav.xhtml#${CONTENTS_ID}` },
        ...chapterLandmarks(inOrder, ({ slug }) => `text/${slug}.xhtml`, own),
        { type: 'copyright-page', label: shown(own.about), href: 'about.xhtml' },
      ],
    },
  });
}

function overlaysOf({ chapters, front }: Parts): Overlays | undefined {
  if (front.voice === undefined) return undefined;
  const durations = chapters.flatMap((book) =>
    book.speech === undefined
      ? []
      : [{ item: overlayItem(book), milliseconds: book.speech.overlay.duration }],
  );
  return {
    durations,
    narrator: narratorOf(front.voice),
    activeClass: ACTIVE_CLASS,
    playbackActiveClass: PLAYING_CLASS,
  };
}

/** A synthetic voice is always called so. */
function narratorOf(voice: Voice): string {
  return voice.synthetic ? `Computer-Stimme (${voice.engine}, ${voice.name})` : voice.name;
}

function metadataOf(parts: Parts): BookMetadata {
  const { document, edition, front } = parts;
  const { meta } = document;
  const { editionNote } = words[edition.name];
  const { name, url } = meta.licence;
  return {
    identifier: front.identifier,
    title: editionNote === undefined ? meta.title : `${meta.title} – ${editionNote}`,
    ...(meta.subtitle === undefined ? {} : { subtitle: meta.subtitle }),
    languages: languagesOf(edition),
    authors: meta.authors,
    ...(front.voice === undefined ? {} : { narrator: narratorOf(front.voice) }),
    publisher: meta.publisher,
    description: meta.description,
    subjects: meta.subjects,
    rights: url === undefined ? name : `${name}, ${url}`,
    published: meta.published,
    modified: meta.modified,
    accessibility: accessibilityOf({
      document,
      edition,
      pictures: shownPictures(parts),
      css: parts.style.css,
      ...narrationFacts(parts),
      ...pageBreakSource(parts),
    }),
  };
}

function narrationFacts({ chapters, front }: Parts) {
  if (front.voice === undefined) return {};
  const isComplete = chapters.every(({ units, spoken }) => units === spoken);
  return { narration: { isSynthetic: front.voice.synthetic, isComplete } };
}

function pageBreakSource({ document, edition, chapters }: Parts) {
  if (chapters.every(({ pages }) => pages.length === 0)) return {};
  const { title, publisher, published } = document.meta;
  const year = published.slice(0, 4);
  return {
    pageBreakSource: `${title}, ${words[edition.name].printEdition}, ${publisher} ${year}`,
  };
}
