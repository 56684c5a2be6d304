/** Findings kept between builds: asked for again when anything they depend on changed, and only then. */
import { describe, expect, it } from 'vitest';
import { digestOf, type Judge, keptFindings } from '../../src/checks/kept.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import type { Document } from '../../src/model/document.ts';
import { memoryCache } from '../memory-cache.ts';
import { contextOf, documentWithIds, textArtifact } from './artifacts.ts';

const info = {
  severity: 'error',
  title: { de: 'Ein Fehler', en: 'A fault' },
  why: { de: 'Darum ist es einer.', en: 'This is why.' },
  help: { de: 'Das hilft dagegen.', en: 'This helps.' },
} as const;
const judge: Judge = { name: 'probe', version: '1', codes: { 'probe/x': info } };
const finding: Diagnostic = {
  code: 'probe/x',
  severity: 'error',
  message: { de: 'Käse', en: 'Cheese' },
  hint: info.help,
  span: { file: 'a.md', line: 3, column: 1 },
  criteria: ['1.1.1'],
};
const artifact = textArtifact('a.html', 'x');

/** Asks with a cache of its own; counts how often the judge had to look. */
function asker() {
  const kept = new Map<string, Uint8Array>();
  const counts = { asked: 0 };
  const cache = memoryCache(kept);
  const host = { ...createNodeHost(), cache };
  const ask = (
    of = judge,
    one: Artifact = artifact,
    document: Document = documentWithIds('p1'),
  ) => {
    const context = contextOf(host, [one], { subjects: [one], document });
    return keptFindings(of, { artifact: one, context }, () => {
      counts.asked += 1;
      return [finding];
    });
  };
  return { ask, counts, kept, host };
}

describe('findings', () => {
  it('come back as they were, without a second look', async () => {
    const { ask, counts } = asker();
    expect(await ask()).toEqual([finding]);
    expect(await ask()).toEqual([finding]);
    expect(counts.asked).toBe(1);
  });

  it('come back for another object with the same bytes', async () => {
    const { ask, counts } = asker();
    await ask();
    await ask(judge, textArtifact('a.html', 'x'), documentWithIds('p1'));
    expect(counts.asked).toBe(1);
  });

  const changed: readonly (readonly [string, Judge, Artifact, Document])[] = [
    ['the name of the check', { ...judge, name: 'other' }, artifact, documentWithIds('p1')],
    ['its version', { ...judge, version: '2' }, artifact, documentWithIds('p1')],
    ['what else it looks at', { ...judge, further: 'x' }, artifact, documentWithIds('p1')],
    [
      'the words or the weight of a code',
      { ...judge, codes: { 'probe/x': { ...info, severity: 'warning' } } },
      artifact,
      documentWithIds('p1'),
    ],
    ['the bytes', judge, textArtifact('a.html', 'y'), documentWithIds('p1')],
    ['the path', judge, textArtifact('b.html', 'x'), documentWithIds('p1')],
    ['the edition', judge, { ...artifact, edition: 'easy' }, documentWithIds('p1')],
    ['the text', judge, artifact, documentWithIds('p1', 'p2')],
  ];
  it.each(changed)('are made anew after a change of %s', async (_, of, one, document) => {
    const { ask, counts } = asker();
    await ask();
    await ask(of, one, document);
    expect(counts.asked).toBe(2);
  });

  it('are not kept of a judge that failed', async () => {
    const { kept, host } = asker();
    const context = contextOf(host, [artifact], { subjects: [artifact] });
    const failing = () => {
      throw new Error('kaputt');
    };
    const asked = keptFindings(judge, { artifact, context }, failing);
    await expect(asked).rejects.toThrow('kaputt');
    expect(kept.size).toBe(0);
  });
});

it('a digest is that of the bytes', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(digestOf(new Uint8Array())).toBe(empty);
  const bytes = new Uint8Array([1]);
  expect(digestOf(bytes)).toBe(digestOf(bytes));
  expect(digestOf(bytes)).not.toBe(empty);
});
