/**
 * Archives as real tools write them, and as they break: long names, GNU and pax headers, sizes that
 * are no octal numbers, archives that stop in the middle. What cannot be given whole is refused.
 */
import { describe, expect, it } from 'vitest';
import { readTar } from '../../src/host/tar.ts';

const BLOCK = 512;
const END = Buffer.alloc(2 * BLOCK);
const POSIX = 'ustar\x0000';
const GNU = 'ustar  \0';

type Header = {
  readonly name: string;
  readonly mode?: string;
  /** As it stands in the header; by default the length of the content. */
  readonly size?: string;
  readonly kind?: string;
  readonly magic?: string;
  readonly prefix?: string;
};

function entry(header: Header, content: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(content);
  const block = Buffer.alloc(BLOCK);
  block.write(header.name, 0);
  block.write(header.mode ?? '0000644\0', 100);
  block.write(header.size ?? `${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  block.write(header.kind ?? '0', 156);
  block.write(header.magic ?? POSIX, 257);
  block.write(header.prefix ?? '', 345);
  const body = Buffer.alloc(Math.ceil(bytes.length / BLOCK) * BLOCK);
  bytes.copy(body);
  return Buffer.concat([block, body]);
}

const archive = (...entries: readonly Buffer[]) => Buffer.concat([...entries, END]);
const namesOf = (bytes: Uint8Array) => readTar(bytes).map(({ name }) => name);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('names', () => {
  it('of more than 100 bytes stand in two fields, as POSIX says', () => {
    const prefix = 'a/'.repeat(60).slice(0, -1);
    expect(namesOf(archive(entry({ name: 'datei.txt', prefix }, 'x')))).toEqual([
      `${prefix}/datei.txt`,
    ]);
  });

  it('of exactly 100 bytes have no NUL behind them', () => {
    const name = 'n'.repeat(100);
    expect(namesOf(archive(entry({ name }, 'x')))).toEqual([name]);
  });

  it('of GNU’s tar have no second field: there stand times', () => {
    const times = '14520135421\x0014520135421';
    const written = entry({ name: 'lib/x.so', magic: GNU, prefix: times }, 'x');
    expect(namesOf(archive(written))).toEqual(['lib/x.so']);
  });

  it('of the oldest tar have no magic, and no second field either', () => {
    const written = entry({ name: 'alt.txt', magic: '\0'.repeat(8), prefix: 'rest' }, 'x');
    expect(namesOf(archive(written))).toEqual(['alt.txt']);
  });

  it('are UTF-8', () => {
    expect(namesOf(archive(entry({ name: 'schlüssel/größe.txt' }, 'x')))).toEqual([
      'schlüssel/größe.txt',
    ]);
  });

  it.each([
    ['a folder above', { name: '../x' }],
    ['a folder above in the middle', { name: 'a/../../x' }],
    ['the root', { name: '/etc/passwd' }],
    ['a folder above by the prefix', { name: 'x', prefix: '../..' }],
    ['the root by the prefix', { name: 'passwd', prefix: '/etc' }],
    ['a folder above at the end', { name: 'a/..' }],
    ['a folder above, of a folder', { name: '../a/', kind: '5' }],
    ['a folder above, of a link', { name: '../a', kind: '2' }],
  ])('that lead to %s are refused, whatever stands behind them', (_, header) => {
    const bytes = archive(entry({ name: 'gut.txt' }, 'gut'), entry(header, ''));
    expect(() => readTar(bytes)).toThrow('leaves its folder');
  });

  it.each(['..x', 'a..', 'a/...', 'a/.b', '.hidden'])('may hold dots: %s', (name) => {
    expect(namesOf(archive(entry({ name }, 'x')))).toEqual([name]);
  });
});

describe('content', () => {
  it.each([0, 1, 511, 512, 513, 1024])('of %i bytes is given whole, the next file too', (size) => {
    const content = Buffer.alloc(size, 'x');
    const files = readTar(archive(entry({ name: 'a' }, content), entry({ name: 'b' }, 'danach')));
    expect(files.map(({ bytes }) => bytes.length)).toEqual([size, 6]);
    expect(textOf(files[1]?.bytes)).toBe('danach');
  });

  it('may look like a header or like the end', () => {
    const inner = archive(entry({ name: '../innen' }, 'x'));
    const files = readTar(archive(entry({ name: 'archiv.tar' }, inner), entry({ name: 'b' }, '')));
    expect(files.map(({ name }) => name)).toEqual(['archiv.tar', 'b']);
    expect(Buffer.from(files[0]?.bytes ?? []).equals(inner)).toBe(true);
  });

  it('ends at the first empty block: what comes behind is filling', () => {
    const bytes = Buffer.concat([entry({ name: 'a' }, 'x'), END, entry({ name: 'b' }, 'y')]);
    expect(namesOf(bytes)).toEqual(['a']);
  });

  it('of an archive without the two empty blocks is there all the same', () => {
    expect(namesOf(Buffer.concat([entry({ name: 'a' }, 'x')]))).toEqual(['a']);
    expect(readTar(END)).toEqual([]);
    expect(readTar(new Uint8Array())).toEqual([]);
  });

  it('is a view on the archive, which may itself be a view', () => {
    const inside = archive(entry({ name: 'a' }, 'Inhalt'));
    const padded = Buffer.concat([Buffer.from('davor'), inside]);
    const [file] = readTar(padded.subarray(5));
    expect(textOf(file?.bytes)).toBe('Inhalt');
  });
});

describe('modes', () => {
  it.each([
    ['0000755\0', 0o755],
    ['0000600\0', 0o600],
    ['  755 \0 ', 0o755],
    ['0104755\0', 0o755],
    ['\0\0\0\0\0\0\0\0', 0],
  ])('%j are permission bits and nothing else', (mode, expected) => {
    expect(readTar(archive(entry({ name: 'a', mode }, 'x')))[0]?.mode).toBe(expected);
  });
});

describe('kinds', () => {
  it.each([
    ['a hard link', '1'],
    ['a symbolic link', '2'],
    ['a character device', '3'],
    ['a block device', '4'],
    ['a folder', '5'],
    ['a pipe', '6'],
  ])('%s is left out, the file behind it is not', (_, kind) => {
    const bytes = archive(entry({ name: 'sonst', kind }), entry({ name: 'datei' }, 'x'));
    expect(namesOf(bytes)).toEqual(['datei']);
  });

  it('a file of the oldest tar has the kind NUL', () => {
    expect(namesOf(archive(entry({ name: 'a', kind: '\0' }, 'x')))).toEqual(['a']);
  });

  it.each([
    ['GNU’s long name', 'L', `${'lang/'.repeat(30)}name\0`],
    ['GNU’s long link', 'K', 'ziel\0'],
    ['pax for one file', 'x', '30 path=ein/anderer/name.txt\n'],
    ['pax for all files', 'g', '19 comment=Version\n'],
  ])('%s is refused: the next file would get a wrong name', (_, kind, content) => {
    const bytes = archive(
      entry({ name: '././@LongLink', kind, magic: GNU }, content),
      entry({ name: 'lang/lang/la', magic: GNU }, 'x'),
    );
    expect(() => readTar(bytes)).toThrow('not understood');
  });
});

describe('damage', () => {
  const whole = entry({ name: 'a.txt' }, 'x'.repeat(700));

  it.each([1, 200, 512, 1023])('an archive cut off %i bytes into its file is refused', (kept) => {
    const cut = whole.subarray(0, BLOCK + Math.min(kept, 699));
    expect(() => readTar(cut)).toThrow('breaks off within a.txt');
  });

  it('only filling may be missing', () => {
    expect(readTar(whole.subarray(0, BLOCK + 700))[0]?.bytes.length).toBe(700);
  });

  it.each([
    ['GNU’s binary number', '\x80\0\0\0\0\0\0\0\0\0\x02\0'],
    ['no number', 'groß\0'],
    ['a decimal digit', '9\0'],
  ])('a size that is %s is refused, not read as none', (_, size) => {
    const bytes = archive(entry({ name: 'a', size }), entry({ name: 'b' }, 'x'));
    expect(() => readTar(bytes)).toThrow('not understood');
  });

  it('a size that reaches past the archive is refused', () => {
    const bytes = archive(entry({ name: 'a', size: '77777777777\0' }, 'x'));
    expect(() => readTar(bytes)).toThrow('breaks off within a');
  });
});
