/** Changes below folders are noticed once files stand still, whatever way they were written. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesOf, nextStanding, standingOf } from '../../src/host/watching.ts';

type At = (path: string) => string;

/** Paths in a new folder with one chapter. */
function workplace(): At {
  const folder = mkdtempSync(join(tmpdir(), 'lesbar-watch-'));
  const at: At = (path) => join(folder, path);
  mkdirSync(at('kapitel'));
  writeFileSync(at('kapitel/Übersicht.md'), 'alt');
  return at;
}

async function seen(change: (at: At) => void): Promise<readonly string[]> {
  const at = workplace();
  const before = await standingOf([at('')]);
  const next = nextStanding([at('')], before);
  change(at);
  return changesOf(before, await next).map((path) => path.slice(at('x').length - 1));
}

describe('a change', () => {
  test('of content is seen', async () => {
    expect(await seen((at) => writeFileSync(at('kapitel/Übersicht.md'), 'ganz neu'))).toEqual([
      'kapitel/Übersicht.md',
    ]);
  });

  test('to as many other bytes is seen by its time', async () => {
    const changed = await seen((at) => {
      writeFileSync(at('kapitel/Übersicht.md'), 'neu');
      utimesSync(at('kapitel/Übersicht.md'), 10, 10);
    });
    expect(changed).toEqual(['kapitel/Übersicht.md']);
  });

  test('by writing beside and renaming, as editors do, is one change of the file', async () => {
    const changed = await seen((at) => {
      writeFileSync(at('kapitel/.Übersicht.md.swp'), 'neuer');
      renameSync(at('kapitel/.Übersicht.md.swp'), at('kapitel/Übersicht.md'));
    });
    expect(changed).toEqual(['kapitel/Übersicht.md']);
  });

  test('that adds and removes files names them all', async () => {
    const changed = await seen((at) => {
      rmSync(at('kapitel/Übersicht.md'));
      writeFileSync(at('publication.yaml'), 'titel: x');
    });
    expect(changed).toEqual(['kapitel/Übersicht.md', 'publication.yaml']);
  });

  test('that goes on is waited for', async () => {
    const at = workplace();
    const before = await standingOf([at('')]);
    const next = nextStanding([at('')], before);
    const sizes = [100, 2000, 30_000];
    for (const size of sizes) {
      writeFileSync(at('bild.svg'), 'x'.repeat(size));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await next).get(at('bild.svg'))).toMatch(/^30000 /);
  });
});

test('a folder that is not there holds nothing, and what then comes is seen', async () => {
  const missing = workplace()('noch-nicht');
  const before = await standingOf([missing]);
  expect(before.size).toBe(0);
  const next = nextStanding([missing], before);
  mkdirSync(missing);
  writeFileSync(join(missing, 'publication.yaml'), '');
  expect(changesOf(before, await next)).toEqual([join(missing, 'publication.yaml')]);
});
