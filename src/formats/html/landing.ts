/** The landing page: what this is, the ways in, the files to take along, who answers for it. */
import type { Element } from 'hast';
import type { Artifact } from '../../model/artifact.ts';
import type { Edition, EditionName } from '../../model/document.ts';
import { germanDate } from '../../writers/statements.ts';
import { box, el } from '../../writers/xhtml/index.ts';
import { footer, openNote, paragraphs, statementSections } from './about.ts';
import { downloadLists } from './downloads.ts';
import { labels } from './labels.ts';
import { pageArtifact } from './page.ts';
import { pathOf, type Site, shown, shownTitle, statementPathOf } from './site.ts';

export function landingPage(site: Site): Artifact {
  const { meta } = site.context.document;
  const { editions } = site.context;
  return pageArtifact(site, {
    path: 'index.html',
    lang: 'de',
    kind: 'landing',
    title: `${meta.title} – ${meta.publisher}`,
    description: meta.description,
    skip: 'Zum Inhalt springen',
    alternates: [],
    header: hero(site),
    content: [
      box(
        'main',
        { id: 'text', class: 'frame', tabindex: -1 },
        box('div', { class: 'entrances' }, ...editions.map((edition) => entrance(site, edition))),
        downloads(site),
      ),
    ],
    footer: footer(site, 'standard', {
      title: 'Über diese Veröffentlichung',
      statements: statementSections(site, 'standard'),
      path: 'index.html',
      leadsTo: editions.map(({ name }) => name),
    }),
  });
}

function hero(site: Site): Element {
  const { meta } = site.context.document;
  const by = [meta.authors.join(', '), germanDate(meta.published)];
  return box(
    'header',
    { class: 'site-header hero' },
    box(
      'div',
      { class: 'frame' },
      el('p', { class: 'publisher' }, meta.publisher),
      box(
        'hgroup',
        {},
        el('h1', {}, meta.title),
        meta.subtitle === undefined ? undefined : el('p', { class: 'subtitle' }, meta.subtitle),
      ),
      el('p', { class: 'description' }, meta.description),
      el('p', { class: 'byline' }, by.join(' · ')),
    ),
  );
}

/** One edition: what it is like, the way in, its chapters. */
function entrance(site: Site, edition: Edition): Element {
  const { name } = edition;
  const titleId = `${name}-title`;
  const [first] = edition.chapters;
  const items = edition.chapters.map((chapter) => {
    const page = { edition, chapter };
    // The same title leads to another page in the other edition (WCAG 2.4.9).
    const edge = name === 'easy' ? el('span', { class: 'unseen' }, ' in Leichter Sprache') : '';
    return el('li', {}, el('a', { href: pathOf(page) }, shownTitle(site, page), edge));
  });
  const lines = invitations[name].map((line) => shown(site, name, line));
  return box(
    'section',
    {
      id: name,
      class: `entrance ${name}`,
      lang: name === 'easy' ? edition.lang : undefined,
      'aria-labelledby': titleId,
    },
    el('h2', { id: titleId }, labels[name].edition),
    ...paragraphs(lines, name),
    openNote(site, name),
    first === undefined ? undefined : way(pathOf({ edition, chapter: first }), name),
    el('h3', {}, labels[name].chapters),
    box('ol', { class: 'plain' }, ...items),
  );
}

function way(href: string, name: EditionName): Element {
  const text = name === 'easy' ? 'In Leichter Sprache lesen' : 'In Alltagssprache lesen';
  return el('p', {}, el('a', { class: 'button', href }, text));
}

const invitations: Readonly<Record<EditionName, readonly string[]>> = {
  standard: ['Der vollständige Text mit allen Einzelheiten und Quellen.'],
  easy: ['Hier lesen Sie den Text in Leichter Sprache.', 'Die Sätze sind kurz.'],
};

function downloads(site: Site): Element | undefined {
  const groups = site.context.editions.flatMap((edition) => {
    const lists = downloadLists(site, edition);
    return lists.length === 0 ? [] : [el('h3', {}, labels[edition.name].edition), ...lists];
  });
  const first = site.context.editions[0]?.name;
  if (groups.length === 0 || first === undefined) return undefined;
  return box(
    'section',
    { class: 'take', 'aria-labelledby': 'downloads' },
    el('h2', { id: 'downloads' }, 'Zum Mitnehmen'),
    el(
      'p',
      {},
      'Diese Dateien enthalten denselben Text wie die Webseiten. Was geprüft ist und was nicht, steht in der ',
      el('a', { href: statementPathOf(site, first) }, labels.standard.statement),
      '.',
    ),
    ...groups,
  );
}
