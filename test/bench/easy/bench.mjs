/**
 * `make bench-easy`: how well measures and rules tell Leichte Sprache from Wikipedia, on TextComplexityDE,
 * and how fast the rules are. Prints a table; asserts nothing but speed.
 */

import { judge } from '../../../dist/easy-language/judge.js';
import { readLexiconFiles } from '../../../dist/easy-language/lexicon/lexicon-files.js';
import { openLexicon } from '../../../dist/easy-language/lexicon/open-lexicon.js';
import { readChapter } from '../../../dist/easy-language/read-text.js';
import { countText } from '../../../dist/easy-language/readability/counts.js';
import { difficultyOf } from '../../../dist/easy-language/readability/difficulty.js';
import { readabilityOf } from '../../../dist/easy-language/readability/formulas.js';
import { loadRules } from '../../../dist/easy-language/rules.js';
import { createNodeHost } from '../../../dist/host/node-host.js';
import { hasCorpus, lexicon, plainWords, ratedSentences, sourceSentences } from './corpus.mjs';
import { fit } from './fit.mjs';
import { auc, pearson, spearman } from './statistics.mjs';

const LOADING = 0.4;
const JUDGING = 0.5;
const SENTENCES = 1000;

if (hasCorpus()) {
  const words = await lexicon();
  await measures(words);
  await rules(words);
  await speed();
}

async function measures(words) {
  const rated = ratedSentences();
  const { easy, standard } = sourceSentences();
  const all = measuresOf(words);
  const ratings = rated.map(({ rating }) => rating);
  console.log(
    `${rated.length} rated sentences; AUC: ${easy.length} of Leichte Sprache, ${standard.length} of Wikipedia\n`,
  );
  console.log(
    `${'measure'.padEnd(26)} ${'Pearson'.padStart(8)} ${'Spearman'.padStart(9)} ${'AUC'.padStart(6)}`,
  );
  for (const [name, measure] of Object.entries(all)) {
    const values = rated.map(({ text }) => measure(text));
    const area = auc(standard.map(measure), easy.map(measure));
    const columns = [pearson(values, ratings), spearman(values, ratings), area];
    console.log(
      `${name.padEnd(26)} ${columns.map((value, i) => value.toFixed(3).padStart([8, 9, 6][i])).join(' ')}`,
    );
  }
  const { tenFold, unseenArticle, logLength } = await fit();
  console.log(
    `\nDifficulty score in cross-validation: r = ${tenFold.toFixed(3)} (ten folds), ${unseenArticle.toFixed(3)} (articles not seen); log length ${logLength.toFixed(3)}.`,
  );
}

/** Measures of one sentence; for all but Amstad and the frequent words more is harder. */
function measuresOf(words) {
  const values = (text) => readabilityOf(countText([plainWords(text)], words));
  const wiener = [0, 1, 2, 3].map((index) => [
    `Wiener Sachtextformel ${index + 1}`,
    (text) => values(text)?.wiener[index] ?? 0,
  ]);
  return {
    'log characters': (text) => Math.log(text.length),
    words: (text) => plainWords(text).length,
    LIX: (text) => values(text)?.lix ?? 0,
    RIX: (text) => values(text)?.rix ?? 0,
    ...Object.fromEntries(wiener),
    'Flesch-Amstad': (text) => values(text)?.amstad ?? 180,
    'share of frequent words': (text) => values(text)?.frequent ?? 1,
    'difficulty score (fitted)': (text) => difficultyOf({ text, words: plainWords(text) }, words),
  };
}

/** How many sentences of a hundred each rule finds something in. */
async function rules(words) {
  const host = createNodeHost({});
  const bound = await loadRules(host);
  await host.close();
  const { easy, standard } = sourceSentences();
  const rates = [easy, standard].map((texts) => hitRates(texts, bound, words));
  console.log(`\n${'rule'.padEnd(8)} ${'easy %'.padStart(7)} ${'Wikip. %'.padStart(9)}  title`);
  for (const { rule } of bound.toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1))) {
    const [low, high] = rates.map((rate) => (100 * (rate.get(rule.id) ?? 0)).toFixed(1));
    console.log(`${rule.id.padEnd(8)} ${low.padStart(7)} ${high.padStart(9)}  ${rule.title.en}`);
  }
}

function hitRates(texts, bound, words) {
  const found = new Map();
  for (const { rule, hit } of judge(contextOf(texts, words), bound)) {
    const sentences = found.get(rule.id) ?? new Set();
    found.set(rule.id, sentences.add(hit.sentence.id));
  }
  return new Map([...found].map(([id, sentences]) => [id, sentences.size / texts.length]));
}

/** One chapter with a paragraph for each sentence. Of the metadata, rules need the lists only. */
function contextOf(texts, words) {
  const span = { file: 'corpus', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const blocks = texts.map((value, index) => ({
    kind: 'paragraph',
    span,
    id: `p${index}`,
    children: [
      { kind: 'sentence', id: `s${index}`, span, children: [{ kind: 'text', span, value }] },
    ],
  }));
  const chapter = { id: 'corpus', slug: 'corpus', kind: 'chapter', span, blocks, footnotes: [] };
  const meta = {
    lang: 'de',
    title: '',
    description: '',
    authors: [],
    publisher: '',
    contact: { name: '' },
    abbreviations: [],
    glossary: [],
    pronunciation: [],
    subjects: [],
    published: '2026-01-01',
    modified: '2026-01-01',
    easy: { joint: 'hyphen', profile: 'din33429', review: { status: 'open' } },
  };
  return { texts: [readChapter(chapter)], meta, lexicon: words, profile: 'din33429' };
}

async function speed() {
  const host = createNodeHost({});
  const start = performance.now();
  const words = openLexicon(await readLexiconFiles(host));
  words.rankOf('Haus');
  const bound = await loadRules(host);
  const loading = (performance.now() - start) / 1000;
  await host.close();
  const { easy, standard } = sourceSentences();
  const texts = [...easy, ...standard].slice(0, SENTENCES);
  const context = contextOf(texts, words);
  const begin = performance.now();
  const found = judge(context, bound).length;
  const judging = (performance.now() - begin) / 1000;
  console.log(`\nLoading lexicon and rules: ${loading.toFixed(3)} s (aim: below ${LOADING} s)`);
  console.log(
    `${bound.length} rules on ${texts.length} sentences: ${judging.toFixed(3)} s, ${found} findings (aim: below ${JUDGING} s)`,
  );
  if (loading > LOADING || judging > JUDGING) process.exitCode = 1;
}
