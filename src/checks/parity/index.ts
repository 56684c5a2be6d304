/**
 * Reads back what was made and compares it with the Document: every sentence in its order, headings,
 * lists, tables, links, pictures, languages, notes. What a reader of one edition would miss, or read
 * otherwise, is a finding at the line of its source. How things look or sound, it does not judge.
 */
import { createHash } from 'node:crypto';
import type { Diagnostic, Message } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { digestOf } from '../kept.ts';
import { parityCodes } from './codes.ts';
import { compare } from './compare.ts';
import { epubReader } from './epub.ts';
import { expectedChapters } from './expected.ts';
import { findingOf } from './finding.ts';
import { htmlReader } from './html.ts';
import type { BlockPiece } from './observed.ts';
import type { ArtifactReader, ReadContext } from './reader.ts';

const NAME = 'parity';
/** Raise it when the same reading is compared otherwise: kept results are then not used. */
const VERSION = '1';

const readers: Readonly<Record<string, ArtifactReader>> = {
  'text/html': htmlReader,
  'application/epub+zip': epubReader,
};

/** The comparison of every edition with the text. */
export const parityCheck: Check = {
  name: NAME,
  title: { de: 'Ausgaben stimmen mit dem Text überein', en: 'Editions agree with the text' },
  codes: parityCodes,
  browses: true,
  covers: async () => rulesOf(parityCodes, ['parity/unread']),
  examines: (artifact) => readerOf(artifact) !== undefined && editionNameOf(artifact) !== undefined,
  run,
};

function readerOf({ mediaType }: Artifact): ArtifactReader | undefined {
  return readers[mediaType];
}

function editionNameOf({ edition, download }: Artifact) {
  return edition ?? download?.edition;
}

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const reading: ReadContext = { artifacts: context.artifacts, host: context.host };
  const expectationOf = expectations(context);
  try {
    const runs: CheckRun[] = [];
    for (const artifact of context.subjects) {
      const reader = readerOf(artifact);
      const expected = expectationOf(artifact);
      // A page of an edition that holds none of its chapters is no edition of the text.
      if (reader === undefined || expected === undefined) continue;
      runs.push(await examine({ artifact, reader, expected }, reading));
    }
    return runs;
  } finally {
    await Promise.all(Object.values(readers).map((reader) => reader.close?.(reading)));
  }
}

type Subject = {
  readonly artifact: Artifact;
  readonly reader: ArtifactReader;
  readonly expected: readonly BlockPiece[];
};

/** What each artefact should hold; undefined for one that holds no chapter. */
function expectations({ document }: CheckContext) {
  const chapters = remembered((reader: ArtifactReader, name: string) => {
    const edition = document.editions.find((one) => one.name === name);
    const held = edition && (reader.edition?.(document, edition.name) ?? edition);
    return held === undefined ? [] : expectedChapters(document, held, reader.manner);
  });
  return (artifact: Artifact): readonly BlockPiece[] | undefined => {
    const reader = readerOf(artifact);
    const name = editionNameOf(artifact);
    if (reader === undefined || name === undefined) return undefined;
    const held = chapters(reader, name).filter(
      ({ chapter }) => reader.holds?.(artifact, chapter) ?? true,
    );
    return held.length === 0 ? undefined : held.flatMap(({ blocks }) => blocks);
  };
}

function remembered<Value>(ask: (reader: ArtifactReader, name: string) => Value) {
  const answers = new Map<ArtifactReader, Map<string, Value>>();
  return (reader: ArtifactReader, name: string): Value => {
    const ofReader = answers.get(reader) ?? new Map<string, Value>();
    answers.set(reader, ofReader);
    const answer = ofReader.get(name) ?? ask(reader, name);
    ofReader.set(name, answer);
    return answer;
  };
}

async function examine(subject: Subject, reading: ReadContext): Promise<CheckRun> {
  const { artifact } = subject;
  const facts = {
    check: NAME,
    tool: { name: `lesbar ${NAME}`, version: VERSION },
    artifact: artifact.path,
  };
  const found = await keptOrAsked(subject, reading);
  if ('unread' in found) {
    const finding = findingOf({ code: 'parity/unread', message: found.unread }, artifact.path);
    return { ...facts, status: 'incomplete', diagnostics: [finding] };
  }
  const { diagnostics } = found;
  return { ...facts, status: diagnostics.length > 0 ? 'fail' : 'pass', diagnostics };
}

type Found = { readonly diagnostics: readonly Diagnostic[] } | { readonly unread: Message };

/** What was compared once is compared again only when the artefact, the text or the reader changed. */
async function keptOrAsked(subject: Subject, reading: ReadContext): Promise<Found> {
  const { artifact, reader, expected } = subject;
  const { cache } = reading.host;
  const key = keyOf(subject, reading);
  const kept = await cache.get(key);
  if (kept !== undefined) {
    // Only this function writes under such a key.
    return { diagnostics: JSON.parse(new TextDecoder().decode(kept)) as Diagnostic[] };
  }
  const read = await reader.read(artifact, reading);
  if ('unread' in read) return read;
  const diagnostics = compare(expected, read.blocks).map((one) => findingOf(one, artifact.path));
  await cache.put(key, new TextEncoder().encode(JSON.stringify(diagnostics)));
  return { diagnostics };
}

function keyOf({ artifact, reader, expected }: Subject, { artifacts }: ReadContext): string {
  const hash = createHash('sha256');
  const versions = [VERSION, reader.version, parityCodes, artifact.path];
  hash.update(JSON.stringify(versions)).update(digestOf(artifact.bytes));
  hash.update(reader.further?.(artifact, artifacts) ?? '').update(JSON.stringify(expected));
  return `${NAME}:${hash.digest('hex')}`;
}
