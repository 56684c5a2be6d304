/** The script: what is spoken of each unit, in reading order, and how long it is silent after it. */
import { describe, expect, it } from 'vitest';
import type { Block, Chapter, Inline } from '../../../src/model/document.ts';
import { DEFAULT_NARRATION } from '../../../src/model/narration-settings.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { type ScriptSettings, writeScript } from '../../../src/writers/speech/index.ts';
import {
  chapter,
  heading,
  paragraph,
  sentence,
  span,
  text,
} from '../../narrate/sample-document.ts';

/** What is spoken, unit by unit; parts in other languages in brackets. */
function spoken(of: Chapter, settings?: ScriptSettings): readonly string[] {
  return writeScript(of, settings).utterances.map(({ parts }) =>
    parts
      .map((part) => (part.lang === undefined ? part.text : `[${part.lang}: ${part.text}]`))
      .join(''),
  );
}

function pauses(of: Chapter): readonly string[] {
  return writeScript(of).utterances.map(({ pause }) => pause);
}

function said(...children: readonly (string | Inline)[]): string | undefined {
  return spoken(chapter('k', [paragraph('p', sentence('s', ...children))]))[0];
}

function image(id: string, alt: string, decorative = false): Extract<Inline, { kind: 'image' }> {
  return { kind: 'image', id, span, picture: 'x.svg', alt, decorative };
}

function item(id: string, ...children: readonly Block[]) {
  return { id, span, children };
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

describe('lists and footnotes', () => {
  const list: Block = {
    kind: 'list',
    id: 'l',
    span,
    ordered: true,
    start: 3,
    items: [item('l1', paragraph('a', 'Kommen.')), item('l2', paragraph('b', 'Gehen.'))],
  };

  it('tell the number of an item', () => {
    expect(spoken(chapter('k', [list]))).toEqual([
      'Aufzählung mit 2 Punkten. 3: Kommen.',
      '4: Gehen.',
    ]);
    expect(spoken(chapter('k', [{ ...list, ordered: false }]))).toEqual([
      'Aufzählung mit 2 Punkten. Kommen.',
      'Gehen.',
    ]);
  });

  it('are not announced where the publication does not want it', () => {
    const settings = { lists: 'plain', tables: 'plain' } as const;
    expect(spoken(chapter('k', [list]), settings)).toEqual(['3: Kommen.', '4: Gehen.']);
  });

  it('are told apart when one stands in the other', () => {
    const inner: Block = {
      ...list,
      id: 'm',
      ordered: false,
      items: [item('m1', paragraph('c', 'Leise.'))],
    };
    const outer: Block = { ...list, items: [item('l1', paragraph('a', 'Kommen.'), inner)] };
    expect(spoken(chapter('k', [outer]))).toEqual([
      'Aufzählung mit einem Punkt. 3: Kommen.',
      'Darin eine Aufzählung mit einem Punkt. Leise.',
    ]);
  });

  it('tell that a footnote begins, right after its passage', () => {
    const mark: Inline = { kind: 'footnote-reference', id: 'r1', span, footnote: 'f1', number: 1 };
    const blocks = [paragraph('p', sentence('s', 'Es gilt.', mark)), paragraph('q', 'Weiter.')];
    const note = {
      id: 'f1',
      span,
      number: 1,
      children: [paragraph('n', 'Seit 2017.', 'Bis heute.')],
      references: ['r1'],
    };
    expect(spoken(chapter('k', blocks, { footnotes: [note] }))).toEqual([
      'Es gilt.',
      'Fußnote 1: Seit 2017.',
      'Bis heute.',
      'Weiter.',
    ]);
  });
});

describe('tables', () => {
  const cell = (id: string, ...children: readonly Inline[]) => ({
    id,
    span,
    children: children.length === 0 ? [] : [sentence(`${id}-s`, ...children)],
  });
  const row = (id: string, ...cells: readonly ReturnType<typeof cell>[]) => ({ id, span, cells });
  const english: Inline = { kind: 'language', span, lang: 'en', children: [text('Open Data')] };
  const table: Block = {
    kind: 'table',
    id: 't',
    span,
    caption: [sentence('c', 'Zahlen')],
    align: ['left', 'left', 'left'],
    header: row('h', cell('h1', text('Amt')), cell('h2', english), cell('h3')),
    rows: [row('r', cell('r1', text('Bauamt')), cell('r2'), cell('r3', image('i', 'Haken')))],
    rowHeaders: true,
  };

  it('are read row by row, each cell after the name of its column', () => {
    expect(spoken(chapter('k', [table]))).toEqual([
      'Tabelle mit einer Zeile und 3 Spalten. Zahlen',
      'Spalten: Amt',
      '[en: Open Data]',
      'Amt: Bauamt',
      'Bild: Haken',
    ]);
  });

  it('name columns in the columns’ language, and without a second colon', () => {
    const rows = [row('r', cell('r1', text('Bauamt')), cell('r2', text('5')))];
    const header = row('h', cell('h1', text('Wer?')), cell('h2', english));
    expect(spoken(chapter('k', [{ ...table, caption: [], header, rows }]))).toEqual([
      'Tabelle mit einer Zeile und 2 Spalten. Spalten: Wer?',
      '[en: Open Data]',
      'Wer? Bauamt',
      '[en: Open Data]: 5',
    ]);
  });

  it('are plain where the publication wants it', () => {
    const settings = { lists: 'plain', tables: 'plain' } as const;
    expect(spoken(chapter('k', [table]), settings)).toEqual([
      'Zahlen',
      'Amt',
      '[en: Open Data]',
      'Bauamt',
      'Bild: Haken',
    ]);
  });
});

describe('pages', () => {
  const blocks = [heading('h', 'Titel'), paragraph('p', 'Eins.', 'Zwei.')];
  const pages = new Map([
    ['h-s', 'iv'],
    ['p-s2', '12'],
  ]);

  it('are told only where they are asked for, before what begins them', () => {
    expect(spoken(chapter('k', blocks), { ...DEFAULT_NARRATION, pages })).toEqual([
      'Seite IV. Titel',
      'Eins.',
      'Seite 12. Zwei.',
    ]);
    expect(spoken(chapter('k', blocks))).toEqual(['Titel', 'Eins.', 'Zwei.']);
  });
});

describe('boxes and quotations', () => {
  const box = (title: string): Block => ({
    kind: 'box',
    id: 'b',
    span,
    role: 'warning',
    title: [sentence('b-t', title)],
    children: [paragraph('b-p', 'Nur bis Mai.')],
  });

  it('tell what a box is for, unless its title does', () => {
    expect(spoken(chapter('k', [box('Frist')]))).toEqual(['Achtung: Frist', 'Nur bis Mai.']);
    expect(spoken(chapter('k', [box('Achtung, Frist')]))[0]).toBe('Achtung, Frist');
  });

  it('tell that somebody else speaks', () => {
    const quote: Block = {
      kind: 'quote',
      id: 'q',
      span,
      children: [paragraph('q-p', 'Ja.', 'Nein.')],
      attribution: [sentence('q-a', 'Ada')],
    };
    expect(spoken(chapter('k', [quote]))).toEqual(['Zitat: Ja.', 'Nein.', 'Ada']);
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
