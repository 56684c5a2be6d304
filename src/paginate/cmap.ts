/** Which characters a TrueType file has glyphs for: its `cmap` (OpenType, table cmap). */

/** The code points of a font. Reads formats 4 and 12; other subtables add nothing. */
export function coverageOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const covered = new Set<number>();
  const cmap = tableOffset(view, 'cmap');
  if (cmap === undefined) return covered;
  for (let at = 0; at < view.getUint16(cmap + 2); at += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * at);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, covered);
    if (format === 12) addGroups(view, subtable, covered);
  }
  return covered;
}

function tableOffset(view: DataView, name: string): number | undefined {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const entry = 12 + 16 * at;
    const tag = [0, 1, 2, 3].map((i) => String.fromCharCode(view.getUint8(entry + i))).join('');
    if (tag === name) return view.getUint32(entry + 8);
  }
  return undefined;
}

/** Format 4: parallel arrays of segment ends, starts, deltas and offsets. */
function addSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const start = view.getUint16(starts + at);
    const end = view.getUint16(ends + at);
    const delta = view.getUint16(starts + doubled + at);
    const offsetAt = starts + 2 * doubled + at;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - start));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of start, end and first glyph. */
function addGroups(view: DataView, subtable: number, covered: Set<number>): void {
  for (let at = 0; at < view.getUint32(subtable + 12); at += 1) {
    const group = subtable + 16 + 12 * at;
    const start = view.getUint32(group);
    const skip = view.getUint32(group + 8) === 0 ? 1 : 0;
    for (let code = start + skip; code <= view.getUint32(group + 4); code += 1) covered.add(code);
  }
}
