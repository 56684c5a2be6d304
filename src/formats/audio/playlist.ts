/**
 * The playlist of an edition: extended M3U in UTF-8 (RFC 8216 §1.1 and §4.3.2 for the media type and
 * `#EXTINF`), with addresses relative to the playlist, so that a copied folder plays.
 */

/**
 * One recording of a playlist: title, file, and length in seconds (written rounded to whole ones).
 */
export type PlaylistEntry = {
  readonly title: string;
  /** Relative to the playlist, forward slashes, ASCII. */
  readonly path: string;
  readonly seconds: number;
};

/** The bytes of a playlist in the order of its entries. */
export function writePlaylist(title: string, entries: readonly PlaylistEntry[]): Uint8Array {
  const lines = [
    '#EXTM3U',
    '#EXTENC:UTF-8',
    `#PLAYLIST:${oneLine(title)}`,
    ...entries.flatMap((entry) => [
      // Old players read whole seconds only.
      `#EXTINF:${Math.round(entry.seconds)},${oneLine(entry.title)}`,
      entry.path,
    ]),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** A title must not begin a new line, which a player would take for a file. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
