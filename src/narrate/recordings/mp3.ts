/** Reads MP3 with mpg123, which takes away what the encoder put before and after. */
import { MPEGDecoder } from 'mpg123-decoder';
import type { Decoded, Problem } from './sound.ts';

/** Bytes that are decoded at once: the decoder keeps two channels of what it gives back. */
const AT_ONCE = 131_072;

/** Whether these bytes begin like MP3: with an ID3 tag, or with a frame of layer III. */
export function isMp3(bytes: Uint8Array): boolean {
  const [one = 0, two = 0, three = 0] = bytes;
  const hasTag = one === 0x49 && two === 0x44 && three === 0x33;
  return hasTag || (one === 0xff && (two & 0xe6) === 0xe2);
}

/** Does something while nothing is said on the console: the decoder tells of errors there, too. */
export type Quietly = <T>(work: () => T) => T;

/** The sound of an MP3 file as one channel. */
export async function readMp3(bytes: Uint8Array, quietly: Quietly): Promise<Decoded | Problem> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const pieces: Float32Array[] = [];
  let sampleRate = 0;
  try {
    for (let at = 0; at < bytes.length; at += AT_ONCE) {
      const part = quietly(() => decoder.decode(bytes.subarray(at, at + AT_ONCE)));
      const [error] = part.errors;
      if (error !== undefined) return damaged(error.message);
      sampleRate = part.sampleRate || sampleRate;
      pieces.push(mixed(part.channelData));
    }
  } finally {
    decoder.free();
  }
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length === 0) return damaged('no sound');
  const samples = new Float32Array(length);
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return { samples, sampleRate };
}

function damaged(reason: string): Problem {
  return {
    problem: {
      de: `Die MP3-Datei ist beschädigt (${reason})`,
      en: `the MP3 file is damaged (${reason})`,
    },
  };
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = channels;
  if (others.length === 0) return first;
  return first.map(
    (sample, at) => others.reduce((sum, other) => sum + (other[at] ?? 0), sample) / channels.length,
  );
}
