/** `aufnahmen` in publication.yaml, and the cue files it names: their form. */
import { optional, record, required } from '../publication/record.ts';
import {
  filled,
  listOf,
  oneOf,
  type Reader,
  text,
  textLike,
  withSpan,
  wrongType,
} from '../publication/yaml-reader.ts';

/** The list of recordings. */
export const recordingList = listOf(
  withSpan(
    record({
      kapitel: required(text),
      ausgabe: optional(oneOf({ standard: 'standard' as const, leicht: 'easy' as const })),
      datei: required(text),
      'gelesen-von': required(text),
      marken: optional(
        textLike((value) => /\.ya?ml$/i.test(value), {
          de: 'eine Datei wie aufnahmen/01-antrag.marken.yaml',
          en: 'a file like aufnahmen/01-antrag.marken.yaml',
        }),
      ),
    }),
  ),
);

/** What `recordingList` reads. */
export type RecordingValues = NonNullable<ReturnType<typeof recordingList>>;

/** Minutes and seconds, or seconds: `1:02,5`, `62.5`, `1:00:02`. */
const seconds: Reader<number> = (node, place) => {
  const value = text(node, place);
  if (value === undefined) return undefined;
  const expected = {
    de: 'eine Zeit wie 62,5 oder 1:02,5',
    en: 'a time like 62.5 or 1:02.5',
  };
  if (!/^(?:\d{1,2}:)?(?:\d{1,3}:)?\d{1,5}(?:[.,]\d+)?$/.test(value))
    return wrongType(node, place, expected);
  const parts = value.replace(',', '.').split(':').map(Number);
  if (parts.slice(1).some((part) => part >= 60)) return wrongType(node, place, expected);
  return parts.reduce((sum, part) => 60 * sum + part, 0);
};

/** The whole of a cue file: sentences by id or by their first words, and where they begin. */
export const cueFile = record({
  marken: required(
    filled(
      listOf(
        withSpan(
          record({ satz: optional(text), worte: optional(text), beginn: required(seconds) }),
        ),
      ),
    ),
  ),
});
