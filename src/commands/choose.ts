/** From what the user typed to the publications that are meant, and how their folders are shown. */
import { join, relative, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { Session } from './command.ts';

/**
 * The publications to work on: those named, else the one the user stands in, else all in `content/`.
 * Absolute paths. Throws `UserError` where there is none.
 */
export async function choosePublications(
  session: Session,
  args: readonly string[],
): Promise<readonly string[]> {
  if (args.length > 0) return args.map((arg) => resolve(session.workingFolder, arg));
  if (await isPublication(session, session.workingFolder)) return [session.workingFolder];
  const found = await publicationsIn(session, join(session.workingFolder, 'content'));
  if (found.length > 0) return found;
  throw new UserError(
    {
      de: 'Hier ist keine Veröffentlichung: weder „publication.yaml“ noch ein Ordner „content“.',
      en: 'There is no publication here: neither “publication.yaml” nor a folder “content”.',
    },
    {
      de: 'Nennen Sie den Ordner: lesbar build PFAD/ZUM/ORDNER',
      en: 'Name the folder: lesbar build PATH/TO/FOLDER',
    },
  );
}

/** Folders with a `publication.yaml` directly below a folder, sorted. */
export async function publicationsIn(session: Session, folder: string): Promise<readonly string[]> {
  const files = await session.host.folder(folder).list();
  return files
    .filter((path) => /^[^/]+\/publication\.yaml$/.test(path))
    .map((path) => join(folder, path.slice(0, path.indexOf('/'))));
}

/** The path as the user would type it, with a slash at the end. */
export function shownPath(session: Session, folder: string): string {
  const path = relative(session.workingFolder, folder);
  return path === '' ? '' : `${path}/`;
}

async function isPublication(session: Session, folder: string): Promise<boolean> {
  return (await session.host.folder(folder).locate('publication.yaml')) === 'file';
}
