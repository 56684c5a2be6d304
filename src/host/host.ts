/**
 * The one door to the world: files, clock, cache, workers, browser. Stages get a `Host` and use
 * nothing else, so that tests can hand in another one.
 */
import type { Message } from '../diagnostics/diagnostic.ts';

/** What a stage may ask of the world. */
export type Host = {
  /** Files below one folder, read-only, symlinks that leave it refused. */
  readonly folder: (path: string) => Folder;
  /** A file of this program: `templates/pdf/main.typ`. */
  readonly ownFile: (path: string) => Promise<Uint8Array>;
  /** A file of an installed package: `openmoji/black/svg/1F4BB.svg`; undefined if absent. */
  readonly packageFile: (path: string) => Promise<Uint8Array | undefined>;
  /** The version of an installed package; undefined if absent. */
  readonly packageVersion: (name: string) => string | undefined;
  readonly cache: Cache;
  /** Runs a task in a worker thread and returns what it posts. See `host/worker.ts`. */
  readonly inWorker: <Input, Output>(
    task: WorkerTask<Input, Output>,
    input: Input,
  ) => Promise<Output>;
  /** The one Chromium of this run, started when it is first asked for; undefined when none starts. */
  readonly browser: () => Promise<BrowserHandle | undefined>;
  /** Starts a program of this machine, without a shell. See `host/process.ts`. */
  readonly start: (
    program: string,
    args: readonly string[],
    options: ProgramOptions,
  ) => RunningProgram;
  /** Files in a fresh folder, for programs that read files. */
  readonly scratch: (files: readonly ScratchFile[]) => Promise<Scratch>;
  /** Where foreign tools stand on this machine; starts nothing. */
  readonly toolPlaces: () => ToolPlaces;
  /** Threads that can work at the same time. */
  readonly processors: number;
  readonly progress: (step: ProgressStep) => void;
  /** Seconds since 1970 from SOURCE_DATE_EPOCH, if it is set; never the clock. */
  readonly sourceDate: number | undefined;
  /** Ends what was started and still runs. Nothing may be asked of the host afterwards. */
  readonly close: () => Promise<void>;
};

/** A folder whose files can be read and nothing beside them. */
export type Folder = {
  readonly path: string;
  /** Undefined when there is no such file. Throws `UserError` when it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** `outside` when the path (or a symlink on it) leaves the folder. */
  readonly locate: (path: string) => Promise<'file' | 'folder' | 'missing' | 'outside'>;
  /** All files below, sorted, forward slashes, relative. Hidden files are left out. */
  readonly list: () => Promise<readonly string[]>;
};

/** Results by content hash, on disk, safe against being killed half-way. */
export type Cache = {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
};

/** A module, given by its URL, whose `run(input)` is called in a worker thread. */
export type WorkerTask<Input, Output> = {
  readonly module: URL;
  /** A module that has loaded most of what this one needs: a thread that ran it is welcome. */
  readonly near?: URL;
  /** Never set: carries the types. */
  readonly types?: (input: Input) => Output;
};

/** A running Chromium, driven by playwright-core. */
export type BrowserHandle = {
  readonly name: string;
  readonly version: string;
  /** Its file, and what it needs in its environment, for tools that start one of their own. */
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  readonly browser: import('playwright-core').Browser;
  readonly close: () => Promise<void>;
};

/** What goes on: `done` of `total` parts of a stage, or a file that is ready. */
export type ProgressStep =
  | {
      readonly kind: 'step';
      readonly stage: Message;
      readonly label: string;
      /** What the numbers mean, shown after them: minutes that are done and left. */
      readonly amount?: Message;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'made'; readonly path: string };

/** How a program is run. */
export type ProgramOptions = {
  /** Seconds until it is killed with all that it started; without, it runs until it is stopped. */
  readonly timeLimit?: number;
  /** Added to a small environment: paths and home folders. */
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Written to stdin, which is then closed; without, stdin stays open for `write`. */
  readonly input?: string;
  /** Takes each line of stdout as it comes; stdout is then not collected. */
  readonly onLine?: (line: string) => void;
  /** Bytes of stdout, or of one line; 64 MiB if not given. Beyond, it is killed. */
  readonly outputLimit?: number;
};

/** A program that was started. */
export type RunningProgram = {
  readonly write: (text: string) => void;
  /** Kills it and all that it started. */
  readonly stop: () => void;
  /** Never rejects. */
  readonly ended: Promise<Ending>;
};

/** How a program ended, and what it said. */
export type Ending = {
  readonly how: 'exit' | 'signal' | 'stopped' | 'time-limit' | 'output-limit' | 'not-started';
  /** Of `exit`. */
  readonly code?: number;
  readonly stdout: string;
  /** Its last 4,000 characters. */
  readonly stderr: string;
};

/** A file to put into a fresh folder; the path is relative. */
export type ScratchFile = { readonly path: string; readonly bytes: Uint8Array };

/** A fresh folder. What is left of it goes when the host is closed. */
export type Scratch = { readonly path: string; readonly remove: () => Promise<void> };

/** Where foreign tools stand. */
export type ToolPlaces = {
  /** The Node that runs this program. */
  readonly node: string;
  /** Absent when there is none. Which version it is only starting it tells. */
  readonly java?: string;
  /** A `node_modules` folder, which need not exist. */
  readonly packages: string;
  /** The folder of voices that the user installed; it need not exist. */
  readonly voices?: string;
  /** `darwin`, `win32`, `linux`, and which of it. */
  readonly system?: { readonly platform: string; readonly release: string };
  /** Folders that may hold dictionaries (`de_DE.aff`), the user's first; they need not exist. */
  readonly dictionaries?: readonly string[];
};
