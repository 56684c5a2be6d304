/**
 * What is open is said in every edition, and nothing else: for every origin and every review, each
 * edition holds the right words and never a wrong one.
 */

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { DRAFT } from '../../src/easy-language/review-words.ts';
import type { RenderContext } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document, Origin, Review } from '../../src/model/document.ts';
import { NOTHING_EXAMINED } from '../../src/model/evidence.ts';
import { baseDocument } from '../review-sheet/publications.ts';
import { narrationOf } from './epub/spoken.ts';

const host = createNodeHost();
const base: { document?: Document } = {};

beforeAll(async () => {
  base.document = await baseDocument();
});

/** Words that no machine may print: nobody awarded anything. */
const SEALS = /Siegel|zertifi|geprüfte Leichte Sprache|ist Leichte Sprache\b(?!\?)/iu;

/** What an edition says, in one line, by a name for it. */
type Texts = ReadonlyMap<string, string>;

async function editionsOf(origin: Origin, review: Review): Promise<Texts> {
  const { document } = base;
  if (document === undefined) throw new Error('not read');
  const { easy, ...meta } = document.meta;
  const changed = { ...document, meta: { ...meta, origin, easy: { ...easy, review } } };
  const context: RenderContext = {
    document: changed,
    editions: changed.editions,
    narrations: changed.editions.map((edition) => narrationOf(edition)),
    paginations: [],
    host,
  };
  const texts = new Map<string, string>();
  const made = (await Promise.all(formats.map((format) => format.render(context)))).flatMap(
    ({ value }) => value,
  );
  const last = await Promise.all(
    formats.map((format) => format.conclude?.(context, made, NOTHING_EXAMINED)),
  );
  for (const { path, bytes } of [...made, ...last.flatMap((result) => result?.value ?? [])]) {
    if (/^(?:index|(?:lesen|leicht)\/(?!erklaerung).*)\.html$|\.m3u8$/.test(path)) {
      texts.set(path, plain(new TextDecoder().decode(bytes)));
    }
    if (path.endsWith('.epub')) texts.set(path, ownPages(bytes));
    if (path.endsWith('-daisy.zip')) texts.set(path, aroundChapters(bytes));
  }
  // The pages of a print layout say what its data holds; other tests read them back.
  for (const { layout } of formats) {
    if (layout === undefined) continue;
    const strings: string[] = [];
    collect(layout.data(changed).json, strings);
    texts.set(layout.template, plain(strings.join(' ')));
  }
  return texts;
}

/** What stands under `text`, in its order. */
function collect(value: unknown, into: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'text' && typeof item === 'string') into.push(item);
    else collect(item, into);
  }
}

/** Title page and page about the book. */
function ownPages(bytes: Uint8Array): string {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) =>
    /(?:title|titel|about|ueber)[^/]*\.xhtml$/.test(path),
  );
  expect(files.length).toBe(2);
  return plain(files.map(([, page]) => new TextDecoder().decode(page)).join(' '));
}

/** What stands before the chapters of a DAISY book and after them. */
function aroundChapters(bytes: Uint8Array): string {
  const page = new TextDecoder().decode(unzipSync(bytes)['content.html']);
  const [, before = '', after = ''] =
    /<body>(.*?)<div>.*<div class="imprint">(.*)$/su.exec(page) ?? [];
  expect(after).not.toBe('');
  return plain(`${before} ${after}`);
}

/** Without tags, and with every joint gone, however it is shown. */
function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[·‧]/gu, '')
    .replace(/\s+/gu, ' ');
}

const origins: readonly Origin[] = ['human', 'machine-drafted', 'machine-drafted-reviewed'];
const name = fc.constantFrom('Erika Muster', 'Ayşe Demir', 'Jörg Groß');
const review: fc.Arbitrary<Review> = fc.oneof(
  fc.constant({ status: 'open' as const }),
  fc.record({
    status: fc.constant('checked' as const),
    group: fc.constantFrom('Prüf-Gruppe Jena', 'Lebenshilfe Weimar und Apolda'),
    date: fc.constantFrom('2026-01-05', '2026-10-12'),
    names: fc.uniqueArray(name, { maxLength: 3 }),
  }),
);

describe.each(origins)('%s', (origin) => {
  test('is told in every edition, with the review as it is', async () => {
    await fc.assert(
      fc.asyncProperty(review, async (checked) => {
        const texts = await editionsOf(origin, checked);
        expect([...texts.keys()].length).toBeGreaterThan(10);
        for (const [path, text] of texts) expectRight(path, text, { origin, review: checked });
      }),
      { numRuns: 8 },
    );
  });
});

type Truth = { readonly origin: Origin; readonly review: Review };

function expectRight(path: string, text: string, { origin, review: said }: Truth): void {
  const isList = path.endsWith('.m3u8');
  const isEasyList = isList && path.includes('-leicht');
  const isOpen = said.status === 'open';
  // A list of recordings has no imprint: it says what is open, and no more.
  expect(text.includes(DRAFT), `${path}: draft`).toBe(isOpen && (!isList || isEasyList));
  expect(/hat ihn kein Mensch|Kein Mensch hat/.test(text), `${path}: unsigned`).toBe(
    origin === 'machine-drafted',
  );
  if (!isList) {
    expect(/Ein Computer-?programm/i.test(text), `${path}: machine`).toBe(origin !== 'human');
    expect(/Menschen haben (?:ihn|den Text) geprüft|Danach haben Menschen/.test(text), path).toBe(
      origin === 'machine-drafted-reviewed',
    );
    expect(/Menschen haben (?:diesen|den) Text geschrieben/.test(text), path).toBe(
      origin === 'human',
    );
  }
  if (!isOpen) {
    const day = said.date === '2026-01-05' ? '5. Januar 2026' : '12. Oktober 2026';
    for (const words of isList ? [] : [said.group, day, ...said.names]) {
      expect(text, `${path}: ${words}`).toContain(words);
    }
  }
  expect(text, path).not.toMatch(SEALS);
}
