/**
 * The frame around every foreign reference tool: what it said of the same bytes before is not asked
 * again; where it is missing, fails or contradicts itself, its artefacts are `incomplete`; what it found
 * is told in its words, with our advice, at the place in the source.
 */
import { createHash } from 'node:crypto';
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host, Scratch } from '../../host/host.ts';
import { keptValues } from '../../host/kept-value.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { digestOf } from '../kept.ts';
import { referenceCodes } from './codes.ts';
import { readFacts, textAt } from './facts.ts';
import {
  type Complaint,
  groupOf,
  type Home,
  type ReferenceTool,
  type RuleGroup,
  type Verdict,
} from './tool.ts';

/** Raise it when a driver or the reading of answers changes: older verdicts are then not used. */
const VERSION = '3';
/** Places of a rule that is counted. */
const TOLD = 3;
/** Seconds for all artefacts of one tool together; each has a limit of its own. */
const TIME_LIMIT = 1800;

const report = reporter(referenceCodes);

/** Enough to see what is installed. */
type Places = Pick<Host, 'folder' | 'toolPlaces'>;

/** The check that an adapter makes. */
export function referenceCheck(tool: ReferenceTool): Check {
  return {
    name: tool.name,
    title: tool.title,
    codes: referenceCodes,
    reference: true,
    timeLimit: TIME_LIMIT,
    found: async (host) => (await whatIsMissing(tool, host)) === undefined,
    covers: async () =>
      (await tool.groups()).map(({ name, pattern, title, criteria, url }) => ({
        rule: name,
        like: pattern.source,
        title,
        criteria,
        ...(url === undefined ? {} : { url }),
      })),
    examines: tool.examines,
    run: (context) => run(tool, context),
  };
}

async function run(tool: ReferenceTool, context: CheckContext): Promise<readonly CheckRun[]> {
  const { host, subjects } = context;
  const version = (await versionOf(tool, host)) ?? '–';
  const verdicts = await keptValues(host.cache, subjects, {
    keyOf: (subject) => keyOf(tool, version, subject),
    make: (open) => askAll(tool, open, host),
    isWorthKeeping: (verdict) => 'complaints' in verdict,
  });
  const told = { tool, version, groups: await tool.groups(), context };
  return Promise.all(subjects.map((subject) => runOf(subject, verdicts.get(subject), told)));
}

/** One after the other: the next tool works beside, and two of one kind would share nothing. */
async function askAll(
  tool: ReferenceTool,
  subjects: readonly Artifact[],
  host: Host,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  const failed = await whatIsMissing(tool, host);
  for (const artifact of subjects) {
    const last = verdicts.at(-1);
    const hung = last !== undefined && 'failed' in last && last.hung === true;
    const same = failed === undefined ? (hung ? last : undefined) : { failed };
    verdicts.push(same ?? (await askOne(tool, artifact, host)));
  }
  return verdicts;
}

