/** Small tagged PDFs, typeset by Typst as the real ones are, and ways to break them on purpose. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#057"/></svg>';

/** A bit of everything that publications hold. */
const SOURCE = `
#set document(title: "Probe", author: "Lesbar", date: datetime(year: 2026, month: 11, day: 23))
#set text(lang: "de", region: "DE", hyphenate: false, font: "Atkinson Hyperlegible Next", fallback: false)
#set list(marker: [•])
#set page(height: 12cm, header: [Kopfzeile], numbering: "1")
#outline(title: [Inhalt])
= Erstes Kapitel <eins>
Ein Absatz mit *Betonung*, #text(lang: "en", region: none)[an English phrase] und #link("https://www.jena.de")[Verweis zur Stadt].
== Listen
- eins
- zwei
  - zwei und ein halb
+ erstens
+ zweitens
/ Amt: eine Behörde
== Tabellen
#figure(table(columns: 2, table.header([Jahr], [Zahl]), [2024], [15], [2025], [16]), caption: [Anträge])
#figure(image("/bild.svg", alt: "Ein blaues Quadrat"), caption: [Ein Bild])
Eine Fußnote.#footnote[Der Text der Fußnote.] Noch eine.#footnote[Die zweite Fußnote.]
#math.equation(block: true, alt: "a gleich b")[$a = b$]
= Zweites Kapitel
#link(<eins>)[Siehe oben].
#quote(block: true)[Ein Zitat.]
`;

async function fontFile(name: string): Promise<Buffer> {
  const entry = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/package.json',
  );
  return readFile(join(dirname(entry), name));
}

/** Typesets a source as PDF/UA-1. */
export async function typeset(source: string): Promise<Uint8Array> {
  const fonts = await Promise.all(
    ['400Regular', '700Bold'].map((face) =>
      fontFile(join(face, `AtkinsonHyperlegibleNext_${face}.ttf`)),
    ),
  );
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fonts }] });
  compiler.addSource('/main.typ', source);
  compiler.mapShadow('/bild.svg', Buffer.from(SVG));
  const result = compiler.compile({ mainFilePath: '/main.typ' });
  if (result.result === null) throw new Error(JSON.stringify(result.takeDiagnostics()));
  return new Uint8Array(compiler.pdf(result.result, { pdfStandard: 'ua-1' }));
}

/** A clean PDF with headings, lists, a table, a picture, notes, a formula and links. */
export function cleanPdf(): Promise<Uint8Array> {
  return typeset(SOURCE);
}

/** A PDF opened for breaking. */
export type Patient = {
  readonly pdf: PDF;
  readonly catalog: PdfDict;
  readonly root: PdfDict;
  readonly get: (object: PdfObject | undefined) => PdfObject | undefined;
  readonly dict: (object: PdfObject | undefined) => PdfDict;
  /** Every structure element in reading order. */
  readonly elements: readonly PdfDict[];
  /** The first element of a type (as written); `index` counts from 0. */
  readonly element: (name: string, index?: number) => PdfDict;
  readonly page: PdfDict;
  /** The decoded content of the first page, replaced by what `change` returns. */
  readonly rewrite: (change: (text: string) => string) => void;
};

export async function open(bytes: Uint8Array): Promise<Patient> {
  const pdf = await PDF.load(bytes);
  const get = (object: PdfObject | undefined): PdfObject | undefined =>
    object instanceof PdfRef ? (pdf.getObject(object) ?? undefined) : object;
  const dict = (object: PdfObject | undefined): PdfDict => {
    const found = get(object);
    if (!(found instanceof PdfDict)) throw new Error('no dictionary');
    return found;
  };
  const catalog = pdf.getCatalog();
  const root = dict(catalog.get('StructTreeRoot'));
  const elements = elementsBelow(root, get);
  const pages = dict(catalog.get('Pages'));
  const page = firstPage(pages, get);
  return {
    pdf,
    catalog,
    root,
    get,
    dict,
    elements,
    element: (name, index = 0) => {
      const found = elements.filter((element) => element.getName('S')?.value === name)[index];
      if (found === undefined) throw new Error(`no ${name} ${index}`);
      return found;
    },
    page,
    rewrite: (change) => {
      const stream = get(page.get('Contents'));
      if (!(stream instanceof PdfStream)) throw new Error('no content');
      stream.setData(
        Buffer.from(change(Buffer.from(stream.getDecodedData()).toString('latin1')), 'latin1'),
      );
    },
  };
}

