/** From character codes to text: a font's ToUnicode map and how long its codes are. */
import type { PdfDict } from '@libpdf/core';
import { dictAt, dictsAt, nameAt, type PdfFile, streamAt } from './pdf-file.ts';
import { type Operand, operations } from './tokens.ts';

/** A font, as far as it is needed to read text. */
export type Font = {
  readonly dict: PdfDict;
  readonly name: string;
  readonly composite: boolean;
  /** Undefined when the font has no ToUnicode map. */
  readonly toUnicode: ReadonlyMap<number, string> | undefined;
  /** True for simple fonts whose encoding alone says what a code means. */
  readonly knownEncoding: boolean;
  /** The letters that its encoding has in place of those of Latin-1, from code 0x80. */
  readonly letters: string;
  /** The codes that are shown; grows while content is read. */
  readonly shown: Set<number>;
};

const KNOWN_ENCODINGS = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding']);

/** Codes 0x80 to 0x9F of WinAnsiEncoding (ISO 32000-1 annex D.2); all others are those of Latin-1. */
const WINDOWS = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';

/** Reads what is needed to decode the text shown in a font. */
export function readFont(file: PdfFile, dict: PdfDict): Font {
  const map = streamAt(file, dict, 'ToUnicode');
  const encoding =
    nameAt(file, dict, 'Encoding') ?? nameAt(file, dictAt(file, dict, 'Encoding'), 'BaseEncoding');
  return {
    dict,
    name: nameAt(file, dict, 'BaseFont') ?? '',
    composite: nameAt(file, dict, 'Subtype') === 'Type0',
    toUnicode: map === undefined ? undefined : parseToUnicode(map.getDecodedData()),
    knownEncoding: encoding !== undefined && KNOWN_ENCODINGS.has(encoding),
    letters: encoding === 'WinAnsiEncoding' ? WINDOWS : '',
    shown: new Set(),
  };
}

/** One code and its text; undefined when the font does not say. */
export type Glyph = { readonly code: number; readonly text: string | undefined };

/** The codes of a shown string. Composite fonts are read in pairs of bytes (Identity-H, as is usual). */
export function decode(font: Font, bytes: Uint8Array): readonly Glyph[] {
  const length = font.composite ? 2 : 1;
  const glyphs: Glyph[] = [];
  for (let at = 0; at + length <= bytes.length; at += length) {
    const code = length === 2 ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    const known = font.toUnicode?.get(code);
    const plain = font.knownEncoding
      ? (font.letters[code - 0x80] ?? String.fromCharCode(code))
      : undefined;
    glyphs.push({ code, text: known ?? plain });
  }
  return glyphs;
}

/** The `bfchar` and `bfrange` sections of a ToUnicode CMap (ISO 32000-1 9.10.3). */
export function parseToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const { operator, operands } of operations(bytes)) {
    if (operator === 'endbfchar') addCharacters(map, operands);
    if (operator === 'endbfrange') addRanges(map, operands);
  }
  return map;
}

function addCharacters(map: Map<number, string>, operands: readonly Operand[]): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    map.set(codeOf(operands[index]), utf16(operands[index + 1]));
  }
}

function addRanges(map: Map<number, string>, operands: readonly Operand[]): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const first = codeOf(operands[index]);
    const last = Math.min(codeOf(operands[index + 1]), first + 0xffff);
    const target = operands[index + 2];
    for (let code = first; code <= last; code += 1) {
      const step = code - first;
      if (target?.kind !== 'array') map.set(code, following(utf16(target), step));
      // A list that is too short leaves the last codes without a letter.
      else if (step < target.items.length) map.set(code, utf16(target.items[step]));
    }
  }
}

/** A range counts up the last UTF-16 unit. */
function following(text: string, steps: number): string {
  const last = text.charCodeAt(text.length - 1);
  return Number.isNaN(last) ? '' : text.slice(0, -1) + String.fromCharCode(last + steps);
}

function codeOf(operand: Operand | undefined): number {
  if (operand?.kind !== 'string') return -1;
  return operand.bytes.reduce((code, byte) => code * 256 + byte, 0);
}

function utf16(operand: Operand | undefined): string {
  if (operand?.kind !== 'string') return '';
  return Buffer.from(operand.bytes.slice(0, operand.bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** The descriptor of a font, or of the one font a composite font is made of. */
export function descriptorOf(file: PdfFile, font: PdfDict): PdfDict | undefined {
  const [descendant] = dictsAt(file, font, 'DescendantFonts');
  return dictAt(file, descendant ?? font, 'FontDescriptor');
}
