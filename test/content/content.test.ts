/**
 * The first publication says what its facts say, in both editions, in its own words, and keeps the
 * rules of its genre. Checks the text; how it is compiled is tested elsewhere.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plain, readSections, type Section, wordsOf } from './reading.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'content/digitale-stadt-jena');
const publication: unknown = parse(readFileSync(join(folder, 'publication.yaml'), 'utf8'));
const sections = readSections(folder);
const questionsIn = (file: string): readonly Section[] =>
  sections.filter((section) => section.file === file && section.level === 2);
const parts: Readonly<Record<string, readonly string[]>> = {
  'part 1': ['02-gesetz.md', '03-partner.md', '04-online.md', '05-steuerung.md'],
  'part 2': ['06-webseiten.md'],
  'part 3': ['07-kitt.md'],
  'part 4': ['08-arbeiten.md'],
  afterword: ['09-nachwort.md'],
};
const questions = Object.values(parts).flat().flatMap(questionsIn);

/** What the source says, and the words of each edition that show it is said. One file a chapter. */
type Fact = {
  readonly question: string;
  readonly fact: string;
  readonly standard: readonly string[];
  readonly easy: readonly string[];
};
const factsFolder = join(import.meta.dirname, 'facts');
const facts = readdirSync(factsFolder).flatMap(
  // The files are ours; a wrong shape fails where a fact is looked up.
  (file) => JSON.parse(readFileSync(join(factsFolder, file), 'utf8')) as readonly Fact[],
);
const lines = sections.flatMap((section) => section.easy.map((line) => ({ id: section.id, line })));

/** Prose of an answer: what is left without its table and figure, which are counted apart. */
function proseOf(section: Section): string {
  const prose = section.source.standard
    .replace(/^::::bild[\s\S]*?^::::$/gmu, '')
    .replace(/^:::tabelle[\s\S]*?^:::$/gmu, '');
  return plain(prose);
}

type Glossary = readonly { readonly wort: string; readonly erklaerung: string; leicht: string }[];
// The file is ours; its shape is checked by the source reader's own tests.
const { glossar, abkuerzungen, aussprache, kapitel } = publication as {
  glossar: Glossary;
  abkuerzungen: Record<string, string>;
  aussprache: Record<string, string>;
  kapitel: readonly string[];
};
const allSource = sections.map(({ source }) => `${source.standard}\n${source.easy}`).join('\n');
const easySource = sections.map(({ source }) => source.easy).join('\n');

