/** The files a reader can take along, each with what one wants to know before taking it. */
import type { Element } from 'hast';
import type { Artifact } from '../../model/artifact.ts';
import type { EditionName } from '../../model/document.ts';
import { box, el } from '../../writers/xhtml/index.ts';
import { counted, durationInWords, sizeInWords } from './numbers.ts';
import type { Site } from './site.ts';

/** The downloads of an edition as a list; undefined when there are none. */
export function downloadList(site: Site, edition: EditionName): Element | undefined {
  const files = [...site.made.values()].filter(({ download }) => download?.edition === edition);
  if (files.length === 0) return undefined;
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return box('ul', { class: 'downloads' }, ...sorted.flatMap(itemOf));
}

function itemOf(artifact: Artifact): readonly Element[] {
  const { download } = artifact;
  if (download === undefined) return [];
  const facts = [
    artifact.path.split('.').at(-1)?.toUpperCase(),
    sizeInWords(artifact.bytes.length),
    download.pages === undefined ? undefined : counted(download.pages, 'Seite'),
    download.duration === undefined ? undefined : durationInWords(download.duration),
  ].filter((fact) => fact !== undefined);
  const link = el(
    'a',
    { href: artifact.path, type: artifact.mediaType, download: true },
    el('span', { class: 'name' }, download.title),
    ' ',
    el('span', { class: 'facts' }, `(${facts.join(', ')})`),
  );
  return [box('li', {}, link, el('p', {}, download.purpose))];
}
