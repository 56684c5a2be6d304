/**
 * The edition as M4B: AAC with chapters and cover, as apps for audio books keep it, with the place where one
 * stopped. Made when it is asked for, since encoding takes a second for each minute of sound.
 */
import type { Artifact } from '../../model/artifact.ts';
import type { EditionName } from '../../model/document.ts';
import { writeM4b } from '../../writers/mp4/index.ts';
import {
  introductionOf,
  millisecondsOf,
  namesOf,
  type SpokenBook,
} from '../../writers/spoken-book/book.ts';
import { coverOf } from '../cover.ts';
import type { Format, RenderContext } from '../format.ts';
import { spokenBooks } from '../spoken-books.ts';
import type { Aac } from './aac-worker.ts';
import { m4bCodes } from './codes.ts';
import { AAC_BITRATE, AAC_FRAME, AAC_PRIMING, encodeChapters } from './encode.ts';

const WORDS: Readonly<Record<EditionName, { readonly title: string; readonly purpose: string }>> = {
  standard: {
    title: 'Hörbuch als M4B',
    purpose: 'Für Hörbuch-Apps auf Handy und Computer, die sich die letzte Stelle merken.',
  },
  easy: {
    title: 'Hörbuch in Leichter Sprache als M4B',
    purpose: 'Zum Hören in Apps für Hörbücher. Die App merkt sich die Stelle.',
  },
};

/** One M4B for each edition. */
export const m4bFormat: Format = {
  name: 'm4b',
  title: { de: 'Hörbuch als M4B (AAC)', en: 'Audiobook as M4B (AAC)' },
  editions: ['standard', 'easy'],
  speaks: true,
  onRequest: true,
  codes: m4bCodes,
  render: async (context: RenderContext) => {
    const { document, host } = context;
    const value: Artifact[] = [];
    for (const book of spokenBooks(context)) {
      const suffix = book.edition === 'easy' ? '-leicht' : '';
      const recordings = await encodeChapters(book, host);
      const cover = await coverOf(book, host);
      value.push(artifactOf(book, `${document.meta.slug}${suffix}.m4b`, { recordings, cover }));
    }
    return { value, diagnostics: [] };
  },
};

type Parts = { readonly recordings: readonly Aac[]; readonly cover: Uint8Array };

function artifactOf(book: SpokenBook, path: string, { recordings, cover }: Parts): Artifact {
  const { edition, chapters, sampleRate, licence } = book;
  const begins = beginsOf(recordings);
  const samples = (begins.at(-1) ?? 0) + (chapters.at(-1)?.samples ?? 0);
  const bytes = writeM4b({
    audio: {
      sampleRate,
      frame: AAC_FRAME,
      priming: AAC_PRIMING,
      bitrate: AAC_BITRATE,
      samples,
      config: recordings[0]?.config ?? new Uint8Array(0),
      sizes: recordings.flatMap(({ sizes }) => sizes),
      data: recordings.map(({ data }) => data),
    },
    chapters: chapters.map(({ title }, index) => ({ title, begin: begins[index] ?? 0 })),
    tags: {
      ...book,
      narrator: namesOf(book.narrators),
      description: introductionOf(book),
      rights: [licence.name, licence.url].filter((part) => part !== undefined).join(', '),
      cover,
    },
    lang: book.lang,
  });
  const duration = millisecondsOf(samples, sampleRate);
  return {
    path,
    mediaType: 'audio/mp4',
    bytes,
    edition,
    download: { edition, ...WORDS[edition], duration },
  };
}

/**
 * First sample of each chapter, behind the priming of the whole. Each chapter was encoded by itself, with
 * a priming of its own, so that it begins with a frame.
 */
function beginsOf(recordings: readonly Aac[]): readonly number[] {
  const state = { frames: 0 };
  return recordings.map(({ sizes }) => {
    const begin = state.frames * AAC_FRAME;
    state.frames += sizes.length;
    return begin;
  });
}
