/** Makes the sheet of one publication: PDF, DOCX and the template for the answers, in one folder. */
import { basename, join, resolve } from 'node:path';
import { asText } from '../diagnostics/as-text.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { type OutputFile, replaceOutput } from '../host/output.ts';
import { prepare } from '../prepare/index.ts';
import { ANSWERS_FILE, answersTemplate, isFilledIn } from '../review-sheet/answers-file.ts';
import { sheetDocx } from '../review-sheet/docx/index.ts';
import { sheetPdf } from '../review-sheet/pdf.ts';
import { type Sheet, sheetOf } from '../review-sheet/sheet.ts';
import { readPublication } from '../source/index.ts';
import { shownPath } from './choose.ts';
import type { Session } from './command.ts';

/** What a publication comes to; no sheet after an error in its source. */
export type SheetRead = {
  readonly sheet: Sheet | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a publication as far as its sheet. Throws `UserError` when nothing is in Leichte Sprache. */
export async function readSheet(session: Session, folder: string): Promise<SheetRead> {
  const read = await readPublication(session.host, folder);
  if (read.value === undefined) return { sheet: undefined, diagnostics: read.diagnostics };
  const prepared = prepare(read.value);
  const diagnostics = [...read.diagnostics, ...prepared.diagnostics];
  if (hasErrors(diagnostics)) return { sheet: undefined, diagnostics };
  const sheet = sheetOf(prepared.value);
  if (sheet !== undefined) return { sheet, diagnostics };
  throw new UserError(
    {
      de: `In „${folder}“ steht nichts in Leichter Sprache.`,
      en: `Nothing in “${folder}” is in Leichte Sprache.`,
    },
    {
      de: 'Schreiben Sie den Text zwischen „:::leicht[Überschrift]“ und „:::“; dann gibt es einen Prüfbogen.',
      en: 'Write the text between “:::leicht[heading]” and “:::”; then there is a sheet.',
    },
  );
}

/** Writes the sheet and says where it lies; the findings on the way are told and returned. */
export async function makeSheet(
  session: Session,
  folder: string,
  out = 'output',
): Promise<readonly Diagnostic[]> {
  const { sheet, diagnostics } = await readSheet(session, folder);
  const parent = resolve(session.workingFolder, out);
  const name = `${basename(folder)}-pruefbogen`;
  const files = sheet === undefined ? undefined : await filesOf(sheet, session);
  const found = [...diagnostics, ...(files?.diagnostics ?? [])];
  const isWhole = files !== undefined && !hasErrors(found);
  const kept = isWhole ? await workOfPeople(session, join(parent, name)) : [];
  if (isWhole) await replaceOutput(parent, name, withKept(files.value, kept));
  session.clearProgress();
  const root = shownPath(session, folder);
  for (const finding of found) session.stderr(`${asText(finding, session.language, root)}\n`);
  const written = isWhole && sheet ? { sheet, folder: join(parent, name), kept } : undefined;
  for (const line of closing(session, written)) session.stdout(`${line}\n`);
  return found;
}

async function filesOf(sheet: Sheet, { host }: Session) {
  const stem = `${sheet.document.meta.slug}-pruefbogen`;
  const pdf = await sheetPdf(sheet, ANSWERS_FILE, host);
  const made: readonly (readonly [string, Uint8Array | undefined])[] = [
    [`${stem}.pdf`, pdf.value],
    [`${stem}.docx`, sheetDocx(sheet, ANSWERS_FILE)],
    [ANSWERS_FILE, answersTemplate(sheet)],
  ];
  const value = made.flatMap(([path, bytes]) => {
    if (bytes === undefined) return [];
    host.progress({ kind: 'made', path });
    return [{ path, bytes }];
  });
  return { value, diagnostics: pdf.diagnostics };
}

/** What people have filled in or put there since the last sheet; it may be a day's work. */
async function workOfPeople(session: Session, folder: string): Promise<readonly OutputFile[]> {
  const place = session.host.folder(folder);
  const files = await Promise.all(
    (await place.list()).map(async (path) => ({
      path,
      bytes: (await place.read(path)) ?? new Uint8Array(),
    })),
  );
  return files.filter(({ path, bytes }) => {
    if (path.endsWith('.yaml')) return isFilledIn(new TextDecoder().decode(bytes));
    // Office programs put this part into every file that they save; ours has none.
    if (path.endsWith('.docx')) return Buffer.from(bytes).includes('docProps/app.xml');
    return !path.endsWith('-pruefbogen.pdf');
  });
}

/** A filled file keeps its name, and the fresh template stands beside it. */
function withKept(made: readonly OutputFile[], kept: readonly OutputFile[]): readonly OutputFile[] {
  const taken = new Set(kept.map(({ path }) => path));
  const free = (path: string): string =>
    taken.has(path) ? free(path.replace(/(\.[^.]+)$/, '-neu$1')) : path;
  return [...kept, ...made.map((file) => ({ ...file, path: free(file.path) }))];
}

type Written = {
  readonly sheet: Sheet;
  readonly folder: string;
  readonly kept: readonly OutputFile[];
};

function closing(session: Session, written: Written | undefined): readonly string[] {
  const german = session.language === 'de';
  if (written === undefined) {
    return [german ? 'Kein Prüfbogen geschrieben.' : 'No sheet was written.'];
  }
  const { sheet, folder, kept } = written;
  const lines = sheet.sections.reduce((sum, section) => sum + section.lines.length, 0);
  const { length } = sheet.sections;
  const path = shownPath(session, folder);
  return [
    german
      ? `${sheet.document.meta.title}: Prüfbogen mit ${length} Abschnitten und ${lines} Zeilen, Fassung ${sheet.fingerprint}`
      : `${sheet.document.meta.title}: sheet with ${length} sections and ${lines} lines, version ${sheet.fingerprint}`,
    ...kept.map((file) =>
      german
        ? `Behalten, weil etwas eingetragen ist: ${path}${file.path}`
        : `Kept, since something is filled in: ${path}${file.path}`,
    ),
    german ? `Geschrieben: ${path}` : `Written: ${path}`,
  ];
}
