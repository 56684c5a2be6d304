/**
 * The adapter between EPUBCheck and findings, with complaints made by hand: where each leads, what is
 * kept between builds, and that a tool which breaks has never passed a book.
 */
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../src/checks/epubcheck/epubcheck-worker.ts';
import { epubcheckCheck } from '../../../src/checks/epubcheck/index.ts';
import { ruleWords } from '../../../src/checks/epubcheck/words.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { writeZip } from '../../../src/writers/zip.ts';
import { memoryCache } from '../../memory-cache.ts';
import { contextOf, documentWithIds } from '../artifacts.ts';

const pages = {
  'EPUB/text/a.xhtml':
    '<html>\n<body id="fremd">\n<p id="p1"><span id="s1">a</span></p>\n<p id="p2">b</p>',
  'EPUB/overlay/a.smil':
    '<smil>\n<par><text src="../text/a.xhtml#p2"/>\n<audio src="a.mp3"/></par>\n</smil>',
  'EPUB/package.opf': '<package>\n<item id="p1"/>\n</package>',
};
const archive = writeZip(
  Object.entries(pages).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
);
const book = (path = 'a.epub', bytes: Uint8Array = archive): Artifact => ({
  path,
  mediaType: 'application/epub+zip',
  bytes,
});
const complaint = (more: Partial<Complaint> = {}): Complaint => ({
  rule: 'RSC-005',
  severity: 'error',
  message: 'Something is wrong',
  ...more,
});

type Answer = (books: number) => Promise<unknown>;

/** A host whose thread answers as the test says; it counts how often it was asked. */
function hostThat(answer: Answer, kept = new Map<string, Uint8Array>()) {
  const asked: number[] = [];
  const host: Host = {
    ...createNodeHost(),
    cache: memoryCache(kept),
    inWorker: async (_, input) => {
      const books = Array.isArray(input) ? input.length : 1;
      asked.push(books);
      // The double of a thread is as untyped as a thread.
      return (await answer(books)) as never;
    },
  };
  return { host, asked, kept };
}
const saying = (...complaints: readonly Complaint[]): Answer => {
  return async (books) => Array.from({ length: books }, () => ({ complaints }));
};

async function check(host: Host, subjects: readonly Artifact[] = [book()]) {
  const document = documentWithIds('p1', 's1', 'p2');
  return epubcheckCheck.run(contextOf(host, subjects, { subjects, document }));
}

async function findingFor(more: Partial<Complaint>, bytes = archive) {
  const { host } = hostThat(saying(complaint(more)));
  const [run] = await check(host, [book('a.epub', bytes)]);
  return run?.diagnostics[0];
}

describe('the place of a complaint', () => {
  const page = 'EPUB/text/a.xhtml';
  it.each([
    ['on the line of an element', { path: page, line: 3 }, '#s1', 4],
    ['before the column of a second element', { path: page, line: 3, column: 15 }, '#p1', 3],
    ['on a line below', { path: page, line: 4 }, '#p2', 5],
    ['in an overlay', { path: 'EPUB/overlay/a.smil', line: 2 }, '#p2', 5],
    ['in an overlay, on the clip', { path: 'EPUB/overlay/a.smil', line: 3 }, '#p2', 5],
    ['above everything', { path: page, line: 1 }, undefined, undefined],
    ['past the end', { path: page, line: 40 }, undefined, undefined],
    ['on line 0', { path: page, line: 0 }, undefined, undefined],
    [
      'in the package, whose ids are others',
      { path: 'EPUB/package.opf', line: 2 },
      undefined,
      undefined,
    ],
    ['in a file that is not there', { path: 'EPUB/weg.xhtml', line: 1 }, undefined, undefined],
    ['in a file, without a line', { path: page }, undefined, undefined],
    ['in the book', {}, undefined, undefined],
  ])('%s', async (_, more, selector, line) => {
    const finding = await findingFor(more);
    expect(finding?.artifact?.path).toBe('a.epub');
    expect(finding?.artifact?.selector).toBe(selector);
    expect(finding?.span?.line).toBe(line);
  });

  it('is missing, not a crash, where the archive cannot be opened', async () => {
    const finding = await findingFor({ path: page, line: 3 }, new Uint8Array([80, 75, 3, 4, 0]));
    expect(finding?.code).toBe('epub/invalid');
    expect(finding?.span).toBeUndefined();
  });
});

