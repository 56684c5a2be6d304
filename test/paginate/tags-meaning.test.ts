/** What the tags of tags/*.md must mean, said apart from the accepted text, so that accepting cannot lose it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TaggedElement } from '../../src/checks/pdf-ua/read-structure.ts';
import { easyPrintFormat } from '../../src/formats/easy-print/index.ts';
import { pdfFormat } from '../../src/formats/pdf/index.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import { documentFrom, print } from './printing.ts';
import { elementsOf, every, tagsOf, wordsOf } from './tag-text.ts';

const markdownOf = (name: string): string => {
  const [markdown = ''] = readFileSync(new URL(`./tags/${name}.md`, import.meta.url), 'utf8').split(
    /^=== /m,
  );
  return markdown;
};

async function tagsIn(name: string, format = pdfFormat): Promise<readonly TaggedElement[]> {
  return tagsOf((await print(await documentFrom(markdownOf(name)), format)).bytes);
}

const present = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('nothing there');
  return value;
};

describe('headings', () => {
  test.each([pdfFormat, easyPrintFormat])(
    '$name skips no level on the way down',
    async (format) => {
      const levels = (await tagsIn('headings', format))
        .flatMap((element) => /^H(\d)$/.exec(element.type)?.[1] ?? [])
        .map(Number);
      expect(levels.length).toBeGreaterThan(3);
      levels.forEach((level, at) => {
        expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
      });
    },
  );
  test('Leichte Sprache stands one level below its section, not beside it', async () => {
    const tags = await tagsIn('easy-pictures');
    const level = (title: string) =>
      present(['H1', 'H2', 'H3'].find((type) => wordsOf(every(type, tags)).includes(title)));
    expect([level('Dienste'), level('Dienste im Internet')]).toEqual(['H1', 'H2']);
    // `Hilfe` is the title in both editions: a section and, in it, the box.
    expect(wordsOf(every('H2', tags))).toContain('Hilfe');
    expect(wordsOf(every('H3', tags))).toEqual(['Hilfe']);
  });
  test('the title is a title and no heading', async () => {
    const tags = await tagsIn('contents');
    expect(wordsOf(every('Title', tags))).toEqual(['Probe']);
    expect(wordsOf(every('H1', tags))).not.toContain('Probe');
  });
});

describe('contents', () => {
  test('name each heading down to the second level with its page, in order', async () => {
    const tags = await tagsIn('contents');
    const [contents] = every('TOC', tags);
    const links = every('Link', elementsOf(present(contents)));
    expect(links.map(({ description }) => description)).toEqual([
      '„Rathaus“ Seite 1',
      '„Ämter“ Seite 1',
      '„Digitale Dienste: 100 %“ Seite 2',
      '„Über „Leichte Sprache““ Seite 2',
      '„Über diese Ausgabe“ Seite 3',
    ]);
    expect(links.every(({ target }) => target !== undefined)).toBe(true);
  });
  test('lie in the contents of the heading above', async () => {
    const [contents] = every('TOC', await tagsIn('contents'));
    expect(elementsOf(present(contents)).map(({ type }) => type)).toEqual([
      'TOCI',
      'TOC',
      'TOCI',
      'TOC',
      'TOCI',
    ]);
  });
});

describe('lists', () => {
  test('hold items only, each with a label and a body; inner lists lie inside', async () => {
    const lists = every('L', await tagsIn('lists'));
    expect(lists).toHaveLength(7);
    for (const item of lists.flatMap((list) => every('LI', [list]))) {
      expect(elementsOf(item).map(({ type }) => type)).toEqual(['Lbl', 'LBody']);
    }
    expect(every('L', elementsOf(present(lists[0])))).toHaveLength(2);
  });
  test('a list that starts at 3 says 3', async () => {
    const labels = wordsOf(every('Lbl', await tagsIn('lists')));
    expect(labels.filter((label) => /\d/.test(label))).toEqual(['3.', '4.', '1.', '2.']);
  });
});

describe('tables', () => {
  test('each data cell names its column and, where the table has them, its row', async () => {
    const tables = every('Table', await tagsIn('table'));
    for (const [at, table] of tables.entries()) {
      const headers = new Map(every('TH', [table]).map((header) => [header.id, header]));
      for (const cell of every('TD', [table])) {
        const scopes = (cell.headers ?? []).map((id) => headers.get(id)?.scope);
        // The second table was written without a column of headers.
        expect(scopes).toEqual(at === 1 ? ['Column'] : ['Column', 'Row']);
      }
    }
  });
  test('15 applications at the Bauamt in 2025: the words of its headers', async () => {
    const tags = await tagsIn('table');
    const cell = present(every('TD', tags).find((one) => wordsOf([one])[0] === '15'));
    const headers = every('TH', tags).filter(({ id }) => id && cell.headers?.includes(id));
    expect(wordsOf(headers)).toEqual(['2025', 'Bauamt']);
  });
  test('header ids are unique in the file', async () => {
    const ids = every('TH', await tagsIn('table')).map(({ id }) => id);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('an empty cell keeps its place', async () => {
    const rows = every('TR', await tagsIn('table')).slice(0, 3);
    expect(rows.map((row) => elementsOf(row).length)).toEqual([3, 3, 3]);
  });
  test('the caption is the first child', async () => {
    const tables = every('Table', await tagsIn('table'));
    expect(tables.map((table) => elementsOf(table)[0]?.type)).toEqual([
      'Caption',
      'Caption',
      'Caption',
    ]);
  });
});

describe('figures', () => {
  test('say their alternative text; decoration is not there at all', async () => {
    const figures = every('Figure', await tagsIn('figure'));
    expect(figures.map(({ alt }) => alt)).toEqual([
      'Ein Haus mit zwei Fenstern',
      'Ein Haus ohne Unterschrift',
    ]);
    expect(wordsOf(figures)).toEqual(['', '']);
  });
  test('a long description is text of the document, after the caption', async () => {
    const words = wordsOf(await tagsIn('figure'));
    const caption = words.findIndex((text) => text.endsWith('im Jahr 1905.'));
    expect(words.slice(caption + 1, caption + 3)).toEqual([
      'Bildbeschreibung',
      'Links ist eine Tür, rechts sind zwei Fenster.',
    ]);
  });
});

describe('footnotes', () => {
  test('each stands once, right after its first mark; later marks lead there', async () => {
    const tags = await tagsIn('footnotes');
    expect(every('Note', tags).map(({ id }) => id)).toEqual(['Note 1', 'Note 2', 'Note 3']);
    const marks = every('Link', tags).flatMap(({ description }) =>
      description?.startsWith('Fußnote') ? [description] : [],
    );
    expect(marks).toEqual(['Fußnote 1', 'Fußnote 2', 'Fußnote 1', 'Fußnote 3']);
    const paragraph = present(every('P', tags).find((one) => every('Note', [one]).length === 2));
    expect(elementsOf(paragraph).map(({ type }) => type)).toEqual([
      'Lbl',
      'Note',
      'Lbl',
      'Note',
      'Lbl',
    ]);
  });
  test('a link in a note says its own text though the mark’s link comes before', async () => {
    const [link] = every('Link', await tagsIn('footnotes')).filter(({ target }) =>
      target?.endsWith('/quelle'),
    );
    expect(link?.description).toBe('die Stadt');
  });
});

describe('links', () => {
  test('say what is written, also across lines, with marks and code in them', async () => {
    const links = every('Link', await tagsIn('links')).filter(({ target }) =>
      /^(?:https|mailto|tel)/.test(target ?? ''),
    );
    expect(links.length).toBe(6);
    for (const link of links) {
      expect(link.description).toBe(wordsOf([link])[0]);
    }
  });
  test('within the file, right after the mark of a note, say their own text', async () => {
    const markdown = '# K {#k}\n\nEins.[^n] Zurück [zum Anfang](#k).\n\n[^n]: Note.\n';
    const { bytes } = await print(await documentFrom(markdown), pdfFormat);
    const [link] = every('Link', await tagsOf(bytes)).filter(
      (one) => wordsOf([one])[0] === 'zum Anfang',
    );
    expect(link?.description).toBe('zum Anfang');
  });
  test('addresses are kept to the last character', async () => {
    const targets = every('Link', await tagsIn('links')).map(({ target }) => target);
    expect(targets).toContain('https://www.example.org/gesetz?a=1&b=2');
    expect(targets).toContain('tel:+493641490');
  });
});

describe('the words of the document', () => {
  const names = [
    'boxes',
    'definitions',
    'figure',
    'languages',
    'lists',
    'quotes-and-code',
    'table',
  ];
  test.each(names)('%s: every sentence is read, in reading order', async (name) => {
    const document = await documentFrom(markdownOf(name));
    const all = wordsOf(await tagsOf((await print(document, pdfFormat)).bytes))
      .join(' ')
      .replace(/\s/g, '');
    let at = all.indexOf('ÜberdieseAusgabe') + 1;
    for (const unit of (document.editions[0]?.chapters ?? []).flatMap(spokenUnits)) {
      const words = unit.kind === 'sentence' ? plainText([unit]).replace(/\s/g, '') : '';
      const next = all.indexOf(words, at);
      expect(next, `“${words}” after place ${at}`).toBeGreaterThanOrEqual(at);
      at = next + words.length;
    }
  });
  test('page numbers and page heads are not among them', async () => {
    const long = `# Ein langes Kapitel\n\n${'Ein Absatz mit mehreren Worten.\n\n'.repeat(90)}`;
    const { bytes, pages } = await print(await documentFrom(long), pdfFormat);
    expect(pages.length).toBeGreaterThan(5);
    const tags = await tagsOf(bytes);
    const body = wordsOf(tags.slice(tags.findIndex(({ type }) => type === 'TOC') + 1));
    expect(body.filter((text) => text === 'Probe' || /^\d+$/.test(text))).toEqual([]);
    // Contents and chapter: the page heads of the following pages repeat it as artifacts.
    expect(body.filter((text) => text === 'Ein langes Kapitel')).toHaveLength(1);
  });
});
