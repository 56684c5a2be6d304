/** WAV in every form that recorders write, and in forms that nobody should. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/narrate/recordings/decode.ts';
import { isMp3 } from '../../../src/narrate/recordings/mp3.ts';
import { isWav, readWav } from '../../../src/narrate/recordings/wav.ts';
import { type WavForm, wavFile } from './wav-file.ts';

const wave = Float32Array.from({ length: 2000 }, (_, at) => 0.5 * Math.sin(at / 9));

const aloud = <T>(work: () => T): T => work();

describe('a WAV file', () => {
  const forms: Readonly<Record<string, WavForm>> = {
    '8 bits': { bits: 8 },
    '16 bits': { bits: 16 },
    '24 bits': { bits: 24 },
    '32 bits': { bits: 32 },
    'floating point': { bits: 32, isFloat: true },
    'floating point of 64 bits': { bits: 64, isFloat: true },
    'the extensible form': { bits: 24, isExtended: true },
    'two channels': { channels: 2 },
    'six channels': { channels: 6, isExtended: true },
  };
  for (const [name, form] of Object.entries(forms)) {
    it(`is read: ${name}`, () => {
      const sound = readWav(wavFile(wave, { rate: 44_100, ...form }));
      if ('problem' in sound) throw new Error(sound.problem.en);
      expect(sound.sampleRate).toBe(44_100);
      expect(sound.samples).toHaveLength(wave.length);
      const furthest = sound.samples.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - (wave[at] ?? 0))),
        0,
      );
      expect(furthest).toBeLessThan(form.bits === 8 ? 0.01 : 0.0001);
    });
  }

  it('is read with other chunks before and behind the sound', () => {
    const plain = wavFile(wave);
    const chunk = new Uint8Array(
      [...'LIST'].map((one) => one.charCodeAt(0)).concat(5, 0, 0, 0, 1, 2, 3, 4, 5, 0),
    );
    const bytes = new Uint8Array([
      ...plain.subarray(0, 12),
      ...chunk,
      ...plain.subarray(12),
      ...chunk,
    ]);
    const sound = readWav(bytes);
    expect('samples' in sound && sound.samples.length).toBe(wave.length);
  });

  it('is read when its program did not know the length', () => {
    const bytes = wavFile(wave);
    new DataView(bytes.buffer).setUint32(40, 0xffffffff, true);
    const sound = readWav(bytes);
    expect('samples' in sound && sound.samples.length).toBe(wave.length);
  });

  it('says how much is missing', () => {
    const sound = readWav(wavFile(wave).slice(0, 44 + 1000));
    expect('problem' in sound && sound.problem.de).toBe(
      'Die WAV-Datei ist abgeschnitten: Es fehlen 75 % ihres Tons',
    );
  });

  it('says which form is not read', () => {
    const bytes = wavFile(wave);
    new DataView(bytes.buffer).setUint16(20, 17, true);
    const sound = readWav(bytes);
    expect('problem' in sound && sound.problem.en).toContain('not read (17, 16 bit)');
  });

  it('never makes the reader fall over, whatever its bytes', () => {
    const whole = wavFile(wave.subarray(0, 50), { isExtended: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = whole.slice(0, length);
          for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
          if (!isWav(bytes)) return;
          const sound = readWav(bytes);
          if ('samples' in sound) expect(sound.samples.every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });
});

describe('a file', () => {
  it('is told by its bytes', () => {
    expect(isWav(wavFile(wave))).toBe(true);
    expect(isMp3(wavFile(wave))).toBe(false);
    expect(isMp3(new Uint8Array([0x49, 0x44, 0x33, 4]))).toBe(true);
    expect(isMp3(new Uint8Array([0xff, 0xfb, 0x90, 0]))).toBe(true);
    expect(isMp3(new Uint8Array([0xff, 0xf1, 0x50, 0]))).toBe(false);
  });

  it('comes to the rate of all tracks, and to the zero line', async () => {
    const high = Float32Array.from({ length: 44_100 }, (_, at) => 0.1 + 0.4 * Math.sin(at / 40));
    const sound = await decode(wavFile(high, { rate: 44_100, channels: 2 }), aloud);
    if ('problem' in sound) throw new Error(sound.problem.en);
    expect(sound.samples).toHaveLength(22_050);
    const mean = sound.samples.reduce((sum, one) => sum + one, 0) / sound.samples.length;
    expect(Math.abs(mean)).toBeLessThan(1e-4);
    expect(Math.max(...sound.samples)).toBeCloseTo(0.4, 1);
  });

  it('that is neither WAV nor MP3, or at no rate of sound, is told', async () => {
    const text = await decode(new TextEncoder().encode('Das ist kein Ton.'), aloud);
    const empty = await decode(new Uint8Array(0), aloud);
    const slow = await decode(wavFile(wave, { rate: 4000 }), aloud);
    const said = [text, empty, slow].map((one) => ('problem' in one ? one.problem.de : ''));
    expect(said).toEqual([
      'Das ist weder WAV noch MP3',
      'Das ist weder WAV noch MP3',
      'Die Datei hat 4000 Hz; gelesen werden 8000 bis 192000',
    ]);
  });

  it('that only begins like MP3 is told', async () => {
    const bytes = new Uint8Array(4000).map((_, at) =>
      at < 3 ? ([0x49, 0x44, 0x33][at] ?? 0) : at,
    );
    const sound = await decode(bytes, aloud);
    expect('problem' in sound && sound.problem.de).toMatch(/^Die MP3-Datei ist beschädigt/u);
  });
});
