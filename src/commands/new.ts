/**
 * `lesbar new`: a small complete publication to start from. Its text is an example, its comments teach; it
 * passes every check as it is. Nothing that exists is written over.
 */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { type OutputFile, replaceOutput } from '../host/output.ts';
import { ownFolder } from '../host/program.ts';
import { shownPath } from './choose.ts';
import type { Command, Session } from './command.ts';

const SETTINGS = 'publication.yaml';

/** Writes the folder whole or not at all, and says what to do next. */
export const newCommand: Command = {
  name: 'new',
  usage: 'ORDNER',
  summary: {
    de: 'legt eine neue Veröffentlichung an, als Beispiel zum Überschreiben',
    en: 'makes a new publication, as an example to write over',
  },
  run: async (session, args) => {
    const folder = await freeFolder(session, args);
    const files = await exampleFor(session, basename(folder));
    await replaceOutput(dirname(folder), basename(folder), files);
    tell(session, folder, files);
    return 0;
  },
};

/** The one folder that was named, which does not exist yet or is empty. */
async function freeFolder(session: Session, args: readonly string[]): Promise<string> {
  const [named, ...others] = args;
  if (named === undefined || others.length > 0) throw wrongCall(args);
  const folder = resolve(session.workingFolder, named);
  if (folder === resolve(session.workingFolder)) throw standsHere(named);
  const parent = session.host.folder(dirname(folder));
  const isFile = (await parent.locate(basename(folder))) === 'file';
  if (isFile || (await session.host.folder(folder).list()).length > 0) throw taken(named);
  return folder;
}

async function exampleFor(session: Session, name: string): Promise<readonly OutputFile[]> {
  const example = session.host.folder(join(ownFolder, 'templates/new'));
  const files: OutputFile[] = [];
  for (const path of await example.list()) {
    const bytes = await example.read(path);
    if (bytes === undefined) throw new Error(`templates/new/${path} is gone`);
    files.push({
      path,
      bytes: path === SETTINGS ? await withOwn(bytes, name, session.today()) : bytes,
    });
  }
  return files;
}

/** The settings with a title made of the folder's name, and the date of today; comments stay. */
async function withOwn(bytes: Uint8Array, name: string, today: string): Promise<Uint8Array> {
  // Here, since the other commands would wait for it.
  const { parseDocument } = await import('yaml');
  const settings = parseDocument(new TextDecoder().decode(bytes));
  settings.set('titel', titleOf(name));
  for (const path of [['erschienen'], ['geaendert'], ['erklaerung', 'stand']]) {
    settings.setIn(path, today);
  }
  return new TextEncoder().encode(settings.toString({ lineWidth: 0 }));
}

/** `wohngeld-kurz` becomes “Wohngeld kurz”. */
function titleOf(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(/[-_\s]+/gu, ' ')
    .trim();
  return words === '' ? name : `${words.charAt(0).toLocaleUpperCase('de')}${words.slice(1)}`;
}

function tell(session: Session, folder: string, files: readonly OutputFile[]): void {
  const german = session.language === 'de';
  const place = shownPath(session, folder);
  const command = relative(session.workingFolder, folder) || '.';
  const list = files.map(({ path }) => `  ${path}`);
  const next = german
    ? [
        'So geht es weiter:',
        `  1. Tragen Sie in ${place}${SETTINGS} Titel, Herausgeber und Kontakt ein.`,
        `  2. Schreiben Sie Ihren Text in die Dateien unter ${place}chapters/. Der Text darin ist nur ein Beispiel.`,
        `  3. Bauen und prüfen Sie: lesbar build ${quoted(command)}`,
      ]
    : [
        'What comes next:',
        `  1. Put title, publisher and contact into ${place}${SETTINGS}.`,
        `  2. Write your text into the files below ${place}chapters/. What they say now is only an example.`,
        `  3. Build and check: lesbar build ${quoted(command)}`,
      ];
  session.stdout(
    `${german ? 'Angelegt' : 'Made'}: ${place}\n${[...list, '', ...next].join('\n')}\n`,
  );
}

/** As one word for a command line. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}./_\\:-]+$/u.test(path) ? path : `"${path}"`;
}

function wrongCall(args: readonly string[]): UserError {
  const count = args.length;
  return new UserError(
    count === 0
      ? {
          de: 'Es fehlt der Ordner, der angelegt werden soll.',
          en: 'The folder to make is missing.',
        }
      : {
          de: `Genannt sind ${count} Ordner: ${args.join(', ')}. Angelegt wird immer nur einer.`,
          en: `There are ${count} folders: ${args.join(', ')}. Only one is made at a time.`,
        },
    {
      de: 'Zum Beispiel: lesbar new content/wohngeld-kurz (enthält der Name Leerzeichen, setzen Sie ihn in Anführungszeichen)',
      en: 'For example: lesbar new content/wohngeld-kurz (a name with blanks needs quotation marks)',
    },
  );
}

/** The folder is exchanged when it is written; whoever stands in it would stand nowhere. */
function standsHere(folder: string): UserError {
  return new UserError(
    {
      de: `„${folder}“ ist der Ordner, in dem Sie gerade sind.`,
      en: `“${folder}” is the folder you are in.`,
    },
    {
      de: 'Nennen Sie einen neuen Ordner darin: lesbar new content/wohngeld-kurz',
      en: 'Name a new folder inside it: lesbar new content/wohngeld-kurz',
    },
  );
}

function taken(folder: string): UserError {
  return new UserError(
    {
      de: `„${folder}“ gibt es schon; darin würde etwas verloren gehen.`,
      en: `“${folder}” exists; something in it would be lost.`,
    },
    {
      de: 'Nennen Sie einen Ordner, den es noch nicht gibt.',
      en: 'Name a folder that does not exist yet.',
    },
  );
}
