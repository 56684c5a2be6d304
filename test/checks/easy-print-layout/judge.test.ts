/** Each rule at its border: what is just found, and what is just not to be found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../../src/checks/easy-print-layout/judge.ts';
import type { Colour, PrintedBlock } from '../../../src/checks/easy-print-layout/printed.ts';
import { block, figure, found, heading, type LineParts } from './printed-page.ts';

const grey = (value: number): Colour => [value, value, value];

test('a page without anything has no faults', () => {
  expect(found([])).toEqual([]);
});

describe('type', () => {
  test.each<[string, LineParts, readonly string[]]>([
    ['as asked for', { text: 'Satz', size: 14 }, []],
    ['less by what rounding costs', { text: 'Satz', size: 13.95 }, []],
    ['less by a tenth', { text: 'Satz', size: 13.9 }, ['small-type 1 13.9 pt']],
    ['small signs that are no words', { text: '•', size: 6 }, []],
    ['small digits', { text: '2', size: 6 }, ['small-type 1 6 pt']],
    ['grey that is dark enough', { text: 'Satz', colour: grey(0.45) }, []],
    ['grey that is not', { text: 'Satz', colour: grey(0.5) }, ['low-contrast 1 4.0:1']],
    ['white on dark blue', { text: 'Satz', colour: grey(1), ground: [0, 0, 0.5] }, []],
    ['white on white', { text: 'Satz', colour: grey(1) }, ['low-contrast 1 1.0:1']],
    ['a pale sign that is no word', { text: '–', colour: grey(1) }, []],
    ['bold', { text: 'Satz', font: 'AtkinsonHyperlegibleNext-Bold' }, []],
    [
      'bold and slanted',
      { text: 'Satz', font: 'AtkinsonHyperlegibleNext-BoldItalic' },
      ['italic 1 AtkinsonHyperlegibleNext-BoldItalic'],
    ],
  ])('%s', (_, line, expected) => {
    expect(found([block([line])])).toEqual(expected);
  });

  test('one fault of a kind is enough for a block, however many lines have it', () => {
    const small = (text: string) => ({ text, size: 9 });
    expect(found([block([small('Das Haus '), small('ist offen.')])])).toHaveLength(1);
    expect(found([block([small('Das Haus ')]), block([small('ist offen.')])])).toHaveLength(2);
  });

  test('headings, cells and captions are judged too', () => {
    for (const type of ['H1', 'TD', 'TH', 'Caption', 'Lbl', 'TOCI']) {
      expect(found([block([{ text: 'Satz', size: 9 }], { type })])).toEqual(['small-type 1 9 pt']);
    }
  });

  test('page numbers are judged, rules between notes are not', () => {
    expect(found([], [{ text: '7', size: 9, page: 2 }])).toEqual(['small-type 2 9 pt']);
    expect(found([], [{ text: '7', colour: grey(0.8) }])).toEqual(['low-contrast 1 1.6:1']);
    expect(found([], [{ text: '——', size: 3, colour: grey(0.9) }])).toEqual([]);
  });

  test('two typefaces are one too few to be found, three are not', () => {
    const set = (...fonts: readonly string[]) =>
      found(fonts.map((font) => block([{ text: 'Satz', font: `${font}-Regular` }])));
    const ours = ['AtkinsonHyperlegibleNext', 'AtkinsonHyperlegibleMono'] as const;
    expect(set(...ours)).toEqual([]);
    expect(set(...ours, 'NotoSansMath')).toEqual([
      'typeface 1 AtkinsonHyperlegibleNext, AtkinsonHyperlegibleMono, NotoSansMath',
    ]);
    expect(set('Arial')).toEqual(['typeface 1 Arial-Regular']);
  });
});

describe('ends of lines', () => {
  test.each<[string, readonly (string | LineParts)[], readonly string[]]>([
    ['a hyphen of the typesetter', ['Das Rat-', 'haus.'], ['line-end-hyphen 1 „Rat-haus.“']],
    ['a soft hyphen', ['Das Rat\u00ad', 'haus.'], ['line-end-hyphen 1 „Rat\u00adhaus.“']],
    ['a joint as a dot', ['Das Rat·', 'haus.'], ['line-end-hyphen 1 „Rat·haus.“']],
    [
      'a joint as a dot and a place to break',
      ['Das Rat·\u200b', 'haus.'],
      ['line-end-hyphen 1 „Rat·haus.“'],
    ],
    ['a suspended hyphen before a blank', ['Haus- ', 'und Garten-Tiere.'], []],
    ['a dash', ['Das Haus –', 'es ist offen.'], []],
    ['a hyphen before digits', ['Die Seiten 9-', '12.'], []],
    ['a hyphen at the end of all', ['Das Rat-'], []],
    [
      'a word wider than the line',
      ['Bundes-Verwaltungs-Ober-Meister-', 'Stelle-Land-Schaft-Pflege.'],
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(found([block(lines)])).toEqual(expected);
  });

  test('a word may be parted between two blocks: those are two texts', () => {
    expect(found([block(['Rat-']), block(['haus.'])])).toEqual([]);
  });

  test('the right edge is as far from the paper as the left one', () => {
    const to = (right: number) => found([block([{ text: 'Wort', right }])]);
    expect(to(351)).toEqual([]);
    expect(to(360)).toEqual(['word-too-wide 1 10 pt']);
    // What stands at the left of it makes the margin smaller, and so the line longer.
    expect(found([block(['Satz.']), block([{ text: 'Wort', right: 360 }])])).toHaveLength(1);
    expect(
      found([block([{ text: 'Satz.', x: 40 }]), block([{ text: 'Wort', right: 360 }])]),
    ).toEqual([]);
  });
});

describe('lines of a block', () => {
  const apart = (points: number) =>
    found([block(['Das Haus ', { text: 'ist offen.', y: 300 - points }])]);

  test('stand 1.5 apart, a little less is nobody’s fault', () => {
    expect(apart(21.75)).toEqual([]);
    expect(apart(21.1)).toEqual([]);
    expect(apart(20.9)).toEqual(['tight-lines 1 1.44']);
    expect(apart(40)).toEqual([]);
  });

  test('are not compared from page to page', () => {
    const onNext = { text: 'ist offen.', page: 2, y: 295 };
    expect(found([block(['Das Haus ', onNext])])).toEqual([]);
  });

  test('are judged in text, not in headings and cells', () => {
    const lines = ['Das Haus ', { text: 'ist offen.', y: 290, x: 70 }];
    expect(found([block(lines, { type: 'H2' })])).toEqual([]);
    expect(found([block(lines, { type: 'TD' })])).toEqual([]);
    expect(found([block(lines)])).toEqual(['tight-lines 1 0.69', 'not-left 1 20 pt']);
  });

  test('begin at one place', () => {
    const from = (x: number) => found([block(['Das Haus ', { text: 'ist offen.', x }])]);
    expect(from(51)).toEqual([]);
    expect(from(53)).toEqual(['not-left 1 3 pt']);
    expect(from(47)).toEqual(['not-left 1 -3 pt']);
  });

  test('three that end at one place are justified, two may by chance', () => {
    const ends = (...rights: readonly number[]) =>
      found([block(rights.map((right) => ({ text: 'wort ', right })))]);
    expect(ends(300, 300, 120)).toEqual([]);
    expect(ends(300, 300, 300, 120)).toEqual(['not-left 1 Blocksatz']);
    expect(ends(300, 300.1, 299.9, 120)).toEqual(['not-left 1 Blocksatz']);
    expect(ends(300, 301, 300, 120)).toEqual([]);
  });
});

describe('sentences', () => {
  test.each([
    ['Das Haus ist offen. Die Tür ist zu.', ['several-sentences 1 2']],
    ['Eins ist da. Zwei ist da! Ist drei da?', ['several-sentences 1 3']],
    ['Das\u00a0Haus ist\u00a0offen.\u00a0Die Tür ist zu.', ['several-sentences 1 2']],
    ['Das sind z.\u00a0B. Briefe.', []],
    ['Am 3. Oktober um 9.30 Uhr.', []],
    ['Fragen Sie Dr. Müller.', []],
  ])('%s', (text, expected) => {
    expect(found([block([{ text, right: 100 }])])).toEqual(expected);
    expect(found([block([{ text, right: 100 }], { type: 'LBody' })])).toEqual(expected);
    expect(found([block([{ text, right: 100 }], { type: 'Caption' })])).toEqual([]);
  });
});

describe('pictures', () => {
  const text = (page = 1, boxes: readonly number[] = []) => block(['Satz.'], { page, boxes });
  test.each<[string, readonly PrintedBlock[], readonly string[]]>([
    ['on the page of its sentence', [figure(), text()], []],
    ['before it', [figure(1), text(2)], ['picture-apart 1 2']],
    ['two of them before it', [figure(1), figure(2), text(2)], ['picture-apart 1 2']],
    ['behind the last sentence', [text(1), figure(2)], ['picture-apart 2 1']],
    ['between a sentence and a heading', [text(1), figure(1), heading('Mehr', 2)], []],
    [
      'behind it, before a heading',
      [text(1), figure(2), heading('Mehr', 2)],
      ['picture-apart 2 1'],
    ],
    ['alone', [figure()], []],
    ['before the mark of a list', [figure(), block(['•'], { type: 'Lbl', page: 2 }), text(1)], []],
    ['at the end of its box', [text(1, [3]), figure(1, [3]), text(2)], []],
    [
      'at the end of its box, on another page',
      [text(1, [3]), figure(2, [3]), text(2)],
      ['picture-apart 2 1'],
    ],
    ['before a box', [figure(1), text(2, [3])], ['picture-apart 1 2']],
    ['before a box within its box', [figure(1, [3]), text(2, [3, 4])], ['picture-apart 1 2']],
  ])('%s', (_, blocks, expected) => {
    expect(found(blocks)).toEqual(expected);
  });

  test.each<[string, readonly PrintedBlock[], readonly string[]]>([
    ['a section without any', [heading('Hilfe'), text()], ['no-picture 1 Hilfe']],
    ['a section of ours', [heading('Impressum'), text()], []],
    ['a section with no text of its own', [heading('Hilfe'), heading('Mehr'), text()], []],
    ['a section that is a table', [heading('Hilfe'), block(['1'], { type: 'TD' })], []],
    [
      'a picture in the next section',
      [heading('Hilfe'), text(), heading('Mehr'), figure(), text()],
      ['no-picture 1 Hilfe'],
    ],
    ['a picture behind the text', [heading('Hilfe'), text(), figure()], []],
    ['a list', [heading('Hilfe'), block(['Punkt'], { type: 'LBody' })], ['no-picture 1 Hilfe']],
  ])('%s', (_, blocks, expected) => {
    expect(found(blocks)).toEqual(expected);
  });

  test('headings are known whatever their joints and blanks are', () => {
    expect(found([heading('HIL-FE'), text()])).toEqual(['no-picture 1 HIL-FE']);
    for (const shown of ['Bürger·büro 2', 'Bürger-Büro\u00a02', 'bürgerbüro2']) {
      expect(lettersOf(shown)).toBe('bürgerbüro2');
    }
  });
});

test('what is right is right wherever it stands, and all faults have a page of the file', () => {
  const size = fc.constantFrom(9, 14, 14.5, 20);
  const y = fc.integer({ min: 30, max: 500 });
  const x = fc.constantFrom(50, 50, 60);
  const lines = fc.array(
    fc.record({ text: fc.constantFrom('Haus', 'Rat-', 'der Stadt.'), size, y, x }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(lines, fc.integer({ min: 1, max: 3 })), { maxLength: 5 }),
      (parts) => {
        const blocks = parts.map(([some, page]) => block(some, { page }));
        const told = found(blocks);
        expect(told.every((one) => /^[a-z-]+ [123] /u.test(one))).toBe(true);
        const hasSmall = parts.some(([some]) => some.some((line) => line.size < 14));
        expect(told.some((one) => one.startsWith('small-type'))).toBe(hasSmall);
      },
    ),
  );
});
