/**
 * A signal as MP3: mono, 22.05 kHz, 64 kbit/s constant, with an Info/LAME frame, so that a gapless
 * decoder returns exactly as many samples as went in, none of them late.
 */
import { createMp3Encoder } from 'wasm-media-encoders';
import { infoFrame } from './info-frame.ts';
import type { Signal } from './master.ts';
import { BITRATE, SAMPLE_RATE } from './settings.ts';

/** LAME turns everything down by this, against clipping; our peaks are low enough without. */
const ENCODER_SCALE = 0.95;

/** @param samples the signal's length */
export async function encodeMp3(signal: Signal, samples: number): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({
    channels: 1,
    sampleRate: SAMPLE_RATE,
    outputSampleRate: SAMPLE_RATE,
    bitrate: BITRATE,
  });
  const pieces: Uint8Array[] = [];
  // The encoder hands out its own memory: each piece must be copied.
  for (const piece of signal()) {
    const level = piece.map((sample) => sample / ENCODER_SCALE);
    pieces.push(encoder.encode([level]).slice());
  }
  pieces.push(encoder.finalize().slice());
  const mp3 = concatenated(pieces);
  return concatenated([infoFrame(mp3, samples), mp3]);
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  const state = { at: 0 };
  for (const piece of pieces) {
    all.set(piece, state.at);
    state.at += piece.length;
  }
  return all;
}
