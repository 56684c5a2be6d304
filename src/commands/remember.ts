/** The log of builds beside the output: `output/.verlauf/<slug>.jsonl`. It outlives the replaced folder. */
import { join } from 'node:path';
import { writeWhole } from '../host/output.ts';
import {
  entryOf,
  type HistoryEntry,
  readHistory,
  withEntry,
  writeHistory,
} from '../report/history.ts';
import type { Report } from '../report/report.ts';
import type { Session } from './command.ts';
import type { Place } from './job.ts';

const FOLDER = '.verlauf';

/** The builds so far with this one, oldest first; nothing is written yet. */
export async function historyWith(
  report: Report,
  place: Place,
  session: Session,
): Promise<readonly HistoryEntry[]> {
  const bytes = await session.host.folder(join(place.parent, FOLDER)).read(`${place.name}.jsonl`);
  const past = bytes === undefined ? [] : readHistory(new TextDecoder().decode(bytes));
  return withEntry(past, entryOf(report, session.today()));
}

/** Keeps the log. */
export async function keepHistory(history: readonly HistoryEntry[], place: Place): Promise<void> {
  const bytes = new TextEncoder().encode(writeHistory(history));
  await writeWhole(join(place.parent, FOLDER, `${place.name}.jsonl`), bytes);
}
