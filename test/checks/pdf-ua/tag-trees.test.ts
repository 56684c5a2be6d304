/** What Typst's PDFs give to assistive technology, as whole trees that a person can read and judge. */
import { describe, expect, it } from 'vitest';
import { golden, outlineOf } from './outline.ts';
import { typeset } from './sources.ts';

const HEAD = `
#set document(title: "Probe")
#set text(lang: "de", hyphenate: false, font: "Atkinson Hyperlegible Next", fallback: false)
#set list(marker: [•])
= T
`;
const outline = async (body: string) => outlineOf(await typeset(`${HEAD}${body}\n`));

describe('the tree of', () => {
  it('lists in lists: marks apart from what they mark', async () => {
    expect(await outline('- a\n  + b\n- c')).toBe(golden`
      Document @de
        H1 title="T"
          "T"
        L
          LI
            Lbl
              "•"
            LBody
              P
                "a"
          L
            LI
              Lbl
                "1."
              LBody
                "b"
          LI
            Lbl
              "•"
            LBody
              "c"
    `);
  });

  it('a table: each cell knows its header', async () => {
    expect(
      await outline('#table(columns: 2, table.header(table.cell(colspan: 2)[K]), [a], [b])'),
    ).toBe(golden`
      Document @de
        H1 title="T"
          "T"
        Table
          THead
            TR
              TH id="U1x0y0" scope="Column" columns="2"
                "K"
          TBody
            TR
              TD headers="U1x0y0"
                "a"
              TD headers="U1x0y0"
                "b"
    `);
  });

  it('a figure: the picture by its alternative text', async () => {
    const body =
      '#set figure(supplement: none, numbering: none)\n#figure(image("/bild.svg", alt: "Ein Quadrat"), caption: [Blau])';
    expect(await outline(body)).toBe(golden`
      Document @de
        H1 title="T"
          "T"
        Div
          Caption
            Span
              "Blau"
          Figure alt="Ein Quadrat"
    `);
  });

  it('a footnote: read where it is referred to', async () => {
    expect(await outline('Text#footnote[Quelle].')).toBe(golden`
      Document @de
        H1 title="T"
          "T"
        P
          "Text"
          Lbl
            Link says="Fußnote 1"
              Span
                "1" @de
          Note id="Note 1"
            Lbl
              Link says="1"
                Span
                  "1" @de
            "Quelle"
          "."
    `);
  });

  it('a paragraph with strong and foreign words', async () => {
    expect(await outline('Das *ist* #text(lang: "en")[fine].')).toBe(golden`
      Document @de
        H1 title="T"
          "T"
        P
          "Das "
          Strong (Span)
            "ist" @de
          " "
          "fine" @en
          "."
    `);
  });

  it('links outwards and inwards', async () => {
    expect(
      await outline('#link("https://jena.de")[Stadt] #link(<z>)[Ziel] #[== Z] <z>'),
    ).toBe(golden`
      Document @de
        H1 title="T"
          "T"
        P
          Link to="https://jena.de" says="https://jena.de"
            "Stadt"
          " "
          Link to="z" says="Abschnitt, Seite 1"
            "Ziel"
        H2 title="Z"
          "Z"
    `);
  });

  it('a paragraph that runs over two pages: one paragraph, no header in it', async () => {
    const page = '#set page(height: 5cm, width: 5cm, header: [Kopf], numbering: "1")';
    const outlined = await outline(`${page}\n${'Ein Satz. '.repeat(40)}`);
    expect(outlined.match(/^ {2}P$/gmu)).toHaveLength(1);
    expect(outlined).not.toContain('Kopf');
    // One run of text a line: the space at its end belongs to the text, or words would run together.
    const runs = [...outlined.matchAll(/^ {4}"(.*)"$/gmu)].map(([, run]) => run);
    expect(runs.slice(1).join('')).toBe('Ein Satz. '.repeat(40).trimEnd());
  });

  it('decoration: nothing', async () => {
    expect(await outline('#line(length: 1cm) #rect(width: 1cm) #pdf.artifact[Zierde]')).toBe(golden`
      Document @de
        H1 title="T"
          "T"
    `);
  });
});
