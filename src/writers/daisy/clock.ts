/** Times as DAISY 2.02 writes them. */

/** A place in a recording as a SMIL 1.0 clip value: `npt=12.345s`. */
export function clipValue(milliseconds: number): string {
  return `npt=${secondsValue(milliseconds)}`;
}

/** A duration in seconds: `12.345s`. */
export function secondsValue(milliseconds: number): string {
  return `${Math.floor(milliseconds / 1000)}.${String(milliseconds % 1000).padStart(3, '0')}s`;
}

/** Metadata of time, `hh:mm:ss` in whole seconds, as the specification recommends. */
export function hoursValue(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
