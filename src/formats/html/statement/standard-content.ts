/** Which content is not accessible and why: the three grounds of Decision (EU) 2018/1523. */
import type { AccessibilityException } from '../../../model/document.ts';
import type { BarrierGroup, Facts } from './facts.ts';
import { lines, list, type Part, under } from './text.ts';

export function notAccessible(facts: Facts): readonly Part[] {
  const { exceptions, barriers, unexamined } = facts;
  const of = (ground: AccessibilityException['ground']) =>
    exceptions.filter((exception) => exception.ground === ground).map(exceptionLines);
  const parts = [
    ...under('Unvereinbarkeit mit den Anforderungen', [
      ...listed(of('defect')),
      ...(barriers.length === 0
        ? []
        : [
            lines('Die automatische Prüfung hat gefunden:'),
            { kind: 'list' as const, items: barriers.map(barrierLines) },
          ]),
    ]),
    ...under(
      'Nicht oder nicht vollständig geprüft',
      unexamined.length === 0 ? [] : [list(unexamined)],
    ),
    ...under('Unverhältnismäßige Belastung', listed(of('burden'))),
    ...under('Inhalte, die nicht unter die Rechtsvorschriften fallen', listed(of('out-of-scope'))),
  ];
  return parts.length > 0 ? parts : [lines(...nothingKnown(facts))];
}

function nothingKnown({ status }: Facts): readonly string[] {
  const known = 'Uns sind keine nicht barrierefreien Inhalte bekannt.';
  return status === 'full' ? [known] : [known, 'Das heißt nicht, dass es keine gibt.'];
}

function listed(items: readonly (readonly string[])[]): readonly Part[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function exceptionLines({ what, why, substitute }: AccessibilityException): readonly string[] {
  return [
    sentence(what),
    `Grund: ${sentence(why)}`,
    ...(substitute === undefined ? [] : [`Ersatz: ${sentence(substitute)}`]),
  ];
}

function barrierLines({ message, count, criteria }: BarrierGroup): readonly string[] {
  return [
    sentence(message),
    ...(count === 1 ? [] : [`Solche Befunde insgesamt: ${count}.`]),
    ...(criteria.length === 0 ? [] : [`Betroffen: WCAG ${criteria.join(', ')}.`]),
  ];
}

/** With a stop at its end. */
function sentence(text: string): string {
  return /[.!?…]["“]?$/u.test(text) ? text : `${text}.`;
}
