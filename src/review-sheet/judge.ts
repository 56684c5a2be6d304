/**
 * Answers beside the text as it stands now: what the group said of which place, and whether that makes
 * a record. It does only when every section was understood and none has changed since the sheet.
 */
import { type Diagnostic, hasErrors, reporter } from '../diagnostics/diagnostic.ts';
import { showJoints } from '../easy-language/joint.ts';
import type { Span } from '../model/document.ts';
import type { Verdict } from '../source/review/record.ts';
import type { Answers, BetterWords, SectionAnswer } from './answers.ts';
import { reviewSheetCodes } from './codes.ts';
import type { Sheet, SheetLine, SheetSection } from './sheet.ts';

/** What was said of one section. */
export type Judged = {
  readonly section: SheetSection;
  /** Undefined where nothing was said. */
  readonly verdict: Verdict | undefined;
  /** True when the group read another text than the one that stands there now. */
  readonly isChanged: boolean;
  /** `line` is undefined where the text has changed: its numbers are those of the old sheet. */
  readonly better: readonly {
    readonly number: number;
    readonly line?: SheetLine;
    readonly words: string;
  }[];
};

/** The whole judgement, section by section in the order of the text. */
export type Judgement = {
  readonly sections: readonly Judged[];
  /** True when this is a record. */
  readonly counts: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

const report = reporter(reviewSheetCodes);

/** @param file path of the answers as findings name it */
export function judge(answers: Answers, sheet: Sheet, file: string): Judgement {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<SheetSection, SectionAnswer>();
  for (const answer of answers.abschnitte ?? []) {
    const section = sectionFor(answer, sheet, found);
    if (section === undefined) diagnostics.push(unknownSection(answer, sheet));
    else if (found.has(section)) diagnostics.push(sectionTwice(answer));
    else found.set(section, answer);
  }
  const sections = sheet.sections.map((section): Judged => {
    const answer = found.get(section);
    const judged = judgeSection(section, answer);
    diagnostics.push(...findingsOf(judged, answer, file));
    return judged;
  });
  const isClear = sections.every(
    ({ verdict, isChanged }) => verdict === 'understood' && !isChanged,
  );
  return { sections, counts: isClear && !hasErrors(diagnostics), diagnostics };
}

/**
 * By its version, since a section before it may be new; else by its number, and then it has changed.
 * Sections with the same words take their answers one after the other.
 */
function sectionFor(
  { value }: SectionAnswer,
  { sections }: Sheet,
  taken: ReadonlyMap<SheetSection, SectionAnswer>,
): SheetSection | undefined {
  const same = sections.filter(({ fingerprint }) => fingerprint === value.fassung?.value);
  const numbered = ({ number }: SheetSection) => number === value.abschnitt;
  const free = same.filter((section) => !taken.has(section));
  return free.find(numbered) ?? free[0] ?? same[0] ?? sections.find(numbered);
}

function judgeSection(section: SheetSection, answer: SectionAnswer | undefined): Judged {
  const { fassung, ergebnis, zeilen, 'bessere-woerter': better = [] } = answer?.value ?? {};
  const isChanged = fassung !== undefined && fassung.value !== section.fingerprint;
  return {
    section,
    verdict: ergebnis?.value,
    isChanged,
    better: better.map(({ line: number, words }) => {
      const line = isChanged ? undefined : lineAt(number, zeilen, section);
      return { number, words, ...(line === undefined ? {} : { line }) };
    }),
  };
}

/** Numbers of the sheet shift when a section before it grows; the first number tells by how much. */
function lineAt(
  number: number,
  lines: string | undefined,
  section: SheetSection,
): SheetLine | undefined {
  const first = Number(/^\d+/.exec(lines ?? '')?.[0] ?? section.lines[0]?.number);
  return section.lines[number - first];
}

function findingsOf(
  { section, verdict, isChanged, better }: Judged,
  answer: SectionAnswer | undefined,
  file: string,
): readonly Diagnostic[] {
  const span = answer?.span ?? { file, line: 1, column: 1 };
  const missing = verdict === undefined && !isChanged ? [unanswered(section, span)] : [];
  if (answer === undefined) return missing;
  const changed = isChanged ? [changedSection(section, answer.value.fassung?.span ?? span)] : [];
  const lost = (answer.value['bessere-woerter'] ?? []).filter(
    (_, at) => !isChanged && better[at]?.line === undefined,
  );
  return [...missing, ...changed, ...lost.map((words) => unknownLine(words, section))];
}

function named({ number, title }: SheetSection): string {
  return `${number} „${showJoints(title, 'none')}“`;
}

function unanswered(section: SheetSection, span: Span): Diagnostic {
  return report('pruefbogen/unanswered', {
    message: {
      de: `Zum Abschnitt ${named(section)} fehlt das Ergebnis.`,
      en: `The section ${named(section)} has no result.`,
    },
    span,
  });
}

function changedSection(section: SheetSection, span: Span): Diagnostic {
  const { file, line } = section.span;
  return report('pruefbogen/changed', {
    message: {
      de: `Der Abschnitt ${named(section)} (${file}:${line}) hat jetzt die Fassung ${section.fingerprint}.`,
      en: `The section ${named(section)} (${file}:${line}) now has the version ${section.fingerprint}.`,
    },
    span,
  });
}

function unknownLine({ line, span }: BetterWords, section: SheetSection): Diagnostic {
  return report('pruefbogen/unknown-line', {
    message: {
      de: `Zeile ${line} gehört nicht zum Abschnitt ${named(section)}.`,
      en: `Line ${line} does not belong to the section ${named(section)}.`,
    },
    span,
  });
}

function unknownSection({ value, span }: SectionAnswer, { sections }: Sheet): Diagnostic {
  return report('pruefbogen/unknown-section', {
    message: {
      de: `Den Abschnitt ${value.abschnitt ?? '?'} gibt es nicht; der Text hat ${sections.length} Abschnitte.`,
      en: `There is no section ${value.abschnitt ?? '?'}; the text has ${sections.length} sections.`,
    },
    span,
  });
}

function sectionTwice({ value, span }: SectionAnswer): Diagnostic {
  return report('pruefbogen/section-twice', {
    message: {
      de: `Zum Abschnitt ${value.abschnitt ?? '?'} gibt es schon eine Antwort.`,
      en: `There is an answer to the section ${value.abschnitt ?? '?'} already.`,
    },
    span,
  });
}
