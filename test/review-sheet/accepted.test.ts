/**
 * The sheet of a small text, whole: tags of the PDF, the DOCX as a reader tells it, the file for the
 * answers. `ACCEPT=1` writes them anew, to be read as a diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { answersTemplate } from '../../src/review-sheet/answers-file.ts';
import { sheetDocx } from '../../src/review-sheet/docx/index.ts';
import { sheetPdf } from '../../src/review-sheet/pdf.ts';
import type { Sheet } from '../../src/review-sheet/sheet.ts';
import { tagTree } from '../formats/pdf/tag-tree.ts';
import { docxOutline } from './docx-outline.ts';
import { smallSheet } from './publications.ts';

const host = createNodeHost();
const made: { sheet?: Sheet } = {};

beforeAll(async () => {
  made.sheet = await smallSheet();
});
afterAll(() => host.close());

function sheet(): Sheet {
  if (made.sheet === undefined) throw new Error('not made');
  return made.sheet;
}

function expectAccepted(name: string, actual: string): void {
  const file = new URL(`./accepted/${name}.txt`, import.meta.url);
  if (process.env.ACCEPT === '1') writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

describe('as it was accepted', () => {
  test('the tags of the PDF', async () => {
    const { value, diagnostics } = await sheetPdf(sheet(), 'antworten.yaml', host);
    expect(diagnostics).toEqual([]);
    expectAccepted('pdf-tags', `${(await tagTree(value ?? new Uint8Array())).trimEnd()}\n`);
  });

  test('the DOCX', () => {
    expectAccepted('docx', docxOutline(sheetDocx(sheet(), 'antworten.yaml')));
  });

  test('the file for the answers', () => {
    expectAccepted('answers', new TextDecoder().decode(answersTemplate(sheet())));
  });
});
