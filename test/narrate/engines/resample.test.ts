/** Speech at another rate: tones stay what they are, what does not fit is taken away, nothing is late. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resampled } from '../../../src/narrate/engines/resample.ts';
import { readWav } from '../../../src/narrate/engines/wav.ts';

const RATE = 22_050;

function tone(frequency: number, rate: number, seconds = 0.5): Int16Array {
  const samples = Array.from({ length: Math.round(seconds * rate) }, (_, at) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * frequency * at) / rate)),
  );
  return Int16Array.from(samples);
}

/** Without its ends, where the filter reaches over the edge. */
const middle = (samples: Int16Array): Int16Array => samples.subarray(2_000, -2_000);
const powerOf = (samples: Int16Array): number =>
  Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);

describe.each([8_000, 16_000, 24_000, 44_100, 48_000])('from %i Hz', (rate) => {
  it('a tone is the same tone, to the sample', () => {
    const made = resampled(tone(440, rate), rate);
    expect(made.length).toBe(Math.ceil((Math.round(0.5 * rate) * RATE) / rate));
    const wanted = middle(tone(440, RATE));
    const worst = middle(made).reduce(
      (most, one, at) => Math.max(most, Math.abs(one - (wanted[at] ?? 0))),
      0,
    );
    // −54 dB of the tone.
    expect(worst).toBeLessThan(20);
  });

  it('silence stays silence, and full scale does not turn over', () => {
    expect(resampled(new Int16Array(500), rate).every((one) => one === 0)).toBe(true);
    const square = Int16Array.from({ length: 2_000 }, (_, at) => (at % 40 < 20 ? 32_767 : -32_768));
    const made = resampled(square, rate);
    expect(made.some((one) => Math.abs(one) > 30_000)).toBe(true);
  });
});

it('what lies above half of the rate is gone', () => {
  const loud = powerOf(middle(resampled(tone(1_000, 48_000), 48_000)));
  const quiet = powerOf(middle(resampled(tone(15_000, 48_000), 48_000)));
  expect(20 * Math.log10(quiet / loud)).toBeLessThan(-50);
});

it('speech at the right rate is not touched', () => {
  const own = tone(440, RATE);
  expect(resampled(own, RATE)).toBe(own);
});

describe('WAV', () => {
  const file = (samples: readonly number[], changes: Readonly<Record<number, number>> = {}) => {
    const bytes = Buffer.alloc(44 + 2 * samples.length);
    bytes.write('RIFF', 0);
    bytes.write('WAVEfmt ', 8);
    bytes.writeUInt32LE(16, 16);
    bytes.writeUInt16LE(1, 20);
    bytes.writeUInt16LE(1, 22);
    bytes.writeUInt32LE(16_000, 24);
    bytes.writeUInt16LE(16, 34);
    bytes.write('data', 36);
    bytes.writeUInt32LE(2 * samples.length, 40);
    for (const [at, sample] of samples.entries()) bytes.writeInt16LE(sample, 44 + 2 * at);
    for (const [at, value] of Object.entries(changes)) bytes[Number(at)] = value;
    return new Uint8Array(bytes);
  };

  it('is read', () => {
    expect(readWav(file([1, -2, 3]))).toEqual({
      sampleRate: 16_000,
      samples: Int16Array.from([1, -2, 3]),
    });
  });

  it('with a length that is not known yet ends with the file', () => {
    expect(readWav(file([1, 2], { 40: 255, 41: 255, 42: 255, 43: 255 }))?.samples.length).toBe(2);
  });

  it.each([
    ['two channels', file([1], { 22: 2 })],
    ['24 bit', file([1], { 34: 24 })],
    ['compressed', file([1], { 20: 85 })],
    ['no sound', file([]).slice(0, 36)],
    ['empty', new Uint8Array(0)],
  ])('of another kind is refused: %s', (_, bytes) => expect(readWav(bytes)).toBeUndefined());

  it('never hangs or throws, whatever it is', () => {
    const noise = fc.uint8Array({ maxLength: 80 });
    fc.assert(
      fc.property(noise, (bytes) => {
        readWav(Uint8Array.from([...file([]).slice(0, 12), ...bytes]));
      }),
    );
  });
});
