/** Reads the answers of a group, says them with their places in the source, and writes the record. */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { asText } from '../diagnostics/as-text.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { writeWhole } from '../host/output.ts';
import { type Answers, readAnswers } from '../review-sheet/answers.ts';
import { judge } from '../review-sheet/judge.ts';
import { RECORD_FILE, RECORD_MARK, recordFile } from '../review-sheet/record-file.ts';
import { linesSaid, verdictLine } from '../review-sheet/said.ts';
import { slugOf } from '../source/ids.ts';
import { shownPath } from './choose.ts';
import type { ExitCode, Session } from './command.ts';
import { readSheet } from './pruefbogen-sheet.ts';

/** 0 when a record was written, else 1. Throws `UserError` when the file belongs to none of the folders. */
export async function readAnswersOf(
  session: Session,
  folders: readonly string[],
  path: string,
): Promise<ExitCode> {
  const absolute = resolve(session.workingFolder, path);
  const bytes = await session.host.folder(dirname(absolute)).read(basename(absolute));
  if (bytes === undefined) throw noSuchFile(path);
  const file = relative(session.workingFolder, absolute);
  const { value: answers, diagnostics } = readAnswers(bytes, file);
  if (answers === undefined) return tellFindings(session, diagnostics);
  const folder = folderFor(answers, folders);
  const { sheet, diagnostics: ofSource } = await readSheet(session, folder);
  if (sheet === undefined) {
    return tellFindings(session, [...diagnostics, ...placed(ofSource, session, folder)]);
  }
  const judgement = judge(answers, sheet, file);
  // While the file has mistakes, an answer that seems to be missing may be one of them.
  const isReadable = !hasErrors(diagnostics);
  const judged = judgement.diagnostics.filter(
    ({ code }) => isReadable || code !== 'pruefbogen/unanswered',
  );
  tellFindings(session, [...diagnostics, ...judged]);
  const root = shownPath(session, folder);
  const said = { answers, judgement, root };
  for (const line of linesSaid(said, session.language)) session.stdout(`${line}\n`);
  const counts = judgement.counts && isReadable;
  session.stdout(`${verdictLine(judgement, counts, session.language)}\n`);
  if (!counts) return 1;
  await writeRecord(session, folder, recordFile(answers, sheet));
  return 0;
}

function tellFindings(session: Session, found: readonly Diagnostic[]): ExitCode {
  session.clearProgress();
  for (const finding of found) session.stderr(`${asText(finding, session.language)}\n`);
  return 1;
}

/** Findings of the source beside those of the answers, both as a terminal can open them. */
function placed(found: readonly Diagnostic[], session: Session, folder: string) {
  const root = shownPath(session, folder);
  return found.map((finding): Diagnostic => {
    const { span } = finding;
    return span === undefined ? finding : { ...finding, span: { ...span, file: root + span.file } };
  });
}

function folderFor({ veroeffentlichung: slug }: Answers, folders: readonly string[]): string {
  const folder = folders.find((each) => slugOf(basename(each)) === slug);
  if (folder !== undefined) return folder;
  // Without the name of the publication there was a finding; one folder alone is meant.
  const [only] = folders;
  if (slug === undefined && only !== undefined && folders.length === 1) return only;
  throw new UserError(
    {
      de: `Die Antworten gehören zu „${slug ?? '?'}“; gefunden ist: ${folders.map((each) => basename(each)).join(', ')}.`,
      en: `The answers belong to “${slug ?? '?'}”; found are: ${folders.map((each) => basename(each)).join(', ')}.`,
    },
    {
      de: 'Nennen Sie den Ordner: lesbar pruefbogen PFAD/ZUM/ORDNER --antworten DATEI',
      en: 'Name the folder: lesbar pruefbogen PATH/TO/FOLDER --antworten FILE',
    },
  );
}

function noSuchFile(path: string): UserError {
  return new UserError(
    { de: `Die Datei „${path}“ gibt es nicht.`, en: `There is no file “${path}”.` },
    {
      de: 'Die Vorlage für die Antworten schreibt „lesbar pruefbogen“ neben den Bogen.',
      en: 'The template for the answers is written by “lesbar pruefbogen” beside the sheet.',
    },
  );
}

/** Beside publication.yaml, which stays as it is: its author changes the one line. */
async function writeRecord(session: Session, folder: string, bytes: Uint8Array): Promise<void> {
  const source = session.host.folder(folder);
  const before = await source.read(RECORD_FILE);
  if (before !== undefined && !new TextDecoder().decode(before).startsWith(RECORD_MARK)) {
    throw new UserError(
      {
        de: `„${join(folder, RECORD_FILE)}“ hat Lesbar nicht geschrieben und ändert es deshalb nicht.`,
        en: `“${join(folder, RECORD_FILE)}” was not written by Lesbar, so it stays as it is.`,
      },
      {
        de: 'Geben Sie der Datei einen anderen Namen und rufen Sie den Befehl noch einmal auf.',
        en: 'Give the file another name and call the command again.',
      },
    );
  }
  await writeWhole(join(folder, RECORD_FILE), bytes);
  const yaml = new TextDecoder().decode(await source.read('publication.yaml'));
  for (const line of nextStep(yaml, shownPath(session, folder), session)) {
    session.stdout(`${line}\n`);
  }
}

function nextStep(yaml: string, root: string, { language }: Session): readonly string[] {
  const german = language === 'de';
  const lines = yaml.split('\n');
  const at = lines.findIndex((line) => line.startsWith('pruefung:'));
  const entry = `pruefung: ${RECORD_FILE}`;
  const written = german ? `Geschrieben: ${root}${RECORD_FILE}` : `Written: ${root}${RECORD_FILE}`;
  if (lines[at]?.trim() === entry) return [written];
  const place = at < 0 ? `${root}publication.yaml` : `${root}publication.yaml:${at + 1}`;
  return [
    written,
    german
      ? `Jetzt noch in ${place}: Statt „${lines[at]?.trim() ?? ''}“ schreiben Sie „${entry}“.`
      : `One step is left, in ${place}: instead of “${lines[at]?.trim() ?? ''}” write “${entry}”.`,
  ];
}
