/**
 * What the browser is given and what it is refused, without a browser: each request is asked for as
 * Playwright would ask. And what counts as a failure of the page.
 */
import { EventEmitter } from 'node:events';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  ORIGIN,
  serveArtifacts,
  watchFailures,
} from '../../../src/checks/pages/serve.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { page, textArtifact } from '../artifacts.ts';

const files: readonly Artifact[] = [
  page('index.html', '<p>Start</p>'),
  page('lesen/01-antrag.html', '<p>Antrag</p>'),
  page('lesen/index.html', '<p>Alle Kapitel</p>'),
  textArtifact('assets/a.css', 'p{}'),
  textArtifact('assets/bild eins.svg', '<svg/>'),
  textArtifact('assets/größe.svg', '<svg id="g"/>'),
  textArtifact('audio/a.mp3', 'Ton'),
  { path: 'assets/schrift.woff2', mediaType: 'font/woff2', bytes: new Uint8Array([9, 8]) },
];

/** What became of a request: `aborted`, or status, type and body. */
async function ask(url: string, artifacts: readonly Artifact[] = files): Promise<string> {
  const handlers: ((route: Route) => Promise<void>)[] = [];
  const context = {
    route: async (_: string, handler: (route: Route) => Promise<void>) =>
      void handlers.push(handler),
  };
  await serveArtifacts(context as unknown as BrowserContext, artifacts);
  const answers: string[] = [];
  const route = {
    request: () => ({ url: () => url }),
    abort: async (reason: string) => void answers.push(`aborted: ${reason}`),
    fulfill: async ({ status, contentType = '', body = '' }: Fulfilment) =>
      void answers.push(
        [status, contentType, body.toString()].filter((part) => part !== '').join(' '),
      ),
  };
  for (const handler of handlers) await handler(route as unknown as Route);
  if (answers.length !== 1) throw new Error(`${answers.length} answers`);
  return answers[0] ?? '';
}
type Fulfilment = { status: number; contentType?: string; body?: Buffer | string };

describe('a request', () => {
  it.each([
    ['for a style sheet', '/assets/a.css', '200 text/css p{}'],
    ['with a query', '/assets/a.css?v=3', '200 text/css p{}'],
    ['with a fragment', '/assets/a.css#x', '200 text/css p{}'],
    ['with a space', '/assets/bild%20eins.svg', '200 image/svg+xml <svg/>'],
    ['with an umlaut', '/assets/gr%C3%B6%C3%9Fe.svg', '200 image/svg+xml <svg id="g"/>'],
    ['over another folder', '/lesen/../assets/a.css', '200 text/css p{}'],
    ['for narration gets none of it', '/audio/a.mp3', '200 audio/mpeg'],
    ['for what is not there', '/assets/b.css', '404'],
    ['for a folder above', '/%2e%2e%2fgeheim.txt', '404'],
    ['for an encoded folder above', '/assets/..%2f..%2fgeheim', '404'],
    ['for a folder without its slash', '/lesen', '404'],
    ['with other capitals', '/Assets/A.css', '404'],
    ['that is no UTF-8', '/assets/%E4.svg', '404'],
    ['with a stray percent sign', '/50%.svg', '404'],
    ['for an icon nobody made', '/favicon.ico', '204'],
  ])('%s', async (_, path, answer) => {
    expect(await ask(ORIGIN + path)).toBe(answer);
  });

  it.each([
    ['the whole', '/', 'Start'],
    ['a folder', '/lesen/', 'Alle Kapitel'],
  ])('for %s gives its index', async (_, path, text) => {
    const answer = await ask(ORIGIN + path);
    expect(answer.startsWith('200 text/html')).toBe(true);
    expect(answer).toContain(text);
  });

  it.each([
    'http://example.org/',
    'https://lesbar.invalid/index.html',
    'http://lesbar.invalid:81/index.html',
    'http://lesbar.invalid.example.org/index.html',
    'http://127.0.0.1/assets/a.css',
    'file:///etc/passwd',
    'ftp://lesbar.invalid/index.html',
  ])('to the outside is refused: %s', async (url) => {
    expect(await ask(url)).toBe('aborted: internetdisconnected');
  });

  it('for an icon that is there gets it', async () => {
    const icon = { path: 'favicon.ico', mediaType: 'image/x-icon', bytes: Buffer.from('I') };
    expect(await ask(`${ORIGIN}/favicon.ico`, [icon])).toBe('200 image/x-icon I');
  });
});

describe('an address', () => {
  it.each(files.map(({ path }) => path))('of %s leads back to it', async (path) => {
    const file = files.find((one) => one.path === path);
    if (file === undefined) throw new Error('no such file');
    expect(await ask(addressOf(file))).toMatch(/^200 /);
  });

  it('keeps what would end a path', async () => {
    const odd = textArtifact('assets/a?b#c%20d.css', 'q{}');
    expect(addressOf(odd)).toBe(`${ORIGIN}/assets/a%3Fb%23c%2520d.css`);
    expect(await ask(addressOf(odd), [odd])).toBe('200 text/css q{}');
  });

  it('is on a host that cannot exist', () => {
    expect(new URL(ORIGIN).hostname.endsWith('.invalid')).toBe(true);
  });
});

describe('failures of a page', () => {
  function watched() {
    const events = new EventEmitter();
    return { events, watch: watchFailures(events as unknown as Page) };
  }
  const message = (type: string, text: string) => ({ type: () => type, text: () => text });
  const request = (url: string, resourceType = 'image') => ({
    url: () => url,
    resourceType: () => resourceType,
  });
  const response = (url: string, status: number) => ({ url: () => url, status: () => status });

  it('are sorted, each once, with paths as the author knows them', () => {
    const { events, watch } = watched();
    events.emit('response', response(`${ORIGIN}/z.png`, 404));
    events.emit('response', response(`${ORIGIN}/z.png`, 404));
    events.emit('requestfailed', request('https://example.org/x.js'));
    events.emit('pageerror', new Error('kaputt'));
    events.emit('console', message('error', 'Content Security Policy: …'));
    expect(watch.stop()).toEqual([
      'Content Security Policy: …',
      'https://example.org/x.js',
      'kaputt',
      'z.png (404)',
    ]);
  });

  it.each([
    ['an answer that is well', 'response', response(`${ORIGIN}/a.css`, 200)],
    ['an answer without content', 'response', response(`${ORIGIN}/favicon.ico`, 204)],
    ['an answer from the cache', 'response', response(`${ORIGIN}/a.css`, 304)],
    ['a warning', 'console', message('warning', 'veraltet')],
    ['what the console repeats', 'console', message('error', 'Failed to load resource: 404')],
    ['a player that gets no sound', 'requestfailed', request(`${ORIGIN}/a.mp3`, 'media')],
  ])('are not: %s', (_, event, payload) => {
    const { events, watch } = watched();
    events.emit(event, payload);
    expect(watch.stop()).toEqual([]);
  });

  it('are not those of the page after it', () => {
    const { events, watch } = watched();
    const before = watch.stop();
    events.emit('pageerror', new Error('zu spät'));
    expect(before).toEqual([]);
    expect(watch.stop()).toEqual([]);
    expect(events.eventNames().flatMap((name) => events.listeners(name))).toEqual([]);
  });
});
