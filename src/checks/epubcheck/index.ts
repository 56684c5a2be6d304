/**
 * Holds finished books against EPUB 3.3 with `@likecoin/epubcheck-ts`, a port of the W3C's EPUBCheck.
 * Errors and warnings both fail: a book of ours has neither. The reference implementation runs where
 * Java is (`test/validators`).
 */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { epubcheckCodes } from './codes.ts';
import type { BookToCheck, Complaint } from './epubcheck-worker.ts';
import { placeFinder } from './places.ts';

const NAME = 'epubcheck';
const PACKAGE = '@likecoin/epubcheck-ts';

export const epubcheckCheck: Check = {
  name: NAME,
  title: { de: 'EPUB 3.3 (EPUBCheck)', en: 'EPUB 3.3 (EPUBCheck)' },
  codes: epubcheckCodes,
  examines: (artifact) => artifact.mediaType === 'application/epub+zip',
  run: (context) => Promise.all(context.subjects.map((book) => checkBook(book, context))),
};

const report = reporter(epubcheckCodes);

/** A tool that breaks has checked nothing: that is `incomplete`, and its message is told. */
async function checkBook(book: Artifact, context: CheckContext): Promise<CheckRun> {
  const { host } = context;
  const tool = { name: PACKAGE, version: host.packageVersion(PACKAGE) ?? 'unknown' };
  const facts = { check: NAME, tool, artifact: book.path };
  const module = new URL('./epubcheck-worker.ts', import.meta.url);
  const input: BookToCheck = { bytes: book.bytes, fileName: book.path };
  try {
    const complaints = await host.inWorker<BookToCheck, readonly Complaint[]>({ module }, input);
    const diagnostics = findingsOf(complaints, book, context);
    return { ...facts, status: diagnostics.length > 0 ? 'fail' : 'pass', diagnostics };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...facts, status: 'incomplete', diagnostics: [notChecked(book, reason)] };
  }
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
  const find = placeFinder(document, book.bytes);
  return complaints.map(({ rule, message, path, line, column }) => {
    const place =
      path === undefined || line === undefined ? undefined : find({ path, line, column });
    const where = [path, line].filter((part) => part !== undefined).join(':');
    return report('epub/invalid', {
      message: {
        de: `EPUBCheck ${rule} in „${book.path}“${where && ` (${where})`}: ${message}`,
        en: `EPUBCheck ${rule} in “${book.path}”${where && ` (${where})`}: ${message}`,
      },
      artifact: { path: book.path, ...(place ? { selector: `#${place.id}` } : {}) },
      ...(place ? { span: place.span } : {}),
      tool: { name: PACKAGE, rule },
    });
  });
}
