/**
 * What an adapter of a foreign reference tool gives: how to ask it about one artefact, and how its
 * answers are told. The frame around all of them is `reference-check.ts`.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Document, Span } from '../../model/document.ts';
import type { referenceCodes } from './codes.ts';

/** A tool that does not come with this program. */
export type ReferenceTool = {
  /** Of the check. */
  readonly name: string;
  readonly title: Message;
  /** As its makers call it. */
  readonly label: string;
  /** The npm package that brings it. */
  readonly package: string;
  /** From the package's version to the tool's, where they differ. */
  readonly versionOf?: (version: string) => string;
  readonly needs: 'java' | 'browser';
  /** Seconds for one artefact. */
  readonly jobLimit: number;
  readonly examines: (artifact: Artifact) => boolean;
  readonly codes: Readonly<Record<Complaint['level'], keyof typeof referenceCodes>>;
  readonly groups: () => Promise<readonly RuleGroup[]>;
  /** Asks the tool. What it throws counts as an answer that cannot be read. */
  readonly ask: (bench: Bench) => Promise<Verdict>;
  /** Where complaints come from, one for each; undefined where it cannot be decided. */
  readonly locate: (
    complaints: readonly Complaint[],
    artifact: Artifact,
    document: Document,
  ) => Promise<readonly (Home | undefined)[]>;
};

/** What an adapter works with. */
export type Bench = {
  readonly host: Host;
  readonly artifact: Artifact;
  /** The artefact as a file, in a folder where more may be written. */
  readonly file: string;
  readonly folder: string;
  /** Where the tool's package stands. */
  readonly package: string;
  /** Seconds. */
  readonly limit: number;
};

/** One thing that a tool found. Kept between builds, so plain data. */
export type Complaint = {
  /** As the tool calls it. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
  /** In the tool's own words, English. */
  readonly message: string;
  /** How often its rule is broken, where the tool counts; a few places are then told. */
  readonly count?: number;
  readonly url?: string;
  /** WCAG 2.2, where the tool says so. */
  readonly criteria?: readonly string[];
  readonly place?: Place;
};

/** A place in an artefact, as far as the tool knows it. */
export type Place = {
  /** In an archive. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  /** Markup or a selector that may hold ids, nearest first. */
  readonly snippets?: readonly string[];
  /** veraPDF's path of objects. */
  readonly context?: string;
};

/** `hung` when asking about the next artefact would only cost the same time again. */
export type Verdict =
  | { readonly complaints: readonly Complaint[] }
  | { readonly failed: Message; readonly hung?: boolean };

/** Where the author wrote it. */
export type Home = { readonly span: Span; readonly selector?: string };

/** Rules of a tool that are told and helped alike. */
export type RuleGroup = {
  /** As it is shown: a clause, or one rule that stands for its like. */
  readonly name: string;
  /** The rules it holds, as the tool calls them. */
  readonly pattern: RegExp;
  readonly title: Message;
  /** WCAG 2.2. */
  readonly criteria: readonly string[];
  readonly help: Message;
  readonly url?: string;
};

/** The group of a rule: the first that holds it. */
export function groupOf(groups: readonly RuleGroup[], rule: string): RuleGroup | undefined {
  return groups.find(({ pattern }) => pattern.test(rule));
}
