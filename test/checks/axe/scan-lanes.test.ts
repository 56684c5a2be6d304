/**
 * Showing many pages in two windows, with a browser made of plain objects: order, time limits, crashes,
 * pages that never answer, several guests. That Chromium itself is driven rightly, `axe.test.ts` shows with a real one.
 */
import { describe, expect, it } from 'vitest';
import { axeVisitor } from '../../../src/checks/axe/scan.ts';
import { type Guest, guide } from '../../../src/checks/pages/tour.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { page } from '../artifacts.ts';
import { type Behaviour, fakeBrowser, type State } from '../pages/fake-browser.ts';

async function scan(names: readonly string[], behaviour: Behaviour = {}, timeout = 2000) {
  const { browser, log } = fakeBrowser(behaviour);
  const pages = names.map((name) => page(`${name}.html`, ''));
  const done: string[] = [];
  const results = new Map<Artifact, unknown>();
  const { look, script } = axeVisitor('');
  const guest: Guest = {
    pages,
    ...(script === undefined ? {} : { script }),
    see: async (one, shown) => {
      const seen = await look(shown);
      return () => void results.set(one, seen);
    },
    miss: (one, why) => void results.set(one, why.de),
    onDone: ({ path }, count) => void done.push(`${count} ${path}`),
  };
  await guide({ browser, artifacts: pages, guests: [guest], timeout });
  return { said: pages.map((one) => results.get(one) ?? 'nothing'), done, log };
}

const hang = () => new Promise<void>(() => {});

describe('each page', () => {
  it('is seen in three widths and two schemes, from one to the next with the least to paint', async () => {
    const { log } = await scan(['a']);
    expect(log.states).toEqual([
      'a.html light 1280',
      'a.html dark 1280',
      'a.html dark 768',
      'a.html light 768',
      'a.html light 320',
      'a.html dark 320',
    ]);
  });

  it('finds the examiner in its window, which gets it once for all pages', async () => {
    const { log } = await scan(['a', 'b', 'c', 'd']);
    expect(log.scripts).toHaveLength(2);
    expect(log.scripts[0]).toMatch(/^globalThis\.lesbarStartAxe = /u);
  });

  it('has each hit once, with the states in which it shows', async () => {
    const find = ({ scheme, width }: State) =>
      scheme === 'dark' ? ['color-contrast', 'list'] : width === 320 ? ['list'] : [];
    const { said } = await scan(['a'], { find });
    expect(said[0]).toMatchObject({
      violations: [
        { rule: 'color-contrast', states: ['dark 1280', 'dark 768', 'dark 320'] },
        { rule: 'list', states: ['dark 1280', 'dark 768', 'light 320', 'dark 320'] },
      ],
    });
  });

  it('is measured where it is narrow', async () => {
    const overflow = (url: string) => (url.endsWith('b.html') ? { width: 400 } : undefined);
    const { said } = await scan(['a', 'b'], { overflow });
    expect(said).toEqual([
      { violations: [], undecided: [], failures: [] },
      { violations: [], undecided: [], failures: [], overflow: { width: 400 } },
    ]);
  });
});

describe('many pages', () => {
  it('are all scanned, in two windows, and told one after the other', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { said, done, log } = await scan(names);
    expect(said.every((one) => typeof one === 'object')).toBe(true);
    expect(done.map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '4', '5']);
    expect(done.map((line) => line.split(' ')[1]).toSorted()).toEqual(
      names.map((name) => `${name}.html`),
    );
    expect(log).toMatchObject({ windows: 2, closed: 2 });
  });

  it('that are none open no window', async () => {
    const { said, log } = await scan([]);
    expect(said).toEqual([]);
    expect(log).toMatchObject({ windows: 0, closed: 0 });
  });
});

