/**
 * Unpacks bzip2 held in memory (the format of bzip2 1.0.8): neural voices are published in it, and Node has no
 * reader for it. Pure. Throws on anything that is not whole: each block is held against its CRC.
 */

const BLOCK_MAGIC = 0x314159265359;
const END_MAGIC = 0x177245385090;
/** Symbols that are coded with one table. */
const GROUP = 50;
const LONGEST_CODE = 20;

/** @param limit bytes that it may come to; more is an error. */
export function unpackBzip2(packed: Uint8Array, limit: number): Uint8Array {
  const bits = bitReader(packed);
  const output = growing(limit);
  // One program after the other may have packed: streams stand behind each other.
  while (!bits.isAtEnd()) {
    const isBzip2 = bits.read(24) === 0x425a68;
    const level = bits.read(8) - 0x30;
    if (!isBzip2 || level < 1 || level > 9) throw new Error('not bzip2');
    for (;;) {
      const magic = bits.read(24) * 2 ** 24 + bits.read(24);
      const crc = bits.read(32);
      if (magic === END_MAGIC) break;
      if (magic !== BLOCK_MAGIC) throw new Error('bzip2: no block');
      readBlock(bits, { size: level * 100_000, crc, output });
    }
    bits.toByte();
  }
  return output.bytes();
}

type Bits = ReturnType<typeof bitReader>;
type Output = ReturnType<typeof growing>;

function bitReader(bytes: Uint8Array) {
  let [at, buffer, count] = [0, 0, 0];
  const read = (wanted: number): number => {
    if (wanted > 24) return read(wanted - 16) * 65_536 + read(16);
    while (count < wanted) {
      if (at >= bytes.length) throw new Error('bzip2: it breaks off');
      buffer = ((buffer << 8) | (bytes[at] ?? 0)) & 0x7fffffff;
      at += 1;
      count += 8;
    }
    count -= wanted;
    return (buffer >> count) & (2 ** wanted - 1);
  };
  return {
    read,
    toByte: (): void => void read(count % 8),
    isAtEnd: (): boolean => at >= bytes.length && count < 8,
  };
}

function growing(limit: number) {
  const state = { bytes: new Uint8Array(1 << 20), length: 0 };
  return {
    /** Room for so many more; only as long as nobody asks again. */
    push: (block: Uint8Array): void => {
      const length = state.length + block.length;
      if (length > limit) throw new Error('bzip2: it unpacks to too much');
      if (length > state.bytes.length) {
        const larger = new Uint8Array(Math.max(length, 2 * state.bytes.length));
        larger.set(state.bytes.subarray(0, state.length));
        state.bytes = larger;
      }
      state.bytes.set(block, state.length);
      state.length = length;
    },
    bytes: (): Uint8Array => state.bytes.subarray(0, state.length),
  };
}

type Block = { readonly size: number; readonly crc: number; readonly output: Output };

function readBlock(bits: Bits, { size, crc, output }: Block): void {
  // Randomised blocks are from before version 0.9.5.
  if (bits.read(1) === 1) throw new Error('bzip2: too old');
  const origin = bits.read(24);
  const sorted = readSorted(bits, size);
  if (origin >= sorted.length) throw new Error('bzip2: damaged');
  const block = withRuns(unsorted(sorted, origin));
  if (crcOf(block) !== crc) throw new Error('bzip2: damaged');
  output.push(block);
}

/** The last column of the sorted rotations: Huffman codes, move-to-front, runs of the first. */
function readSorted(bits: Bits, size: number): Uint8Array {
  const front = readSymbols(bits);
  const tables = bits.read(3);
  const selectors = readSelectors(bits, tables);
  const codes = Array.from({ length: tables }, () => readCode(bits, front.length + 2));
  const end = front.length + 1;
  const sorted = new Uint8Array(size);
  let [length, run, weight] = [0, 0, 1];
  for (let index = 0; ; index += 1) {
    const code = codes[selectors[Math.floor(index / GROUP)] ?? -1];
    if (code === undefined) throw new Error('bzip2: damaged');
    const symbol = code(bits);
    if (symbol <= 1) {
      run += weight << symbol;
      weight *= 2;
      if (length + run > size) throw new Error('bzip2: damaged');
      continue;
    }
    sorted.fill(front[0] ?? 0, length, length + run);
    length += run;
    [run, weight] = [0, 1];
    if (symbol === end) return sorted.subarray(0, length);
    if (length >= size) throw new Error('bzip2: damaged');
    const [byte = 0] = front.splice(symbol - 1, 1);
    front.unshift(byte);
    sorted[length] = byte;
    length += 1;
  }
}

