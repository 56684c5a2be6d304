/**
 * Holds finished DAISY books to the specification 2.02: structure, metadata that add up, times, references,
 * recordings, what can be skipped, and each sentence spoken once. No validator of DAISY 2.02 comes with
 * npm; the schemas of the DAISY Pipeline look at structure and counts, not at clips or sentences.
 */
import { type Diagnostic, hasErrors, reporter } from '../../diagnostics/diagnostic.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import { voicesOf } from '../../model/narration.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { keptFindings } from '../kept.ts';
import { metasOf, openTalkingBook, type TalkingBook } from './book.ts';
import { daisyLintCodes } from './codes.ts';
import { counts } from './counts.ts';
import { headings } from './headings.ts';
import { metadata } from './metadata.ts';
import { recordings } from './recordings.ts';
import { files, references } from './references.ts';
import type { Fault, Rule } from './rule.ts';
import { skippable } from './skippable.ts';
import { speechFindings } from './speech.ts';
import { structure } from './structure.ts';
import { times } from './times.ts';

const NAME = 'daisy-lint';
const VERSION = '1';

const RULES: readonly Rule[] = [
  structure,
  headings,
  metadata,
  counts,
  times,
  references,
  files,
  recordings,
  skippable,
];

/** The check: one run for each DAISY book. */
export const daisyLintCheck: Check = {
  name: NAME,
  title: { de: 'DAISY-Hörbuch nach 2.02', en: 'DAISY book, by 2.02' },
  codes: daisyLintCodes,
  covers: async () => rulesOf(daisyLintCodes, ['talking-book/not-checked']),
  examines: ({ path }) => path.endsWith('-daisy.zip'),
  run: (context) => Promise.all(context.subjects.map((book) => examine(book, context))),
};

const report = reporter(daisyLintCodes);

async function examine(artifact: Artifact, context: CheckContext): Promise<CheckRun> {
  const tool = { name: `lesbar ${NAME}`, version: VERSION };
  const facts = { check: NAME, tool, artifact: artifact.path };
  const voices = context.narrations.map(
    (one) => `${one.edition}:${voicesOf(one).some(({ synthetic }) => synthetic)}`,
  );
  try {
    const judge = { ...tool, codes: daisyLintCodes, further: voices.join() };
    const diagnostics = await keptFindings(judge, { artifact, context }, () =>
      findingsIn(artifact, context),
    );
    return { ...facts, status: hasErrors(diagnostics) ? 'fail' : 'pass', diagnostics };
  } catch (error) {
    // A book that cannot be read has not been checked; the reason is told.
    const reason = error instanceof Error ? error.message : String(error);
    return { ...facts, status: 'incomplete', diagnostics: [notChecked(artifact, reason)] };
  }
}

/** @throws Error when the book cannot be read or belongs to no edition */
function findingsIn(
  artifact: Artifact,
  { document, narrations }: CheckContext,
): readonly Diagnostic[] {
  const { path, download } = artifact;
  const book = openTalkingBook(contentOf(artifact));
  const edition = document.editions.find(({ name }) => name === download?.edition);
  if (edition === undefined) throw new Error(`unknown edition ${download?.edition}`);
  const narration = narrations.find((one) => one.edition === edition.name);
  const voices = narration === undefined ? [] : voicesOf(narration);
  const faults = [
    ...RULES.flatMap((rule) => rule(book)),
    ...(voices.some(({ synthetic }) => synthetic) ? hiddenVoice(book) : []),
  ];
  return [
    ...faults.map(({ code, file, message }) =>
      report(code, { message, artifact: { path, selector: file } }),
    ),
    ...speechFindings(book, edition, path),
  ];
}

/** A synthetic voice is called one where catalogues look. */
function hiddenVoice({ ncc }: TalkingBook): readonly Fault[] {
  const narrator = metasOf(ncc).get('ncc:narrator')?.join(', ');
  if (narrator === undefined || /computer|synthe|künstlich/iu.test(narrator)) return [];
  const message = {
    de: `Als Stimme steht „${narrator}“ im Buch; es spricht ein Computer.`,
    en: `The book names “${narrator}” as its voice; a computer speaks.`,
  };
  return [{ code: 'talking-book/narrator-hidden', file: 'ncc.html', message }];
}

function notChecked({ path }: Artifact, reason: string): Diagnostic {
  return report('talking-book/not-checked', {
    message: {
      de: `„${path}“ ließ sich nicht prüfen: ${reason}`,
      en: `“${path}” could not be checked: ${reason}`,
    },
    artifact: { path },
  });
}
