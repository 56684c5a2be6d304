/** Small pages set by the real engine, right in everything but what a test changes. */
import { createRequire } from 'node:module';
import { type Fault, judge } from '../../../src/checks/easy-print-layout/judge.ts';
import type { Printed } from '../../../src/checks/easy-print-layout/printed.ts';
import { readPrinted } from '../../../src/checks/easy-print-layout/read-printed.ts';
import { chooseFonts } from '../../../src/paginate/fonts.ts';
import { typesetNatively } from '../../../src/paginate/native-engine.ts';
import { host } from '../../paginate/printing.ts';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** Any of these may be replaced by a fault; together they are as they should be. */
export type Parts = {
  /** Set rules after those of the page. */
  readonly set?: string;
  readonly body?: string;
};

const HEAD = `
#set document(title: "Probe", date: datetime(year: 2026, month: 3, day: 2))
#set page(width: 300pt, height: 400pt, margin: 40pt)
#set text(lang: "de", font: "Atkinson Hyperlegible Next", size: 14.5pt, hyphenate: false, fallback: false)
#set par(leading: 0.84em, justify: false)
#let picture = box(image("/bild.svg", alt: "Ein Haus", width: 30pt))
`;

/** A section with a picture and sentences, one of them in several lines. */
export const RIGHT = `
= Das Haus
#picture

Das Haus ist offen.

Die Menschen kommen am Morgen und am Abend in das Haus und bleiben lange da.
`;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>';

/** The bytes of a page. Throws when the engine refuses it. */
export async function bytesOf({ set = '', body = RIGHT }: Parts): Promise<Uint8Array> {
  const { files } = await chooseFonts(new Set('±'), host);
  const native = createRequire(import.meta.url)(PACKAGE);
  const encode = (text: string) => new TextEncoder().encode(text);
  const pages = '#metadata(((label: "1", first: none),))<pages>';
  const typeset = typesetNatively(native, {
    files: [
      ['/main.typ', encode(`${HEAD}\n${set}\n${body}\n${pages}`)],
      ['/bild.svg', encode(PICTURE)],
    ],
    main: '/main.typ',
    fonts: files,
    nativePackage: PACKAGE,
    versions: { native: 'test', portable: 'none' },
  });
  if (typeset.status === 'refused') throw new Error(typeset.message);
  return typeset.archival;
}

/** What stands on the pages. */
export async function printedOf(parts: Parts): Promise<Printed> {
  return readPrinted(await bytesOf(parts));
}

/** What is found on the pages of a publication whose one heading is „Das Haus“. */
export async function faultsOf(parts: Parts, size = 14): Promise<readonly Fault[]> {
  return judge(await printedOf(parts), { size, headings: new Set(['dashaus']) });
}
