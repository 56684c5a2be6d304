/** Where links inside the publication lead: known once all chapters have been read. */
import { posix } from 'node:path';
import type { Document, EditionName, Span } from '../model/document.ts';
import { editionId } from './ids.ts';
import type { Report } from './markdown/reading.ts';
import { meantOne, nearest } from './nearest.ts';

/** Everything a link inside the publication can lead to. */
export type Targets = {
  /** Author-given ids of both editions, and their places. */
  readonly ids: ReadonlyMap<string, Span>;
  /** False when a chapter could not be read: then nobody knows which links are dead. */
  readonly complete: boolean;
  /** Chapter files and the ids of their chapters. */
  readonly chapters: ReadonlyMap<string, Partial<Record<EditionName, string>>>;
};

/** The targets in a document that has been read once, with links unresolved. */
export function targetsOf(
  editions: Document['editions'],
  { ids, complete }: Pick<Targets, 'ids' | 'complete'>,
): Targets {
  const chapters = new Map<string, Partial<Record<EditionName, string>>>();
  for (const { name, chapters: list } of editions) {
    for (const { id, span } of list)
      chapters.set(span.file, { ...chapters.get(span.file), [name]: id });
  }
  return { ids, chapters, complete };
}

/** Resolves `#id`, `datei.md` and `datei.md#id` for one edition of one file. */
export function resolver(
  targets: Targets,
  from: { readonly file: string; readonly edition: EditionName; readonly report: Report },
): (target: string, span: Span) => string | undefined {
  return (target, span) => {
    const [path = '', id] = target.split('#');
    const file = path === '' ? undefined : chapterFile(path, from.file, targets);
    const problem = path !== '' && file === undefined;
    const found = problem ? undefined : find(targets, { id, file }, from.edition);
    if (found === undefined && targets.complete)
      reportDead({ target, id, span }, targets, from.report);
    return found;
  };
}

function chapterFile(path: string, from: string, { chapters }: Targets): string | undefined {
  const wanted = path.normalize('NFC');
  const candidates = [posix.join(posix.dirname(from), wanted), posix.normalize(wanted)];
  return candidates.find((candidate) => chapters.has(candidate));
}

function find(
  targets: Targets,
  { id, file }: { readonly id: string | undefined; readonly file: string | undefined },
  edition: EditionName,
): string | undefined {
  // What exists in the standard edition only is no dead link: `prepare` says that it leaves the edition.
  const names: readonly EditionName[] = edition === 'easy' ? ['easy', 'standard'] : ['standard'];
  if (id === undefined) {
    const chapter = file === undefined ? undefined : targets.chapters.get(file);
    return names.map((name) => chapter?.[name]).find((found) => found !== undefined);
  }
  if (edition === 'standard' && id.endsWith('-leicht')) return undefined;
  return names
    .map((name) => editionId(id, name))
    .find((wanted) => {
      const place = targets.ids.get(wanted);
      return place !== undefined && (file === undefined || place.file === file);
    });
}

function reportDead(
  link: { readonly target: string; readonly id: string | undefined; readonly span: Span },
  targets: Targets,
  report: Report,
): void {
  const { target, id = '', span } = link;
  const place = targets.ids.get(id);
  const near = nearest(
    id,
    [...targets.ids.keys()].filter((known) => !known.endsWith('-leicht')),
  );
  const message = { de: `„${target}“ gibt es nicht.`, en: `“${target}” does not exist.` };
  const meant = place === undefined ? near && `#${near}` : `${posix.basename(place.file)}#${id}`;
  const hint = meant === undefined ? undefined : meantOne(meant);
  report('source/dead-link', span, { ...message, hint });
}
