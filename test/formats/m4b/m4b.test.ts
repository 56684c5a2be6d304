/** The M4B of a publication that was really spoken: chapters where they are heard, the same bytes, honest tags. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../../src/formats/m4b/encode.ts';
import { m4bFormat } from '../../../src/formats/m4b/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { decodeMp3, lagOf } from '../../narrate/decode.ts';
import {
  bodyAt,
  neroChapters,
  quickTimeChapters,
  samplesOf,
  tagsOf,
  trackOf,
} from '../../writers/mp4/read-mp4.ts';
import { context, standardTracks } from '../spoken/fixture.ts';

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
const hasMediainfo = spawnSync('mediainfo', ['--Version']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'lesbar-m4b-'));
const path = join(folder, 'probe.m4b');
const made: Artifact[] = [];

beforeAll(async () => {
  made.push(...(await m4bFormat.render(context)).value);
  writeFileSync(path, made[0]?.bytes ?? new Uint8Array(0));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (): Uint8Array => made[0]?.bytes ?? new Uint8Array(0);

describe('the files', () => {
  it('are one for each edition, made when asked for', () => {
    expect(m4bFormat.onRequest).toBe(true);
    expect(made.map((one) => `${one.path} ${one.mediaType} ${one.download?.edition}`)).toEqual([
      'probe.m4b audio/mp4 standard',
      'probe-leicht.m4b audio/mp4 easy',
    ]);
  });

  it('are the same bytes when encoded again', async () => {
    const again = (await m4bFormat.render(context)).value;
    for (const [index, { bytes }] of again.entries()) {
      expect(Buffer.compare(bytes, made[index]?.bytes ?? new Uint8Array(0))).toBe(0);
    }
  }, 60_000);

  it('say who reads, and what is open in Leichte Sprache', () => {
    expect(tagsOf(file()).get('\xa9wrt')?.value.toString()).toBe('Computer-Stimme (espeak-ng, de)');
    const easy = tagsOf(made[1]?.bytes ?? new Uint8Array(0))
      .get('desc')
      ?.value.toString();
    expect(easy).toContain('Noch nicht von einer Prüf-Gruppe geprüft.');
  });
});

describe('chapters', () => {
  it('are the same in both lists, begin with a frame, and leave room for the whole recording', () => {
    const chapters = quickTimeChapters(file());
    expect(chapters.map(({ title }) => title)).toEqual([
      'Los geht’s: der Anfang & <mehr>',
      'Mitte',
      'Ende',
    ]);
    expect(neroChapters(file()).map(({ title }) => title)).toEqual(
      chapters.map(({ title }) => title),
    );
    for (const [index, track] of standardTracks().entries()) {
      const begin = chapters[index]?.begin ?? Number.NaN;
      expect(begin % 1024).toBe(0);
      const next = chapters[index + 1]?.begin;
      if (next !== undefined) {
        // The encoder's priming, and the rest of the last frame.
        expect(next - begin - track.samples).toBeGreaterThanOrEqual(1024);
        expect(next - begin - track.samples).toBeLessThan(3 * 1024);
      }
    }
  });

  it('end where the sound ends', () => {
    const last = quickTimeChapters(file()).at(-1)?.begin ?? 0;
    const samples = last + (standardTracks().at(-1)?.samples ?? 0);
    expect(bodyAt(file(), 'moov/mvhd').readUInt32BE(16)).toBe(samples);
    const frames = samplesOf(file(), trackOf(file(), 1)).length;
    expect(frames * 1024).toBeGreaterThanOrEqual(samples + 1024);
  });

  it.skipIf(!hasFfmpeg)(
    'are heard where they begin, to the sample (skipped: ffmpeg is not installed)',
    async () => {
      const args = ['-v', 'error', '-i', path, '-map', '0:a:0', '-f', 'f32le', '-'];
      const pcm = execFileSync('ffmpeg', args, { maxBuffer: 2 ** 28 });
      const whole = new Float32Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + pcm.length));
      const chapters = quickTimeChapters(file());
      for (const [index, track] of standardTracks().entries()) {
        const begin = chapters[index]?.begin ?? Number.NaN;
        const { samples } = await decodeMp3(track.mp3);
        expect(lagOf(samples, whole.subarray(begin, begin + track.samples), 40)).toBe(0);
      }
      // The measure itself sees a shift of one sample.
      const { samples } = await decodeMp3(standardTracks()[0]?.mp3 ?? new Uint8Array(0));
      expect(lagOf(samples.subarray(1), whole.subarray(0, samples.length), 40)).toBe(1);
    },
    60_000,
  );

  it.skipIf(!hasFfmpeg)('are what ffprobe reads (skipped: ffmpeg is not installed)', () => {
    const args = ['-v', 'error', '-of', 'json', '-show_chapters', '-show_streams', path];
    const said: {
      chapters: { start: number; time_base: string; tags: { title: string } }[];
      streams: { codec_name: string; profile: string }[];
    } = JSON.parse(execFileSync('ffprobe', args, { encoding: 'utf8' }));
    expect(said.chapters.map(({ start, tags }) => ({ title: tags.title, begin: start }))).toEqual(
      quickTimeChapters(file()),
    );
    expect(said.chapters[0]?.time_base).toBe('1/22050');
    expect(said.streams.map(({ codec_name }) => codec_name)).toContain('png');
    expect(said.streams[0]?.profile).toBe('LC');
  });

  it.skipIf(!hasMediainfo)(
    'are two menus to mediainfo (skipped: mediainfo is not installed)',
    () => {
      const said = execFileSync('mediainfo', [path], { encoding: 'utf8' });
      expect(said.match(/: Mitte$/gmu)).toHaveLength(2);
      expect(said).toMatch(/ContentType\s+: Audiobook/u);
    },
  );
});

describe('what is kept', () => {
  it('comes back as it was', () => {
    const aac = { sizes: [2, 1], config: Uint8Array.of(0x13, 0x88), data: Uint8Array.of(7, 8, 9) };
    const back = unpacked(packed(aac));
    expect([back.sizes, [...back.config], [...back.data]]).toEqual([
      [2, 1],
      [0x13, 0x88],
      [7, 8, 9],
    ]);
  });
});
