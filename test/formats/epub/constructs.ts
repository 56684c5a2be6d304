/** Blocks of every kind that holds other blocks or cells. */
import type { Block } from '../../../src/model/document.ts';
import { paragraph, sentence, span } from './nodes.ts';

/** A table with headers in both directions. */
export const tableBlock: Block = {
  kind: 'table',
  id: 'tabelle',
  span,
  caption: [sentence('tabelle-s', 'Wohngeld im Monat')],
  align: ['left', 'right'],
  rowHeaders: true,
  header: {
    id: 'zeile-0',
    span,
    cells: [
      { id: 'zelle-00', span, children: [sentence('zelle-00-s', 'Haushalt')] },
      { id: 'zelle-01', span, children: [sentence('zelle-01-s', 'Wohngeld')] },
    ],
  },
  rows: [
    {
      id: 'zeile-1',
      span,
      cells: [
        { id: 'zelle-10', span, children: [sentence('zelle-10-s', 'eine Person')] },
        { id: 'zelle-11', span, children: [sentence('zelle-11-s', '190 Euro')] },
      ],
    },
  ],
};

/** A figure with a caption and a long description that holds a list. */
export const figureBlock: Block = {
  kind: 'figure',
  id: 'ablauf-bild',
  span,
  image: {
    kind: 'image',
    id: 'ablauf-img',
    span,
    picture: 'bilder/ablauf.svg',
    alt: 'Drei Schritte: Antrag, Prüfung, Bescheid',
    decorative: false,
  },
  caption: [sentence('bild-s1', 'Vom Antrag bis zum Bescheid.')],
  description: [
    paragraph('bild-p', sentence('bild-s2', 'Das Bild zeigt drei Kästen.')),
    {
      kind: 'list',
      id: 'bild-liste',
      span,
      ordered: false,
      start: 1,
      items: [
        {
          id: 'bild-li',
          span,
          children: [paragraph('bild-lp', sentence('bild-s3', 'Im ersten steht „Antrag“.'))],
        },
      ],
    },
  ],
};

/** A list in a list, and a definition list. */
export const lists: readonly Block[] = [
  {
    kind: 'list',
    id: 'liste',
    span,
    ordered: true,
    start: 3,
    items: [
      {
        id: 'liste-1',
        span,
        children: [
          paragraph('liste-1-p', sentence('liste-1-s', 'wie viel Geld alle verdienen:')),
          {
            kind: 'list',
            id: 'liste-innen',
            span,
            ordered: false,
            start: 1,
            items: [
              {
                id: 'innen-1',
                span,
                children: [paragraph('innen-1-p', sentence('innen-1-s', 'Lohn & Gehalt'))],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    kind: 'definition-list',
    id: 'woerter',
    span,
    items: [
      {
        id: 'antrag-wort',
        span,
        terms: [{ id: 'antrag-dt', span, children: [sentence('antrag-dt-s', 'Antrag')] }],
        definitions: [
          {
            id: 'antrag-dd',
            span,
            children: [
              paragraph('antrag-dd-p', sentence('antrag-dd-s', 'Ein Schreiben an das Amt.')),
            ],
          },
        ],
      },
    ],
  },
];

/** What is set off from the text: box, quote, contact, code, break. */
export const boxes: readonly Block[] = [
  {
    kind: 'box',
    id: 'kasten',
    span,
    role: 'warning',
    title: [sentence('kasten-t', 'Zuerst den Antrag stellen')],
    children: [
      paragraph('kasten-p', sentence('kasten-s', 'Geld gibt es erst danach.')),
      {
        kind: 'list',
        id: 'kasten-liste',
        span,
        ordered: false,
        start: 1,
        items: [
          {
            id: 'kasten-li',
            span,
            children: [paragraph('kasten-lp', sentence('kasten-ls', 'ab dem Monat'))],
          },
        ],
      },
    ],
  },
  {
    kind: 'quote',
    id: 'zitat',
    span,
    children: [paragraph('zitat-p', sentence('zitat-s', 'Das ging schnell.'))],
    attribution: [sentence('zitat-a', 'Ayşe Demir')],
  },
  {
    kind: 'contact',
    id: 'kontakt',
    span,
    title: [sentence('kontakt-t', 'Bürgerbüro')],
    children: [paragraph('kontakt-p', sentence('kontakt-s', 'Marktplatz 1'))],
  },
  {
    kind: 'code-block',
    id: 'code',
    span,
    language: 'sh',
    text: 'curl https://example.org/?a=1&b=2',
  },
  { kind: 'thematic-break', id: 'strich', span },
];
