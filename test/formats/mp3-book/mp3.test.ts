/** One MP3 with chapters: the sound of the chapters to the sample, and places that players jump to. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mp3BookFormat } from '../../../src/formats/mp3-book/index.ts';
import { joinChapters, placesOf } from '../../../src/formats/mp3-book/joined.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { FRAME } from '../../../src/narrate/settings.ts';
import { spokenBookOf } from '../../../src/writers/spoken-book/book.ts';
import { decodeMp3 } from '../../narrate/decode.ts';
import {
  chaptersOf,
  commentOf,
  contentsOf,
  pictureOf,
  readId3,
  textOf,
} from '../../writers/id3/read-id3.ts';
import { context, editions, publication, standardTracks } from '../spoken/fixture.ts';

const [narration] = context.narrations;
const [standard] = editions;
const book = narration && standard && spokenBookOf(publication, standard, narration);
const chapters = book?.chapters ?? [];
const hasFfprobe = spawnSync('ffprobe', ['-version']).status === 0;
const made: Artifact[] = [];

beforeAll(async () => {
  made.push(...(await mp3BookFormat.render(context)).value);
});

const joined = () => joinChapters(chapters, placesOf(chapters));
const fileOf = (path: string): Uint8Array =>
  made.find((artifact) => artifact.path === path)?.bytes ?? new Uint8Array(0);

describe('the files', () => {
  it('are one for each edition, each a download with its length', () => {
    const facts = made.map(({ path, mediaType, download }) => [path, mediaType, download?.edition]);
    expect(facts).toEqual([
      ['probe.mp3', 'audio/mpeg', 'standard'],
      ['probe-leicht.mp3', 'audio/mpeg', 'easy'],
    ]);
    const { samples } = placesOf(chapters);
    expect(made[0]?.download?.duration).toBe(Math.round((samples * 1000) / 22050));
  });

  it('are the same bytes each time', async () => {
    const again = (await mp3BookFormat.render(context)).value;
    expect(again.map(({ bytes }) => Buffer.compare(bytes, fileOf(again[0]?.path ?? '')))[0]).toBe(
      0,
    );
  });
});

describe('the sound', () => {
  it('is that of the chapters, each at its place to the sample', async () => {
    const { begins, samples } = placesOf(chapters);
    const whole = await decodeMp3(joined());
    expect(whole.samples.length).toBe(samples);
    for (const [index, track] of standardTracks().entries()) {
      const alone = await decodeMp3(track.mp3);
      const begin = begins[index] ?? Number.NaN;
      const part = whole.samples.subarray(begin, begin + track.samples);
      expect(alone.samples.length).toBe(track.samples);
      expect(loudestDifference(part, alone.samples)).toBeLessThan(1e-6);
    }
  });

  it('is silent between chapters', async () => {
    const { begins } = placesOf(chapters);
    const { samples } = await decodeMp3(joined());
    const end = (begins[0] ?? 0) + (chapters[0]?.samples ?? 0);
    const gap = samples.subarray(end, begins[1]);
    expect(gap.length).toBeGreaterThan(0);
    expect(gap.length).toBeLessThanOrEqual(3 * FRAME);
    expect(Math.max(...gap.map(Math.abs))).toBeLessThan(1e-4);
  });

  it('is the same behind the tag', async () => {
    const file = fileOf('probe.mp3');
    const { length } = readId3(file);
    expect(Buffer.compare(file.subarray(length), joined())).toBe(0);
    const tagged = await decodeMp3(file);
    expect(tagged.samples.length).toBe(placesOf(chapters).samples);
  });

  it('would be noticed to be another: these tests see a frame that is missing', async () => {
    const [first, ...rest] = chapters;
    if (first === undefined) throw new Error('the fixture has no chapter');
    const short = { ...first, mp3: first.mp3.slice(0, -209) };
    const broken = placesOf([short, ...rest]);
    expect(broken.begins[1]).toBe((placesOf(chapters).begins[1] ?? 0) - FRAME);
  });
});

describe('the tag', () => {
  it('says who reads, and that it is no person', () => {
    const { frames } = readId3(fileOf('probe.mp3'));
    expect(textOf(frames, 'TIT2')).toBe('Probe');
    expect(textOf(frames, 'TCOM')).toBe('Computer-Stimme (espeak-ng, de)');
    expect(textOf(frames, 'TLAN')).toBe('deu');
    expect(commentOf(frames)).toEqual({
      lang: 'deu',
      text: `${publication.meta.description} Es liest eine Computer-Stimme (espeak-ng, de).`,
    });
  });

  it('says of Leichte Sprache that nobody has checked it', () => {
    const { frames } = readId3(fileOf('probe-leicht.mp3'));
    expect(textOf(frames, 'TALB')).toBe('Probe – in Leichter Sprache');
    expect(commentOf(frames).text).toContain('Noch nicht von einer Prüf-Gruppe geprüft.');
  });

  it('has the chapters where they begin to the millisecond, without gaps', () => {
    const { frames } = readId3(fileOf('probe.mp3'));
    const { begins, samples } = placesOf(chapters);
    const found = chaptersOf(frames);
    expect(found.map(({ title }) => title)).toEqual([
      'Los geht’s: der Anfang & <mehr>',
      'Mitte',
      'Ende',
    ]);
    for (const [index, { begin, end }] of found.entries()) {
      expect(Math.abs(begin - ((begins[index] ?? 0) * 1000) / 22050)).toBeLessThanOrEqual(0.5);
      expect(end).toBe(found[index + 1]?.begin ?? Math.round((samples * 1000) / 22050));
    }
    expect(textOf(frames, 'TLEN')).toBe(String(found.at(-1)?.end));
    expect(contentsOf(frames)[0]?.entries).toEqual(found.map(({ id }) => id));
  });

  it('has a square PNG of 1000 pixels on the front', () => {
    const { bytes } = pictureOf(readId3(fileOf('probe.mp3')).frames);
    const view = Buffer.from(bytes);
    expect(view.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([1000, 1000]);
  });
});

describe('without a recording', () => {
  it('there is no book', async () => {
    const { value } = await mp3BookFormat.render({ ...context, narrations: [] });
    expect(value).toEqual([]);
  });
});

describe('ffprobe', () => {
  it.skipIf(!hasFfprobe)('reads chapters and cover (skipped: ffprobe is not installed)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lesbar-mp3-'));
    try {
      const path = join(folder, 'probe.mp3');
      writeFileSync(path, fileOf('probe.mp3'));
      const args = ['-v', 'error', '-of', 'json', '-show_chapters', '-show_streams', path];
      const said: {
        chapters: { start: number; time_base: string; tags: { title: string } }[];
        streams: { codec_name: string }[];
      } = JSON.parse(execFileSync('ffprobe', args, { encoding: 'utf8' }));
      expect(said.streams.map(({ codec_name }) => codec_name)).toEqual(['mp3', 'png']);
      const own = chaptersOf(readId3(fileOf('probe.mp3')).frames);
      expect(said.chapters.map(({ start, tags }) => [start, tags.title])).toEqual(
        own.map(({ begin, title }) => [begin, title]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function loudestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (b[at] ?? 9))), 0);
}
