/** MP3 back to samples, with mpg123: the decoder that honours the Info/LAME frame most strictly. */
import { MPEGDecoder } from 'mpg123-decoder';

export type Decoded = { readonly samples: Float32Array; readonly sampleRate: number };

export async function decodeMp3(mp3: Uint8Array, enableGapless = true): Promise<Decoded> {
  const decoder = new MPEGDecoder({ enableGapless });
  await decoder.ready;
  const { channelData, sampleRate, errors } = decoder.decode(mp3);
  decoder.free();
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join(', '));
  return { samples: channelData[0] ?? new Float32Array(0), sampleRate };
}

/** The shift in samples at which `late` fits `original` best, looked for within ±`reach`. */
export function lagOf(original: Float32Array, late: Float32Array, reach: number): number {
  const length = Math.min(original.length, late.length) - 2 * reach;
  const shifts = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const fits = shifts.map((shift) => {
    let sum = 0;
    for (let index = reach; index < reach + length; index += 1) {
      sum += (original[index] ?? 0) * (late[index + shift] ?? 0);
    }
    return sum;
  });
  return shifts[fits.indexOf(Math.max(...fits))] ?? Number.NaN;
}
