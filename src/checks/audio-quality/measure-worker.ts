/**
 * The thread that listens: decodes an MP3 file and measures it. The decoder is started once and stays for
 * the thread's life.
 */
import { MPEGDecoder } from 'mpg123-decoder';
import { measure } from './measure.ts';
import type { Hearing, Stretch } from './sound.ts';

/** A recording, and what of it should be which sentence. */
export type ListenTask = {
  readonly mp3: Uint8Array;
  readonly clips: readonly Stretch[];
  /** Samples that the track should have: room is made for them. */
  readonly expected: number;
};

/** Bytes that are decoded at once: the decoder keeps two channels of what it gives back. */
const AT_ONCE = 131_072;

const thread: { decoder?: MPEGDecoder } = {};

/** Called in the thread. */
export async function run({ mp3, clips, expected }: ListenTask): Promise<Hearing> {
  const decoder = thread.decoder ?? new MPEGDecoder();
  await (thread.decoder === undefined ? decoder.ready : decoder.reset());
  thread.decoder = decoder;
  const decoded = quietly(() => decode(decoder, mp3, expected));
  if ('unreadable' in decoded) return decoded;
  const { samples, sampleRate } = decoded;
  return { sound: measure(samples, sampleRate, clips) };
}

type Decoded = { readonly samples: Float32Array; readonly sampleRate: number };

function decode(
  decoder: MPEGDecoder,
  mp3: Uint8Array,
  expected: number,
): Decoded | { readonly unreadable: string } {
  const state = { samples: new Float32Array(expected), count: 0, rate: 0 };
  for (let at = 0; at < mp3.length; at += AT_ONCE) {
    const { channelData, sampleRate, errors } = decoder.decode(mp3.subarray(at, at + AT_ONCE));
    const [error] = errors;
    if (error !== undefined) return { unreadable: error.message };
    const [channel = new Float32Array(0)] = channelData;
    state.rate = sampleRate || state.rate;
    if (state.count + channel.length > state.samples.length) {
      const longer = new Float32Array(2 * (state.count + channel.length));
      longer.set(state.samples.subarray(0, state.count));
      state.samples = longer;
    }
    state.samples.set(channel, state.count);
    state.count += channel.length;
  }
  if (state.count === 0) return { unreadable: 'no sound' };
  return { samples: state.samples.subarray(0, state.count), sampleRate: state.rate };
}

/** The decoder tells of errors on the console, too; here they are findings. */
export function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return work();
  } finally {
    console.error = error;
  }
}
