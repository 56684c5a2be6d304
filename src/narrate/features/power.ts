/**
 * Power spectra of windows of 512 real samples: a radix-2 transform that takes two windows at once, one
 * as real and one as imaginary part. The tables are made once for each analysis.
 */

/** Samples of a window, a power of two; 23 ms at 22.05 kHz. */
export const WINDOW = 512;
/** Values of a spectrum: from 0 Hz to half the sampling rate. */
export const BINS = WINDOW / 2 + 1;

/** Gives the power spectra of two windows; the arrays given are overwritten with them (`BINS` values). */
export type PowerOfTwo = (one: Float64Array, other: Float64Array) => void;

/** Prepares the tables. */
export function powerOfTwo(): PowerOfTwo {
  const reversed = bitReversed();
  const cos = Float64Array.from({ length: WINDOW / 2 }, (_, k) =>
    Math.cos((2 * Math.PI * k) / WINDOW),
  );
  const sin = Float64Array.from({ length: WINDOW / 2 }, (_, k) =>
    Math.sin((2 * Math.PI * k) / WINDOW),
  );
  return (one, other) => {
    reorder(one, reversed);
    reorder(other, reversed);
    for (let size = 2; size <= WINDOW; size *= 2)
      butterflies({ re: one, im: other, cos, sin }, size);
    separate(one, other);
  };
}

type Transform = {
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly cos: Float64Array;
  readonly sin: Float64Array;
};

function butterflies({ re, im, cos, sin }: Transform, size: number): void {
  const half = size / 2;
  const step = WINDOW / size;
  for (let k = 0; k < half; k += 1) {
    const c = cos[k * step] ?? 0;
    const s = sin[k * step] ?? 0;
    for (let a = k; a < WINDOW; a += size) {
      const b = a + half;
      const [reB, imB] = [re[b] ?? 0, im[b] ?? 0];
      const turnedRe = reB * c + imB * s;
      const turnedIm = imB * c - reB * s;
      const [reA, imA] = [re[a] ?? 0, im[a] ?? 0];
      re[b] = reA - turnedRe;
      im[b] = imA - turnedIm;
      re[a] = reA + turnedRe;
      im[a] = imA + turnedIm;
    }
  }
}

/** What is symmetric in the spectrum comes from the real part, what is not from the imaginary one. */
function separate(re: Float64Array, im: Float64Array): void {
  for (let k = 0; k < BINS; k += 1) {
    const mirror = (WINDOW - k) % WINDOW;
    const [reK, imK, reM, imM] = [re[k] ?? 0, im[k] ?? 0, re[mirror] ?? 0, im[mirror] ?? 0];
    re[k] = ((reK + reM) ** 2 + (imK - imM) ** 2) / 4;
    im[k] = ((imK + imM) ** 2 + (reM - reK) ** 2) / 4;
  }
}

function reorder(values: Float64Array, reversed: Uint16Array): void {
  for (let at = 0; at < WINDOW; at += 1) {
    const to = reversed[at] ?? 0;
    if (to <= at) continue;
    const kept = values[at] ?? 0;
    values[at] = values[to] ?? 0;
    values[to] = kept;
  }
}

function bitReversed(): Uint16Array {
  const bits = Math.log2(WINDOW);
  return Uint16Array.from({ length: WINDOW }, (_, at) => {
    let to = 0;
    for (let bit = 0; bit < bits; bit += 1) to |= ((at >> bit) & 1) << (bits - 1 - bit);
    return to;
  });
}
