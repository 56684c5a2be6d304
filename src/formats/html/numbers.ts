/** Sizes and durations as German readers write them. */

/** Bytes with decimal prefixes: `820 kB`, `12,3 MB`. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${kilobytes} kB`;
  const [whole = '', part = ''] = (bytes / 1_000_000).toFixed(1).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${part} MB`;
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
