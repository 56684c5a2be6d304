/**
 * The files a lexicon is opened from: tables that `make compile` builds from dictionaries into `dist/`,
 * and the patterns of syllables. They can be posted to a thread.
 */
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host/host.ts';
import { SYLLABLE_PATTERNS } from './syllables.ts';

/** Tables by name, as `build-tables.mjs` names them. */
export const LEXICON_TABLES = ['nouns', 'verbs', 'adjectives', 'ranks', 'written'] as const;

/** Bytes of every table, and of the patterns. */
export type LexiconFiles = Readonly<
  Record<(typeof LEXICON_TABLES)[number] | 'syllables', Uint8Array>
>;

/** Below the program's folder. */
const FOLDER = 'dist/easy-language/data';

/** Reads them. @throws UserError when the program was not compiled with `make compile` */
export async function readLexiconFiles(
  host: Pick<Host, 'ownFile' | 'packageFile'>,
): Promise<LexiconFiles> {
  const table = (name: string) => ownTable(host, `${FOLDER}/${name}.txt`);
  const [nouns, verbs, adjectives, ranks, written, syllables] = await Promise.all([
    table('nouns'),
    table('verbs'),
    table('adjectives'),
    table('ranks'),
    table('written'),
    host.packageFile(SYLLABLE_PATTERNS),
  ]);
  if (syllables === undefined) throw missing(SYLLABLE_PATTERNS);
  return { nouns, verbs, adjectives, ranks, written, syllables };
}

async function ownTable({ ownFile }: Pick<Host, 'ownFile'>, path: string): Promise<Uint8Array> {
  try {
    return await ownFile(path);
  } catch (error) {
    // Anything but a missing file is our own bug, and says more by itself.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw missing(path);
    throw error;
  }
}

function missing(path: string): UserError {
  return new UserError(
    { de: `Es fehlt „${path}“.`, en: `“${path}” is missing.` },
    {
      de: 'Bauen Sie die Wörterbücher mit „make compile“.',
      en: 'Build the dictionaries with “make compile”.',
    },
  );
}
