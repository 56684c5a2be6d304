/** Whole builds of the base publication: everything is made, nothing changes without reason. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashesOf, lesbar, type Ran, workplace } from './lesbar.ts';

const first: { folder: string; ran: Ran } = {
  folder: '',
  ran: { code: null, stdout: '', stderr: '' },
};

beforeAll(() => {
  first.folder = workplace();
  first.ran = lesbar(first.folder, ['build', 'buch'], { TZ: 'Pacific/Auckland', LANG: 'C' });
});

const output = (): string => join(first.folder, 'output/buch');

describe('a build of the base publication', () => {
  test('passes without a finding', () => {
    expect(first.ran.stderr.replaceAll(/^fertig .*\n/gm, '')).toBe('');
    expect(first.ran.code).toBe(0);
  });

  test('makes every edition', () => {
    const paths = [...hashesOf(output()).keys()];
    expect(paths).toEqual(
      expect.arrayContaining([
        'index.html',
        'lesen/01-antrag.html',
        'leicht/01-antrag.html',
        'buch.pdf',
        'buch-leicht.pdf',
        'buch.epub',
        'buch-leicht.epub',
        'audio/standard/01-antrag.mp3',
        'audio/leicht/01-antrag.mp3',
        'audio/buch.m3u8',
        'audio/buch-leicht.m3u8',
        'report/report.json',
      ]),
    );
  });

  test('is reported with every check passed', () => {
    const report = JSON.parse(readFileSync(join(output(), 'report/report.json'), 'utf8'));
    expect(report.verdict).toBe('pass');
    expect(report.findings).toEqual([]);
    const statuses = new Set(report.checks.map((run: { status: string }) => run.status));
    expect([...statuses]).toEqual(['pass']);
  });

  test('says at the end what was made', () => {
    expect(first.ran.stdout).toContain('buch-leicht.epub');
    expect(first.ran.stdout).toContain('Geschrieben: output/buch/');
  });
});

test('another time zone, locale and an empty cache give identical bytes for every file', () => {
  const folder = workplace();
  const env = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  expect(lesbar(folder, ['build', 'buch'], env).code).toBe(0);
  expect(hashesOf(join(folder, 'output/buch'))).toEqual(hashesOf(output()));
});

describe('a second build', () => {
  test('of the same source does nothing', () => {
    const again = lesbar(first.folder, ['build', 'buch']);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('Nichts hat sich geändert: output/buch/');
  });

  test('after the output was touched makes it whole again', () => {
    const before = hashesOf(output());
    writeFileSync(join(output(), 'index.html'), 'kaputt');
    rmSync(join(output(), 'buch.pdf'));
    expect(lesbar(first.folder, ['build', 'buch']).code).toBe(0);
    expect(hashesOf(output())).toEqual(before);
  });

  test('with an error in the source leaves the last good output as it was', () => {
    const before = hashesOf(output());
    const chapter = join(first.folder, 'buch/kapitel/01-antrag.md');
    const text = readFileSync(chapter, 'utf8');
    writeFileSync(chapter, `${text}\n![Plan](bilder/fehlt.png)\n`);
    const failed = lesbar(first.folder, ['build', 'buch']);
    writeFileSync(chapter, text);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('source/missing-picture');
    expect(failed.stdout).toContain('Nicht veröffentlicht: Die letzte Ausgabe ist unverändert.');
    expect(hashesOf(output())).toEqual(before);
  });
});

describe('a machine without a browser', () => {
  const env = { LESBAR_BROWSER: 'none' };

  test('builds, and says loudly what was not checked', () => {
    const ran = lesbar(workplace(), ['build', 'buch'], env);
    expect(ran.stdout).toContain('NICHT GEPRÜFT');
    expect(ran.code).toBe(0);
  });

  test('fails under --strict and in CI', () => {
    const folder = workplace();
    expect(lesbar(folder, ['build', 'buch', '--strict'], env).code).toBe(1);
    expect(lesbar(folder, ['build', 'buch'], { ...env, CI: 'true' }).code).toBe(1);
  });
});

test('one format and one edition can be asked for', () => {
  const folder = workplace();
  const ran = lesbar(folder, ['build', 'buch', '--format', 'audio', '--edition', 'leicht']);
  expect(ran.code).toBe(0);
  const paths = [...hashesOf(join(folder, 'output/buch')).keys()];
  expect(paths).toContain('audio/leicht/01-antrag.mp3');
  expect(paths.filter((path) => !/^(audio\/|report\/)/.test(path))).toEqual([]);
});

describe('check', () => {
  const SAME = 'Nichts hat sich seit der letzten Prüfung geändert.';
  const place = { folder: '' };
  /** Without the reference tools, wherever they are: they take their time. */
  const check = (
    args: readonly string[] = [],
    env: NodeJS.ProcessEnv = {},
    at = place.folder,
  ): Ran => lesbar(at, ['check', 'buch', ...args], { LESBAR_TOOLS: at, ...env });

  test('writes nothing', () => {
    place.folder = workplace();
    const ran = check();
    expect(ran.code).toBe(0);
    expect(ran.stdout).not.toContain(SAME);
    expect(() => hashesOf(join(place.folder, 'output'))).toThrow();
  });

  test('says the same again without looking, as long as nothing changed', () => {
    const [once, again] = [0, 1].map(() => check(['--json']));
    expect(again?.stdout).toBe(once?.stdout);
    expect(check().stdout).toContain(SAME);
    expect(check(['--no-cache']).stdout).not.toContain(SAME);
  });

  test('looks again when a tool around it changed', () => {
    const dictionaries = join(place.folder, 'dictionaries');
    mkdirSync(dictionaries);
    const env = { LESBAR_DICTIONARIES: dictionaries };
    expect(check([], env).stdout).not.toContain(SAME);
    expect(check([], env).stdout).toContain(SAME);
    writeFileSync(join(dictionaries, 'de_DE.aff'), '');
    expect(check([], env).stdout).not.toContain(SAME);
  });

  test('is not remembered when something could not be checked, or is wrong', () => {
    // What a browser saw before is kept, so this needs a place where none was.
    const env = { LESBAR_BROWSER: 'none' };
    const unseen = workplace();
    for (let run = 0; run < 2; run += 1) {
      const { stdout } = check(['--format', 'html'], env, unseen);
      expect(stdout).toContain('NICHT GEPRÜFT');
      expect(stdout).not.toContain(SAME);
    }
    const chapter = join(place.folder, 'buch/kapitel/01-antrag.md');
    writeFileSync(chapter, `${readFileSync(chapter, 'utf8')}\n![Plan](bilder/fehlt.png)\n`);
    for (let run = 0; run < 2; run += 1) {
      const ran = check();
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain('source/missing-picture');
    }
  });
});
