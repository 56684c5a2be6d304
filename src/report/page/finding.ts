/** Findings on the report page: those of one code together, each with its place and what to do. */
import type { Element } from 'hast';
import { box, type Child, el } from '../../writers/xhtml/element.ts';
import type { Report, ReportedFinding } from '../report.ts';
import { anchorOf, state } from './parts.ts';
import { SEVERITY } from './words.ts';

/** Shown of one code; the rest is counted and stands in report.json. */
const SHOWN = 50;

/** A group for each code, worst first. */
export function findingGroups(
  findings: readonly ReportedFinding[],
  codes: Report['codes'],
): readonly Element[] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const severity of ['error', 'warning', 'info']) {
    for (const finding of findings.filter((each) => each.severity === severity)) {
      groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
    }
  }
  return [...groups].map(([code, group]) => groupOf(code, group, codes));
}

function groupOf(code: string, group: readonly ReportedFinding[], codes: Report['codes']): Element {
  const info = codes[code];
  const severity = group[0]?.severity ?? 'info';
  const more = group.length - SHOWN;
  return box(
    'div',
    { class: `group ${SEVERITY[severity].tone}` },
    el('h4', {}, info?.title.de ?? code),
    el('p', { class: 'code' }, state(SEVERITY[severity]), ' · ', el('code', {}, code)),
    info && el('p', {}, el('strong', {}, 'Warum: '), info.why.de),
    info && el('p', {}, el('strong', {}, 'Was zu tun ist: '), info.help.de),
    box(
      'ol',
      { class: 'findings' },
      ...group.slice(0, SHOWN).map((finding) => itemOf(finding, info?.help.de)),
    ),
    more > 0 ? el('p', {}, `Und ${more} weitere; alle stehen in report.json.`) : undefined,
  );
}

function itemOf(finding: ReportedFinding, help: string | undefined): Element {
  const { message, hint, tool, criteria = [] } = finding;
  const links = criteria.map((id) => el('a', { href: `#${anchorOf(id)}` }, id));
  return box(
    'li',
    {},
    el('p', { class: 'place' }, el('code', {}, placeOf(finding))),
    el('p', {}, message.de),
    hint.de === help ? undefined : el('p', {}, el('strong', {}, 'Hier: '), hint.de),
    tool && el('p', { class: 'rule' }, `Regel von ${tool.name}: `, ruleOf(tool)),
    links.length === 0
      ? undefined
      : el('p', { class: 'rule' }, 'Erfolgskriterien: ', ...separated(links)),
  );
}

function separated(links: readonly Element[]): readonly Child[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [', ', link]));
}

function ruleOf({ rule, url }: NonNullable<ReportedFinding['tool']>): Element {
  const name = el('code', {}, rule);
  return url === undefined ? name : el('a', { href: url }, name);
}

function placeOf({ span, artifact, subject }: ReportedFinding): string {
  if (span) return `${span.file}:${span.line}:${span.column}`;
  const path = artifact?.path ?? subject;
  return [path ?? 'publication.yaml', artifact?.selector].filter(Boolean).join(' ');
}
