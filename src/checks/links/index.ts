/**
 * Follows every link in every file, as far as the build reaches: to files, to ids in them, to places in a
 * PDF. Addresses that lead out are only looked at; whether they answer, a person or a crawler must see.
 */
import { createHash } from 'node:crypto';
import { type Diagnostic, hasErrors, reporter } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { digestOf, keptFindings } from '../kept.ts';
import { isPage } from '../pages/page-key.ts';
import { linkCodes } from './codes.ts';

const NAME = 'links';
const VERSION = '1';
const EXAMINED = /^(?:text\/html|application\/(?:pdf|epub\+zip))/u;

/** The check: one run for each page and each file that has links. */
export const linksCheck: Check = {
  name: NAME,
  title: { de: 'Links', en: 'Links' },
  codes: linkCodes,
  covers: async () => rulesOf(linkCodes, ['link/not-checked']),
  examines: ({ mediaType }) => EXAMINED.test(mediaType),
  run: (context) => {
    const site = digestOfSite(context.artifacts);
    return Promise.all(context.subjects.map((artifact) => examine(artifact, context, site)));
  },
};

const report = reporter(linkCodes);

async function examine(artifact: Artifact, context: CheckContext, site: string): Promise<CheckRun> {
  const tool = { name: `lesbar ${NAME}`, version: VERSION };
  const facts = { check: NAME, tool, artifact: artifact.path };
  const further = isPage(artifact) ? site : '';
  try {
    const judge = { ...tool, codes: linkCodes, further };
    const diagnostics = await keptFindings(judge, { artifact, context }, async () => {
      const { linkFindings } = await import('./files.ts');
      return linkFindings(artifact, context);
    });
    return { ...facts, status: hasErrors(diagnostics) ? 'fail' : 'pass', diagnostics };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...facts, status: 'incomplete', diagnostics: [notChecked(artifact, reason)] };
  }
}

/** Pages lead to each other: names of all files, bytes of all pages. */
function digestOfSite(artifacts: readonly Artifact[]): string {
  const hash = createHash('sha256');
  for (const artifact of artifacts) {
    hash.update(`${artifact.path}\n${isPage(artifact) ? digestOf(artifact.bytes) : ''}\n`);
  }
  return hash.digest('hex');
}

function notChecked({ path }: Artifact, reason: string): Diagnostic {
  return report('link/not-checked', {
    message: {
      de: `Die Links von „${path}“ ließen sich nicht prüfen: ${reason}`,
      en: `The links of “${path}” could not be checked: ${reason}`,
    },
    artifact: { path },
  });
}
