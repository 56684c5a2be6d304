/** Speech in a WAV file (RIFF, PCM): what programs of the system write. 16 bit, one channel; else refused. */

/** Samples, and how many there are in a second. */
export type Wav = { readonly sampleRate: number; readonly samples: Int16Array };

/** Reads a file; undefined when it is none, of another kind, or broken. A length too large is the end of the file. */
export function readWav(bytes: Uint8Array): Wav | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WAVE') return undefined;
  let sampleRate: number | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [name, size, from] = [tag(bytes, at), view.getUint32(at + 4, true), at + 8];
    if (name === 'fmt ' && from + 16 <= bytes.length) {
      const isPlain = [1, 0xfffe].includes(view.getUint16(from, true));
      const isMono = view.getUint16(from + 2, true) === 1;
      if (!isPlain || !isMono || view.getUint16(from + 14, true) !== 16) return undefined;
      sampleRate = view.getUint32(from + 4, true);
    }
    if (name === 'data' && sampleRate !== undefined) {
      const end = Math.min(bytes.length, from + size);
      const samples = new Int16Array(bytes.slice(from, from + 2 * ((end - from) >> 1)).buffer);
      return { sampleRate, samples };
    }
    // Chunks begin at even places.
    at = from + size + (size & 1);
  }
  return undefined;
}

function tag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
