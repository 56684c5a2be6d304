/** The tree that readStructure gives is what was typeset: text, order, languages, cells, links. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  readStructure,
  type TaggedElement,
  textOf,
} from '../../../src/checks/pdf-ua/read-structure.ts';
import { broken, cleanPdf, typeset } from './sources.ts';

const state: { elements: readonly TaggedElement[]; clean: Uint8Array } = {
  elements: [],
  clean: new Uint8Array(),
};

function all(element: TaggedElement): readonly TaggedElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (child.kind === 'element' ? all(child) : [])),
  ];
}
const ofType = (type: string) => state.elements.filter((element) => element.type === type);
const texts = (type: string) => ofType(type).map(textOf);

beforeAll(async () => {
  state.clean = await cleanPdf();
  state.elements = (await readStructure(state.clean)).flatMap(all);
});

describe('readStructure', () => {
  it('gives headings with level and text, in order', () => {
    const headings = state.elements.filter((element) => /^H\d$/.test(element.type));
    expect(headings.map((heading) => `${heading.type} ${textOf(heading)}`)).toEqual([
      'H1 Inhalt',
      'H1 Erstes Kapitel',
      'H2 Listen',
      'H2 Tabellen',
      'H1 Zweites Kapitel',
    ]);
  });

  it('gives paragraphs whole, whatever stands in them, with roles mapped', () => {
    expect(texts('P')[0]).toBe('Ein Absatz mit Betonung, an English phrase und Verweis zur Stadt.');
    expect(state.elements.find((element) => element.name === 'Strong')?.type).toBe('Span');
  });

  it('gives the language of foreign words and the page of every text', () => {
    const parts = ofType('P')[0]?.children.filter((child) => child.kind === 'text') ?? [];
    expect(parts.find((part) => part.text === 'an English phrase')).toMatchObject({
      lang: 'en',
      page: 1,
    });
    expect(ofType('P')[0]?.lang).toBe('de-DE');
  });

  it('gives alternative texts, table headers and note ids', () => {
    expect(ofType('Figure').map((figure) => figure.alt)).toEqual(['Ein blaues Quadrat']);
    expect(ofType('Formula').map((formula) => formula.alt)).toEqual(['a gleich b']);
    expect(ofType('TH').map((cell) => cell.scope)).toEqual(['Column', 'Column']);
    const ids = ofType('TH').map((cell) => cell.id);
    expect(ofType('TD').map((cell) => cell.headers)).toEqual([
      [ids[0]],
      [ids[1]],
      [ids[0]],
      [ids[1]],
    ]);
    expect(ofType('Note').map(textOf)).toEqual(['1Der Text der Fußnote.', '2Die zweite Fußnote.']);
  });

  it('gives the targets of links', () => {
    const links = ofType('Link').filter((link) => link.target !== undefined);
    expect(links.map((link) => link.target)).toContain('https://www.jena.de');
    expect(links.at(-1)).toMatchObject({ target: 'eins' });
  });

  it('gives ActualText in place of glyphs, and spans of cells', async () => {
    const bytes = await typeset(
      '#set document(title: "x")\n#set text(lang: "de", font: "Atkinson Hyperlegible Next")\n= A\n#table(columns: 2, table.header(table.cell(colspan: 2)[K]), table.cell(rowspan: 2)[a], [b], [c])',
    );
    const cells = (await readStructure(bytes)).flatMap(all);
    expect(cells.find((cell) => cell.columnSpan === 2)?.type).toBe('TH');
    expect(cells.find((cell) => cell.rowSpan === 2)?.type).toBe('TD');
    const replaced = await broken(state.clean, (patient) =>
      patient.rewrite((content) =>
        content.replace(
          /(\/MCID 0\b[^B]*BDC)([\s\S]*?)EMC/,
          '$1 /Span <</ActualText (Ersatz)>> BDC $2 EMC EMC',
        ),
      ),
    );
    const [heading] = (await readStructure(replaced))
      .flatMap(all)
      .filter((element) => element.type === 'H1');
    expect(heading && textOf(heading)).toBe('Ersatz');
  });

  it('gives nothing for a file without tags', async () => {
    const bytes = await broken(
      state.clean,
      (patient) => void patient.catalog.delete('StructTreeRoot'),
    );
    expect(await readStructure(bytes)).toEqual([]);
  });
});
