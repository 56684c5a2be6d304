/** What the landing page says of a file, and where the statement stands on the built pages. */
import { describe, expect, test } from 'vitest';
import { checkedInWords } from '../../../src/formats/html/checked.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { otherArtifacts, sampleDocument } from './sample.ts';
import { attributes, build, pagesOf } from './site.ts';
import { barrier, clean, nothing } from './statement-texts.ts';

const PDF = 'wohngeld.pdf';
const at = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...barrier(`x/${index}`), artifact: PDF }));
const left = [{ check: 'axe', artifact: PDF }];

test.for<[string, Evidence]>([
  ['Automatisch geprüft, nichts gefunden.', clean],
  ['Automatisch geprüft: 1 Hinweis.', { ...clean, barriers: at(1) }],
  ['Automatisch geprüft: 3 Hinweise.', { ...clean, barriers: at(3) }],
  ['Unvollständig geprüft, bisher nichts gefunden.', { ...clean, unexamined: left }],
  ['Unvollständig geprüft: 2 Hinweise.', { ...clean, barriers: at(2), unexamined: left }],
  ['Noch nicht geprüft.', nothing],
  ['Noch nicht geprüft.', { ...nothing, unexamined: left }],
])('%s', ([words, evidence]) => {
  expect(checkedInWords(evidence, PDF)).toBe(words);
});

test('a finding of another file is none of this one', () => {
  const evidence = { ...clean, barriers: [barrier('x/a')] };
  expect(checkedInWords(evidence, PDF)).toBe('Automatisch geprüft, nichts gefunden.');
});

describe('on the built pages', async () => {
  const evidence = { ...clean, barriers: at(2) };
  const built = await build({}, otherArtifacts, evidence);
  const landing = built.read('index.html');

  test('each download has its state, and there is no seal', () => {
    expect(landing).toContain('<span class="checked">Automatisch geprüft: 2 Hinweise.</span>');
    expect(landing.match(/<span class="checked">/g)).toHaveLength(3);
    expect(landing).not.toMatch(/zertifiziert|Siegel|konform/i);
  });

  test.for(pagesOf(built))('%s leads to the statement of its edition', (path) => {
    const isEasy = path.startsWith('leicht/');
    const inside = path.includes('/');
    const href = isEasy ? 'erklaerung.html' : `${inside ? '../' : ''}erklaerung.html`;
    expect(attributes(built.read(path), 'href')).toContain(href);
    expect(built.read(path)).toMatch(/<nav class="legal" aria-label="Barriere·?freiheit">/);
  });

  test('the landing page leads to both, by names of their own', () => {
    expect(landing).toContain('<a href="erklaerung.html">Erklärung zur Barrierefreiheit</a>');
    expect(landing).toContain(
      '<a href="leicht/erklaerung.html">Erklärung zur Barrierefreiheit in Leichter Sprache</a>',
    );
  });

  test('the statements know each other, their languages, and say where they are', () => {
    const standard = built.read('erklaerung.html');
    const easy = built.read('leicht/erklaerung.html');
    expect(standard).toContain('<html lang="de">');
    expect(easy).toContain('<html lang="de-simple">');
    expect(standard).toContain('href="leicht/erklaerung.html" hreflang="de-simple"');
    expect(easy).toContain('href="../erklaerung.html" hreflang="de"');
    expect(standard).toContain('href="erklaerung.html" aria-current="page"');
    expect(easy).toContain('barriere·frei');
    expect(easy).not.toContain('‧');
  });

  test('addresses in sentences are links', () => {
    expect(built.read('erklaerung.html')).toContain(
      'unter <a href="https://lesen.musterstadt.example/wohngeld">lesen.musterstadt.example/wohngeld</a>: für',
    );
  });
});

test('a chapter called „erklaerung“ keeps its page', async () => {
  const editions = sampleDocument.editions.map((edition) => ({
    ...edition,
    chapters: edition.chapters.map((chapter, index) =>
      index === 0 ? { ...chapter, slug: 'erklaerung' } : chapter,
    ),
  }));
  const document = { ...sampleDocument, editions };
  const built = await build({ document, editions });
  expect(pagesOf(built)).toContain('leicht/erklaerung-zur-barrierefreiheit.html');
  expect(built.read('leicht/erklaerung.html')).toContain('Wer bekommt Wohn·geld?');
});

test('of one edition alone there is one statement', async () => {
  const built = await build(
    { editions: sampleDocument.editions.slice(0, 1) },
    otherArtifacts,
    clean,
  );
  expect(pagesOf(built)).toEqual([
    'erklaerung.html',
    'index.html',
    'lesen/01-antrag.html',
    'lesen/02-hilfe.html',
  ]);
  expect(built.read('erklaerung.html')).not.toContain('Leichter Sprache');
});
