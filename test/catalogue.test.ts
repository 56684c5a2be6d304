/** Every code can be explained: in both languages, in words that a clerk understands. */
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../src/catalogue.ts';
import { checks } from '../src/checks/index.ts';
import { formats } from '../src/formats/index.ts';
import { createNodeHost } from '../src/host/node-host.ts';

const catalogue = await readCatalogue(createNodeHost());
const entries = [...catalogue];

it('holds every code of every format and check, sorted', () => {
  const known = [...formats, ...checks].flatMap(({ codes }) => Object.keys(codes));
  expect(known.filter((code) => !catalogue.has(code))).toEqual([]);
  const names = entries.map(([code]) => code);
  expect(names).toEqual([...names].sort());
  expect(names.length).toBeGreaterThan(known.length);
});

describe.each(entries)('%s', (_, info) => {
  const texts = [info.title, info.why, info.help];

  it('says what, why and what to do, in German and English', () => {
    for (const { de, en } of texts) {
      expect(de.trim()).toBe(de);
      expect(de.length).toBeGreaterThan(8);
      expect(en.trim()).toBe(en);
      expect(en.length).toBeGreaterThan(8);
      expect(de).not.toBe(en);
    }
  });

  it('quotes as its language does, and ends its sentences', () => {
    for (const { de, en } of texts) {
      // What an author writes has straight quotes: `{title="…"}`.
      expect(de.replace(/="[^"]*"/gu, '')).not.toMatch(/["”]|“(?=\p{L})/u);
      expect(en.replace(/="[^"]*"/gu, '')).not.toMatch(/["„]/u);
    }
    for (const { de, en } of [info.why, info.help]) {
      expect(de).toMatch(/[.!?)“:]$/u);
      expect(en).toMatch(/[.!?)”:]$/u);
    }
  });
});
