/**
 * The Info frame of an MP3 file with constant bit rate, with LAME's extension: it tells players how
 * many samples the encoder put before and after, so that they return exactly what was encoded and
 * seek to the right place. Layout after LAME's `VbrTag.c`; MPEG-2 Layer III, mono only.
 */
import { Buffer } from 'node:buffer';

/** Samples in a frame of MPEG-2 Layer III. */
const FRAME = 576;
/** Samples that LAME puts before the first; decoders add their own 529 to it. */
const ENCODER_DELAY = 576;
/** Header and side information of a mono frame, MPEG-2. */
const TAG_AT = 4 + 9;
const LAME_AT = TAG_AT + 120;
const TABLE_LENGTH = 100;
/** All four fields present: frames, bytes, table of contents, quality. */
const ALL_FIELDS = 0x0f;

/** MPEG-2 Layer III: kbit/s and Hz by their index in the header. */
const BITRATES = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES = [22050, 24000, 16000];

/** The frame to put before `mp3`, which decodes to `samples` samples then. */
export function infoFrame(mp3: Uint8Array, samples: number): Uint8Array {
  const { bitrate, rate, lengths } = framesOf(mp3);
  const frame = Buffer.alloc(Math.floor((72 * bitrate * 1000) / rate));
  const size = frame.length + mp3.length;
  // The header of the first frame without its padding bit: the same stream goes on.
  frame.set(mp3.subarray(0, 4));
  frame[2] = (frame[2] ?? 0) & ~0x02;
  frame.write('Info', TAG_AT, 'latin1');
  frame.writeUInt32BE(ALL_FIELDS, TAG_AT + 4);
  frame.writeUInt32BE(lengths.length, TAG_AT + 8);
  frame.writeUInt32BE(size, TAG_AT + 12);
  frame.set(tableOfContents(lengths, frame.length, size), TAG_AT + 16);
  frame.write('LAME3.100', LAME_AT, 'latin1');
  // Tag revision 0, constant bit rate.
  frame[LAME_AT + 9] = 0x01;
  frame[LAME_AT + 20] = bitrate;
  const padding = lengths.length * FRAME - ENCODER_DELAY - samples;
  if (padding < 0 || padding > 0xfff) throw new Error(`padding of ${padding} samples`);
  frame.writeUIntBE((ENCODER_DELAY << 12) | padding, LAME_AT + 21, 3);
  frame.writeUInt32BE(size, LAME_AT + 28);
  frame.writeUInt16BE(crc16(mp3), LAME_AT + 32);
  frame.writeUInt16BE(crc16(frame.subarray(0, LAME_AT + 34)), LAME_AT + 34);
  return new Uint8Array(frame);
}

/** The frames of a stream that begins with one and holds nothing else. */
function framesOf(mp3: Uint8Array) {
  const lengths: number[] = [];
  const [, , third = 0] = mp3;
  const bitrate = BITRATES[third >> 4] ?? 0;
  const rate = RATES[(third >> 2) & 3] ?? 0;
  for (let at = 0; at < mp3.length; at += lengths.at(-1) ?? 0) {
    const [first, second, flags = 0] = mp3.subarray(at, at + 4);
    // Sync word, MPEG-2, Layer III.
    if (first !== 0xff || ((second ?? 0) & 0xfe) !== 0xf2) throw new Error(`no frame at ${at}`);
    lengths.push(Math.floor((72 * bitrate * 1000) / rate) + ((flags >> 1) & 1));
  }
  return { bitrate, rate, lengths };
}

/** For each hundredth of the time the place in the file, in 256ths of its size. */
function tableOfContents(lengths: readonly number[], head: number, size: number): Uint8Array {
  const places: number[] = [];
  lengths.reduce((at, length) => {
    places.push(at);
    return at + length;
  }, head);
  return Uint8Array.from({ length: TABLE_LENGTH }, (_, percent) => {
    const place = places[Math.floor((percent * places.length) / TABLE_LENGTH)] ?? 0;
    return Math.min(255, Math.floor((256 * place) / size));
  });
}

const CRC_TABLE = Uint16Array.from({ length: 256 }, (_, value) => {
  const state = { crc: value };
  for (let bit = 0; bit < 8; bit += 1) {
    state.crc = state.crc & 1 ? (state.crc >>> 1) ^ 0xa001 : state.crc >>> 1;
  }
  return state.crc;
});

/** CRC-16 as LAME uses it: polynomial 0x8005, reflected, from zero. */
function crc16(bytes: Uint8Array): number {
  const state = { crc: 0 };
  for (const byte of bytes) {
    state.crc = (state.crc >>> 8) ^ (CRC_TABLE[(state.crc ^ byte) & 0xff] ?? 0);
  }
  return state.crc;
}
