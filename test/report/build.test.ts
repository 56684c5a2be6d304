/** The report as a build writes it: its files, the log beside it, and what `--sarif` and `--junit` add. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashesOf, lesbar, workplace } from '../build/lesbar.ts';

const folder = workplace();
/** One small format without sound or browser. */
const QUICK = ['--format', 'easy-print'];
const env = { SOURCE_DATE_EPOCH: '1790000000' };
const build = (...more: readonly string[]) =>
  lesbar(folder, ['build', 'buch', ...QUICK, ...more], env);
const report = (name: string): string =>
  readFileSync(join(folder, 'output/buch/report', name), 'utf8');
const log = (): readonly { readonly date: string; readonly verdict: string }[] =>
  readFileSync(join(folder, 'output/.verlauf/buch.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeAll(() => {
  expect(build().code).toBe(0);
}, 60_000);

describe('a build', () => {
  test('writes the report in all its forms', () => {
    expect(readdirSync(join(folder, 'output/buch/report')).toSorted()).toEqual([
      'earl.jsonld',
      'index.html',
      'junit.xml',
      'openacr.yaml',
      'report.json',
      'report.sarif',
    ]);
  });

  test('tells no day and no folder of this machine in it', () => {
    for (const name of readdirSync(join(folder, 'output/buch/report'))) {
      expect(report(name)).not.toContain(folder);
      expect(report(name)).not.toContain('2026-09-21');
    }
  });

  test('of the same source is recognised, the new files included, and logs nothing', () => {
    const again = build();
    expect(again.stdout).toContain('Nichts hat sich geändert');
    expect(log()).toHaveLength(1);
  });

  test('makes a touched report whole again, byte by byte', () => {
    const before = hashesOf(join(folder, 'output/buch'));
    writeFileSync(join(folder, 'output/buch/report/index.html'), 'Alles bestens!');
    build();
    expect(hashesOf(join(folder, 'output/buch'))).toEqual(before);
    expect(log()).toHaveLength(1);
  });
});

describe('the log', () => {
  test('gets a line for each build that changed something, and then the report draws it', () => {
    expect(report('index.html')).not.toContain('class="chart"');
    const yaml = join(folder, 'buch/publication.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('Wohngeld in Musterstadt', 'Wohngeld'));
    expect(build().code).toBe(0);
    expect(log().map(({ date, verdict }) => [date, verdict])).toEqual([
      ['2026-09-21', 'pass'],
      ['2026-09-21', 'pass'],
    ]);
    expect(report('index.html')).toContain('class="chart"');
    expect(report('index.html')).toContain('Bau 2 vom 21.09.2026');
  });

  test('tells of a build that failed, too, though the output stays as it was', () => {
    const before = hashesOf(join(folder, 'output/buch'));
    const chapter = join(folder, 'buch/kapitel/01-antrag.md');
    const text = readFileSync(chapter, 'utf8');
    writeFileSync(chapter, `${text}\n![Plan](bilder/fehlt.png)\n`);
    const failed = build('--sarif', 'berichte/alle.sarif', '--junit', 'alle.xml');
    writeFileSync(chapter, text);
    expect(failed.code).toBe(1);
    expect(log().map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'fail']);
    expect(hashesOf(join(folder, 'output/buch'))).toEqual(before);
  });
});

describe('--sarif and --junit', () => {
  test('write the findings of a failed build where the user wants them, seen from where the user stands', () => {
    const sarif = JSON.parse(readFileSync(join(folder, 'berichte/alle.sarif'), 'utf8'));
    const [result] = sarif.runs[0].results;
    expect(result.ruleId).toBe('source/missing-picture');
    const place = result.locations[0].physicalLocation;
    expect(place.artifactLocation.uri).toBe('buch/kapitel/01-antrag.md');
    expect(existsSync(join(folder, place.artifactLocation.uri))).toBe(true);
    expect(place.region.startLine).toBeGreaterThan(1);
    expect(readFileSync(join(folder, 'alle.xml'), 'utf8')).toContain(
      'type="source/missing-picture"',
    );
  });

  test('are written for a build that was known already, and for check', () => {
    build();
    expect(build('--sarif', 'bekannt.sarif').stdout).toContain('Nichts hat sich geändert');
    expect(JSON.parse(readFileSync(join(folder, 'bekannt.sarif'), 'utf8')).runs[0].results).toEqual(
      [],
    );
    expect(lesbar(folder, ['check', 'buch', ...QUICK, '--junit', 'check.xml'], env).code).toBe(0);
    expect(readFileSync(join(folder, 'check.xml'), 'utf8')).toContain('failures="0" errors="0"');
  });

  test('say so when they cannot be written: exit code 2, in words', () => {
    writeFileSync(join(folder, 'datei'), '');
    const ran = build('--sarif', 'datei/x.sarif');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('lässt sich nicht schreiben');
  });
});
