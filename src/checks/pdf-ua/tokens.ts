/**
 * Splits a content stream into operators with their operands (ISO 32000-1 7.8.2). Pure and lenient:
 * what cannot be read is skipped, since other conditions speak about the damage it does.
 */

/** A value in a content stream. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly kind: 'keyword'; readonly value: string };

/** An operator and the values before it. */
export type Operation = { readonly operator: string; readonly operands: readonly Operand[] };

type Reader = { readonly bytes: Uint8Array; at: number };

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const CONSTANTS = new Set(['true', 'false', 'null']);
const ESCAPES = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** The operations of a content stream in order. Inline images give one `BI`. */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  const reader = { bytes, at: 0 };
  let operands: Operand[] = [];
  for (let token = read(reader); token !== undefined; token = read(reader)) {
    if (token.kind !== 'keyword' || CONSTANTS.has(token.value)) {
      operands.push(token);
      continue;
    }
    if (token.value === 'ID') skipImage(reader);
    else if (token.value !== 'EI') yield { operator: token.value, operands };
    operands = [];
  }
}

function read(reader: Reader): Operand | undefined {
  skipSpace(reader);
  const code = reader.bytes[reader.at];
  if (code === undefined) return undefined;
  switch (String.fromCharCode(code)) {
    case '/':
      return { kind: 'name', value: readName(reader) };
    case '(':
      return { kind: 'string', bytes: readLiteral(reader) };
    case '[':
      return { kind: 'array', items: readUntil(reader, 1, ']') };
    case '<':
      if (reader.bytes[reader.at + 1] === 0x3c) return readDict(reader);
      return { kind: 'string', bytes: readHex(reader) };
    default:
      return readWord(reader);
  }
}

function readDict(reader: Reader): Operand {
  const items = readUntil(reader, 2, '>');
  if (reader.bytes[reader.at] === 0x3e) reader.at += 1;
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    const value = items[index + 1];
    if (key?.kind === 'name' && value !== undefined) entries.set(key.value, value);
  }
  return { kind: 'dict', entries };
}

/** Reads values until the closing character, which is taken, too. */
function readUntil(reader: Reader, skip: number, close: string): Operand[] {
  reader.at += skip;
  const items: Operand[] = [];
  for (;;) {
    skipSpace(reader);
    if (reader.bytes[reader.at] === close.charCodeAt(0)) {
      reader.at += 1;
      return items;
    }
    const item = read(reader);
    if (item === undefined) return items;
    items.push(item);
  }
}

function readName(reader: Reader): string {
  reader.at += 1;
  const name = readRegular(reader);
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function readWord(reader: Reader): Operand {
  const word = readRegular(reader);
  if (word === '') {
    // A stray delimiter: a keyword of its own, so that reading goes on behind it.
    reader.at += 1;
    return { kind: 'keyword', value: String.fromCharCode(reader.bytes[reader.at - 1] ?? 0) };
  }
  return /^[+-]?[\d.]/.test(word)
    ? { kind: 'number', value: Number.parseFloat(word) }
    : { kind: 'keyword', value: word };
}

function readRegular(reader: Reader): string {
  const begin = reader.at;
  while (reader.at < reader.bytes.length && isRegular(reader.bytes[reader.at])) reader.at += 1;
  return Buffer.from(reader.bytes.subarray(begin, reader.at)).toString('latin1');
}

function isRegular(code: number | undefined): boolean {
  return code !== undefined && !SPACE.has(code) && !DELIMITER.has(code);
}

function skipSpace(reader: Reader): void {
  for (;;) {
    const code = reader.bytes[reader.at];
    if (code === 0x25) {
      while (reader.at < reader.bytes.length && ![10, 13].includes(reader.bytes[reader.at] ?? 10))
        reader.at += 1;
    } else if (code !== undefined && SPACE.has(code)) reader.at += 1;
    else return;
  }
}

function readHex(reader: Reader): Uint8Array {
  reader.at += 1;
  const end = reader.bytes.indexOf(0x3e, reader.at);
  const stop = end < 0 ? reader.bytes.length : end;
  const hex = Buffer.from(reader.bytes.subarray(reader.at, stop))
    .toString('latin1')
    .replace(/\s/g, '');
  reader.at = stop + 1;
  return new Uint8Array(Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex'));
}

/** ISO 32000-1 7.3.4.2: balanced parentheses, escapes, octal codes. */
function readLiteral(reader: Reader): Uint8Array {
  const out: number[] = [];
  let depth = 1;
  for (reader.at += 1; reader.at < reader.bytes.length; ) {
    const code = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    if (code === 0x5c) {
      out.push(...readEscape(reader));
      continue;
    }
    if (code === 0x28) depth += 1;
    if (code === 0x29) depth -= 1;
    if (depth === 0) break;
    // Any end of line in a string is one line feed (ISO 32000-1 7.3.4.2).
    if (code === 13 && reader.bytes[reader.at] === 10) continue;
    out.push(code === 13 ? 10 : code);
  }
  return Uint8Array.from(out);
}

function readEscape(reader: Reader): readonly number[] {
  const code = reader.bytes[reader.at] ?? 0;
  const octal = /^[0-7]{1,3}/.exec(
    Buffer.from(reader.bytes.subarray(reader.at, reader.at + 3)).toString('latin1'),
  )?.[0];
  if (octal !== undefined) {
    reader.at += octal.length;
    return [Number.parseInt(octal, 8) & 0xff];
  }
  reader.at += 1;
  if (code === 13 && reader.bytes[reader.at] === 10) reader.at += 1;
  if (code === 13 || code === 10) return [];
  return [ESCAPES.get(code) ?? code];
}

/** After `ID` come raw bytes up to `EI` between white space. */
function skipImage(reader: Reader): void {
  const { bytes } = reader;
  for (let at = reader.at + 1; at + 1 < bytes.length; at += 1) {
    const ends = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && SPACE.has(bytes[at - 1] ?? 0);
    if (ends && (at + 2 >= bytes.length || SPACE.has(bytes[at + 2] ?? 0))) {
      reader.at = at;
      return;
    }
  }
  reader.at = bytes.length;
}
