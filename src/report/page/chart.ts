/**
 * Errors and warnings over the builds, as SVG: told apart by shape and dashes, not by colour; the
 * table beside it says the same in numbers.
 */
import type { Element } from 'hast';
import { box, el } from '../../writers/xhtml/element.ts';
import type { HistoryEntry } from '../history.ts';
import { count } from './words.ts';

const [WIDTH, HEIGHT] = [640, 260];
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 110, 18, 40];

type Series = {
  readonly name: string;
  readonly kind: 'error' | 'warning';
  readonly values: readonly number[];
};

/** @param first how many builds before these are not shown */
export function chart(history: readonly HistoryEntry[], first: number): Element {
  const series: readonly Series[] = [
    { name: 'Fehler', kind: 'error', values: history.map(({ findings }) => findings.error) },
    { name: 'Warnungen', kind: 'warning', values: history.map(({ findings }) => findings.warning) },
  ];
  const top = ceiling(Math.max(1, ...series.flatMap(({ values }) => values)));
  const scale = scaleOf(history.length, top);
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
    ...[0, top / 2, top].map((value) => gridLine(value, scale)),
    ...history.flatMap((_, index) => tick(index, { first, total: history.length, scale })),
    ...series.flatMap((each, index) => lineOf(each, scale, labelShift(series, index, scale))),
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

/** The next even number of the row 2, 4, 10, 20, 40, 100, …: its half is whole. */
function ceiling(value: number): number {
  const steps = [2, 4, 10];
  for (let power = 1; ; power *= 10) {
    const found = steps.map((step) => step * power).find((step) => step >= value);
    if (found !== undefined) return found;
  }
}

type Scale = { readonly x: (index: number) => number; readonly y: (value: number) => number };

function scaleOf(builds: number, top: number): Scale {
  const width = WIDTH - LEFT - RIGHT;
  const height = HEIGHT - TOP - BOTTOM;
  return {
    x: (index) => rounded(LEFT + (width * index) / Math.max(1, builds - 1)),
    y: (value) => rounded(TOP + height * (1 - value / top)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function gridLine(value: number, { y }: Scale): Element {
  const at = y(value);
  return el(
    'g',
    {},
    el('line', { class: 'grid', x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at }),
    el('text', { x: LEFT - 10, y: at + 5, 'text-anchor': 'end' }, String(value)),
  );
}

type TickFacts = { readonly first: number; readonly total: number; readonly scale: Scale };

/** Every build, or every fifth where there are many. */
function tick(index: number, { first, total, scale }: TickFacts): readonly Element[] {
  const number = first + index + 1;
  if (total > 10 && number % 5 !== 0 && index !== 0) return [];
  const attributes = { x: scale.x(index), y: HEIGHT - BOTTOM + 24, 'text-anchor': 'middle' };
  return [el('text', attributes, index === 0 ? `Bau ${number}` : String(number))];
}

/** Labels at the end of the lines keep their distance. */
function labelShift(series: readonly Series[], index: number, { y }: Scale): number {
  const [upper = 0, lower = 0] = series.map(({ values }) => y(values.at(-1) ?? 0));
  if (Math.abs(upper - lower) >= 20) return 0;
  const isUpper = upper <= lower ? index === 0 : index === 1;
  return isUpper ? -8 : 12;
}

function lineOf(
  { name, kind, values }: Series,
  { x, y }: Scale,
  shift: number,
): readonly Element[] {
  const points = values.map((value, index) => ({ x: x(index), y: y(value) }));
  const last = points.at(-1) ?? { x: 0, y: 0 };
  return [
    el('polyline', {
      class: `line ${kind}`,
      points: points.map((point) => `${point.x},${point.y}`).join(' '),
    }),
    ...points.map((point) =>
      kind === 'error'
        ? el('circle', { class: `dot ${kind}`, cx: point.x, cy: point.y, r: 5 })
        : el('rect', {
            class: `dot ${kind}`,
            x: rounded(point.x - 4.5),
            y: rounded(point.y - 4.5),
            width: 9,
            height: 9,
          }),
    ),
    el(
      'text',
      { class: 'label', x: last.x + 12, y: rounded(last.y + 5 + shift) },
      `${name} ${values.at(-1) ?? 0}`,
    ),
  ];
}
