/** The part of the report page that goes by edition: each file, how big, who looked at it. */
import type { Element } from 'hast';
import { formatDuration, formatSize } from '../../writers/amounts.ts';
import { box, el } from '../../writers/xhtml/element.ts';
import type { Report } from '../report.ts';
import { editionsIn, type Made } from '../summary.ts';
import { facts, section, state } from './parts.ts';
import { count, countFindings, EDITION, RUN } from './words.ts';

/** The part „Ausgaben und Dateien“. */
export function editionPart(report: Report): Element {
  const all = editionsIn(report);
  return section(
    'ausgaben',
    'Ausgaben und Dateien',
    ...(['standard', 'easy'] as const).flatMap((edition) => {
      const made = all.filter((each) => each.edition === edition);
      if (made.length === 0) return [];
      return [
        el('h3', {}, EDITION[edition]),
        box('ul', { class: 'cards' }, ...made.map((each) => card(each, report))),
      ];
    }),
    el('p', {}, rest(report, all)),
  );
}

function rest(report: Report, all: readonly Made[]): string {
  const shown = new Set(all.flatMap(({ files }) => files.map(({ path }) => path)));
  const others = report.files.filter(({ path }) => !shown.has(path)).length;
  if (report.files.length === 0) return 'Es wurde nichts gemacht.';
  return `Dazu ${count(others, 'weitere Datei', 'weitere Dateien')}, etwa Startseite, Bilder, Schriften und Gestaltung. Größe und Prüfsumme jeder Datei stehen in report.json.`;
}

function card({ path, files }: Made, report: Report): Element {
  const paths = new Set(files.map((file) => file.path));
  const download = files[0]?.download;
  const runs = report.checks.filter((run) => paths.has(run.artifact));
  const found = report.findings.filter(({ subject }) => paths.has(subject ?? ''));
  const title = download?.title ?? 'Webseiten';
  const pages = download ? download.pages : files.length;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return box(
    'li',
    { class: 'card' },
    el('h4', {}, title),
    el('p', { class: 'path' }, download ? el('a', { href: `../${path}` }, path) : path),
    facts([
      ['Größe', formatSize(size, 'de')],
      ['Seiten', pages === undefined ? undefined : String(pages)],
      ['Dauer', download?.duration === undefined ? undefined : formatDuration(download.duration)],
      ['Befunde', countFindings(found)],
    ]),
    runs.length === 0
      ? el('p', {}, 'Keine Prüfung hat sich diese Datei einzeln angesehen.')
      : box('ul', { class: 'plain' }, ...checkLines(runs, report)),
  );
}

function checkLines(runs: Report['checks'], report: Report): readonly Element[] {
  return report.tests.flatMap(({ check, title }) => {
    const own = runs.filter((run) => run.check === check);
    const worst = (['fail', 'incomplete', 'pass'] as const).find((status) =>
      own.some((run) => run.status === status),
    );
    return worst === undefined ? [] : [el('li', {}, `${title.de}: `, state(RUN[worst]))];
  });
}
