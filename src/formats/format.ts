/** What a format is: one deliverable, made from the content model and nothing else. */
import type { CodeTable, Message, Result } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Document, Edition, EditionName } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Narration } from '../model/narration.ts';
import type { Pagination } from '../model/pagination.ts';

/** One deliverable. */
export type Format = {
  /** Name on the command line and of its folder here, in `templates/` and below the output. */
  readonly name: string;
  readonly title: Message;
  /** The editions it can be made of. */
  readonly editions: readonly EditionName[];
  /** Set when the format is laid out on pages: the stage `paginate` typesets it. */
  readonly layout?: PrintLayout;
  /** True when it needs `Narration`. */
  readonly speaks: boolean;
  /** True when it is made only where it is named, or `alle`: few need it, or it takes long. */
  readonly onRequest?: true;
  readonly codes: CodeTable;
  readonly render: (context: RenderContext) => Promise<Result<readonly Artifact[]>>;
  /**
   * Called last, with what all formats made: a landing page needs sizes. It may read the facts of an
   * artefact (path, size, `download`), never its bytes. Called again when the checks found something,
   * with `evidence` of it: pages that speak about the checks say no more than they showed.
   */
  readonly conclude?: (
    context: RenderContext,
    made: readonly Artifact[],
    evidence: Evidence,
  ) => Promise<Result<readonly Artifact[]>>;
};

/** What a format is given to render from. */
export type RenderContext = {
  readonly document: Document;
  /** The editions asked for; at least one. */
  readonly editions: readonly Edition[];
  readonly narrations: readonly Narration[];
  readonly paginations: readonly Pagination[];
  readonly host: Host;
};

/** A page layout: a Typst template and the data it is given. */
export type PrintLayout = {
  readonly name: string;
  /** The edition whose pages it counts. */
  readonly edition: EditionName;
  /** Template below `templates/`, `pdf/main.typ`. */
  readonly template: string;
  /** Plain JSON for `/data.json`, and the files it names. Text is data, never markup. */
  readonly data: (document: Document) => LayoutData;
};

/** What a template is fed with. */
export type LayoutData = {
  readonly json: unknown;
  /** Absolute virtual path to bytes: `/pictures/x.svg`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};
