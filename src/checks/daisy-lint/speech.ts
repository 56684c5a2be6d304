/**
 * The book as one with overlays, so that what is asked of the narration of an EPUB is asked of it too: each
 * sentence spoken once, in order, by a clip that exists.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Edition } from '../../model/document.ts';
import { spokenUnits } from '../../model/reading-order.ts';
import type { BookOverlay, Par as OverlayPar } from '../overlay-coverage/book.ts';
import { clipFindings } from '../overlay-coverage/clips.ts';
import { coverageOf } from '../overlay-coverage/coverage.ts';
import { descendants } from '../xml.ts';
import type { Par, TalkingBook } from './book.ts';

/** Findings about silent, repeated and misplaced sentences, and about clips. `path` is the book's. */
export function speechFindings(
  book: TalkingBook,
  edition: Edition,
  path: string,
): readonly Diagnostic[] {
  const units = new Set(edition.chapters.flatMap(spokenUnits).map(({ id }) => id));
  const overlays = book.smils.map(
    ({ file, pars }): BookOverlay => ({
      page: pars[0]?.file ?? '',
      path: file,
      pars: pars.flatMap((par) => spokenBy(par, book, units)),
    }),
  );
  const { archive, recording } = book;
  const spoken = { archive, overlays, recording };
  return [...coverageOf(spoken, edition, path), ...clipFindings(spoken, path)];
}

/** A clip for the element itself, or for each sentence in it, one after the other. */
function spokenBy(
  par: Par,
  { target }: TalkingBook,
  units: ReadonlySet<string>,
): readonly OverlayPar[] {
  const element = target(par.file, par.id);
  const inside = element === undefined ? [] : descendants(element);
  const sentences = units.has(par.id)
    ? [par.id]
    : inside.flatMap(({ attributes: { id = '' } }) => (units.has(id) ? [id] : []));
  return par.clips.map(({ audio, begin, end }, index) => ({
    page: par.file,
    id: sentences[index] ?? par.id,
    audio,
    begin,
    end,
    types: [],
  }));
}
