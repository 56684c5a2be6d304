/**
 * Reads back what was made and compares it with the Document: every sentence in its order, headings,
 * lists, tables, links, pictures, languages, notes; in what speaks, which words belong to which sound.
 * What a reader of one edition would miss, or read otherwise, is a finding at the line of its source.
 * How things look or sound, it does not judge.
 */
import { keptValues } from '../../host/kept-value.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { parityCodes } from './codes.ts';
import { type Expectation, expectations } from './expectations.ts';
import { findingOf } from './finding.ts';
import { type Compared, comparisonOf, isRead, keyOf } from './judge.ts';
import { isPlaylist } from './playlist.ts';
import type { ArtifactReader, ReadAll } from './reader.ts';
import { editionNameOf, readerOf } from './readers.ts';

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
  // Pages wait for the browser and PDFs for a thread; neither needs to wait for the other.
  const kinds = [...new Set(context.subjects.map(({ mediaType }) => mediaType))];
  const expectationOf = expectations(context);
  const compared = await Promise.all(
    kinds.map((kind) => {
      const subjects = context.subjects.filter(({ mediaType }) => mediaType === kind);
      return compareAll(subjects, context, expectationOf);
    }),
  );
  const runs = new Map(compared.flat().map((one) => [one.artifact, one]));
  return context.subjects.flatMap(({ path }) => runs.get(path) ?? []);
}

/** Compares artefacts of one kind. */
function compareAll(
  subjects: readonly Artifact[],
  context: CheckContext,
  expectationOf: (artifact: Artifact) => Expectation,
): Promise<readonly CheckRun[]> {
  const [first] = subjects;
  const lend = (first && readerOf(first)?.lend) ?? lendNothing;
  return lend(context, async (readAll) => {
    const { artifacts, host } = context;
    const items = subjects.map((artifact) => {
      const expectation = expectationOf(artifact);
      return { expectation, key: keyOf(VERSION, expectation, artifacts) };
    });
    const found = await keptValues<(typeof items)[number], Compared>(host.cache, items, {
      keyOf: ({ key }) => key,
      make: (missing) =>
        compareWith(
          readAll,
          missing.map(({ expectation }) => expectation),
          artifacts,
        ),
      isWorthKeeping: Array.isArray,
    });
    return items.flatMap((item) => {
      const compared = found.get(item);
      return compared === undefined ? [] : [runOf(item.expectation.artifact, compared)];
    });
  });
}

/** What is only heard needs no reader. */
const lendNothing: ArtifactReader['lend'] = (_, use) => use(async () => {});

/** Each is compared as soon as it is read: while the browser shows the next page. */
async function compareWith(
  readAll: ReadAll,
  expected: readonly Expectation[],
  artifacts: readonly Artifact[],
): Promise<readonly Compared[]> {
  const results = new Map<Artifact, Compared>();
  const readable = new Map(expected.filter(isRead).map((one) => [one.artifact, one]));
  await readAll([...readable.keys()], (artifact, reading) => {
    const expectation = readable.get(artifact);
    if (expectation) results.set(artifact, comparisonOf(expectation, reading, artifacts));
  });
  return expected.map(
    (one) => results.get(one.artifact) ?? comparisonOf(one, undefined, artifacts),
  );
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
  return { ...facts, status: found.length > 0 ? 'fail' : 'pass', diagnostics: found };
}
