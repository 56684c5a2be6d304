/** Publications to make sheets of: the base publication, and small ones that exist in memory only. */
import { fileURLToPath } from 'node:url';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document } from '../../src/model/document.ts';
import { prepare } from '../../src/prepare/index.ts';
import { type Sheet, sheetOf } from '../../src/review-sheet/sheet.ts';
import { readPublication } from '../../src/source/index.ts';
import { MINIMAL, publicationOf } from '../source/publication-of.ts';

const base = fileURLToPath(new URL('../base', import.meta.url));

/** The base publication as `source` reads it. */
export async function baseSource(): Promise<Document> {
  const host = createNodeHost();
  const { value } = await readPublication(host, base);
  await host.close();
  if (value === undefined) throw new Error('The base publication cannot be read.');
  return value;
}

/** The base publication, prepared. */
export async function baseDocument(): Promise<Document> {
  return prepare(await baseSource()).value;
}

/** The sheet of a document that has one. */
export function sheetFor(document: Document): Sheet {
  const sheet = sheetOf(document);
  if (sheet === undefined) throw new Error('There is no sheet.');
  return sheet;
}

export async function baseSheet(): Promise<Sheet> {
  return sheetFor(await baseDocument());
}

/** One chapter with these sections in Leichte Sprache. @param more lines for publication.yaml */
export async function readSections(
  sections: readonly (readonly [title: string, ...lines: string[]])[],
  more = '',
  files: Readonly<Record<string, string>> = {},
) {
  const parts = sections.map(([title, ...lines], at) =>
    [`## Teil ${at + 1} {#teil-${at + 1}}`, 'Lang.', `:::leicht[${title}]`, ...lines, ':::'].join(
      '\n\n',
    ),
  );
  // Lines of Leichte Sprache stand directly below each other.
  const text = `# Probe {#probe}\n\n${parts.join('\n\n').replaceAll('.\n\n', '.\n')}\n`;
  return publicationOf({ 'publication.yaml': MINIMAL + more, '01.md': text, ...files });
}

/** A text of its own for what is compared with accepted files: it has one of each thing. */
const EVERY_LINE = `# Das Amt {#amt}

## Geld {#geld}

Wer wenig Geld hat, bekommt Wohngeld.

:::leicht[Geld vom Amt]
![Ein Haus](openmoji:1F3E0)
Die Miete ist teuer.
Das Amt gibt Ihnen Wohn·geld & Rat.

- Sie haben wenig Geld.
- Sie haben Kinder.
:::

## Hilfe {#hilfe}

Fragen Sie uns.

:::leicht
Rufen Sie uns an.
![Ein Telefon](openmoji:260E)
:::
`;

/** The sheet of that text. */
export async function smallSheet(): Promise<Sheet> {
  const { value } = await publicationOf({ '01.md': EVERY_LINE });
  if (value === undefined) throw new Error('The small publication cannot be read.');
  return sheetFor(prepare(value).value);
}
