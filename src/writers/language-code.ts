/** Languages by three letters, as tags of audio files name them. */

/** ISO 639-2/T for the languages that publications are written in. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['de', 'deu'],
  ['en', 'eng'],
  ['es', 'spa'],
  ['fr', 'fra'],
  ['it', 'ita'],
  ['nl', 'nld'],
  ['pl', 'pol'],
  ['ru', 'rus'],
  ['tr', 'tur'],
  ['uk', 'ukr'],
]);

/** ISO 639-2 of a BCP 47 tag; `und` where we do not know it. */
export function languageCode(lang: string): string {
  return LANGUAGES.get(lang.split('-')[0]?.toLowerCase() ?? '') ?? 'und';
}
