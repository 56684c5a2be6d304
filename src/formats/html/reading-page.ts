/** A reading page: one chapter of one edition. */

import type { Element, ElementContent } from 'hast';
import { showJoints } from '../../easy-language/joint.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { EditionName, Heading } from '../../model/document.ts';
import { titleOf } from '../../model/walk.ts';
import { durationInWords } from '../../writers/amounts.ts';
import {
  box,
  el,
  picturesByPath,
  writeChapter,
  type XhtmlOptions,
} from '../../writers/xhtml/index.ts';
import { footer, openNote, statementSections } from './about.ts';
import { labels } from './labels.ts';
import { chapterNav, contents, editionSwitch, pageHeader, trail, turnNav } from './navigation.ts';

import { pageArtifact } from './page.ts';
import {
  audioOf,
  captionsOf,
  counterpartOf,
  durationOf,
  hrefFrom,
  jointOf,
  type Page,
  pathOf,
  placeOf,
  type Site,
  shown,
  shownTitle,
} from './site.ts';

const TERM_HINT = 'term-hint';

export function readingPage(site: Site, page: Page): Artifact {
  const { meta } = site.context.document;
  const { edition, chapter } = page;
  const words = labels[edition.name];
  const say = (text: string) => shown(site, edition.name, text);
  const other = counterpartOf(site, page);
  const aside = box('div', { class: 'side' }, chapterNav(site, placeOf(page)));
  const title = showJoints(titleOf(chapter), 'none');
  return pageArtifact(site, {
    path: pathOf(page),
    lang: edition.lang,
    edition: edition.name,
    chapter: chapter.id,
    kind: `reading ${edition.name}`,
    title: `${title} – ${meta.title}${edition.name === 'easy' ? ` (${words.edition})` : ''}`,
    description: `${title}. ${words.edition}. ${meta.description}`,
    skip: say(words.skip),
    alternates: [page, ...(other ? [other] : [])].map((one) => ({
      lang: one.edition.lang,
      path: pathOf(one),
    })),
    header: pageHeader(site, placeOf(page), other && placeOf(other)),
    content: [
      box(
        'div',
        { class: 'frame columns' },
        box(
          'div',
          { class: 'middle' },
          trail(site, placeOf(page), shownTitle(site, page)),
          ...noteBeforeText(site, edition.name),
          mainOf(site, page),
        ),
        aside,
      ),
    ],
    footer: footer(site, edition.name, {
      title: words.about,
      statements: statementSections(site, edition.name),
      path: pathOf(page),
      leadsTo: [edition.name],
    }),
  });
}

/** A landmark of its own: the text has not begun yet. */
function noteBeforeText(site: Site, name: EditionName): readonly Element[] {
  const note = openNote(site, name);
  return note === undefined ? [] : [el('section', { 'aria-label': 'Hinweis' }, note)];
}

function mainOf(site: Site, page: Page): Element {
  const { name } = page.edition;
  return box(
    'main',
    { id: 'text', tabindex: -1 },
    writeChapter(page.chapter, optionsOf(site, page)),
    el('p', { id: TERM_HINT, hidden: true }, shown(site, name, labels[name].termHint)),
    turnNav(site, page),
  );
}

function optionsOf(site: Site, page: Page): XhtmlOptions {
  const { document } = site.context;
  return {
    edition: page.edition.name,
    hrefOf: (targetId) => hrefFrom(site, page, targetId),
    pictures: picturesByPath(document),
    pictureHref: (fileName) => `../assets/pictures/${fileName}`,
    joint: jointOf(site, page.edition.name),
    epubTypes: false,
    footnotes: 'chapter-end',
    pageBreaks: new Map(),
    scrollTables: true,
    headingExtras: (heading) => extrasOf(site, page, heading),
    termHint: TERM_HINT,
  };
}

/** Below the title: the other edition, the voice, the contents. Below headings: the other edition. */
function extrasOf(site: Site, page: Page, heading: Heading): readonly ElementContent[] {
  const change = editionSwitch(site, page, heading);
  if (heading.level !== 1) return change;
  const extras = [player(site, page), contents(site, page)];
  return [...change, ...extras.filter((extra) => extra !== undefined)];
}

/** The chapter's recording, if it was made. Nothing loads before a reader asks for it. */
function player(site: Site, page: Page): Element | undefined {
  const path = audioOf(site, page);
  if (path === undefined) return undefined;
  const { name } = page.edition;
  const milliseconds = durationOf(site, page);
  const duration = milliseconds === undefined ? '' : ` (${durationInWords(milliseconds)})`;
  const caption = shown(site, name, labels[name].listen);
  return box(
    'figure',
    { class: 'listen' },
    el('figcaption', {}, `${caption}${duration}`),
    el(
      'audio',
      {
        controls: true,
        preload: 'none',
        src: `../${path}`,
        'aria-label': `${caption}: ${shownTitle(site, page)}`,
      },
      captionTrack(site, page),
    ),
  );
}

/** The words with their times (WebVTT), for players that show them (WCAG 1.2.1). */
function captionTrack(site: Site, page: Page): Element | undefined {
  const path = captionsOf(site, page);
  if (path === undefined) return undefined;
  const { lang } = page.edition;
  const label = 'Text zum Mitlesen';
  return el('track', { kind: 'captions', srclang: lang, label, src: `../${path}` });
}
