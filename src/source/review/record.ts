/**
 * `pruefung.yaml`: what a group of test readers said of each section, as `lesbar pruefbogen` writes it
 * beside publication.yaml. Here is only its form; whether it still fits the text, `review.ts` decides.
 */
import { optional, record, required } from '../publication/record.ts';
import { date } from '../publication/values.ts';
import {
  filled,
  integer,
  listOf,
  oneOf,
  text,
  textLike,
  texts,
  withSpan,
} from '../publication/yaml-reader.ts';

/** What a group can say of a section. */
export type Verdict = 'understood' | 'hard' | 'not-understood';

/** The words for it, in the files that people fill in. */
export const VERDICTS = {
  verstanden: 'understood',
  schwer: 'hard',
  'nicht verstanden': 'not-understood',
} as const satisfies Readonly<Record<string, Verdict>>;

/** Sections beyond this number are a mistake of the file. */
export const MOST_SECTIONS = 9999;

/** The fingerprint of a section or of a whole text. */
export const fingerprint = textLike((value) => /^[0-9a-f]{12}$/.test(value), {
  de: 'eine Fassung wie 3f2a9c81b0de',
  en: 'a version like 3f2a9c81b0de',
});

/** What names a section in a file that a group fills in: the number on the sheet, and for people its heading. */
export const namedSection = {
  abschnitt: required(integer(1, MOST_SECTIONS)),
  ueberschrift: optional(text),
} as const;

/** What a group said of it, with its place. */
export const verdict = withSpan(oneOf<Verdict>(VERDICTS));

/** The whole of a record. */
export const reviewRecord = record({
  gruppe: required(text),
  am: required(date),
  namen: optional(texts),
  abschnitte: required(
    filled(
      listOf(
        withSpan(
          record({
            ...namedSection,
            fassung: required(fingerprint),
            ergebnis: required(verdict),
          }),
        ),
      ),
    ),
  ),
});

/** What `reviewRecord` reads; with a finding, parts may be missing. */
export type RecordValues = NonNullable<ReturnType<typeof reviewRecord>>;
