/**
 * The first publication, built with every format and every check: from nothing, unchanged, and with
 * one word changed. Each run is `lesbar build` as a user starts it.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repeat } from '../measure/repeat.mjs';
import { runNode } from '../measure/run.mjs';
import { startWatching } from '../measure/watching.mjs';

const CLI = new URL('../../../dist/cli.js', import.meta.url);
const CONTENT = fileURLToPath(new URL('../../../content/digitale-stadt-jena', import.meta.url));
/** A chapter of the publication with long paragraphs. */
const CHAPTER = 'chapters/02-webseiten.md';
/** Words that fit in most places of a German sentence; each changes the text anew. */
const OTHER_WORDS = ['heute', 'manchmal', 'bald', 'oft', 'gern'];

/**
 * @param {import('./group.mjs').Setting} setting
 * @returns {Promise<import('./group.mjs').Group>}
 */
export async function measureBuild({ folder, lesbar, tell }) {
  const content = join(folder, basename(CONTENT));
  cpSync(CONTENT, content, { recursive: true });
  const place = { content, out: join(folder, 'output'), cache: join(folder, 'cache') };

  tell('Bau, leerer Zwischenspeicher');
  const cold = await repeat(() => {
    for (const each of [place.out, place.cache]) rmSync(each, { recursive: true, force: true });
    return build(place);
  });
  tell('Bau, nichts geändert');
  const unchanged = await repeat(() => build(place));
  tell('Bau, ein Wort geändert');
  const original = readFileSync(join(content, CHAPTER), 'utf8');
  const edited = await repeat((index) => {
    writeFileSync(join(content, CHAPTER), withOtherWord(original, index));
    return build(place);
  });
  tell('Bau mit --watch, ein Wort geändert');
  const watched = await measureWatched(place, original);
  const row = (what, measured, aim) => ({
    what,
    engine: lesbar,
    measured,
    aim,
    note: verdictOf(measured),
  });
  return {
    title: 'Ganze Veröffentlichung (digitale-stadt-jena), alle Formate, alle Prüfungen',
    rows: [
      row('leerer Zwischenspeicher', cold, 20_000),
      row('nichts geändert', unchanged, 1_000),
      row('ein Wort geändert', edited, 3_000),
      row('ein Wort geändert, Programm läuft schon (--watch)', watched, 3_000),
    ],
  };
}

/** @param {{ content: string, out: string, cache: string }} place */
function build(place) {
  // 1 means findings: the row says so, and the time still counts.
  return runNode(CLI, argumentsOf(place), { env: environmentOf(place), codes: [0, 1] });
}

/**
 * From the end of writing the chapter to the end of the build, what notices the change included.
 * @param {{ content: string, out: string, cache: string }} place
 * @param {string} original
 */
async function measureWatched(place, original) {
  const args = [...argumentsOf(place), '--watch'];
  const { afterNext, end } = await startWatching(CLI, args, environmentOf(place));
  try {
    return await repeat((index) =>
      // Words that the runs before did not use.
      afterNext(() =>
        writeFileSync(join(place.content, CHAPTER), withOtherWord(original, index + 50)),
      ),
    );
  } finally {
    await end();
  }
}

/** @param {{ content: string, out: string }} place */
const argumentsOf = ({ content, out }) => ['build', content, '--out', out, '--json'];

/** @param {{ cache: string }} place */
const environmentOf = ({ cache }) => ({ LESBAR_CACHE: cache, CI: '' });

/** @param {import('../measure/repeat.mjs').Measured} measured */
function verdictOf({ last }) {
  const [report] = JSON.parse(last.stdout);
  const open = report.checks.filter((run) => run.status !== 'pass').map((run) => run.check);
  const which = open.length === 0 ? '' : `; nicht bestanden: ${[...new Set(open)].join(', ')}`;
  return `Urteil: ${report.verdict}, ${report.checks.length} Prüfungen${which}`;
}

/**
 * The text with one word of one paragraph replaced, at another place for each index.
 * @param {string} text
 * @param {number} index
 */
function withOtherWord(text, index) {
  const paragraph = text.split('\n').find((line) => /^[A-ZÄÖÜ][^:[\]{}]{200,}$/.test(line));
  if (paragraph === undefined) throw new Error(`${CHAPTER} has no long paragraph without markup.`);
  const words = paragraph.split(' ');
  const places = words.flatMap((word, at) => (/^[a-zäöüß]{4,}$/.test(word) ? [at] : []));
  const at = places[index % places.length];
  const round = Math.floor(index / places.length) % OTHER_WORDS.length;
  return text.replace(paragraph, words.with(at, OTHER_WORDS[round]).join(' '));
}