describe('a page that fails', () => {
  const crashOn = (name: string) => async (url: string) => {
    if (url.endsWith(`${name}.html`)) throw new Error('Page crashed\n  at somewhere');
  };

  it('is told with the first line of the reason, and the others are scanned', async () => {
    const { said } = await scan(['a', 'b', 'c', 'd'], { load: crashOn('b') });
    expect(said[1]).toBe('Der Browser brach ab: Page crashed');
    expect(said.filter((one) => typeof one === 'object')).toHaveLength(3);
  });

  it('takes its window with it: the next page gets a new one', async () => {
    const { log } = await scan(['a', 'b', 'c', 'd'], { load: crashOn('b') });
    expect(log).toMatchObject({ windows: 3, closed: 3 });
  });

  it('may be every page', async () => {
    const load = async () => {
      throw new Error('Target closed');
    };
    const { said, log } = await scan(['a', 'b', 'c'], { load });
    expect(new Set(said)).toEqual(new Set(['Der Browser brach ab: Target closed']));
    expect(log).toMatchObject({ windows: 3, closed: 3 });
  });
});

describe('a page that takes too long', () => {
  it('is left where it hangs, with the seconds it was given', async () => {
    const load = (url: string) => (url.endsWith('b.html') ? hang() : Promise.resolve());
    const { said, log } = await scan(['a', 'b', 'c'], { load }, 60);
    expect(said[1]).toBe('Die Seite war nach 0 Sekunden nicht fertig untersucht.');
    expect(typeof said[0]).toBe('object');
    expect(typeof said[2]).toBe('object');
    expect(log).toMatchObject({ windows: 2, closed: 2 });
  });

  it('does not hold up the end when all of them hang', async () => {
    const begin = performance.now();
    const { said } = await scan(['a', 'b', 'c', 'd'], { load: hang }, 50);
    expect(said.every((one) => typeof one === 'string')).toBe(true);
    expect(performance.now() - begin).toBeLessThan(1500);
  });
});

describe('several guests', () => {
  const guestOf = (pages: readonly Artifact[], see: Guest['see']) => {
    const missed: string[] = [];
    const seen: string[] = [];
    const guest: Guest = {
      pages,
      see: async (one, shown) => {
        const keep = await see(one, shown);
        return () => {
          keep();
          seen.push(one.path);
        };
      },
      miss: ({ path }) => void missed.push(path),
      onDone: () => {},
    };
    return { guest, missed, seen };
  };
  const pages = ['a', 'b', 'c'].map((name) => page(`${name}.html`, ''));

  it('see a page that was loaded once, and only the pages they want', async () => {
    const { browser, log } = fakeBrowser();
    const one = guestOf(pages, async () => () => {});
    const two = guestOf(pages.slice(1), async () => () => {});
    const guests = [one.guest, two.guest];
    await guide({ browser, artifacts: pages, guests, timeout: 2000 });
    expect(log.loads).toBe(3);
    expect(one.seen.toSorted()).toEqual(['a.html', 'b.html', 'c.html']);
    expect(two.seen.toSorted()).toEqual(['b.html', 'c.html']);
  });

  it('do not suffer from one that fails: the next gets a new window', async () => {
    const { browser, log } = fakeBrowser();
    const bad = guestOf(pages, async () => Promise.reject(new Error('kaputt')));
    const good = guestOf(pages, async () => () => {});
    await guide({ browser, artifacts: pages, guests: [bad.guest, good.guest], timeout: 2000 });
    expect(bad.missed).toHaveLength(3);
    expect(good.seen).toHaveLength(3);
    expect(log.loads).toBe(6);
  });

  it('keep nothing that came too late', async () => {
    const { browser } = fakeBrowser();
    const kept: string[] = [];
    const slow = guestOf(pages.slice(0, 1), async () => {
      await new Promise((resolve) => setTimeout(resolve, 120));
      return () => void kept.push('zu spät');
    });
    await guide({ browser, artifacts: pages, guests: [slow.guest], timeout: 40 });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(kept).toEqual([]);
    expect(slow.missed).toEqual(['a.html']);
  });
});
