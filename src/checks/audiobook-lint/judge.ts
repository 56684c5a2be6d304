/** Holds a book to listen to against the edition it speaks and the recordings it was made from. */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { audiobookLintCodes } from './codes.ts';
import type { Observed } from './observed.ts';

/** A chapter as it should be; milliseconds. */
export type Expected = { readonly title: string; readonly length: number };

/** What to hold a book against. */
export type Expectations = {
  readonly path: string;
  readonly chapters: readonly Expected[];
  readonly isSynthetic: boolean;
};

const report = reporter(audiobookLintCodes);

/** Rounding: each length is told to the millisecond. */
const ROUNDING = 2;
/** What encoders leave between two chapters of one stream: up to three frames of AAC at 16 kHz. */
const BETWEEN = 200;

/** All findings about one book. */
export function judgeBook(book: Observed, expected: Expectations): readonly Diagnostic[] {
  const order = wrongOrder(book, expected);
  return [
    ...book.missing.map((file) => missingFile(file, expected)),
    ...(order === undefined ? [] : [order]),
    // Places are compared chapter by chapter, which needs the same chapters.
    ...(order === undefined ? wrongPlaces(book, expected) : []),
    ...wrongLengths(book, expected),
    ...unnamedVoice(book, expected),
  ];
}

function wrongOrder(book: Observed, { path, chapters }: Expectations): Diagnostic | undefined {
  const titles = book.chapters.map(({ title }) => title);
  const wrong = chapters.findIndex(({ title }, index) => titles[index] !== title);
  const at = wrong < 0 ? chapters.length : wrong;
  if (wrong < 0 && titles.length === chapters.length) return undefined;
  const should = chapters[at]?.title;
  const is = titles[at];
  return report('audiobook/chapter-missing', {
    message: {
      de: `„${path}“ hat als ${at + 1}. Kapitel ${german(is)}, erwartet wird ${german(should)}.`,
      en: `Chapter ${at + 1} of “${path}” is ${english(is)}; expected is ${english(should)}.`,
    },
    artifact: { path },
  });
}

const german = (title: string | undefined) => (title === undefined ? 'keines' : `„${title}“`);
const english = (title: string | undefined) => (title === undefined ? 'none' : `“${title}”`);

/** Each chapter must have room for its recording, and no more than encoders leave. */
function wrongPlaces(book: Observed, { path, chapters }: Expectations): readonly Diagnostic[] {
  return chapters.flatMap(({ title, length }, index) => {
    const begin = book.chapters[index]?.begin ?? Number.NaN;
    const end = book.chapters[index + 1]?.begin ?? book.duration;
    const tooMuch = end - begin - length;
    const isFirstLate = index === 0 && begin !== 0;
    if (!isFirstLate && tooMuch >= -ROUNDING && tooMuch <= BETWEEN) return [];
    return report('audiobook/wrong-place', {
      message: {
        de: `„${title}“ dauert ${inSeconds(length)} s, hat in „${path}“ aber ${inSeconds(end - begin)} s Platz, ab ${inSeconds(begin)} s.`,
        en: `“${title}” lasts ${inSeconds(length)} s, but has ${inSeconds(end - begin)} s in “${path}”, from ${inSeconds(begin)} s on.`,
      },
      artifact: { path },
    });
  });
}

/** The sum of what is told, against the sound itself. */
function wrongLengths(book: Observed, { path, chapters }: Expectations): readonly Diagnostic[] {
  // Lengths of recordings are rounded up one by one.
  const difference = Math.abs(book.duration - book.heard);
  if (difference <= ROUNDING + chapters.length) return [];
  return [
    report('audiobook/wrong-length', {
      message: {
        de: `„${path}“ nennt eine Dauer von ${inSeconds(book.duration)} s, zu hören sind ${inSeconds(book.heard)} s.`,
        en: `“${path}” tells a duration of ${inSeconds(book.duration)} s; ${inSeconds(book.heard)} s can be heard.`,
      },
      artifact: { path },
    }),
  ];
}

function unnamedVoice(book: Observed, expected: Expectations): readonly Diagnostic[] {
  const { path, isSynthetic } = expected;
  if (book.narrator !== '' && (!isSynthetic || /computer/iu.test(book.narrator))) return [];
  return [
    report('audiobook/voice-unnamed', {
      message: {
        de: `„${path}“ nennt als Stimme ${german(book.narrator || undefined)}.`,
        en: `“${path}” names as its voice ${english(book.narrator || undefined)}.`,
      },
      artifact: { path },
    }),
  ];
}

function missingFile(file: string, { path }: Expectations): Diagnostic {
  return report('audiobook/file-missing', {
    message: {
      de: `„${file}“ wird genannt, liegt aber nicht in „${path}“.`,
      en: `“${file}” is named, but is not in “${path}”.`,
    },
    artifact: { path },
  });
}

/** A length that cannot be read is a question mark. */
function inSeconds(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? (milliseconds / 1000).toFixed(3) : '?';
}
