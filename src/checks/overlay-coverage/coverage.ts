/** Whether a book speaks every unit of its edition: each once, in the order of reading. */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Chapter, Edition } from '../../model/document.ts';
import { type SpokenUnit, spokenUnits } from '../../model/reading-order.ts';
import { plainText, titleOf } from '../../model/walk.ts';
import type { Par, SpokenBook } from './book.ts';
import { overlayCoverageCodes } from './codes.ts';

const report = reporter(overlayCoverageCodes);

/** Findings about units that are silent, repeated, or out of order. `path` is the book's. */
export function coverageOf(
  book: Pick<SpokenBook, 'overlays'>,
  edition: Edition,
  path: string,
): readonly Diagnostic[] {
  const pars = book.overlays.flatMap((overlay) => overlay.pars);
  const counts = new Map<string, number>();
  for (const { id } of pars) counts.set(id, (counts.get(id) ?? 0) + 1);
  const units = edition.chapters.flatMap(spokenUnits);
  return [
    ...edition.chapters.flatMap((chapter) => silentIn(chapter, counts, path)),
    ...units.flatMap((unit) => repeated(unit, counts.get(unit.id) ?? 0, path)),
    ...outOfOrder(pars, units, path),
  ];
}

/** One finding a sentence; one for the whole chapter when nothing of it is spoken. */
function silentIn(
  chapter: Chapter,
  counts: ReadonlyMap<string, number>,
  path: string,
): readonly Diagnostic[] {
  const units = spokenUnits(chapter);
  const silent = units.filter((unit) => !counts.has(unit.id));
  if (silent.length > 0 && silent.length === units.length) {
    return [
      report('overlay/silent', {
        message: {
          de: `Das Kapitel „${titleOf(chapter)}“ hat keine Vorlese-Stimme (${units.length} Sätze und Bilder).`,
          en: `The chapter “${titleOf(chapter)}” is not spoken (${units.length} sentences and pictures).`,
        },
        span: chapter.span,
        artifact: { path },
      }),
    ];
  }
  return silent.map((unit) =>
    report('overlay/silent', {
      message: {
        de: `Die Vorlese-Stimme lässt aus: „${wordsOf(unit)}“`,
        en: `The narration leaves out: “${wordsOf(unit)}”`,
      },
      ...placeOf(unit, path),
    }),
  );
}

function repeated(unit: SpokenUnit, count: number, path: string): readonly Diagnostic[] {
  if (count < 2) return [];
  const message = {
    de: `„${wordsOf(unit)}“ wird ${count}-mal gesprochen.`,
    en: `“${wordsOf(unit)}” is spoken ${count} times.`,
  };
  return [report('overlay/spoken-twice', { message, ...placeOf(unit, path) })];
}

/** Units that come before one they should follow; of two that are swapped, the later one is told. */
function outOfOrder(
  pars: readonly Par[],
  units: readonly SpokenUnit[],
  path: string,
): readonly Diagnostic[] {
  const places = new Map(units.map((unit, index) => [unit.id, { unit, index }]));
  const seen = new Set<string>();
  let reached: { readonly unit: SpokenUnit; readonly index: number } | undefined;
  return pars.flatMap(({ id }) => {
    const here = places.get(id);
    if (here === undefined || seen.has(id)) return [];
    seen.add(id);
    if (reached === undefined || here.index > reached.index) {
      reached = here;
      return [];
    }
    const message = {
      de: `„${wordsOf(here.unit)}“ wird erst nach „${wordsOf(reached.unit)}“ gesprochen.`,
      en: `“${wordsOf(here.unit)}” is spoken only after “${wordsOf(reached.unit)}”.`,
    };
    return [report('overlay/wrong-order', { message, ...placeOf(here.unit, path) })];
  });
}

function placeOf(unit: SpokenUnit, path: string) {
  return { span: unit.span, artifact: { path, selector: `#${unit.id}` } };
}

/** What a unit says, short enough for a message. */
function wordsOf(unit: SpokenUnit): string {
  const words = 'text' in unit ? unit.text : 'alt' in unit ? unit.alt : plainText(unit.children);
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words.trim();
}
