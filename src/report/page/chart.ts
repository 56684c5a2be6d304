/**
 * Errors and warnings over the builds, as SVG: told apart by shape and dashes, not by colour. What is
 * to be read stands around it as text, so that it grows and takes colours like all text.
 */
import type { Element } from 'hast';
import { box, el } from '../../writers/xhtml/element.ts';
import type { HistoryEntry } from '../history.ts';
import { count } from './words.ts';

const [WIDTH, HEIGHT] = [640, 200];
/** Room for the dots at the edges. */
const EDGE = 8;

type Series = {
  readonly name: string;
  readonly kind: 'error' | 'warning';
  readonly look: string;
  readonly values: readonly number[];
};

/** @param first how many builds before these are not shown */
export function chart(history: readonly HistoryEntry[], first: number): Element {
  const series: readonly Series[] = [
    {
      name: 'Fehler',
      kind: 'error',
      look: 'Kreise, durchgezogene Linie',
      values: history.map(({ findings }) => findings.error),
    },
    {
      name: 'Warnungen',
      kind: 'warning',
      look: 'Quadrate, gestrichelte Linie',
      values: history.map(({ findings }) => findings.warning),
    },
  ];
  const top = ceiling(Math.max(1, ...series.flatMap(({ values }) => values)));
  return box(
    'figure',
    {},
    box('ul', { class: 'legend' }, ...series.map((each) => el('li', {}, legendOf(each)))),
    el('p', { class: 'axis' }, `${top} Befunde`),
    drawing(series, scaleOf(history.length, top)),
    box(
      'p',
      { class: 'axis' },
      el('span', {}, `Bau ${first + 1}, unten: 0 Befunde`),
      el('span', {}, `Bau ${first + history.length}`),
    ),
  );
}

function legendOf({ name, look, values }: Series): string {
  return `${name} (${look}): zuerst ${values[0] ?? 0}, zuletzt ${values.at(-1) ?? 0}`;
}

function drawing(series: readonly Series[], scale: Scale): Element {
  const { y } = scale;
  return box(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-labelledby': 'verlauf-titel verlauf-text',
      class: 'chart',
    },
    el('title', { id: 'verlauf-titel' }, 'Fehler und Warnungen je Bau'),
    el('desc', { id: 'verlauf-text' }, description(series)),
    ...[0, 0.5, 1].map((part) => {
      const at = y(part);
      return el('line', { class: 'grid', x1: 0, x2: WIDTH, y1: at, y2: at });
    }),
    ...series.flatMap((each) => lineOf(each, scale)),
  );
}

function description(series: readonly Series[]): string {
  const parts = series.map(({ name, values }) => {
    const [start = 0, end = 0] = [values[0], values.at(-1)];
    return `${name}: zuerst ${start}, zuletzt ${end}`;
  });
  const builds = count(series[0]?.values.length ?? 0, 'Bau', 'Bauten');
  return `${parts.join('. ')}. ${builds}; die Zahlen stehen in der Tabelle danach.`;
}

/** The next number of the row 2, 4, 10, 20, 40, 100, …: its half is whole. */
function ceiling(value: number): number {
  for (let power = 1; ; power *= 10) {
    const found = [2, 4, 10].map((step) => step * power).find((step) => step >= value);
    if (found !== undefined) return found;
  }
}

type Scale = {
  readonly top: number;
  readonly x: (index: number) => number;
  /** @param part of the highest value, 0 to 1 */
  readonly y: (part: number) => number;
};

function scaleOf(builds: number, top: number): Scale {
  const [width, height] = [WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE];
  return {
    top,
    x: (index) => rounded(EDGE + (width * index) / Math.max(1, builds - 1)),
    y: (part) => rounded(EDGE + height * (1 - part)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function lineOf({ kind, values }: Series, { top, x, y }: Scale): readonly Element[] {
  const points = values.map((value, index) => ({ x: x(index), y: y(value / top) }));
  return [
    el('polyline', {
      class: `line ${kind}`,
      points: points.map((point) => `${point.x},${point.y}`).join(' '),
    }),
    ...points.map((point) =>
      kind === 'error'
        ? el('circle', { class: 'dot error', cx: point.x, cy: point.y, r: 5 })
        : el('rect', {
            class: 'dot warning',
            x: rounded(point.x - 4.5),
            y: rounded(point.y - 4.5),
            width: 9,
            height: 9,
          }),
    ),
  ];
}
