/**
 * Sound that is not worth hearing: well-formed MPEG frames around noise. Noise deflates as badly as
 * real MP3, and the bytes are the same on every machine.
 */
import { createCipheriv } from 'node:crypto';

/** MPEG-1 Layer III, 48 kHz, 64 kbit/s, mono, no CRC: each frame is 192 bytes and 1152 samples. */
const HEADER = [0xff, 0xfb, 0x54, 0xc4];
const FRAME = 192;
const SAMPLES_IN_FRAME = 1152;
export const SAMPLE_RATE = 48_000;

/**
 * One file of sound.
 * @param {number} frames
 * @param {number} seed another seed gives other noise
 */
export function noiseAsMp3(frames, seed) {
  const key = Buffer.alloc(16, seed);
  const bytes = createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(
    Buffer.alloc(frames * FRAME),
  );
  for (let at = 0; at < bytes.length; at += FRAME) bytes.set(HEADER, at);
  return bytes;
}

/** @param {number} bytes length of a file */
export function samplesIn(bytes) {
  return (bytes / FRAME) * SAMPLES_IN_FRAME;
}

/** @param {number} bytes how much sound is wanted; less than a frame may be missing */
export function framesIn(bytes) {
  return Math.floor(bytes / FRAME);
}
