/** The stage on the base publication as `source` reads it: what later stages rely on holds for it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document } from '../../src/model/document.ts';
import { isNcName } from '../../src/model/provisional-id.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import { prepare } from '../../src/prepare/index.ts';
import { rebuildChapter } from '../../src/prepare/rebuild.ts';
import { readPublication } from '../../src/source/index.ts';

const state: { read?: Document; prepared?: Document; cache?: string } = {};

beforeAll(async () => {
  state.cache = await mkdtemp(join(tmpdir(), 'lesbar-prepare-'));
  const host = createNodeHost({ cacheFolder: state.cache });
  const folder = fileURLToPath(new URL('../base', import.meta.url));
  const { value, diagnostics } = await readPublication(host, folder);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('The base publication could not be read');
  const result = prepare(value);
  expect(result.diagnostics).toEqual([]);
  Object.assign(state, { read: value, prepared: result.value });
});

afterAll(async () => {
  if (state.cache !== undefined) await rm(state.cache, { recursive: true });
});

/** The lines of a document as text, in order. */
function linesOf(document: Document | undefined): readonly string[] {
  const lines: string[] = [];
  for (const chapter of document?.editions.flatMap(({ chapters }) => chapters) ?? []) {
    rebuildChapter(chapter, {
      line: (line) => {
        lines.push(plainText(line));
        return line;
      },
    });
  }
  return lines;
}

describe('the base publication', () => {
  it('says after prepare what it said before', () => {
    const words = linesOf(state.read).map((line) => line.trim());
    expect(words.length).toBeGreaterThan(60);
    expect(linesOf(state.prepared).map((line) => line.trim())).toEqual(words);
  });

  it('has lasting ids and no trace of provisional ones', () => {
    const ids = new Set<string>();
    const twice: string[] = [];
    for (const { chapters } of state.prepared?.editions ?? []) {
      for (const chapter of chapters) {
        rebuildChapter(chapter, {
          node: (node) => {
            if (ids.has(node.id)) twice.push(node.id);
            ids.add(node.id);
            return node;
          },
        });
      }
    }
    expect(twice).toEqual([]);
    expect([...ids].filter((id) => !isNcName(id))).toEqual([]);
    expect(JSON.stringify({ ...state.prepared, pictures: [] })).not.toMatch(/"\?[^" ]/u);
  });

  it('has the sentences that a reader would count', () => {
    const [chapter] = state.prepared?.editions[0]?.chapters ?? [];
    const units = chapter === undefined ? [] : spokenUnits(chapter).slice(0, 8);
    expect(
      units.map((unit) => ('children' in unit ? plainText(unit.children).trim() : unit.id)),
    ).toEqual([
      'Der Antrag',
      'Das Wohngeld hilft vielen Menschen, ihre Miete zu bezahlen.',
      'Grundlage ist das Wohngeldgesetz (WoGG), das seit 1965 gilt.',
      'Wie Sie Hilfe bekommen, steht im Kapitel Hilfe und Kontakt.',
      'Das erste Wohngeldgesetz trat am 1. April 1965 in Kraft.',
      'Heute gilt die Fassung von 2008.',
      'Wer Wohngeld bekommt',
      'Drei Dinge entscheiden, ob Sie Wohngeld bekommen:',
    ]);
  });

  it('has each line of Leichte Sprache as a sentence', () => {
    const [chapter] = state.prepared?.editions[1]?.chapters ?? [];
    const texts = (chapter === undefined ? [] : spokenUnits(chapter)).flatMap((unit) =>
      'children' in unit ? [plainText(unit.children).trim()] : [],
    );
    expect(texts).toContain('Das Amt kann Ihnen Geld geben.');
    expect(texts.filter((text) => /\.\s\S/u.test(text))).toEqual([]);
  });
});
