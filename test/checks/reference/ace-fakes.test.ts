/** An Ace that crashes, hangs, lies or is not there: never a pass. */
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { ace } from '../../../src/checks/reference/ace.ts';
import type { BrowserHandle, Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { documentWithIds } from '../artifacts.ts';
import { book, type Fakes, installFakes, runTool } from './fakes.ts';

const open: { fakes?: Fakes } = {};
const host = createNodeHost();
afterEach(() => {
  open.fakes?.remove();
  vi.unstubAllEnvs();
});
afterAll(() => host.close());

const page = (url: string, ...assertions: readonly object[]) => ({
  'earl:testSubject': { url },
  'earl:result': { 'earl:outcome': assertions.length > 0 ? 'fail' : 'pass' },
  assertions,
});
const violation = {
  'earl:result': {
    'earl:outcome': 'fail',
    'dct:description': 'no alt',
    'earl:pointer': { css: ['#satz-1 > img'] },
    html: '<img src="x.png">',
  },
  'earl:test': {
    'dct:title': 'image-alt',
    help: { url: 'http://kb.example/alt' },
    rulesetTags: ['wcag2a', 'wcag111', 'wcag1410'],
  },
};
const pages = [page('EPUB/package.opf'), page('text/c.xhtml')];
const report = (outcome: string, assertions: readonly object[]) => ({
  'earl:result': { 'earl:outcome': outcome },
  assertions,
});

/** A fake Ace that writes a report where it is told to. */
const writes = (value: unknown, then = ''): string => `
  const out = process.argv[process.argv.indexOf('-o') + 1];
  require('node:fs').mkdirSync(out);
  require('node:fs').writeFileSync(out + '/report.json', ${JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value))});
  ${then}`;

async function attempt(script: string, used: Host = host, jobLimit = 20) {
  open.fakes = installFakes({ ace: script });
  const [run] = await runTool({ ...ace, jobLimit }, used, [book()]);
  return { status: run?.status, message: run?.diagnostics[0]?.message.de, run };
}

test('an honest report without violations is a pass', async () => {
  const { status, run } = await attempt(writes(report('pass', pages)));
  expect(status).toBe('pass');
  expect(run?.tool).toEqual({ name: 'Ace', version: '1.4.6' });
});

test('a violation is a failure, with rule, link, criteria and German advice', async () => {
  const found = [page('EPUB/package.opf'), page('text/c.xhtml', violation)];
  const { run } = await attempt(writes(report('fail', found)));
  expect(run?.status).toBe('fail');
  expect(run?.diagnostics).toHaveLength(1);
  expect(run?.diagnostics[0]).toMatchObject({
    code: 'reference/book-access',
    tool: { name: 'Ace', rule: 'image-alt', url: 'http://kb.example/alt' },
    criteria: ['1.1.1', '1.4.10'],
  });
  expect(run?.diagnostics[0]?.hint.de).toContain('was darauf zu sehen ist');
});

test('its selector leads to the source', async () => {
  const places = [{ path: 'text/c.xhtml', snippets: ['<img src="x.png">', '#satz-1 > img'] }];
  const complaints = places.map(
    (place) => ({ rule: 'x', level: 'error', message: '', place }) as const,
  );
  const [home] = await ace.locate(complaints, book(), documentWithIds('satz-1'));
  expect(home).toEqual({ span: { file: 'a.md', line: 3, column: 1 }, selector: '#satz-1' });
});

test('markup without ids is looked up in the chapter', async () => {
  const places = [{ path: 'text/c.xhtml', snippets: ['</p></body>'] }, { path: 'text/c.xhtml' }];
  const complaints = places.map(
    (place) => ({ rule: 'x', level: 'error', message: '', place }) as const,
  );
  const homes = await ace.locate(complaints, book(), documentWithIds('satz-1'));
  expect(homes[0]?.span.line).toBe(3);
  expect(homes[1]).toBeUndefined();
});

test('violations are believed, even where the whole is called a pass', async () => {
  const found = [page('EPUB/package.opf'), page('text/c.xhtml', violation)];
  expect((await attempt(writes(report('pass', found)))).status).toBe('fail');
});

describe('Ace that', () => {
  test.each([
    ['crashes', 'console.error("puppeteer"); process.exit(1);', 'exit 1, puppeteer'],
    ['prints “0 errors” and fails', 'console.log("0 errors"); process.exit(1);', 'exit 1'],
    ['reports well and fails', writes(report('pass', pages), 'process.exit(1);'), 'exit 1'],
    ['is killed', 'process.kill(process.pid, "SIGKILL");', 'signal'],
    ['writes no report', '', 'keinen Bericht'],
    ['writes an empty report', writes(''), 'nicht zu lesen'],
    ['writes half a report', writes('{"assertions":[{"earl'), 'nicht zu lesen'],
    ['writes an older shape', writes({ violations: [] }), 'assertions'],
    ['looked at nothing', writes(report('pass', [])), '1 Kapitel nicht angesehen'],
    ['left a chapter out', writes(report('pass', [page('EPUB/package.opf')])), 'text/c.xhtml'],
    ['fails without a reason', writes(report('fail', pages)), 'keinen Grund'],
  ])('%s is incomplete', async (_, script, reason) => {
    const { status, message, run } = await attempt(script);
    expect(status).toBe('incomplete');
    expect(run?.diagnostics.map(({ code }) => code)).toEqual(['reference/failed']);
    expect(message).toContain(reason);
  });

  test('hangs is killed', async () => {
    const { status, message } = await attempt('setInterval(() => {}, 1000);', host, 0.5);
    expect(status).toBe('incomplete');
    expect(message).toContain('time-limit');
  });
});

test('without a browser nothing was looked at', async () => {
  const blind: Host = {
    ...host,
    browser: async (): Promise<BrowserHandle | undefined> => undefined,
  };
  const { status, message } = await attempt(writes(report('pass', pages)), blind);
  expect(status).toBe('incomplete');
  expect(message).toContain('keinen Browser');
});
