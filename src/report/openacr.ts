/**
 * A draft of an accessibility conformance report as OpenACR (GSA, schema 0.1.0, catalogue VPAT 2.5
 * WCAG 2.2). Machines can only say where a criterion is not met; all else is `not-evaluated`, with a
 * note on what was tested and what a person must do. Web pages and documents are told apart.
 */
import { stringify } from 'yaml';
import type { CriterionResult } from './by-criterion.ts';
import type { Level } from './criteria/criterion.ts';
import type { Report, ReportedFinding } from './report.ts';

/** The catalogue of criteria that the numbers below are from. */
const CATALOG = '2.5-edition-wcag-2.2-en';

const CHAPTER: Readonly<Record<Level, string>> = {
  A: 'success_criteria_level_a',
  AA: 'success_criteria_level_aa',
  AAA: 'success_criteria_level_aaa',
};

const NOTES =
  'Draft made by machines. “Not evaluated” means that no person has judged the criterion yet, also where rules were applied and found nothing. A person must complete this report before it is published.';

/** Components of the catalogue, and the files they stand for. */
const COMPONENTS = [
  { name: 'web', holds: (mediaType: string) => mediaType === 'text/html' },
  {
    name: 'electronic-docs',
    holds: (mediaType: string) => ['application/pdf', 'application/epub+zip'].includes(mediaType),
  },
] as const;

/** The whole file. */
export function openAcrOf(report: Report): string {
  const chapters = Object.entries(CHAPTER).map(([level, chapter]) => {
    const criteria = report.criteria
      .filter((result) => result.level === level)
      .map((result) => criterionOf(result, report));
    return [chapter, { criteria }] as const;
  });
  const { about } = report;
  return stringify(
    {
      title: `${about?.publisher ?? report.publication} Accessibility Conformance Report (draft)`,
      product: {
        name: report.title,
        ...(about === undefined ? {} : { version: about.modified, description: about.description }),
      },
      author: contactOf(report),
      notes: NOTES,
      evaluation_methods_used: methodsOf(report),
      catalog: CATALOG,
      chapters: Object.fromEntries(chapters),
    },
    { lineWidth: 0 },
  );
}

/** The schema wants an e-mail address; where the publication has none, it is left empty. */
function contactOf({ about }: Report): object {
  const contact = about?.contact;
  return {
    name: contact?.name ?? '',
    ...(about === undefined ? {} : { company_name: about.publisher }),
    email: contact?.email ?? '',
    ...(contact?.phone === undefined ? {} : { phone: contact.phone }),
    ...(contact?.web === undefined ? {} : { website: contact.web }),
  };
}

function methodsOf(report: Report): string {
  const tools = [...new Set(report.checks.map(({ tool }) => `${tool.name} ${tool.version}`))];
  return `Automated only, by ${report.generator} with: ${tools.join(', ') || 'nothing'}. No evaluation by people is part of this file.`;
}

function criterionOf(result: CriterionResult, report: Report): object {
  const present = COMPONENTS.filter(({ holds }) =>
    report.files.some(({ mediaType }) => holds(mediaType)),
  );
  return {
    num: result.criterion,
    components: present.map(({ name, holds }) => {
      const paths = new Set(
        report.files.filter(({ mediaType }) => holds(mediaType)).map(({ path }) => path),
      );
      return { name, adherence: adherenceOf(result, report, paths) };
    }),
  };
}

function adherenceOf(
  result: CriterionResult,
  report: Report,
  paths: ReadonlySet<string>,
): { readonly level: string; readonly notes: string } {
  const errors = report.findings.filter(
    (finding) => touches(finding, result) && paths.has(finding.subject ?? ''),
  );
  if (errors.length > 0) {
    const first = errors.slice(0, 3).map(({ message }) => message.en);
    return {
      level: 'partially-supports',
      notes: `${errors.length} finding(s): ${first.join(' · ')}`,
    };
  }
  const examined = new Set(
    report.checks
      .filter(({ artifact, status }) => paths.has(artifact) && status !== 'incomplete')
      .map(({ check }) => check),
  );
  const rules = result.rules.filter(({ check }) => examined.has(check)).length;
  const tested =
    rules === 0 ? 'No automated rule.' : `${rules} automated rule(s) found no violation.`;
  return { level: 'not-evaluated', notes: `${tested} A person must: ${result.person.en}` };
}

function touches(finding: ReportedFinding, { criterion }: CriterionResult): boolean {
  return finding.severity === 'error' && finding.criteria?.includes(criterion) === true;
}
