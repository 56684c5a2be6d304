/**
 * What a statement on accessibility rests on: the evidence of the checks, and what the publisher
 * told. Decides the status, and never for the better: "vollständig vereinbar" needs a person who
 * confirmed this very version, checks that looked at everything, and not one thing found.
 */
import type { Artifact } from '../../../model/artifact.ts';
import type {
  AccessibilityException,
  Assessment,
  ContactData,
  Metadata,
  StatementClaims,
} from '../../../model/document.ts';
import type { Barrier, Evidence } from '../../../model/evidence.ts';
import { labels } from '../labels.ts';
import { type Law, laws } from './law.ts';

/** Success criteria of WCAG 2.2 at levels A and AA. */
const CRITERIA = 55;

/**
 * `unassessed`: no check looked. `unconfirmed`: checks found nothing, but did not look at everything
 * or no person has confirmed it. `none`: more than half of the criteria are violated.
 */
export type Status = 'full' | 'partial' | 'none' | 'unconfirmed' | 'unassessed';

/** What the two texts are written from. */
export type Facts = {
  readonly meta: Metadata;
  readonly status: Status;
  readonly law?: Law;
  /** Undefined: the publisher does not say. */
  readonly isPublicBody?: boolean;
  readonly date?: string;
  readonly assessment?: Assessment;
  readonly exceptions: readonly AccessibilityException[];
  /** Whom to turn to beyond the publisher. */
  readonly enforcement?: ContactData;
  /** Findings by what they are, most frequent first. */
  readonly barriers: readonly BarrierGroup[];
  /** What no check could finish with, or none looked at, in words. */
  readonly unexamined: readonly string[];
  /** Titles of the checks that looked. */
  readonly checks: readonly string[];
  readonly hasEasy: boolean;
  /** Files to take along. */
  readonly files: number;
  readonly missing: readonly MissingEntry[];
};

/** All findings of one code. */
export type BarrierGroup = {
  /** What is so at one of the places. */
  readonly message: string;
  readonly count: number;
  readonly criteria: readonly string[];
};

/** What the publisher still has to add to `publication.yaml`. */
export type MissingEntry = 'date' | 'public-body' | 'jurisdiction' | 'assessment' | 'enforcement';

/** What was made, and what is known of it. */
export type Ground = {
  readonly made: Iterable<Artifact>;
  /** Paths of the web pages. */
  readonly pages: readonly string[];
  readonly evidence: Evidence;
  /** True when there is an edition in Leichte Sprache. */
  readonly hasEasy: boolean;
};

/** The facts of a publication. */
export function factsOf(meta: Metadata, { made, pages, evidence, hasEasy }: Ground): Facts {
  const told: StatementClaims = meta.accessibility.statement ?? { exceptions: [] };
  const { exceptions, enforcement, ...claims } = told;
  const downloads = [...made].filter(({ download }) => download !== undefined);
  const law = claims.jurisdiction === undefined ? undefined : laws[claims.jurisdiction];
  const contact = enforcement ?? law?.enforcement;
  const unexamined = [...unfinished(evidence), ...unseen(downloads, pages, evidence)];
  const known = {
    meta,
    exceptions,
    barriers: barrierGroups(evidence.barriers),
    unexamined,
    checks: finished(evidence).map(checkInWords),
    files: downloads.length,
    hasEasy,
    ...claims,
    ...(law === undefined ? {} : { law }),
    ...(contact === undefined ? {} : { enforcement: contact }),
  };
  const status = statusOf(meta, evidence, { exceptions, unexamined });
  return { ...known, status, missing: missingOf(known) };
}

type Known = Pick<Facts, 'exceptions' | 'unexamined'>;

