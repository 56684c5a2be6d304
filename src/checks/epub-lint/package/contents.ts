/** Whether the contents name every chapter and section, and can be seen (EPUB 3.3 §7). */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Heading } from '../../../model/document.ts';
import { type Located, located, wordsIn, wordsWithout, type XmlElement } from '../../xml.ts';
import { isHidden, type Lint, type LintPage, targetOf, tokensOf } from '../lint.ts';

/** Chapters and their sections; what lies deeper need not be listed. */
const DEPTH = 2;
const asides = ['doc-noteref', 'doc-pagebreak', 'doc-backlink'];

/** Findings about the three lists of the navigation document. */
export function contents(lint: Lint): readonly Diagnostic[] {
  const navigation = lint.pages.find((page) => page.isNavigation);
  // EPUBCheck says so.
  if (navigation === undefined) return [];
  const toc = navOf(navigation, 'toc');
  return [
    ...landmarks(lint, navigation),
    ...visibility(lint, navigation),
    ...(toc === undefined ? [] : headings(lint, navigation, toc)),
  ];
}

/** The list of a kind in a navigation document. */
export function navOf({ elements }: LintPage, type: string): Located | undefined {
  return elements.find(
    ({ element }) => element.name === 'nav' && tokensOf(element, 'epub:type').includes(type),
  );
}

/** The links of a list. */
export function linksIn(nav: Located): readonly Located[] {
  const all = located(nav.element, nav.around);
  return all.filter(({ element }) => element.name === 'a');
}

function landmarks({ say }: Lint, navigation: LintPage): readonly Diagnostic[] {
  const nav = navOf(navigation, 'landmarks');
  const links = nav === undefined ? [] : linksIn(nav);
  if (links.some(({ element }) => tokensOf(element, 'epub:type').includes('bodymatter'))) return [];
  const message = {
    de: 'Das Buch nennt kein Sprungziel „bodymatter“ für den Beginn des Textes.',
    en: 'The book names no landmark “bodymatter” for the beginning of the text.',
  };
  return [say('book/no-landmarks', message, nav)];
}

function visibility({ book, say }: Lint, navigation: LintPage): readonly Diagnostic[] {
  const toc = navOf(navigation, 'toc');
  const isRead = book.spine.includes(navigation.item.id);
  const hidden =
    toc !== undefined && isHidden(toc)
      ? [
          say(
            'book/contents-hidden',
            {
              de: `Das Inhaltsverzeichnis in „${navigation.item.path}“ ist verborgen.`,
              en: `The contents in “${navigation.item.path}” are hidden.`,
            },
            toc,
          ),
        ]
      : [];
  const shown = ['page-list', 'landmarks'].flatMap((type) => {
    const nav = navOf(navigation, type);
    if (!isRead || nav === undefined || isHidden(nav)) return [];
    const message = {
      de: `Die Liste „${type}“ ist auf der Seite „${navigation.item.path}“ zu sehen.`,
      en: `The list “${type}” is seen on the page “${navigation.item.path}”.`,
    };
    return [say('book/lists-shown', message, nav)];
  });
  return [...hidden, ...shown];
}

/** Each heading of the edition that is in the book has an entry of its words. */
function headings(lint: Lint, navigation: LintPage, toc: Located): readonly Diagnostic[] {
  const labels = new Map(
    linksIn(toc).map(({ element }) => [
      targetOf(navigation, element.attributes.href ?? '').id,
      wordsIn(element),
    ]),
  );
  const wanted = (lint.edition?.chapters ?? []).flatMap(({ blocks }) =>
    blocks.filter((block): block is Heading => block.kind === 'heading' && block.level <= DEPTH),
  );
  return wanted.flatMap(({ id }) => {
    const at = lint.pages.flatMap((page) => page.byId.get(id) ?? [])[0];
    return at === undefined ? [] : compare(lint, at, labels.get(id));
  });
}

function compare({ say }: Lint, at: Located, label: string | undefined): readonly Diagnostic[] {
  const words = wordsWithout(at.element, isAside);
  if (label === undefined) {
    const message = {
      de: `Das Inhaltsverzeichnis nennt „${words}“ nicht.`,
      en: `The contents do not list “${words}”.`,
    };
    return [say('book/heading-not-listed', message, at)];
  }
  if (letters(label) === letters(words)) return [];
  const message = {
    de: `Im Inhaltsverzeichnis heißt „${words}“ „${label}“.`,
    en: `The contents call “${words}” “${label}”.`,
  };
  return [say('book/contents-differ', message, at)];
}

/** Joints of long words are written in headings, not in contents. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function isAside({ attributes }: XmlElement): boolean {
  return asides.includes(attributes.role ?? '');
}
