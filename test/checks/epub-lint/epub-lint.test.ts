/**
 * The check on the base publication as two real books, and on these books with one fault each: its code
 * is found, alone, and the check of the narration has nothing to say about it – nor the other way round.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { epubLintCodes } from '../../../src/checks/epub-lint/codes.ts';
import { epubLintCheck } from '../../../src/checks/epub-lint/index.ts';
import { overlayCoverageCheck } from '../../../src/checks/overlay-coverage/index.ts';
import { baseBeforeAll, bookOf, changed, examine, fileOf, packedRecordings } from './base-books.ts';
import type { Fault } from './fault.ts';
import { packageFaults, pageFaults } from './faults.ts';
import { narrationFaults } from './narration-faults.ts';

const base = baseBeforeAll();
const faults = [...narrationFaults, ...packageFaults, ...pageFaults];
const named = (list: readonly Fault[]) =>
  list.map((fault) => [fault.code, fault.what, fault] as const);

describe('the base publication', () => {
  it.each(['standard', 'easy'] as const)('has nothing to be told: %s', async (name) => {
    const run = await examine(epubLintCheck, base(), bookOf(base(), name));
    expect(run.diagnostics.map(({ code, message }) => `${code} ${message.de}`)).toEqual([]);
    expect(run.status).toBe('pass');
  });

  it('has a page list and stored recordings, or the tests would prove nothing', () => {
    expect(fileOf(bookOf(base()), 'EPUB/nav.xhtml')).toContain('epub:type="page-list"');
    expect(packedRecordings(bookOf(base()))).toEqual([false, false, false]);
  });
});

describe('a fault that no other validator finds', () => {
  it.each(named(faults))('%s: %s', async (code, _, { changes, says, line }) => {
    const book = changed(bookOf(base()), changes);
    const run = await examine(epubLintCheck, base(), book);
    expect(run.diagnostics.map((one) => one.code)).toEqual([code]);
    // What is told here is not told by the check of the narration.
    expect((await examine(overlayCoverageCheck, base(), book)).diagnostics).toEqual([]);
    const [finding] = run.diagnostics;
    expect(finding?.message.de).toContain(says);
    if (finding?.severity === 'error') expect(run.status).toBe('fail');
    expect(finding?.span?.file).toBe(line?.[0]);
    if (line === undefined) return;
    const lines = readFileSync(`test/base/${line[0]}`, 'utf8').split('\n');
    expect(lines[(finding?.span?.line ?? 0) - 1]).toContain(line[1]);
  });

  it('is a recording that is packed once more', async () => {
    const book = changed(bookOf(base()), {}, /02-hilfe\.mp3$/u);
    expect(packedRecordings(book)).toEqual([false, true, false]);
    const run = await examine(epubLintCheck, base(), book);
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['book/audio-compressed']);
    expect(run.diagnostics[0]?.message.de).toContain('02-hilfe.mp3');
  });

  it('is seen here for every code', () => {
    const seen = new Set(faults.map(({ code }) => code));
    const unseen = Object.keys(epubLintCodes).filter((code) => !seen.has(code));
    expect(unseen).toEqual(['book/audio-compressed', 'book/not-checked']);
  });
});

describe('a book that cannot be read', () => {
  it.each([
    ['no archive', () => new Uint8Array([1, 2, 3])],
    [
      'a page that is not well-formed',
      () =>
        changed(bookOf(base()), {
          'text/01-antrag.xhtml': (text) => text.replace('</section>', ''),
        }).bytes,
    ],
  ])('has not passed: %s', async (_, bytes) => {
    const run = await examine(epubLintCheck, base(), { ...bookOf(base()), bytes: bytes() });
    expect(run.status).toBe('incomplete');
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['book/not-checked']);
  });

  it('nor has one whose highlight nobody can judge', async () => {
    const unknown = faults.find(({ code }) => code === 'book/highlight-unknown');
    const book = changed(bookOf(base()), unknown?.changes ?? {});
    expect((await examine(epubLintCheck, base(), book)).status).toBe('incomplete');
  });
});

describe('what it covers', () => {
  it('names a rule for each code but those that tell of nothing examined', async () => {
    const rules = (await epubLintCheck.covers?.()) ?? [];
    expect(rules.length).toBe(Object.keys(epubLintCodes).length - 2);
    const criteria = new Set(rules.flatMap((rule) => rule.criteria));
    expect([...criteria].toSorted()).toEqual(
      expect.arrayContaining(['1.1.1', '1.3.1', '1.4.3', '2.4.5', '3.1.1', '3.1.2']),
    );
  });
});
