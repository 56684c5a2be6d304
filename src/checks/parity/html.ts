/**
 * The reader of web pages: what Chromium tells assistive technology about them, style sheets and all.
 * Only what stands in the main part is read; long descriptions are unfolded first.
 */
import { posix } from 'node:path';
import type { Artifact } from '../../model/artifact.ts';
import { digestOf } from '../kept.ts';
import { filesOfPage } from '../pages/page-key.ts';
import { addressOf, serveArtifacts } from '../pages/serve.ts';
import { elementsIn } from './exposed.ts';
import { blocksIn } from './exposed-pieces.ts';
import { exposedPage, type Tab } from './html-tree.ts';
import type { ArtifactReader, ReadContext, Reading } from './reader.ts';

/** Reads pages of an edition (`text/html`): each holds one chapter. */
export const htmlReader: ArtifactReader = {
  version: '1',
  manner: {
    notes: 'chapter-end',
    numbering: 'chapter',
    writesOut: false,
    partsSentences: false,
    jointsInAlternatives: true,
  },
  holds: (page, chapter) => page.chapter === chapter.id,
  further: (page, artifacts) =>
    JSON.stringify([
      filesOfPage(page, artifacts).map(({ path, bytes }) => [path, digestOf(bytes)]),
      targetsNamed(page, artifacts),
    ]),
  read,
  close: async (context) => {
    const tab = await tabs.get(context)?.catch(() => undefined);
    tabs.delete(context);
    // A browser that died has closed it already.
    await tab?.page
      .context()
      .close()
      .catch(() => {});
  },
};

/** The tab in which the pages of one run are shown, one after the other. */
const tabs = new WeakMap<ReadContext, Promise<Tab | undefined>>();

async function read(artifact: Artifact, context: ReadContext): Promise<Reading> {
  const opened = tabs.get(context) ?? openTab(context);
  tabs.set(context, opened);
  try {
    const tab = await opened;
    if (tab === undefined) {
      return {
        unread: {
          de: 'Es wurde kein Browser gefunden, der startet.',
          en: 'No browser was found that starts.',
        },
      };
    }
    await tab.page.goto(addressOf(artifact), { waitUntil: 'load' });
    const page = await exposedPage(tab);
    const main = elementsIn(page).find(({ role }) => role === 'main');
    const targetOf = (href: string) => targetIn(artifact, href, context.artifacts);
    // Without a main part nothing of the text can be found in it.
    return { blocks: main === undefined ? [] : blocksIn(main, { targetOf }) };
  } catch (error) {
    // A page that never loads is a result of the check, not a fault of ours.
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return {
      unread: { de: `Der Browser brach ab: ${line}`, en: `The browser gave up: ${line}` },
    };
  }
}

async function openTab({ host, artifacts }: ReadContext): Promise<Tab | undefined> {
  const handle = await host.browser();
  if (handle === undefined) return undefined;
  const context = await handle.browser.newContext({ reducedMotion: 'reduce', locale: 'de-DE' });
  await serveArtifacts(context, artifacts);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  return { page, session };
}

/** `#id` when the address leads to an element of a page of this build, else the address. */
function targetIn(from: Artifact, href: string, artifacts: readonly Artifact[]): string {
  if (/^[a-z][a-z+.-]*:/iu.test(href)) return href;
  const [path = '', id = ''] = href.split('#');
  const target = path === '' ? from.path : posix.join(posix.dirname(from.path), path);
  const page = artifacts.find((artifact) => artifact.path === decodeURIComponent(target));
  const isThere = page !== undefined && idsOf(page).has(decodeURIComponent(id));
  return isThere ? `#${decodeURIComponent(id)}` : href;
}

const ids = new WeakMap<Artifact, ReadonlySet<string>>();

function idsOf(page: Artifact): ReadonlySet<string> {
  const found = ids.get(page) ?? new Set(attributesNamed('id', page));
  ids.set(page, found);
  return found;
}

/** Where the page's links lead: other pages may change without it. */
function targetsNamed(page: Artifact, artifacts: readonly Artifact[]): readonly string[] {
  return attributesNamed('href', page).map((href) => targetIn(page, href, artifacts));
}

function attributesNamed(name: string, { bytes }: Artifact): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  return [...text.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gu'))].flatMap(
    ([, value]) => value ?? [],
  );
}
