/**
 * Reads back what was made and compares it with the Document: every sentence in its order, headings,
 * lists, tables, links, pictures, languages, notes; in what speaks, which words belong to which sound.
 * What a reader of one edition would miss, or read otherwise, is a finding at the line of its source.
 * How things look or sound, it does not judge.
 */
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { parityCodes } from './codes.ts';
import { expectations } from './expectations.ts';
import { findingOf } from './finding.ts';
import { type Compared, compareKept } from './judge.ts';
import { isPlaylist } from './playlist.ts';
import type { ReadContext } from './reader.ts';
import { editionNameOf, readerOf, readers } from './readers.ts';

const NAME = 'parity';
/** Raise it when the same artefact is judged otherwise: kept results are then not used. */
const VERSION = '1';

/** The comparison of every edition with the text. */
export const parityCheck: Check = {
  name: NAME,
  title: { de: 'Ausgaben stimmen mit dem Text überein', en: 'Editions agree with the text' },
  codes: parityCodes,
  browses: true,
  covers: async () => rulesOf(parityCodes, ['parity/unread']),
  examines: (artifact) =>
    editionNameOf(artifact) !== undefined &&
    (readerOf(artifact) !== undefined || isPlaylist(artifact)),
  run,
};

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const reading: ReadContext = { artifacts: context.artifacts, host: context.host };
  const expectationOf = expectations(context);
  const runs = new Map<Artifact, CheckRun>();
  // Pages wait for the browser and PDFs for a thread; neither needs to wait for the other.
  const kinds = new Set(context.subjects.map(({ mediaType }) => mediaType));
  const lane = async (kind: string): Promise<void> => {
    for (const artifact of context.subjects.filter(({ mediaType }) => mediaType === kind)) {
      const found = await compareKept(VERSION, expectationOf(artifact), reading);
      runs.set(artifact, runOf(artifact, found));
    }
  };
  try {
    await Promise.all([...kinds].map(lane));
    return context.subjects.flatMap((artifact) => runs.get(artifact) ?? []);
  } finally {
    await Promise.all(readers.map((reader) => reader.close?.(reading)));
  }
}

function runOf({ path }: Artifact, found: Compared): CheckRun {
  const facts = {
    check: NAME,
    tool: { name: `lesbar ${NAME}`, version: VERSION },
    artifact: path,
  };
  if ('unread' in found) {
    const finding = findingOf({ code: 'parity/unread', message: found.unread }, path);
    return { ...facts, status: 'incomplete', diagnostics: [finding] };
  }
  const { diagnostics } = found;
  return { ...facts, status: diagnostics.length > 0 ? 'fail' : 'pass', diagnostics };
}