function termsIn(text: string): ReadonlySet<string> {
  const uses = text.matchAll(/:begriff\[([^\]]*)\](?:\{wort=(?:"([^"]*)"|([^}]*))\})?/gu);
  return new Set([...uses].map(([, shown = '', quoted, bare]) => quoted ?? bare ?? shown));
}

describe('completeness', () => {
  it.each([
    ['part 1', 35],
    ['part 2', 6],
    ['part 3', 5],
    ['part 4', 9],
    ['afterword', 3],
  ] as const)('answers all questions of %s: %i', (part, count) => {
    expect(parts[part]?.flatMap(questionsIn)).toHaveLength(count);
  });

  it.each(questions.map((question) => [question.id, question] as const))(
    '%s is answered at the right length in both editions, with a pictogram',
    (_, question) => {
      const standard = wordsOf(proseOf(question)).length;
      expect(standard).toBeGreaterThanOrEqual(60);
      expect(standard).toBeLessThanOrEqual(200);
      const easy = wordsOf(question.easy.join('\n')).length;
      expect(easy).toBeGreaterThanOrEqual(40);
      expect(easy).toBeLessThanOrEqual(120);
      expect(question.source.easy).toMatch(/^!\[[^\]]+\]\(openmoji:[0-9A-F-]+\)$/mu);
    },
  );

  it('has Leichte Sprache in every section', () => {
    expect(sections.filter(({ easy }) => easy.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('lists every chapter file, in order', () => {
    expect(kapitel).toEqual([...new Set(sections.map(({ file }) => `chapters/${file}`))]);
  });
});

describe('facts', () => {
  it('are at least sixty', () => {
    expect(facts.length).toBeGreaterThanOrEqual(60);
  });

  it('cover every question', () => {
    expect(new Set(facts.map(({ question }) => question))).toEqual(
      new Set(questions.map(({ id }) => id)),
    );
  });

  it.each(facts.map((fact) => [`${fact.question}: ${fact.fact}`, fact] as const))(
    '%s',
    (_, { question, standard, easy }) => {
      const section = questions.find(({ id }) => id === question);
      for (const word of standard) expect(section?.standard).toContain(word);
      for (const word of easy) expect(section?.easy.join('\n')).toContain(word);
    },
  );
});

describe('words', () => {
  it('uses every glossary word, and defines every word it marks', () => {
    expect([...termsIn(allSource)].sort()).toEqual(glossar.map(({ wort }) => wort).sort());
  });

  it('explains every glossary word in Leichte Sprache, in short sentences', () => {
    for (const { wort, leicht } of glossar) {
      const sentences = leicht.trim().split('\n');
      expect(sentences.length, wort).toBeGreaterThan(1);
      for (const sentence of sentences) expect(wordsOf(plain(sentence)).length).toBeLessThan(13);
    }
  });

  it('uses every abbreviation, and says how to speak each', () => {
    const used = new Set([...allSource.matchAll(/:abbr\[([^\]]*)\]/gu)].map(([, short]) => short));
    expect([...used].sort()).toEqual(Object.keys(abkuerzungen).sort());
    expect(Object.keys(aussprache)).toEqual(expect.arrayContaining(Object.keys(abkuerzungen)));
  });

  it('spells ids in ASCII kebab-case, each once', () => {
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u);
  });

  it('refers only to sections that exist', () => {
    const ids = new Set(sections.map(({ id }) => id));
    const targets = [...allSource.matchAll(/\]\(#([^)]*)\)/gu)].map(([, id = '']) => id);
    expect(targets.length).toBeGreaterThan(9);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('shows only pictograms that exist, in colour and black', () => {
    for (const [, hex = ''] of allSource.matchAll(/openmoji:([0-9A-F-]+)/gu)) {
      for (const kind of ['color', 'black']) {
        expect(existsSync(join(root, `node_modules/openmoji/${kind}/svg/${hex}.svg`)), hex).toBe(
          true,
        );
      }
    }
  });
});

describe('Leichte Sprache', () => {
  it('keeps sentences short: at most 15 words, on average at most 10', () => {
    const lengths = lines.map(({ line }) => wordsOf(line).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(10);
  });

  it.each([
    ['the signs of brackets, semicolons and dashes', /[();–—…%&§]/u],
    ['the subjunctive', /\b(?:würden?|könnten?|müssten?|hätten?|wären?|solltest?)\b/u],
    ['the passive', /\b(?:wird|(?<!besser )werden|wurden?|worden)\b/u],
    ['the genitive', /\b(?:des|eines|meines|seines)\s/u],
    ['children’s games', /spielzeug|spielplatz|spielhaus|puzzle|sandkasten|sandburg/iu],
  ])('avoids %s', (_, pattern) => {
    expect(lines.filter(({ line }) => pattern.test(line))).toEqual([]);
  });

  it('marks joints in the text, never in alternative texts', () => {
    expect(easySource).toContain('Internet·seite');
    expect(easySource).not.toMatch(/!\[[^\]]*·/u);
  });
});

describe('own words', () => {
  const seed = resolve(root, '../shared/seed/offenes-jena-digitale-stadt.txt');

  it('shares no 6 words in a row with the text that gave the facts', (context) => {
    if (!existsSync(seed)) {
      console.warn(`skipped: ${seed} is not there`);
      context.skip(`${seed} is not there`);
    }
    const runs = new Set(runsOf(readFileSync(seed, 'utf8')));
    const glossary = glossar.map((entry) => `${entry.erklaerung}\n${plain(entry.leicht)}`);
    const own = [...sections.flatMap(({ standard, easy }) => [standard, ...easy]), ...glossary];
    expect(runs.size).toBeGreaterThan(5000);
    expect(own.flatMap(runsOf).filter((run) => runs.has(run))).toEqual([]);
  });
});

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text.toLowerCase());
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
}
