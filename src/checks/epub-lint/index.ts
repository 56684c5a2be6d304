/**
 * Looks a finished book over for the faults that neither EPUBCheck nor Ace finds: a recording that belongs
 * to another chapter, a highlight that cannot be read at night, a page list that leads astray, promises
 * that the book does not keep. That every sentence is spoken, and when, is another check's work.
 */
import { type Diagnostic, hasErrors, reporter } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { keptFindings } from '../kept.ts';
import { epubLintCodes } from './codes.ts';

const NAME = 'epub-lint';
const VERSION = '1';

/** The check: one run for each EPUB. */
export const epubLintCheck: Check = {
  name: NAME,
  title: { de: 'EPUB, genau durchgesehen', en: 'EPUB, examined closely' },
  codes: epubLintCodes,
  covers: async () => rulesOf(epubLintCodes, ['book/not-checked', 'book/highlight-unknown']),
  examines: (artifact) => artifact.mediaType === 'application/epub+zip',
  run: (context) => Promise.all(context.subjects.map((book) => examine(book, context))),
};

const report = reporter(epubLintCodes);

async function examine(artifact: Artifact, context: CheckContext): Promise<CheckRun> {
  const tool = { name: `lesbar ${NAME}`, version: VERSION };
  const facts = { check: NAME, tool, artifact: artifact.path };
  try {
    const judge = { ...tool, codes: epubLintCodes };
    const diagnostics = await keptFindings(judge, { artifact, context }, async () => {
      const { findingsIn } = await import('./rules.ts');
      return findingsIn(artifact, context.document);
    });
    return { ...facts, status: statusOf(diagnostics), diagnostics };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...facts, status: 'incomplete', diagnostics: [notChecked(artifact, reason)] };
  }
}

function statusOf(diagnostics: readonly Diagnostic[]): CheckRun['status'] {
  if (hasErrors(diagnostics)) return 'fail';
  const isOpen = diagnostics.some(({ code }) => code === 'book/highlight-unknown');
  return isOpen ? 'incomplete' : 'pass';
}

function notChecked({ path }: Artifact, reason: string): Diagnostic {
  return report('book/not-checked', {
    message: {
      de: `„${path}“ ließ sich nicht durchsehen: ${reason}`,
      en: `“${path}” could not be examined: ${reason}`,
    },
    artifact: { path },
  });
}
