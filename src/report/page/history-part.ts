/** How findings developed: a chart, and the same as a table. From the second differing build on. */
import type { Element } from 'hast';
import { box, el } from '../../writers/xhtml/element.ts';
import type { HistoryEntry } from '../history.ts';
import { chart } from './chart.ts';
import { section, state } from './parts.ts';
import { count, dayOf, inWords, VERDICT } from './words.ts';

/** The last builds that are shown. */
const SHOWN = 20;

/** The part „Verlauf“; undefined while there is nothing to compare. */
export function historyPart(history: readonly HistoryEntry[]): Element | undefined {
  if (history.length < 2) return undefined;
  const shown = history.slice(-SHOWN);
  const first = history.length - shown.length;
  return section(
    'verlauf',
    'Verlauf',
    el(
      'p',
      {},
      `${count(history.length, 'Bau', 'Bauten')} mit Änderungen; gezeigt werden die letzten ${shown.length}.`,
    ),
    chart(shown, first),
    box(
      'section',
      { class: 'table', tabindex: 0, 'aria-labelledby': 'verlauf-tabelle' },
      box(
        'table',
        {},
        el('caption', { id: 'verlauf-tabelle' }, 'Befunde je Bau'),
        box('thead', {}, row('th', ['Bau', 'Ergebnis', 'Befunde'])),
        box('tbody', {}, ...shown.map((entry, index) => rowOf(entry, first + index + 1))),
      ),
    ),
  );
}

function row(tag: 'th', cells: readonly string[]): Element {
  return box('tr', {}, ...cells.map((cell) => el(tag, { scope: 'col' }, cell)));
}

function rowOf({ date, verdict, findings }: HistoryEntry, number: number): Element {
  return box(
    'tr',
    {},
    el('th', { scope: 'row' }, `Bau ${number} vom ${dayOf(date)}`),
    el('td', {}, state(VERDICT[verdict])),
    el('td', {}, inWords(findings)),
  );
}
