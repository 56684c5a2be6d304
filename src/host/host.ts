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
  /** Never set: carries the types. */
  readonly types?: (input: Input) => Output;
};

/** A running Chromium, driven by playwright-core. */
export type BrowserHandle = {
  readonly name: string;
  readonly version: string;
  readonly browser: import('playwright-core').Browser;
  readonly close: () => Promise<void>;
};

/** What goes on: `done` of `total` parts of a stage, or a file that is ready. */
export type ProgressStep =
  | {
      readonly kind: 'step';
      readonly stage: Message;
      readonly label: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'made'; readonly path: string };
