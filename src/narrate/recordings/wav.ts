/**
 * Reads WAV (RIFF/WAVE): whole numbers of 8, 16, 24 or 32 bits and floating point of 32 or 64, also in
 * the extensible form, any number of channels, which become one. What is compressed is not read.
 */
import type { Decoded, Problem } from './sound.ts';

const HEAD = 12;
const CHUNK_HEAD = 8;
/** Bytes of a `fmt ` chunk that every form has. */
const FORMAT = 16;
/** Where the extensible form keeps the real one. */
const SUBFORMAT_AT = 24;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** What programs write that do not know the length while they write. */
const UNKNOWN_LENGTHS = [0, 0xffffffff];

/** Whether these bytes begin like WAV. */
export function isWav(bytes: Uint8Array): boolean {
  return bytes.length >= HEAD && textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WAVE';
}

/** The sound of a WAV file as one channel, −1 to 1. */
export function readWav(bytes: Uint8Array): Decoded | Problem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { format?: Format } = {};
  for (let at = HEAD; at + CHUNK_HEAD <= bytes.length; ) {
    const name = textAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const body = at + CHUNK_HEAD;
    if (name === 'fmt ' && length >= FORMAT && body + length <= bytes.length) {
      found.format = formatAt(view, body, length);
    }
    if (name === 'data') return soundOf(view, body, { length, format: found.format });
    // Chunks begin at even places.
    at = body + length + (length % 2);
  }
  return { problem: { de: 'In der WAV-Datei fehlt der Ton', en: 'the WAV file holds no sound' } };
}

type Format = {
  readonly kind: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
};

function formatAt(view: DataView, at: number, length: number): Format {
  const kind = view.getUint16(at, true);
  const isExtended = kind === EXTENSIBLE && length >= SUBFORMAT_AT + 2;
  return {
    kind: isExtended ? view.getUint16(at + SUBFORMAT_AT, true) : kind,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}

type Data = { readonly length: number; readonly format: Format | undefined };

function soundOf(view: DataView, at: number, { length, format }: Data): Decoded | Problem {
  const read = format === undefined ? undefined : readerOf(format);
  if (format === undefined || read === undefined) return unknownKind(format);
  const there = view.byteLength - at;
  if (!UNKNOWN_LENGTHS.includes(length) && length > there) {
    const missing = Math.round((100 * (length - there)) / length);
    return {
      problem: {
        de: `Die WAV-Datei ist abgeschnitten: Es fehlen ${missing} % ihres Tons`,
        en: `the WAV file is cut off: ${missing} % of its sound are missing`,
      },
    };
  }
  const frame = (format.channels * format.bits) / 8;
  const count = Math.floor((UNKNOWN_LENGTHS.includes(length) ? there : length) / frame);
  const samples = new Float32Array(count);
  for (let index = 0; index < count; index += 1) {
    let sum = 0;
    for (let channel = 0; channel < format.channels; channel += 1)
      sum += read(view, at + index * frame + (channel * format.bits) / 8);
    samples[index] = sum / format.channels;
  }
  return { samples, sampleRate: format.sampleRate };
}

function unknownKind(format: Format | undefined): Problem {
  const kind = format === undefined ? '–' : `${format.kind}, ${format.bits} bit`;
  return {
    problem: {
      de: `Die WAV-Datei hat eine Form, die nicht gelesen wird (${kind})`,
      en: `the WAV file has a form that is not read (${kind})`,
    },
  };
}

type ReadSample = (view: DataView, at: number) => number;

const WHOLE: Readonly<Record<number, ReadSample>> = {
  8: (view, at) => (view.getUint8(at) - 128) / 128,
  16: (view, at) => view.getInt16(at, true) / 32_768,
  24: (view, at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 8_388_608,
  32: (view, at) => view.getInt32(at, true) / 2_147_483_648,
};
const FLOATING: Readonly<Record<number, ReadSample>> = {
  32: (view, at) => finite(view.getFloat32(at, true)),
  64: (view, at) => finite(view.getFloat64(at, true)),
};

function readerOf({ kind, bits, channels, sampleRate }: Format): ReadSample | undefined {
  if (channels < 1 || sampleRate < 1) return undefined;
  return { [PCM]: WHOLE, [FLOAT]: FLOATING }[kind]?.[bits];
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
