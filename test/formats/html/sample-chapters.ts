/** The chapters of the sample publication, in both editions; counterparts name each other. */
import type { Block, Chapter, Inline } from '../../../src/model/document.ts';
import * as t from '../../writers/xhtml/tree.ts';

const { span } = t;

/** The chapter with every kind of node. */
export function standardChapter(): Chapter {
  const abbreviation: Inline = {
    kind: 'abbreviation',
    span,
    short: 'WoGG',
    expansion: 'Wohngeldgesetz',
    first: true,
  };
  const term: Inline = {
    kind: 'term',
    span,
    text: 'Wohngeld',
    target: 'wort-wohngeld',
    definition: 'Ein Zuschuss.',
  };
  const blocks: readonly Block[] = [
    { ...t.h(1, 'antrag', 'Der Antrag'), counterpart: 'antrag-leicht' },
    t.p(
      'p1',
      t.s('s1', 'Das ', term, ' hilft vielen Menschen, ihre Miete zu bezahlen. '),
      t.s(
        's2',
        'Grundlage ist das Gesetz (',
        abbreviation,
        '), das seit 1965 gilt',
        t.noteref(1),
        '.',
      ),
      t.s(
        's3',
        'Wie Sie Hilfe bekommen, steht im Kapitel ',
        {
          kind: 'cross-reference',
          span,
          target: 'hilfe',
          children: [t.text('Hilfe und Kontakt')],
        },
        '. Dort finden Sie auch die Öffnungszeiten und die Telefonnummer des Bürgerbüros.',
      ),
    ),
    { ...t.h(2, 'wer', 'Wer Wohngeld bekommt'), counterpart: 'wer-leicht' },
    t.p('p2', t.s('s4', 'Drei Dinge entscheiden, ob Sie Wohngeld bekommen:')),
    {
      kind: 'list',
      id: 'liste',
      span,
      ordered: true,
      start: 1,
      items: [
        {
          id: 'li1',
          span,
          children: [t.p('lp1', t.s('ls1', 'wie viele Menschen in Ihrer Wohnung leben,'))],
        },
        {
          id: 'li2',
          span,
          children: [t.p('lp2', t.s('ls2', 'wie viel Geld alle zusammen verdienen,'))],
        },
      ],
    },
    t.table(
      'tabelle',
      [
        ['Haushalt', 'Höchste Miete', 'Wohngeld im Mittel'],
        ['eine Person', '361 Euro', '190 Euro'],
        ['zwei Personen', '437 Euro', '270 Euro'],
      ],
      {
        caption: [t.s('cap', 'Wohngeld im Monat nach Größe des Haushalts')],
        rowHeaders: true,
        align: ['left', 'right', 'right'],
      },
    ),
    ...(['warning', 'note', 'tip', 'example'] as const).map(
      (role): Block => ({
        kind: 'box',
        id: `box-${role}`,
        span,
        role,
        title: [t.s(`bt-${role}`, 'Zuerst den Antrag stellen')],
        children: [
          t.p(
            `bp-${role}`,
            t.s(
              `bs-${role}`,
              'Wohngeld gibt es ',
              {
                kind: 'strong',
                span,
                children: [t.text('erst ab dem Monat')],
              },
              ', in dem Ihr Antrag beim Amt ankommt.',
            ),
          ),
        ],
      }),
    ),
    { ...t.h(2, 'ablauf', 'So geht der Antrag'), counterpart: 'ablauf-leicht' },
    t.figure('bild', {
      image: t.image('bild-img', 'Drei Schritte: Antrag, Prüfung, Bescheid'),
      caption: [t.s('bildcap', 'Vom Antrag bis zum Bescheid dauert es etwa sechs Wochen.')],
      description: [t.p('dp', t.s('ds', 'Das Bild zeigt drei Kästen nebeneinander.'))],
    }),
    {
      kind: 'definition-list',
      id: 'dl',
      span,
      items: [
        {
          id: 'wort-wohngeld',
          span,
          terms: [{ id: 'dt1', span, children: [t.s('dts1', 'Mietvertrag')] }],
          definitions: [
            {
              id: 'dd1',
              span,
              children: [t.p('ddp1', t.s('dds1', 'Eine Kopie aller Seiten genügt.'))],
            },
          ],
        },
      ],
    },
    t.h(3, 'tief', 'Für Fachleute'),
    {
      kind: 'code-block',
      id: 'code',
      span,
      language: 'sh',
      text: 'curl https://www.musterstadt.example/wohngeld.json\n',
    },
    { kind: 'thematic-break', id: 'hr', span },
    {
      kind: 'quote',
      id: 'zitat',
      span,
      children: [t.p('qp', t.s('qs', 'Nach zehn Minuten war alles fertig.'))],
      attribution: [t.s('qa', 'Ayşe Demir, Mieterin')],
    },
  ];
  const note = t.footnote(
    1,
    t.p('fnp', t.s('fns', 'Das erste Wohngeldgesetz trat am 1. April 1965 in Kraft.')),
  );
  return { ...t.chapter(blocks, [note]), slug: '01-antrag', counterpart: 'antrag-leicht' };
}

