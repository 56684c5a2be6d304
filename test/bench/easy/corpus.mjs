/**
 * TextComplexityDE (Naderi et al. 2019, MIT): sentences with ratings by learners of German, and where they
 * come from. It does not come with the project; LESBAR_CORPUS names its folder.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readLexiconFiles } from '../../../dist/easy-language/lexicon/lexicon-files.js';
import { openLexicon } from '../../../dist/easy-language/lexicon/open-lexicon.js';
import { wordsOf } from '../../../dist/easy-language/words.js';
import { createNodeHost } from '../../../dist/host/node-host.js';

const folder =
  process.env.LESBAR_CORPUS ??
  new URL('../../../../shared/corpus/textcomplexityde', import.meta.url).pathname;

/** False, and said aloud, when there is none. */
export function hasCorpus() {
  if (existsSync(`${folder}/ratings.csv`)) return true;
  console.log(`SKIPPED: no TextComplexityDE in ${folder}; name its folder in LESBAR_CORPUS.`);
  return false;
}

/** Rated sentences: text, article, mean rating from 1 to 7. */
export function ratedSentences() {
  return table('ratings.csv')
    .map((row) => ({
      text: row.Sentence ?? '',
      article: row.Article_ID,
      rating: Number(row.MOS_Complexity),
    }))
    .filter(({ text, rating }) => text !== '' && rating > 0);
}

/** All sentences, those of Leichte Sprache apart: these have no category. */
export function sourceSentences() {
  const rows = table('source.csv').filter((row) => row.Sentence);
  const texts = (list) => list.map((row) => row.Sentence);
  return {
    easy: texts(rows.filter((row) => row.Category === '')),
    standard: texts(rows.filter((row) => row.Category !== '')),
  };
}

/** The lexicon as builds open it. */
export async function lexicon() {
  const host = createNodeHost({});
  try {
    return openLexicon(await readLexiconFiles(host));
  } finally {
    await host.close();
  }
}

/** The words of a text as the rules see them. */
export function plainWords(text) {
  return wordsOf(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ text: word }) => word);
}

function table(name) {
  const text = new TextDecoder('windows-1252').decode(readFileSync(`${folder}/${name}`));
  const [head = [], ...rows] = parseCsv(text);
  return rows
    .filter((row) => row.length >= head.length - 1)
    .map((row) => Object.fromEntries(head.map((key, index) => [key.trim(), row[index] ?? ''])));
}

/** RFC 4180: quoted fields may hold commas, line ends, and quotes written twice. */
function parseCsv(text) {
  const fields = /(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g;
  const rows = [[]];
  for (const match of text.matchAll(fields)) {
    if (match[0].startsWith('\n') || match[0].startsWith('\r')) rows.push([]);
    rows.at(-1).push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  return rows;
}
