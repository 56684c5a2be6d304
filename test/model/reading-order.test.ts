/** The one order of reading, which pages, overlays and narration share. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Chapter, Sentence } from '../../src/model/document.ts';
import {
  partsOf,
  passagesOf,
  referencesIn,
  spokenUnits,
  unitsOf,
  walkBlocks,
} from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import * as t from '../writers/xhtml/tree.ts';

const { h, p, s, span } = t;

/** What a chapter says, unit by unit: sentences as text, pictures and listings by kind. */
function saidBy(chapter: Chapter): readonly string[] {
  return spokenUnits(chapter).map((unit) =>
    unit.kind === 'sentence' ? plainText([unit]) : `<${unit.kind}>`,
  );
}

function line(words: string): Sentence {
  return s(words, words);
}

const list: Block = {
  kind: 'list',
  id: 'liste',
  span,
  ordered: false,
  start: 1,
  items: [
    { id: 'l1', span, children: [p('l1p', line('eins')), p('l1q', line('eins danach'))] },
    { id: 'l2', span, children: [p('l2p', line('zwei'))] },
  ],
};

const words: Block = {
  kind: 'definition-list',
  id: 'woerter',
  span,
  items: [
    {
      id: 'w',
      span,
      terms: [
        { id: 'w1', span, children: [line('Amt')] },
        { id: 'w2', span, children: [line('Behörde')] },
      ],
      definitions: [{ id: 'wd', span, children: [p('wp', line('Hilft Bürgern.'))] }],
    },
  ],
};

const figure = t.figure('bild', {
  image: t.image('bild-i', 'Ein Haus'),
  caption: [line('Unterschrift')],
  description: [p('bp', line('Beschreibung'))],
});

const quote: Block = {
  kind: 'quote',
  id: 'zitat',
  span,
  children: [p('zp', line('Gesagt'))],
  attribution: [line('Wer es sagte')],
};

const box: Block = {
  kind: 'box',
  id: 'kasten',
  span,
  role: 'tip',
  title: [line('Titel')],
  children: [p('kp', line('Inhalt')), list],
};

const code: Block = { kind: 'code-block', id: 'code', span, text: 'ls' };
const rule: Block = { kind: 'thematic-break', id: 'strich', span };

describe('each kind of block is read in its order', () => {
  const cases: readonly (readonly [string, Block, readonly string[]])[] = [
    ['a heading', h(2, 'h', 'Kopf'), ['Kopf']],
    ['a list, item by item', list, ['eins', 'eins danach', 'zwei']],
    ['terms before what they mean', words, ['Amt', 'Behörde', 'Hilft Bürgern.']],
    [
      'caption, header, rows from left to right',
      t.table(
        't',
        [
          ['A', 'B'],
          ['1', '2'],
          ['3', '4'],
        ],
        { caption: [line('Über')] },
      ),
      ['Über', 'A', 'B', '1', '2', '3', '4'],
    ],
    ['picture, caption, description', figure, ['<image>', 'Unterschrift', 'Beschreibung']],
    ['a quote before who said it', quote, ['Gesagt', 'Wer es sagte']],
    ['a box, its title first', box, ['Titel', 'Inhalt', 'eins', 'eins danach', 'zwei']],
    ['a listing as one unit', code, ['<code-block>']],
    ['nothing of a break', rule, []],
  ];
  it.each(cases)('%s', (_, block, expected) => {
    expect(saidBy(t.chapter([block]))).toEqual(expected);
  });
});

describe('spoken units', () => {
  it('leave decoration out', () => {
    const decorative = t.figure('b', { image: t.image('bi', '') });
    expect(spokenUnits(t.chapter([decorative]))).toEqual([]);
  });

  it('have the picture, not the sentence around it, where a sentence holds nothing else', () => {
    const cell = p('p', s('leer', t.image('i', 'Ein Telefon')));
    expect(unitsOf(cell).map(({ id }) => id)).toEqual(['i']);
  });

  it('have sentence and picture where both say something', () => {
    const both = p('p', s('satz', t.image('i', 'Ein Telefon'), ' Rufen Sie an.'));
    expect(unitsOf(both).map(({ id }) => id)).toEqual(['satz', 'i']);
  });
});

