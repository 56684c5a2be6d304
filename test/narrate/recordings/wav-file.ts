/** WAV files as programs write them. */

/** What a test wants of a file. */
export type WavForm = {
  readonly rate?: number;
  readonly channels?: number;
  readonly bits?: 8 | 16 | 24 | 32 | 64;
  readonly isFloat?: boolean;
  readonly isExtended?: boolean;
};

/** One channel, −1 to 1, as a WAV file; further channels hold the same. */
export function wavFile(samples: ArrayLike<number>, form: WavForm = {}): Uint8Array {
  const { rate = 22_050, channels = 1, bits = 16, isFloat = false, isExtended = false } = form;
  const head = isExtended ? 40 : 16;
  const size = (samples.length * channels * bits) / 8;
  const view = new DataView(new ArrayBuffer(12 + 8 + head + 8 + size));
  text(view, 0, 'RIFF');
  view.setUint32(4, view.byteLength - 8, true);
  text(view, 8, 'WAVEfmt ');
  view.setUint32(16, head, true);
  const kind = isFloat ? 3 : 1;
  view.setUint16(20, isExtended ? 0xfffe : kind, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, (rate * channels * bits) / 8, true);
  view.setUint16(32, (channels * bits) / 8, true);
  view.setUint16(34, bits, true);
  if (isExtended) view.setUint16(44, kind, true);
  text(view, 20 + head, 'data');
  view.setUint32(24 + head, size, true);
  for (let index = 0; index < samples.length * channels; index += 1) {
    const value = samples[Math.floor(index / channels)] ?? 0;
    put(view, 28 + head + (index * bits) / 8, { value, bits, isFloat });
  }
  return new Uint8Array(view.buffer);
}

type Value = { readonly value: number; readonly bits: number; readonly isFloat: boolean };

function put(view: DataView, at: number, { value, bits, isFloat }: Value): void {
  if (isFloat) {
    if (bits === 64) view.setFloat64(at, value, true);
    else view.setFloat32(at, value, true);
    return;
  }
  const whole = Math.round(value * (2 ** (bits - 1) - 1));
  if (bits === 8) view.setUint8(at, whole + 128);
  if (bits === 16) view.setInt16(at, whole, true);
  if (bits === 24) {
    view.setUint8(at, whole & 0xff);
    view.setInt16(at + 1, whole >> 8, true);
  }
  if (bits === 32) view.setInt32(at, whole, true);
}

function text(view: DataView, at: number, value: string): void {
  for (const [index, letter] of [...value].entries())
    view.setUint8(at + index, letter.charCodeAt(0));
}
