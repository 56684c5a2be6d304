/** Ids after the whole stage, on a hand-made tree with one of everything. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { isNcName } from '../../src/model/provisional-id.ts';
import { prepare } from '../../src/prepare/index.ts';
import { rebuildChapter } from '../../src/prepare/rebuild.ts';
import {
  box,
  chapter,
  codeBlock,
  contact,
  definitions,
  documentOf,
  edition,
  figure,
  heading,
  image,
  list,
  metadata,
  paragraph,
  quote,
  reference,
  table,
  term,
  thematicBreak,
} from '../builders.ts';
import { idsOf, inlinesOf, only } from './looking.ts';

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
