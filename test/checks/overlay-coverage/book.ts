/**
 * A small spoken book, made by the EPUB format from a hand-made tree, and ways to break it: the files
 * of the archive as text, changed, packed again.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Check, CheckRun } from '../../../src/checks/check.ts';
import { overlayCoverageCheck } from '../../../src/checks/overlay-coverage/index.ts';
import { writeBook } from '../../../src/formats/epub/book.ts';
import { noCache } from '../../../src/host/cache.ts';
import { joinedBytes } from '../../../src/model/bytes.ts';
import type { Document, Edition } from '../../../src/model/document.ts';
import type { Narration, Track } from '../../../src/model/narration.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { prepare } from '../../../src/prepare/index.ts';
import {
  chapter,
  codeBlock,
  documentOf,
  edition,
  footnote,
  heading,
  list,
  noteReference,
  paragraph,
} from '../../builders.ts';

export const sampleRate = 24_000;

export const document: Document = prepare(
  documentOf(
    edition(
      'standard',
      chapter(
        [
          heading(1, 'Wohngeld', 'wohngeld'),
          paragraph('Das Amt hilft.', noteReference('?1'), ' Sie fragen zuerst. Dann hilft es.'),
          list('Mietvertrag', 'Ausweis'),
          codeBlock('curl'),
        ],
        [footnote('?1', paragraph('Seit 1965 hilft es.'))],
      ),
      {
        ...chapter([heading(1, 'Kontakt', 'kontakt'), paragraph('Rufen Sie an.')]),
        slug: '02-kontakt',
      },
    ),
    edition(
      'easy',
      chapter([heading(1, 'Wohn‧geld', 'wohngeld-leicht'), paragraph('Das Amt hilft.')]),
    ),
  ),
).value;

export const standard: Edition = editionOf('standard');

function editionOf(name: Edition['name']): Edition {
  const found = document.editions.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No edition ${name}`);
  return found;
}

/** Frames of MPEG-2 Layer III, mono, 24 kHz, 64 kbit/s, that hold nothing. */
export function silentMp3(frames: number): Uint8Array<ArrayBuffer> {
  const size = 192;
  const bytes = new Uint8Array(frames * size);
  for (let index = 0; index < frames; index++) bytes.set([0xff, 0xf3, 0x84, 0xc4], index * size);
  return bytes;
}

/** Each unit of an edition for half a second. */
export function narrationOf(of: Edition): Narration {
  const tracks = of.chapters.map((one): Track => {
    const clips = spokenUnits(one).map(({ id }, index) => ({
      target: id,
      begin: (index * sampleRate) / 2,
      end: ((index + 1) * sampleRate) / 2,
      spoken: id,
    }));
    const samples = (clips.length * sampleRate) / 2;
    return {
      chapter: one.id,
      title: one.slug,
      samples,
      clips,
      mp3: silentMp3(Math.ceil(samples / 576)),
    };
  });
  const voice = { engine: 'none', version: '0', name: 'de', synthetic: true };
  return { edition: of.name, voice, sampleRate, tracks };
}

const css = '.-epub-media-overlay-active { background-color: #ffe08a; color: #000000; }';
const fonts = ['400', '700'].map((weight) => ({
  name: `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
  bytes: new Uint8Array(),
}));

/** The book of an edition; without narration unless one is given. */
export function bookOf(of: Edition, narration?: Narration): Uint8Array {
  const book = { document, edition: of, style: { css, fonts }, narration, pagination: undefined };
  return joinedBytes(writeBook(book).archive);
}

/** Files of the archive that are changed: a new text from the old one; undefined takes the file out. */
export type Breaks = Readonly<
  Record<string, (text: string) => string | Uint8Array<ArrayBuffer> | undefined>
>;

/** A book with some of its files changed. Fails when a change changes nothing. */
export function broken(bytes: Uint8Array, breaks: Breaks): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, change] of Object.entries(breaks)) {
    const old = files[path];
    if (old === undefined) throw new Error(`No ${path} in ${Object.keys(files).join(', ')}`);
    const changed = change(strFromU8(old, true));
    if (changed === strFromU8(old, true)) throw new Error(`${path} is as it was`);
    if (changed === undefined) delete files[path];
    else files[path] = typeof changed === 'string' ? strToU8(changed, true) : changed;
  }
  return zipSync(files);
}

/** What the check says about a book. */
export async function examine(
  bytes: Uint8Array,
  of: Edition,
  narrations = [narrationOf(of)],
): Promise<CheckRun> {
  const artifact = {
    path: 'probe.epub',
    mediaType: 'application/epub+zip',
    bytes,
    download: { edition: of.name, title: 'EPUB', purpose: 'Zum Hören.' },
  };
  const [run] = await overlayCoverageCheck.run({
    document,
    narrations,
    artifacts: [artifact],
    subjects: [artifact],
    host: noHost,
  });
  if (run === undefined) throw new Error('No run');
  return run;
}

/** The check needs nothing of the world but a cache. */
const noHost: Parameters<Check['run']>[0]['host'] = {
  folder: unexpected,
  ownFile: unexpected,
  packageFile: unexpected,
  packageVersion: unexpected,
  cache: noCache,
  inWorker: unexpected,
  browser: unexpected,
  start: unexpected,
  scratch: unexpected,
  toolPlaces: unexpected,
  close: unexpected,
  progress: unexpected,
  processors: 1,
  sourceDate: undefined,
};

function unexpected(): never {
  throw new Error('The check asked the Host for something');
}