async function askOne(tool: ReferenceTool, artifact: Artifact, host: Host): Promise<Verdict> {
  // Tools look at the end of the name; the rest may hold what they cannot write.
  const name = `artifact.${artifact.path.split('.').at(-1) ?? ''}`;
  const place: { folder?: Scratch } = {};
  try {
    place.folder = await host.scratch([{ path: name, bytes: artifact.bytes }]);
    const folder = place.folder.path;
    return await tool.ask({
      host,
      artifact,
      folder,
      file: `${folder}/${name}`,
      package: packageFolder(tool, host),
      limit: tool.jobLimit,
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return {
      failed: {
        de: `Seine Antwort ist nicht zu lesen: ${reason}`,
        en: `Its answer cannot be read: ${reason}`,
      },
    };
  } finally {
    await place.folder?.remove();
  }
}

type Told = {
  readonly tool: ReferenceTool;
  readonly version: string;
  readonly groups: readonly RuleGroup[];
  readonly context: CheckContext;
};

async function runOf(
  artifact: Artifact,
  verdict: Verdict | undefined,
  told: Told,
): Promise<CheckRun> {
  const { tool, version, context } = told;
  const facts = {
    check: tool.name,
    tool: { name: tool.label, version },
    artifact: artifact.path,
  };
  if (verdict === undefined || 'failed' in verdict) {
    const reason = verdict?.failed ?? { de: 'keine Antwort', en: 'no answer' };
    const missing = (await whatIsMissing(tool, context.host)) !== undefined;
    const finding = unexamined(tool, artifact, { missing, reason });
    return { ...facts, status: 'incomplete', diagnostics: [finding] };
  }
  const { complaints } = verdict;
  if (complaints.length === 0) return { ...facts, status: 'pass', diagnostics: [] };
  const homes = await tool.locate(complaints, artifact, context.document);
  const located = complaints.map((complaint, index) => ({ complaint, home: homes[index] }));
  const diagnostics = aFew(located).map(({ complaint, home }) =>
    findingOf(complaint, artifact, { ...told, home }),
  );
  return { ...facts, status: 'fail', diagnostics };
}

type Located = { readonly complaint: Complaint; readonly home: Home | undefined };

/** Of a rule that is counted, some places are enough: those that lead to the source first. */
function aFew(located: readonly Located[]): readonly Located[] {
  const places = located.filter(({ home }) => home !== undefined);
  return located.filter((one) => {
    if (one.complaint.count === undefined) return true;
    const same = ({ complaint }: Located): boolean => complaint.rule === one.complaint.rule;
    const rest = located.filter(({ home }) => home === undefined);
    return [...places.filter(same), ...rest.filter(same)].indexOf(one) < TOLD;
  });
}

function unexamined(
  tool: ReferenceTool,
  { path }: Artifact,
  { missing, reason }: { missing: boolean; reason: Message },
): Diagnostic {
  return report(missing ? 'reference/missing' : 'reference/failed', {
    message: {
      de: `${tool.label} hat „${path}“ nicht geprüft. ${reason.de}`,
      en: `${tool.label} has not checked “${path}”. ${reason.en}`,
    },
    artifact: { path },
  });
}

function findingOf(
  complaint: Complaint,
  { path }: Artifact,
  { tool, groups, home }: Told & { readonly home: Home | undefined },
): Diagnostic {
  const { rule, message, count = 1, place, level } = complaint;
  const group = groupOf(groups, rule);
  const url = complaint.url ?? group?.url;
  const criteria = complaint.criteria ?? group?.criteria ?? [];
  const where = [place?.path, place?.line].filter((part) => part !== undefined).join(':');
  const at = where === '' ? '' : ` (${where})`;
  const often = count > 1 ? { de: `, ${count}-mal`, en: `, ${count} times` } : { de: '', en: '' };
  return report(tool.codes[level], {
    message: {
      de: `${tool.label} ${rule} in „${path}“${at}${often.de}: ${message}`,
      en: `${tool.label} ${rule} in “${path}”${at}${often.en}: ${message}`,
    },
    artifact: { path, ...(home?.selector ? { selector: home.selector } : {}) },
    tool: { name: tool.label, rule, ...(url === undefined ? {} : { url }) },
    ...(home ? { span: home.span } : {}),
    ...(group ? { hint: group.help } : {}),
    ...(criteria.length > 0 ? { criteria } : {}),
  });
}

/** Undefined when everything is there that can be seen without starting it. */
async function whatIsMissing(tool: ReferenceTool, host: Places): Promise<Message | undefined> {
  if ((await versionOf(tool, host)) === undefined) {
    const place = packageFolder(tool, host);
    return {
      de: `Das Paket „${tool.package}“ fehlt (gesucht: ${place}).`,
      en: `The package “${tool.package}” is missing (looked for: ${place}).`,
    };
  }
  if (tool.needs === 'java' && host.toolPlaces().java === undefined)
    return { de: 'Java fehlt.', en: 'Java is missing.' };
  return undefined;
}

/** From the package's manifest: starting the tool to ask it would take a second. */
async function versionOf(tool: ReferenceTool, host: Places): Promise<string | undefined> {
  const bytes = await host.folder(packageFolder(tool, host)).read('package.json');
  if (bytes === undefined) return undefined;
  const version = textAt(readFacts(new TextDecoder().decode(bytes)), 'version');
  return tool.versionOf?.(version) ?? version;
}

function packageFolder(tool: ReferenceTool, host: Places): string {
  return `${host.toolPlaces().packages}/${tool.package}`;
}

function keyOf(tool: ReferenceTool, version: string, artifact: Artifact): string {
  const hash = createHash('sha256')
    .update(`${VERSION}\n${version}\n${artifact.path}\n`)
    .update(digestOf(contentOf(artifact)));
  return `${tool.name}:${hash.digest('hex')}`;
}
