/** The part of the report page that goes by check: tool, version, status, and every finding. */
import type { Element } from 'hast';
import { box, el } from '../../writers/xhtml/element.ts';
import type { Report, ReportedRun } from '../report.ts';
import type { ReportedTest } from '../tests.ts';
import { findingGroups } from './finding.ts';
import { facts, list, section, state } from './parts.ts';
import { count, countFindings, RUN } from './words.ts';

/** The part „Prüfungen und Befunde“; what was found in the source comes first. */
export function checkPart(report: Report): Element {
  const source = report.findings.filter(({ check }) => check === undefined);
  return section(
    'pruefungen',
    'Prüfungen und Befunde',
    el('h3', {}, 'Der Text selbst'),
    facts([
      ['Werkzeug', report.generator],
      ['Befunde', countFindings(source)],
    ]),
    ...findingGroups(source, report.codes),
    ...report.tests.flatMap((test) => partOf(test, report)),
    ...unused(report),
  );
}

/** What was not even started is said, lest anybody think it was. */
function unused({ notUsed = [] }: Report): readonly Element[] {
  if (notUsed.length === 0) return [];
  return [
    el('h3', {}, 'Nicht eingesetzt'),
    el('p', {}, 'Diese Vergleichswerkzeuge gehören nicht zu Lesbar. „--reference“ setzt sie ein.'),
    list(notUsed.map(({ title }) => title.de)),
  ];
}

function partOf({ check, title, rules }: ReportedTest, report: Report): readonly Element[] {
  const runs = report.checks.filter((run) => run.check === check);
  const findings = report.findings.filter((finding) => finding.check === check);
  const tools = new Set(runs.map(({ tool }) => `${tool.name} ${tool.version}`));
  return [
    el('h3', {}, title.de),
    facts([
      ['Werkzeug', [...tools].join(', ')],
      ['Regeln', rules.length === 0 ? 'nicht einzeln benannt' : String(rules.length)],
      ['Angesehen', count(runs.length, 'Datei', 'Dateien')],
      ['Ergebnis', statuses(runs)],
      ['Befunde', countFindings(findings)],
    ]),
    ...unfinished(runs),
    ...findingGroups(findings, report.codes),
  ];
}

function statuses(runs: readonly ReportedRun[]): Element {
  const parts = (['fail', 'incomplete', 'pass'] as const).flatMap((status) => {
    const files = runs.filter((run) => run.status === status).length;
    return files === 0 ? [] : [el('span', { class: 'part' }, `${files} `, state(RUN[status]))];
  });
  return el('span', {}, ...parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part])));
}

function unfinished(runs: readonly ReportedRun[]): readonly Element[] {
  const paths = runs.filter(({ status }) => status === 'incomplete').map((run) => run.artifact);
  if (paths.length === 0) return [];
  return [
    el('p', {}, 'Nicht zu Ende geprüft, also ohne Urteil:'),
    box('ul', { class: 'paths' }, ...paths.map((path) => el('li', {}, path))),
  ];
}
