/** Joins of Leichte Sprache on screens: blanks become no-break spaces, and nothing else changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/model/document.ts';
import { inSenseUnits } from '../../../src/writers/xhtml/sense-units.ts';

const span = { file: 'a.md', line: 1, column: 1 };
const text = (value: string): Inline => ({ kind: 'text', span, value });
const strong = (...children: Inline[]): Inline => ({ kind: 'strong', span, children });

/** What is shown, with ~ for a no-break space. */
function shown(children: readonly Inline[]): string {
  return children
    .map((one) => {
      if (one.kind === 'text') return one.value.replaceAll('\u00a0', '~');
      return 'children' in one ? `*${shown(one.children)}*` : '';
    })
    .join('');
}

describe('blanks in a sentence', () => {
  it.each([
    ['Sie bekommen Geld von dem Amt.', 'Sie~bekommen Geld von~dem~Amt.'],
    ['Das kostet 10 Euro im Monat.', 'Das~kostet 10~Euro im~Monat.'],
    // Longer than a word may be: parted, so that it fits on a small screen.
    ['Wir reden mit der Verwaltung.', 'Wir~reden mit~der Verwaltung.'],
  ])('%s', (written, expected) => {
    expect(shown(inSenseUnits([text(written)]))).toBe(expected);
  });

  it('are judged across what is set in bold', () => {
    const parts = [text('Das geht in der '), strong(text('Stadt')), text(' heute gut.')];
    expect(shown(inSenseUnits(parts))).toContain('der~*Stadt*');
  });

  it('stay as they are in words of the glossary and in code', () => {
    const term: Inline = { kind: 'term', span, text: 'Große Anfrage', definition: '' };
    const code: Inline = { kind: 'code', span, value: 'der Code' };
    expect(inSenseUnits([term, text(' und '), code])).toMatchObject([term, {}, code]);
  });
});

describe('whatever is written', () => {
  const leaf = fc.oneof(
    fc.stringMatching(/^[a-zA-ZäöüÄÖÜß0-9 .,‧-]{0,24}$/u).map(text),
    fc.constant<Inline>({ kind: 'line-break', span }),
  );
  const inlines = fc.array(
    fc.oneof(
      leaf,
      fc.array(leaf).map((all) => strong(...all)),
    ),
  );

  it('only blanks change, each to one blank, and units stay short', () => {
    fc.assert(
      fc.property(inlines, (children) => {
        const joined = shown(inSenseUnits(children));
        expect(joined.replaceAll('~', ' ')).toBe(shown(children));
        const units = joined.split(/[ *]/u).filter((unit) => unit.includes('~'));
        for (const unit of units) expect(unit.length).toBeLessThanOrEqual(14);
      }),
    );
  });
});
