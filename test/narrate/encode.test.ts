/** Units as frames: all of their sound is in them, nothing of other units, at the place that is promised. */
import { describe, expect, it } from 'vitest';
import { createMp3Encoder } from 'wasm-media-encoders';
import {
  concatenated,
  type Encode,
  framesOfSound,
  startEncoder,
} from '../../src/narrate/encode.ts';
import { frameEnds, joined } from '../../src/narrate/frames.ts';
import { FRAME } from '../../src/narrate/settings.ts';
import { decodeMp3, lagOf } from './decode.ts';
import { noise, peakOf, RATE, tone } from './tones.ts';

const encode: Encode = await startEncoder();
const silence = (frames: number) => joined([], frames);
const LENGTHS = [1, 30, 575, 576, 577, 5000, 5759, 5760, 22_050, 22_051, 60_000] as const;

/** All that the encoder gives for a signal and a second of silence after it. */
async function uncut(samples: Float32Array): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ channels: 1, sampleRate: RATE, outputSampleRate: RATE, bitrate: 64 });
  const long = new Float32Array(samples.length + RATE);
  long.set(samples.map((sample) => sample / 0.95));
  const first = encoder.encode([long]).slice();
  return concatenated([first, encoder.finalize().slice()]);
}

const largest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (b[at] ?? 0))), 0);

describe('the frames of a unit', () => {
  it.each(LENGTHS)('of %i samples are as many as promised, and none for nothing', (length) => {
    const frames = encode(noise(3, -8).subarray(0, length));
    expect(frameEnds(frames)).toHaveLength(framesOfSound(length));
    expect(frameEnds(frames).at(-1)).toBe(frames.length);
    expect(encode(new Float32Array(0))).toHaveLength(0);
  });

  it.each(LENGTHS)('of %i samples hold all that the encoder has to say', async (length) => {
    const samples = noise(3, -8).subarray(0, length);
    const cut = await decodeMp3(concatenated([encode(samples), silence(20)]), false);
    const whole = await decodeMp3(await uncut(samples), false);
    const both = Math.min(cut.samples.length, whole.samples.length);
    expect(both).toBeGreaterThan(length + 5000);
    const [a, b] = [cut.samples.subarray(0, both), whole.samples.subarray(0, both)];
    expect(largest(a, b)).toBeLessThan(1e-4);
    // Behind the sound there is the encoder's ringing, for three frames at most, and then nothing.
    expect(peakOf(a.subarray(length + 1105 + 3 * FRAME))).toBeLessThan(-90);
  });

  it('are the same bytes whatever was encoded before, and in another encoder', async () => {
    const units = [noise(1.3, -8), tone(440, 0.2, -6), noise(0.05, -20), tone(3000, 2, -4)];
    const forwards = units.map((unit) => encode(unit));
    const backwards = units.toReversed().map((unit) => encode(unit));
    expect(backwards.toReversed()).toEqual(forwards);
    const others = await Promise.all(units.map(() => startEncoder()));
    expect(units.map((unit, index) => others[index]?.(unit))).toEqual(forwards);
  });

  it('use nothing from before them: the first reaches back no byte', () => {
    for (const length of LENGTHS) {
      const frames = encode(noise(3, -8).subarray(0, length));
      // main_data_begin: the eight bits after the header (ISO/IEC 13818-3, 2.4.1.7).
      expect(frames[4]).toBe(0);
    }
  });

  it('decode to the sound at its place and as loud as it was', async () => {
    const sound = noise(2.5, -8);
    const mp3 = concatenated([encode(sound), silence(10)]);
    const { samples } = await decodeMp3(mp3, false);
    const heard = samples.subarray(1105);
    expect(lagOf(sound.subarray(0, 12_000), heard.subarray(0, 12_000), 1200)).toBe(0);
    const end = heard.subarray(sound.length - 12_000, sound.length);
    expect(lagOf(sound.subarray(-12_000), end, 1200)).toBe(0);
    const sine = await decodeMp3(encode(tone(1000, 1, -10)), false);
    expect(Math.abs(peakOf(sine.samples.subarray(3000, 20_000)) + 10)).toBeLessThan(0.1);
  });

  it('are 64 kbit/s', () => {
    const frames = encode(noise(20, -8));
    const seconds = (frameEnds(frames).length * FRAME) / RATE;
    expect((frames.length * 8) / seconds / 1000).toBeCloseTo(64, 1);
  });

  it('are made of long speech, too, piece by piece', () => {
    const long = tone(300, 60, -10);
    expect(frameEnds(encode(long))).toHaveLength(framesOfSound(long.length));
  });
});
