/** Where lines of Leichte Sprache may end: cases, and what holds for any sentence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf, glued, openGaps, senseUnits } from '../../src/easy-language/sense-units.ts';

const measure = { line: 32, unit: 19 };

/** The units of a sentence, parted by bars. */
const shown = (text: string, size = measure) => senseUnits(text, size).join(' | ');

describe('units of sense', () => {
  test.each([
    ['Das Geld hilft vielen Menschen.', 'Das Geld hilft | vielen Menschen.'],
    ['Das Geld kommt von der Stadt.', 'Das Geld kommt | von der Stadt.'],
    [
      'Sie brauchen einen Antrag und einen Ausweis.',
      'Sie brauchen | einen Antrag | und einen Ausweis.',
    ],
    [
      'Sie können den neuen Antrag im Bürgerbüro stellen.',
      'Sie können | den neuen Antrag | im Bürgerbüro stellen.',
    ],
    ['Dann gehen Sie zu Frau Müller.', 'Dann gehen Sie | zu Frau Müller.'],
    ['Wir sind da, wenn Sie Hilfe brauchen.', 'Wir sind da, | wenn Sie | Hilfe brauchen.'],
    ['Das kostet 12 Euro im Monat.', 'Das kostet 12 Euro | im Monat.'],
    ['Das Büro ist von 9 Uhr bis 12 Uhr offen.', 'Das Büro ist | von 9 Uhr | bis 12 Uhr offen.'],
    ['Das Fest ist am 3. Oktober 2026 in Jena.', 'Das Fest ist | am 3. Oktober 2026 | in Jena.'],
    ['Die Nummer ist 03641 49 00.', 'Die Nummer ist | 03641 49 00.'],
    ['Hilfe gibt es zum Beispiel hier.', 'Hilfe gibt es | zum Beispiel hier.'],
    ['Das sind z. B. Briefe oder Karten.', 'Das sind | z. B. Briefe | oder Karten.'],
    ['Eine Stimme liest den Text vor.', 'Eine Stimme liest | den Text vor.'],
    ['Ja.', 'Ja.'],
    ['Guten Tag.', 'Guten Tag.'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('what does not fit in a line is cut before its longest word, and only there', () => {
    const text = 'Fragen Sie bei der neuen Bundes-Verwaltungs-Stelle-für-Telefon.';
    expect(shown(text, { line: 24, unit: 15 })).toBe(
      'Fragen Sie | bei der neuen | Bundes-Verwaltungs-Stelle-für-Telefon.',
    );
    expect(shown(text, { line: 60, unit: 15 })).toContain('bei der neuen Bundes');
  });

  test('the line never ends after the first word', () => {
    expect(gapsOf('Heute kommt Post.')[0]?.kind).toBe('never');
    expect(gapsOf('Achtung: Heute kommt Post.')[0]?.kind).toBe('never');
  });

  test('a dash stays with what is before it', () => {
    expect(shown('Die Stadt hilft – und die Bürger helfen auch.')).toContain('hilft –');
  });
});

const word = fc.constantFrom(
  ...'der die ein kein in im zu und weil Stadt Jena neue 12 Euro 3. § Nr. Amt, Antrag! Sie nicht – Bürger-Meister'.split(
    ' ',
  ),
);
const sentence = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '  ')), { maxLength: 14 })
  .map((parts) =>
    parts
      .map(([text, blank]) => text + blank)
      .join('')
      .trim(),
  );
const sizes = fc.record({
  line: fc.integer({ min: 8, max: 60 }),
  unit: fc.integer({ min: 4, max: 40 }),
});

describe('any sentence', () => {
  test('keeps its letters and its length when it is glued', () => {
    fc.assert(
      fc.property(sentence, sizes, (text, size) => {
        const result = glued(text, size);
        expect(result.replaceAll('\u00a0', ' ')).toBe(text);
      }),
    );
  });

  test('is cut where it is open and nowhere else', () => {
    fc.assert(
      fc.property(sentence, sizes, (text, size) => {
        const words = (one: string) => one.split(/\s+/u).filter(Boolean);
        const units = senseUnits(text, size);
        expect(units.flatMap(words)).toEqual(words(text));
        expect(units).toHaveLength(openGaps(text, size).length + 1);
        expect(glued(text, size).split(/ +/u).filter(Boolean)).toHaveLength(
          text === '' ? 0 : units.length,
        );
      }),
    );
  });

  test('has no unit longer than the line, single words apart', () => {
    fc.assert(
      fc.property(sentence, sizes, (text, size) => {
        for (const unit of senseUnits(text, size)) {
          expect(unit.length <= size.line || !unit.includes(' ')).toBe(true);
        }
      }),
    );
  });

  test('is cut between article and noun only where both do not fit in a line', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const wide = { line: 400, unit: 12 };
        for (const gap of openGaps(text, wide)) {
          expect(
            /(?:^|\s)(?:der|die|ein|kein|in|im|12|Nr\.|§)$/u.test(text.slice(0, gap.at)) &&
              /^\s+(?:Stadt|Jena|Euro|neue|Amt)/u.test(text.slice(gap.at)),
          ).toBe(false);
        }
      }),
    );
  });

  test('of a thousand words takes no long time', () => {
    const text = 'Die Stadt Jena hilft und '.repeat(200).trim();
    const start = performance.now();
    senseUnits(text, measure);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
