/**
 * The cover of a book to listen to as pixels, for players that know no SVG. What several formats want of
 * it is drawn once; resvg is compiled to WebAssembly, so every machine draws the same pixels.
 */
import { createHash } from 'node:crypto';
import type { Host } from '../host/host.ts';
import { COVER_SIDE, type CoverWords, writeSquareCover } from '../writers/spoken-book/cover.ts';
import { drawingEngine, pixelsOf } from './drawing.ts';

/** Covers that are being drawn, so that formats that run side by side share them. */
const drawn = new WeakMap<Host, Map<string, Promise<Uint8Array>>>();

/** PNG, `COVER_SIDE` pixels wide and high. */
export function coverOf(book: CoverWords, host: Host): Promise<Uint8Array> {
  const svg = writeSquareCover(book);
  const hash = createHash('sha256').update(svg).digest('hex');
  const known = drawn.get(host) ?? new Map<string, Promise<Uint8Array>>();
  drawn.set(host, known);
  const cover = known.get(hash) ?? draw(svg, hash, host);
  known.set(hash, cover);
  return cover;
}

async function draw(svg: Uint8Array, hash: string, host: Host): Promise<Uint8Array> {
  const key = `cover:${hash}:${drawingEngine(host)}`;
  const kept = await host.cache.get(key);
  if (kept !== undefined) return kept;
  const [png] = await pixelsOf([{ svg, width: COVER_SIDE }], host);
  if (png === undefined) throw new Error('resvg cannot read the cover');
  await host.cache.put(key, png);
  return png;
}
