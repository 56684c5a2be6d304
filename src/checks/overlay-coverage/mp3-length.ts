/**
 * What an MP3 file holds, read from its frames: how long it is (delay and padding that a LAME Info frame
 * names are taken off, as gapless players do), bit rates, channels. Layer III of MPEG 1, 2 and 2.5.
 * Decodes nothing.
 */

/** Facts about an MP3 file. */
export type Recording = {
  /** Milliseconds, rounded up. */
  readonly length: number;
  /** Bit rates of the frames that sound, in kbit/s, each once; one means constant. */
  readonly bitrates: readonly number[];
  readonly isMono: boolean;
  /** True when its first frame tells players what to leave out before and after. */
  readonly hasInfo: boolean;
};

type Frame = {
  readonly length: number;
  readonly samples: number;
  readonly rate: number;
  readonly bitrate: number;
};

const bitratesOf1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitratesOf2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** By the two version bits: MPEG 2.5, reserved, 2, 1. */
const ratesOf = [[11025, 12000, 8000], [], [22050, 24000, 16000], [44100, 48000, 32000]] as const;

/** Milliseconds, rounded up; undefined when these bytes are no MP3 file. */
export function mp3Length(bytes: Uint8Array): number | undefined {
  return readRecording(bytes)?.length;
}

/** The facts; undefined when these bytes are no MP3 file. */
export function readRecording(bytes: Uint8Array): Recording | undefined {
  let at = audioStart(bytes);
  const first = frameAt(bytes, at);
  if (first === undefined) return undefined;
  const isMono = (bytes[at + 3] ?? 0) >> 6 === 3;
  const gap = infoOf(bytes.subarray(at, at + first.length));
  let samples = gap === undefined ? 0 : -first.samples - gap;
  const bitrates = new Set<number>();
  for (let frame: Frame | undefined = first; frame !== undefined; frame = frameAt(bytes, at)) {
    // The last frame counts only if it is whole: a file cut off is shorter than it says.
    if (at + frame.length > bytes.length) break;
    // An Info frame may have another bit rate than the sound.
    if (frame !== first || gap === undefined) bitrates.add(frame.bitrate);
    samples += frame.samples;
    at += frame.length;
  }
  const length = Math.ceil((Math.max(0, samples) * 1000) / first.rate);
  return { length, bitrates: [...bitrates], isMono, hasInfo: gap !== undefined };
}

/** Behind an ID3v2 tag, whose size has seven bits in each byte. */
function audioStart(bytes: Uint8Array): number {
  if (ascii(bytes, 0, 3) !== 'ID3') return 0;
  const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
  return 10 + size;
}

function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  if (bytes[at] !== 0xff || (second & 0xe6) !== 0xe2) return undefined;
  const version = (second >> 3) & 3;
  const rate = ratesOf[version]?.[(third >> 2) & 3];
  const bitrate = (version === 3 ? bitratesOf1 : bitratesOf2)[third >> 4];
  if (rate === undefined || !bitrate) return undefined;
  const samples = version === 3 ? 1152 : 576;
  const length = Math.floor(((samples / 8) * bitrate * 1000) / rate) + ((third >> 1) & 1);
  return { length, samples, rate, bitrate };
}

/** Samples of delay and padding in an Info or Xing frame, 0 if it names none; undefined for audio. */
function infoOf(frame: Uint8Array): number | undefined {
  const isVersion1 = ((frame[1] ?? 0) & 0x18) === 0x18;
  const isMono = (frame[3] ?? 0) >> 6 === 3;
  const tag = 4 + (isVersion1 ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  if (!['Info', 'Xing'].includes(ascii(frame, tag, 4))) return undefined;
  const fields = frame[tag + 7] ?? 0;
  const optional = [4, 4, 100, 4].filter((_, bit) => (fields >> bit) & 1);
  const lame = tag + 8 + optional.reduce((sum, length) => sum + length, 0);
  if (!['LAME', 'Lavc', 'Lavf'].includes(ascii(frame, lame, 4))) return 0;
  const [a = 0, b = 0, c = 0] = frame.subarray(lame + 21, lame + 24);
  return ((a << 4) | (b >> 4)) + (((b & 15) << 8) | c);
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
