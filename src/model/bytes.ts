/**
 * Bytes that are not copied when they are put together. The sound of a long book is hundreds of megabytes
 * and stands in several files at once (recordings, EPUB, DAISY): those share its pieces.
 */

/** The bytes of a file: in one stretch, or as pieces in their order. Both know how many they are. */
export type Bytes = Uint8Array | Pieces;

/** Pieces in their order; nobody changes one, since others may hold it too. */
export type Pieces = { readonly pieces: readonly Uint8Array[]; readonly length: number };

/** Pieces as the bytes of one file. */
export function inPieces(pieces: readonly Uint8Array[]): Pieces {
  return { pieces, length: pieces.reduce((sum, { length }) => sum + length, 0) };
}

/** The pieces of any bytes, in order. */
export function piecesOf(bytes: Bytes): readonly Uint8Array[] {
  return bytes instanceof Uint8Array ? [bytes] : bytes.pieces;
}

/** One stretch: a copy where there are pieces, so ask for it only where all of them are needed at once. */
export function joinedBytes(bytes: Bytes): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : stretchOf(bytes, 0, bytes.length);
}

/**
 * The bytes from `begin` up to `end`, as far as there are any. What lies in one piece is not copied.
 */
export function stretchOf(bytes: Bytes, begin: number, end: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const piece of piecesOf(bytes)) {
    const part = piece.subarray(Math.max(0, begin - at), Math.max(0, end - at));
    if (part.length > 0) parts.push(part);
    at += piece.length;
    if (at >= end) break;
  }
  const [only = new Uint8Array(0), ...others] = parts;
  if (others.length === 0) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((to, part) => {
    whole.set(part, to);
    return to + part.length;
  }, 0);
  return whole;
}
