/** Sizes, durations and counts as readers write them: in the editions, in the report and in the terminal. */
import type { Language } from '../diagnostics/as-text.ts';

/** Decimal units, as file managers show them: `820 kB`, `12,3 MB`, `1.234,6 MB`; never `0 kB` for something. */
export function formatSize(bytes: number, language: Language = 'de'): string {
  const kilobytes = bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1e3));
  if (kilobytes < 1000) return `${kilobytes} kB`;
  const [whole = '', part = ''] = (bytes / 1e6).toFixed(1).split('.');
  const [thousands, point] = language === 'de' ? ['.', ','] : [',', '.'];
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands)}${point}${part} MB`;
}

/** `12:04` minutes and seconds, or `1:02:03`. @param milliseconds length of the audio */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
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
