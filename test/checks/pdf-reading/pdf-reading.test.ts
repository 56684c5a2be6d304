/** One reading of a PDF serves all checks; what one look cannot see, it says, and the others go on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/checks/pdf-reading/index.ts';
import { linksThatLeaveOrFail } from '../../../src/checks/pdf-reading/links.ts';
import { run } from '../../../src/checks/pdf-reading/pdf-worker.ts';
import { openTagged } from '../../../src/checks/pdf-ua/open-tagged.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { pdfWith } from '../links/pdf-with-links.ts';
import { broken, cleanPdf } from '../pdf-ua/sources.ts';

const state: { clean: Uint8Array } = { clean: new Uint8Array() };
beforeAll(async () => {
  state.clean = await cleanPdf();
});

/** A host that counts how often a thread is asked, and may fail the first time. */
function countingHost(fails = 0): { readonly host: Host; readonly asked: () => number } {
  const real = createNodeHost();
  const count = { asked: 0 };
  const host: Host = {
    ...real,
    inWorker: (task, input) => {
      count.asked += 1;
      if (count.asked <= fails) return Promise.reject(new Error('out of memory'));
      return real.inWorker(task, input);
    },
  };
  return { host, asked: () => count.asked };
}

describe('reading a PDF', () => {
  it('finds nothing wrong in a clean one, and its blocks', async () => {
    const { violations, blocks, links } = await run({ bytes: state.clean });
    expect(violations).toEqual({ found: [] });
    const target = 'https://www.jena.de';
    expect(links).toEqual({ found: [{ number: 1, name: target, target }] });
    expect('found' in blocks && blocks.found.length).toBeGreaterThan(0);
  });

  it('says for each look why it saw nothing', async () => {
    const reading = await run({ bytes: new TextEncoder().encode('kein PDF') });
    for (const look of Object.values(reading)) {
      expect('unread' in look && look.unread.length).toBeGreaterThan(0);
    }
  });

  it('finds what is broken', async () => {
    const untitled = await broken(state.clean, ({ catalog }) => void catalog.delete('Lang'));
    const { violations } = await run({ bytes: untitled });
    expect('found' in violations && violations.found.map(({ code }) => code)).not.toEqual([]);
  });

  it('is done once for all who ask for the same bytes', async () => {
    const { host, asked } = countingHost();
    const [one, two] = await Promise.all([readPdf(host, state.clean), readPdf(host, state.clean)]);
    expect(one).toBe(two);
    expect(await readPdf(host, state.clean)).toBe(one);
    expect(asked()).toBe(1);
    await readPdf(host, state.clean.slice());
    expect(asked()).toBe(2);
    await host.close();
  });

  it('is not shared by hosts', async () => {
    const [one, two] = [countingHost(), countingHost()];
    await Promise.all([readPdf(one.host, state.clean), readPdf(two.host, state.clean)]);
    expect([one.asked(), two.asked()]).toEqual([1, 1]);
    await Promise.all([one.host.close(), two.host.close()]);
  });

  it('is tried again when the thread died', async () => {
    const { host, asked } = countingHost(1);
    await expect(readPdf(host, state.clean)).rejects.toThrow('out of memory');
    expect(await readPdf(host, state.clean)).toMatchObject({ violations: { found: [] } });
    expect(asked()).toBe(2);
    await host.close();
  });

  it('takes a file in once for all looks', async () => {
    expect(await openTagged(state.clean)).toBe(await openTagged(state.clean));
  });
});

describe('links of a PDF', () => {
  it('are told when they lead out or nowhere, with sheet and description', async () => {
    const bytes = await pdfWith([
      { contents: 'Stadt Jena', uri: 'https://www.jena.de/' },
      { contents: 'Kapitel 9', name: 'weg' },
    ]);
    expect(await linksThatLeaveOrFail(bytes)).toEqual([
      { number: 1, name: 'Stadt Jena', target: 'https://www.jena.de/' },
      { number: 1, name: 'Kapitel 9', target: 'weg' },
    ]);
  });
});
