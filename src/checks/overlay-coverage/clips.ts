/** Whether a book's clips lie in their audio, one behind the other, and point at text that is there. */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { remembered } from '../archive.ts';
import { descendants } from '../xml.ts';
import type { BookOverlay, Par, SpokenBook } from './book.ts';
import { overlayCoverageCodes } from './codes.ts';

const report = reporter(overlayCoverageCodes);

/** Clock values are whole milliseconds: two clips that meet may differ by the rounding of one. */
const rounding = 1;

/** What is looked at of a book: of an EPUB, or of any other with overlays. */
export type ClippedBook = Pick<SpokenBook, 'archive' | 'overlays' | 'recording'>;

type Facts = {
  readonly book: ClippedBook;
  /** The book's path, for findings. */
  readonly path: string;
  /** Ids of each page; undefined where there is no such page. */
  readonly idsOf: (page: string) => ReadonlySet<string> | undefined;
  /** Length of each audio file in milliseconds; undefined where it is missing or no MP3. */
  readonly lengthOf: (audio: string) => number | undefined;
};

/** Findings about each clip, and about clips that follow each other. `path` is the book's. */
export function clipFindings(book: ClippedBook, path: string): readonly Diagnostic[] {
  const facts: Facts = {
    book,
    path,
    idsOf: remembered((page) => idsIn(book, page)),
    lengthOf: (audio) => book.recording(audio)?.length,
  };
  return book.overlays.flatMap((overlay) => [
    ...overlay.pars.flatMap((par) => [...missingText(par, facts), ...badClip(par, facts)]),
    ...gaps(overlay, facts),
  ]);
}

function missingText(par: Par, { idsOf, path }: Facts): readonly Diagnostic[] {
  if (idsOf(par.page)?.has(par.id)) return [];
  const message = {
    de: `Die Vertonung verweist auf „${par.page}#${par.id}“. Diese Stelle gibt es im Buch nicht.`,
    en: `The narration refers to “${par.page}#${par.id}”, which is not in the book.`,
  };
  return [report('overlay/text-missing', { message, artifact: placeOf(par, path) })];
}

function badClip(par: Par, { lengthOf, path }: Facts): readonly Diagnostic[] {
  const length = lengthOf(par.audio);
  const complain = (de: string, en: string) => [
    report('overlay/bad-clip', { message: { de, en }, artifact: placeOf(par, path) }),
  ];
  const clip = `${par.begin}–${par.end} ms`;
  if (length === undefined) {
    return complain(
      `Die Tonaufnahme „${par.audio}“ fehlt oder ist keine MP3-Datei.`,
      `The recording “${par.audio}” is missing or no MP3 file.`,
    );
  }
  // Written so that NaN, an unreadable clock value, does not pass.
  if (!(par.begin < par.end)) {
    return complain(
      `Der Ausschnitt ${clip} von „${par.audio}“ ist leer oder unlesbar.`,
      `The clip ${clip} of “${par.audio}” is empty or unreadable.`,
    );
  }
  if (par.end <= length + rounding) return [];
  return complain(
    `Der Ausschnitt ${clip} geht über das Ende von „${par.audio}“ (${length} ms) hinaus.`,
    `The clip ${clip} runs past the end of “${par.audio}” (${length} ms).`,
  );
}

/** Each clip begins where the one before it in the same recording ends. */
function gaps({ pars }: BookOverlay, { path }: Facts): readonly Diagnostic[] {
  return pars.flatMap((par, index) => {
    const before = pars[index - 1];
    if (before === undefined || before.audio !== par.audio) return [];
    if (!(Math.abs(par.begin - before.end) > rounding)) return [];
    const message = {
      de: `Der Ausschnitt beginnt bei ${par.begin} ms, der vorige endet bei ${before.end} ms.`,
      en: `The clip begins at ${par.begin} ms, the one before ends at ${before.end} ms.`,
    };
    return [report('overlay/not-contiguous', { message, artifact: placeOf(par, path) })];
  });
}

function idsIn({ archive }: ClippedBook, page: string): ReadonlySet<string> | undefined {
  if (!archive.entries.some(({ path }) => path === page)) return undefined;
  return new Set(descendants(archive.xml(page)).flatMap(({ attributes: { id } }) => id ?? []));
}

function placeOf(par: Par, path: string) {
  return { path, selector: `#${par.id}` };
}
