/** The metadata of a book, from the publication's own and from what the book turned out to hold. */
import type { Voice } from '../../model/narration.ts';
import { languagesOf } from '../../writers/languages.ts';
import type { BookMetadata } from '../../writers/package/metadata.ts';
import type { Overlays } from '../../writers/package/package-document.ts';
import { accessibilityOf, type NarrationFacts } from './accessibility.ts';
import type { Parts } from './parts.ts';
import { overlayItem, shownPictures } from './resources.ts';
import { ACTIVE_CLASS, PLAYING_CLASS } from './style.ts';
import { words } from './words.ts';

/** Everything in `metadata` but what concerns overlays. */
export function metadataOf(parts: Parts): BookMetadata {
  const { document, edition, front } = parts;
  const { title, licence, accessibility: _claims, ...meta } = document.meta;
  const { editionNote } = words[edition.name];
  return {
    ...meta,
    identifier: front.identifier,
    title: editionNote === undefined ? title : `${title} – ${editionNote}`,
    subtitle: meta.subtitle,
    languages: languagesOf(edition),
    narrators: front.voices.map(narratorOf),
    rights: [licence.name, licence.url].filter((part) => part !== undefined).join(', '),
    accessibility: accessibilityOf({
      document,
      edition,
      pictures: shownPictures(parts),
      css: parts.style.css,
      narration: narrationFacts(parts),
      pageBreakSource: pageBreakSource(parts),
    }),
  };
}

/** Undefined when nothing is spoken. */
export function overlaysOf({ chapters, front }: Parts): Overlays | undefined {
  if (front.voices.length === 0) return undefined;
  const durations = chapters.flatMap((book) => {
    const { speech } = book;
    return speech ? [{ item: overlayItem(book), milliseconds: speech.overlay.duration }] : [];
  });
  return {
    durations,
    narrators: front.voices.map(narratorOf),
    activeClass: ACTIVE_CLASS,
    playbackActiveClass: PLAYING_CLASS,
  };
}

/** A synthetic voice is always called so. */
function narratorOf(voice: Voice): string {
  return voice.synthetic ? `Computer-Stimme (${voice.engine}, ${voice.name})` : voice.name;
}

function narrationFacts({ chapters, front }: Parts): NarrationFacts | undefined {
  if (front.voices.length === 0) return undefined;
  const isComplete = chapters.every(({ units, spoken }) => units === spoken);
  return { voices: front.voices, isComplete };
}

/** Names the layout whose numbers the markers carry (EPUB Accessibility 1.1, Page source). */
function pageBreakSource({ document, edition, chapters }: Parts): string | undefined {
  if (chapters.every(({ pages }) => pages.length === 0)) return undefined;
  const { title, publisher, published } = document.meta;
  const { printEdition } = words[edition.name];
  return `${title}, ${printEdition}, ${publisher} ${published.slice(0, 4)}`;
}
