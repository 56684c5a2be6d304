/** The one browser of a host: started late, shared by all who ask, replaced when it died, ended with the host. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';

const hosts: Host[] = [];
const newHost = (): Host => {
  const host = createNodeHost();
  hosts.push(host);
  return host;
};

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const host of hosts.splice(0)) await host.close();
});

describe('the browser of a host', () => {
  it('is one for all who ask, even at the same time', async () => {
    const host = newHost();
    const [first, second] = await Promise.all([host.browser(), host.browser()]);
    expect(first?.browser.isConnected()).toBe(true);
    expect(second).toBe(first);
  });

  it('is a new one after it died', async () => {
    const host = newHost();
    const first = await host.browser();
    await first?.close();
    const second = await host.browser();
    expect(second).not.toBe(first);
    expect(second?.browser.isConnected()).toBe(true);
  });

  it('is one again for all who find it dead at the same time', async () => {
    const host = newHost();
    await (await host.browser())?.close();
    const [first, second] = await Promise.all([host.browser(), host.browser()]);
    expect(second).toBe(first);
    expect(first?.browser.isConnected()).toBe(true);
  });

  it('ends with the host', async () => {
    const host = createNodeHost();
    const handle = await host.browser();
    await host.close();
    expect(handle?.browser.isConnected()).toBe(false);
  });

  it('is not started by ending the host', async () => {
    vi.stubEnv('LESBAR_BROWSER', '/nowhere/chrome');
    await expect(newHost().close()).resolves.toBeUndefined();
  });

  it('is undefined where none starts, and the host still ends', async () => {
    vi.stubEnv('LESBAR_BROWSER', 'none');
    expect(await newHost().browser()).toBeUndefined();
  });
});
