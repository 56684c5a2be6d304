/** Whether each entry of the page list leads to the mark of that page, and each mark has its entry. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Located, wordsIn } from '../../xml.ts';
import { type Lint, targetOf, tokensOf } from '../lint.ts';
import { linksIn, navOf } from './contents.ts';

type Mark = { readonly at: Located; readonly label: string; readonly place: string };

/** Findings about the page list (EPUB Accessibility 1.1, section 3.2.3). */
export function pageList(lint: Lint): readonly Diagnostic[] {
  const navigation = lint.pages.find((page) => page.isNavigation);
  const list = navigation && navOf(navigation, 'page-list');
  if (navigation === undefined || list === undefined) return [];
  const marks = marksIn(lint);
  const order = marks.map(({ place }) => place);
  const entries = linksIn(list).map((at) => {
    const { path, id } = targetOf(navigation, at.element.attributes.href ?? '');
    return { at, words: wordsIn(at.element), place: `${path}#${id}` };
  });
  let reached = -1;
  const wrong = entries.flatMap(({ at, words, place }) => {
    const index = order.indexOf(place);
    const mark = marks[index];
    const isLate = index <= reached;
    reached = Math.max(reached, index);
    if (mark !== undefined && mark.label === words && !isLate) return [];
    return [wrongEntry(lint, { at: mark?.at ?? at, words, place, label: mark?.label })];
  });
  // An entry that leads astray leaves a mark without one; that is the same fault.
  if (wrong.length > 0) return wrong;
  const listed = new Set(entries.map(({ place }) => place));
  return marks.filter(({ place }) => !listed.has(place)).map((mark) => unlisted(lint, mark));
}

function marksIn({ pages }: Lint): readonly Mark[] {
  return pages.flatMap(({ item, elements }) =>
    elements.flatMap((at) => {
      const { attributes } = at.element;
      const isMark =
        tokensOf(at.element, 'epub:type').includes('pagebreak') ||
        attributes.role === 'doc-pagebreak';
      if (!isMark) return [];
      const label = attributes['aria-label'] ?? attributes.title ?? wordsIn(at.element);
      return [{ at, label: label.trim(), place: `${item.path}#${attributes.id ?? ''}` }];
    }),
  );
}

type Entry = {
  readonly at: Located;
  readonly words: string;
  readonly place: string;
  readonly label: string | undefined;
};

function wrongEntry({ say }: Lint, { at, words, place, label }: Entry): Diagnostic {
  const thereDe = label === undefined ? 'keine Seite beginnt' : `die Seite „${label}“ beginnt`;
  const thereEn = label === undefined ? 'no page begins' : `page “${label}” begins`;
  const message = {
    de: `Die Seitenliste führt mit „${words}“ zu „${place}“, wo ${thereDe} oder die Reihenfolge nicht stimmt.`,
    en: `The page list leads with “${words}” to “${place}”, where ${thereEn} or the order is wrong.`,
  };
  return say('book/page-list', message, at);
}

function unlisted({ say }: Lint, { at, label }: Mark): Diagnostic {
  const message = {
    de: `Die Seite „${label}“ steht nicht in der Seitenliste.`,
    en: `Page “${label}” is not in the page list.`,
  };
  return say('book/page-list', message, at);
}