describe('the message', () => {
  const words = ruleWords['RSC-005'] ?? { de: '' };
  it.each([
    ['with file and line', { path: 'EPUB/x.xhtml', line: 7 }, ' (EPUB/x.xhtml:7)'],
    ['with a file', { path: 'EPUB/x.xhtml' }, ' (EPUB/x.xhtml)'],
    ['alone', {}, ''],
  ])('%s names the rule and the book', async (_, more, where) => {
    const finding = await findingFor(more);
    expect(finding?.message).toEqual({
      de: `EPUBCheck RSC-005 in „a.epub“${where}: ${words.de} (Something is wrong)`,
      en: `EPUBCheck RSC-005 in “a.epub”${where}: Something is wrong`,
    });
    expect(finding?.tool).toMatchObject({ name: '@likecoin/epubcheck-ts', rule: 'RSC-005' });
    expect(finding?.tool?.url).toContain('epubcheck');
  });

  it('of a rule without words of ours is the tool’s', async () => {
    const finding = await findingFor({ rule: 'XXX-999' });
    expect(finding?.message.de).toBe('EPUBCheck XXX-999 in „a.epub“: Something is wrong');
    expect(finding).not.toHaveProperty('criteria');
  });

  it('names the success criteria that the rule touches', async () => {
    expect((await findingFor({ rule: 'OPF-092' }))?.criteria).toEqual(['3.1.1', '3.1.2']);
    expect(await findingFor({ rule: 'RSC-012' })).not.toHaveProperty('criteria');
    const rules = (await epubcheckCheck.covers?.()) ?? [];
    expect(rules.find(({ rule }) => rule === 'NAV-011')?.criteria).toEqual(['1.3.2']);
  });

  it.each(['fatal', 'error', 'warning'] as const)(
    'at level %s fails the book',
    async (severity) => {
      const { host } = hostThat(saying(complaint({ severity })));
      const [run] = await check(host);
      expect(run?.status).toBe('fail');
      expect(run?.diagnostics[0]?.severity).toBe('error');
    },
  );
});

describe('a tool that breaks', () => {
  const failing: readonly (readonly [string, Answer, string])[] = [
    ['by an error', () => Promise.reject(new Error('out of memory')), 'out of memory'],
    ['by something that is no error', () => Promise.reject('weg'), 'weg'],
    ['on a book', async (n) => Array.from({ length: n }, () => ({ broke: 'kaputt' })), 'kaputt'],
    ['by saying nothing', async () => [], 'no answer'],
  ];
  it.each(failing)('%s leaves each book unchecked, and says why', async (_, answer, reason) => {
    const { host, kept } = hostThat(answer);
    const runs = await check(host, [book('a.epub'), book('b.epub')]);
    expect(runs.map(({ artifact, status }) => [artifact, status])).toEqual([
      ['a.epub', 'incomplete'],
      ['b.epub', 'incomplete'],
    ]);
    for (const run of runs) {
      expect(run.diagnostics.map(({ code }) => code)).toEqual(['epub/not-checked']);
      expect(run.diagnostics[0]?.message.de).toContain(reason);
      expect(run.diagnostics[0]?.message.en).toContain(run.artifact);
    }
    expect(kept.size, 'nothing may be kept of a check that was none').toBe(0);
  });

  it('on one book does not touch the verdict on the other', async () => {
    const { host, kept } = hostThat(async () => [{ broke: 'kaputt' }, { complaints: [] }]);
    const runs = await check(host, [book('a.epub'), book('b.epub')]);
    expect(runs.map(({ status }) => status)).toEqual(['incomplete', 'pass']);
    expect(kept.size).toBe(1);
  });
});

describe('what is kept', () => {
  it('spares the tool a book it has seen, with the same findings', async () => {
    const { host, asked } = hostThat(saying(complaint({ path: 'EPUB/text/a.xhtml', line: 3 })));
    const first = await check(host);
    expect(await check(host)).toEqual(first);
    expect(asked).toEqual([1]);
  });

  it('is asked for book by book: only the new one is checked', async () => {
    const { host, asked } = hostThat(saying());
    await check(host, [book('a.epub')]);
    const other = book('b.epub', Buffer.from('anderes'));
    const runs = await check(host, [book('a.epub'), other]);
    expect(asked).toEqual([1, 1]);
    expect(runs.map(({ artifact }) => artifact)).toEqual(['a.epub', 'b.epub']);
  });

  it.each([
    ['its bytes', book('a.epub', Buffer.from('anders')), '0.7.0'],
    ['its name, which findings show', book('b.epub'), '0.7.0'],
    ['the version of the tool', book('a.epub'), '9.9.9'],
  ])('is not used after a change of %s', async (_, changed, version) => {
    const { host, asked } = hostThat(saying());
    const at = (packageVersion: string): Host => ({
      ...host,
      packageVersion: () => packageVersion,
    });
    await check(at('0.7.0'));
    await check(at(version), [changed]);
    expect(asked).toEqual([1, 1]);
  });

  it('holds no lines of the source: they may have moved since', async () => {
    const { host, kept } = hostThat(saying(complaint({ path: 'EPUB/text/a.xhtml', line: 3 })));
    await check(host);
    const [bytes] = kept.values();
    expect(new TextDecoder().decode(bytes)).not.toContain('a.md');
  });
});
