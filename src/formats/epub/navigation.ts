/** The navigation document of a book, from its parts. */
import { showJoints } from '../../easy-language/joint.ts';
import {
  CONTENTS_ID,
  type ContentsEntry,
  writeNavigation,
} from '../../writers/package/navigation.ts';
import { chapterLandmarks, contentsOf } from './contents.ts';
import type { Parts } from './parts.ts';
import { words } from './words.ts';

const TITLE_PAGE = 'title-page.xhtml';
const ABOUT = 'about.xhtml';

/** Contents of every page of the spine, the page list, landmarks. */
export function navigationOf({ edition, chapters, joint }: Parts): Uint8Array {
  const own = words[edition.name];
  const shown = (text: string) => showJoints(text, joint);
  const link = (label: string, href: string): ContentsEntry => ({
    label: [{ type: 'text', value: shown(label) }],
    href,
    children: [],
  });
  const inOrder = chapters.map(({ chapter }) => chapter);
  return writeNavigation({
    frame: {
      lang: edition.lang,
      title: showJoints(own.contents, 'none'),
      styleSheet: 'css/book.css',
      type: 'frontmatter',
    },
    contents: {
      heading: shown(own.contents),
      entries: [
        link(own.titlePage, TITLE_PAGE),
        ...chapters.flatMap(({ chapter, page }) => contentsOf(chapter, page.path, joint)),
        link(own.about, ABOUT),
      ],
    },
    pages: { heading: shown(own.pages), entries: chapters.flatMap(({ pages }) => pages) },
    landmarks: {
      heading: shown(own.landmarks),
      entries: [
        { type: 'titlepage', label: shown(own.titlePage), href: TITLE_PAGE },
        { type: 'toc', label: shown(own.contents), href: `nav.xhtml#${CONTENTS_ID}` },
        ...chapterLandmarks(inOrder, ({ slug }) => `text/${slug}.xhtml`, own),
        { type: 'copyright-page', label: shown(own.about), href: ABOUT },
      ],
    },
  });
}
