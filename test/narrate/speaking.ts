/** A small publication to be spoken, and the stage that speaks it with the real engine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document } from '../../src/model/document.ts';
import { narrate } from '../../src/narrate/index.ts';
import { chapter, document, edition, heading, paragraph } from './sample-document.ts';

/** Two chapters, and the first in Leichte Sprache. */
export const one = chapter('01-antrag', [
  heading('antrag', 'Einen Antrag stellen'),
  paragraph('p1', 'Am 3. Mai 2024 öffnet das Amt um 9.00 Uhr.', 'Das OZG gilt seit 2017.'),
  paragraph('p2', 'Sie brauchen einen Ausweis.'),
]);
export const two = chapter('02-hilfe', [
  heading('hilfe', 'Hilfe'),
  paragraph('q1', 'Rufen Sie an.', 'Sie brauchen einen Ausweis.'),
]);
export const easy = chapter('01-antrag', [heading('antrag-leicht', 'Einen Antrag stellen')], {
  id: 'antrag-leicht',
});
/** The publication of these. */
export const base = document([edition([one, two]), edition([easy], 'easy')]);

/** Speaks all editions of a document; without a host of the test's own nothing is cached. */
export async function speak(of: Document, host: Host = createNodeHost()) {
  return narrate({ document: of, editions: of.editions, host });
}

/** Cache folders of a test file, which are removed at its end. */
export function cacheFolders(): () => Promise<string> {
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lesbar-narrate-'));
    folders.push(folder);
    return folder;
  };
}
