/**
 * The first page of the report, for somebody who decides: may it go out, what was made, what machines
 * looked at, and what no machine can see.
 */
import type { Element } from 'hast';
import { box, el } from '../../writers/xhtml/element.ts';
import type { About, Report } from '../report.ts';
import { list, section, state } from './parts.ts';
import { count, countFindings, EDITION, RUN, VERDICT } from './words.ts';

/** The part „Auf einen Blick“. */
export function summaryPart(report: Report): Element {
  return section(
    'ueberblick',
    'Auf einen Blick',
    box(
      'div',
      { class: `verdict ${VERDICT[report.verdict].tone}` },
      el('p', { class: 'answer' }, state(VERDICT[report.verdict])),
      el('h3', {}, 'Darf die Veröffentlichung hinausgehen?'),
      ...answer(report).map((sentence) => el('p', {}, sentence)),
    ),
    el('h3', {}, 'Was gemacht wurde'),
    list(made(report)),
    el('h3', {}, 'Was Maschinen angesehen haben'),
    ...looked(report),
    el('h3', {}, 'Was keine Maschine sieht und Menschen tun müssen'),
    list(forPeople(report.about), 'ol'),
  );
}

function answer(report: Report): readonly string[] {
  const unfinished = report.checks.filter(({ status }) => status === 'incomplete');
  const doubts = report.findings.filter(({ severity }) => severity === 'warning');
  if (report.verdict === 'fail')
    return [
      `Nein. Gefunden wurden: ${countFindings(report.findings)}. Fehler sind Barrieren oder Mängel, die Leserinnen und Leser treffen.`,
      'Weiter unten steht zu jedem Befund, wo er ist und was zu tun ist.',
    ];
  if (unfinished.length > 0)
    return [
      `Noch nicht. ${count(unfinished.length, 'Prüfung ist', 'Prüfungen sind')} nicht zu Ende gelaufen: ${namesOf(report, unfinished)}. Was nicht geprüft ist, gilt nicht als gut.`,
    ];
  const people =
    'Das heißt nicht, dass sie barrierefrei ist: Vorher müssen Menschen tun, was unten steht.';
  if (doubts.length > 0)
    return [
      `Mit Vorbehalt. Fehler wurden nicht gefunden, aber ${count(doubts.length, 'Warnung', 'Warnungen')}. Sehen Sie jede davon an und entscheiden Sie.`,
      people,
    ];
  return [
    'Soweit Maschinen das sehen können: ja. Keine Prüfung hat einen Fehler gefunden.',
    people,
  ];
}

function namesOf(report: Report, runs: Report['checks']): string {
  const names = new Set(runs.map(({ check }) => check));
  const titles = report.tests.filter(({ check }) => names.has(check)).map(({ title }) => title.de);
  return titles.join('; ');
}

function made(report: Report): readonly string[] {
  const editions = (['standard', 'easy'] as const).flatMap((edition) => {
    const pages = report.files.filter(
      (file) => file.edition === edition && file.mediaType === 'text/html',
    );
    const downloads = report.files.filter(({ download }) => download?.edition === edition);
    if (pages.length + downloads.length === 0) return [];
    const parts = [
      ...(pages.length > 0 ? [count(pages.length, 'Webseite', 'Webseiten')] : []),
      ...downloads.map(({ download }) => download?.title ?? ''),
    ];
    return [`${EDITION[edition]}: ${parts.join(', ')}`];
  });
  const all = `Zusammen ${count(report.files.length, 'Datei', 'Dateien')}, Bilder und Schriften eingeschlossen`;
  return report.files.length === 0
    ? ['Nichts: Der Text hat Fehler, die zuerst zu beheben sind.']
    : [...editions, all];
}

function looked(report: Report): readonly Element[] {
  if (report.checks.length === 0) return [el('p', {}, 'Nichts wurde geprüft.')];
  const lines = report.tests.map(({ check, title }) => {
    const runs = report.checks.filter((run) => run.check === check);
    const worst = (['fail', 'incomplete', 'pass'] as const).find((status) =>
      runs.some((run) => run.status === status),
    );
    const files = count(runs.length, 'Datei', 'Dateien');
    return el('li', {}, `${title.de}, ${files}: `, worst && state(RUN[worst]));
  });
  const rules = report.tests.reduce((sum, test) => sum + test.rules.length, 0);
  const named = rules === 0 ? '' : `; ${count(rules, 'Regel ist', 'Regeln sind')} darin benannt`;
  return [
    el('p', {}, `${count(report.tests.length, 'Prüfung', 'Prüfungen')}${named}:`),
    box('ul', {}, ...lines),
    ...unused(report),
  ];
}

/** Reference tools are not needed, but who signs should know that nobody asked them. */
function unused({ notUsed = [] }: Report): readonly Element[] {
  if (notUsed.length === 0) return [];
  const titles = notUsed.map(({ title }) => title.de).join(', ');
  return [el('p', {}, `Nicht eingesetzt: ${titles} (lesbar check --reference).`)];
}

/** What is always left to people; what this publication has done of it is said. */
function forPeople(about: About | undefined): readonly string[] {
  return [
    ...(about?.review ? [reviewTask(about.review)] : []),
    ...(about?.origin === 'machine-drafted'
      ? [
          'Eine Maschine hat den Text entworfen: Prüfen Sie jede Aussage, jede Zahl und jeden Namen an der Quelle.',
        ]
      : ['Lassen Sie die zuständige Stelle bestätigen, dass Aussagen, Zahlen und Namen stimmen.']),
    'Lesen Sie jeden Alternativtext neben seinem Bild: Ein Programm sieht, dass er da ist, nicht, ob er stimmt.',
    'Lesen Sie je Ausgabe ein Kapitel mit einem Screenreader und eines nur mit der Tastatur.',
    'Hören Sie in jede Hörfassung hinein: Namen, Abkürzungen und Zahlen spricht die künstliche Stimme manchmal falsch.',
    'Gehen Sie die Erfolgskriterien am Ende dieses Berichts durch; bei jedem steht, was ein Mensch zu tun hat.',
  ];
}

function reviewTask(review: NonNullable<About['review']>): string {
  return review.status === 'open'
    ? 'Lassen Sie die Leichte Sprache von einer Prüfgruppe lesen. Das ist noch nicht geschehen.'
    : `Die Leichte Sprache hat laut Prüfbogen diese Gruppe verstanden: ${review.group}. Ändern Sie den Text, gilt er wieder als Entwurf.`;
}
