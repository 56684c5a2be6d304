/**
 * The audio edition: each chapter as MP3 with its text as captions, and a playlist for each language
 * level. What is spoken and how it sounds is decided by `narrate`; here it becomes files.
 */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { showJoints } from '../../easy-language/joint.ts';
import { openLines } from '../../easy-language/review-words.ts';
import { type Artifact, artifactOf } from '../../model/artifact.ts';
import { inPieces } from '../../model/bytes.ts';
import type { Chapter, Document, Edition, EditionName, Metadata } from '../../model/document.ts';
import type { Narration, Track } from '../../model/narration.ts';
import { writeId3 } from '../../writers/id3/index.ts';
import { writeCaptions } from '../../writers/speech/captions.ts';
import { millisecondsOf, spokenBookOf, voiceSentence } from '../../writers/spoken-book/book.ts';
import type { Format, RenderContext } from '../format.ts';
import { audioCodes } from './codes.ts';
import { writePlaylist } from './playlist.ts';

/** Folder below `audio/`, ending of the playlist's name, and what a listener is told about it. */
const EDITIONS: Readonly<Record<EditionName, EditionFacts>> = {
  standard: {
    folder: 'standard',
    suffix: '',
    title: 'Hörfassung',
    purpose: 'Zum Anhören, Kapitel für Kapitel, gelesen von einer künstlichen Stimme.',
  },
  easy: {
    folder: 'leicht',
    suffix: '-leicht',
    title: 'Hörfassung in Leichter Sprache',
    purpose: 'Zum Anhören in Leichter Sprache, langsam gelesen von einer künstlichen Stimme.',
  },
};

type EditionFacts = {
  readonly folder: string;
  readonly suffix: string;
  readonly title: string;
  readonly purpose: string;
};

const report = reporter(audioCodes);

/** MP3 files, captions and playlists. */
export const audioFormat: Format = {
  name: 'audio',
  title: { de: 'Hörfassung (MP3)', en: 'Audio (MP3)' },
  editions: ['standard', 'easy'],
  speaks: true,
  codes: audioCodes,
  render: async ({ document, editions, narrations }: RenderContext) => {
    const results = editions.map((edition) => {
      const narration = narrations.find((one) => one.edition === edition.name);
      return renderEdition(document, edition, narration);
    });
    return {
      value: results.flatMap((result) => result.artifacts),
      diagnostics: results.flatMap((result) => result.diagnostics),
    };
  },
};

type Rendered = {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
};

function renderEdition(document: Document, edition: Edition, narration?: Narration): Rendered {
  const tracks = new Map(narration?.tracks.map((track) => [track.chapter, track]));
  const spoken = edition.chapters.flatMap((chapter) => {
    const track = tracks.get(chapter.id);
    return track === undefined ? [] : [{ chapter, track }];
  });
  const missing = edition.chapters.filter((chapter) => !tracks.has(chapter.id));
  const diagnostics = missing.map(missingChapter);
  if (narration === undefined || spoken.length === 0) return { artifacts: [], diagnostics };
  const tags = tagsOf(document, edition, narration);
  const files = spoken.flatMap(({ chapter, track }, index) =>
    filesOf(chapter, track, { narration, tag: tags[index] ?? new Uint8Array(0) }),
  );
  return { artifacts: [...files, playlistOf(document.meta, spoken, narration)], diagnostics };
}

type SpokenChapter = { readonly chapter: Chapter; readonly track: Track };

/** What players show of each recording that is taken along by itself; the sound stays as it is. */
function tagsOf(document: Document, edition: Edition, narration: Narration): readonly Uint8Array[] {
  const book = spokenBookOf(document, edition, narration);
  if (book === undefined) return [];
  const { chapters, ...facts } = book;
  return chapters.map(({ title, samples, narrator }, index) =>
    writeId3({
      ...facts,
      title,
      album: book.title,
      narrator: narrator.name,
      licenceUrl: facts.licence.url,
      duration: millisecondsOf(samples, facts.sampleRate),
      track: { number: index + 1, of: chapters.length },
      comment: [voiceSentence({ narrators: [narrator] }), ...book.remarks].join(' '),
    }),
  );
}

type Spoken = { readonly narration: Narration; readonly tag: Uint8Array };

function filesOf(chapter: Chapter, track: Track, { narration, tag }: Spoken): readonly Artifact[] {
  const stem = `audio/${EDITIONS[narration.edition].folder}/${chapter.slug}`;
  const { edition } = narration;
  const { id } = chapter;
  return [
    artifactOf(
      { path: `${stem}.mp3`, mediaType: 'audio/mpeg', edition, chapter: id },
      inPieces([tag, track.mp3]),
    ),
    {
      path: `${stem}.vtt`,
      mediaType: 'text/vtt',
      bytes: writeCaptions(chapter, track, narration.sampleRate),
    },
  ];
}

function playlistOf(
  meta: Metadata,
  spoken: readonly SpokenChapter[],
  { edition, sampleRate }: Narration,
): Artifact {
  const { folder, suffix, title, purpose } = EDITIONS[edition];
  const entries = spoken.map(({ chapter, track }) => ({
    title: showJoints(track.title, 'none'),
    path: `${folder}/${chapter.slug}.mp3`,
    seconds: track.samples / sampleRate,
  }));
  const samples = spoken.reduce((sum, { track }) => sum + track.samples, 0);
  const duration = Math.round((samples * 1000) / sampleRate);
  const name = suffix === '' ? meta.title : `${meta.title} (Leichte Sprache)`;
  const open = openLines(meta, edition).map((line) => showJoints(line, 'none'));
  return {
    path: `audio/${meta.slug}${suffix}.m3u8`,
    mediaType: 'audio/mpegurl',
    // Players show this title; nothing else of a recording can tell what is open.
    bytes: writePlaylist([name, open.join(' ')].filter(Boolean).join(' – '), entries),
    download: { edition, title, purpose, duration },
  };
}

function missingChapter(chapter: Chapter): Diagnostic {
  return report('audio/chapter-missing', {
    message: {
      de: `Das Kapitel „${chapter.slug}“ hat keine Tonspur.`,
      en: `The chapter “${chapter.slug}” has no track.`,
    },
    span: chapter.span,
  });
}