/** Its counterpart in Leichte Sprache. */
export function easyChapter(): Chapter {
  const blocks: readonly Block[] = [
    { ...t.h(1, 'antrag-leicht', 'Der Antrag'), counterpart: 'antrag' },
    t.figure('ef', { image: t.image('ei', 'Eine Person sitzt am Computer', 'openmoji:1F4BB') }),
    t.p(
      'ep1',
      t.s('es1', 'Die Miete ist teuer. '),
      t.s('es2', 'Das Amt kann Ihnen Geld geben. '),
      t.s('es3', 'Das Geld heißt Wohn‧geld.'),
    ),
    { ...t.h(2, 'wer-leicht', 'Wer bekommt Wohn‧geld?'), counterpart: 'wer' },
    t.p(
      'ep2',
      t.s('es4', 'Sie wohnen in einer Wohnung. '),
      t.s('es5', 'Sie verdienen wenig Geld. '),
      t.s('es6', 'Dann hilft Ihnen das Amt.'),
    ),
    {
      kind: 'list',
      id: 'el',
      span,
      ordered: false,
      start: 1,
      items: [
        {
          id: 'eli1',
          span,
          children: [t.p('elp1', t.s('els1', 'Wie viele Menschen wohnen in der Wohnung?'))],
        },
        { id: 'eli2', span, children: [t.p('elp2', t.s('els2', 'Wie teuer ist die Miete?'))] },
      ],
    },
    { ...t.h(2, 'ablauf-leicht', 'So geht der Antrag'), counterpart: 'ablauf' },
    t.figure('ef2', { image: t.image('ei2', 'Ein Telefon', 'openmoji:1F4BB') }),
    t.p('ep3', t.s('es7', 'Sie haben Fragen? '), t.s('es8', 'Dann rufen Sie an.')),
    t.table(
      'etab',
      [
        ['Tag', 'Uhr‧zeit'],
        ['Montag', '9 Uhr bis 12 Uhr'],
      ],
      { rowHeaders: true, caption: [t.s('ecap', 'Dann sind wir da')] },
    ),
  ];
  return { ...t.chapter(blocks), slug: '01-antrag', counterpart: 'antrag' };
}

/** A short second chapter, the same in both editions but for its ids. */
export function help(id: string, edition: 'standard' | 'easy'): Chapter {
  const counterpart = edition === 'standard' ? `${id}-leicht` : id.replace('-leicht', '');
  const blocks: readonly Block[] = [
    { ...t.h(1, id, 'Hilfe und Kontakt'), counterpart },
    t.p(`${id}-p`, t.s(`${id}-s1`, 'Niemand muss den Antrag allein ausfüllen.')),
    {
      kind: 'contact',
      id: `${id}-kontakt`,
      span,
      title: [t.s(`${id}-kt`, 'Bürger‧büro')],
      children: [
        t.p(
          `${id}-kp`,
          t.s(`${id}-ks`, 'Marktplatz 1', { kind: 'line-break', span }, '01234 Musterstadt'),
        ),
      ],
    },
  ];
  return { ...t.chapter(blocks), slug: '02-hilfe', counterpart };
}
