/**
 * Proves for each finished book that every sentence and picture of its edition is spoken: once, in
 * the order of reading, by a clip that exists. No validator looks at this (EPUBCheck and Ace pass
 * books with silent, swapped or overlong clips). Whether the voice says the right words, it cannot hear.
 */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import type { Document, Edition } from '../../model/document.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { keptFindings } from '../kept.ts';
import { openBook, type SpokenBook } from './book.ts';
import { clipFindings } from './clips.ts';
import { overlayCoverageCodes } from './codes.ts';
import { coverageOf } from './coverage.ts';
import { packageFindings } from './package-facts.ts';

const NAME = 'overlay-coverage';
const VERSION = '2';

const report = reporter(overlayCoverageCodes);

/** The check: one run for each EPUB. */
export const overlayCoverageCheck: Check = {
  name: NAME,
  title: { de: 'Vorlese-Stimme vollständig', en: 'Narration complete' },
  codes: overlayCoverageCodes,
  covers: async () => rulesOf(overlayCoverageCodes, ['overlay/not-checked']),
  examines: (artifact) => artifact.mediaType === 'application/epub+zip',
  run: (context) => Promise.all(context.subjects.map((book) => examine(book, context))),
};

async function examine(artifact: Artifact, context: CheckContext): Promise<CheckRun> {
  const facts = {
    check: NAME,
    tool: { name: `lesbar ${NAME}`, version: VERSION },
    artifact: artifact.path,
  };
  try {
    const spoken = context.narrations.map(({ edition }) => edition);
    const judgement = { ...facts.tool, codes: overlayCoverageCodes, further: spoken.join() };
    const diagnostics = await keptFindings(judgement, { artifact, context }, () =>
      judge(artifact, context),
    );
    return { ...facts, status: diagnostics.length > 0 ? 'fail' : 'pass', diagnostics };
  } catch (error) {
    // A book that cannot be read has not been checked; the reason is told.
    const reason = error instanceof Error ? error.message : String(error);
    return { ...facts, status: 'incomplete', diagnostics: [notChecked(artifact, reason)] };
  }
}

/** @throws Error when the book cannot be read or is in no edition's language */
function judge(artifact: Artifact, context: CheckContext): readonly Diagnostic[] {
  const { path, download } = artifact;
  const book = openBook(contentOf(artifact));
  const edition = editionOf(context.document, book, download?.edition);
  if (edition === undefined) throw new Error(`unknown language ${book.languages.join(', ')}`);
  const isSpoken = context.narrations.some((narration) => narration.edition === edition.name);
  // A book to read: nobody spoke this edition, and the book does not say so either.
  if (!isSpoken && book.overlays.length === 0) return [];
  return [
    ...coverageOf(book, edition, path),
    ...clipFindings(book, path),
    ...packageFindings(book, path),
  ];
}

/** The edition the artefact says it is, else the one in the book's main language. */
function editionOf(document: Document, book: SpokenBook, name?: string): Edition | undefined {
  return document.editions.find((edition) =>
    name === undefined ? edition.lang === book.languages[0] : edition.name === name,
  );
}

function notChecked({ path }: Artifact, reason: string): Diagnostic {
  return report('overlay/not-checked', {
    message: {
      de: `Die Vertonung von „${path}“ ließ sich nicht prüfen: ${reason}`,
      en: `The narration of “${path}” could not be checked: ${reason}`,
    },
    artifact: { path },
  });
}
