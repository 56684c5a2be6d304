/**
 * The reader of web pages: what Chromium tells assistive technology about them, style sheets and all.
 * Only what stands in the main part is read; long descriptions are unfolded first.
 */
import { posix } from 'node:path';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import { digestOf } from '../kept.ts';
import { filesOfPage } from '../pages/page-key.ts';
import { atParty, NO_BROWSER } from '../pages/party.ts';
import { type ExposedElement, elementsIn } from './exposed.ts';
import { blocksIn } from './exposed-pieces.ts';
import { exposedPage } from './html-tree.ts';
import type { ArtifactReader, Reading } from './reader.ts';

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
      filesOfPage(page, artifacts).map((file) => [file.path, digestOf(contentOf(file))]),
      targetsNamed(page, artifacts),
    ]),
  lend: (context, use) =>
    atParty(context, (visit) =>
      use(async (pages, tell) => {
        const toured = await visit({
          pages,
          leavesAsFound: true,
          see: async (page, { session }) => {
            const reading = readingOf(page, await exposedPage(session), context.artifacts);
            return () => tell(page, reading);
          },
          miss: (page, unread) => tell(page, { unread }),
          onDone: () => {},
        });
        if (!toured) for (const page of pages) tell(page, { unread: NO_BROWSER });
      }),
    ),
};

function readingOf(
  artifact: Artifact,
  page: ExposedElement,
  artifacts: readonly Artifact[],
): Reading {
  const main = elementsIn(page).find(({ role }) => role === 'main');
  const targetOf = (href: string) => targetIn(artifact, href, artifacts);
  // Without a main part nothing of the text can be found in it.
  return { blocks: main === undefined ? [] : blocksIn(main, { targetOf }) };
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
