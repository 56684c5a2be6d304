/** A build is done again when its source, its program or its request changed, and else is not. */
import { describe, expect, it } from 'vitest';
import { fingerprintOf, sha256, type Wishes } from '../src/fingerprint.ts';
import type { Folder } from '../src/host/host.ts';

type Files = Readonly<Record<string, string>>;

function folderOf(files: Files): Folder {
  return {
    path: '/veroeffentlichung',
    read: async (path) => {
      const text = files[path];
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    locate: async (path) => (path in files ? 'file' : 'missing'),
    list: async () => Object.keys(files).sort(),
  };
}

const wishes: Wishes = { formats: [], editions: [], reference: 'none' };
const files = { 'publication.yaml': 'titel: Probe', 'kapitel/01.md': '# Probe' };

function of(given: Files, asked: Wishes = wishes, program = 'p1'): Promise<string> {
  return fingerprintOf(folderOf(given), asked, program);
}

describe('the fingerprint', () => {
  it('is the same for the same source, request and program', async () => {
    expect(await of(files)).toBe(await of({ ...files }));
    expect(await of(files)).toMatch(/^[0-9a-f]{64}$/);
  });

  const others: readonly (readonly [string, Files])[] = [
    ['a changed letter', { ...files, 'kapitel/01.md': '# Proben' }],
    ['a new file', { ...files, 'kapitel/02.md': '' }],
    ['a file less', { 'publication.yaml': 'titel: Probe' }],
    ['a renamed file', { 'publication.yaml': 'titel: Probe', 'kapitel/1.md': '# Probe' }],
    [
      'the same bytes cut elsewhere',
      { 'publication.yaml': 'titel: Probe#', 'kapitel/01.md': ' Probe' },
    ],
    ['contents exchanged', { 'publication.yaml': '# Probe', 'kapitel/01.md': 'titel: Probe' }],
  ];
  it.each(others)('changes with %s', async (_, changed) => {
    expect(await of(changed)).not.toBe(await of(files));
  });

  it('changes with what is asked for, and with the program', async () => {
    const some: readonly Wishes[] = [
      { formats: ['html'], editions: [], reference: 'none' },
      { formats: ['html', 'pdf'], editions: [], reference: 'none' },
      { formats: [], editions: ['leicht'], reference: 'none' },
    ];
    const all = [await of(files), await of(files, wishes, 'p2')];
    for (const asked of some) all.push(await of(files, asked));
    expect(new Set(all).size).toBe(all.length);
  });
});

it('does not change with the order of the words', async () => {
  const one = await of(files, { formats: ['html', 'pdf'], editions: [], reference: 'none' });
  expect(await of(files, { formats: ['pdf', 'html'], editions: [], reference: 'none' })).toBe(one);
});

it('sha256 is that of FIPS 180-4, of text as of its UTF-8 bytes', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('ü')).toBe(sha256(new Uint8Array([0xc3, 0xbc])));
});
