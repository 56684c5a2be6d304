/** What a command is, and what it is handed: streams, a language, a host. Commands never end the process. */
import type { Language } from '../diagnostics/as-text.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';

/** 0 well · 1 findings · 2 the user's set-up · 3 our bug */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command works with. */
export type Session = {
  readonly language: Language;
  /** What was asked for. */
  readonly stdout: (text: string) => void;
  /** The talk: progress, findings. */
  readonly stderr: (text: string) => void;
  /** Takes a progress bar away before other output. */
  readonly clearProgress: () => void;
  readonly host: Host;
  /** The folder the user stands in. */
  readonly workingFolder: string;
  /** True where nobody watches: an incomplete check then fails. */
  readonly unattended: boolean;
  readonly programVersion: string;
  /** ISO date, for the log of builds alone. */
  readonly today: () => string;
};

/** What the user asked for. */
export type Options = {
  readonly format?: readonly string[];
  readonly edition?: readonly string[];
  readonly out?: string;
  readonly strict?: boolean;
  readonly reference?: boolean;
  /** Build again whenever something changed. */
  readonly watch?: boolean;
  readonly json?: boolean;
  /** A file to write all findings to, as SARIF. */
  readonly sarif?: string;
  /** A file to write all results to, as JUnit XML. */
  readonly junit?: string;
  /** A file with the answers of test readers. */
  readonly antworten?: string;
  /** SHA-256 of a voice, hexadecimal. */
  readonly sha256?: string;
};

/** One verb. */
export type Command = {
  readonly name: string;
  /** After the name, in the usage line. */
  readonly usage: string;
  readonly summary: Message;
  readonly run: (session: Session, args: readonly string[], options: Options) => Promise<ExitCode>;
};
