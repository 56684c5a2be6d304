/** Ways through the reading pages: trail, chapters, contents of a page, turning, the other edition. */
import type { Element, ElementContent } from 'hast';
import type { Heading } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import { box, el } from '../../writers/xhtml/index.ts';
import { labels } from './labels.ts';
import {
  hrefBetween,
  hrefFrom,
  type Page,
  type Place,
  pathOf,
  type Site,
  shown,
  shownTitle,
} from './site.ts';

/** Start page, edition, this page (WCAG 2.4.8). */
export function trail(site: Site, { edition, path }: Place, title: string): Element {
  const words = labels[edition.name];
  const say = (text: string) => shown(site, edition.name, text);
  const home = hrefBetween(path, 'index.html');
  return box(
    'nav',
    { class: 'trail', 'aria-label': say(words.trail) },
    box(
      'ol',
      {},
      el('li', {}, el('a', { href: home }, say(words.home))),
      el('li', {}, el('a', { href: `${home}#${edition.name}` }, words.edition)),
      el('li', { 'aria-current': 'page' }, title),
    ),
  );
}

/** All chapters of the edition; the one that the reader is in is marked. */
export function chapterNav(site: Site, place: Place): Element {
  const { edition } = place;
  const items = edition.chapters.map((chapter) => {
    const current = chapter === place.chapter ? 'page' : undefined;
    const title = shownTitle(site, { edition, chapter });
    const href = hrefBetween(place.path, pathOf({ edition, chapter }));
    const link = el('a', { href, 'aria-current': current }, title);
    return el('li', {}, link);
  });
  return box(
    'nav',
    { class: 'chapters', 'aria-labelledby': 'chapters-title' },
    el('h2', { id: 'chapters-title' }, labels[edition.name].chapters),
    box('ol', {}, ...items),
  );
}

/** The sections of a page; undefined when there is no more than one. */
export function contents(site: Site, page: Page): Element | undefined {
  const { name } = page.edition;
  const headings = page.chapter.blocks.filter(
    (block) => block.kind === 'heading' && block.level === 2,
  );
  if (headings.length < 2) return undefined;
  const items = headings.map((heading) => {
    const text = heading.kind === 'heading' ? plainText(heading.children) : '';
    return el('li', {}, el('a', { href: `#${heading.id}` }, shown(site, name, text)));
  });
  return box(
    'nav',
    { class: 'contents', 'aria-labelledby': 'contents-title' },
    el('h2', { id: 'contents-title' }, labels[name].onThisPage),
    box('ul', {}, ...items),
  );
}

/** Previous and next chapter. */
export function turnNav(site: Site, page: Page): Element | undefined {
  const { edition, chapter } = page;
  const index = edition.chapters.indexOf(chapter);
  const words = labels[edition.name];
  const turns = [
    { rel: 'prev', label: words.previous, to: edition.chapters[index - 1] },
    { rel: 'next', label: words.next, to: edition.chapters[index + 1] },
  ].flatMap(({ rel, label, to }) => {
    if (to === undefined) return [];
    const title = shownTitle(site, { edition, chapter: to });
    const where = el('span', { class: 'turn-label' }, `${label}: `);
    const what = el('span', { class: 'turn-title' }, title);
    return [el('a', { href: `${to.slug}.html`, rel, class: rel }, where, what)];
  });
  if (turns.length === 0) return undefined;
  return box('nav', { class: 'turn', 'aria-label': words.turn }, ...turns);
}

/** The way to the same section in the other edition, if it is there. */
export function editionSwitch(site: Site, page: Page, heading: Heading): readonly ElementContent[] {
  const to = heading.counterpart === undefined ? undefined : site.pageOf.get(heading.counterpart);
  if (to === undefined || heading.counterpart === undefined) return [];
  const words = labels[to.edition.name].switchTo;
  const title = shown(site, page.edition.name, plainText(heading.children));
  const link = el(
    'a',
    { href: hrefFrom(site, page, heading.counterpart), hreflang: to.edition.lang },
    words,
    // Many links of one name would lead to many places (WCAG 2.4.9).
    el('span', { class: 'unseen' }, ` lesen: ${title}`),
  );
  return [el('p', { class: 'switch' }, link)];
}

/** The band on top: publication, and the other edition of this page if there is one. */
export function pageHeader(
  site: Site,
  { edition, path }: Place,
  other: Place | undefined,
): Element {
  const { meta } = site.context.document;
  const link =
    other === undefined
      ? undefined
      : el(
          'a',
          {
            class: 'other',
            href: hrefBetween(path, other.path),
            hreflang: other.edition.lang,
          },
          labels[other.edition.name].goTo,
        );
  const home = hrefBetween(path, 'index.html');
  return box(
    'header',
    { class: 'site-header' },
    box(
      'div',
      { class: 'frame' },
      el('p', { class: 'publication' }, el('a', { href: home }, meta.title)),
      el('p', { class: 'here' }, labels[edition.name].edition),
      link,
    ),
  );
}
