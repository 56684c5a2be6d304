/** A small publication in both editions with every kind of block, made by hand. */
import type { Chapter, Document, Edition, Metadata, Picture } from '../../../src/model/document.ts';
import { boxes, figureBlock, lists, tableBlock } from './constructs.ts';
import { heading, paragraph, sentence, span, text } from './nodes.ts';

const antrag: Chapter = {
  id: 'antrag',
  slug: '01-antrag',
  kind: 'chapter',
  span,
  blocks: [
    heading('antrag', 1, 'Der Antrag'),
    paragraph(
      'p1',
      sentence('s1', 'Das gilt seit 1965.', {
        kind: 'footnote-reference',
        id: 'fn-ref',
        span,
        footnote: 'fn',
        number: 1,
      }),
      sentence(
        's2',
        'Mehr steht unter ',
        {
          kind: 'cross-reference',
          span,
          target: 'glossar',
          children: [text('Glossar')],
        },
        '.',
      ),
      sentence(
        's3',
        'Es gilt: ',
        { kind: 'language', span, lang: 'en', children: [text('first come, first served')] },
        '.',
      ),
    ),
    heading('wer', 2, 'Wer Wohngeld bekommt'),
    ...lists,
    tableBlock,
    heading('wie', 3, 'So geht es'),
    figureBlock,
    ...boxes,
    heading('ende', 2, 'Am Ende'),
    paragraph('p9', sentence('s9', 'Danach kommt der Bescheid.')),
  ],
  footnotes: [
    {
      id: 'fn',
      span,
      number: 1,
      references: ['fn-ref'],
      children: [
        paragraph('fn-p', sentence('fn-s', 'Das erste Gesetz trat am 1. April in Kraft.')),
      ],
    },
  ],
};

const glossar: Chapter = {
  id: 'glossar',
  slug: '02-glossar',
  kind: 'glossary',
  span,
  blocks: [
    heading('glossar', 1, 'Wörter'),
    paragraph('g-p', sentence('g-s', 'Hier stehen Wörter.')),
  ],
  footnotes: [],
};

const leicht: Chapter = {
  id: 'antrag-leicht',
  slug: '01-antrag',
  kind: 'chapter',
  span,
  blocks: [
    heading('antrag-leicht', 1, 'Wohn‧geld'),
    {
      kind: 'figure',
      id: 'l-bild',
      span,
      image: {
        kind: 'image',
        id: 'l-img',
        span,
        picture: 'openmoji:1F4BB',
        alt: 'Ein Computer',
        decorative: false,
      },
      caption: [],
      description: [],
    },
    paragraph(
      'l-p',
      sentence('l-s1', 'Die Miete ist teuer.'),
      sentence('l-s2', 'Das Amt gibt Ihnen Wohn‧geld.'),
    ),
  ],
  footnotes: [],
};

const svg = (width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#369"/></svg>`,
  );

/** A wide drawing and a pictogram. */
export const pictures: readonly Picture[] = [
  {
    path: 'bilder/ablauf.svg',
    fileName: 'ablauf.svg',
    mediaType: 'image/svg+xml',
    bytes: svg(600, 200),
    width: 600,
    height: 200,
    credit: 'Stadt Musterstadt, CC BY 4.0',
  },
  {
    path: 'openmoji:1F4BB',
    fileName: 'openmoji-1f4bb.svg',
    mediaType: 'image/svg+xml',
    bytes: svg(72, 72),
    width: 72,
    height: 72,
    credit: 'OpenMoji, CC BY-SA 4.0',
  },
];

/** As publication.yaml would say it, without address and certificate. */
export const meta: Metadata = {
  slug: 'wohngeld',
  title: 'Wohngeld in Musterstadt',
  subtitle: 'So stellen Sie den Antrag',
  description: 'Wer Wohngeld bekommt & wer hilft.',
  lang: 'de',
  authors: ['Redaktion Musterstadt', 'Wohngeldstelle Musterstadt'],
  publisher: 'Stadt Musterstadt',
  identifier: 'urn:uuid:7c9a2f0e-3f1b-5d55-9f0a-0d8f6f0b9a11',
  published: '2026-03-02',
  modified: '2026-10-15',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.de' },
  subjects: ['Wohngeld', 'Verwaltung'],
  contact: {
    name: 'Bürgerbüro Musterstadt',
    street: 'Marktplatz 1',
    place: '01234 Musterstadt',
    phone: '01234 56-0',
    email: 'buergerbuero@musterstadt.example',
    web: 'https://www.musterstadt.example/buergerbuero',
  },
  abbreviations: [],
  glossary: [],
  pronunciation: [],
  voice: { name: 'de', rate: 145, easyRate: 125 },
  easy: { joint: 'mediopunkt', profile: 'din33429', review: { status: 'open' } },
  origin: 'human',
  accessibility: {},
};

/** Two chapters with every kind of block. */
export const standard: Edition = { name: 'standard', lang: 'de', chapters: [antrag, glossar] };
/** A chapter in Leichte Sprache. */
export const easy: Edition = { name: 'easy', lang: 'de-simple', chapters: [leicht] };
/** The publication as stages hand it on. */
export const document: Document = { meta, editions: [standard, easy], pictures };
