/** Conditions on fonts that show text: Matterhorn 31-004 to 31-006, 31-009, 31-027. */
import { PdfDict, PdfName, PdfStream } from '@libpdf/core';
import { descriptorOf, type Font } from '../fonts.ts';
import { dictsAt, entry, nameAt, type PdfFile } from '../pdf-file.ts';
import type { Subject, Violation } from './condition.ts';

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];

/** Judges the fonts that show text: embedded, mapped to glyphs and to letters. */
export function judgeFonts({ file, content }: Subject): readonly Violation[] {
  return [...content.fonts.values()].flatMap((font) => judgeFont(file, font));
}

function violation(condition: string, de: string, en: string): Violation {
  return { code: 'pdf/ua-font', condition, message: { de, en } };
}

function judgeFont(file: PdfFile, font: Font): readonly Violation[] {
  const { dict, name } = font;
  if (nameAt(file, dict, 'Subtype') === 'Type3') return [];
  const found: Violation[] = [];
  const descriptor = descriptorOf(file, dict);
  if (
    !PROGRAMS.some(
      (key) => descriptor !== undefined && entry(file, descriptor, key) instanceof PdfStream,
    )
  ) {
    found.push(
      violation(
        'Matterhorn 31-009',
        `Die Schrift ${name} ist nicht eingebettet.`,
        `The font ${name} is not embedded.`,
      ),
    );
  }
  if (font.toUnicode === undefined && !font.knownEncoding) {
    found.push(
      violation(
        'Matterhorn 31-027',
        `Die Schrift ${name} sagt nicht, welche Buchstaben sie zeigt (ToUnicode).`,
        `The font ${name} does not tell which letters it shows (ToUnicode).`,
      ),
    );
  }
  return font.composite ? [...found, ...judgeComposite(file, dict, name)] : found;
}

function judgeComposite(file: PdfFile, dict: PdfDict, name: string): readonly Violation[] {
  const found: Violation[] = [];
  const [descendant] = dictsAt(file, dict, 'DescendantFonts');
  const trueType = nameAt(file, descendant, 'Subtype') === 'CIDFontType2';
  const map = descendant && entry(file, descendant, 'CIDToGIDMap');
  const isMapped = map instanceof PdfStream || (map instanceof PdfName && map.value === 'Identity');
  if (trueType && !isMapped) {
    found.push(
      violation(
        map === undefined ? 'Matterhorn 31-005' : 'Matterhorn 31-004',
        `Der Schrift ${name} fehlt die Zuordnung zu ihren Zeichen (CIDToGIDMap).`,
        `The font ${name} lacks the map to its glyphs (CIDToGIDMap).`,
      ),
    );
  }
  const encoding = entry(file, dict, 'Encoding');
  const usual = encoding instanceof PdfName && /^Identity-[HV]$/.test(encoding.value);
  if (!usual && !(encoding instanceof PdfDict)) {
    found.push(
      violation(
        'Matterhorn 31-006',
        `Die Kodierung der Schrift ${name} ist nicht eingebettet.`,
        `The encoding of the font ${name} is not embedded.`,
      ),
    );
  }
  return found;
}
