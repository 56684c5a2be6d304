/** Contents, page list and landmarks of a book, from its chapters as they were written. */
import type { Element, ElementContent } from 'hast';
import { showJoints } from '../../easy-language/joint.ts';
import type { Chapter, EasySettings, Heading, Inline } from '../../model/document.ts';
import type { ContentsEntry, Landmark, PageEntry } from '../../writers/package/navigation.ts';
import { el } from '../../writers/xhtml/index.ts';

/** Headings below this level stay out of the contents. */
const DEEPEST = 3;

/** The chapter's headings of levels 1 to 3, nested by level. */
export function contentsOf(
  chapter: Chapter,
  href: string,
  joint: EasySettings['joint'],
): readonly ContentsEntry[] {
  const headings = chapter.blocks.filter(
    (block): block is Heading => block.kind === 'heading' && block.level <= DEEPEST,
  );
  return nested(headings, (heading) => ({
    label: labelOf(heading.children, joint),
    href: `${href}#${heading.id}`,
  }));
}

function nested(
  headings: readonly Heading[],
  entryOf: (heading: Heading) => Omit<ContentsEntry, 'children'>,
): readonly ContentsEntry[] {
  const [first, ...rest] = headings;
  if (first === undefined) return [];
  const end = rest.findIndex((heading) => heading.level <= first.level);
  const inside = end === -1 ? rest : rest.slice(0, end);
  const entry = { ...entryOf(first), children: nested(inside, entryOf) };
  return [entry, ...(end === -1 ? [] : nested(rest.slice(end), entryOf))];
}

/** A heading's words without links, ids and notes; words of other languages keep theirs. */
function labelOf(
  inlines: readonly Inline[],
  joint: EasySettings['joint'],
): readonly ElementContent[] {
  return inlines.flatMap((inline, index): readonly ElementContent[] => {
    const label = labelOfInline(inline, joint);
    const isNextSentence = inline.kind === 'sentence' && index > 0;
    return isNextSentence ? [{ type: 'text', value: ' ' }, ...label] : label;
  });
}

function labelOfInline(inline: Inline, joint: EasySettings['joint']): readonly ElementContent[] {
  const text = (value: string): readonly ElementContent[] => [
    { type: 'text', value: showJoints(value, joint) },
  ];
  switch (inline.kind) {
    case 'text':
      return text(inline.value);
    case 'code':
      return [{ type: 'text', value: inline.value }];
    case 'abbreviation':
      return text(inline.short);
    case 'term':
      return text(inline.text);
    case 'line-break':
      return text(' ');
    case 'language':
      return [el('span', { lang: inline.lang }, ...labelOf(inline.children, joint))];
    case 'footnote-reference':
    case 'image':
      return [];
    default:
      return labelOf(inline.children, joint);
  }
}

/** One entry for every page marker that was really written into the page. */
export function pageEntries(page: Element, href: string): readonly PageEntry[] {
  return page.children.flatMap((child): readonly PageEntry[] => {
    if (child.type !== 'element') return [];
    const { id, role } = child.properties;
    if (role !== 'doc-pagebreak') return pageEntries(child, href);
    return [{ label: String(child.properties['aria-label']), href: `${href}#${id}` }];
  });
}

/** Where the text itself starts: the first chapter that is not a preface. */
export function startOf(chapters: readonly Chapter[]): Chapter | undefined {
  return chapters.find(({ kind }) => kind === 'chapter' || kind === 'part') ?? chapters[0];
}

/** Landmarks for the kinds of chapters that readers look for. */
export function chapterLandmarks(
  chapters: readonly Chapter[],
  hrefOf: (chapter: Chapter) => string,
  labels: { readonly start: string; readonly glossary: string; readonly bibliography: string },
): readonly Landmark[] {
  const start = startOf(chapters);
  const wanted: readonly (readonly [string, string, Chapter | undefined])[] = [
    ['bodymatter', labels.start, start],
    ['glossary', labels.glossary, chapters.find(({ kind }) => kind === 'glossary')],
    ['bibliography', labels.bibliography, chapters.find(({ kind }) => kind === 'bibliography')],
  ];
  return wanted.flatMap(([type, label, chapter]) =>
    chapter === undefined ? [] : [{ type, label, href: hrefOf(chapter) }],
  );
}
