/** Sizes and durations as German readers write them. */

/** Bytes with decimal prefixes: `820 kB`, `12,3 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** Milliseconds in whole words: `45 Sekunden`, `4 Minuten`, `1 Stunde 5 Minuten`. */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return counted(seconds, 'Sekunde');
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return counted(minutes, 'Minute');
  const rest = minutes % 60;
  return rest === 0
    ? counted(hours, 'Stunde')
    : `${counted(hours, 'Stunde')} ${counted(rest, 'Minute')}`;
}

/** `1 Seite`, `12 Seiten`. The word must take its plural with -n. */
export function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}n`;
}
