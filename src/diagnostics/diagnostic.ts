/**
 * Findings: what is wrong with a publication or an artefact, where, and what to do.
 * Findings are values that travel with results; nothing here throws or prints.
 */
import type { Span } from '../model/document.ts';

/** A text for users in both languages of the command line. */
export type Message = { readonly de: string; readonly en: string };

/** `error` keeps a publication from going out, `warning` does not, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** `area/state`, permanent: retired codes are never used again. */
export type Code = `${string}/${string}`;

/** A finding. */
export type Diagnostic = {
  readonly code: Code;
  readonly severity: Severity;
  /** What is so, with the actual value. */
  readonly message: Message;
  /** Place in the publication's source. */
  readonly span?: Span;
  /** Place in a built file, when there is no place in the source. */
  readonly artifact?: { readonly path: string; readonly selector?: string };
  /** What to do; the code's standing help unless the reporter knows better. */
  readonly hint: Message;
  readonly related?: readonly { readonly message: Message; readonly span: Span }[];
  /** The foreign finding behind ours. */
  readonly tool?: { readonly name: string; readonly rule: string; readonly url?: string };
  /** Success criteria of WCAG 2.2 that it touches: `1.4.3`. */
  readonly criteria?: readonly string[];
};

/** What `explain` tells about a code. */
export type CodeInfo = {
  readonly severity: Severity;
  readonly title: Message;
  /** Why it matters to a reader. */
  readonly why: Message;
  /** What to do about it. */
  readonly help: Message;
  /** Success criteria of WCAG 2.2 that such a finding touches: `1.4.3`. */
  readonly criteria?: readonly string[];
  /** Further lines for `explain`: who asks for it, who disagrees. */
  readonly notes?: readonly Message[];
};

/** The codes of one area. */
export type CodeTable = Readonly<Record<Code, CodeInfo>>;

/** A value and everything worth saying about it. */
export type Result<T> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] };

/** The parts of a finding that its reporter gives; the rest stands in the code table. */
export type Finding = Omit<Diagnostic, 'code' | 'severity' | 'hint'> & { readonly hint?: Message };

/** Makes findings of one area; a code that is not in its table does not compile. */
export type Reporter<T extends CodeTable> = (code: keyof T & Code, finding: Finding) => Diagnostic;

/** A reporter for the codes of one table. Severity comes from the table, never from the caller. */
export function reporter<const T extends CodeTable>(codes: T): Reporter<T> {
  const table: CodeTable = codes;
  return (code, finding) => {
    const info = table[code];
    if (info === undefined) throw new Error(`No such code: ${code}`);
    const criteria = info.criteria === undefined ? {} : { criteria: info.criteria };
    return { code, severity: info.severity, hint: info.help, ...criteria, ...finding };
  };
}

/** True when any finding is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Findings in the order of their places, then of their codes: the same input, the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(placeOf(a), placeOf(b)) ||
      (a.span?.line ?? 0) - (b.span?.line ?? 0) ||
      (a.span?.column ?? 0) - (b.span?.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message.en, b.message.en),
  );
}

function placeOf(diagnostic: Diagnostic): string {
  return diagnostic.span?.file ?? `~${diagnostic.artifact?.path ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
