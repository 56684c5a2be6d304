/**
 * Every change that speaking makes to the text of the sample publication, in `sample-changes.txt`: what is
 * written, what is heard, how often, and where it is first. `ACCEPT=1` rewrites it; read it line by line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Piece } from '../../src/narrate/normalise/mapped-text.ts';
import { normaliserFor, readScript, type SpokenUtterance } from '../../src/narrate/spoken.ts';
import { prepare } from '../../src/prepare/index.ts';
import { readPublication } from '../../src/source/index.ts';
import { writeScript } from '../../src/writers/speech/index.ts';

const golden = new URL('sample-changes.txt', import.meta.url);
const folder = fileURLToPath(new URL('../../content/digitale-stadt-jena', import.meta.url));

async function sample() {
  const { value } = await readPublication(createNodeHost(), folder);
  if (value === undefined) throw new Error('The sample publication cannot be read');
  const document = prepare(value).value;
  const findings: Diagnostic[] = [];
  const languageOf = (lang: string) => lang.toLowerCase().split('-')[0];
  const reader = { normalise: normaliserFor(document), languageOf, findings };
  const units = document.editions.flatMap(({ chapters }) =>
    chapters.flatMap((chapter) => readScript(writeScript(chapter).utterances, reader)),
  );
  return { units, findings };
}

type Change = { readonly heard: string; readonly first: string; count: number };

function changesIn(units: readonly SpokenUtterance[]): string {
  const changes = new Map<string, Change>();
  for (const { source, pieces, spoken } of units) {
    const texts = source.parts.map(({ text }) => text).join('');
    const leads = source.parts.filter(({ isLeadIn }) => isLeadIn === true);
    const begin = leads.reduce((sum, { text }) => sum + text.length, 0);
    let at = -begin;
    for (const piece of pieces) {
      at += piece.source.length;
      if (at <= 0 || !isChange(piece)) continue;
      const key = `${visible(piece.source)} => ${visible(piece.spoken)}`;
      const change = changes.get(key) ?? { heard: spoken, first: texts, count: 0 };
      change.count += 1;
      changes.set(key, change);
    }
  }
  const order = new Intl.Collator('de');
  return [...changes]
    .toSorted(([a], [b]) => order.compare(a, b) || (a < b ? -1 : 1))
    .map(
      ([key, { count, first, heard }]) =>
        `${key}  (${count})\n    ${visible(first)}\n    ${heard}\n`,
    )
    .join('');
}

/** A full stop that ends a unit is no change anybody hears. */
function isChange({ source, spoken }: Piece): boolean {
  return source !== spoken && !(source === '' && /^[ .]*$/.test(spoken));
}

function visible(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, '␣')
    .replace(/\u00ad/g, '(-)')
    .replace(/\s+/g, ' ');
}

describe('the sample publication', async () => {
  const { units, findings } = await sample();
  const changes = changesIn(units);

  it('is changed for the ear like this', () => {
    if (process.env.ACCEPT !== '1') expect(changes).toBe(readFileSync(golden, 'utf8'));
    expect(changes).not.toBe('');
  });

  it('has no figure left that a voice would have to guess at', () => {
    expect(units.filter(({ spoken }) => /\d/.test(spoken)).map(({ spoken }) => spoken)).toEqual([]);
  });

  it('has nothing that stays unspoken', () => expect(findings).toEqual([]));

  afterAll(() => {
    if (process.env.ACCEPT === '1') writeFileSync(golden, changes);
  });
});
