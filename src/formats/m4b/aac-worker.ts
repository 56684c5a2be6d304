/**
 * The thread that turns a recording from MP3 into AAC-LC: mpg123 gives exactly the samples that were
 * recorded, FFmpeg's encoder (compiled to WebAssembly, one thread) makes the same frames on every machine.
 */
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { AudioSample, AudioSampleSource, Mp4OutputFormat, NullTarget, Output } from 'mediabunny';
import { MPEGDecoder } from 'mpg123-decoder';

/** A recording, mono. */
export type AacTask = {
  readonly mp3: Uint8Array;
  readonly sampleRate: number;
  readonly bitrate: number;
};

/** The frames of a recording. */
export type Aac = {
  /** Bytes of each frame. */
  readonly sizes: readonly number[];
  /** All frames, one after the other. */
  readonly data: Uint8Array;
  /** `AudioSpecificConfig`. */
  readonly config: Uint8Array;
};

/** Bytes that are decoded at once. */
const AT_ONCE = 131_072;

const thread: { isReady?: true } = {};

/** Called in the thread. */
export async function run({ mp3, sampleRate, bitrate }: AacTask): Promise<Aac> {
  if (thread.isReady === undefined) registerAacEncoder();
  thread.isReady = true;
  const frames: Uint8Array[] = [];
  const state: { config?: Uint8Array } = {};
  const source = new AudioSampleSource({
    codec: 'aac',
    bitrate,
    onEncodedPacket: (packet, meta) => {
      frames.push(packet.data.slice());
      const description = meta?.decoderConfig?.description;
      if (description !== undefined) state.config = bytesOf(description);
    },
  });
  // The frames are taken as they come; what would be written around them is thrown away.
  const output = new Output({ format: new Mp4OutputFormat(), target: new NullTarget() });
  output.addAudioTrack(source);
  await output.start();
  await encode(mp3, source, sampleRate);
  await output.finalize();
  if (state.config === undefined) throw new Error('the encoder gave no configuration');
  const sizes = frames.map(({ length }) => length);
  return { sizes, data: new Uint8Array(Buffer.concat(frames)), config: state.config };
}

async function encode(
  mp3: Uint8Array,
  source: AudioSampleSource,
  sampleRate: number,
): Promise<void> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  let timestamp = 0;
  for (let at = 0; at < mp3.length; at += AT_ONCE) {
    const { channelData, errors } = decoder.decode(mp3.subarray(at, at + AT_ONCE));
    if (errors[0] !== undefined) throw new Error(errors[0].message);
    const [data] = channelData;
    if (data === undefined || data.length === 0) continue;
    const sample = new AudioSample({
      data,
      format: 'f32',
      numberOfChannels: 1,
      sampleRate,
      timestamp: timestamp / sampleRate,
    });
    await source.add(sample);
    sample.close();
    timestamp += data.length;
  }
  decoder.free();
}

function bytesOf(source: ArrayBufferLike | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();
}
