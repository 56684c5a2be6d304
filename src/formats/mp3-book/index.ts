/**
 * The whole edition as one MP3 with chapters (ID3v2), for players that cannot take a folder: on the way,
 * at the bedside, on old devices. The sound is that of the chapters, frame by frame.
 */
import type { Artifact } from '../../model/artifact.ts';
import type { EditionName } from '../../model/document.ts';
import { writeId3 } from '../../writers/id3/index.ts';
import {
  introductionOf,
  millisecondsOf,
  namesOf,
  type SpokenBook,
} from '../../writers/spoken-book/book.ts';
import { coverOf } from '../cover.ts';
import type { Format, RenderContext } from '../format.ts';
import { spokenBooks } from '../spoken-books.ts';
import { mp3BookCodes } from './codes.ts';
import { joinChapters, placesOf } from './joined.ts';

const WORDS: Readonly<Record<EditionName, { readonly title: string; readonly purpose: string }>> = {
  standard: {
    title: 'Hörbuch in einer Datei',
    purpose: 'Für Handy, Autoradio und MP3-Spieler: alles in einer Datei, mit Kapiteln.',
  },
  easy: {
    title: 'Hörbuch in Leichter Sprache in einer Datei',
    purpose: 'Zum Hören auf dem Handy oder im Auto: Alles ist in einer Datei.',
  },
};

/** One MP3 for each edition. */
export const mp3BookFormat: Format = {
  name: 'mp3-book',
  title: {
    de: 'Hörbuch als eine MP3-Datei mit Kapiteln',
    en: 'Audiobook as one MP3 with chapters',
  },
  editions: ['standard', 'easy'],
  speaks: true,
  onRequest: true,
  codes: mp3BookCodes,
  render: async (context: RenderContext) => {
    const { document, host } = context;
    const value: Artifact[] = [];
    for (const book of spokenBooks(context)) {
      const suffix = book.edition === 'easy' ? '-leicht' : '';
      const cover = await coverOf(book, host);
      value.push(artifactOf(book, `${document.meta.slug}${suffix}.mp3`, cover));
    }
    return { value, diagnostics: [] };
  },
};

function artifactOf(book: SpokenBook, path: string, cover: Uint8Array): Artifact {
  const { edition, sampleRate, chapters } = book;
  const places = placesOf(chapters);
  const { begins, samples } = places;
  const duration = millisecondsOf(samples, sampleRate);
  const tag = writeId3({
    ...book,
    album: book.title,
    narrator: namesOf(book.narrators),
    licenceUrl: book.licence.url,
    duration,
    cover,
    comment: introductionOf(book),
    chapters: chapters.map(({ title }, index) => ({
      title,
      begin: millisecondsOf(begins[index] ?? 0, sampleRate),
      end: millisecondsOf(begins[index + 1] ?? samples, sampleRate),
    })),
  });
  return {
    path,
    mediaType: 'audio/mpeg',
    bytes: joinChapters(chapters, places, tag),
    edition,
    download: { edition, ...WORDS[edition], duration },
  };
}
