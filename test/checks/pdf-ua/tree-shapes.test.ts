/**
 * Structure trees in the shapes that ISO 32000-1 14.7 allows, hand-written: content by number and by
 * reference, annotations, pages, languages, role maps, and trees that run in circles.
 */
import { describe, expect, it } from 'vitest';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import { readStructure } from '../../../src/checks/pdf-ua/read-structure.ts';
import { type Handmade, handmade, pageNumber } from './handmade.ts';
import { golden, outlineOf } from './outline.ts';

const first = pageNumber(1);
const second = pageNumber(2);
const text = (id: number, words: string) =>
  `/P <</MCID ${id}>> BDC BT /F1 9 Tf (${words}) Tj ET EMC `;
const pages = [text(0, 'eins') + text(1, 'zwei'), text(0, 'drei') + text(1, 'vier')];
const element = (type: string, kids: string, more = '') =>
  `<< /Type /StructElem /S /${type} /P 3 0 R /K ${kids} ${more} >>`;

const outline = (parts: Partial<Handmade>) =>
  outlineOf(handmade({ pages, catalog: '/Lang (de)', ...parts }));

describe('content', () => {
  it('stands in elements by number, alone or in a list', async () => {
    const objects = {
      10: element('P', '0', `/Pg ${first} 0 R`),
      11: element('P', '[1 0]', `/Pg ${second} 0 R`),
    };
    expect(await outline({ tree: '/K [10 0 R 11 0 R]', objects })).toBe(golden`
      P @de
        "eins"
      P @de
        "vier"
        "drei"
    `);
  });

  it('stands in elements by reference, on a page of its own', async () => {
    const mcr = (id: number, page: number) => `<< /Type /MCR /MCID ${id} /Pg ${page} 0 R >>`;
    const kids = `[1 ${mcr(0, second)} 20 0 R]`;
    const objects = { 10: element('P', kids, `/Pg ${first} 0 R`), 20: mcr(1, second) };
    expect(await outline({ tree: '/K 10 0 R', objects })).toBe(golden`
      P @de
        "zwei"
        "drei"
        "vier"
    `);
  });

  it('takes the page of the nearest element around that names one', async () => {
    const objects = {
      10: element('Sect', '[11 0 R 12 0 R]', `/Pg ${second} 0 R`),
      11: element('P', '0'),
      12: element('P', '0', `/Pg ${first} 0 R`),
    };
    expect(await outline({ tree: '/K 10 0 R', objects })).toBe(golden`
      Sect @de
        P
          "drei"
        P
          "eins"
    `);
  });

  it('that is not there is left out, and empty text is, too', async () => {
    const objects = { 10: element('P', '[7 null (x) 0]', `/Pg ${first} 0 R`) };
    expect(await outline({ pages: [text(0, '')], tree: '/K 10 0 R', objects })).toBe('P @de');
  });
});

describe('links', () => {
  const annotation = (more: string) => `<< /Type /Annot /Subtype /Link ${more} >>`;
  const link = element('Link', '[0 << /Type /OBJR /Obj 20 0 R >>]', `/Pg ${first} 0 R`);

  it.each([
    ['an address', '/A << /S /URI /URI (https://www.jena.de) >>', ' to="https://www.jena.de"'],
    ['an action to a name', '/A << /S /GoTo /D (kapitel-2) >>', ' to="kapitel-2"'],
    ['a destination with a name', '/Dest /kapitel-2', ' to="kapitel-2"'],
    ['a destination in a string', '/Dest (kapitel-2)', ' to="kapitel-2"'],
    ['a description', '/Contents (Zur Stadt)', ' says="Zur Stadt"'],
    ['nothing', '', ''],
  ])('with %s tell it', async (_, more, told) => {
    const objects = { 10: link, 20: annotation(more) };
    expect(await outline({ tree: '/K 10 0 R', objects })).toBe(`Link @de${told}\n  "eins"`);
  });
});

