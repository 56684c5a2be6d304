/** The files a reader can take along, each with what one wants to know before taking it. */
import type { Element } from 'hast';
import { type Artifact, contentOf, type Download } from '../../model/artifact.ts';
import type { Edition } from '../../model/document.ts';
import { counted, durationInWords, formatSize } from '../../writers/amounts.ts';
import { box, el } from '../../writers/xhtml/index.ts';
import { checkedInWords } from './checked.ts';
import { labels } from './labels.ts';
import { audioOf, durationOf, type Page, type Site, shownTitle } from './site.ts';

/** The downloads of an edition as a list, and its recordings chapter by chapter, folded. */
export function downloadLists(site: Site, edition: Edition): readonly Element[] {
  const files = [...site.made.values()]
    .filter(({ download }) => download?.edition === edition.name)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const recordings = edition.chapters.flatMap((chapter) => recordingOf(site, { edition, chapter }));
  return [
    ...(files.length > 0 ? [listOf(files.flatMap((file) => itemOf(site, file)))] : []),
    ...(recordings.length > 0 ? [folded('Einzelne Kapitel zum Anhören', recordings)] : []),
  ];
}

function folded(title: string, items: readonly Element[]): Element {
  return box('details', { class: 'parts' }, el('summary', {}, title), listOf(items));
}

function listOf(items: readonly Element[]): Element {
  return box('ul', { class: 'downloads' }, ...items);
}

/** A chapter's recording; it may be a download of its own, too. */
function recordingOf(site: Site, page: Page): readonly Element[] {
  const artifact = site.made.get(audioOf(site, page) ?? '');
  if (artifact === undefined || artifact.download) return [];
  const duration = durationOf(site, page);
  const title = shownTitle(site, page);
  return [el('li', {}, linkOf(artifact, { edition: page.edition.name, title, duration }))];
}

/** The kind of a file as people call it: `PDF`, `MP3`. */
function kindOf(artifact: Artifact): string {
  return artifact.path.split('.').at(-1)?.toUpperCase() ?? '';
}

function itemOf(site: Site, artifact: Artifact): readonly Element[] {
  const { download, path } = artifact;
  if (download === undefined) return [];
  const checked = el('span', { class: 'checked' }, checkedInWords(site.evidence, path));
  return [box('li', {}, linkOf(artifact, download), el('p', {}, `${download.purpose} `, checked))];
}

/** What a link to a file says: its name, then kind, size, and how long it is. */
type Facts = Pick<Download, 'edition' | 'title' | 'pages'> & {
  readonly duration?: number | undefined;
};

function linkOf(artifact: Artifact, { edition, title, pages, duration }: Facts): Element {
  const facts = [
    kindOf(artifact),
    formatSize(contentOf(artifact).length),
    pages === undefined ? undefined : counted(pages, 'Seite'),
    duration === undefined ? undefined : durationInWords(duration),
  ].filter((fact) => fact !== undefined);
  return el(
    'a',
    { href: artifact.path, type: artifact.mediaType, download: true },
    el('span', { class: 'name' }, title),
    ' ',
    el('span', { class: 'facts' }, `(${facts.join(', ')})`),
    // The other edition's file may have the same title (WCAG 2.4.9).
    el('span', { class: 'unseen' }, `, ${labels[edition].edition}`),
  );
}
