/**
 * Sound and text of the base publication belong together; then overlays, captions, playlists and
 * recordings are broken, and what a listener would hear beside the text is found.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Artifact } from '../../../src/model/artifact.ts';
import {
  changedBook,
  changedFile,
  codesOf,
  examined,
  fileAt,
  host,
  type Made,
  madeOf,
} from './base-editions.ts';

const state: { made?: Made } = {};

function made(): Made {
  if (state.made === undefined) throw new Error('not made yet');
  return state.made;
}

beforeAll(async () => {
  state.made = await madeOf('test/base');
});

afterAll(() => host.close());

/** The text of a `par`, and what comes between it and the next. */
const par = (nth: number) => (text: string) => text.match(/<par .*?<\/par>/gsu)?.[nth] ?? '@';

function swapped(text: string, one: string, other: string): string {
  return text.replace(one, '@@').replace(other, one).replace('@@', other);
}

function swapAttribute(text: string, name: RegExp): string {
  const [a, b] = [par(3)(text), par(4)(text)];
  const [inA, inB] = [a.match(name)?.[0] ?? '@', b.match(name)?.[0] ?? '@'];
  return text.replace(a, a.replace(inA, inB)).replace(b, b.replace(inB, inA));
}

type BookMutant = {
  readonly name: string;
  readonly path: string;
  readonly change: (text: string) => string;
  readonly codes: readonly string[];
};

const bookMutants: readonly BookMutant[] = [
  {
    name: 'a sentence is not spoken',
    path: 'EPUB/overlay/01-antrag.smil',
    change: (text) => text.replace(par(3)(text), ''),
    codes: ['parity/timeline'],
  },
  {
    name: 'two sentences are marked the wrong way round',
    path: 'EPUB/overlay/01-antrag.smil',
    change: (text) => swapAttribute(text, /src="[^"]*#[^"]*"/u),
    codes: ['parity/timeline'],
  },
  {
    name: 'two clips are swapped',
    path: 'EPUB/overlay/01-antrag.smil',
    change: (text) => swapAttribute(text, /clipBegin="[^"]*" clipEnd="[^"]*"/u),
    codes: ['parity/timeline'],
  },
  {
    name: 'a clip begins too late',
    path: 'EPUB/overlay/01-antrag.smil',
    change: (text) => text.replace('clipBegin="0:00:03.000"', 'clipBegin="0:00:03.400"'),
    codes: ['parity/timeline'],
  },
  {
    name: 'ids of two sentences are swapped, so that the voice says the one while the other is marked',
    path: 'EPUB/text/02-hilfe.xhtml',
    change: (text) => {
      const ids = ['Nach zehn', 'Das hätte'].map(
        (words) => new RegExp(`id="(\\w+)" class="s">${words}`, 'u').exec(text)?.[1] ?? '@',
      );
      return swapped(text, `id="${ids[0]}"`, `id="${ids[1]}"`);
    },
    codes: ['parity/timeline'],
  },
  {
    name: 'a recording ends in the middle',
    path: 'EPUB/audio/01-antrag.mp3',
    change: (bytes) => bytes.slice(0, bytes.length / 2),
    codes: ['parity/recording'],
  },
];

describe('books that speak', () => {
  it.each(bookMutants)('$name: $codes', async ({ path, change, codes }) => {
    const book = changedBook(fileAt(made().artifacts, 'base.epub'), path, change);
    const [run] = await examined(made(), [book]);
    expect(codesOf(run)).toEqual(codes);
    expect(run?.diagnostics.some(({ span }) => span?.file.startsWith('kapitel/'))).toBe(true);
  });
});

type FileMutant = Omit<BookMutant, 'change'> & { readonly change: (file: Artifact) => Artifact };

