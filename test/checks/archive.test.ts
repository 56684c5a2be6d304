/** A book's archive: read once, unpacked on demand, honest about what is not there. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive, remembered } from '../../src/checks/archive.ts';
import { writeZip } from '../../src/writers/zip.ts';

const bytes = writeZip([
  { path: 'mimetype', bytes: Buffer.from('application/epub+zip'), store: true },
  { path: 'a.xml', bytes: Buffer.from(`<a>${'<b id="1">x</b>'.repeat(20)}</a>`) },
  { path: 'kaputt.xml', bytes: Buffer.from('<a>'.repeat(50)) },
  { path: 'ton.mp3', bytes: new Uint8Array(1000), store: true },
]);
const archive = openArchive(bytes);

describe('an archive', () => {
  it('lists its files, in order, packed or stored', () => {
    expect(archive.entries).toEqual([
      { path: 'mimetype', isCompressed: false },
      { path: 'a.xml', isCompressed: true },
      { path: 'kaputt.xml', isCompressed: true },
      { path: 'ton.mp3', isCompressed: false },
    ]);
  });

  it('is opened once for the same bytes', () => {
    expect(openArchive(bytes)).toBe(archive);
    expect(openArchive(Uint8Array.from(bytes))).not.toBe(archive);
  });

  it('gives files as they were put in', () => {
    expect(archive.bytes('ton.mp3')).toHaveLength(1000);
    expect(Buffer.from(archive.bytes('mimetype') ?? []).toString()).toBe('application/epub+zip');
    expect(archive.bytes('weg')).toBeUndefined();
    expect(archive.bytes('')).toBeUndefined();
  });

  it('parses a document once', () => {
    expect(archive.xml('a.xml')).toBe(archive.xml('a.xml'));
    expect(archive.xml('a.xml').children[0]?.name).toBe('a');
  });

  it('says which document is missing or broken, each time', () => {
    expect(() => archive.xml('weg.xml')).toThrow('weg.xml: missing');
    for (const _ of [1, 2]) expect(() => archive.xml('kaputt.xml')).toThrow('unclosed tag');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['something else', Buffer.from('PK is how it begins, but it is no archive')],
    ['half of one', bytes.subarray(0, bytes.length / 2)],
  ])('is not made of %s', (_, wrong) => {
    expect(() => openArchive(wrong)).toThrow();
  });

  it('made by others is read as well', () => {
    const other = openArchive(zipSync({ 'x/y.txt': new Uint8Array([1, 2]) }));
    expect(other.bytes('x/y.txt')).toEqual(new Uint8Array([1, 2]));
  });
});

describe('an answer that is remembered', () => {
  it('is asked for once for each key, undefined too', () => {
    const asked: string[] = [];
    const ask = remembered((key) => {
      asked.push(key);
      return key === 'a' ? 1 : undefined;
    });
    expect([ask('a'), ask('b'), ask('a'), ask('b')]).toEqual([1, undefined, 1, undefined]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('is asked for again after an error', () => {
    let times = 0;
    const ask = remembered(() => {
      times += 1;
      throw new Error('nein');
    });
    for (const _ of [1, 2]) expect(() => ask('a')).toThrow('nein');
    expect(times).toBe(2);
  });
});
