/**
 * Holds finished books against EPUB 3.3 with `@likecoin/epubcheck-ts`, a port of the W3C's EPUBCheck.
 * Errors and warnings both fail: a book of ours has neither. Books that did not change are not checked
 * again. The reference implementation runs where Java is (`test/validators`).
 */
import { createHash } from 'node:crypto';
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Host, WorkerTask } from '../../host/host.ts';
import { keptValues } from '../../host/kept-value.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun, CoveredRule } from '../check.ts';
import { digestOf } from '../kept.ts';
import { epubcheckCodes } from './codes.ts';
import type { BookToCheck, Complaint, Verdict } from './epubcheck-worker.ts';
import { placeFinder } from './places.ts';
import { withShortSound } from './short-sound.ts';
import { type RuleWords, ruleWords } from './words.ts';

const NAME = 'epubcheck';
const PACKAGE = '@likecoin/epubcheck-ts';
const MESSAGES = 'https://w3c.github.io/epubcheck/docs/messages';

export const epubcheckCheck: Check = {
  name: NAME,
  title: { de: 'EPUB 3.3 (EPUBCheck)', en: 'EPUB 3.3 (EPUBCheck)' },
  codes: epubcheckCodes,
  covers,
  examines: (artifact) => artifact.mediaType === 'application/epub+zip',
  run,
};

const task: WorkerTask<readonly BookToCheck[], readonly Verdict[]> = {
  module: new URL('./epubcheck-worker.ts', import.meta.url),
};
const report = reporter(epubcheckCodes);

async function covers(): Promise<readonly CoveredRule[]> {
  return Object.entries(ruleWords).map(([rule, { de, en, criteria = [] }]) => ({
    rule,
    title: { de, en },
    criteria,
    url: MESSAGES,
  }));
}

/** The tool's own words name the value; they stand behind ours. */
function inGerman(message: string, words: RuleWords | undefined): string {
  return words === undefined ? message : `${words.de} (${message})`;
}

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const { host, subjects } = context;
  const verdicts = await keptValues(host.cache, subjects, {
    keyOf: (book) => keyOf(book, host),
    make: (books) => verdictsOf(books, host),
    isWorthKeeping: (verdict) => 'complaints' in verdict,
  });
  return subjects.map((book) => runOf(book, verdicts.get(book), context));
}

/** All books in one thread, one after the other. */
async function verdictsOf(books: readonly Artifact[], host: Host): Promise<readonly Verdict[]> {
  const input = books.map((book) => ({
    bytes: withShortSound(contentOf(book)),
    fileName: book.path,
  }));
  try {
    return await host.inWorker(task, input);
  } catch (error) {
    // The thread died, of memory for instance.
    const broke = error instanceof Error ? error.message : String(error);
    return books.map(() => ({ broke }));
  }
}

/** A tool that breaks has checked nothing: that is `incomplete`, and its message is told. */
function runOf(book: Artifact, verdict: Verdict | undefined, context: CheckContext): CheckRun {
  const tool = { name: PACKAGE, version: versionOf(context.host) };
  const facts = { check: NAME, tool, artifact: book.path };
  if (verdict === undefined || 'broke' in verdict) {
    const reason = verdict?.broke ?? 'no answer';
    return { ...facts, status: 'incomplete', diagnostics: [notChecked(book, reason)] };
  }
  const diagnostics = findingsOf(verdict.complaints, book, context);
  return { ...facts, status: diagnostics.length > 0 ? 'fail' : 'pass', diagnostics };
}

function versionOf(host: Host): string {
  return host.packageVersion(PACKAGE) ?? 'unknown';
}

function keyOf(book: Artifact, host: Host): string {
  const hash = createHash('sha256').update(`${versionOf(host)}\n${book.path}\n`);
  return `${NAME}:${hash.update(digestOf(contentOf(book))).digest('hex')}`;
}

function notChecked(book: Artifact, reason: string): Diagnostic {
  return report('epub/not-checked', {
    message: {
      de: `EPUBCheck konnte „${book.path}“ nicht prüfen: ${reason}`,
      en: `EPUBCheck could not check “${book.path}”: ${reason}`,
    },
    artifact: { path: book.path },
  });
}

function findingsOf(
  complaints: readonly Complaint[],
  book: Artifact,
  { document }: CheckContext,
): readonly Diagnostic[] {
  const find = placeFinder(document, contentOf(book));
  return complaints.map(({ rule, message, path, line, column }) => {
    const place =
      path === undefined || line === undefined ? undefined : find({ path, line, column });
    const where = [path, line].filter((part) => part !== undefined).join(':');
    const words = ruleWords[rule];
    return report('epub/invalid', {
      message: {
        de: `EPUBCheck ${rule} in „${book.path}“${where && ` (${where})`}: ${inGerman(message, words)}`,
        en: `EPUBCheck ${rule} in “${book.path}”${where && ` (${where})`}: ${message}`,
      },
      artifact: { path: book.path, ...(place ? { selector: `#${place.id}` } : {}) },
      ...(place ? { span: place.span } : {}),
      ...(words?.criteria === undefined ? {} : { criteria: words.criteria }),
      tool: { name: PACKAGE, rule, url: MESSAGES },
    });
  });
}
