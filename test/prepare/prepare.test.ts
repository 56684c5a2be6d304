/** Footnotes, abbreviations and references after the whole stage, on hand-made trees. */
import { describe, expect, it } from 'vitest';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import { prepare } from '../../src/prepare/index.ts';
import {
  abbreviation,
  chapter,
  definitions,
  documentOf,
  edition,
  footnote,
  heading,
  list,
  noteReference,
  paragraph,
  reference,
  term,
} from '../builders.ts';
import { inlinesOf, only } from './looking.ts';

describe('footnotes', () => {
  const document = documentOf(
    edition(
      'standard',
      chapter(
        [
          heading(1, 'Noten', 'noten'),
          paragraph(
            'Das gilt.',
            noteReference('?b', '?r1'),
            ' Auch das.',
            noteReference('?a', '?r2'),
          ),
          list('Nichts.', [paragraph('Wieder.', noteReference('?b', '?r3'))]),
        ],
        [
          footnote('?a', paragraph('Note A.', noteReference('?c', '?r4'))),
          footnote('?b', paragraph('Note B.')),
          footnote('?c', paragraph('Note C.')),
          footnote('?d', paragraph('Note D, die niemand liest.')),
        ],
      ),
    ),
  );
  const { value, diagnostics } = prepare(document);
  const { footnotes } = only(value);

  it('numbers them in the order of reading', () => {
    expect(
      spokenUnits(only(value)).map((unit) => ('children' in unit ? plainText([unit]).trim() : '')),
    ).toEqual([
      'Noten',
      'Das gilt.',
      'Auch das.',
      'Note B.',
      'Note A.',
      'Note C.',
      'Nichts.',
      'Wieder.',
    ]);
    expect(footnotes.map((note) => note.number)).toEqual([1, 2, 3]);
    expect(inlinesOf(value, 'footnote-reference').map((one) => one.number)).toEqual([1, 2, 1, 3]);
  });

  it('links each note with its references both ways', () => {
    const references = inlinesOf(value, 'footnote-reference');
    for (const note of footnotes) {
      const to = references.filter((one) => one.footnote === note.id);
      expect(note.references).toEqual(to.map((one) => one.id));
      expect(note.references.length).toBeGreaterThan(0);
    }
  });

  it('drops unused notes and says so', () => {
    expect(footnotes).toHaveLength(3);
    expect(diagnostics.map((one) => one.code)).toEqual(['prepare/unused-footnote']);
    expect(diagnostics[0]?.message.de).toContain('Note D, die niemand liest.');
  });
});

describe('abbreviations', () => {
  it('marks the first in each chapter, a note before the block that follows it', () => {
    const ozg = () => abbreviation('OZG', 'Onlinezugangsgesetz');
    const blocks = (name: string) => [
      heading(1, name, name),
      paragraph('Das gilt.', noteReference(`?${name}`)),
      paragraph(
        'Das ',
        ozg(),
        ' und das ',
        ozg(),
        ' und ',
        abbreviation('EU', 'Europäische Union'),
      ),
    ];
    const note = (name: string) => footnote(`?${name}`, paragraph('Siehe ', ozg()));
    const one = chapter(blocks('eins'), [note('eins')]);
    const two = chapter(blocks('zwei'), []);
    const { value } = prepare(
      documentOf(edition('standard', one, { ...two, blocks: two.blocks.toSpliced(1, 1) })),
    );
    // Notes come last in the chapter's value: OZG OZG EU, then the note's OZG.
    expect(inlinesOf(value, 'abbreviation').map(({ short, first }) => `${short} ${first}`)).toEqual(
      [
        ...['OZG false', 'OZG false', 'EU true', 'OZG true'],
        ...['OZG true', 'OZG false', 'EU true'],
      ],
    );
  });
});

describe('references between editions', () => {
  const standard = chapter([
    { ...heading(1, 'Wer', 'wer'), counterpart: 'wer-leicht' },
    paragraph('Siehe ', reference('wo', 'Wo'), ' und ', reference('nur-leicht', 'dort'), '.'),
    heading(2, 'Wo', 'wo'),
    definitions(['Amt', 'Eine Stelle.']),
  ]);
  const easy = chapter([
    { ...heading(1, 'Wer', 'wer-leicht'), counterpart: 'wer' },
    paragraph(
      'Siehe ',
      reference('wer', 'Wer'),
      '. Dann ',
      reference('wo', 'Wo. Dort'),
      ' steht es.',
    ),
    paragraph(term('Amt', 'wo'), ' ', term('Rat', 'wer')),
    heading(2, 'Nur hier', 'nur-leicht'),
  ]);
  const { value, diagnostics } = prepare(
    documentOf(edition('standard', standard), edition('easy', easy)),
  );

  it('leads to the same section of the same edition', () => {
    expect(inlinesOf(value, 'cross-reference').map((one) => one.target)).toEqual([
      'wo',
      'wer-leicht',
    ]);
  });

  it('makes plain text of links that have no target here, with a finding', () => {
    expect(plainText(inlinesOf(value, 'sentence'))).toContain('Siehe Wo und dort.');
    expect(plainText(inlinesOf(value, 'sentence'))).toContain('Dann Wo. Dort steht es.');
    expect(diagnostics.map(({ code, message }) => [code, message.de])).toEqual([
      ['prepare/link-leaves-edition', expect.stringContaining('„nur-leicht“')],
      ['prepare/link-leaves-edition', expect.stringContaining('„wo“')],
    ]);
  });

  it('keeps a glossary word without a target', () => {
    const [amt, rat] = inlinesOf(value, 'term');
    expect(amt).toMatchObject({ text: 'Amt', definition: 'Was Amt heißt.' });
    expect(amt).not.toHaveProperty('target');
    expect(rat).toMatchObject({ target: 'wer-leicht' });
  });
});
