/** The whole stage on hand-made trees: what each step promises, seen from outside. */
import { describe, expect, it } from 'vitest';
import type { Chapter, Document, Inline } from '../../src/model/document.ts';
import { isNcName } from '../../src/model/provisional-id.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { plainText, walkInlines } from '../../src/model/walk.ts';
import { prepare } from '../../src/prepare/index.ts';
import { rebuildChapter } from '../../src/prepare/rebuild.ts';
import {
  abbreviation,
  box,
  chapter,
  codeBlock,
  contact,
  definitions,
  documentOf,
  edition,
  figure,
  footnote,
  heading,
  image,
  list,
  metadata,
  noteReference,
  paragraph,
  quote,
  reference,
  table,
  term,
  thematicBreak,
} from '../builders.ts';

/** One of everything. */
const everything: Document = documentOf(
  heading(1, 'Alles', 'alles'),
  paragraph('Erster Satz. Zweiter Satz.', image('Ein Haus')),
  list('Ein Punkt.', [paragraph('Noch einer.'), list('Tief.')]),
  definitions(['Amt', 'Eine Stelle. Sie hilft.']),
  table('Preise', ['Was', ''], ['Brot', ''], ['Brot', '2 Euro']),
  figure('Ein Weg', 'Der Weg. Er ist lang.', paragraph('Das Bild zeigt einen Weg.')),
  quote('Ayşe Demir', paragraph('Gut!')),
  box('Hinweis', paragraph('Kommen Sie!')),
  contact('Bürgerbüro', paragraph('Markt 1')),
  codeBlock('curl'),
  thematicBreak(),
  thematicBreak(),
);

function only(document: Document): Chapter {
  const [found] = document.editions[0]?.chapters ?? [];
  if (found === undefined) throw new Error('No chapter');
  return found;
}

/** Ids of all nodes of a document, in order. */
function idsOf(document: Document): readonly string[] {
  const ids: string[] = [];
  for (const one of document.editions.flatMap((each) => each.chapters)) {
    rebuildChapter(one, {
      node: (node) => {
        ids.push(node.id);
        return node;
      },
    });
  }
  return ids;
}

function inlinesOf<Kind extends Inline['kind']>(
  document: Document,
  kind: Kind,
): readonly Extract<Inline, { kind: Kind }>[] {
  const found: Extract<Inline, { kind: Kind }>[] = [];
  const isKind = (inline: Inline): inline is Extract<Inline, { kind: Kind }> =>
    inline.kind === kind;
  for (const one of document.editions.flatMap((each) => each.chapters)) {
    rebuildChapter(one, {
      line: (line) => {
        walkInlines(line, (inline) => {
          if (isKind(inline)) found.push(inline);
        });
        return line;
      },
    });
  }
  return found;
}

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

describe('ids', () => {
  it('gives every node one, unique, an NCName', () => {
    const ids = idsOf(prepare(everything).value);
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !isNcName(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves only sentences in every line', () => {
    rebuildChapter(only(prepare(everything).value), {
      line: (line) => {
        expect(line.filter((inline) => inline.kind !== 'sentence')).toEqual([]);
        return line;
      },
    });
  });

  it('is the same for the same document', () => {
    expect(prepare(structuredClone(everything)).value).toEqual(prepare(everything).value);
  });

  it('keeps the author’s, and follows provisional ones wherever they are used', () => {
    const document: Document = {
      ...documentOf(
        edition('standard', {
          ...chapter([
            { ...heading(1, 'Wer', '?1'), counterpart: '?2' },
            paragraph(reference('?3', 'Wo')),
            heading(2, 'Wo', '?3'),
            paragraph(term('Amt', '?3')),
            heading(2, 'Mein', 'mein'),
          ]),
          counterpart: '?2',
        }),
        edition('easy', {
          ...chapter([{ ...heading(1, 'Wer', '?2'), counterpart: '?1' }]),
          counterpart: '?1',
        }),
      ),
      meta: metadata({ glossary: [{ term: 'Amt', id: '?3', definition: 'x' }] }),
    };
    const { value, diagnostics } = prepare(document);
    const [standard, easy] = value.editions.map((each) => each.chapters[0]);
    const [first, , wo, , mein] = standard?.blocks ?? [];
    expect(diagnostics).toEqual([]);
    expect(mein?.id).toBe('mein');
    expect(standard?.id).toBe(first?.id);
    expect(easy?.id).toBe(easy?.blocks[0]?.id);
    expect(standard?.counterpart).toBe(easy?.id);
    expect(first).toMatchObject({ counterpart: easy?.id });
    expect(easy?.blocks[0]).toMatchObject({ counterpart: standard?.id });
    expect(inlinesOf(value, 'cross-reference')[0]?.target).toBe(wo?.id);
    expect(inlinesOf(value, 'term')[0]?.target).toBe(wo?.id);
    expect(value.meta.glossary[0]?.id).toBe(wo?.id);
    expect(JSON.stringify(value)).not.toContain('"?');
  });

  it('counts the same words twice in one section, and not in two', () => {
    const ja = () => paragraph('Ja.');
    const { value } = prepare(
      documentOf(heading(1, 'A', 'a'), ja(), ja(), heading(2, 'B', 'b'), ja()),
    );
    const [, one, two, , three] = only(value).blocks.map((block) => block.id);
    expect(two).toBe(`${one}-2`);
    expect(three).not.toBe(one);
    expect(three).not.toContain('-');
  });

  it('goes round an author’s id that looks like one of ours', () => {
    const [, made] = only(prepare(documentOf(heading(1, 'A', 'a'), paragraph('Ja.'))).value).blocks;
    const { value } = prepare(
      documentOf(heading(1, 'A', 'a'), paragraph('Ja.'), {
        ...paragraph('Nein.'),
        id: made?.id ?? '',
      }),
    );
    expect(only(value).blocks.map((block) => block.id)).toEqual(['a', `${made?.id}-2`, made?.id]);
  });
});
