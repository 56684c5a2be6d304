/** The real EPUBCheck port on good books, on books broken on purpose, and on no book at all. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epubcheckCheck } from '../../../src/checks/epubcheck/index.ts';
import { noCache } from '../../../src/host/cache.ts';
import type { Host } from '../../../src/host/host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { writeZip, type ZipEntry } from '../../../src/writers/zip.ts';
import { document } from '../../formats/epub/fixture.ts';
import { host, render, spokenContext } from '../../formats/epub/read.ts';
import { memoryCache } from '../../memory-cache.ts';

const books = await render(spokenContext);
const [book] = books;
if (book === undefined) throw new Error('the format makes a book');
const good: Artifact = book;

function check(subjects: readonly Artifact[], using: Host = host) {
  const context = { document, narrations: [], artifacts: subjects, subjects, host: using };
  return epubcheckCheck.run(context);
}

/** The good book with one file changed, or left out. */
function broken(path: string, change: (text: string) => string | undefined): Artifact {
  const entries = Object.entries(unzipSync(good.bytes)).flatMap(([name, bytes]): ZipEntry[] => {
    if (name !== `EPUB/${path}`) return [{ path: name, bytes, store: name === 'mimetype' }];
    const before = new TextDecoder().decode(bytes);
    const after = change(before);
    expect(after).not.toBe(before);
    return after === undefined ? [] : [{ path: name, bytes: Buffer.from(after) }];
  });
  return { ...good, bytes: writeZip(entries) };
}

async function onlyRun(subject: Artifact) {
  const [run] = await check([subject]);
  if (run === undefined) throw new Error('one subject, one run');
  return run;
}

describe('epubcheckCheck', () => {
  it('examines books and nothing else', () => {
    expect(epubcheckCheck.examines(good)).toBe(true);
    expect(epubcheckCheck.examines({ ...good, mediaType: 'text/html' })).toBe(false);
  });

  it('passes the books of both editions, and a book without a narration', async () => {
    const silent = await render({ ...spokenContext, narrations: [], paginations: [] });
    const runs = await check([...books, ...silent]);
    expect(runs).toHaveLength(4);
    for (const { status, diagnostics, tool } of runs) {
      expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
      expect(status).toBe('pass');
      expect(tool.version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('finds a link to nowhere, at the line the author wrote', async () => {
    const target = '02-glossar.xhtml#glossar';
    const run = await onlyRun(
      broken('text/01-antrag.xhtml', (text) => text.replace(target, '02-glossar.xhtml#weg')),
    );
    expect(run.status).toBe('fail');
    expect(run.diagnostics.map(({ code, tool }) => [code, tool?.rule])).toEqual([
      ['epub/invalid', 'RSC-012'],
    ]);
    expect(run.diagnostics[0]?.span).toMatchObject({ file: 'kapitel/01.md' });
    expect(run.diagnostics[0]?.artifact?.path).toBe('wohngeld.epub');
    expect(run.diagnostics[0]?.message.de).toContain('EPUB/text/01-antrag.xhtml');
  });

  it('finds XHTML that the schema forbids, on the element of that line', async () => {
    const run = await onlyRun(
      broken('text/01-antrag.xhtml', (text) => text.replace('<p id="p9">', '<p id="p9"><bogus/>')),
    );
    expect(run.diagnostics.map(({ tool }) => tool?.rule)).toEqual(['RSC-005']);
    expect(run.diagnostics[0]?.artifact?.selector).toMatch(/^#(?:p9|s9)$/);
  });

  it('traces a fault of an overlay to the sentence that it speaks', async () => {
    const run = await onlyRun(
      broken('overlay/02-glossar.smil', (text) =>
        text.replace('clipEnd="0:00:02.000"', 'clipEnd="0:00:00.500"'),
      ),
    );
    expect(run.diagnostics.map(({ tool }) => tool?.rule)).toContain('MED-008');
    expect(run.diagnostics.map(({ artifact }) => artifact?.selector)).toContain('#g-s');
  });

  it('counts a warning as a failure: durations that do not add up', async () => {
    const run = await onlyRun(
      broken('package.opf', (text) =>
        text.replace('"media:duration">0:00:32.000', '"media:duration">0:09:32.000'),
      ),
    );
    expect(run.status).toBe('fail');
    expect(run.diagnostics.map(({ tool }) => tool?.rule)).toEqual(['MED-016']);
    expect(run.diagnostics[0]?.span).toBeUndefined();
  });

  it('finds a file that the manifest lists and the archive lacks', async () => {
    const run = await onlyRun(broken('audio/02-glossar.mp3', () => undefined));
    expect(run.status).toBe('fail');
    expect(run.diagnostics.length).toBeGreaterThan(0);
  });

  it('fails on bytes that are no archive', async () => {
    const run = await onlyRun({ ...good, bytes: Buffer.from('no book') });
    expect(run.status).toBe('fail');
    expect(run.diagnostics[0]?.code).toBe('epub/invalid');
  });

  it('is incomplete, never a pass, when the tool breaks', async () => {
    const inWorker = () => Promise.reject(new Error('out of memory'));
    const without: Host = { ...host, cache: noCache, inWorker };
    const [run] = await check([good], without);
    expect(run?.status).toBe('incomplete');
    expect(run?.diagnostics.map(({ code }) => code)).toEqual(['epub/not-checked']);
    expect(run?.diagnostics[0]?.message.de).toContain('out of memory');
  });

  it('is not asked twice about the same book, and a verdict that was none is not kept', async () => {
    const kept = new Map<string, Uint8Array>();
    const asked: number[] = [];
    const keeping: Host = {
      ...host,
      cache: memoryCache(kept),
      inWorker: (task, input) => {
        asked.push(1);
        return host.inWorker(task, input);
      },
    };
    const bad = broken('audio/02-glossar.mp3', () => undefined);
    const gone: Host = { ...keeping, inWorker: () => Promise.reject(new Error('gone')) };
    expect((await check([bad], gone))[0]?.status).toBe('incomplete');
    const first = await check([good, bad], keeping);
    expect(first.map(({ status }) => status)).toEqual(['pass', 'fail']);
    expect(await check([good, bad], keeping)).toEqual(first);
    expect(asked).toHaveLength(1);
  });
});
