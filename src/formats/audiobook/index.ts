/**
 * Books for apps that read audiobooks, each chapter one recording: as W3C Audiobook in the Lightweight
 * Packaging Format (W3C Group Note 16 January 2020), and as Readium audiobook. Both hold the same
 * recordings, title picture and table of contents; only what describes them differs.
 */
import { Buffer } from 'node:buffer';
import { type Artifact, artifactOf } from '../../model/artifact.ts';
import type { EditionName } from '../../model/document.ts';
import type { SpokenBook } from '../../writers/spoken-book/book.ts';
import { type ZipEntry, zipInPieces } from '../../writers/zip.ts';
import { coverOf } from '../cover.ts';
import type { Format, RenderContext } from '../format.ts';
import { spokenBooks } from '../spoken-books.ts';
import { audiobookCodes } from './codes.ts';
import { writeContentsPage } from './contents-page.ts';
import { readiumManifest } from './readium-manifest.ts';
import { CONTENTS_PATH, COVER_PATH, type Recording, recordingsOf, totalOf } from './recordings.ts';
import { w3cManifest } from './w3c-manifest.ts';

/** Two packages for each edition. */
export const audiobookFormat: Format = {
  name: 'audiobook',
  title: { de: 'Hörbuch für Hörbuch-Apps', en: 'Audiobook for reading apps' },
  editions: ['standard', 'easy'],
  speaks: true,
  onRequest: true,
  codes: audiobookCodes,
  render: async (context: RenderContext) => {
    const { document, host } = context;
    const value: Artifact[] = [];
    for (const book of spokenBooks(context)) {
      value.push(...packagesOf(book, document.meta.slug, await coverOf(book, host)));
    }
    return { value, diagnostics: [] };
  },
};

const WORDS: Readonly<Record<EditionName, Readonly<Record<'w3c' | 'readium', Words>>>> = {
  standard: {
    w3c: {
      title: 'Hörbuch als W3C-Audiobook',
      purpose: 'Für Bibliotheken und Programme, die den Web-Standard für Hörbücher lesen.',
    },
    readium: {
      title: 'Hörbuch für Lese-Apps',
      purpose: 'Für Lese-Apps, die Hörbücher mit Inhaltsverzeichnis öffnen (Readium).',
    },
  },
  easy: {
    w3c: {
      title: 'Hörbuch in Leichter Sprache als W3C-Audiobook',
      purpose: 'Für Bibliotheken und Programme, die den Web-Standard für Hörbücher lesen.',
    },
    readium: {
      title: 'Hörbuch in Leichter Sprache für Lese-Apps',
      purpose: 'Zum Hören in Apps für Hörbücher. Das Inhalts-Verzeichnis ist dabei.',
    },
  },
};

type Words = { readonly title: string; readonly purpose: string };

function packagesOf(book: SpokenBook, slug: string, cover: Uint8Array): readonly Artifact[] {
  const { edition } = book;
  const recordings = recordingsOf(book);
  const stem = `${slug}${edition === 'easy' ? '-leicht' : ''}`;
  const duration = totalOf(recordings);
  const shared = [entry(COVER_PATH, cover, true), ...recordings.map(audioEntry)];
  const page = entry(CONTENTS_PATH, writeContentsPage(book, recordings));
  const w3c = [jsonEntry('publication.json', w3cManifest(book, recordings)), page, ...shared];
  const readium = [jsonEntry('manifest.json', readiumManifest(book, recordings)), ...shared];
  return [
    artifactOf(
      {
        path: `${stem}.lpf`,
        mediaType: 'application/lpf+zip',
        edition,
        download: { edition, ...WORDS[edition].w3c, duration },
      },
      zipInPieces(w3c),
    ),
    artifactOf(
      {
        path: `${stem}.audiobook`,
        mediaType: 'application/audiobook+zip',
        edition,
        download: { edition, ...WORDS[edition].readium, duration },
      },
      zipInPieces(readium),
    ),
  ];
}

function audioEntry({ path, chapter }: Recording): ZipEntry {
  return entry(path, chapter.mp3, true);
}

function jsonEntry(path: string, data: unknown): ZipEntry {
  return entry(path, Buffer.from(`${JSON.stringify(data, null, 2)}\n`));
}

function entry(path: string, bytes: Uint8Array, store = false): ZipEntry {
  return { path, bytes, store };
}
