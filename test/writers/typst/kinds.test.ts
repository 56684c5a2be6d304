/** Each kind of the model as Typst data: the writer by prose cases. */
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/model/document.ts';
import { writeBoth, writeEdition } from '../../../src/writers/typst/editions.ts';
import { writingContext } from '../../../src/writers/typst/layout-data.ts';
import {
  chapter,
  documentOf,
  figure,
  h,
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

/** Writes blocks of the standard edition without counting sentences. */
function written(blocks: readonly Block[], footnotes: Parameters<typeof noteMark>[0][] = []) {
  const document = documentOf([chapter({ id: 'k', blocks, footnotes })]);
  const [standard] = document.editions;
  if (standard === undefined) throw new Error('no edition');
  return writeEdition(standard, writingContext(document, 'easy'));
}

/** Writes blocks of the easy edition. */
function writtenEasy(blocks: readonly Block[]) {
  const document = documentOf([], [chapter({ id: 'k', blocks })]);
  const easy = document.editions[1];
  if (easy === undefined) throw new Error('no edition');
  return writeEdition(easy, writingContext(document, 'standard'));
}

const line = (...inlines: readonly Inline[]) => written([p(s(...inlines))]);
const text = (value: string) => ({ kind: 'text', text: value });
const paragraph = (...children: readonly unknown[]) => [{ kind: 'paragraph', children }];

describe('inside a line', () => {
  test('text is data: what Typst or HTML would read as markup stays as it is', () => {
    const value = '#let x = 1 *a* _b_ $c$ @d <e> \\ "f" \'g\' ~ -- // [h] `i`';
    expect(line(t(value))).toEqual(paragraph(text(value)));
  });
  test('line ends and tabs become blanks, no-break spaces stay, invisible characters go', () => {
    expect(line(t('a\n\tb\u00a0c\u00add\u200be\u0007'))).toEqual(paragraph(text('a b\u00a0cde')));
  });
  test('two sentences without a blank between them get one', () => {
    expect(written([p('Eins.', 'Zwei.')])).toEqual(
      paragraph(text('Eins.'), text(' '), text('Zwei.')),
    );
  });
  test('two sentences with a blank between them get no second one', () => {
    expect(written([p('Eins. ', 'Zwei.')])).toEqual(paragraph(text('Eins. '), text('Zwei.')));
  });
  test('an abbreviation is written out at its first use only', () => {
    const use = (first: boolean): Inline => ({
      kind: 'abbreviation',
      span,
      short: 'OZG',
      expansion: 'Onlinezugangsgesetz',
      first,
    });
    expect(line(use(true), t(' und '), use(false))).toEqual(
      paragraph(text('OZG (Onlinezugangsgesetz)'), text(' und '), text('OZG')),
    );
    expect(line(t('das Onlinezugangsgesetz ('), use(true), t(')'))).toEqual(
      paragraph(text('das Onlinezugangsgesetz ('), text('OZG'), text(')')),
    );
  });
  test('a language without a region takes none from the text around it', () => {
    const foreign = (lang: string): Inline => ({
      kind: 'language',
      span,
      lang,
      children: [t('x')],
    });
    expect(line(foreign('en'))).toEqual(
      paragraph({ kind: 'language', lang: 'en', region: null, children: [text('x')] }),
    );
    expect(line(foreign('pt-BR'))).toEqual(
      paragraph({ kind: 'language', lang: 'pt', region: 'BR', children: [text('x')] }),
    );
    expect(line(foreign('not a tag'))).toEqual(paragraph(text('x')));
  });
  test('a line break keeps a blank for readers of the bare text', () => {
    expect(line(t('a'), { kind: 'line-break', span }, t('b'))).toEqual(
      paragraph(text('a'), text(' '), { kind: 'break' }, text('b')),
    );
  });
  test('the first reference prints the note, the second points to it', () => {
    const footnote = note(3, p('Quelle.'));
    const [first, second] = [noteMark(footnote), noteMark(footnote)];
    expect(written([p(s(first)), p(s(second))], [footnote])).toEqual([
      ...paragraph({
        kind: 'note',
        id: footnote.id,
        number: 3,
        repeated: false,
        blocks: paragraph(text('Quelle.')),
      }),
      ...paragraph({ kind: 'note-again', target: footnote.id }),
    ]);
  });
  test('what is pointed to has an anchor; joints are not shown in the standard edition', () => {
    const target = p('Ziel‧wort');
    const reference: Inline = {
      kind: 'cross-reference',
      span,
      target: target.id,
      children: [t('da')],
    };
    expect(written([target, p(s(reference))])).toEqual([
      { kind: 'anchor', id: target.id },
      ...paragraph(text('Zielwort')),
      ...paragraph({ kind: 'reference', target: target.id, children: [text('da')] }),
    ]);
  });
});

describe('blocks', () => {
  test('a heading never skips a level', () => {
    const levels = written([h(1, 'a'), h(4, 'b'), h(4, 'c'), h(2, 'd'), h(6, 'e')]).map(
      (block) => block.kind === 'heading' && block.level,
    );
    expect(levels).toEqual([1, 2, 3, 2, 3]);
  });
  test('a heading holds no reference, since the contents link the whole heading', () => {
    const term: Inline = { kind: 'term', span, text: 'Gesetz', target: 'g', definition: 'x' };
    const [heading] = written([h(1, '', { children: [s('Ein ', term)] })]);
    expect(heading).toMatchObject({
      children: [text('Ein '), { kind: 'group', children: [text('Gesetz')] }],
      plain: { text: 'Ein Gesetz' },
    });
  });
  test('a heading, list or paragraph without content leaves nothing', () => {
    const empty: Block = { kind: 'paragraph', id: 'leer', span, children: [] };
    expect(written([h(1, ' '), list(false), list(true, []), empty])).toEqual([]);
  });
  test('every row of a table has as many cells as the header', () => {
    const [written1] = written([table([row('a', 'b'), row('1'), row('1', '2', '3')])]);
    expect(written1).toMatchObject({
      kind: 'table',
      rows: [
        [[text('1')], []],
        [[text('1')], [text('2')]],
      ],
    });
  });
  test('a decorative picture has no alternative text and does not count', () => {
    const [shown] = written([figure(image('bilder/balken.svg', ''))]);
    expect(shown).toMatchObject({
      kind: 'figure',
      unit: null,
      image: { src: '/pictures/balken.svg', alt: '', width: 300, height: 150 },
    });
  });
  test('a picture that the document lacks leaves its caption and description', () => {
    expect(written([figure(image('fehlt.svg', 'x'), 'Unterschrift', [p('Mehr.')])])).toEqual([
      ...paragraph(text('Unterschrift')),
      ...paragraph(text('Mehr.')),
    ]);
  });
  test('code keeps its lines', () => {
    const code: Block = { kind: 'code-block', id: 'c', span, text: 'a\r\n\tb\n\n' };
    expect(written([code])).toEqual([{ kind: 'code-block', unit: null, text: 'a\n    b' }]);
  });
});

describe('Leichte Sprache', () => {
  test('each sentence is a paragraph and shows its joints', () => {
    expect(writtenEasy([p('Der Bürger‧meister hilft.', 'Er heißt Thomas.')])).toEqual([
      ...paragraph(text('Der Bürger-Meister hilft.')),
      ...paragraph(text('Er heißt Thomas.')),
    ]);
  });
  test('a picture stands beside the sentences up to the next picture', () => {
    const picture = () => image('openmoji:1F4BB', 'Computer');
    const pairs = writtenEasy([
      p('Vorher.'),
      p(s(picture(), 'Eins.', { kind: 'line-break', span }), 'Zwei.'),
      list(false, [p('Drei.')]),
      figure(picture()),
      p('Vier.'),
      h(2, 'Ende'),
      p('Nachher.'),
    ]);
    expect(pairs.map((block) => block.kind)).toEqual([
      'paragraph',
      'pair',
      'pair',
      'heading',
      'paragraph',
    ]);
    expect(pairs[1]).toMatchObject({
      images: [{ image: { alt: 'Computer' } }],
      blocks: [...paragraph(text('Eins.')), ...paragraph(text('Zwei.')), { kind: 'list' }],
    });
    expect(pairs[2]).toMatchObject({ blocks: paragraph(text('Vier.')), whole: true });
  });
});

describe('both editions', () => {
  const standard = chapter({
    id: 'a',
    counterpart: 'a-leicht',
    footnotes: [note(1, p('x'))],
    blocks: [
      h(1, 'A', { id: 'a' }),
      p('Text a.'),
      h(2, 'B', { id: 'b' }),
      p('Text b.'),
      h(3, 'C', { id: 'c' }),
      p('Text c.'),
    ],
  });
  const easy = chapter({
    id: 'a-leicht',
    counterpart: 'a',
    blocks: [
      h(1, 'A leicht', { id: 'a-leicht', counterpart: 'a' }),
      h(2, 'B leicht', { id: 'b-leicht', counterpart: 'b' }),
      p('Leicht b.'),
      h(3, 'Nur leicht'),
      p('Leicht mehr.'),
    ],
  });
  const document = documentOf([standard], [easy]);
  const blocks = writeBoth(
    {
      standard: { name: 'standard', lang: 'de', chapters: [standard] },
      easy: document.editions[1],
    },
    writingContext(document, 'standard'),
  );

  test('a box follows the text of its own section, before the next heading', () => {
    expect(blocks.map((block) => (block.kind === 'group' ? block.role : block.kind))).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'easy',
      'heading',
      'paragraph',
    ]);
  });
  test('headings in the box stand one level below their section and out of the contents', () => {
    expect(blocks[4]).toMatchObject({
      title: [text('In Leichter Sprache')],
      blocks: [
        { kind: 'heading', level: 3, listed: false },
        { kind: 'paragraph' },
        { kind: 'heading', level: 4, listed: false },
        { kind: 'paragraph' },
      ],
    });
  });
  test('only the sentences of the counted edition are marked', () => {
    const json = JSON.stringify(blocks);
    expect(json).toContain('"kind":"unit"');
    expect(JSON.stringify(blocks[4])).not.toContain('"kind":"unit"');
  });
});
