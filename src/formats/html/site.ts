/** Where everything lies on the web edition: pages, addresses between them, what was made. */
import { posix } from 'node:path';
import { showJoints } from '../../easy-language/joint.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Block, Chapter, Edition, EditionName } from '../../model/document.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Narration } from '../../model/narration.ts';
import { walkBlocks } from '../../model/reading-order.ts';
import { titleOf } from '../../model/walk.ts';
import type { RenderContext } from '../format.ts';

/** A reading page: one chapter of one edition. */
export type Page = { readonly edition: Edition; readonly chapter: Chapter };

/** Where a page stands: its path below the output folder, the edition, the chapter if it is one. */
export type Place = {
  readonly path: string;
  readonly edition: Edition;
  readonly chapter?: Chapter;
};

/** All that a page must know of the others. Paths are below the output folder. */
export type Site = {
  readonly context: RenderContext;
  /** Page by the id of anything on it that can be linked to. */
  readonly pageOf: ReadonlyMap<string, Page>;
  /** Everything that was made, by its path. */
  readonly made: ReadonlyMap<string, Artifact>;
  /** What is known of all this; pages say no more. */
  readonly evidence: Evidence;
};

/** Folder of the reading pages of an edition. */
const folders: Readonly<Record<EditionName, string>> = { standard: 'lesen', easy: 'leicht' };

/** Folder of the MP3 files of an edition, below `audio/`. */
const audioFolders: Readonly<Record<EditionName, string>> = {
  standard: 'standard',
  easy: 'leicht',
};

/** The site of the editions of a context; `made` are the artefacts that pages may link to. */
export function siteOf(
  context: RenderContext,
  made: readonly Artifact[],
  evidence: Evidence,
): Site {
  const entries = context.editions.flatMap((edition) =>
    edition.chapters.flatMap((chapter) =>
      targetsOf(chapter).map((id): [string, Page] => [id, { edition, chapter }]),
    ),
  );
  return {
    context,
    pageOf: new Map(entries),
    made: new Map(made.map((artifact) => [artifact.path, artifact])),
    evidence,
  };
}

/** Path of a page below the output folder. */
export function pathOf(page: Page): string {
  return `${folders[page.edition.name]}/${page.chapter.slug}.html`;
}

/** Path of a chapter's MP3 below the output folder, if it was made. */
export function audioOf(site: Site, page: Page): string | undefined {
  return madeOf(site, `${recordingStem(page)}.mp3`);
}

/** Path of the words to the MP3, with their times, if they were made. */
export function captionsOf(site: Site, page: Page): string | undefined {
  return madeOf(site, `${recordingStem(page)}.vtt`);
}

function recordingStem({ edition, chapter }: Page): string {
  return `audio/${audioFolders[edition.name]}/${chapter.slug}`;
}

function madeOf(site: Site, path: string): string | undefined {
  return site.made.has(path) ? path : undefined;
}

/** Path of the statement on accessibility of an edition; a chapter of this name keeps its own. */
export function statementPathOf({ context }: Site, edition: EditionName): string {
  const slugs = context.editions.flatMap(({ chapters }) => chapters.map(({ slug }) => slug));
  const stem = slugs.includes('erklaerung') ? 'erklaerung-zur-barrierefreiheit' : 'erklaerung';
  return edition === 'easy' ? `${folders.easy}/${stem}.html` : `${stem}.html`;
}

/** The place of a reading page. */
export function placeOf(page: Page): Place {
  return { ...page, path: pathOf(page) };
}

/** The address of a path, or of a place on it (`x.html#y`), as another page writes it. */
export function hrefBetween(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

/** Address of a block as a reading page writes it; reading pages lie one folder deep. */
export function hrefFrom(site: Site, from: Page, targetId: string): string {
  const to = site.pageOf.get(targetId);
  if (to === undefined || to.chapter === from.chapter) return `#${targetId}`;
  const file = `${to.chapter.slug}.html#${targetId}`;
  return to.edition === from.edition ? file : `../${folders[to.edition.name]}/${file}`;
}

/** Text of an edition as its readers see it. */
export function shown(site: Site, edition: EditionName, text: string): string {
  return showJoints(text, jointOf(site, edition));
}

/** How an edition shows ‧: as its author chose in Leichte Sprache, else not at all. */
export function jointOf(site: Site, edition: EditionName): 'hyphen' | 'mediopunkt' | 'none' {
  return edition === 'easy' ? site.context.document.meta.easy.joint : 'none';
}

/** The chapter's title as its readers see it. */
export function shownTitle(site: Site, page: Page): string {
  return shown(site, page.edition.name, titleOf(page.chapter));
}

/** The page with the same content in the other edition, if that is made too. */
export function counterpartOf(site: Site, page: Page): Page | undefined {
  const { counterpart } = page.chapter;
  return counterpart === undefined ? undefined : site.pageOf.get(counterpart);
}

/** The narration of an edition, if it is spoken. */
export function narrationOf(site: Site, edition: EditionName): Narration | undefined {
  return site.context.narrations.find((narration) => narration.edition === edition);
}

/** Length of a chapter's recording in milliseconds. */
export function durationOf(site: Site, page: Page): number | undefined {
  const narration = narrationOf(site, page.edition.name);
  const track = narration?.tracks.find(({ chapter }) => chapter === page.chapter.id);
  return narration && track ? (track.samples / narration.sampleRate) * 1000 : undefined;
}

/** Ids of a chapter that a link may point to. */
function targetsOf(chapter: Chapter): readonly string[] {
  const ids: string[] = [chapter.id];
  const notes = chapter.footnotes.flatMap((footnote) => footnote.children);
  walkBlocks([...chapter.blocks, ...notes], (block) => ids.push(block.id, ...entryIds(block)));
  return ids;
}

/** Entries of lists: a glossary's words are such. */
function entryIds(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items.map((item) => item.id);
  if (block.kind !== 'definition-list') return [];
  return block.items.flatMap(({ id, terms, definitions }) => [
    id,
    ...[...terms, ...definitions].map((part) => part.id),
  ]);
}
