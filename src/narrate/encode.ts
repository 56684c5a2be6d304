/**
 * A unit's sound as MP3 frames that can stand anywhere in a track: mono, 22.05 kHz, 64 kbit/s constant.
 * The encoder begins anew for each, and the sound ends within the frames, so that frames of one unit
 * need nothing from those of another and a decoder of the joined track gives the sum of its pieces.
 */
import { createMp3Encoder, type WasmMediaEncoder } from 'wasm-media-encoders';
import { usedPart } from './engines/heap.ts';
import { frameEnds, padded } from './frames.ts';
import { BITRATE, DECODED_LATE, FRAME, SAMPLE_RATE } from './settings.ts';

/** Samples to frames; no samples, no frames. */
export type Encode = (samples: Float32Array) => Uint8Array;

/** LAME turns everything down by this, against clipping; our peaks are low enough without. */
const ENCODER_SCALE = 0.95;
/** Samples given at once: the encoder's memory grows with them and never shrinks. */
const AT_ONCE = 256 * FRAME;

/** Frames that hold the sound of so many samples. */
export function framesOfSound(samples: number): number {
  return samples === 0 ? 0 : Math.ceil((samples + DECODED_LATE) / FRAME);
}

/** Starts an encoder: 50 ms. The same samples give the same frames, whatever was encoded before. */
export async function startEncoder(): Promise<Encode> {
  const encoder = await createMp3Encoder();
  const startAnew = restart(encoder);
  return (samples) => {
    const frames = framesOfSound(samples.length);
    if (frames === 0) return new Uint8Array(0);
    startAnew();
    const pieces: Uint8Array[] = [];
    for (let from = 0; from < frames * FRAME; from += AT_ONCE) {
      const part = new Float32Array(Math.min(AT_ONCE, frames * FRAME - from));
      for (let at = 0; at < part.length; at += 1)
        part[at] = (samples[from + at] ?? 0) / ENCODER_SCALE;
      // The encoder hands out its own memory: each piece must be copied.
      pieces.push(encoder.encode([part]).slice());
    }
    pieces.push(encoder.finalize().slice());
    const mp3 = concatenated(pieces);
    // What follows is the silence that the encoder needs to empty itself.
    return padded(mp3.slice(0, frameEnds(mp3)[frames - 1]));
  };
}

/**
 * Sets the encoder up, and gives what brings it back to that: to put its memory back takes a tenth of
 * the millisecond that LAME needs to set itself up, which is as long as it encodes 0.7 seconds.
 */
function restart(encoder: WasmMediaEncoder<'audio/mpeg'>): () => void {
  const configure = () =>
    encoder.configure({
      channels: 1,
      sampleRate: SAMPLE_RATE,
      outputSampleRate: SAMPLE_RATE,
      bitrate: BITRATE,
    });
  configure();
  // The package keeps it to itself; without it there is the slow way.
  const instance: { readonly memory?: { readonly buffer: ArrayBuffer } } | undefined = Reflect.get(
    encoder,
    'module',
  );
  const memory = instance?.memory;
  if (memory === undefined) return configure;
  const kept = usedPart(new Uint8Array(memory.buffer));
  // The memory may have grown, and is another buffer then.
  return () => new Uint8Array(memory.buffer).set(kept);
}

/** Bytes one after the other. */
export function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
