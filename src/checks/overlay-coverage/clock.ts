/** Clock values of Media Overlays (EPUB 3.3 §9.3.2.5, SMIL 3.0 clock values) as milliseconds. */

const unitsOfTime: Readonly<Record<string, number>> = { h: 3_600_000, min: 60_000, s: 1000, ms: 1 };

/** Whole milliseconds of `0:01:02.345`, `01:02.345`, `62.3s`, `62300ms`; undefined if it is none. */
export function parseClock(value: string): number | undefined {
  const full = /^(?:(\d+):)?([0-5]\d):([0-5]\d(?:\.\d+)?)$/u.exec(value);
  if (full !== null) {
    const [, hours = '0', minutes, seconds] = full;
    return Math.round((Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000);
  }
  const count = /^(\d+(?:\.\d+)?)(h|min|s|ms)?$/u.exec(value);
  if (count === null) return undefined;
  return Math.round(Number(count[1]) * (unitsOfTime[count[2] ?? 's'] ?? 1000));
}
