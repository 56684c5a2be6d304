/** Whatever bytes somebody hands in: no exception, and every finding points into the text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { prepare } from '../../src/prepare/index.ts';
import { publicationOf } from './publication-of.ts';

const encoder = new TextEncoder();

/** Pieces that make parsers stumble, mixed with plain words. */
const pieces = fc.constantFrom(
  '\n',
  '\n\n',
  ' ',
  '    ',
  '\t',
  '# ',
  '## ',
  '#### ',
  '---\n',
  '***\n',
  '- ',
  '1. ',
  '> ',
  ': ',
  ':',
  '::',
  ':::',
  '::::',
  ':::leicht',
  ':::leicht[',
  ':::bild{src="x.png" alt="y"}\n',
  ':::lang\n',
  ':::tabelle[T]{kopfspalte}\n',
  ':::hinweis\n',
  ':::\n',
  '::glossar\n',
  ':abbr[',
  ':begriff[',
  ':fremd[x]{lang=en}',
  ':span[',
  '{#id}',
  '{.schmuck}',
  '{lang=',
  '}',
  '[',
  ']',
  '(',
  ')',
  '![',
  '[^1]',
  '[^1]: ',
  '[a]: ',
  '<b>',
  '</b>',
  '<!-- ',
  ' -->',
  '`',
  '```\n',
  '~~~\n',
  '~~',
  '| a | b |\n',
  '|---|---|\n',
  '*',
  '**',
  '_',
  '\\',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '\0',
  '\u0007',
  '\uFEFF',
  '\u00AD',
  '·',
  '‧',
  'Wort',
  'Bürger:innen',
  '12:30 Uhr',
  'a\u0308',
  '\u{1F600}',
  '\uD800',
  'https://a.b',
  'mailto:a@b.de',
  '#id',
  '01.md#id',
  '  \n',
  '\r\n',
  '\r',
);
const markdown = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

async function check(chapter: Uint8Array): Promise<void> {
  const { value, diagnostics } = await publicationOf({ '01.md': chapter });
  const lines = Buffer.from(chapter)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  for (const diagnostic of diagnostics) expectInside(diagnostic, lines);
  expect(value).toBeDefined();
  if (value) expect(() => prepare(value)).not.toThrow();
}

function expectInside({ span, code }: Diagnostic, lines: readonly string[]): void {
  expect(span, code).toBeDefined();
  if (span?.file !== '01.md') return;
  const line = lines[span.line - 1];
  expect(line, `${code} ${span.line}`).toBeDefined();
  expect(span.column, code).toBeGreaterThanOrEqual(1);
  expect(span.column, code).toBeLessThanOrEqual((line ?? '').length + 1);
  expect(
    (span.endLine ?? span.line) * 1e6 + (span.endColumn ?? span.column),
  ).toBeGreaterThanOrEqual(span.line * 1e6 + span.column);
}

test('any mixture of Markdown gives findings inside the text and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, (text) => check(encoder.encode(text))),
    { numRuns: 500 },
  );
});

test('any bytes give findings inside the text and never throw', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), check), { numRuns: 300 });
});

test('any publication.yaml gives findings and never throws', async () => {
  const yaml = fc.array(
    fc.constantFrom(
      'titel: ',
      'kapitel:\n',
      '  - ',
      '- ',
      '01.md\n',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '? ',
      ': ',
      ':',
      '\n',
      '  ',
      '\t',
      '|\n',
      '>\n',
      '#',
      '---\n',
      '...\n',
      '!!js ',
      '%YAML 1.2\n',
      'kontakt:\n',
      'glossar:\n',
      'wort: x\n',
      'stimme: ',
      '<<: ',
      '2026-13-40',
      'x',
      '\0',
    ),
    { maxLength: 50 },
  );
  const property = fc.asyncProperty(yaml, async (parts) => {
    const { diagnostics } = await publicationOf({
      'publication.yaml': encoder.encode(parts.join('')),
    });
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { span } of diagnostics) expect(span?.line).toBeGreaterThanOrEqual(1);
  });
  await fc.assert(property, { numRuns: 800 });
});

test('the same publication reads to the same document', async () => {
  const property = fc.asyncProperty(markdown, async (text) => {
    const chapter = { '01.md': encoder.encode(text) };
    expect(await publicationOf(chapter)).toEqual(await publicationOf(chapter));
  });
  await fc.assert(property, { numRuns: 100 });
});
