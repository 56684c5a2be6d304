/** Prepared documents for the tests of Leichte Sprache: from Markdown in memory, or from a folder. */
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document, Edition } from '../../src/model/document.ts';
import { prepare } from '../../src/prepare/index.ts';
import { readPublication } from '../../src/source/index.ts';
import { MINIMAL, publicationOf } from '../source/publication-of.ts';

/** A document of one chapter, `01.md`. @param settings lines to be put behind publication.yaml */
export async function documentOf(markdown: string, settings = ''): Promise<Document> {
  const files = { 'publication.yaml': MINIMAL + settings, '01.md': markdown };
  const { value } = await publicationOf(files);
  if (value === undefined) throw new Error('publication.yaml cannot be read');
  return prepare(value).value;
}

/** A document whose only chapter says this in Leichte Sprache; the text begins in line 4. */
export function easyDocument(text: string, settings = ''): Promise<Document> {
  return documentOf(`# Probe {#probe}\n\n:::leicht[Probe]\n${text}\n:::\n`, settings);
}

/** The document in a folder. */
export async function documentIn(folder: string): Promise<Document> {
  const { value } = await readPublication(createNodeHost(), folder);
  if (value === undefined) throw new Error(`${folder} cannot be read`);
  return prepare(value).value;
}

/** The edition in Leichte Sprache. */
export function easyOf({ editions }: Document): Edition {
  const easy = editions.find(({ name }) => name === 'easy');
  if (easy === undefined) throw new Error('There is no edition in Leichte Sprache');
  return easy;
}
