/** The answers of a group as they stand in the filled template: its form, with findings at their places. */
import type { Node } from 'yaml';
import { type Diagnostic, type Result, reporter } from '../diagnostics/diagnostic.ts';
import type { Span } from '../model/document.ts';
import { sourceCodes } from '../source/codes.ts';
import { decode } from '../source/decode.ts';
import type { Report } from '../source/markdown/reading.ts';
import { readYaml } from '../source/publication/read.ts';
import { optional, record, required } from '../source/publication/record.ts';
import { date } from '../source/publication/values.ts';
import {
  entriesOf,
  filled,
  listOf,
  oneOf,
  text,
  withSpan,
  type YamlPlace,
} from '../source/publication/yaml-reader.ts';
import { fingerprint, namedSection, verdict } from '../source/review/record.ts';

/** What the group says of a line; `line` is the number on the sheet. */
export type BetterWords = { readonly line: number; readonly words: string; readonly span: Span };

const answers = record({
  bogen: required(fingerprint),
  veroeffentlichung: required(text),
  gruppe: required(text),
  am: required(date),
  personen: optional(
    listOf(record({ name: required(text), nennen: required(oneOf({ ja: true, nein: false })) })),
  ),
  abschnitte: required(
    filled(
      listOf(
        withSpan(
          record({
            ...namedSection,
            zeilen: optional(text),
            fassung: required(withSpan(fingerprint)),
            ergebnis: optional(verdict),
            'bessere-woerter': optional(betterWords),
          }),
        ),
      ),
    ),
  ),
});

/** What the file says; with a finding, parts may be missing. */
export type Answers = NonNullable<ReturnType<typeof answers>>;

/** The answer to one section, and its place in the file. */
export type SectionAnswer = NonNullable<Answers['abschnitte']>[number];

/** Reads a file of answers. @param file its path as findings name it */
export function readAnswers(bytes: Uint8Array, file: string): Result<Answers | undefined> {
  const find = reporter(sourceCodes);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, span, { hint, ...message }) => {
    diagnostics.push(find(code, { span, message, ...(hint ? { hint } : {}) }));
  };
  const source = decode(bytes, file, report);
  const value = source === undefined ? undefined : readYaml(answers, { source, file, report });
  return { value, diagnostics };
}

/** `12: Amt`, a line of the sheet each. */
function betterWords(node: Node, place: YamlPlace): readonly BetterWords[] | undefined {
  return entriesOf(node, place)?.flatMap(({ key, value, span }) => {
    if (!/^[1-9]\d{0,4}$/.test(key)) {
      place.report('source/yaml-type', span, {
        de: `„${key}“ ist keine Nummer einer Zeile; erwartet wird eine Zahl vom Bogen.`,
        en: `“${key}” is no number of a line; expected a number of the sheet.`,
      });
      return [];
    }
    const words = value && text(value, { ...place, path: `${place.path}.${key}`, span });
    return words === undefined ? [] : [{ line: Number(key), words, span }];
  });
}
