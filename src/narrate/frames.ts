/**
 * Frames of MPEG-2 Layer III, mono, of constant bit rate: where they end, silent ones, and runs of them
 * joined to a stream that keeps its rate from beginning to end.
 */
import { BITRATE, FRAME, SAMPLE_RATE } from './settings.ts';

/** kbit/s by their index in the header. */
export const BITRATES = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** Hz by their index in the header. */
export const RATES = [22050, 24000, 16000];

/** Bytes of a frame; not a whole number, so some frames have one byte of padding. */
const FRAME_BYTES = (FRAME / 8) * ((BITRATE * 1000) / SAMPLE_RATE);
const PADDING = 0x02;

/** A run of frames and how many silent ones come before it. */
export type Run = { readonly silentBefore: number; readonly frames: Uint8Array };

/** The place after each frame of a stream that begins with one and holds nothing else. */
export function frameEnds(mp3: Uint8Array): readonly number[] {
  const ends: number[] = [];
  const third = mp3[2] ?? 0;
  const bitrate = BITRATES[third >> 4] ?? 0;
  const rate = RATES[(third >> 2) & 3] ?? 0;
  const shortest = Math.floor(((FRAME / 8) * bitrate * 1000) / rate);
  for (let at = 0; at < mp3.length; ) {
    // Sync word, MPEG-2, Layer III.
    if (mp3[at] !== 0xff || ((mp3[at + 1] ?? 0) & 0xfe) !== 0xf2)
      throw new Error(`no frame at ${at}`);
    at += shortest + (((mp3[at + 2] ?? 0) & PADDING) >> 1);
    ends.push(at);
  }
  return ends;
}

/**
 * One stream of `frames` frames: the runs, and silence before, between and after them. Silent frames
 * are padded so that the rate is kept to two bytes; within a run the encoder has done so.
 * @param before bytes to leave free in front, for a header: the sound of a book is not copied twice
 */
export function joined(runs: readonly Run[], frames: number, before = 0): Uint8Array {
  const pieces: Uint8Array[] = [];
  const state = { bytes: 0, frames: 0 };
  const pause = (count: number): void => {
    for (let left = count; left > 0; left -= 1) {
      const isShort = state.bytes + SILENT[1].length > Math.ceil((state.frames + 1) * FRAME_BYTES);
      const frame = SILENT[isShort ? 0 : 1];
      pieces.push(frame);
      state.bytes += frame.length;
      state.frames += 1;
    }
  };
  for (const run of runs) {
    pause(run.silentBefore);
    pieces.push(run.frames);
    state.bytes += run.frames.length;
    state.frames += frameEnds(run.frames).length;
  }
  pause(frames - state.frames);
  const stream = new Uint8Array(before + state.bytes);
  let at = before;
  for (const piece of pieces) {
    stream.set(piece, at);
    at += piece.length;
  }
  return stream;
}

/** Header and side information of a frame. */
const HEAD_BYTES = 4 + 9;

/**
 * A run with a byte of padding in its first frame. Encoders begin without one, and over many short runs
 * the missing bytes would add up; with it a run is never short of its rate, and what it has too much
 * (up to one byte) the silence after it takes back.
 */
export function padded(run: Uint8Array): Uint8Array {
  const [end = 0, next] = frameEnds(run);
  if (next === undefined || ((run[2] ?? 0) & PADDING) !== 0) return run;
  // The second frame's data may begin in the first one: main_data_begin says how many bytes before
  // its end. The byte goes before them, behind all that the first frame uses itself.
  const at = end - (run[end + 4] ?? 0);
  if (at < HEAD_BYTES) throw new Error('a frame reaches back beyond the first');
  const longer = new Uint8Array(run.length + 1);
  longer.set(run.subarray(0, at));
  longer.set(run.subarray(at), at + 1);
  longer[2] = (run[2] ?? 0) | PADDING;
  return longer;
}

/** Silence, without and with padding. */
const SILENT = [silentFrame(0), silentFrame(PADDING)] as const;

/** Side information of zeros: no bits of any frame are used, and none are taken from those before. */
function silentFrame(padding: number): Uint8Array {
  const frame = new Uint8Array(Math.floor(FRAME_BYTES) + (padding >> 1));
  const rates = (BITRATES.indexOf(BITRATE) << 4) | (RATES.indexOf(SAMPLE_RATE) << 2);
  // MPEG-2, Layer III, no CRC; one channel, an original.
  frame.set([0xff, 0xf3, rates | padding, 0xc4]);
  return frame;
}
