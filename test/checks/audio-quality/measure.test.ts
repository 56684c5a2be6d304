/** Measurements of signals whose measures are known. */
import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/checks/audio-quality/measure.ts';
import { levelOf } from '../../../src/checks/audio-quality/sound.ts';
import { truePeak } from '../../../src/checks/audio-quality/true-peak.ts';
import { silencesIn, speechIn, windowsOf } from '../../../src/checks/audio-quality/windows.ts';
import { noise, RATE, silence, tone } from '../../narrate/tones.ts';

function joined(...parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

describe('the true peak', () => {
  it('of a sine at a quarter of the rate is 3 dB above its samples', () => {
    const sine = new Float32Array(4000).map(
      (_, at) => 0.5 * Math.sin((Math.PI / 2) * at + Math.PI / 4),
    );
    expect(Math.max(...sine)).toBeCloseTo(0.5 * Math.SQRT1_2, 5);
    // Away from its edges: a sine that begins at once has more than one frequency there.
    const faded = sine.map((value, at) => value * Math.min(1, at / 500, (3999 - at) / 500));
    expect(levelOf(truePeak(faded).value)).toBeCloseTo(levelOf(0.5), 1);
  });

  it('of slow sound is that of its samples, and at its place', () => {
    const bump = joined(tone(200, 0.5, -20), tone(200, 0.01, -6), tone(200, 0.5, -20));
    const { value, at } = truePeak(bump);
    expect(levelOf(value)).toBeGreaterThan(-6.1);
    expect(levelOf(value)).toBeLessThan(-5.5);
    expect(at / RATE).toBeGreaterThan(0.49);
    expect(at / RATE).toBeLessThan(0.52);
  });

  it('of silence is 0', () => {
    expect(truePeak(silence(1))).toEqual({ value: 0, at: 0 });
    expect(truePeak(new Float32Array(0))).toEqual({ value: 0, at: 0 });
  });
});

describe('what is heard', () => {
  const speech = joined(silence(1), noise(2, -20), silence(1.5), noise(1, -20), silence(0.5));
  const windows = windowsOf(speech, RATE);
  const all = { begin: 0, end: speech.length };

  it('reaches from the first to the last sound', () => {
    const found = speechIn(windows, all);
    expect((found?.begin ?? 0) / RATE).toBeCloseTo(1, 1);
    expect((found?.end ?? 0) / RATE).toBeCloseTo(5.5, 1);
    expect(speechIn(windows, { begin: 0, end: 0.9 * RATE })).toBeUndefined();
  });

  it('leaves silences of the length asked for', () => {
    const long = silencesIn(windows, 0.9 * RATE).map(({ begin, end }) => (end - begin) / RATE);
    expect(long.map((seconds) => Math.round(seconds * 10) / 10)).toEqual([1, 1.5]);
    expect(silencesIn(windows, 2 * RATE)).toEqual([]);
  });

  it('is no offset: silence beside the zero line is silence', () => {
    const beside = windowsOf(
      speech.map((sample) => sample + 0.05),
      RATE,
    );
    expect(beside.mean).toBeCloseTo(0.05, 3);
    expect(levelOf(beside.noise)).toBeLessThan(-90);
    expect(speechIn(beside, all)).toMatchObject({ begin: speechIn(windows, all)?.begin });
  });

  it('stands 10 dB above the noise where there is noise', () => {
    const noisy = speech.map((sample, at) => sample + (at % 2 === 0 ? 0.004 : -0.004));
    const found = windowsOf(noisy, RATE);
    expect(levelOf(found.noise)).toBeCloseTo(-48, 0);
    expect(levelOf(found.threshold)).toBeCloseTo(-38, 0);
    expect((speechIn(found, all)?.begin ?? 0) / RATE).toBeCloseTo(1, 1);
  });
});

describe('a recording', () => {
  it('of nothing has the lowest levels, which JSON can hold', () => {
    const sound = measure(silence(2), RATE, [{ begin: 0, end: RATE }]);
    expect(sound).toMatchObject({ loudness: -120, noise: -120, offset: 0, clipped: [] });
    expect(sound.peak).toEqual({ level: -120, at: 0 });
    expect(JSON.parse(JSON.stringify(sound))).toEqual(sound);
    expect(sound.clips).toEqual([{ cutAtBegin: false, cutAtEnd: false }]);
  });

  it('is clipped where samples in a row are at full scale, not where one is', () => {
    const flat = tone(200, 0.1, 3).map((sample) => Math.max(-1, Math.min(1, sample)));
    const clipped = measure(joined(silence(1), flat), RATE, []).clipped;
    expect(clipped.length).toBeGreaterThan(20);
    expect((clipped[0]?.begin ?? 0) / RATE).toBeCloseTo(1, 1);
    const click = silence(1);
    click[500] = 1;
    expect(measure(click, RATE, []).clipped).toEqual([]);
  });

  it('tells at which edges something is heard', () => {
    const samples = joined(silence(1), noise(1, -20), silence(1));
    const clips = [
      { begin: 0, end: 1.5 * RATE },
      { begin: 1.5 * RATE, end: 2.5 * RATE },
      { begin: 0.5 * RATE, end: Math.round(0.97 * RATE) },
      { begin: 0.5 * RATE, end: Math.round(0.99 * RATE) },
    ];
    const edges = measure(samples, RATE, clips).clips.map(({ cutAtBegin, cutAtEnd }) => [
      cutAtBegin,
      cutAtEnd,
    ]);
    expect(edges).toEqual([
      [false, true],
      [true, false],
      [false, false],
      [false, true],
    ]);
  });
});