/** Breaks a PDF and saves it. */
export async function broken(
  bytes: Uint8Array,
  change: (patient: Patient) => void,
): Promise<Uint8Array> {
  const patient = await open(bytes);
  change(patient);
  return patient.pdf.save();
}

function elementsBelow(node: PdfDict, get: Patient['get']): readonly PdfDict[] {
  const kids = get(node.get('K'));
  const items = kids instanceof PdfArray ? kids.toArray() : kids === undefined ? [] : [kids];
  return items.flatMap((item) => {
    const found = get(item);
    return found instanceof PdfDict && found.has('S') ? [found, ...elementsBelow(found, get)] : [];
  });
}

function firstPage(node: PdfDict, get: Patient['get']): PdfDict {
  const kids = get(node.get('Kids'));
  const first = kids instanceof PdfArray ? get(kids.at(0)) : undefined;
  return first instanceof PdfDict ? firstPage(first, get) : node;
}

const HEAD = `
#set document(title: "Probe")
#set text(lang: "de", region: "DE", hyphenate: false, font: "Atkinson Hyperlegible Next", fallback: false)
#set list(marker: [•])
= Titel
`;

/** Sources that are rare and right. */
export const rare: readonly { readonly name: string; readonly body: string }[] = [
  {
    name: 'cells that span columns and rows, under two rows of headers',
    body: '#table(columns: 3, table.header(table.cell(rowspan: 2)[A], table.cell(colspan: 2)[B], [B1], [B2]), [1], table.cell(colspan: 2, rowspan: 2)[2], [3], [4], [5], [6])',
  },
  {
    name: 'a table over several pages with repeated headers and a foot',
    body: '#set page(height: 8cm)\n#table(columns: 2, table.header([A], [B]), ..range(80).map(n => [#n]), table.footer([Summe], [1]))',
  },
  {
    name: 'lists in lists over pages',
    body: '#set page(height: 5cm)\n- a\n  - b\n    - c\n    - c\n  - b\n- a\n  + eins\n  + zwei\n  + drei\n- a',
  },
  {
    name: 'a footnote over two pages',
    body: `#set page(height: 6cm)\nText#footnote[${'Ein langer Satz für die Fußnote. '.repeat(20)}].`,
  },
  {
    name: 'a link over two lines',
    body: `#set page(width: 6cm)\nText #link("https://www.jena.de/ein/langer/verweis")[${'ein sehr langer Verweis '.repeat(4)}].`,
  },
  {
    name: 'soft hyphens that are shown',
    body: '#set page(width: 5cm)\nBarriere-freie Informations\\u{AD}technik und Bürger\\u{AD}meister\\u{AD}innen\\u{AD}amt.',
  },
  {
    name: 'umlauts, quotes, dashes and fractions',
    body: '„Größe“ – Ätzend; ½ … ‚so‘ §\\u{A0}5 ÄÖÜäöüß €',
  },
  {
    name: 'columns and turned text',
    body: '#columns(2)[Links #colbreak() Rechts]\n#rotate(90deg)[gedreht]',
  },
  {
    name: 'drawings as decoration',
    body: '#rect(width: 2cm, height: 1cm, fill: red)\n#line(length: 3cm)',
  },
  {
    name: 'a picture with text in it',
    body: '#figure(image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"90\\" height=\\"40\\"><text y=\\"20\\">Jena</text><rect width=\\"9\\" height=\\"9\\" fill-opacity=\\"0.5\\"/></svg>"), format: "svg", alt: "Schriftzug Jena"), caption: [Logo])',
  },
  { name: 'an artifact of the author', body: '#pdf.artifact[Schmuck]\nText' },
  { name: 'headings that go down and up', body: '== Zwei\n=== Drei\n== Zwei\n= Eins\n== Zwei' },
].map(({ name, body }) => ({ name, body: `${HEAD}${body}\n` }));
