/** Findings as a terminal shows them. */
import { describe, expect, it } from 'vitest';
import { asText } from '../../src/diagnostics/as-text.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const finding: Diagnostic = {
  code: 'source/missing-picture',
  severity: 'error',
  message: { de: 'Das Bild „plan.png“ gibt es nicht.', en: 'There is no picture “plan.png”.' },
  hint: { de: 'Legen Sie es in den Ordner.', en: 'Put it into the folder.' },
  span: { file: 'kapitel/02.md', line: 14, column: 3 },
};

describe('a finding', () => {
  it('names place, severity and code, then what is so, then what to do', () => {
    expect(asText(finding, 'de')).toBe(
      [
        'kapitel/02.md:14:3  Fehler  source/missing-picture',
        '    Das Bild „plan.png“ gibt es nicht.',
        '    → Legen Sie es in den Ordner.',
      ].join('\n'),
    );
  });

  it('speaks English where that is asked for', () => {
    expect(asText(finding, 'en')).toBe(
      [
        'kapitel/02.md:14:3  error  source/missing-picture',
        '    There is no picture “plan.png”.',
        '    → Put it into the folder.',
      ].join('\n'),
    );
  });

  it('can be opened from where the user stands', () => {
    expect(asText(finding, 'de', 'content/buch/').split('  ')[0]).toBe(
      'content/buch/kapitel/02.md:14:3',
    );
  });

  it.each([
    ['error', 'Fehler', 'error'],
    ['warning', 'Warnung', 'warning'],
    ['info', 'Hinweis', 'note'],
  ] as const)('of severity %s is called %s, %s', (severity, german, english) => {
    expect(asText({ ...finding, severity }, 'de')).toContain(`  ${german}  `);
    expect(asText({ ...finding, severity }, 'en')).toContain(`  ${english}  `);
  });
});

describe('the place', () => {
  const { span: _, ...nowhere } = finding;

  it('is the built file where the source has none, never below the root', () => {
    const built = { ...nowhere, artifact: { path: 'lesen/01.html', selector: '#s3' } };
    expect(asText(built, 'de', 'content/').split('  ')[0]).toBe('lesen/01.html #s3');
    expect(asText({ ...nowhere, artifact: { path: 'buch.pdf' } }, 'de').split('  ')[0]).toBe(
      'buch.pdf',
    );
  });

  it('is a dash where there is none at all', () => {
    expect(asText(nowhere, 'de').startsWith('–  Fehler')).toBe(true);
  });
});

describe('what belongs to it', () => {
  it('stands between the words and the remedy', () => {
    const related = [
      {
        message: { de: 'zuerst hier', en: 'first here' },
        span: { file: 'a.md', line: 2, column: 9 },
      },
    ];
    expect(
      asText({ ...finding, related }, 'de')
        .split('\n')
        .slice(1, 4),
    ).toEqual([
      '    Das Bild „plan.png“ gibt es nicht.',
      '    a.md:2: zuerst hier',
      '    → Legen Sie es in den Ordner.',
    ]);
  });

  it('names the tool last, with its address where it has one', () => {
    const tool = { name: 'axe', rule: 'image-alt' };
    expect(
      asText({ ...finding, tool }, 'de')
        .split('\n')
        .at(-1),
    ).toBe('    (axe: image-alt)');
    const linked = { ...tool, url: 'https://axe.example/image-alt' };
    expect(
      asText({ ...finding, tool: linked }, 'de')
        .split('\n')
        .at(-1),
    ).toBe('    (axe: image-alt, https://axe.example/image-alt)');
  });
});
