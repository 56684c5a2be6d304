/** Joined tracks seen through a decoder: the sum of their pieces, at their places, at a constant rate. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mp3Length } from '../../src/checks/overlay-coverage/mp3-length.ts';
import { DEFAULT_NARRATION } from '../../src/model/narration-settings.ts';
import { framesOfSound, startEncoder } from '../../src/narrate/encode.ts';
import { frameEnds, joined } from '../../src/narrate/frames.ts';
import type { Piece } from '../../src/narrate/pieces.ts';
import { FRAME, samplesIn } from '../../src/narrate/settings.ts';
import { named, packedSound, soundOf, unpackedSound } from '../../src/narrate/tracks.ts';
import { decodeMp3, lagOf } from './decode.ts';
import { quietVoice } from './quiet-engine.ts';
import { span } from './sample-document.ts';
import { noise, peakOf, RATE, tone } from './tones.ts';

const encode = await startEncoder();
const nothing: Piece = { samples: 0, frames: new Uint8Array(0) };
const pieceOf = (sound: Float32Array): Piece => ({ samples: sound.length, frames: encode(sound) });

const PAUSE = 'sentence' as const;
function track(pieces: readonly Piece[]) {
  const utterances = pieces.map((_, index) => {
    const source = { target: `s${index}`, span, parts: [], pause: PAUSE };
    return { source, pause: PAUSE, spoken: '', pieces: [], sentence: [] };
  });
  const delivery = { voice: quietVoice, rate: 145 };
  const { level, pauses } = DEFAULT_NARRATION;
  const sound = { delivery, level, pauses: pauses.standard };
  const request = { ...sound, chapter: 'k', title: 'K', utterances };
  return named(request, unpackedSound(packedSound(soundOf(request, pieces)))).track;
}

/** Units of odd lengths, and one at full level that ends without a fade. */
const sounds = [noise(1.234, -8), tone(500, 0.3, -5), noise(0.021, -12), tone(200, 2.01, -4)];
const pieces = sounds.map(pieceOf);
const made = track(pieces);
const { samples } = await decodeMp3(made.mp3);
const starts = made.clips.map(({ begin }, index) =>
  index === 0 ? 29 * FRAME : begin + samplesIn(0.08),
);

describe('a joined track', () => {
  it('decodes to exactly its samples, as every counter of frames says', () => {
    expect(samples.length).toBe(made.samples);
    expect(mp3Length(made.mp3)).toBe(Math.ceil((made.samples * 1000) / RATE));
  });

  it('decodes to the sum of its pieces, sample for sample', async () => {
    const sum = new Float32Array(made.samples);
    for (const [only, sound] of sounds.entries()) {
      // Alone at its place: the others are silence that is as long.
      const alone = pieces.map((piece, index) =>
        index === only ? piece : { ...piece, frames: joined([], framesOfSound(piece.samples)) },
      );
      const single = await decodeMp3(track(alone).mp3);
      expect(single.samples.length).toBe(made.samples);
      single.samples.forEach((sample, at) => {
        sum[at] = (sum[at] ?? 0) + sample;
      });
      expect(peakOf(single.samples)).toBeGreaterThan(peakOf(sound) - 3);
    }
    const worst = sum.reduce(
      (most, one, at) => Math.max(most, Math.abs(one - (samples[at] ?? 0))),
      0,
    );
    expect(worst).toBeLessThan(1e-4);
  });

  it('has each unit at its place, to the sample', () => {
    sounds.forEach((sound, index) => {
      const at = starts[index] ?? 0;
      const heard = samples.subarray(at, at + sound.length);
      expect(
        lagOf(sound, heard, Math.min(150, Math.floor(sound.length / 3))),
        `unit ${index}`,
      ).toBe(0);
    });
  });

  it('is silent between its units, without a click at any joint', () => {
    sounds.forEach((sound, index) => {
      // Sounds that begin or end at once ring in the encoder, for three frames at most.
      const from = (starts[index] ?? 0) + sound.length + 3 * FRAME;
      const to = (starts[index + 1] ?? made.samples) - 3 * FRAME;
      expect(to - from).toBeGreaterThan(samplesIn(0.28));
      expect(peakOf(samples.subarray(from, to))).toBeLessThan(-90);
    });
    expect(peakOf(samples.subarray(0, (starts[0] ?? 0) - 3 * FRAME))).toBeLessThan(-90);
  });

  it('names frames, bytes, delay and padding in its Info frame', () => {
    const bytes = Buffer.from(made.mp3);
    expect(bytes.toString('latin1', 13, 17)).toBe('Info');
    expect(bytes.readUInt32BE(25)).toBe(made.mp3.length);
    expect(bytes.toString('latin1', 133, 142)).toBe('LAME3.100');
    const frames = bytes.readUInt32BE(21);
    expect(frames).toBe(frameEnds(made.mp3).length - 1);
    const delays = bytes.readUIntBE(133 + 21, 3);
    expect(delays >> 12).toBe(576);
    expect(frames * 576 - 576 - (delays & 0xfff)).toBe(made.samples);
  });

  it('of units without sound is silence, and says which they are', async () => {
    const silent = track([nothing, nothing]);
    const decoded = await decodeMp3(silent.mp3);
    expect(decoded.samples.length).toBe(silent.samples);
    expect(decoded.samples.every((sample) => sample === 0)).toBe(true);
    expect(silent.clips.every(({ begin, end }) => end > begin)).toBe(true);
  });

  it('without any unit is silence, too', async () => {
    const empty = track([]);
    expect((await decodeMp3(empty.mp3)).samples.length).toBe(empty.samples);
  });
});

describe('the rate of a stream', () => {
  const FRAME_BYTES = (72 * 64_000) / 22_050;

  /** How far, in bytes, a stream is from its constant rate where it is farthest. */
  const offBy = (stream: Uint8Array): number =>
    frameEnds(stream).reduce(
      (most, end, index) => Math.max(most, Math.abs(end - (index + 1) * FRAME_BYTES)),
      0,
    );

  it('is kept to a byte in silence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (frames) => {
        const stream = joined([], frames);
        expect(frameEnds(stream)).toHaveLength(frames);
        expect(offBy(stream)).toBeLessThan(1);
      }),
      { numRuns: 20 },
    );
  });

  it.each([0.02, 0.3, 1.1, 2.7])(
    'is kept to two bytes over hundreds of units of %f s',
    (seconds) => {
      const frames = encode(noise(seconds, -8));
      const runs = Array(600).fill({ silentBefore: 15, frames });
      const stream = joined(runs, 600 * (15 + frameEnds(frames).length));
      expect(offBy(stream)).toBeLessThan(2);
    },
  );
});
