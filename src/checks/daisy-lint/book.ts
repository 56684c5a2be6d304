/**
 * A finished DAISY 2.02 book as the rules see it: the NCC, the SMIL documents in the order of playing, the
 * text. Reads the archive, never what it was made from.
 */
import type { Bytes } from '../../model/bytes.ts';
import { type Archive, openArchive, remembered } from '../archive.ts';
import { parseClock } from '../overlay-coverage/clock.ts';
import { type Recording, readRecording } from '../overlay-coverage/mp3-length.ts';
import { descendants, elementsNamed, type XmlElement } from '../xml.ts';

/** The book. */
export type TalkingBook = {
  readonly archive: Archive;
  /** Names of all files. */
  readonly files: readonly string[];
  readonly ncc: XmlElement;
  /** Those that the NCC leads to, in the order in which it names them first. */
  readonly smils: readonly Smil[];
  /** `master.smil`, which a book may leave out. */
  readonly master: XmlElement | undefined;
  /** What a recording holds; undefined where it is missing or no MP3. */
  readonly recording: (file: string) => Recording | undefined;
  /** The element of an id in a document; undefined where there is none. */
  readonly target: (file: string, id: string) => XmlElement | undefined;
};

/** One SMIL document. */
export type Smil = {
  readonly file: string;
  readonly root: XmlElement;
  /** In the order of playing, those inside other sequences as well. */
  readonly pars: readonly Par[];
};

/** A par; times in milliseconds, NaN if unreadable. */
export type Par = {
  readonly element: XmlElement;
  /** File and id of its text. */
  readonly file: string;
  readonly id: string;
  readonly skip: string | undefined;
  readonly clips: readonly {
    readonly audio: string;
    readonly begin: number;
    readonly end: number;
  }[];
};

/** Opens a book. @throws Error when the archive or one of its documents cannot be read */
export function openTalkingBook(bytes: Bytes): TalkingBook {
  const archive = openArchive(bytes);
  const files = archive.entries.map(({ path }) => path);
  const ncc = archive.xml('ncc.html');
  const played = elementsNamed(ncc, 'a').map(({ attributes }) => fileOf(attributes.href));
  const smils = [...new Set(played)].filter((file) => files.includes(file));
  const ids = remembered((file) => idsIn(archive, files, file));
  return {
    archive,
    files,
    ncc,
    smils: smils.map((file) => smilOf(file, archive.xml(file))),
    master: files.includes('master.smil') ? archive.xml('master.smil') : undefined,
    recording: remembered((file) => {
      const audio = archive.bytes(file);
      return audio === undefined ? undefined : readRecording(audio);
    }),
    target: (file, id) => ids(file).get(id),
  };
}

function idsIn(
  archive: Archive,
  files: readonly string[],
  file: string,
): ReadonlyMap<string, XmlElement> {
  if (!files.includes(file) || !/\.(?:html|smil)$/u.test(file)) return new Map();
  const elements = descendants(archive.xml(file));
  return new Map(elements.map((element) => [element.attributes.id ?? '', element] as const));
}

function smilOf(file: string, root: XmlElement): Smil {
  return { file, root, pars: elementsNamed(root, 'par').map(parOf) };
}

function parOf(element: XmlElement): Par {
  const text = elementsNamed(element, 'text')[0]?.attributes.src;
  return {
    element,
    file: fileOf(text),
    id: idOf(text),
    skip: element.attributes['system-required'],
    clips: descendants(element)
      .filter(({ name }) => name === 'audio')
      .map(({ attributes }) => ({
        audio: fileOf(attributes.src),
        begin: clipTime(attributes['clip-begin']),
        end: clipTime(attributes['clip-end']),
      })),
  };
}

function clipTime(value = ''): number {
  return value.startsWith('npt=') ? (parseClock(value.slice(4)) ?? Number.NaN) : Number.NaN;
}

/** The file of an address. */
export function fileOf(address = ''): string {
  return address.split('#')[0] ?? '';
}

/** The id of an address; empty for a whole file. */
export function idOf(address = ''): string {
  return address.split('#')[1] ?? '';
}

/** Values of the metadata of a document by name, in order. */
export function metasOf(root: XmlElement): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, readonly string[]>();
  for (const { attributes } of elementsNamed(root, 'meta')) {
    const { name = '', content = '' } = attributes;
    metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  return metas;
}

/** What stands in the body of a document. */
export function bodyOf(root: XmlElement): readonly XmlElement[] {
  return elementsNamed(root, 'body')[0]?.children ?? [];
}
