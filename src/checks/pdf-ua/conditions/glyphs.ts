/**
 * Conditions on the glyphs of embedded TrueType programs: Matterhorn 31-011 (there), 31-014 and 31-015
 * (listed in the CIDSet), 31-016 (as wide as the dictionary says). Other programs are not read: the
 * typesetter embeds no others.
 */
import { PdfArray, type PdfDict, PdfNumber, type PdfObject } from '@libpdf/core';
import { type FontProgram, readTrueType } from '../font-program.ts';
import { descriptorOf, type Font } from '../fonts.ts';
import { dictsAt, listAt, nameAt, numberAt, type PdfFile, resolve, streamAt } from '../pdf-file.ts';
import type { Subject, Violation } from './condition.ts';

/** Thousandths of the em by which two widths may differ. */
const TOLERANCE = 1;

/** Judges the glyphs of the fonts that show text. */
export function judgeGlyphs({ file, content }: Subject): readonly Violation[] {
  return [...content.fonts.values()].flatMap((font) => judgeFont(file, font));
}

function judgeFont(file: PdfFile, font: Font): readonly Violation[] {
  const [descendant] = dictsAt(file, font.dict, 'DescendantFonts');
  const descriptor = descriptorOf(file, font.dict);
  const stream = streamAt(file, descriptor, 'FontFile2');
  if (descendant === undefined || stream === undefined) return [];
  // A map of its own from codes to glyphs is not followed.
  if (nameAt(file, descendant, 'CIDToGIDMap') !== 'Identity') return [];
  const program = readTrueType(stream.getDecodedData());
  if (program === undefined) return [unreadProgram(font)];
  const set = streamAt(file, descriptor, 'CIDSet')?.getDecodedData();
  return [
    ...judgeShown(font, program),
    ...(set === undefined ? [] : judgeSet(font, program, set)),
    ...judgeWidths(font, program, widthsOf(file, descendant)),
  ];
}

function violation(condition: string, de: string, en: string): Violation {
  return { code: 'pdf/ua-font', condition, message: { de, en } };
}

function unreadProgram({ name }: Font): Violation {
  return violation(
    'Matterhorn 31-011',
    `Die eingebettete Schrift ${name} ist beschädigt: ihre Zeichen lassen sich nicht lesen.`,
    `The embedded font ${name} is damaged: its glyphs cannot be read.`,
  );
}

function judgeShown(font: Font, { glyphs }: FontProgram): readonly Violation[] {
  const missing = [...font.shown].filter((code) => code >= glyphs).toSorted((a, b) => a - b);
  if (missing.length === 0) return [];
  return [
    violation(
      'Matterhorn 31-011',
      `Der Schrift ${font.name} fehlen Zeichen, die gezeigt werden: ${missing.join(', ')}.`,
      `The font ${font.name} lacks glyphs that are shown: ${missing.join(', ')}.`,
    ),
  ];
}

/** A bit for each glyph, from the highest of the first byte on (ISO 32000-1 table 124). */
function judgeSet(font: Font, program: FontProgram, set: Uint8Array): readonly Violation[] {
  const isListed = (glyph: number) => (((set[glyph >> 3] ?? 0) >> (7 - (glyph & 7))) & 1) === 1;
  const all = Array.from({ length: Math.max(program.glyphs, set.length * 8) }, (_, glyph) => glyph);
  // The glyph for what is missing need not be listed.
  const unlisted = all.filter((glyph) => glyph > 0 && glyph < program.glyphs && !isListed(glyph));
  const invented = all.filter((glyph) => glyph >= program.glyphs && isListed(glyph));
  const found: Violation[] = [];
  if (unlisted.length > 0) {
    found.push(
      violation(
        'Matterhorn 31-014',
        `Das Verzeichnis der Schrift ${font.name} (CIDSet) nennt ${unlisted.length} ihrer Zeichen nicht.`,
        `The list of the font ${font.name} (CIDSet) leaves out ${unlisted.length} of its glyphs.`,
      ),
    );
  }
  if (invented.length > 0) {
    found.push(
      violation(
        'Matterhorn 31-015',
        `Das Verzeichnis der Schrift ${font.name} (CIDSet) nennt ${invented.length} Zeichen, die es nicht gibt.`,
        `The list of the font ${font.name} (CIDSet) names ${invented.length} glyphs that do not exist.`,
      ),
    );
  }
  return found;
}

function judgeWidths(
  font: Font,
  program: FontProgram,
  widthOf: (code: number) => number,
): readonly Violation[] {
  const wrong = [...font.shown]
    .filter((code) => code < program.glyphs)
    .filter((code) => Math.abs(program.widthOf(code) - widthOf(code)) > TOLERANCE)
    .toSorted((a, b) => a - b);
  if (wrong.length === 0) return [];
  return [
    violation(
      'Matterhorn 31-016',
      `Die Schrift ${font.name} nennt andere Breiten, als ihre Zeichen haben: ${wrong.join(', ')}.`,
      `The font ${font.name} gives other widths than its glyphs have: ${wrong.join(', ')}.`,
    ),
  ];
}

/** `W`: `c [w …]` or `first last w`; what is not named has `DW` (ISO 32000-1 9.7.4.3). */
function widthsOf(file: PdfFile, descendant: PdfDict): (code: number) => number {
  const usual = numberAt(file, descendant, 'DW') ?? 1000;
  const items = listAt(file, descendant, 'W').map((item) => resolve(file, item));
  const widths = new Map<number, number>();
  for (let at = 0; at < items.length; ) {
    const first = numberOf(items[at]);
    const second = items[at + 1];
    if (second instanceof PdfArray) {
      for (const [index, width] of second.toArray().entries()) {
        widths.set(first + index, numberOf(resolve(file, width)));
      }
      at += 2;
    } else {
      const width = numberOf(items[at + 2]);
      for (let code = first; code <= Math.min(numberOf(second), 0xffff); code += 1) {
        widths.set(code, width);
      }
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}

function numberOf(object: PdfObject | undefined): number {
  return object instanceof PdfNumber ? object.value : 0;
}
