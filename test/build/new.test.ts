/** What `lesbar new` makes is a publication that passes every check, whatever its folder is called. */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hashesOf, lesbar } from './lesbar.ts';

const example = new URL('../../templates/new/', import.meta.url);
const fresh = (): string => mkdtempSync(join(tmpdir(), 'lesbar-new-'));
const DAY = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000) };

function settingsOf(folder: string): unknown {
  return parse(readFileSync(join(folder, 'publication.yaml'), 'utf8'));
}

describe('the new folder', () => {
  it.each([
    ['wohngeld-kurz', 'Wohngeld kurz'],
    ['Ämter & Wege', 'Ämter & Wege'],
    ['übersicht_2027', 'Übersicht 2027'],
    ["yes: 'no' #1", "Yes: 'no' #1"],
    ['---', '---'],
    ['[x]', '[x]'],
  ])('%s has the title “%s” and the date of today', (name, titel) => {
    const folder = fresh();
    expect(lesbar(folder, ['new', `./${name}`], DAY).stderr).toBe('');
    const day = '2026-11-24';
    expect(settingsOf(join(folder, name))).toMatchObject({
      titel,
      erschienen: day,
      geaendert: day,
      erklaerung: { stand: day },
    });
  });

  it('holds every file of the example, and every comment that teaches', () => {
    const folder = fresh();
    lesbar(folder, ['new', 'buch'], DAY);
    const [made, given] = [
      hashesOf(join(folder, 'buch')),
      hashesOf(fileURLToPath(example).replace(/[/\\]$/u, '')),
    ];
    expect([...made.keys()]).toEqual([...given.keys()]);
    for (const [path, hash] of made) {
      if (path !== 'publication.yaml') expect(hash, path).toBe(given.get(path));
    }
    const comments = (text: string) => text.match(/^ *#.*$/gmu);
    const text = (path: string | URL) => readFileSync(path, 'utf8');
    expect(comments(text(join(folder, 'buch/publication.yaml')))).toEqual(
      comments(text(new URL('publication.yaml', example))),
    );
  });

  it('may exist already when it is empty', () => {
    const folder = fresh();
    mkdirSync(join(folder, 'leer'));
    expect(lesbar(folder, ['new', 'leer']).code).toBe(0);
    expect(hashesOf(join(folder, 'leer')).size).toBeGreaterThan(3);
  });
});

describe('a build of it', () => {
  // A name that sorts before every folder of the output, and one that sorts behind.
  it.each(['Ämter & Wege', 'zettel'])('passes without a finding: %s', (name) => {
    const folder = fresh();
    lesbar(folder, ['new', name]);
    const ran = lesbar(folder, ['build', name]);
    expect(ran.stderr.replaceAll(/^fertig .*\n/gm, '')).toBe('');
    expect(ran.stdout).toContain('Geschrieben: output/');
    expect(ran.code).toBe(0);
    const report = readFileSync(join(folder, 'output', name, 'report/report.json'), 'utf8');
    expect(JSON.parse(report)).toMatchObject({ verdict: 'pass', findings: [] });
  });
});
