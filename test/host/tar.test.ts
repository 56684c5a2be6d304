/** Tar archives are read whole, and a name that leaves the folder is refused. */
import { describe, expect, it } from 'vitest';
import { readTar } from '../../src/host/tar.ts';

function entry(name: string, content: string, kind = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000755\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(kind, 156);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}
const end = Buffer.alloc(1024);

describe('readTar', () => {
  it('gives files with name, mode and bytes, and leaves folders and links out', () => {
    const archive = Buffer.concat([
      entry('lib/', '', '5'),
      entry('lib/a.so', 'x'.repeat(700)),
      entry('lib/b.so', '', '2'),
      entry('c.txt', 'Ende'),
      end,
    ]);
    const files = readTar(archive);
    expect(files.map((file) => [file.name, file.mode, file.bytes.length])).toEqual([
      ['lib/a.so', 0o755, 700],
      ['c.txt', 0o755, 4],
    ]);
    expect(new TextDecoder().decode(files[1]?.bytes)).toBe('Ende');
  });

  it.each(['../x', '/etc/x', 'a/../../x'])('refuses %s', (name) => {
    expect(() => readTar(Buffer.concat([entry(name, 'x'), end]))).toThrow(name);
  });
});