function statusOf(meta: Metadata, evidence: Evidence, { exceptions, unexamined }: Known): Status {
  const { barriers } = evidence;
  const violated = new Set(barriers.flatMap(({ criteria }) => criteria));
  if (violated.size * 2 > CRITERIA) return 'none';
  if (barriers.length > 0) return 'partial';
  if (finished(evidence).length === 0) return 'unassessed';
  if (exceptions.length > 0) return 'partial';
  return isConfirmed(meta) && unexamined.length === 0 ? 'full' : 'unconfirmed';
}

/** True when the person named saw this version: what changed later was not confirmed. */
export function isConfirmed({ accessibility, modified }: Metadata): boolean {
  return accessibility.certifier !== undefined && accessibility.certifier.date >= modified;
}

function barrierGroups(barriers: readonly Barrier[]): readonly BarrierGroup[] {
  const byCode = new Map<string, Barrier[]>();
  for (const barrier of barriers) {
    byCode.set(barrier.code, [...(byCode.get(barrier.code) ?? []), barrier]);
  }
  const groups = [...byCode.values()].flatMap((group): readonly BarrierGroup[] => {
    const [first] = group;
    const criteria = [...new Set(group.flatMap((barrier) => barrier.criteria))].toSorted(inOrder);
    return first ? [{ message: first.message.de, count: group.length, criteria }] : [];
  });
  return groups.toSorted((a, b) => b.count - a.count);
}

/** `1.4.10` comes after `1.4.3`. */
function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'de', { numeric: true });
}

/** Checks that looked at something to the end. */
function finished({ examinations }: Evidence): Evidence['examinations'] {
  return examinations.filter(({ artifacts }) => artifacts.length > 0);
}

/** Checks that came to no end, each with the number of files that it left. */
function unfinished({ unexamined, examinations }: Evidence): readonly string[] {
  const counts = new Map<string, number>();
  for (const { check } of unexamined) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [...counts].map(([check, count]) => {
    const examination = examinations.find((one) => one.check === check);
    const title = examination === undefined ? check : checkInWords(examination);
    return `${title}: ${count === 1 ? '1 Datei' : `${count} Dateien`}`;
  });
}

/** Web pages and files to take along that no check looks at. */
function unseen(
  downloads: readonly Artifact[],
  pages: readonly string[],
  evidence: Evidence,
): readonly string[] {
  const { examinations, unexamined } = evidence;
  if (finished(evidence).length === 0) return [];
  const seen = new Set([
    ...examinations.flatMap(({ artifacts }) => artifacts),
    ...unexamined.map(({ artifact }) => artifact),
  ]);
  const left = pages.filter((path) => !seen.has(path)).length;
  const files = downloads.filter(({ path }) => !seen.has(path)).map(fileInWords);
  const leftPages = left === 1 ? ['1 Webseite'] : [`${left} Webseiten`];
  return [...(left === 0 ? [] : leftPages), ...files.toSorted()];
}

function fileInWords({ path, download }: Artifact): string {
  const edition = download === undefined ? '' : `, ${labels[download.edition].edition}`;
  return `${download?.title ?? path} (Datei „${path.split('/').at(-1) ?? path}“${edition})`;
}

/** The title, with the tool's name where it does not say it. */
function checkInWords({ check, title }: Evidence['examinations'][number]): string {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return bare(title.de).includes(bare(check)) ? title.de : `${title.de} (${check})`;
}

/** What Decision (EU) 2018/1523 asks for and nobody told. */
function missingOf(known: Omit<Facts, 'status' | 'missing'>): readonly MissingEntry[] {
  const isObliged = known.isPublicBody !== false;
  const { enforcement } = known;
  const canBeReached =
    enforcement !== undefined &&
    [enforcement.street, enforcement.email, enforcement.phone, enforcement.web].some(Boolean);
  const missing: readonly (MissingEntry | false)[] = [
    known.isPublicBody === undefined && 'public-body',
    isObliged && known.law === undefined && 'jurisdiction',
    known.date === undefined && 'date',
    known.assessment === undefined && 'assessment',
    isObliged && !canBeReached && 'enforcement',
  ];
  return missing.filter((entry) => entry !== false);
}
