/** Who sees which page in which window, with a browser made of plain objects. Time limits and crashes: `axe/scan-lanes.test.ts`. */
import { describe, expect, it } from 'vitest';
import { type Guest, guide } from '../../../src/checks/pages/tour.ts';
import { page } from '../artifacts.ts';
import { fakeBrowser } from './fake-browser.ts';

describe('a single page', () => {
  it('is shown in both windows, so that its visitors need not wait for each other', async () => {
    const { browser, log } = fakeBrowser();
    const [only] = [page('a.html', '')];
    const seen: string[] = [];
    const guest = (name: string, leavesAsFound: boolean): Guest => ({
      pages: [only],
      leavesAsFound,
      see: async () => () => void seen.push(name),
      miss: () => {},
      onDone: () => {},
    });
    const guests = [guest('changes', false), guest('types', false), guest('looks', true)];
    await guide({ browser, artifacts: [only], guests, timeout: 2000 });
    expect(seen.toSorted()).toEqual(['changes', 'looks', 'types']);
    expect(log).toMatchObject({ windows: 2, closed: 2, loads: 2 });
  });

  it('is seen first by those who leave it as they find it', async () => {
    const { browser } = fakeBrowser();
    const pages = ['a', 'b', 'c'].map((name) => page(`${name}.html`, ''));
    const seen: string[] = [];
    const guest = (name: string, leavesAsFound?: boolean): Guest => ({
      pages,
      ...(leavesAsFound === undefined ? {} : { leavesAsFound }),
      see:
        async ({ path }) =>
        () =>
          void seen.push(`${path} ${name}`),
      miss: () => {},
      onDone: () => {},
    });
    const guests = [guest('changes'), guest('looks', true)];
    await guide({ browser, artifacts: pages, guests, timeout: 2000 });
    for (const { path } of pages) {
      const order = seen.filter((one) => one.startsWith(path));
      expect(order).toEqual([`${path} looks`, `${path} changes`]);
    }
  });
});
