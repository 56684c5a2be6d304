/** Encoding seen through a decoder: not a sample longer, not a sample late. */
import { describe, expect, it } from 'vitest';
import { encodeMp3 } from '../../src/narrate/encode.ts';
import { decodeMp3, lagOf } from './decode.ts';
import { noise, peakOf, RATE, tone } from './tones.ts';

const original = noise(2.5, -8);
const signal = () => [original.subarray(0, 10_000), original.subarray(10_000)];

describe('an encoded signal', () => {
  it.each([RATE, RATE + 1, RATE + 575, 576, 1, 3 * RATE + 99])(
    'of %i samples decodes to as many',
    async (length) => {
      const samples = noise(4, -8).subarray(0, length);
      const decoded = await decodeMp3(await encodeMp3(() => [samples], length));
      expect(decoded.samples.length).toBe(length);
      expect(decoded.sampleRate).toBe(RATE);
    },
  );

  it('is not late, at the beginning and at the end', async () => {
    const { samples } = await decodeMp3(await encodeMp3(signal, original.length));
    expect(lagOf(original.subarray(0, 12_000), samples.subarray(0, 12_000), 1200)).toBe(0);
    expect(lagOf(original.subarray(-12_000), samples.subarray(-12_000), 1200)).toBe(0);
  });

  it('would be 1105 samples late without its Info frame', async () => {
    const mp3 = await encodeMp3(signal, original.length);
    const bare = mp3.subarray(208);
    const { samples } = await decodeMp3(bare, false);
    const late = lagOf(original.subarray(0, 12_000), samples.subarray(0, 12_000), 1200);
    expect(late).toBeGreaterThan(500);
    expect(samples.length).toBeGreaterThan(original.length);
  });

  it('is as loud as before', async () => {
    const sine = tone(1000, 1, -10);
    const { samples } = await decodeMp3(await encodeMp3(() => [sine], sine.length));
    expect(Math.abs(peakOf(samples.subarray(2000, 20_000)) + 10)).toBeLessThan(0.1);
  });

  it('has a constant bit rate of 64 kbit/s', async () => {
    const long = noise(20, -8);
    const mp3 = await encodeMp3(() => [long], long.length);
    expect((mp3.length * 8) / 20 / 1000).toBeCloseTo(64, 0);
  });

  it('does not depend on how the signal is cut', async () => {
    const whole = await encodeMp3(() => [original], original.length);
    expect(await encodeMp3(signal, original.length)).toEqual(whole);
  });
});

describe('the Info frame', () => {
  it('names frames, bytes, delay and padding', async () => {
    const mp3 = await encodeMp3(signal, original.length);
    const bytes = Buffer.from(mp3);
    expect(bytes.toString('latin1', 13, 17)).toBe('Info');
    expect(bytes.readUInt32BE(25)).toBe(mp3.length);
    expect(bytes.toString('latin1', 133, 142)).toBe('LAME3.100');
    const frames = bytes.readUInt32BE(21);
    const delays = bytes.readUIntBE(133 + 21, 3);
    expect(delays >> 12).toBe(576);
    expect(frames * 576 - 576 - (delays & 0xfff)).toBe(original.length);
  });

  it('refuses a length that does not fit the stream', async () => {
    await expect(encodeMp3(signal, original.length + 5000)).rejects.toThrow(/padding/);
  });
});
