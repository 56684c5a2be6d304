/** Bytes → lines of text: UTF-8 only, any line end, no byte-order mark; limits on size. */
import type { Report } from './markdown/reading.ts';

/** More than two hundred printed pages are no chapter. */
const MAX_TEXT_BYTES = 512 * 1024;

/** The text, or undefined after a finding. */
export function decode(bytes: Uint8Array, file: string, report: Report): string | undefined {
  const span = { file, line: 1, column: 1 };
  if (bytes.length > MAX_TEXT_BYTES) {
    report('source/too-large', span, {
      de: `Die Datei ist ${Math.ceil(bytes.length / 1024)} KB groß; erlaubt sind ${MAX_TEXT_BYTES / 1024} KB.`,
      en: `The file has ${Math.ceil(bytes.length / 1024)} KB; ${MAX_TEXT_BYTES / 1024} KB are allowed.`,
    });
    return undefined;
  }
  const text = Buffer.from(bytes).toString('utf8');
  const wrong = firstDifference(Buffer.from(text, 'utf8'), bytes);
  if (wrong === undefined) return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const before = Buffer.from(bytes.subarray(0, wrong))
    .toString('utf8')
    .split(/\r\n?|\n/);
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const byte = (bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  report('source/not-utf8', place, {
    de: `Das Byte ${byte} ist hier kein UTF-8.`,
    en: `The byte ${byte} is no UTF-8 here.`,
  });
  return undefined;
}

/** Index of the first byte that did not survive decoding; undefined when all did. */
function firstDifference(decoded: Uint8Array, bytes: Uint8Array): number | undefined {
  const length = Math.max(decoded.length, bytes.length);
  for (let index = 0; index < length; index += 1) {
    if (decoded[index] !== bytes[index]) return index;
  }
  return undefined;
}
