/** Violations as findings: at the line their text came from, with the success criteria they touch. */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { pdfUaCodes } from './codes.ts';
import { type Homes, homesIn } from './homes.ts';
import type { Judgement } from './judge.ts';
import { conditionNamed } from './matterhorn.ts';

/** Where the conditions can be read. */
export const PROTOCOL = 'https://pdfa.org/resource/the-matterhorn-protocol/';
/** Violations of one condition that are named; the rest is counted. */
const NAMED = 5;

const report = reporter(pdfUaCodes);

/** The findings about one PDF; five of each condition, then their number. */
export function findings(
  path: string,
  violations: readonly Judgement[],
  document: Document,
): readonly Diagnostic[] {
  const homes = homesIn(document);
  const counts = new Map<string, number>();
  return violations.flatMap((violation) => {
    const index = counts.get(violation.condition) ?? 0;
    counts.set(violation.condition, index + 1);
    if (index >= NAMED) return [];
    const all = violations.filter((other) => other.condition === violation.condition).length;
    return [findingOf(violation, { path, homes, more: index === NAMED - 1 ? all - NAMED : 0 })];
  });
}

type Context = { readonly path: string; readonly homes: Homes; readonly more: number };

function findingOf(violation: Judgement, { path, homes, more }: Context): Diagnostic {
  const { de, en } = violation.message;
  const span = violation.text === undefined ? undefined : homes(violation.text);
  const criteria = conditionNamed(violation.condition)?.criteria ?? [];
  return report(violation.code, {
    message:
      more > 0 ? { de: `${de} Und ${more} weitere.`, en: `${en} And ${more} more.` } : { de, en },
    ...(span === undefined ? {} : { span }),
    ...(criteria.length === 0 ? {} : { criteria }),
    artifact: { path },
    tool: { name: 'pdf-ua', rule: violation.condition, url: PROTOCOL },
  });
}
