/** Sentences in the tree: where lines are cut, what stays whole, and that no character is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, Sentence } from '../../src/model/document.ts';
import { plainText } from '../../src/model/walk.ts';
import { sentencesOf } from '../../src/prepare/split-sentences.ts';
import {
  abbreviation,
  emphasis,
  foreign,
  image,
  inlines,
  lineBreak,
  link,
  noteReference,
  reference,
  strong,
  term,
  text,
  type Words,
} from '../builders.ts';

const standard = { name: 'standard' } as const;
const easy = { name: 'easy' } as const;

/** Sentences as `kind(text)` notation, one string each. */
function shown(words: Words, edition: Parameters<typeof sentencesOf>[1] = standard) {
  return sentencesOf(inlines(words), edition).map((sentence) => show(sentence.children));
}

function show(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.value;
      if ('children' in child) return `${child.kind}(${show(child.children)})`;
      return `${child.kind}(${plainText([child])})`;
    })
    .join('');
}

describe('cutting lines', () => {
  it('keeps the space between two sentences at the end of the earlier one', () => {
    expect(shown(['Eins ist da. Zwei auch.'])).toEqual(['Eins ist da. ', 'Zwei auch.']);
  });

  it('cuts emphasis and language spans in two', () => {
    expect(shown(['Das ', emphasis('ist neu. Das ist'), ' gut.'])).toEqual([
      'Das emphasis(ist neu. )',
      'emphasis(Das ist) gut.',
    ]);
    expect(shown([strong(foreign('en', 'Read this. Now.'))])).toEqual([
      'strong(language(Read this. ))',
      'strong(language(Now.))',
    ]);
  });

  it('leaves no empty half where a boundary falls on an edge', () => {
    expect(shown([strong('Achtung! '), 'Die Tür ist zu.'])).toEqual([
      'strong(Achtung! )',
      'Die Tür ist zu.',
    ]);
    expect(shown([strong('Achtung!'), ' Die Tür ist zu.'])).toEqual([
      'strong(Achtung!) ',
      'Die Tür ist zu.',
    ]);
  });

  it('keeps links, references, abbreviations and glossary words whole', () => {
    expect(
      shown(['Lesen Sie ', link('https://a.example', 'Was tun? Ein Rat'), ' bis Mai.']),
    ).toEqual(['Lesen Sie link(Was tun? Ein Rat) bis Mai.']);
    expect(shown(['Lesen Sie ', reference('x', 'Teil 1. Der Rat'), ' Danach folgt mehr.'])).toEqual(
      ['Lesen Sie cross-reference(Teil 1. Der Rat) ', 'Danach folgt mehr.'],
    );
    expect(shown([abbreviation('z. B. Die', 'x'), ' ', term('Was? Ja')])).toEqual([
      'abbreviation(z. B. Die) term(Was? Ja)',
    ]);
    expect(
      shown(['Der Befehl ', { kind: 'code', span: text('').span, value: 'a. B' }, ' hilft.']),
    ).toEqual(['Der Befehl code(a. B) hilft.']);
  });

  it('sees a boundary behind a link, and emphasis around one', () => {
    expect(
      shown([emphasis('Siehe ', link('https://a.example', 'hier.'), ' Dort'), ' steht es.']),
    ).toEqual(['emphasis(Siehe link(hier.) )', 'emphasis(Dort) steht es.']);
  });

  it('gives a footnote reference behind the final mark to that sentence', () => {
    const note = noteReference('?1');
    const first = 'Das gilt.footnote-reference() ';
    expect(shown(['Das gilt.', note, ' Das auch.'])).toEqual([first, 'Das auch.']);
    expect(shown(['Das gilt. ', note, 'Das auch.'])).toEqual([
      'Das gilt. footnote-reference()',
      'Das auch.',
    ]);
    expect(shown(['Das gilt.', note])).toEqual(['Das gilt.footnote-reference()']);
  });

  it('gives a picture between two sentences to the later one', () => {
    expect(shown(['Das gilt. ', image('Haus'), ' Das auch.'])).toEqual([
      'Das gilt. ',
      'image() Das auch.',
    ]);
    expect(shown([image('Haus')])).toEqual(['image()']);
  });

  it('ends a sentence with the source line in Leichte Sprache only', () => {
    const words = [
      'Wir helfen',
      lineBreak(),
      'Sie fragen. Wir ',
      emphasis('reden', lineBreak(), 'gern'),
    ];
    expect(shown(words, easy)).toEqual([
      'Wir helfenline-break( )',
      'Sie fragen. ',
      'Wir emphasis(redenline-break( ))',
      'emphasis(gern)',
    ]);
    expect(shown(['Markt 1', lineBreak(), 'Jena'])).toEqual(['Markt 1line-break( )Jena']);
  });

  it('makes no sentence of nothing', () => {
    expect(shown([])).toEqual([]);
    expect(shown([' ', lineBreak()], easy)).toEqual([]);
  });
});

describe('places', () => {
  it('says where each sentence stands', () => {
    const at = { file: 'a.md', line: 3, column: 5, endLine: 4, endColumn: 6 };
    const [first, second] = sentencesOf([text('Eins ist.\nZwei ist. Drei.', at)], standard);
    expect(first?.span).toEqual({ ...at, endLine: 4, endColumn: 1 });
    expect(second?.span).toMatchObject({ line: 4, column: 1, endLine: 4, endColumn: 11 });
  });
});

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .constantFrom(
      'Die Stadt hilft. ',
      'Wer ',
      'fragt? ',
      'z. B. ',
      'am 3. Mai. ',
      '„Ja.“ ',
      'und so\n',
      '‧',
    )
    .map((value) => text(value)),
  fc.constant(lineBreak()),
  fc.constant(noteReference('?1')),
  fc.constant(image('Haus')),
  fc.constantFrom('OZG', 'usw. Die').map((short) => abbreviation(short, 'x')),
);

const { line } = fc.letrec<{ line: Inline[]; inline: Inline }>((tie) => ({
  line: fc.array(tie('inline'), { maxLength: 6 }),
  inline: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('line').map((children): Inline => emphasis(...children)),
    tie('line').map((children): Inline => link('https://a.example', ...children)),
  ),
}));

describe('any line', () => {
  it('keeps its text, its leaves and their order; sentences hold no sentences', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(standard, easy), (sample, edition) => {
        const sentences = sentencesOf(sample, edition);
        if (sentences.length === 0) {
          expect(plainText(sample).trim()).toBe('');
          return;
        }
        expect(sentences.map((sentence) => plainText(sentence.children)).join('')).toBe(
          plainText(sample),
        );
        expect(leaves(sentences)).toEqual(leaves(sample));
        expect(sentences.every((sentence) => holdsNoSentence(sentence.children))).toBe(true);
        if (sentences.length > 1)
          expect(sentences.every((one) => show([one]).trim() !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** Leaves but text, which may be cut. */
function leaves(children: readonly Inline[]): readonly string[] {
  return children.flatMap((child) => {
    if (child.kind === 'text') return [];
    return 'children' in child ? leaves(child.children) : [show([child])];
  });
}

function holdsNoSentence(children: readonly (Inline | Sentence)[]): boolean {
  return children.every(
    (child) =>
      child.kind !== 'sentence' && (!('children' in child) || holdsNoSentence(child.children)),
  );
}
