/** Test signals: sines, silence, and reproducible noise. */

export const RATE = 22050;

/** A sine. @param level dBFS of its peak */
export function tone(frequency: number, seconds: number, level: number): Float32Array {
  const amplitude = 10 ** (level / 20);
  const samples = new Float32Array(Math.round(seconds * RATE));
  return samples.map((_, index) => amplitude * Math.sin((2 * Math.PI * frequency * index) / RATE));
}

export function silence(seconds: number): Float32Array {
  return new Float32Array(Math.round(seconds * RATE));
}

/** Noise that is the same each time (a linear congruential generator), with swells like speech. */
export function noise(seconds: number, level: number): Float32Array {
  const amplitude = 10 ** (level / 20);
  const state = { value: 12345 };
  return new Float32Array(Math.round(seconds * RATE)).map((_, index) => {
    state.value = (state.value * 1103515245 + 12345) % 2147483648;
    const swell = 0.55 + 0.45 * Math.sin((2 * Math.PI * index) / (RATE * 0.31));
    return amplitude * swell * (state.value / 1073741824 - 1);
  });
}

/** As the 16-bit samples an engine would give. */
export function asSpeech(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.round(sample * 32767));
}

/** The highest absolute value, dBFS. */
export function peakOf(samples: Float32Array): number {
  return 20 * Math.log10(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0));
}