describe('languages', () => {
  it('are inherited from the nearest that names one, else from the file', async () => {
    const objects = {
      10: element('Document', '[11 0 R 13 0 R]'),
      11: element('P', '12 0 R', '/Lang (en)'),
      12: element('Span', '0', `/Pg ${first} 0 R`),
      13: element('P', '1', `/Pg ${first} 0 R`),
    };
    expect(await outline({ tree: '/K 10 0 R', objects })).toBe(golden`
      Document @de
        P @en
          Span
            "eins"
        P
          "zwei"
    `);
  });

  it('of the content itself are told beside the text', async () => {
    const content = '/Span <</MCID 0 /Lang (fr)>> BDC BT /F1 9 Tf (oui) Tj ET EMC';
    const objects = { 10: element('P', '0', `/Pg ${first} 0 R`) };
    expect(await outline({ pages: [content], tree: '/K 10 0 R', objects })).toBe(golden`
      P @de
        "oui" @fr
    `);
  });

  it('are unknown where nobody names one', async () => {
    const objects = { 10: element('P', '0', `/Pg ${first} 0 R`) };
    const bytes = handmade({ pages, tree: '/K 10 0 R', objects });
    expect((await readStructure(bytes))[0]?.lang).toBeUndefined();
  });
});

describe('types', () => {
  it('are mapped step by step, and keep their name where there is no way', async () => {
    const objects = {
      10: element('Hinweis', '11 0 R'),
      11: element('Kasten', '12 0 R'),
      12: element('Kreis', '13 0 R'),
      13: element('Fremd', '[]'),
    };
    const roles = '/RoleMap << /Hinweis /Kasten /Kasten /Div /Kreis /Rund /Rund /Kreis >>';
    expect(await outline({ tree: `${roles} /K 10 0 R`, objects })).toBe(golden`
      Hinweis (Div) @de
        Kasten (Div)
          Kreis
            Fremd
    `);
  });

  it('that are standard are never mapped away', async () => {
    const objects = { 10: element('P', '[]') };
    expect(await outline({ tree: '/RoleMap << /P /Div >> /K 10 0 R', objects })).toBe('P @de');
  });
});

describe('facts', () => {
  it('are told as they stand', async () => {
    const facts = '/Alt (Ein Haus) /ActualText (Haus) /E (ausgeschrieben) /T (Titel) /ID (n1)';
    const objects = { 10: element('Figure', '[]', facts) };
    expect(await outline({ tree: '/K 10 0 R', objects })).toBe(
      'Figure @de alt="Ein Haus" actual="Haus" expansion="ausgeschrieben" title="Titel" id="n1"',
    );
  });

  it('of cells may be spread over several dictionaries; the later one overrules', async () => {
    const spread = '[<< /O /Layout /ColSpan 9 >> 0 << /O /Table /Scope /Row /ColSpan 2 >> 20 0 R]';
    const objects = {
      10: element('TH', '[]', `/A ${spread}`),
      20: '<< /O /Table /ColSpan 3 /RowSpan 2 /Headers [(a) (b)] >>',
    };
    expect(await outline({ tree: '/K 10 0 R', objects })).toBe(
      'TH @de scope="Row" headers="a b" rows="2" columns="3"',
    );
  });

  it('of cells mean nothing on other elements, and spans of one are no news', async () => {
    const table = '/A << /O /Table /Scope /Row /ColSpan 1 >>';
    const objects = { 10: element('P', '11 0 R', table), 11: element('TD', '[]', table) };
    expect(await outline({ tree: '/K 10 0 R', objects })).toBe(golden`
      P @de
        TD scope="Row"
    `);
  });
});

describe('circles', () => {
  it('are read once around', async () => {
    const objects = { 10: element('Sect', '[11 0 R 10 0 R]'), 11: element('P', '[10 0 R 11 0 R]') };
    expect(await outline({ tree: '/K 10 0 R', objects })).toBe(golden`
      Sect @de
        P
    `);
  });

  it('in the page tree and in references end, too', async () => {
    const objects = {
      2: `<< /Type /Pages /Count 1 /Kids [2 0 R ${first} 0 R] >>`,
      10: element('P', '0', `/Pg ${first} 0 R /Alt 21 0 R`),
      21: '22 0 R',
      22: '21 0 R',
    };
    const bytes = handmade({ pages, tree: '/K 10 0 R', catalog: '/Lang (de)', objects });
    expect(await outlineOf(bytes)).toBe('P @de\n  "eins"');
    expect((await judgePdf(bytes)).length).toBeGreaterThan(0);
  });
});

describe('a tree without elements', () => {
  it.each(['', '/K []', '/K null', '/K 5', '/K 99 0 R', '/K (text)'])(
    'is empty: %j',
    async (tree) => {
      expect(await readStructure(handmade({ pages, tree }))).toEqual([]);
    },
  );
});
