/** A document that holds every kind of node of the model, in both editions. */
import type { Block, Document, Inline } from '../../../src/model/document.ts';
import {
  chapter,
  documentOf,
  figure,
  h,
  id,
  image,
  list,
  note,
  noteMark,
  p,
  row,
  s,
  span,
  t,
  table,
} from './build.ts';

const inlineKinds = (mark: Inline): Block =>
  p(
    s(
      'Das ',
      { kind: 'abbreviation', span, short: 'OZG', expansion: 'Onlinezugangsgesetz', first: true },
      ' ist ',
      { kind: 'emphasis', span, children: [t('sehr')] },
      ' ',
      { kind: 'strong', span, children: [t('wichtig')] },
      ' ',
      mark,
      '.',
    ),
    s(
      'Siehe ',
      {
        kind: 'link',
        span,
        href: 'https://www.example.org/a?b=1&c=2',
        children: [t('die Seite der Stadt')],
      },
      ' und ',
      { kind: 'cross-reference', span, target: 'zahlen', children: [t('die Zahlen')] },
      ' oder das ',
      {
        kind: 'term',
        span,
        text: 'Gesetz',
        target: 'wort-gesetz',
        definition: 'Regel des Staates',
      },
      '.',
    ),
    s(
      'Auf Englisch: ',
      { kind: 'language', span, lang: 'en-GB', children: [t('end to end')] },
      '; als Befehl ',
      { kind: 'code', span, value: 'lesbar build' },
      ',',
      { kind: 'line-break', span },
      'danach #nichts *weiter* $x$ @wer <b> \\ "so".',
    ),
  );

const boxes: readonly Block[] = (['note', 'tip', 'warning', 'example'] as const).map((role) => ({
  kind: 'box',
  id: id('box'),
  span,
  role,
  title: [s({ note: 'Hinweis', tip: 'Tipp', warning: 'Achtung', example: 'Beispiel' }[role])],
  children: [p('Ein Satz im Kasten.', 'Noch ein Satz.')],
}));

const definitions: Block = {
  kind: 'definition-list',
  id: id('dl'),
  span,
  items: [
    {
      id: 'wort-gesetz',
      span,
      terms: [
        { id: id('dt'), span, children: [s('Gesetz')] },
        { id: id('dt'), span, children: [s('Recht')] },
      ],
      definitions: [
        { id: id('dd'), span, children: [p('Eine Regel, die ein Parlament beschließt.')] },
      ],
    },
  ],
};

const closing: readonly Block[] = [
  {
    kind: 'quote',
    id: id('q'),
    span,
    children: [p('Wer lesen kann, hat Rechte.')],
    attribution: [s('Ada Beispiel')],
  },
  { kind: 'code-block', id: id('code'), span, language: 'sh', text: 'npm ci\nnpx lesbar build' },
  { kind: 'thematic-break', id: id('hr'), span },
  {
    kind: 'contact',
    id: id('k'),
    span,
    title: [s('Kontakt')],
    children: [p('Telefon: 01234 56-0')],
  },
];

/** Builds it; ids are the same in every run of one file. */
export function everyConstruct(): Document {
  const first = note(1, p('Gesetz vom 14. August 2017.'), p('Zweiter Absatz der Fußnote.'));
  const second = note(2, p('Stand: November 2026.'));
  const again = noteMark(first);
  const standard = [
    chapter({
      id: 'vorwort',
      counterpart: 'vorwort-leicht',
      footnotes: [first, second],
      blocks: [
        h(1, 'Vorwort', { id: 'vorwort', counterpart: 'vorwort-leicht' }),
        inlineKinds(noteMark(first)),
        p(s('Ein Satz mit Fußnote', noteMark(second), ' und noch einmal', again, '.')),
        h(2, 'Listen', { id: 'listen', counterpart: 'listen-leicht' }),
        list(false, [p('eins'), list(true, [p('eins a')], [p('eins b')])], [p('zwei')]),
        definitions,
        h(3, 'Kästen'),
        ...boxes,
      ],
    }),
    chapter({
      id: 'zahlen',
      counterpart: 'zahlen-leicht',
      blocks: [
        h(1, 'Zahlen und Bilder: 100 % digital', { id: 'zahlen', counterpart: 'zahlen-leicht' }),
        table(
          [row('Amt', '2025', '2026'), row('Bürgeramt', '3', '5'), row('Bauamt', '1', '2')],
          'Dienste je Amt',
          true,
        ),
        table([row('A', 'B'), row('1', '2')]),
        figure(
          image('bilder/balken.svg', 'Drei Balken: 60, 80 und 30 Dienste'),
          'Dienste in drei Jahren',
          [p('Der erste Balken zeigt 60 Dienste.', 'Der zweite zeigt 80.')],
        ),
        figure(image('openmoji:1F4BB', 'Ein Computer')),
        figure(image('bilder/balken.svg', '')),
        ...closing,
      ],
    }),
  ];
  const easy = [
    chapter({
      id: 'vorwort-leicht',
      counterpart: 'vorwort',
      blocks: [
        h(1, 'Vorwort', { id: 'vorwort-leicht', counterpart: 'vorwort' }),
        h(2, 'Listen', { id: 'listen-leicht', counterpart: 'listen' }),
        p(
          image('openmoji:1F4BB', 'Ein Computer'),
          'Das ist der Bürger‧meister.',
          'Er hilft Ihnen.',
        ),
        list(false, [p('Am Telefon.')], [p('Im Internet.')]),
      ],
    }),
    chapter({
      id: 'zahlen-leicht',
      counterpart: 'zahlen',
      blocks: [
        h(1, 'Zahlen', { id: 'zahlen-leicht', counterpart: 'zahlen' }),
        p('Die Stadt hat viele Dienste.'),
        figure(image('openmoji:1F4BB', 'Ein Computer')),
        p('Die Dienste sind im Internet.', 'Sie können sie zu Hause nutzen.'),
      ],
    }),
  ];
  return documentOf(standard, easy);
}
