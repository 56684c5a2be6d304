/** What a check is: a tool that looks at finished artefacts and says what it found. */
import type { CodeTable, Diagnostic, Message } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Document } from '../model/document.ts';
import type { Narration } from '../model/narration.ts';

/** One checker. */
export type Check = {
  readonly name: string;
  readonly title: Message;
  readonly codes: CodeTable;
  /** Further codes that stand in files of the program: rules that are data. */
  readonly moreCodes?: (host: Pick<Host, 'ownFile' | 'cache'>) => Promise<CodeTable>;
  /** True when it looks at artefacts in `Host.browser`, which is then started ahead of time. */
  readonly browses?: boolean;
  /**
   * True when the tool does not come with this program. Such a check runs when it is asked for, or
   * when its tool is found and the user checks without building.
   */
  readonly reference?: boolean;
  /** Only with `reference`: true when its tool stands on this machine. Starts nothing. */
  readonly found?: (host: Pick<Host, 'folder' | 'toolPlaces'>) => Promise<boolean>;
  /** Seconds until it counts as hanging and its artefacts as not examined; 300 if not given. */
  readonly timeLimit?: number;
  /** The rules it tests, for a report by success criterion. Loaded only then. */
  readonly covers?: () => Promise<readonly CoveredRule[]>;
  /** True for artefacts it examines. A build without any does not run it. */
  readonly examines: (artifact: Artifact) => boolean;
  /** What it examines where `examines` chose nothing, for checks that read the document: whoever holds its text. */
  readonly otherwise?: (made: Pick<CheckContext, 'document' | 'artifacts'>) => readonly Artifact[];
  /** Examines all artefacts that `examines` chose; one run per artefact. Never throws on content. */
  readonly run: (context: CheckContext) => Promise<readonly CheckRun[]>;
};

/** A rule that a check applies to every artefact it examines. */
export type CoveredRule = {
  /** As the tool calls it: `color-contrast`. */
  readonly rule: string;
  /** Where it stands for several rules: a regular expression that their names match. */
  readonly like?: string;
  readonly title: Message;
  /** Success criteria of WCAG 2.2 that it can find violations of. Passing it never proves one. */
  readonly criteria: readonly string[];
  readonly url?: string;
};

/** What a check is given. */
export type CheckContext = {
  readonly document: Document;
  readonly narrations: readonly Narration[];
  /** All artefacts of the build: a page needs its style sheet. */
  readonly artifacts: readonly Artifact[];
  /** Those that `examines` chose. */
  readonly subjects: readonly Artifact[];
  readonly host: Host;
};

/** `incomplete` when the tool is missing, crashed, timed out or left something unscanned. */
export type CheckStatus = 'pass' | 'fail' | 'incomplete';

/** What came of looking at one artefact. */
export type CheckRun = {
  readonly check: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** Path of the artefact. */
  readonly artifact: string;
  readonly status: CheckStatus;
  readonly diagnostics: readonly Diagnostic[];
};
