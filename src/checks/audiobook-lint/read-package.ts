/**
 * Packages whose manifest lists one recording for each chapter: W3C Audiobooks (`publication.json`) and
 * Readium audiobooks (`manifest.json`). What is not of the shape that is expected counts as not there.
 */
import type { Bytes } from '../../model/bytes.ts';
import { type Archive, openArchive } from '../archive.ts';
import { mp3Length } from '../overlay-coverage/mp3-length.ts';
import type { Observed } from './observed.ts';

/** The names that the two manifests have for the same things. */
type Names = {
  readonly manifest: string;
  readonly address: 'url' | 'href';
  readonly title: 'name' | 'title';
  readonly narrators: (json: unknown) => readonly string[];
  readonly duration: (json: unknown) => number;
  readonly length: (value: unknown) => number;
};

const W3C: Names = {
  manifest: 'publication.json',
  address: 'url',
  title: 'name',
  narrators: (json) => listAt(json, 'readBy').map((one) => textAt(one, 'name')),
  duration: (json) => isoMilliseconds(at(json, 'duration')),
  length: isoMilliseconds,
};

const READIUM: Names = {
  manifest: 'manifest.json',
  address: 'href',
  title: 'title',
  narrators: (json) => listAt(at(json, 'metadata'), 'narrator').map(String),
  duration: (json) => milliseconds(at(at(json, 'metadata'), 'duration')),
  length: milliseconds,
};

/** A W3C Audiobook. @throws Error when it cannot be read */
export function readW3cPackage(bytes: Bytes): Observed {
  return readPackage(bytes, W3C);
}

/** A Readium audiobook. @throws Error when it cannot be read */
export function readReadiumPackage(bytes: Bytes): Observed {
  return readPackage(bytes, READIUM);
}

function readPackage(bytes: Bytes, names: Names): Observed {
  const archive = openArchive(bytes);
  const manifest = archive.bytes(names.manifest);
  if (manifest === undefined) throw new Error(`${names.manifest}: missing`);
  const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(manifest));
  const recordings = listAt(json, 'readingOrder').map((item) => {
    const path = textAt(item, names.address);
    return {
      path,
      title: textAt(item, names.title),
      told: names.length(at(item, 'duration')),
      heard: lengthOf(archive, path),
    };
  });
  const begins = recordings.map((_, index) =>
    recordings.slice(0, index).reduce((sum, { told }) => sum + told, 0),
  );
  return {
    chapters: recordings.map(({ title }, index) => ({ title, begin: begins[index] ?? 0 })),
    duration: names.duration(json),
    heard: recordings.reduce((sum, { heard }) => sum + heard, 0),
    narrator: names.narrators(json).join(', '),
    missing: missingIn(archive, json, names),
  };
}

function lengthOf(archive: Archive, path: string): number {
  const bytes = archive.bytes(path);
  return bytes === undefined ? 0 : (mp3Length(bytes) ?? 0);
}

/** What the manifest names, the table of contents included, and is not in the archive. */
function missingIn(archive: Archive, json: unknown, names: Names): readonly string[] {
  const there = new Set(archive.entries.map(({ path }) => path));
  const listed = [...listAt(json, 'readingOrder'), ...listAt(json, 'resources')];
  const named = listed.map((item) => textAt(item, names.address));
  const linked = [...placesIn(listAt(json, 'toc')), ...linksIn(archive)];
  const paths = [...named, ...linked.map((href) => href.split('#')[0] ?? '')];
  return [...new Set(paths)].filter((path) => !there.has(path));
}

function placesIn(links: readonly unknown[]): readonly string[] {
  return links.flatMap((link) => [textAt(link, 'href'), ...placesIn(listAt(link, 'children'))]);
}

/** Addresses of the table of contents in HTML (Audiobooks §4.2); our own writer quotes all values. */
function linksIn(archive: Archive): readonly string[] {
  const page = new TextDecoder().decode(archive.bytes('index.html') ?? new Uint8Array(0));
  return [...page.matchAll(/<a href="([^"]*)"/gu)].map(([, href = '']) => href);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

function textAt(value: unknown, key: string): string {
  const text = at(value, key);
  return typeof text === 'string' ? text : '';
}

/** `PT12.5S`, the one form that our packages use; anything else is no length. */
function isoMilliseconds(value: unknown): number {
  const [, seconds] = /^PT(\d+(?:\.\d+)?)S$/u.exec(String(value)) ?? [];
  return seconds === undefined ? Number.NaN : Math.round(Number(seconds) * 1000);
}

function milliseconds(seconds: unknown): number {
  return typeof seconds === 'number' ? Math.round(seconds * 1000) : Number.NaN;
}
