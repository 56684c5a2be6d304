/**
 * Boxes of the ISO base media file format (ISO/IEC 14496-12 §4.2) and the numbers in them, all big-endian.
 * Leaves out 64-bit sizes: a file of ours is far below 4 GiB, and a larger one is refused.
 */
import { Buffer } from 'node:buffer';

const LARGEST = 2 ** 32 - 1;

/** A box: its size, its type of four Latin-1 characters, its content. */
export function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...parts]);
}

/** A box with a version and flags (§4.2.2). */
export function fullBox(
  type: string,
  { version = 0, flags = 0 }: { readonly version?: number; readonly flags?: number },
  ...parts: readonly Uint8Array[]
): Uint8Array {
  return box(type, u32(version * 2 ** 24 + flags), ...parts);
}

/** Bytes. */
export function u8(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

/** Numbers of 16 bits. */
export function u16(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
}

/** Numbers of 32 bits. @throws Error when one is larger */
export function u32(...values: readonly number[]): Uint8Array {
  return table32(values);
}

/** The same for many: ten hours of sound are 800,000 frames, too many to hand over one by one. */
export function table32(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) {
    if (value > LARGEST) throw new Error(`${value} needs more than 32 bits`);
    bytes.writeUInt32BE(value, 4 * index);
  }
  return bytes;
}

/** A number of 64 bits. */
export function u64(value: bigint): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

/** Nothing, so many times. */
export function zeros(count: number): Uint8Array {
  return new Uint8Array(count);
}

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
