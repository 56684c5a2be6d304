/** The key `erklaerung` of publication.yaml, as `StatementClaims`. */
import type {
  AccessibilityException,
  Assessment,
  Span,
  StatementClaims,
} from '../../model/document.ts';
import type { Report } from '../markdown/reading.ts';
import { cleanText } from '../markdown/text.ts';
import { contactOf, given } from './given.ts';
import type { StatementValues } from './statement-schema.ts';

/** What only people know about accessibility. Tells a public body what the law wants besides. */
export function statementClaimsOf(
  { value, span }: { readonly value: StatementValues; readonly span: Span },
  report: Report,
): StatementClaims {
  const { stand, land, durchsetzung, methode } = value;
  const claims = {
    ...given({ date: stand, jurisdiction: land, isPublicBody: value['oeffentliche-stelle'] }),
    exceptions: (value.ausnahmen ?? []).flatMap(exceptionOf),
    ...given({ enforcement: durchsetzung?.name ? contactOf(durchsetzung) : undefined }),
    ...given({ assessment: assessmentOf(methode) }),
  };
  reportMissing(claims, span, report);
  return claims;
}

function exceptionOf(
  values: NonNullable<StatementValues['ausnahmen']>[number],
): readonly AccessibilityException[] {
  const { was, warum, grund, ersatz, leicht } = values;
  if (was === undefined || warum === undefined || grund === undefined) return [];
  const more = given({
    substitute: ersatz && cleanText(ersatz),
    easy: leicht && cleanText(leicht),
  });
  return [{ what: cleanText(was), why: cleanText(warum), ground: grund, ...more }];
}

function assessmentOf(value: StatementValues['methode']): Assessment | undefined {
  if (value === undefined || value === 'self') return value && { kind: 'self' };
  const { von, am, bericht } = value.fremdbewertung ?? {};
  if (von === undefined || am === undefined) return undefined;
  return { kind: 'third-party', by: von, date: am, ...given({ report: bericht }) };
}

/** Decision (EU) 2018/1523, annex, section 1: what a public body must say. */
function reportMissing(claims: StatementClaims, span: Span, report: Report): void {
  if (claims.isPublicBody !== true) return;
  const missing = [
    claims.date === undefined ? 'stand' : undefined,
    claims.jurisdiction === undefined ? 'land' : undefined,
    claims.assessment === undefined ? 'methode' : undefined,
  ].filter((key) => key !== undefined);
  if (missing.length === 0) return;
  report('source/statement-incomplete', span, {
    de: `In der „erklaerung“ einer öffentlichen Stelle fehlt: ${missing.join(', ')}.`,
    en: `The “erklaerung” of a public body lacks: ${missing.join(', ')}.`,
  });
}
