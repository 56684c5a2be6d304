/**
 * Opens every book to listen to as a player would: are all chapters there, do they begin where their
 * recordings do, do lengths add up, is the voice called what it is. Whether a player of flesh and blood
 * plays it, it cannot know.
 */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { showJoints } from '../../easy-language/joint.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import { type Bytes, joinedBytes } from '../../model/bytes.ts';
import { voicesOf } from '../../model/narration.ts';
import { titleOf } from '../../model/walk.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { audiobookLintCodes } from './codes.ts';
import { type Expectations, judgeBook } from './judge.ts';
import type { Observed } from './observed.ts';
import { readM4bBook } from './read-m4b.ts';
import { readMp3Book } from './read-mp3.ts';
import { readReadiumPackage, readW3cPackage } from './read-package.ts';

const NAME = 'audiobook-lint';
const VERSION = '1';

const READERS: ReadonlyMap<string, (bytes: Bytes) => Observed> = new Map([
  ['application/lpf+zip', readW3cPackage],
  ['application/audiobook+zip', readReadiumPackage],
  ['audio/mpeg', (bytes) => readMp3Book(joinedBytes(bytes))],
  ['audio/mp4', (bytes) => readM4bBook(joinedBytes(bytes))],
]);

const report = reporter(audiobookLintCodes);

/** The check: one run for each book to listen to. */
export const audiobookLintCheck: Check = {
  name: NAME,
  title: { de: 'Hörbücher, genau durchgesehen', en: 'Audiobooks, looked through' },
  codes: audiobookLintCodes,
  covers: async () => rulesOf(audiobookLintCodes),
  // Recordings of single chapters are no downloads: they are listened to by another check.
  examines: ({ mediaType, download }) => download !== undefined && READERS.has(mediaType),
  run: async (context) => context.subjects.map((book) => examine(book, context)),
};

function examine(artifact: Artifact, context: CheckContext): CheckRun {
  const diagnostics = findingsOf(artifact, context);
  return {
    check: NAME,
    tool: { name: `lesbar ${NAME}`, version: VERSION },
    artifact: artifact.path,
    status: diagnostics.length > 0 ? 'fail' : 'pass',
    diagnostics,
  };
}

function findingsOf(artifact: Artifact, context: CheckContext): readonly Diagnostic[] {
  const { path, mediaType } = artifact;
  try {
    const book = READERS.get(mediaType)?.(contentOf(artifact));
    return book === undefined ? [] : judgeBook(book, expectationsOf(artifact, context));
  } catch (error) {
    // A book that this reader cannot open is a finding, not a fault of the check.
    const reason = error instanceof Error ? error.message : String(error);
    return [unreadable(path, reason)];
  }
}

/** Every chapter of the edition must be there, those without a recording too. */
function expectationsOf(artifact: Artifact, context: CheckContext): Expectations {
  const { path, download } = artifact;
  const edition = context.document.editions.find(({ name }) => name === download?.edition);
  const narration = context.narrations.find((one) => one.edition === download?.edition);
  const tracks = new Map(narration?.tracks.map((track) => [track.chapter, track]));
  const rate = narration?.sampleRate ?? 1;
  return {
    path,
    isSynthetic: narration === undefined || voicesOf(narration).some(({ synthetic }) => synthetic),
    chapters: (edition?.chapters ?? []).map((chapter) => ({
      title: showJoints(titleOf(chapter), 'none')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
      length: ((tracks.get(chapter.id)?.samples ?? 0) * 1000) / rate,
    })),
  };
}

function unreadable(path: string, reason: string): Diagnostic {
  return report('audiobook/unreadable', {
    message: {
      de: `„${path}“ lässt sich nicht lesen: ${reason}`,
      en: `“${path}” cannot be read: ${reason}`,
    },
    artifact: { path },
  });
}
