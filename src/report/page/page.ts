/**
 * `report/index.html`: the report for people. One file that needs no other: no script, styles inside,
 * so that it can be sent and printed. German, like the publication.
 */
import type { Element } from 'hast';
import { box, el } from '../../writers/xhtml/element.ts';
import { toHtml } from '../../writers/xhtml/serialise.ts';
import type { HistoryEntry } from '../history.ts';
import type { Report } from '../report.ts';
import { checkPart } from './check-part.ts';
import { criterionPart } from './criterion-part.ts';
import { editionPart } from './edition-part.ts';
import { historyPart } from './history-part.ts';
import { list } from './parts.ts';
import { readabilityPart } from './readability-part.ts';
import { summaryPart } from './summary-part.ts';

/** What the page is made of beside the report. */
export type PageFacts = {
  readonly history: readonly HistoryEntry[];
  /** Text of the style sheet. */
  readonly styles: string;
};

/** The whole page. */
export function reportPage(report: Report, { history, styles }: PageFacts): string {
  const title = `Prüfbericht: ${report.title}`;
  const past = historyPart(history);
  const readability = readabilityPart(report);
  return toHtml(
    box(
      'html',
      { lang: 'de' },
      box(
        'head',
        {},
        el('meta', { charset: 'utf-8' }),
        el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        el('meta', { name: 'robots', content: 'noindex' }),
        el('title', {}, title),
        el('style', {}, styles),
      ),
      box(
        'body',
        {},
        el('a', { class: 'skip', href: '#inhalt' }, 'Zum Inhalt'),
        headOf(report),
        box(
          'main',
          { id: 'inhalt', tabindex: -1 },
          summaryPart(report),
          contents({ verlauf: past !== undefined, lesbarkeit: readability !== undefined }),
          past,
          editionPart(report),
          readability,
          checkPart(report),
          criterionPart(report),
        ),
        footOf(report),
      ),
    ),
  );
}

function headOf({ title, about, files }: Report): Element {
  const home = files.some(({ path }) => path === 'index.html');
  return box(
    'header',
    {},
    el('p', { class: 'kind' }, 'Prüfbericht'),
    el('h1', {}, title),
    about && el('p', {}, `${about.publisher}. ${about.description}`),
    home ? el('p', {}, el('a', { href: '../index.html' }, 'Zur Veröffentlichung')) : undefined,
  );
}

function contents(has: { readonly verlauf: boolean; readonly lesbarkeit: boolean }): Element {
  const links: readonly (readonly [string, string])[] = [
    ...(has.verlauf ? [['verlauf', 'Verlauf'] as const] : []),
    ['ausgaben', 'Ausgaben und Dateien'],
    ...(has.lesbarkeit ? [['lesbarkeit', 'Lesbarkeit'] as const] : []),
    ['pruefungen', 'Prüfungen und Befunde'],
    ['kriterien', 'Erfolgskriterien der WCAG 2.2'],
  ];
  return box(
    'nav',
    { 'aria-labelledby': 'inhaltsverzeichnis' },
    el('h2', { id: 'inhaltsverzeichnis' }, 'Im Einzelnen'),
    list(links.map(([id, name]) => el('a', { href: `#${id}` }, name))),
  );
}

function footOf({ generator }: Report): Element {
  return box(
    'footer',
    {},
    el(
      'p',
      {},
      `Erstellt von ${generator}. Dieser Bericht ist kein Siegel und keine Erklärung zur Barrierefreiheit: Er sagt, was Maschinen geprüft haben, und was nicht.`,
    ),
    el(
      'p',
      {},
      'Dasselbe für Programme: report.json, report.sarif, junit.xml, earl.jsonld, openacr.yaml.',
    ),
  );
}
