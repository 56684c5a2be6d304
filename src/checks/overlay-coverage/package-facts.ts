/** What the package says about the narration: durations, and the class of the spoken sentence. */
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import { namesClass, rulesIn } from '../style-sheet.ts';
import type { BookOverlay, SpokenBook } from './book.ts';
import { overlayCoverageCodes } from './codes.ts';

const report = reporter(overlayCoverageCodes);

/** EPUB 3.3 §9.3.5.1 lets the total differ from the sum by one second. */
const tolerance = 1000;

/** Findings about `media:duration` and `media:active-class`. `path` is the book's. */
export function packageFindings(book: SpokenBook, path: string): readonly Diagnostic[] {
  if (book.overlays.length === 0) return [];
  const artifact = { path };
  const durations = [
    ...book.overlays.flatMap((overlay) =>
      wrongDuration(overlay.path, overlay.duration, playTime(overlay)),
    ),
    ...wrongDuration(
      '',
      book.total,
      book.overlays.reduce((sum, one) => sum + playTime(one), 0),
    ),
  ].map((message) => report('overlay/wrong-duration', { message, artifact }));
  const highlight = noHighlight(book).map((message) =>
    report('overlay/no-highlight', { message, artifact }),
  );
  const names = badClass(book).map((message) => report('overlay/bad-class', { message, artifact }));
  return [...durations, ...highlight, ...names];
}

function playTime({ pars }: BookOverlay): number {
  return pars.reduce((sum, { begin, end }) => sum + (end > begin ? end - begin : 0), 0);
}

/** `overlay` is empty for the whole book. */
function wrongDuration(
  overlay: string,
  said: number | undefined,
  played: number,
): readonly Message[] {
  if (said !== undefined && Math.abs(said - played) <= tolerance) return [];
  const saidDe = said === undefined ? 'keine Spieldauer' : `${said} ms`;
  const saidEn = said === undefined ? 'no duration' : `${said} ms`;
  return [
    {
      de: `${overlay === '' ? 'Das Buch' : `„${overlay}“`} nennt ${saidDe}, die Ausschnitte dauern ${played} ms.`,
      en: `${overlay === '' ? 'The book' : `“${overlay}”`} states ${saidEn}, the clips last ${played} ms.`,
    },
  ];
}

function noHighlight({ activeClass, archive }: SpokenBook): readonly Message[] {
  if (activeClass === undefined || activeClass === '') {
    return [
      {
        de: 'Das Buch nennt keine Klasse für den gesprochenen Satz (media:active-class).',
        en: 'The book names no class for the spoken sentence (media:active-class).',
      },
    ];
  }
  if (!isClassName(activeClass)) return [];
  const sheets = archive.entries.filter(({ path }) => path.endsWith('.css'));
  const rules = sheets.flatMap(({ path }) =>
    rulesIn(new TextDecoder().decode(archive.bytes(path))),
  );
  const isStyled = rules.some(
    ({ selectors, declarations }) =>
      declarations.size > 0 && selectors.some((one) => namesClass(one, activeClass)),
  );
  if (isStyled) return [];
  return [
    {
      de: `Kein Stylesheet des Buchs gestaltet die Klasse „${activeClass}“ des gesprochenen Satzes.`,
      en: `No style sheet of the book styles the class “${activeClass}” of the spoken sentence.`,
    },
  ];
}

/** EPUB 3.3 §9.3.3: one name, without the dot that a selector has. */
function badClass({ activeClass = '' }: SpokenBook): readonly Message[] {
  if (activeClass === '' || isClassName(activeClass)) return [];
  return [
    {
      de: `„${activeClass}“ ist kein Name einer Klasse (media:active-class); verlangt ist einer, ohne Punkt.`,
      en: `“${activeClass}” is no name of a class (media:active-class); one is asked for, without a dot.`,
    },
  ];
}

function isClassName(name: string): boolean {
  return /^-?[_\p{L}][\p{L}\p{N}_-]*$/u.test(name);
}
