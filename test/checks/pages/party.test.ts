/**
 * The party of checks that visit pages together: nobody begins before all have said what they want to
 * see, and nobody waits for one who has left or failed.
 */
import { describe, expect, it } from 'vitest';
import { atParty, type Party, type Visit } from '../../../src/checks/pages/party.ts';
import type { Guest } from '../../../src/checks/pages/tour.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { page } from '../artifacts.ts';

/** A party on a machine without a browser, which counts how often one is asked for. */
function partyWithoutBrowser() {
  const count = { asked: 0 };
  const host: Host = {
    ...createNodeHost(),
    browser: async () => {
      count.asked += 1;
      return undefined;
    },
  };
  const party: Party = { host, artifacts: [page('a.html', '')] };
  const guest: Guest = {
    pages: party.artifacts,
    see: async () => () => {},
    miss: () => {},
    onDone: () => {},
  };
  return { party, guest, asked: () => count.asked };
}

const later = () => new Promise<void>((go) => setTimeout(go, 5));

describe('a party', () => {
  it('goes on one tour, however many visit', async () => {
    const { party, guest, asked } = partyWithoutBrowser();
    const visits = [1, 2, 3].map(() => atParty(party, (visit) => visit(guest)));
    expect(await Promise.all(visits)).toEqual([false, false, false]);
    expect(asked()).toBe(1);
  });

  it('waits for who is not ready yet', async () => {
    const { party, guest, asked } = partyWithoutBrowser();
    const first = atParty(party, (visit) => visit(guest));
    const second = atParty(party, async (visit) => {
      await later();
      expect(asked()).toBe(0);
      return visit(guest);
    });
    await Promise.all([first, second]);
    expect(asked()).toBe(1);
  });

  it('does not wait for who leaves without a visit', async () => {
    const { party, guest } = partyWithoutBrowser();
    const first = atParty(party, (visit) => visit(guest));
    const second = atParty(party, async () => 'nothing to see');
    expect(await Promise.all([first, second])).toEqual([false, 'nothing to see']);
  });

  it('does not wait for who fails', async () => {
    const { party, guest } = partyWithoutBrowser();
    const first = atParty(party, (visit) => visit(guest));
    const second = atParty(party, async () => {
      await later();
      throw new Error('no disk');
    });
    await expect(second).rejects.toThrow('no disk');
    expect(await first).toBe(false);
  });

  it('starts no browser when nobody wants to see anything', async () => {
    const { party, guest, asked } = partyWithoutBrowser();
    const idle = (visit: Visit) => visit({ ...guest, pages: [] });
    expect(await Promise.all([atParty(party, idle), atParty(party, idle)])).toEqual([true, true]);
    expect(asked()).toBe(0);
  });

  it('that is over is not joined: the next begins anew', async () => {
    const { party, guest, asked } = partyWithoutBrowser();
    await atParty(party, (visit) => visit(guest));
    await atParty(party, (visit) => visit(guest));
    expect(asked()).toBe(2);
  });

  it('is for those who share their files', async () => {
    const { party, guest, asked } = partyWithoutBrowser();
    const other = { ...party, artifacts: [...party.artifacts] };
    await Promise.all([party, other].map((one) => atParty(one, (visit) => visit(guest))));
    expect(asked()).toBe(2);
  });
});
