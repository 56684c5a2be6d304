/**
 * The Info frame of an MP3 file with constant bit rate, with LAME's extension: it tells players how
 * many samples the encoder put before and after, so that they return exactly what was encoded and
 * seek to the right place. Layout after LAME's `VbrTag.c`; MPEG-2 Layer III, mono only.
 */
import { Buffer } from 'node:buffer';
import { crc16 } from './crc16.ts';
import { BITRATES, frameEnds, RATES } from './frames.ts';
import { BITRATE, ENCODER_DELAY, FRAME, SAMPLE_RATE } from './settings.ts';

/** Header and side information of a mono frame, MPEG-2. */
const TAG_AT = 4 + 9;
const LAME_AT = TAG_AT + 120;
const TABLE_LENGTH = 100;
/** All four fields present: frames, bytes, table of contents, quality. */
const ALL_FIELDS = 0x0f;

/** Bytes of the frame: one without padding, at our bit rate. */
export const INFO_BYTES = Math.floor((72 * BITRATE * 1000) / SAMPLE_RATE);

/** The frame to put before `mp3`, which decodes to `samples` samples then. */
export function infoFrame(mp3: Uint8Array, samples: number): Uint8Array {
  const ends = frameEnds(mp3);
  const [, , third = 0] = mp3;
  const bitrate = BITRATES[third >> 4] ?? 0;
  const rate = RATES[(third >> 2) & 3] ?? 0;
  const frame = Buffer.alloc(Math.floor((72 * bitrate * 1000) / rate));
  const size = frame.length + mp3.length;
  // The header of the first frame without its padding bit: the same stream goes on.
  frame.set(mp3.subarray(0, 4));
  frame[2] = (frame[2] ?? 0) & ~0x02;
  frame.write('Info', TAG_AT, 'latin1');
  frame.writeUInt32BE(ALL_FIELDS, TAG_AT + 4);
  frame.writeUInt32BE(ends.length, TAG_AT + 8);
  frame.writeUInt32BE(size, TAG_AT + 12);
  frame.set(tableOfContents(ends, frame.length, size), TAG_AT + 16);
  frame.write('LAME3.100', LAME_AT, 'latin1');
  // Tag revision 0, constant bit rate.
  frame[LAME_AT + 9] = 0x01;
  frame[LAME_AT + 20] = bitrate;
  const padding = ends.length * FRAME - ENCODER_DELAY - samples;
  if (padding < 0 || padding > 0xfff) throw new Error(`padding of ${padding} samples`);
  frame.writeUIntBE((ENCODER_DELAY << 12) | padding, LAME_AT + 21, 3);
  frame.writeUInt32BE(size, LAME_AT + 28);
  frame.writeUInt16BE(crc16(mp3), LAME_AT + 32);
  frame.writeUInt16BE(crc16(frame.subarray(0, LAME_AT + 34)), LAME_AT + 34);
  return new Uint8Array(frame);
}

/** For each hundredth of the time the place in the file, in 256ths of its size. */
function tableOfContents(ends: readonly number[], head: number, size: number): Uint8Array {
  return Uint8Array.from({ length: TABLE_LENGTH }, (_, percent) => {
    const before = Math.floor((percent * ends.length) / TABLE_LENGTH);
    const place = head + (ends[before - 1] ?? 0);
    return Math.min(255, Math.floor((256 * place) / size));
  });
}
