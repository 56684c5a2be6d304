/** One page per chapter, its overlay and its audio file. */
import type { Element } from 'hast';
import { showJoints } from '../../easy-language/joint.ts';
import type {
  Chapter,
  ChapterKind,
  Document,
  EasySettings,
  Edition,
} from '../../model/document.ts';
import type { Narration, Track } from '../../model/narration.ts';
import type { Pagination } from '../../model/pagination.ts';
import { spokenUnits } from '../../model/reading-order.ts';
import { titleOf } from '../../model/walk.ts';
import type { PageEntry } from '../../writers/package/navigation.ts';
import { type Overlay, writeOverlay } from '../../writers/package/overlay.ts';
import { writePage } from '../../writers/package/page.ts';
import { picturesByPath, writeChapter } from '../../writers/xhtml/index.ts';
import { pageEntries } from './contents.ts';
import { slugsById } from './targets.ts';

/**
 * What the pages of one edition are written from; without `pagination` they get no page markers.
 */
export type ChapterSource = {
  readonly document: Document;
  readonly edition: Edition;
  readonly joint: EasySettings['joint'];
  readonly narration?: Narration | undefined;
  readonly pagination?: Pagination | undefined;
};

/** A chapter as it stands in the book. Paths are relative to the package document. */
export type BookChapter = {
  readonly chapter: Chapter;
  readonly page: { readonly path: string; readonly bytes: Uint8Array };
  /** Page markers that the page holds. */
  readonly pages: readonly PageEntry[];
  /** Undefined when nothing of the chapter is spoken. */
  readonly speech: Speech | undefined;
  /** How many spoken units it has, and how many of them have a clip. */
  readonly units: number;
  readonly spoken: number;
};

/** What makes a chapter's page speak. Paths are relative to the package document. */
export type Speech = {
  readonly overlay: Overlay;
  readonly overlayPath: string;
  readonly audioPath: string;
  readonly mp3: Uint8Array;
};

/** All chapters of an edition in order. */
export function writeChapters(source: ChapterSource): readonly BookChapter[] {
  const { edition, narration } = source;
  const slugs = slugsById(edition);
  const breaks = pageBreaksOf(source.pagination);
  return edition.chapters.map((chapter) => {
    const section = writeSection(chapter, { source, slugs, breaks });
    const path = `text/${chapter.slug}.xhtml`;
    const track = narration?.tracks.find((one) => one.chapter === chapter.id);
    const speech =
      track && narration && speak(chapter, track, { sampleRate: narration.sampleRate, path });
    return {
      chapter,
      page: { path, bytes: pageOf(chapter, section, edition.lang) },
      pages: pageEntries(section, path),
      speech,
      units: spokenUnits(chapter).length,
      spoken: speech?.overlay.spoken.length ?? 0,
    };
  });
}

type Place = {
  readonly source: ChapterSource;
  readonly slugs: ReadonlyMap<string, string>;
  readonly breaks: ReadonlyMap<string, string>;
};

function writeSection(chapter: Chapter, { source, slugs, breaks }: Place): Element {
  const { document, edition, joint } = source;
  const section = writeChapter(chapter, {
    edition: edition.name,
    hrefOf: (target) => {
      const slug = slugs.get(target);
      if (slug === undefined) throw new Error(`No such target in this edition: ${target}`);
      return slug === chapter.slug ? `#${target}` : `${slug}.xhtml#${target}`;
    },
    pictures: picturesByPath(document),
    pictureHref: (fileName) => `../images/${fileName}`,
    joint,
    epubTypes: true,
    footnotes: 'after-passage',
    pageBreaks: breaks,
    scrollTables: false,
  });
  return { ...section, properties: { id: sectionIdOf(chapter), ...section.properties } };
}

/** The chapter's own id belongs to its heading. */
function sectionIdOf(chapter: Chapter): string {
  return `${chapter.id}--section`;
}

function pageOf(chapter: Chapter, section: Element, lang: string): Uint8Array {
  const title = showJoints(titleOf(chapter), 'none');
  const frame = { lang, title, styleSheet: '../css/book.css', type: divisions[chapter.kind] };
  return writePage(frame, [section]);
}

const divisions: Readonly<Record<ChapterKind, string>> = {
  preface: 'frontmatter',
  part: 'bodymatter',
  chapter: 'bodymatter',
  afterword: 'backmatter',
  glossary: 'backmatter',
  bibliography: 'backmatter',
  colophon: 'backmatter',
};

function speak(
  chapter: Chapter,
  track: Track,
  { sampleRate, path }: { readonly sampleRate: number; readonly path: string },
): Speech | undefined {
  const audioPath = `audio/${chapter.slug}.mp3`;
  const overlay = writeOverlay({
    chapter,
    track,
    sampleRate,
    textHref: `../${path}`,
    audioHref: `../${audioPath}`,
    sectionId: sectionIdOf(chapter),
  });
  if (overlay.spoken.length === 0) return undefined;
  return { overlay, overlayPath: `overlay/${chapter.slug}.smil`, audioPath, mp3: track.mp3 };
}

/** Page labels by the id of what starts the page; a label occurs once. */
function pageBreaksOf(pagination: Pagination | undefined): ReadonlyMap<string, string> {
  const labels = new Set<string>();
  const breaks = new Map<string, string>();
  for (const { label, first } of pagination?.pages ?? []) {
    if (first === undefined || labels.has(label)) continue;
    labels.add(label);
    breaks.set(first, label);
  }
  return breaks;
}
