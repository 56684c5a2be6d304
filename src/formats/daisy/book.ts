/**
 * One edition as a DAISY 2.02 book with its full text and full sound: a zip with all files side by side,
 * under short names that any player can read. Pure but for what it is given.
 */
import type { Element } from 'hast';
import type { Pieces } from '../../model/bytes.ts';
import type { Chapter, Document, Edition } from '../../model/document.ts';
import { type Narration, type Track, voicesOf } from '../../model/narration.ts';
import { spokenUnits } from '../../model/reading-order.ts';
import { type NccEntry, type NccFacts, writeNcc } from '../../writers/daisy/ncc.ts';
import { type Place, type Script, scriptOf } from '../../writers/daisy/script.ts';
import { writeMasterSmil, writeSmil } from '../../writers/daisy/smil.ts';
import { type ZipEntry, zipInPieces } from '../../writers/zip.ts';
import type { BookPicture } from './pictures.ts';
import { writeText } from './text.ts';

/** What a book is made from. */
export type BookSource = {
  readonly document: Document;
  readonly edition: Edition;
  readonly narration: Narration;
  readonly facts: NccFacts;
  /** One tree for each chapter of the edition. */
  readonly sections: readonly Element[];
  /** By the file name that the trees know them by. */
  readonly pictures: ReadonlyMap<string, BookPicture>;
  readonly css: Uint8Array;
};

/** A finished book: the archive, and what of each chapter is heard. */
export type Book = {
  readonly archive: Pieces;
  /** Milliseconds. */
  readonly duration: number;
  readonly chapters: readonly Heard[];
};

/** How many spoken units a chapter has, and how many of them have a clip. */
export type Heard = { readonly chapter: Chapter; readonly units: number; readonly spoken: number };

type Played = {
  readonly chapter: Chapter;
  readonly track: Track;
  readonly script: Script;
  /** File names. */
  readonly smil: string;
  readonly audio: string;
  /** Milliseconds that are played before it. */
  readonly elapsed: number;
};

const TEXT = 'content.html';
const STYLE = 'text.css';
const MASTER = 'master.smil';

/** The finished book; undefined when nothing is spoken. @throws UserError above 4 GiB */
export function writeBook(source: BookSource): Book | undefined {
  const played = playedChapters(source);
  const [first] = played;
  if (first === undefined) return undefined;
  const duration = played.reduce((sum, { script }) => sum + script.duration, 0);
  const files = [...filesOf(source, played, duration)];
  const ncc = writeNcc({
    facts: source.facts,
    title: {
      kind: 'heading',
      label: source.facts.title,
      href: `${first.smil}#${first.script.items[0]?.id}`,
    },
    entries: played.flatMap(entriesOf),
    duration,
    files: {
      count: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    },
  });
  const chapters = source.edition.chapters.map((chapter) => heardOf(chapter, played));
  const archive = zipInPieces([{ path: 'ncc.html', bytes: ncc }, ...files]);
  return { archive, duration, chapters };
}

/** Chapters with anything to hear; names count on, so that a folder sorts as the book reads. */
function playedChapters({ edition, narration, sections }: BookSource): readonly Played[] {
  const played: Played[] = [];
  for (const [index, chapter] of edition.chapters.entries()) {
    const track = narration.tracks.find((one) => one.chapter === chapter.id);
    const section = sections[index];
    if (track === undefined || section === undefined) continue;
    const { sampleRate } = narration;
    const script = scriptOf(section, { clips: track.clips, sampleRate });
    if (script.duration === 0) continue;
    const name = `k${String(index + 1).padStart(3, '0')}`;
    const before = played.at(-1);
    const elapsed = before === undefined ? 0 : before.elapsed + before.script.duration;
    played.push({ chapter, track, script, smil: `${name}.smil`, audio: `${name}.mp3`, elapsed });
  }
  return played;
}

function* filesOf(
  source: BookSource,
  played: readonly Played[],
  duration: number,
): Generator<ZipEntry> {
  const { facts, pictures, css } = source;
  const listed = played.map(({ track, smil }) => ({ title: track.title, file: smil }));
  yield { path: MASTER, bytes: writeMasterSmil(facts, listed, duration) };
  yield { path: TEXT, bytes: textOf(source, played) };
  yield { path: STYLE, bytes: css };
  for (const { track, script, smil, audio, elapsed } of played) {
    const { title } = track;
    const chapter = { book: facts, title, ...script, elapsed, text: TEXT, audio };
    yield { path: smil, bytes: writeSmil(chapter) };
    yield { path: audio, bytes: track.mp3, store: true };
  }
  for (const { name, bytes } of pictures.values()) yield { path: name, bytes, store: true };
}

function textOf(source: BookSource, played: readonly Played[]): Uint8Array {
  const { document, edition, narration, facts, sections, pictures } = source;
  const addresses = new Map(
    played.flatMap(({ script, smil }) =>
      [...script.itemOf].map(([id, item]) => [id, `${smil}#${item}`] as const),
    ),
  );
  return writeText({
    document,
    edition,
    voices: voicesOf(narration),
    head: { lang: facts.lang, title: facts.title, metas: [['dc:format', 'Daisy 2.02']] },
    styleSheet: STYLE,
    sections,
    options: {
      file: TEXT,
      addressOf: (id) => addresses.get(id),
      pictureOf: (fileName) => pictures.get(fileName)?.name,
    },
  });
}

function entriesOf({ script, smil }: Played): readonly NccEntry[] {
  return script.places.map(({ item, ...place }: Place) => ({ ...place, href: `${smil}#${item}` }));
}

function heardOf(chapter: Chapter, played: readonly Played[]): Heard {
  const script = played.find((one) => one.chapter === chapter)?.script;
  const heard = new Set(script?.items.flatMap(({ clips }) => clips.map(({ id }) => id)));
  const units = spokenUnits(chapter);
  return {
    chapter,
    units: units.length,
    spoken: units.filter(({ id }) => heard.has(id)).length,
  };
}
