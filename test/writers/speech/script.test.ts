/** The script: what is spoken of each unit, in reading order, and how long it is silent after it. */
import { describe, expect, it } from 'vitest';
import type { Block, Chapter, Inline } from '../../../src/model/document.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { writeScript } from '../../../src/writers/speech/index.ts';
import {
  chapter,
  heading,
  paragraph,
  sentence,
  span,
  text,
} from '../../narrate/sample-document.ts';
import { image, spoken } from './hearing.ts';

function pauses(of: Chapter): readonly string[] {
  return writeScript(of).utterances.map(({ pause }) => pause);
}

function said(...children: readonly (string | Inline)[]): string | undefined {
  return spoken(chapter('k', [paragraph('p', sentence('s', ...children))]))[0];
}

describe('a sentence', () => {
  it('is its text', () => {
    expect(said('Jena hat ', { kind: 'strong', span, children: [text('viele')] }, ' Ämter.')).toBe(
      'Jena hat viele Ämter.',
    );
  });

  it('has no joints', () => {
    expect(said('Die Bürger‧meisterin kommt.')).toBe('Die Bürgermeisterin kommt.');
  });

  it('says the text of a link, not its address', () => {
    const link: Inline = {
      kind: 'link',
      span,
      href: 'https://jena.de',
      children: [text('die Stadt')],
    };
    const reference: Inline = {
      kind: 'cross-reference',
      span,
      target: 'x',
      children: [text('oben')],
    };
    expect(said('Siehe ', link, ' und ', reference, '.')).toBe('Siehe die Stadt und oben.');
  });

  it('is silent about the mark of a footnote', () => {
    const mark: Inline = { kind: 'footnote-reference', id: 'r1', span, footnote: 'f1', number: 1 };
    expect(said('Das gilt', mark, '.')).toBe('Das gilt.');
  });

  it('says code and glossary words, and pauses where a line ends', () => {
    const term: Inline = { kind: 'term', span, text: 'An‧trag', definition: 'Eine Bitte.' };
    const code: Inline = { kind: 'code', span, value: 'npm ci' };
    expect(said(term, { kind: 'line-break', span }, 'mit ', code)).toBe('Antrag, mit npm ci');
  });

  it('keeps other languages apart', () => {
    const words: Inline = { kind: 'language', span, lang: 'en', children: [text('open data')] };
    expect(said('Das sind ', words, '.')).toBe('Das sind [en: open data].');
  });
});

describe('an abbreviation', () => {
  const abbreviation = (first: boolean, expansion = 'Onlinezugangsgesetz'): Inline => ({
    kind: 'abbreviation',
    span,
    short: 'OZG',
    expansion,
    first,
  });

  it('is said in full at its first use', () => {
    expect(said('Das ', abbreviation(true), ' gilt.')).toBe(
      'Das OZG, kurz für Onlinezugangsgesetz, gilt.',
    );
  });

  it('is short from then on', () => {
    expect(said('Das ', abbreviation(false), ' gilt.')).toBe('Das OZG gilt.');
  });

  it('is not said in full where the sentence does so', () => {
    expect(said('Das Onlinezugangsgesetz (', abbreviation(true), ') gilt.')).toBe(
      'Das Onlinezugangsgesetz (OZG) gilt.',
    );
  });

  it('is not said in full inside a compound', () => {
    expect(said('Die ', abbreviation(true), '-Umsetzung.')).toBe('Die OZG-Umsetzung.');
    expect(said('Das Bundes-', abbreviation(true), '.')).toBe('Das Bundes-OZG.');
  });

  it('that is no name is replaced', () => {
    expect(said('Ämter, ', abbreviation(true, 'zum Beispiel'), ' diese.')).toBe(
      'Ämter, zum Beispiel diese.',
    );
  });
});

describe('pictures and listings', () => {
  it('are introduced', () => {
    const figure: Block = {
      kind: 'figure',
      id: 'f',
      span,
      image: image('i', 'Ein Rat‧haus'),
      caption: [sentence('c', 'Das Rathaus.')],
      description: [],
    };
    const code: Block = { kind: 'code-block', id: 'l', span, text: 'npm ci' };
    expect(spoken(chapter('k', [figure, code]))).toEqual([
      'Bild: Ein Rathaus',
      'Das Rathaus.',
      'Programmtext: npm ci',
    ]);
  });

  it('inside a sentence have their own turn, decorative ones none', () => {
    const one = sentence('s', 'Hier ', image('i', 'ein Haken'), image('d', '', true), ' steht er.');
    expect(spoken(chapter('k', [paragraph('p', one)]))).toEqual([
      'Hier  steht er.',
      'Bild: ein Haken',
    ]);
  });
});

describe('pauses', () => {
  it('are longest around headings, longer after paragraphs than after sentences', () => {
    const blocks = [
      heading('h', 'Titel'),
      paragraph('p', 'Eins.', 'Zwei.'),
      paragraph('q', 'Drei.'),
      heading('i', 'Noch ein Titel'),
      paragraph('r', 'Vier.'),
    ];
    expect(pauses(chapter('k', blocks))).toEqual([
      'heading',
      'sentence',
      'paragraph',
      'heading',
      'heading',
      'paragraph',
    ]);
  });

  it('are short between the cells of a row and long between rows', () => {
    const cell = (id: string) => ({ id, span, children: [sentence(`${id}-s`, id)] });
    const row = (id: string) => ({ id, span, cells: [cell(`${id}a`), cell(`${id}b`)] });
    const table: Block = {
      kind: 'table',
      id: 't',
      span,
      caption: [sentence('c', 'Zahlen')],
      align: ['left', 'left'],
      header: row('x'),
      rows: [row('y')],
      rowHeaders: false,
    };
    expect(pauses(chapter('k', [table]))).toEqual([
      'paragraph',
      'sentence',
      'paragraph',
      'sentence',
      'paragraph',
    ]);
  });
});

describe('a script', () => {
  it('has one utterance for each spoken unit, in reading order', () => {
    const blocks = [
      heading('h', 'Titel'),
      paragraph('p', 'Eins.', sentence('x', image('i', 'Bild')), 'Zwei.'),
    ];
    const one = chapter('k', blocks);
    const targets = writeScript(one).utterances.map(({ target }) => target);
    expect(targets).toEqual(spokenUnits(one).map(({ id }) => id));
    expect(writeScript(one)).toMatchObject({ chapter: 'k', title: 'Titel' });
  });
});
