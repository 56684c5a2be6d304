/**
 * Every kind of node that has an id leads back to its own line: one document with all of them, each on a
 * line that no other node has, as `prepare` leaves it.
 */
import { describe, expect, it } from 'vitest';
import { spanIndex, spanOfIds } from '../../src/checks/span-index.ts';
import type { Block, Document, Inline, Span } from '../../src/model/document.ts';
import { documentOf, edition } from '../builders.ts';

const at = (line: number): Span => ({ file: 'kapitel/01.md', line, column: 1 });
const base = (id: string, line: number) => ({ id, span: at(line) });
const words = (value: string, line: number): Inline => ({ kind: 'text', span: at(line), value });
const sentence = (id: string, line: number, ...children: readonly Inline[]): Inline => ({
  kind: 'sentence',
  ...base(id, line),
  children: children.length === 0 ? [words(id, line)] : children,
});
const paragraph = (id: string, line: number, ...children: readonly Inline[]): Block => ({
  kind: 'paragraph',
  ...base(id, line),
  children,
});
const picture = (id: string, line: number) =>
  ({ kind: 'image', ...base(id, line), picture: 'p', alt: 'P', decorative: false }) as const;

const blocks: readonly Block[] = [
  { kind: 'heading', ...base('kapitel', 2), level: 1, children: [sentence('kapitel-s', 2)] },
  paragraph(
    'absatz',
    3,
    sentence('satz', 4, {
      kind: 'strong',
      span: at(4),
      children: [
        {
          kind: 'emphasis',
          span: at(4),
          children: [
            { kind: 'footnote-reference', ...base('verweis', 5), footnote: 'note', number: 1 },
          ],
        },
      ],
    }),
    sentence('bildsatz', 6, {
      kind: 'language',
      span: at(6),
      lang: 'en',
      children: [{ kind: 'link', span: at(6), href: 'https://x', children: [picture('bild', 7)] }],
    }),
  ),
  {
    kind: 'list',
    ...base('liste', 8),
    ordered: true,
    start: 1,
    items: [{ ...base('punkt', 9), children: [paragraph('punkt-p', 10, sentence('punkt-s', 11))] }],
  },
  {
    kind: 'definition-list',
    ...base('woerter', 12),
    items: [
      {
        ...base('eintrag', 13),
        terms: [{ ...base('wort', 14), children: [sentence('wort-s', 15)] }],
        definitions: [
          { ...base('sinn', 16), children: [paragraph('sinn-p', 17, sentence('sinn-s', 18))] },
        ],
      },
    ],
  },
  {
    kind: 'table',
    ...base('tabelle', 19),
    caption: [sentence('tabelle-s', 20)],
    align: ['left'],
    header: { ...base('kopf', 21), cells: [{ ...base('kopf-z', 22), children: [] }] },
    rows: [
      {
        ...base('zeile', 23),
        cells: [{ ...base('zelle', 24), children: [sentence('zelle-s', 25)] }],
      },
    ],
    rowHeaders: true,
  },
  {
    kind: 'figure',
    ...base('abbildung', 26),
    image: picture('foto', 27),
    caption: [sentence('foto-s', 28)],
    description: [paragraph('foto-p', 29)],
  },
  {
    kind: 'quote',
    ...base('zitat', 30),
    children: [paragraph('zitat-p', 31)],
    attribution: [sentence('zitat-s', 32)],
  },
  { kind: 'code-block', ...base('befehl', 33), text: 'curl' },
  {
    kind: 'box',
    ...base('kasten', 34),
    role: 'tip',
    title: [sentence('kasten-s', 35)],
    children: [{ kind: 'thematic-break', ...base('bruch', 36) }],
  },
  {
    kind: 'contact',
    ...base('kontakt', 37),
    title: [sentence('kontakt-s', 38)],
    children: [paragraph('kontakt-p', 39)],
  },
];

const document: Document = documentOf(
  edition('standard', {
    id: 'kapitel',
    slug: '01-kapitel',
    kind: 'chapter',
    span: at(1),
    blocks,
    footnotes: [
      {
        ...base('note', 40),
        number: 1,
        references: ['verweis'],
        children: [paragraph('note-p', 41, sentence('note-s', 42))],
      },
    ],
  }),
  edition('easy', {
    id: 'kapitel-leicht',
    slug: '01-kapitel',
    kind: 'chapter',
    span: at(50),
    blocks: [paragraph('leicht', 51, sentence('leicht-s', 52))],
    footnotes: [],
  }),
);
const spans = spanIndex(document);

describe('the index', () => {
  it('leads from each id to the line of its own node', () => {
    expect([...spans].map(([id, { line }]) => `${line} ${id}`)).toEqual([
      '2 kapitel',
      '2 kapitel-s',
      '3 absatz',
      '4 satz',
      '5 verweis',
      '6 bildsatz',
      '7 bild',
      '8 liste',
      '9 punkt',
      '10 punkt-p',
      '11 punkt-s',
      '12 woerter',
      '13 eintrag',
      '14 wort',
      '15 wort-s',
      '16 sinn',
      '17 sinn-p',
      '18 sinn-s',
      '19 tabelle',
      '20 tabelle-s',
      '21 kopf',
      '22 kopf-z',
      '23 zeile',
      '24 zelle',
      '25 zelle-s',
      '26 abbildung',
      '27 foto',
      '28 foto-s',
      '29 foto-p',
      '30 zitat',
      '31 zitat-p',
      '32 zitat-s',
      '33 befehl',
      '34 kasten',
      '35 kasten-s',
      '36 bruch',
      '37 kontakt',
      '38 kontakt-s',
      '39 kontakt-p',
      '40 note',
      '41 note-p',
      '42 note-s',
      '50 kapitel-leicht',
      '51 leicht',
      '52 leicht-s',
    ]);
  });

  it('knows no words, targets, languages or file names as ids', () => {
    for (const stranger of ['curl', 'https://x', 'en', 'p', '01-kapitel', 'kapitel/01.md', 'tip']) {
      expect(spans.has(stranger), stranger).toBe(false);
    }
  });

  it('knows nothing of a publication without chapters', () => {
    expect(spanIndex(documentOf(edition('standard'))).size).toBe(0);
  });
});

describe('the nearest place', () => {
  it.each([
    ['the first that is known', ['satz', 'absatz'], 4],
    ['past the tool’s own ids', ['nav-1', 'main', 'absatz'], 3],
    ['in the other edition', ['leicht-s', 'kapitel'], 52],
    ['none', ['nav-1'], undefined],
    ['none of none', [], undefined],
    ['none for an empty id', [''], undefined],
    ['none for the name of a method', ['constructor', 'toString'], undefined],
  ])('is %s', (_, ids, line) => {
    expect(spanOfIds(spans, ids)?.line).toBe(line);
  });
});