const playlist = 'audio/base.m3u8';
const fileMutants: readonly FileMutant[] = [
  {
    name: 'a caption is missing',
    path: 'audio/standard/01-antrag.vtt',
    change: (file) => changedFile(file, (text) => text.replace(/\n\n[^\n]+\n[^\n]+\nRente,/u, '')),
    codes: ['parity/timeline'],
  },
  {
    name: 'a caption has another text',
    path: 'audio/standard/01-antrag.vtt',
    change: (file) => changedFile(file, (text) => text.replace('Rente,', 'Pension,')),
    codes: ['parity/timeline'],
  },
  {
    name: 'a caption comes too early',
    path: 'audio/standard/01-antrag.vtt',
    change: (file) =>
      changedFile(file, (text) => text.replace('00:00:05.000 -->', '00:00:04.000 -->')),
    codes: ['parity/timeline'],
  },
  {
    name: 'a recording lacks its end',
    path: 'audio/standard/01-antrag.mp3',
    change: (file) => ({ ...file, bytes: file.bytes.slice(0, file.bytes.length - 192 * 100) }),
    codes: ['parity/recording'],
  },
  {
    name: 'a recording is that of another chapter',
    path: 'audio/standard/01-antrag.mp3',
    change: (file) => ({
      ...file,
      bytes: fileAt(made().artifacts, 'audio/standard/03-glossar.mp3').bytes,
    }),
    codes: ['parity/recording'],
  },
  {
    name: 'chapters play in the wrong order',
    path: playlist,
    change: (file) =>
      changedFile(file, (text) => {
        const entries = text.match(/#EXTINF.*\n.*\n/gu) ?? [];
        return swapped(text, entries[0] ?? '@', entries[1] ?? '@');
      }),
    codes: ['parity/timeline'],
  },
  {
    name: 'a chapter is not in the playlist',
    path: playlist,
    change: (file) => changedFile(file, (text) => text.replace(/#EXTINF.*\n.*02-hilfe.*\n/u, '')),
    codes: ['parity/timeline'],
  },
  {
    name: 'the playlist names another length',
    path: playlist,
    change: (file) => changedFile(file, (text) => text.replace(/#EXTINF:\d+/u, '#EXTINF:3')),
    codes: ['parity/recording'],
  },
];

describe('the audio edition', () => {
  it.each(fileMutants)('$name: $codes', async ({ path, change, codes }) => {
    const { artifacts } = made();
    const broken = change(fileAt(artifacts, path));
    const all = artifacts.map((artifact) => (artifact.path === path ? broken : artifact));
    const [run] = await examined(made(), all, [fileAt(all, playlist)]);
    expect(run?.status).toBe('fail');
    expect(codesOf(run)).toEqual(codes);
  });
});

describe('whole parts', () => {
  it('a book whose spine leaves out a chapter has lost it', async () => {
    const book = changedBook(fileAt(made().artifacts, 'base.epub'), 'EPUB/package.opf', (text) =>
      text.replace(/<itemref [^>]*02-hilfe[^>]*>(?:<\/itemref>)?/u, ''),
    );
    const [run] = await examined({ ...made(), narrations: [] }, [book]);
    expect(codesOf(run)).toEqual(['parity/link', 'parity/lost']);
  });

  it('a book whose spine swaps two chapters has moved one', async () => {
    const book = changedBook(fileAt(made().artifacts, 'base.epub'), 'EPUB/package.opf', (text) => {
      const refs = text.match(/<itemref [^>]*0[12]-[^>]*>(?:<\/itemref>)?/gu) ?? [];
      return swapped(text, refs[0] ?? '@', refs[1] ?? '@');
    });
    const [run] = await examined({ ...made(), narrations: [] }, [book]);
    expect(codesOf(run)).toContain('parity/order');
  });

  it('a file that is no book is not compared, and not passed', async () => {
    const book = { ...fileAt(made().artifacts, 'base.epub'), bytes: new Uint8Array(10) };
    const [run] = await examined(made(), [book]);
    expect(run?.status).toBe('incomplete');
    expect(codesOf(run)).toEqual(['parity/unread']);
  });

  it('a chapter without a page is told on the first page there is', async () => {
    const { artifacts } = made();
    const there = artifacts.filter(({ path }) => path !== 'lesen/02-hilfe.html');
    const [run] = await examined(made(), there, [fileAt(there, 'lesen/03-glossar.html')]);
    const lost = run?.diagnostics.filter(({ code }) => code === 'parity/lost') ?? [];
    expect(lost.map(({ span }) => span?.file).toSorted()).toEqual([
      'kapitel/01-antrag.md',
      'kapitel/02-hilfe.md',
    ]);
  });
});
