/** A small publication in both editions with every kind of block, made by hand, and its narration. */
import type {
  Block,
  Chapter,
  Document,
  Edition,
  EditionName,
  Inline,
  Metadata,
  Picture,
  Sentence,
  Span,
} from '../../../src/model/document.ts';
import type { Clip, Narration, Track } from '../../../src/model/narration.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { titleOf } from '../../../src/model/walk.ts';

export const span: Span = { file: 'kapitel/01.md', line: 1, column: 1 };
export const SAMPLE_RATE = 24_000;
/** Samples of one frame of MPEG-2 Layer III. */
const FRAME = 576;

const text = (value: string): Inline => ({ kind: 'text', span, value });

/** A sentence whose place in the source is a line that follows from its id. */
export function sentence(id: string, ...children: (string | Inline)[]): Sentence {
  return {
    kind: 'sentence',
    id,
    span: { ...span, line: 10 },
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

export function heading(id: string, level: 1 | 2 | 3 | 4, words: string): Block {
  return { kind: 'heading', id, span, level, children: [sentence(`${id}-s`, words)] };
}

export function paragraph(id: string, ...children: Inline[]): Block {
  return { kind: 'paragraph', id, span, children };
}

const tableBlock: Block = {
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

const figureBlock: Block = {
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

const lists: readonly Block[] = [
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

const boxes: readonly Block[] = [
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

export const standard: Edition = { name: 'standard', lang: 'de', chapters: [antrag, glossar] };
export const easy: Edition = { name: 'easy', lang: 'de-simple', chapters: [leicht] };
export const document: Document = { meta, editions: [standard, easy], pictures };

/** Silent frames of MPEG-2 Layer III, mono, 24 kHz, 64 kbit/s: header, then zeros. */
export function silentMp3(frames: number): Uint8Array {
  const size = 192;
  const bytes = new Uint8Array(frames * size);
  for (let index = 0; index < frames; index++) bytes.set([0xff, 0xf3, 0x84, 0xc4], index * size);
  return bytes;
}

/** A narration of an edition: each spoken unit one second, without those to leave out. */
export function narrationOf(edition: Edition, leaveOut: readonly string[] = []): Narration {
  const voice = { engine: 'espeak-ng', version: '1.52', name: 'de', synthetic: true };
  const tracks = edition.chapters.map((chapter): Track => {
    const units = spokenUnits(chapter).filter(({ id }) => !leaveOut.includes(id));
    const clips = units.map(
      ({ id }, index): Clip => ({
        target: id,
        begin: index * SAMPLE_RATE,
        end: (index + 1) * SAMPLE_RATE,
        spoken: id,
      }),
    );
    const samples = units.length * SAMPLE_RATE;
    const mp3 = silentMp3(Math.ceil(samples / FRAME) + 1);
    return { chapter: chapter.id, title: titleOf(chapter), samples, clips, mp3 };
  });
  return { edition: edition.name, voice, sampleRate: SAMPLE_RATE, tracks };
}

export function paginationOf(edition: EditionName, firsts: readonly (string | undefined)[]) {
  return {
    layout: 'test',
    edition,
    pages: firsts.map((first, index) => ({
      label: String(index + 1),
      ...(first === undefined ? {} : { first }),
    })),
    exports: { engine: { name: 'test', version: '0' }, archival: new Uint8Array() },
  };
}
