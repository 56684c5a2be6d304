/** From what the user typed to what is built: folders, formats, editions. Wrong words are `UserError`s. */
import { join, relative, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { Format } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { EditionName } from '../model/document.ts';
import type { Options, Session } from './command.ts';

/** Words for the editions; the German ones are what users know. */
const EDITIONS: ReadonlyMap<string, EditionName> = new Map([
  ['standard', 'standard'],
  ['leicht', 'easy'],
  ['easy', 'easy'],
]);

/** The formats named with `--format`, all without it. */
export function chooseFormats(options: Options): readonly Format[] {
  const names = splitWords(options.format);
  for (const name of names) {
    if (!formats.some((format) => format.name === name)) {
      throw unknownWord(
        'Format',
        name,
        formats.map((format) => format.name),
      );
    }
  }
  return names.length === 0 ? formats : formats.filter((format) => names.includes(format.name));
}

/** The editions named with `--edition`, both without it. */
export function chooseEditions(options: Options): readonly EditionName[] {
  const names = splitWords(options.edition).map((word) => {
    const name = EDITIONS.get(word);
    if (name === undefined) throw unknownWord('Edition', word, ['standard', 'leicht']);
    return name;
  });
  return names.length === 0 ? ['standard', 'easy'] : names;
}

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

function splitWords(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => value.split(',')).filter((word) => word !== '');
}

function unknownWord(kind: string, word: string, known: readonly string[]): UserError {
  const german = kind === 'Format' ? 'Das Format' : 'Die Ausgabe';
  return new UserError(
    {
      de: `${german} „${word}“ gibt es nicht.`,
      en: `There is no ${kind.toLowerCase()} “${word}”.`,
    },
    { de: `Es gibt: ${known.join(', ')}.`, en: `There are: ${known.join(', ')}.` },
  );
}
