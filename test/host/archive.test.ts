/** Archives of voices: those that may be unpacked, and those that must not be. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { unpack } from '../../src/host/archive.ts';
import { unpackBzip2 } from '../../src/host/bzip2.ts';

const LIMITS = { bytes: 10_000_000, files: 100 };
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A ustar archive of these files. */
function tarOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, bytes]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write('0000644', 100);
    header.write(bytes.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    header.write('ustar\0', 257);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const files = { 'stimme/model.onnx': text('Modell'), 'stimme/tokens.txt': text('a 0\nb 1\n') };
const wanted = Object.entries(files).map(([path, bytes]) => ({ path, bytes }));
const plain = (all: ReturnType<typeof unpack>) =>
  all.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));

describe('an archive', () => {
  it.each([
    ['tar', tarOf(files)],
    ['tar.gz', new Uint8Array(gzipSync(tarOf(files)))],
    ['zip', zipSync(files)],
  ])('that is a %s has its files', (kind, archive) => {
    expect(plain(unpack(archive, `stimme.${kind}`, LIMITS))).toEqual(wanted);
  });

  const bomb = new Uint8Array(gzipSync(new Uint8Array(40_000_000)));
  it.each<readonly [string, Uint8Array, RegExp]>([
    ['text', text('keine Stimme'), /tar, tar\.gz, tar\.bz2, zip/],
    ['nothing', new Uint8Array(0), /tar, tar\.gz/],
    ['a tar that breaks off', tarOf(files).slice(0, 514), /breaks off/],
    [
      'a gzip that breaks off',
      new Uint8Array(gzipSync(tarOf(files))).slice(0, 60),
      /unexpected end/,
    ],
    ['a zip that breaks off', zipSync(files).slice(0, 60), /invalid zip/],
    ['a bzip2 that breaks off', text('BZh91AY&SY'), /breaks off/],
    ['a bomb', bomb, /larger than/],
    ['a bomb as zip', zipSync({ a: new Uint8Array(40_000_000) }), /> 10 MB/],
    ['a name that leaves the folder', tarOf({ '../../etc/passwd': text('x') }), /etc\/passwd/],
    ['such a name in a zip', zipSync({ '../x': text('x') }), /\.\.\/x/],
    ['a name from the root', zipSync({ '/etc/x': text('x') }), /\/etc\/x/],
    ['a drive', zipSync({ 'C:x': text('x') }), /C:x/],
    ['a backslash', zipSync({ '..\\x': text('x') }), /\.\.\\x/],
  ])('that is %s is refused, and says so', (_, archive, reason) => {
    const error = (() => {
      try {
        unpack(archive, 'stimme.tar', LIMITS);
      } catch (caught) {
        return caught;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ what: { de: expect.stringMatching(reason) } });
    expect(error).toMatchObject({ what: { en: expect.stringContaining('“stimme.tar”') } });
  });

  it('with too many files is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}`, text('x')]));
    expect(() => unpack(zipSync(many), 'x.zip', LIMITS)).toThrow(UserError);
    expect(() => unpack(tarOf(many), 'x.tar', LIMITS)).toThrow(UserError);
  });
});

/** `Hallo Welt\n` by bzip2 1.0.8. */
const HELLO = Buffer.from(
  'QlpoOTFBWSZTWVXCen0AAAFXgAAQQAAAQACAIgSEACAAIhpoPUIMmICneaCjxdyRThQkFXCen0A=',
  'base64',
);
const hasBzip2 = (() => {
  try {
    return execFileSync('bzip2', ['-c'], { input: 'x' }).length > 0;
  } catch {
    console.warn('bzip2 is not installed: texts packed by it are left out');
    return false;
  }
})();
const packed = (bytes: Uint8Array, level = 9): Uint8Array =>
  new Uint8Array(execFileSync('bzip2', ['-c', `-${level}`], { input: bytes, maxBuffer: 1e8 }));

describe('bzip2', () => {
  it('is read', () => {
    expect(Buffer.from(unpackBzip2(new Uint8Array(HELLO), 100)).toString()).toBe('Hallo Welt\n');
    expect(() => unpackBzip2(new Uint8Array(HELLO), 10)).toThrow('too much');
  });

  it.skipIf(!hasBzip2)('gives back what bzip2 packed (left out where it is absent)', () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 3_000 }),
      // Runs, which it packs in ways of their own.
      fc
        .array(fc.tuple(fc.nat(3), fc.nat(600)), { maxLength: 20 })
        .map((runs) => Uint8Array.from(runs.flatMap(([byte, n]) => new Array(n).fill(byte)))),
    );
    fc.assert(
      fc.property(content, (bytes) => {
        expect(Buffer.compare(unpackBzip2(packed(bytes), 1e6), bytes)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(!hasBzip2)(
    'of several blocks and several streams (left out where it is absent)',
    () => {
      const large = Uint8Array.from({ length: 350_000 }, (_, at) => (at * at + (at >> 7)) & 0xff);
      const both = Buffer.concat([packed(large, 1), packed(large.subarray(0, 1_000))]);
      const all = unpackBzip2(new Uint8Array(both), 1e6);
      expect(Buffer.compare(all, Buffer.concat([large, large.subarray(0, 1_000)]))).toBe(0);
      expect(() => unpackBzip2(new Uint8Array(both), 300_000)).toThrow('too much');
    },
  );

  it.skipIf(!hasBzip2)(
    'that is damaged is noticed, never half (left out where it is absent)',
    () => {
      const whole = packed(text('Das ist ein Satz, und noch einer. '.repeat(50)));
      const wanted = unpackBzip2(whole, 1e6);
      for (let at = 4; at < whole.length - 4; at += 1) {
        const broken = whole.slice();
        broken[at] = (broken[at] ?? 0) ^ 0x10;
        try {
          expect(Buffer.compare(unpackBzip2(broken, 1e6), wanted)).toBe(0);
        } catch (error) {
          expect(String(error)).toContain('bzip2');
        }
      }
    },
  );

  it.skipIf(!hasBzip2)('as tar.bz2 has its files (left out where it is absent)', () => {
    expect(plain(unpack(packed(tarOf(files)), 'x.tar.bz2', LIMITS))).toEqual(wanted);
  });
});

describe('archives of the tar of this system', () => {
  it('are read, links left out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lesbar-tar-'));
    mkdirSync(join(folder, 'stimme'));
    for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, path), bytes);
    execFileSync('tar', ['--format=ustar', '-czf', 'x.tgz', 'stimme'], { cwd: folder });
    const found = plain(
      unpack(new Uint8Array(readFileSync(join(folder, 'x.tgz'))), 'x.tgz', LIMITS),
    );
    expect(found.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(wanted);
  });
});
