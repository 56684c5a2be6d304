/** What rules look at: words and sentences as an author reads them, and the way back to the source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../src/easy-language/read-text.ts';
import type { EasySentence } from '../../src/easy-language/text.ts';
import { wordsOf } from '../../src/easy-language/words.ts';
import { documentIn, easyDocument, easyOf } from './documents.ts';

async function sentencesOf(text: string): Promise<readonly EasySentence[]> {
  const texts = readTexts(easyOf(await easyDocument(text)));
  return texts.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences)).slice(1);
}

/** What stands in the source at the place of a part of a sentence. */
function inSource(sentence: EasySentence, part: string, source: string): string {
  const from = sentence.text.indexOf(part);
  const { line, column, endLine, endColumn } = sentence.spanOf(from, from + part.length);
  expect(endLine).toBe(line);
  return source.split('\n')[line - 4]?.slice(column - 1, (endColumn ?? 0) - 1) ?? '';
}

describe('words', () => {
  const kinds = (text: string) => wordsOf(text).map(({ text: word, kind }) => `${word} ${kind}`);

  it('are words, numbers and marks', () => {
    expect(kinds('Am 12.3.2021 um 9:30 Uhr, ab 1.000 Euro.')).toEqual([
      'Am word',
      '12.3.2021 number',
      'um word',
      '9:30 number',
      'Uhr word',
      ', mark',
      'ab word',
      '1.000 number',
      'Euro word',
      '. mark',
    ]);
  });

  it('keep hyphens, apostrophes and gender marks inside', () => {
    const text =
      'Online-Termin geht’s Bürger*innen Bürger:innen Leser/-innen 18-Jährige Stadt- und';
    expect(kinds(text)).toEqual([
      'Online-Termin word',
      'geht’s word',
      'Bürger*innen word',
      'Bürger:innen word',
      'Leser/-innen word',
      '18-Jährige word',
      'Stadt word',
      '- mark',
      'und word',
    ]);
  });

  it('take an address for one mark', () => {
    expect(kinds('Siehe www.jena.de/a?b=1.')).toEqual([
      'Siehe word',
      'www.jena.de/a?b=1 mark',
      '. mark',
    ]);
    expect(kinds('An info@jena.de')).toEqual(['An word', 'info@jena.de mark']);
  });
});

describe('sentences', () => {
  it('have no joints, but know where they were', async () => {
    const [first] = await sentencesOf('Der Bürger·meister ist im Rat·haus.');
    expect(first?.text).toBe('Der Bürgermeister ist im Rathaus.');
    expect(first?.joints).toEqual([
      { from: 4, to: 17, text: 'Bürger‧meister' },
      { from: 25, to: 32, text: 'Rat‧haus' },
    ]);
  });

  it('know what is marked', async () => {
    const [first] = await sentencesOf(
      'Das ist **nicht** ein :begriff[Ge·setz]{wort=Gesetz} der :abbr[OZG].',
    );
    expect(first?.text).toBe('Das ist nicht ein Gesetz der OZG.');
    const parts = first?.marked.map(({ from, to, as }) => `${first.text.slice(from, to)} ${as}`);
    expect(parts).toEqual(['nicht strong', 'Gesetz term', 'OZG abbreviation']);
  });

  it('stand under their heading, in their place', async () => {
    const text = 'Ein Satz.\n\n- Ein Punkt.\n\n:::kontakt[Amt]\nTelefon: 1\n:::';
    const [chapter] = readTexts(easyOf(await easyDocument(text)));
    const seen = chapter?.passages.map(({ sentences, under }) => [
      sentences[0]?.text,
      sentences[0]?.place,
      under,
    ]);
    expect(seen).toEqual([
      ['Probe', 'heading', undefined],
      ['Ein Satz.', 'paragraph', 'Probe'],
      ['Ein Punkt.', 'item', 'Probe'],
      ['Amt', 'heading', 'Probe'],
      ['Telefon: 1', 'contact', 'Probe'],
    ]);
  });
});

describe('the way back to the source', () => {
  it.each([
    ['Der Bürger·meister kommt heute.', 'kommt', 'kommt'],
    ['Der Bürger·meister kommt heute.', 'Bürgermeister', 'Bürger·meister'],
    ['Das ist **nicht** so.', 'nicht', 'nicht'],
    ['Das ist **nicht** so.', 'so', 'so'],
    ['Das ist ein :begriff[Ge·setz]{wort=Gesetz} hier.', 'Gesetz', 'Ge·setz'],
    ['Das ist ein :begriff[Ge·setz]{wort=Gesetz} hier.', 'hier', 'hier'],
    ['Die Seite ist [www.jena.de](https://www.jena.de) hier.', 'www.jena.de', 'www.jena.de'],
    ['- Erster Punkt.\n- Zweiter Punkt.', 'Erster', 'Erster'],
    ['> Gesagt ist gesagt.\n> Noch ein Satz.', 'gesagt', 'gesagt'],
    ['Im Text steht ein `Wort` so.', 'Wort', 'Wort'],
    ['Der Stern \\* steht hier.', 'hier', 'hier'],
    ['Der Stern \\* steht hier.', '*', '\\*'],
    ['Müller &amp; Söhne kommen.', 'Söhne', 'Söhne'],
    ['Müller &amp; Söhne kommen.', '&', '&amp;'],
    ['Müller &amp; Söhne &#42; kommen \\_heute.', 'heute', 'heute'],
    ['Ein Satz &copy;. Noch ein Satz.', 'Noch', 'Noch'],
    ['Er sagt \\\\ und &unbekannt; und C:\\Amt so.', 'so', 'so'],
    ['Das ist 1 <!-- nichts --> Ge·setz hier.', 'Gesetz', 'Ge·setz'],
    ['Das ist \\*wichtig\\* **so \\* fett** hier.', 'fett', 'fett'],
    ['| Wort \\| Satz |\n|---|\n| &uuml;ber Amt |', 'Satz', 'Satz'],
  ])('%s: %s', async (source, part, written) => {
    const sentence = (await sentencesOf(source)).find(({ text }) => text.includes(part));
    expect(sentence && inSource(sentence, part, source)).toBe(written);
  });

  const folders = ['../base', '../../content/digitale-stadt-jena'];

  it.each(folders)('each word of %s stands where it is said to', async (path) => {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    const wrong: string[] = [];
    let seen = 0;
    for (const { passages } of readTexts(easyOf(await documentIn(folder)))) {
      for (const sentence of passages.flatMap(({ sentences }) => sentences)) {
        for (const { text, from, to } of sentence.words) {
          const { file, line, column, endColumn = 0 } = sentence.spanOf(from, to);
          const source = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
          const there = source.slice(column - 1, endColumn - 1).replace(/[·‧]/gu, '');
          seen += 1;
          if (there !== text) wrong.push(`${file}:${line}:${column} ${text} ${there}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(50);
  });
});
