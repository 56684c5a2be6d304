/**
 * A book to listen to, before it is packed: what an MP3 with chapters, an M4B and the packages for
 * audiobook readers share. Times are samples. Leaves out what each of them does with it.
 */
import { showJoints } from '../../easy-language/joint.ts';
import { openLines } from '../../easy-language/review-words.ts';
import type { Chapter, Document, Edition, EditionName, Heading } from '../../model/document.ts';
import { type Narration, type Track, type Voice, voicesOf } from '../../model/narration.ts';
import { spokenUnits, unitsOf } from '../../model/reading-order.ts';
import { plainText, titleOf } from '../../model/walk.ts';
import { uuidOf } from '../package/uuid.ts';

/** One edition, spoken. All words are plain text without joints. */
export type SpokenBook = {
  readonly edition: EditionName;
  /** BCP 47. */
  readonly lang: string;
  /** `urn:uuid:…`, of its own: a recording is another publication than the text. */
  readonly identifier: string;
  /** With the language level, where it is Leichte Sprache. */
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly description: string;
  /** Who speaks, in the order in which they are heard; never empty. */
  readonly narrators: readonly Narrator[];
  /** What must be known before one listens: who wrote it, that nobody checked it. Sentences. */
  readonly remarks: readonly string[];
  /** ISO dates. */
  readonly published: string;
  readonly modified: string;
  readonly licence: { readonly name: string; readonly url?: string };
  readonly subjects: readonly string[];
  /** Public address of the publication. */
  readonly address: string | undefined;
  /** True when every sentence, picture and code of every chapter is heard. */
  readonly isComplete: boolean;
  /** Samples per second of every chapter. */
  readonly sampleRate: number;
  /** Never empty. */
  readonly chapters: readonly SpokenChapter[];
};

/** Who speaks; a synthetic voice is called one by its name. */
export type Narrator = { readonly name: string; readonly isSynthetic: boolean };

/** One recording of the book. */
export type SpokenChapter = {
  /** ASCII. */
  readonly slug: string;
  readonly title: string;
  readonly narrator: Narrator;
  /** Length: exactly what a gapless decoder returns. */
  readonly samples: number;
  /** As `Track.mp3`. */
  readonly mp3: Uint8Array;
  /** Headings of levels 2 and 3 that are heard, nested. */
  readonly sections: readonly SpokenSection[];
};

/** A part of a chapter that begins with a heading. */
export type SpokenSection = {
  readonly title: string;
  /** First sample in its chapter. */
  readonly begin: number;
  readonly sections: readonly SpokenSection[];
};

/** Headings below this level stay out of the contents. */
const DEEPEST = 3;

/** What the title of the easy edition is followed by. */
export const EASY_NOTE = 'in Leichter Sprache';

/** The book; undefined when no chapter of the edition has a recording. */
export function spokenBookOf(
  { meta }: Document,
  edition: Edition,
  narration: Narration,
): SpokenBook | undefined {
  const tracks = new Map(narration.tracks.map((track) => [track.chapter, track]));
  const chapters = edition.chapters.flatMap((chapter) => {
    const track = tracks.get(chapter.id);
    return track === undefined ? [] : [spokenChapter(chapter, track, narration.voice)];
  });
  if (chapters.length === 0) return undefined;
  const { title, subtitle, description, authors, publisher, published, modified, licence } = meta;
  const isEasy = edition.name === 'easy';
  return {
    edition: edition.name,
    lang: edition.lang,
    identifier: `urn:uuid:${uuidOf(`${meta.identifier}#audiobook${isEasy ? '-easy' : ''}`)}`,
    title: plain(isEasy ? `${title} – ${EASY_NOTE}` : title),
    subtitle: subtitle === undefined ? undefined : plain(subtitle),
    authors,
    publisher,
    description: plain(description),
    narrators: voicesOf(narration).map(narratorOf),
    remarks: openLines(meta, edition.name).map(plain),
    published,
    modified,
    licence,
    subjects: meta.subjects,
    address: meta.address,
    isComplete: edition.chapters.every((chapter) => isHeard(chapter, tracks.get(chapter.id))),
    sampleRate: narration.sampleRate,
    chapters,
  };
}

/** A length in whole milliseconds. */
export function millisecondsOf(samples: number, sampleRate: number): number {
  return Math.round((samples * 1000) / sampleRate);
}

/** What to know before listening: what it is about, who speaks, what is open. */
export function introductionOf(book: SpokenBook): string {
  return [book.description, voiceSentence(book), ...book.remarks].join(' ');
}

/** Who speaks, in one sentence. */
export function voiceSentence({ narrators }: Pick<SpokenBook, 'narrators'>): string {
  const [first, ...others] = narrators;
  if (others.length > 0) return `Es lesen: ${namesOf(narrators)}.`;
  return `Es liest ${first?.isSynthetic ? 'eine ' : ''}${first?.name ?? ''}.`;
}

/** Who speaks, by name. */
export function namesOf(narrators: readonly Narrator[]): string {
  return narrators.map(({ name }) => name).join(', ');
}

function narratorOf({ synthetic, engine, name }: Voice): Narrator {
  return {
    name: synthetic ? `Computer-Stimme (${engine}, ${name})` : name,
    isSynthetic: synthetic,
  };
}

function spokenChapter(chapter: Chapter, track: Track, usual: Voice): SpokenChapter {
  const begins = new Map(track.clips.map(({ target, begin }) => [target, begin]));
  const headings = chapter.blocks.filter(
    (block): block is Heading =>
      block.kind === 'heading' && block.level > 1 && block.level <= DEEPEST,
  );
  const heard = headings.flatMap((heading) => {
    const [begin] = unitsOf(heading).flatMap(({ id }) => begins.get(id) ?? []);
    return begin === undefined ? [] : [{ heading, begin }];
  });
  return {
    slug: chapter.slug,
    title: plain(titleOf(chapter)),
    narrator: narratorOf(track.voice ?? usual),
    samples: track.samples,
    mp3: track.mp3,
    sections: nested(heard),
  };
}

type Heard = { readonly heading: Heading; readonly begin: number };

function nested(headings: readonly Heard[]): readonly SpokenSection[] {
  const [first, ...rest] = headings;
  if (first === undefined) return [];
  const end = rest.findIndex(({ heading }) => heading.level <= first.heading.level);
  const inside = end === -1 ? rest : rest.slice(0, end);
  const title = plain(plainText(first.heading.children));
  const section = { title, begin: first.begin, sections: nested(inside) };
  return [section, ...(end === -1 ? [] : nested(rest.slice(end)))];
}

function isHeard(chapter: Chapter, track: Track | undefined): boolean {
  const targets = new Set(track?.clips.map(({ target }) => target));
  return spokenUnits(chapter).every(({ id }) => targets.has(id));
}

/** One line without joints and control characters: names of chapters stand in lists, and end with a zero. */
function plain(text: string): string {
  return showJoints(text, 'none')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