function readSymbols(bits: Bits): number[] {
  const rows = bits.read(16);
  const symbols: number[] = [];
  for (let row = 0; row < 16; row += 1) {
    const columns = (rows >> (15 - row)) & 1 ? bits.read(16) : 0;
    for (let column = 0; column < 16; column += 1) {
      if ((columns >> (15 - column)) & 1) symbols.push(16 * row + column);
    }
  }
  return symbols;
}

function readSelectors(bits: Bits, tables: number): readonly number[] {
  const order = Array.from({ length: tables }, (_, index) => index);
  return Array.from({ length: bits.read(15) }, () => {
    let place = 0;
    while (bits.read(1) === 1) place += 1;
    const [table] = order.splice(place, 1);
    if (table === undefined) throw new Error('bzip2: damaged');
    order.unshift(table);
    return table;
  });
}

/** One Huffman code, as lengths that differ little from each other. */
function readCode(bits: Bits, symbols: number): (bits: Bits) => number {
  let length = bits.read(5);
  const lengths = Array.from({ length: symbols }, () => {
    while (bits.read(1) === 1) length += bits.read(1) === 0 ? 1 : -1;
    if (length < 1 || length > LONGEST_CODE) throw new Error('bzip2: damaged');
    return length;
  });
  const inOrder: number[] = [];
  const counts = new Array<number>(LONGEST_CODE + 1).fill(0);
  for (let each = 1; each <= LONGEST_CODE; each += 1) {
    for (const [symbol, own] of lengths.entries()) if (own === each) inOrder.push(symbol);
    counts[each] = lengths.filter((own) => own === each).length;
  }
  return (from) => {
    let [code, first, index] = [0, 0, 0];
    for (let each = 1; each <= LONGEST_CODE; each += 1) {
      code = 2 * code + from.read(1);
      first *= 2;
      const count = counts[each] ?? 0;
      if (code - first < count) return inOrder[index + code - first] ?? -1;
      index += count;
      first += count;
    }
    throw new Error('bzip2: damaged');
  };
}

/** The inverse of the Burrows-Wheeler transform. */
function unsorted(sorted: Uint8Array, origin: number): Uint8Array {
  const starts = new Uint32Array(257);
  for (const byte of sorted) starts[byte + 1] = (starts[byte + 1] ?? 0) + 1;
  for (let byte = 0; byte < 256; byte += 1) {
    starts[byte + 1] = (starts[byte + 1] ?? 0) + (starts[byte] ?? 0);
  }
  const next = new Uint32Array(sorted.length);
  for (const [index, byte] of sorted.entries()) {
    const place = starts[byte] ?? 0;
    next[place] = index;
    starts[byte] = place + 1;
  }
  const text = new Uint8Array(sorted.length);
  let at = next[origin] ?? 0;
  for (let index = 0; index < text.length; index += 1) {
    text[index] = sorted[at] ?? 0;
    at = next[at] ?? 0;
  }
  return text;
}

/** After four equal bytes stands how many more there are. */
function withRuns(text: Uint8Array): Uint8Array {
  const pieces = { length: 0, equal: 0, before: -1 };
  const walk = (take: (byte: number, count: number) => void): void => {
    pieces.equal = 0;
    pieces.before = -1;
    for (const byte of text) {
      if (pieces.equal === 4) {
        take(pieces.before, byte);
        pieces.equal = 0;
        pieces.before = -1;
        continue;
      }
      pieces.equal = byte === pieces.before ? pieces.equal + 1 : 1;
      pieces.before = byte;
      take(byte, 1);
    }
  };
  walk((_, count) => {
    pieces.length += count;
  });
  const whole = new Uint8Array(pieces.length);
  let at = 0;
  walk((byte, count) => {
    whole.fill(byte, at, at + count);
    at += count;
  });
  return whole;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

/** CRC-32 with the bits in the order of bzip2, highest first. */
function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc << 8) ^ (CRC_TABLE[((crc >>> 24) ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
