/**
 * Hands the build's artefacts to the browser under a made-up address, without a server, a disk or a
 * network: requests for anything else fail and are written down.
 */
import { posix } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import type { Artifact } from '../../model/artifact.ts';

/** Ends in `.invalid` (RFC 6761 §6.4): no such host can exist. */
export const ORIGIN = 'http://lesbar.invalid';

/** The address of an artefact inside the browser. */
export function addressOf(artifact: Artifact): string {
  return `${ORIGIN}/${artifact.path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Answers every request of the context from the artefacts. */
export async function serveArtifacts(
  context: BrowserContext,
  artifacts: readonly Artifact[],
): Promise<void> {
  const files = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  await context.route('**/*', (route) => answer(route, files));
}

async function answer(route: Route, files: ReadonlyMap<string, Artifact>): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== ORIGIN) return route.abort('internetdisconnected');
  const path = pathIn(url);
  // Browsers ask for it by themselves; a page that wants an icon names one.
  if (path === 'favicon.ico' && !files.has(path)) return route.fulfill({ status: 204 });
  const file = files.get(path);
  if (file === undefined) return route.fulfill({ status: 404, body: '' });
  // Narration is long, and nothing here listens.
  const silent = /^(audio|video)\//.test(file.mediaType);
  const body = silent ? Buffer.alloc(0) : Buffer.from(file.bytes);
  return route.fulfill({ status: 200, contentType: file.mediaType, body });
}

/** The artefact's path that an address names; an address with a stray `%` names itself, so none. */
function pathIn({ pathname }: URL): string {
  const name = pathname.slice(1);
  const file = pathname.endsWith('/') ? 'index.html' : '';
  try {
    return posix.join(decodeURIComponent(name), file);
  } catch {
    // Not an address that `addressOf` makes: it is looked up as it stands, and not found.
    return name;
  }
}

/** Writes down what fails on a page from now on, until `stop`, which gives it sorted, each once. */
export function watchFailures(page: Page): { readonly stop: () => readonly string[] } {
  const seen = new Set<string>();
  const shown = (url: string) => url.replace(`${ORIGIN}/`, '');
  const onConsole = (message: { type: () => string; text: () => string }) => {
    // Chromium repeats each failed request on the console, without its reason.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      seen.add(message.text());
    }
  };
  const onError = (error: Error) => seen.add(error.message);
  const onFailed = (request: { url: () => string; resourceType: () => string }) => {
    // The empty answer to a request for narration ends as a failure of the player.
    if (request.resourceType() !== 'media') seen.add(shown(request.url()));
  };
  const onResponse = (response: { url: () => string; status: () => number }) => {
    if (response.status() >= 400) seen.add(`${shown(response.url())} (${response.status()})`);
  };
  page.on('console', onConsole).on('pageerror', onError);
  page.on('requestfailed', onFailed).on('response', onResponse);
  return {
    stop: () => {
      page.off('console', onConsole).off('pageerror', onError);
      page.off('requestfailed', onFailed).off('response', onResponse);
      return [...seen].toSorted();
    },
  };
}
