/**
 * Applies the rules of Leichte Sprache to the edition that is in it, as the publication's profile asks.
 * What it cannot see it does not vouch for: only people can say whether a text is understood. One run
 * for each page that holds a chapter in Leichte Sprache, or where no pages are made, for one file that holds
 * them all; findings stand in the author's source.
 */
import { createHash } from 'node:crypto';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { readLexiconFiles } from '../../easy-language/lexicon/lexicon-files.ts';
import { PROFILES, type ProfileName } from '../../easy-language/profiles.ts';
import { ruleCodes } from '../../easy-language/rule-codes.ts';
import { readRuleFiles, readRules } from '../../easy-language/rules.ts';
import type { Host, WorkerTask } from '../../host/host.ts';
import { keptValue } from '../../host/kept-value.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { digestOf } from '../kept.ts';
import { easyLanguageCodes } from './codes.ts';
import { everything, findingsOf, ofChapter } from './findings.ts';
import type { Found, JudgeTask } from './judge-worker.ts';

const NAME = 'easy-language';
/** Raised when the same text is judged otherwise by the same rules and the same lexicon. */
const VERSION = '1';

const worker: WorkerTask<JudgeTask, readonly Found[]> = {
  module: new URL('./judge-worker.ts', import.meta.url),
};

/** The check. It proves nothing about being Leichte Sprache. */
export const easyLanguageCheck: Check = {
  name: NAME,
  title: { de: 'Regeln der Leichten Sprache', en: 'Rules of Leichte Sprache' },
  codes: easyLanguageCodes,
  moreCodes: async (host) => ruleCodes(readRules(await readRuleFiles(host)), PROFILES[0]),
  timeLimit: 120,
  covers: async () => rulesOf(easyLanguageCodes),
  examines: ({ mediaType, chapter, edition }) =>
    mediaType === 'text/html' && chapter !== undefined && edition === 'easy',
  otherwise: ({ document, artifacts }) => {
    if (!document.editions.some(({ name }) => name === 'easy')) return [];
    const easy = artifacts.filter(
      ({ download, edition }) => (edition ?? download?.edition) === 'easy',
    );
    const whole = easy.find(({ chapter }) => chapter === undefined) ?? easy[0] ?? artifacts[0];
    return whole === undefined ? [] : [whole];
  },
  run,
};

async function run({ document, subjects, host }: CheckContext): Promise<readonly CheckRun[]> {
  const edition = document.editions.find(({ name }) => name === 'easy');
  const profile = profileOf(document.meta.easy.profile);
  const files = await readRuleFiles(host);
  const rules = readRules(files);
  const codes = ruleCodes(rules, profile);
  const found =
    edition === undefined
      ? []
      : await judged({ edition, meta: document.meta, profile, rules: files }, host);
  const findings = findingsOf(
    { found, waivers: edition?.waivers ?? [], rules: rules.map(({ rule }) => rule), codes },
    edition?.chapters ?? [],
  );
  return subjects.map(({ path, chapter = '' }, index) => {
    const own =
      subjects.length === 1 ? everything(findings) : ofChapter(findings, chapter, index === 0);
    return {
      check: NAME,
      tool: { name: `lesbar ${NAME}`, version: `${VERSION} (${profile})` },
      artifact: path,
      status: hasErrors(own) ? 'fail' : 'pass',
      diagnostics: own,
    };
  });
}

/** The schema of publication.yaml lets no other name through. */
function profileOf(name: string): ProfileName {
  return PROFILES.find((one) => one === name) ?? PROFILES[0];
}

/** The same text is judged once for the same rules, profile and lexicon. */
async function judged(task: Omit<JudgeTask, 'lexicon'>, host: Host): Promise<readonly Found[]> {
  const lexicon = await readLexiconFiles(host);
  const hash = createHash('sha256').update(JSON.stringify([VERSION, task]));
  for (const bytes of Object.values(lexicon)) hash.update(digestOf(bytes));
  const key = `${NAME}:${hash.digest('hex')}`;
  return keptValue(host.cache, { key, make: () => host.inWorker(worker, { ...task, lexicon }) });
}
