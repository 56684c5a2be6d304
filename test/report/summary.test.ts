/** The table at the end of a build. */
import { expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { summaryOf } from '../../src/report/summary.ts';

const report: Report = {
  schema: 2,
  publication: 'buch',
  title: 'Das Buch',
  generator: 'lesbar 0',
  verdict: 'incomplete',
  files: [
    {
      path: 'buch.pdf',
      mediaType: 'application/pdf',
      size: 812_400,
      sha256: '0',
      download: { edition: 'standard', title: 'PDF', purpose: 'Zum Drucken.', pages: 12 },
    },
    {
      path: 'audio/buch-leicht.m3u8',
      mediaType: 'audio/mpegurl',
      size: 1_449_000,
      sha256: '0',
      download: { edition: 'easy', title: 'Audio', purpose: 'Zum Hören.', duration: 724_400 },
    },
    { path: 'assets/x.css', mediaType: 'text/css', size: 1, sha256: '0' },
    { path: 'lesen/1.html', mediaType: 'text/html', size: 900, sha256: '0', edition: 'standard' },
    { path: 'lesen/2.html', mediaType: 'text/html', size: 1200, sha256: '0', edition: 'standard' },
  ],
  tests: [],
  codes: {},
  criteria: [],
  checks: [
    {
      check: 'a',
      tool: { name: 'A', version: '1' },
      artifact: 'buch.pdf',
      status: 'pass',
      findings: 0,
    },
    {
      check: 'b',
      tool: { name: 'B', version: '2' },
      artifact: 'buch.pdf',
      status: 'incomplete',
      findings: 1,
    },
  ],
  findings: [],
};

test('names each download, its size and extent, and says loudly what was not checked', () => {
  expect(summaryOf(report, 'de')).toBe(
    [
      'Das Buch: unvollständig geprüft',
      '',
      'Ausgabe          Datei                   Größe   Umfang     Prüfungen              Befunde',
      'Standard         lesen/*                 2 kB    2 Seiten   –                      0',
      'Standard         buch.pdf                812 kB  12 Seiten  unvollständig geprüft  1',
      'Leichte Sprache  audio/buch-leicht.m3u8  1,4 MB  12:04      –                      0',
      '',
      'Geprüft mit: A 1, B 2',
      'NICHT GEPRÜFT: 1 Prüfung(en) liefen nicht zu Ende: b',
    ].join('\n'),
  );
});

test('counts the recordings of a playlist with it, of its own edition alone', () => {
  const recording = (path: string, edition: 'standard' | 'easy') => ({
    path,
    mediaType: 'audio/mpeg',
    size: 2_000_000,
    sha256: '0',
    edition,
  });
  const tool = { name: 'Ton', version: '1' };
  const run = { check: 'c', tool, status: 'fail', findings: 3 } as const;
  const text = summaryOf(
    {
      ...report,
      files: [
        ...report.files,
        recording('audio/leicht/1.mp3', 'easy'),
        recording('audio/standard/1.mp3', 'standard'),
      ],
      checks: [{ ...run, artifact: 'audio/leicht/1.mp3' }],
    },
    'de',
  );
  expect(text).toMatch(/audio\/buch-leicht\.m3u8 +3,4 MB +12:04 +nicht bestanden +3\n/u);
  expect(text).not.toContain('audio/standard');
});

test('speaks English', () => {
  expect(summaryOf(report, 'en')).toContain('NOT CHECKED: 1 check(s) did not finish: b');
  expect(summaryOf(report, 'en')).toContain('1.4 MB');
});

test('counts findings by weight, and shows no empty table', () => {
  const finding = {
    code: 'a/b',
    severity: 'warning',
    message: { de: 'x', en: 'x' },
    hint: { de: 'x', en: 'x' },
  } as const;
  const findings = [finding, finding, { ...finding, severity: 'error' }] as const;
  const failed: Report = { ...report, verdict: 'fail', files: [], checks: [], findings };
  expect(summaryOf(failed, 'de')).toBe('Das Buch: nicht bestanden (1 Fehler, 2 Warnungen)');
});
