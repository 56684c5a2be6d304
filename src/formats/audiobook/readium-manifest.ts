/** The manifest of a Readium audiobook (Readium Web Publication Manifest, audiobook profile). */
import { BITRATE } from '../../narrate/settings.ts';
import {
  introductionOf,
  millisecondsOf,
  type SpokenBook,
  type SpokenSection,
} from '../../writers/spoken-book/book.ts';
import { COVER_SIDE } from '../../writers/spoken-book/cover.ts';
import { accessibilityOf } from './accessibility.ts';
import { COVER_PATH, placeIn, type Recording, totalOf } from './recordings.ts';

/** An entry of the table of contents (Link Object with `children`). */
export type TocLink = {
  readonly href: string;
  readonly title: string;
  readonly children?: readonly TocLink[];
};

/** `manifest.json` as data; what is undefined is left out when it is written. */
export function readiumManifest(book: SpokenBook, recordings: readonly Recording[]) {
  return {
    '@context': 'https://readium.org/webpub-manifest/context.jsonld',
    metadata: metadataOf(book, totalOf(recordings)),
    readingOrder: recordings.map(({ path, chapter, milliseconds }) => ({
      href: path,
      type: 'audio/mpeg',
      title: chapter.title,
      duration: milliseconds / 1000,
      bitrate: BITRATE,
    })),
    resources: [
      {
        rel: 'cover',
        href: COVER_PATH,
        type: 'image/png',
        width: COVER_SIDE,
        height: COVER_SIDE,
      },
    ],
    toc: tocOf(book, recordings),
  };
}

function metadataOf(book: SpokenBook, milliseconds: number) {
  const { modes, sufficient, features, hazards, summary } = accessibilityOf(book);
  return {
    '@type': 'http://schema.org/Audiobook',
    conformsTo: 'https://readium.org/webpub-manifest/profiles/audiobook',
    identifier: book.identifier,
    title: book.title,
    subtitle: book.subtitle,
    author: book.authors,
    narrator: book.narrators.map(({ name }) => name),
    publisher: book.publisher,
    language: book.lang,
    description: introductionOf(book),
    subject: book.subjects,
    published: book.published,
    modified: `${book.modified}T00:00:00Z`,
    readingProgression: 'ltr',
    duration: milliseconds / 1000,
    abridged: false,
    accessibility: {
      accessMode: modes,
      accessModeSufficient: sufficient,
      feature: features,
      hazard: hazards,
      summary,
    },
  };
}

/** Chapters, and below each its sections, where they begin. */
export function tocOf(
  { sampleRate }: SpokenBook,
  recordings: readonly Recording[],
): readonly TocLink[] {
  return recordings.map((recording) => ({
    href: recording.path,
    title: recording.chapter.title,
    ...childrenOf(recording.chapter.sections, recording, sampleRate),
  }));
}

function childrenOf(
  sections: readonly SpokenSection[],
  recording: Recording,
  sampleRate: number,
): Pick<TocLink, 'children'> {
  if (sections.length === 0) return {};
  return {
    children: sections.map(({ title, begin, sections: inner }) => ({
      href: placeIn(recording, millisecondsOf(begin, sampleRate)),
      title,
      ...childrenOf(inner, recording, sampleRate),
    })),
  };
}
