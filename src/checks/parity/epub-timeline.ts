/** The timeline of a book: which sentence is marked while which clip sounds. The text is the page's own. */
import { posix } from 'node:path';
import type { Bytes } from '../../model/bytes.ts';
import { openBook, type SpokenBook } from '../overlay-coverage/book.ts';
import { pagesOf } from './epub.ts';
import { exposedXhtml } from './epub-tree.ts';
import { type ExposedElement, elementsIn } from './exposed.ts';
import { blocksIn } from './exposed-pieces.ts';
import type { Difference } from './finding.ts';
import { linesOf } from './leaves.ts';
import {
  type Cue,
  cueDifferences,
  expectedCues,
  recordingDifferences,
  type Spoken,
} from './timeline.ts';
import { squeezed } from './words.ts';

/** Where overlays and narration differ. @throws Error when the book cannot be read */
export function overlayDifferences(bytes: Bytes, spoken: Spoken): readonly Difference[] {
  const book = openBook(bytes);
  const pages = new Map(
    pagesOf(book).map(({ page, xml }) => {
      const [root] = xml.children;
      const elements = root === undefined ? [] : elementsIn(exposedXhtml(root, root));
      return [page, new Map(elements.map((element) => [element.attributes.id, element]))];
    }),
  );
  const cues = book.overlays.flatMap(({ path, pars }) =>
    pars.map((par): Cue => {
      const element = pages.get(par.page)?.get(par.id);
      const text = element === undefined ? '' : textOf(element);
      return { text, begin: par.begin, end: par.end, at: { page: path, id: par.id } };
    }),
  );
  return [...cueDifferences(expectedCues(spoken), cues), ...recordings(book, spoken)];
}

/** As it is compared: without marks of notes and page markers. */
function textOf(element: ExposedElement): string {
  if (element.tag === 'img') return squeezed(element.name);
  const lines = linesOf(blocksIn(element, { targetOf: (href) => href }));
  return lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
}

/** Each chapter's recording is as long as its narration. Recordings are named as their chapters. */
function recordings(book: SpokenBook, { edition, narration }: Spoken): readonly Difference[] {
  const files = new Set(book.overlays.flatMap(({ pars }) => pars.map(({ audio }) => audio)));
  return [...files].flatMap((file) => {
    const chapter = edition.chapters.find(({ slug }) => posix.parse(file).name === slug);
    if (chapter === undefined) return [];
    return recordingDifferences(chapter, narration, { file, length: book.recording(file)?.length });
  });
}
