/** The list of everything a book packs, in manifest order. */

import type { Picture } from '../../model/document.ts';
import type { ManifestItem } from '../../writers/package/package-document.ts';
import { imagesIn } from './accessibility.ts';
import type { BookChapter } from './chapters.ts';
import { writeCover } from './cover.ts';
import { writeAboutPage, writeTitlePage } from './front-matter.ts';
import { navigationOf } from './navigation.ts';
import type { Parts } from './parts.ts';
import { fontBytes } from './style.ts';
import { words } from './words.ts';

/** A file and its place in the manifest. */
export type Resource = ManifestItem & { readonly bytes: Uint8Array };

/** Pages in reading order, each with its overlay and audio, then what they show. */
export function resourcesOf(parts: Parts): readonly Resource[] {
  const { front, chapters, style } = parts;
  return [
    page('title-page', 'title-page.xhtml', writeTitlePage(front)),
    { ...page('nav', 'nav.xhtml', navigationOf(parts)), properties: 'nav' },
    ...chapters.flatMap(chapterResources),
    page('about', 'about.xhtml', writeAboutPage(front)),
    { id: 'css', href: 'css/book.css', mediaType: 'text/css', bytes: Buffer.from(style.css) },
    coverOf(parts),
    ...shownPictures(parts).map(({ fileName, mediaType, bytes }, index) => ({
      id: `picture-${index + 1}`,
      href: `images/${fileName}`,
      mediaType,
      bytes,
    })),
    ...style.fonts.map(({ name, bytes }, index) => ({
      id: `font-${index + 1}`,
      href: `fonts/${name}`,
      mediaType: 'font/woff2',
      bytes,
    })),
  ];
}

/** Id of a chapter's page in the manifest. */
export function chapterItem({ chapter }: BookChapter): string {
  return `chapter-${chapter.slug}`;
}

/** Id of a chapter's overlay in the manifest. */
export function overlayItem({ chapter }: BookChapter): string {
  return `overlay-${chapter.slug}`;
}

/** The pictures that the edition shows, each once. */
export function shownPictures({ document, edition }: Parts): readonly Picture[] {
  const shown = new Set(imagesIn(edition).map(({ picture }) => picture));
  return document.pictures.filter(({ path }) => shown.has(path));
}

function page(id: string, href: string, bytes: Uint8Array): Resource {
  return { id, href, mediaType: 'application/xhtml+xml', bytes };
}

function chapterResources(book: BookChapter): readonly Resource[] {
  const text = page(chapterItem(book), book.page.path, book.page.bytes);
  const { chapter, speech } = book;
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
    },
  ];
}

function coverOf({ document, edition, style }: Parts): Resource {
  const { title, subtitle, authors, publisher } = document.meta;
  const bytes = writeCover({
    lang: edition.lang,
    title,
    subtitle,
    authors: authors.join(', '),
    publisher,
    editionNote: words[edition.name].editionNote,
    fonts: {
      regular: fontBytes(style, 'latin-400-normal'),
      bold: fontBytes(style, 'latin-700-normal'),
    },
  });
  const mediaType = 'image/svg+xml';
  return { id: 'cover', href: 'cover.svg', mediaType, bytes, properties: 'cover-image' };
}
