/** What each artefact of a build should hold: its chapters, as its kind shows them, and their narration. */
import type { Artifact } from '../../model/artifact.ts';
import type { Chapter, Edition, EditionName } from '../../model/document.ts';
import { titleOf } from '../../model/walk.ts';
import type { CheckContext } from '../check.ts';
import { epubReader } from './epub.ts';
import { type ExpectedChapter, expectedChapters } from './expected.ts';
import type { Difference } from './finding.ts';
import { captionManner, isPlaylist } from './playlist.ts';
import type { ArtifactReader, Manner } from './reader.ts';
import { editionNameOf, readerOf } from './readers.ts';
import type { Spoken } from './timeline.ts';

/** An artefact, and what it should hold. */
export type Expectation = {
  readonly artifact: Artifact;
  /** Absent for what is only heard. */
  readonly reader?: ArtifactReader;
  readonly chapters: readonly ExpectedChapter[];
  /** Absent where nothing was spoken. */
  readonly spoken?: Spoken;
  /** What can be told without reading it. */
  readonly known: readonly Difference[];
};

/** What to expect of an artefact that this check examines. */
export function expectations(context: CheckContext): (artifact: Artifact) => Expectation {
  const chaptersOf = rememberedChapters(context);
  return (artifact) => {
    const name = editionNameOf(artifact);
    const edition = context.document.editions.find((one) => one.name === name);
    const reader = isPlaylist(artifact) ? undefined : readerOf(artifact);
    if (edition === undefined) return { artifact, chapters: [], known: [] };
    const chapters = chaptersOf(edition.name, reader?.manner ?? captionManner, reader).filter(
      ({ chapter }) => reader?.holds?.(artifact, chapter) ?? true,
    );
    const narration = context.narrations.find((one) => one.edition === name);
    const cues = chaptersOf(edition.name, cueManner(reader), reader);
    return {
      artifact,
      chapters,
      known: missingPages(artifact, edition, context),
      ...(reader === undefined ? {} : { reader }),
      ...(narration === undefined ? {} : { spoken: { edition, narration, chapters: cues } }),
    };
  };
}

/** Sentences that nothing parts in the text are spoken one by one all the same. */
function cueManner(reader: ArtifactReader | undefined): Manner {
  return reader === epubReader ? spokenPages : captionManner;
}

const spokenPages: Manner = { ...epubReader.manner, partsSentences: true };

/** The same chapters in the same manner are worked out once; some readers hold other ones. */
function rememberedChapters({ document }: CheckContext) {
  type Known = { readonly name: EditionName; readonly manner: Manner; readonly holds: unknown };
  const answers: (Known & { readonly chapters: readonly ExpectedChapter[] })[] = [];
  return (name: EditionName, manner: Manner, reader?: ArtifactReader) => {
    const holds = reader?.edition;
    const known = answers.find(
      (one) => one.name === name && one.manner === manner && one.holds === holds,
    );
    if (known !== undefined) return known.chapters;
    const edition = document.editions.find((one) => one.name === name);
    const held = edition && (holds?.(document, name) ?? edition);
    const chapters = held === undefined ? [] : expectedChapters(document, held, manner);
    answers.push({ name, manner, holds, chapters });
    return chapters;
  };
}

/** Where an edition is made of pages, each chapter needs one; the first page tells which are missing. */
function missingPages(
  page: Artifact,
  edition: Edition,
  { subjects }: CheckContext,
): readonly Difference[] {
  if (page.chapter === undefined) return [];
  const pages = subjects.filter(
    (one) => one.chapter !== undefined && editionNameOf(one) === edition.name,
  );
  if (pages[0] !== page) return [];
  const there = new Set(pages.map(({ chapter }) => chapter));
  return edition.chapters.filter(({ id }) => !there.has(id)).map(missingPage);
}

function missingPage(chapter: Chapter): Difference {
  const title = titleOf(chapter);
  return {
    code: 'parity/lost',
    message: {
      de: `Das Kapitel „${title}“ hat keine Seite.`,
      en: `The chapter “${title}” has no page.`,
    },
    expected: { span: chapter.span },
  };
}
