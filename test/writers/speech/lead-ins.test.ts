/** What a listener is told beside the text: lists, tables, notes, pages, boxes, quotations. */
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/model/document.ts';
import { DEFAULT_NARRATION } from '../../../src/model/narration-settings.ts';
import {
  chapter,
  heading,
  paragraph,
  sentence,
  span,
  text,
} from '../../narrate/sample-document.ts';
import { image, item, spoken } from './hearing.ts';

describe('lists and footnotes', () => {
  const list: Block = {
    kind: 'list',
    id: 'l',
    span,
    ordered: true,
    start: 3,
    items: [item('l1', paragraph('a', 'Kommen.')), item('l2', paragraph('b', 'Gehen.'))],
  };

  it('tell the number of an item', () => {
    expect(spoken(chapter('k', [list]))).toEqual([
      'Aufzählung mit 2 Punkten. 3: Kommen.',
      '4: Gehen.',
    ]);
    expect(spoken(chapter('k', [{ ...list, ordered: false }]))).toEqual([
      'Aufzählung mit 2 Punkten. Kommen.',
      'Gehen.',
    ]);
  });

  it('are not announced where the publication does not want it', () => {
    const settings = { lists: 'plain', tables: 'plain' } as const;
    expect(spoken(chapter('k', [list]), settings)).toEqual(['3: Kommen.', '4: Gehen.']);
  });

  it('are told apart when one stands in the other', () => {
    const inner: Block = {
      ...list,
      id: 'm',
      ordered: false,
      items: [item('m1', paragraph('c', 'Leise.'))],
    };
    const outer: Block = { ...list, items: [item('l1', paragraph('a', 'Kommen.'), inner)] };
    expect(spoken(chapter('k', [outer]))).toEqual([
      'Aufzählung mit einem Punkt. 3: Kommen.',
      'Darin eine Aufzählung mit einem Punkt. Leise.',
    ]);
  });

  it('tell that a footnote begins, right after its passage', () => {
    const mark: Inline = { kind: 'footnote-reference', id: 'r1', span, footnote: 'f1', number: 1 };
    const blocks = [paragraph('p', sentence('s', 'Es gilt.', mark)), paragraph('q', 'Weiter.')];
    const note = {
      id: 'f1',
      span,
      number: 1,
      children: [paragraph('n', 'Seit 2017.', 'Bis heute.')],
      references: ['r1'],
    };
    expect(spoken(chapter('k', blocks, { footnotes: [note] }))).toEqual([
      'Es gilt.',
      'Fußnote 1: Seit 2017.',
      'Bis heute.',
      'Weiter.',
    ]);
  });
});

describe('tables', () => {
  const cell = (id: string, ...children: readonly Inline[]) => ({
    id,
    span,
    children: children.length === 0 ? [] : [sentence(`${id}-s`, ...children)],
  });
  const row = (id: string, ...cells: readonly ReturnType<typeof cell>[]) => ({ id, span, cells });
  const english: Inline = { kind: 'language', span, lang: 'en', children: [text('Open Data')] };
  const table: Block = {
    kind: 'table',
    id: 't',
    span,
    caption: [sentence('c', 'Zahlen')],
    align: ['left', 'left', 'left'],
    header: row('h', cell('h1', text('Amt')), cell('h2', english), cell('h3')),
    rows: [row('r', cell('r1', text('Bauamt')), cell('r2'), cell('r3', image('i', 'Haken')))],
    rowHeaders: true,
  };

  it('are read row by row, each cell after the name of its column', () => {
    expect(spoken(chapter('k', [table]))).toEqual([
      'Tabelle mit einer Zeile und 3 Spalten. Zahlen',
      'Spalten: Amt',
      '[en: Open Data]',
      'Amt: Bauamt',
      'Bild: Haken',
    ]);
  });

  it('name columns in the columns’ language, and without a second colon', () => {
    const rows = [row('r', cell('r1', text('Bauamt')), cell('r2', text('5')))];
    const header = row('h', cell('h1', text('Wer?')), cell('h2', english));
    expect(spoken(chapter('k', [{ ...table, caption: [], header, rows }]))).toEqual([
      'Tabelle mit einer Zeile und 2 Spalten. Spalten: Wer?',
      '[en: Open Data]',
      'Wer? Bauamt',
      '[en: Open Data]: 5',
    ]);
  });

  it('are plain where the publication wants it', () => {
    const settings = { lists: 'plain', tables: 'plain' } as const;
    expect(spoken(chapter('k', [table]), settings)).toEqual([
      'Zahlen',
      'Amt',
      '[en: Open Data]',
      'Bauamt',
      'Bild: Haken',
    ]);
  });
});

describe('pages', () => {
  const blocks = [heading('h', 'Titel'), paragraph('p', 'Eins.', 'Zwei.')];
  const pages = new Map([
    ['h-s', 'iv'],
    ['p-s2', '12'],
  ]);

  it('are told only where they are asked for, before what begins them', () => {
    expect(spoken(chapter('k', blocks), { ...DEFAULT_NARRATION, pages })).toEqual([
      'Seite IV. Titel',
      'Eins.',
      'Seite 12. Zwei.',
    ]);
    expect(spoken(chapter('k', blocks))).toEqual(['Titel', 'Eins.', 'Zwei.']);
  });
});

describe('boxes and quotations', () => {
  const box = (title: string): Block => ({
    kind: 'box',
    id: 'b',
    span,
    role: 'warning',
    title: [sentence('b-t', title)],
    children: [paragraph('b-p', 'Nur bis Mai.')],
  });

  it('tell what a box is for, unless its title does', () => {
    expect(spoken(chapter('k', [box('Frist')]))).toEqual(['Achtung: Frist', 'Nur bis Mai.']);
    expect(spoken(chapter('k', [box('Achtung, Frist')]))[0]).toBe('Achtung, Frist');
  });

  it('tell that somebody else speaks', () => {
    const quote: Block = {
      kind: 'quote',
      id: 'q',
      span,
      children: [paragraph('q-p', 'Ja.', 'Nein.')],
      attribution: [sentence('q-a', 'Ada')],
    };
    expect(spoken(chapter('k', [quote]))).toEqual(['Zitat: Ja.', 'Nein.', 'Ada']);
  });
});
