/** Which formats a build makes: those that take long only where they are named. */
import { describe, expect, it } from 'vitest';
import { requestOf } from '../../src/commands/request.ts';
import { formats } from '../../src/formats/index.ts';
import { createNodeHost } from '../../src/host/node-host.ts';

const host = createNodeHost();
const slow = formats.filter(({ onRequest }) => onRequest).map(({ name }) => name);

async function made(names: readonly string[]): Promise<readonly string[]> {
  const wishes = { formats: names, editions: [], reference: 'none' as const };
  return (await requestOf('content/buch', wishes, host)).formats.map(({ name }) => name);
}

describe('formats that are made on request', () => {
  it('are left out where none is named', async () => {
    expect(slow).toContain('m4b');
    const names = await made([]);
    expect(names.filter((name) => slow.includes(name))).toEqual([]);
    expect(names.length).toBe(formats.length - slow.length);
  });

  it('are made where they are named, beside others or alone', async () => {
    expect(await made(['m4b'])).toEqual(['m4b']);
    expect(await made(['m4b', 'html'])).toEqual(['html', 'm4b']);
  });
});
