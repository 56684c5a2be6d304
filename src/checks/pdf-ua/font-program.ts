/**
 * What an embedded TrueType program says about its glyphs: how many there are, and how
 * wide they are (OpenType 1.9: head, hhea, hmtx, maxp). Pure.
 */

/** The glyphs of a font program. */
export type FontProgram = {
  readonly glyphs: number;
  /** Advance width in thousandths of the em. */
  readonly widthOf: (glyph: number) => number;
};

/** Reads a TrueType program; undefined when it is none, or lacks a table it needs. */
export function readTrueType(bytes: Uint8Array): FontProgram | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(data);
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => tables.get(tag));
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) {
    return undefined;
  }
  const unitsPerEm = word(head, 18);
  const measured = word(hhea, 34);
  const glyphs = word(maxp, 4);
  if (unitsPerEm === 0 || measured === 0) return undefined;
  return {
    glyphs,
    // Glyphs behind the last measured one are as wide as it.
    widthOf: (glyph) => (word(hmtx, 4 * Math.min(glyph, measured - 1)) * 1000) / unitsPerEm,
  };
}

/** Sixteen bits, big-endian; 0 behind the end. */
function word(table: DataView, at: number): number {
  return at + 2 <= table.byteLength ? table.getUint16(at) : 0;
}

function tablesOf(data: DataView): ReadonlyMap<string, DataView> {
  const tables = new Map<string, DataView>();
  const count = word(data, 4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + 16 * index;
    if (at + 16 > data.byteLength) break;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => data.getUint8(at + offset)));
    const [offset, length] = [data.getUint32(at + 8), data.getUint32(at + 12)];
    if (offset + length > data.byteLength) continue;
    tables.set(tag, new DataView(data.buffer, data.byteOffset + offset, length));
  }
  return tables;
}
