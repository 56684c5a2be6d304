/** Statements on accessibility as prose, from evidence and from what a publisher told. */
import { easyStatement } from '../../../src/formats/html/statement/easy.ts';
import { factsOf } from '../../../src/formats/html/statement/facts.ts';
import { standardStatement } from '../../../src/formats/html/statement/standard.ts';
import type { Part, StatementText } from '../../../src/formats/html/statement/text.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type {
  AccessibilityClaims,
  Metadata,
  StatementClaims,
} from '../../../src/model/document.ts';
import type { Barrier, Evidence } from '../../../src/model/evidence.ts';
import { otherArtifacts, sampleDocument } from './sample.ts';

export const downloads = otherArtifacts.filter(({ download }) => download !== undefined);
const paths = downloads.map(({ path }) => path);

/** Two checks looked at everything and found nothing. */
export const clean: Evidence = {
  examinations: [
    { check: 'axe', title: { de: 'Webseiten', en: 'Web pages' }, artifacts: ['index.html'] },
    { check: 'pdf-ua', title: { de: 'PDF/UA', en: 'PDF/UA' }, artifacts: paths },
  ],
  barriers: [],
  unexamined: [],
};

export const nothing: Evidence = { examinations: [], barriers: [], unexamined: [] };

export function barrier(code: string, criteria: readonly string[] = ['1.4.3']): Barrier {
  const message = { de: `Befund ${code}`, en: `finding ${code}` };
  return { artifact: 'index.html', code, message, criteria };
}

/** A public body in Thüringen that told everything. */
export const told: StatementClaims = {
  date: '2026-11-01',
  jurisdiction: 'thuringia',
  isPublicBody: true,
  exceptions: [],
  assessment: { kind: 'self' },
};

export type Case = {
  readonly evidence?: Evidence;
  readonly statement?: StatementClaims;
  readonly certifier?: AccessibilityClaims['certifier'];
  readonly meta?: Partial<Metadata>;
  readonly made?: readonly Artifact[];
  readonly hasEasy?: boolean;
};

export function factsFor({ evidence = clean, statement = told, certifier, ...rest }: Case) {
  const { meta, made, hasEasy = true } = rest;
  const accessibility: AccessibilityClaims = {
    statement,
    ...(certifier === undefined ? {} : { certifier }),
  };
  return factsOf(
    { ...sampleDocument.meta, accessibility, ...meta },
    { made: made ?? downloads, pages: ['index.html'], evidence, hasEasy },
  );
}

/** Both texts as prose; joints are left out. */
export function prose(given: Case): { readonly standard: string; readonly easy: string } {
  const facts = factsFor(given);
  return {
    standard: written(standardStatement(facts)),
    easy: written(easyStatement(facts, '../erklaerung.html')).replaceAll('‧', ''),
  };
}

function written({ title, opening, sections }: StatementText): string {
  return [
    `# ${title}`,
    ...opening.map(partInWords),
    ...sections.flatMap((section) => [`## ${section.title}`, ...section.parts.map(partInWords)]),
  ].join('\n');
}

function partInWords(part: Part): string {
  switch (part.kind) {
    case 'lines':
      return part.lines.join(' ');
    case 'heading':
      return `### ${part.title}`;
    case 'list':
      return part.items.map((item) => `- ${item.join(' ')}`).join('\n');
    case 'contact':
      return `[${Object.values(part.contact).join(' | ')}]`;
    case 'link':
      return `${part.text} → ${part.href}`;
  }
}
