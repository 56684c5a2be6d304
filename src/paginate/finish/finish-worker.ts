/** Worker: one typeset PDF in, the finished one out. */
import { PDF } from '@libpdf/core';
import type { ExpectedTags } from '../../writers/typst/expected-tags.ts';
import { copyBoxes } from './boxes.ts';
import { completeTags } from './complete-tags.ts';
import { identify } from './identify.ts';
import { plainTitles } from './plain-titles.ts';
import { openTree } from './structure.ts';

/**
 * A PDF/A-2a of the engine, its PDF/UA-1 for the boxes of figures and tables, and what the tags
 * must hold.
 */
export type FinishJob = {
  readonly archival: Uint8Array;
  readonly accessible: Uint8Array | undefined;
  readonly expected: ExpectedTags;
};

/** Finishes one file. A whole rewrite: smaller and quicker to open than an appended part. */
export async function run(job: FinishJob): Promise<Uint8Array> {
  const pdf = await PDF.load(job.archival);
  identify(pdf);
  const tree = openTree(pdf);
  if (job.accessible !== undefined) copyBoxes(openTree(await PDF.load(job.accessible)), tree);
  completeTags(tree, job.expected);
  plainTitles(tree);
  // Typst has compressed what is large; left open, the metadata is found by tools that inflate nothing.
  return pdf.save({ incremental: false, compressStreams: false });
}
