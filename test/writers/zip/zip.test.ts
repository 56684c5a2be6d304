/** The archive byte by byte, and read back by a reader that is not ours. */

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/diagnostics/user-error.ts';
import { writeZip, type ZipEntry } from '../../../src/writers/zip.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const long = 'Wohngeld '.repeat(100);

/** The headers of an archive, local and central, as the specification lays them out. */
function headersOf(archive: Uint8Array) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  const count = view.getUint16(end + 10, true);
  const headers: { local: Header; central: Header; name: string }[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    headers.push({
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      central: factsAt(view, at + 6),
      local: factsAt(view, local + 4),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  expect(at).toBe(end);
  return headers;
}

type Header = ReturnType<typeof factsAt>;
function factsAt(view: DataView, at: number) {
  return {
    version: view.getUint16(at, true),
    flags: view.getUint16(at + 2, true),
    method: view.getUint16(at + 4, true),
    time: view.getUint16(at + 6, true),
    date: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 10, true),
    packed: view.getUint32(at + 14, true),
    size: view.getUint32(at + 18, true),
    nameLength: view.getUint16(at + 22, true),
    extraLength: view.getUint16(at + 24, true),
  };
}

describe('writeZip', () => {
  it('begins with the stored mimetype, which readers look for at bytes 30 and 38', () => {
    const archive = writeZip([
      { path: 'mimetype', bytes: bytesOf('application/epub+zip'), store: true },
      { path: 'a.txt', bytes: bytesOf(long) },
    ]);
    expect(Buffer.from(archive.subarray(0, 4)).toString('hex')).toBe('504b0304');
    expect(Buffer.from(archive.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('deflates text, stores what it is told to store, and what would grow', () => {
    const archive = writeZip([
      { path: 'text', bytes: bytesOf(long) },
      { path: 'audio', bytes: bytesOf(long), store: true },
      { path: 'tiny', bytes: bytesOf('x') },
      { path: 'empty', bytes: new Uint8Array() },
    ]);
    const methods = headersOf(archive).map(({ name, local }) => [name, local.method]);
    expect(methods).toEqual([
      ['text', 8],
      ['audio', 0],
      ['tiny', 0],
      ['empty', 0],
    ]);
  });

  it('says sizes and checksum in the local header, without descriptors, extras or a date of today', () => {
    const archive = writeZip([
      { path: 'a', bytes: bytesOf(long) },
      { path: 'b', bytes: bytesOf(long), store: true },
    ]);
    for (const { local, central } of headersOf(archive)) {
      expect(local).toEqual(central);
      expect(local.flags).toBe(0);
      expect(local.extraLength).toBe(0);
      expect(local.size).toBe(long.length);
      expect(local.crc).not.toBe(0);
      expect([local.date, local.time]).toEqual([0x21, 0]);
    }
  });

  it('flags names as UTF-8 only when they are not ASCII', () => {
    const archive = writeZip([
      { path: 'schluessel', bytes: bytesOf('a') },
      { path: 'schlüssel', bytes: bytesOf('b') },
    ]);
    expect(headersOf(archive).map(({ name, local }) => [name, local.flags])).toEqual([
      ['schluessel', 0],
      ['schlüssel', 0x0800],
    ]);
  });

  it('is read back whole by another implementation, whatever the entries are', () => {
    const entry = fc.record({
      path: fc.stringMatching(/^[a-zäöü]{1,8}(\/[a-z]{1,8})?$/),
      bytes: fc.uint8Array({ maxLength: 400 }),
      store: fc.boolean(),
    });
    const entries = fc.uniqueArray(entry, { selector: ({ path }) => path, maxLength: 8 });
    fc.assert(
      fc.property(entries, (list: readonly ZipEntry[]) => {
        const archive = writeZip(list);
        expect(writeZip(list)).toEqual(archive);
        const read = unzipSync(archive);
        expect(Object.keys(read)).toEqual(list.map(({ path }) => path));
        for (const { path, bytes } of list) expect(read[path]).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses what would need ZIP64, before it reads a byte', () => {
    // One gibibyte of untouched memory, five times: nothing is really allocated.
    const bytes = new Uint8Array(2 ** 30);
    const entries = [1, 2, 3, 4, 5].map((n) => ({ path: `audio/${n}.mp3`, bytes, store: true }));
    const thrown = caught(() => writeZip(entries));
    expect(thrown).toBeInstanceOf(UserError);
    expect(thrown instanceof UserError && thrown.what.de).toContain('5.0 GiB');
  });

  it('refuses more files than the end record can count', () => {
    const bytes = new Uint8Array();
    const entries = Array.from({ length: 65_535 }, (_, n) => ({ path: String(n), bytes }));
    expect(caught(() => writeZip(entries))).toBeInstanceOf(UserError);
  });
});

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