describe('footnotes', () => {
  const note = (number: number, ...children: readonly Block[]) => t.footnote(number, ...children);
  const first = note(1, p('n1', line('Note eins')));
  const second = note(2, p('n2', line('Note zwei')));

  it('follow the block that first refers to them', () => {
    const blocks = [
      p('a', s('a1', 'Satz', t.noteref(1)), s('a2', 'danach')),
      p('b', s('b1', 'weiter', t.noteref(2))),
    ];
    expect(saidBy(t.chapter(blocks, [first, second]))).toEqual([
      'Satz',
      'danach',
      'Note eins',
      'weiter',
      'Note zwei',
    ]);
  });

  it('are read once, however often they are referred to', () => {
    const blocks = [p('a', s('a1', 'x', t.noteref(1))), p('b', s('b1', 'y', t.noteref(1)))];
    expect(saidBy(t.chapter(blocks, [first]))).toEqual(['x', 'Note eins', 'y']);
  });

  it('stand in the order of their references, not of their numbers', () => {
    const blocks = [p('a', s('a1', 'x', t.noteref(2)), s('a2', 'y', t.noteref(1)))];
    expect(saidBy(t.chapter(blocks, [first, second]))).toEqual([
      'x',
      'y',
      'Note zwei',
      'Note eins',
    ]);
  });

  it('bring the notes that they refer to, even in a circle', () => {
    const outer = note(1, p('n1', s('n1s', 'außen', t.noteref(2))));
    const inner = note(2, p('n2', s('n2s', 'innen', t.noteref(1))));
    const blocks = [p('a', s('a1', 'x', t.noteref(1))), p('b', line('y'))];
    expect(saidBy(t.chapter(blocks, [outer, inner]))).toEqual(['x', 'außen', 'innen', 'y']);
  });

  it('are found in lists, tables and captions, too', () => {
    const deep: Block = {
      kind: 'box',
      id: 'k',
      span,
      role: 'note',
      title: [s('kt', 'Titel', t.noteref(1))],
      children: [t.figure('f', { image: t.image('fi', 'Bild'), caption: [s('fc', t.noteref(2))] })],
    };
    expect(referencesIn(deep).map(({ footnote }) => footnote)).toEqual(['fn1', 'fn2']);
    const [passage] = passagesOf(t.chapter([deep], [first, second]));
    expect(passage?.footnotes.map(({ id }) => id)).toEqual(['fn1', 'fn2']);
  });

  it('that nothing refers to are not read', () => {
    expect(saidBy(t.chapter([p('a', line('x'))], [first]))).toEqual(['x']);
  });
});

describe('walkBlocks', () => {
  it('visits containers before their content', () => {
    const ids: string[] = [];
    walkBlocks([box, rule], (block) => ids.push(block.id));
    expect(ids).toEqual(['kasten', 'kp', 'liste', 'l1p', 'l1q', 'l2p', 'strich']);
  });

  it('reaches every block that a part of another holds', () => {
    const leaf = fc.constantFrom(p('p', line('x')), code, rule);
    const nested: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
      block: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('block'), { maxLength: 3 }).map(
          (children): Block => ({
            kind: 'box',
            id: 'box',
            span,
            role: 'note',
            title: [line('t')],
            children,
          }),
        ),
      ),
    })).block;
    const count = (block: Block): number =>
      1 + partsOf(block).reduce((sum, part) => sum + ('block' in part ? count(part.block) : 0), 0);
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 4 }), (blocks) => {
        let visited = 0;
        walkBlocks(blocks, () => {
          visited += 1;
        });
        expect(visited).toBe(blocks.reduce((sum, block) => sum + count(block), 0));
      }),
    );
  });
});
