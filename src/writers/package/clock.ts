/** Samples and milliseconds as SMIL clock values (EPUB 3.3, Media overlays, clock values). Whole numbers only. */

/** The whole milliseconds that have passed at a sample: rounded down, so that no clip outlasts its file. */
export function millisecondsAt(sample: number, sampleRate: number): number {
  return Math.floor((sample * 1000) / sampleRate);
}

/** Full clock value `h:mm:ss.mmm` of whole milliseconds. */
export function clockValue(milliseconds: number): string {
  const part = (unit: number, base: number) => Math.floor(milliseconds / unit) % base;
  const minutes = pad(part(60_000, 60), 2);
  const seconds = pad(part(1000, 60), 2);
  return `${Math.floor(milliseconds / 3_600_000)}:${minutes}:${seconds}.${pad(milliseconds % 1000, 3)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
