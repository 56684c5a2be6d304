/**
 * Readability of both editions side by side, each value with a bar, and what such values cannot say. Bars
 * repeat the numbers for the eye; nothing stands in them alone.
 */
import type { Element } from 'hast';
import type { EditionReadability } from '../../easy-language/readability/edition.ts';
import type { EditionName } from '../../model/document.ts';
import { box, el } from '../../writers/xhtml/element.ts';
import type { Report } from '../report.ts';
import { section } from './parts.ts';
import { EDITION } from './words.ts';

/** U+00AD: where long words may break in the narrow columns of a phone. */
const SHY = '\u00AD';

const COLUMN: Readonly<Record<EditionName, string>> = {
  standard: `Alltags${SHY}sprache`,
  easy: EDITION.easy,
};

type Measure = {
  readonly name: string;
  readonly says: string;
  readonly of: (text: EditionReadability) => number;
  /** The value that fills the bar. */
  readonly full: number;
  readonly digits: number;
  readonly unit?: string;
};

const MEASURES: readonly Measure[] = [
  {
    name: 'Wörter je Satz',
    says: 'weniger ist leichter',
    of: ({ values }) => values.sentenceLength,
    full: 30,
    digits: 1,
  },
  {
    name: 'Häufige Wörter',
    says: 'Anteil der 3.000 häufigsten Wörter; mehr ist leichter',
    of: ({ values }) => values.frequent * 100,
    full: 100,
    digits: 0,
    unit: ' %',
  },
  {
    name: 'LIX',
    says: 'unter 30 sehr leicht, über 60 sehr schwer',
    of: ({ values }) => values.lix,
    full: 80,
    digits: 0,
  },
  {
    name: 'RIX',
    says: 'lange Wörter je Satz; weniger ist leichter',
    of: ({ values }) => values.rix,
    full: 10,
    digits: 1,
  },
  ...([0, 1, 2, 3] as const).map((index) => ({
    name: `Wiener Sach${SHY}text${SHY}formel ${index + 1}`,
    says: 'Schulstufe, 4 bis 15',
    of: ({ values }: EditionReadability) => values.wiener[index],
    full: 15,
    digits: 1,
  })),
  {
    name: 'Flesch-Amstad',
    says: '0 sehr schwer, 100 sehr leicht',
    of: ({ values }) => values.amstad,
    full: 100,
    digits: 0,
  },
  {
    name: `Schwierig${SHY}keit, geschätzt`,
    says: '1 sehr leicht, 7 sehr schwer; Mittel der Sätze',
    of: ({ difficulty }) => difficulty,
    full: 7,
    digits: 1,
  },
];

/** The part „Lesbarkeit“; undefined where nothing was measured. */
export function readabilityPart({ readability = [] }: Report): Element | undefined {
  if (readability.length === 0) return undefined;
  return section(
    'lesbarkeit',
    'Lesbarkeit',
    el(
      'p',
      {},
      'Diese Zahlen zählen Buchstaben, Silben und Wörter. Was ein Text sagt, ob es stimmt und ob ihn jemand versteht, wissen sie nicht.',
    ),
    box(
      'section',
      { class: 'table', tabindex: 0, 'aria-labelledby': 'lesbarkeit-tabelle' },
      box(
        'table',
        { class: 'readability' },
        el('caption', { id: 'lesbarkeit-tabelle' }, captionOf(readability)),
        box('thead', {}, headRow(readability)),
        box('tbody', {}, ...MEASURES.map((measure) => row(measure, readability))),
      ),
    ),
    el(
      'p',
      {},
      'Innerhalb von Leichter Sprache ordnen solche Formeln kaum: Ein besserer Wert heißt nicht, dass die Prüf-Gruppe den Text besser versteht. Sie vergleichen die beiden Ausgaben, mehr nicht.',
    ),
    el(
      'p',
      {},
      'Die geschätzte Schwierigkeit ist an 1.000 Sätzen aus Wikipedia und Leichter Sprache angepasst, die Menschen bewertet haben, die Deutsch lernen. Für andere Texte und andere Lesende ist sie nicht gemessen.',
    ),
  );
}

function captionOf(readability: readonly EditionReadability[]): string {
  const counted = readability.map(
    ({ edition, sentences, words }) => `${EDITION[edition]}: ${sentences} Sätze, ${words} Wörter`,
  );
  return `Gezählt sind Absätze und Listen. ${counted.join('; ')}.`;
}

function headRow(readability: readonly EditionReadability[]): Element {
  return box(
    'tr',
    {},
    el('th', { scope: 'col' }, 'Maß'),
    ...readability.map(({ edition }) => el('th', { scope: 'col' }, COLUMN[edition])),
  );
}

function row(measure: Measure, readability: readonly EditionReadability[]): Element {
  return box(
    'tr',
    {},
    box('th', { scope: 'row' }, el('span', {}, `${measure.name} `), el('small', {}, measure.says)),
    ...readability.map((text) => cell(measure, measure.of(text))),
  );
}

function cell({ full, digits, unit = '' }: Measure, value: number): Element {
  const share = Math.round(Math.min(1, Math.max(0, value / full)) * 1000) / 10;
  return box(
    'td',
    {},
    el('span', {}, `${value.toFixed(digits).replace('.', ',')}${unit}`),
    box(
      'svg',
      {
        class: 'bar',
        viewBox: '0 0 100 8',
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
      el('rect', { class: 'whole', width: 100, height: 8 }),
      el('rect', { class: 'value', width: share, height: 8 }),
    ),
  );
}
