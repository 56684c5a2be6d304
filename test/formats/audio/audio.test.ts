/** The audio edition as files: names, playlists, captions, and nothing missing without a word. */
import { describe, expect, it } from 'vitest';
import { audioFormat } from '../../../src/formats/audio/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Chapter, EditionName } from '../../../src/model/document.ts';
import type { Narration } from '../../../src/model/narration.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { narrate } from '../../../src/narrate/index.ts';
import { decodeMp3 } from '../../narrate/decode.ts';
import { chapter, document, edition, heading, paragraph } from '../../narrate/sample-document.ts';
import { commentOf, readId3, textOf as wordsOf } from '../../writers/id3/read-id3.ts';

const host = createNodeHost();
const decoder = new TextDecoder('utf-8', { fatal: true });

const one = chapter('01-start', [
  heading('start', 'Los geht’s:\nder Anfang'),
  paragraph('p', 'Die Bürger‧meisterin grüßt.', 'a < b & c --> d'),
]);
const two = chapter('02-ende', [heading('ende', 'Ende')]);
const easy = chapter('01-start', [heading('start-leicht', 'Anfang')], { id: 'start-leicht' });

/** A narration as `narrate` makes it, without the sound: 10 s for each clip. */
function narrationOf(name: EditionName, chapters: readonly Chapter[]): Narration {
  return {
    edition: name,
    voice: { engine: 'test', version: '1', name: 'de', synthetic: true },
    sampleRate: 22050,
    tracks: chapters.map((one) => {
      const units = spokenUnits(one);
      return {
        chapter: one.id,
        title: one.slug,
        samples: units.length * 220_500,
        clips: units.map(({ id }, index) => ({
          target: id,
          begin: index * 220_500,
          end: (index + 1) * 220_500,
          spoken: '',
        })),
        mp3: new Uint8Array([index255(one)]),
      };
    }),
  };
}

const index255 = (one: Chapter): number => one.slug.length;
const editions = [edition([one, two]), edition([easy], 'easy')];
const narrations = [narrationOf('standard', [one, two]), narrationOf('easy', [easy])];

async function render(spoken: readonly Narration[] = narrations) {
  const context = {
    document: document(editions),
    editions,
    narrations: spoken,
    paginations: [],
    host,
  };
  return audioFormat.render(context);
}

function textOf(artifacts: readonly Artifact[], path: string): string {
  return decoder.decode(artifacts.find((artifact) => artifact.path === path)?.bytes);
}

describe('the files', () => {
  it('are an MP3 and its captions for each chapter, and a playlist for each edition', async () => {
    const { value, diagnostics } = await render();
    expect(diagnostics).toEqual([]);
    expect(value.map(({ path, mediaType }) => `${path} ${mediaType}`)).toEqual([
      'audio/standard/01-start.mp3 audio/mpeg',
      'audio/standard/01-start.vtt text/vtt',
      'audio/standard/02-ende.mp3 audio/mpeg',
      'audio/standard/02-ende.vtt text/vtt',
      'audio/probe.m3u8 audio/mpegurl',
      'audio/leicht/01-start.mp3 audio/mpeg',
      'audio/leicht/01-start.vtt text/vtt',
      'audio/probe-leicht.m3u8 audio/mpegurl',
    ]);
  });

  it('to download are the playlists alone, with how long they last', async () => {
    const { value } = await render();
    const downloads = value.filter(({ download }) => download !== undefined);
    expect(
      downloads.map(({ path, download }) => [path, download?.edition, download?.duration]),
    ).toEqual([
      ['audio/probe.m3u8', 'standard', 40_000],
      ['audio/probe-leicht.m3u8', 'easy', 10_000],
    ]);
  });
});

describe('a playlist', () => {
  it('is extended M3U with relative addresses of files that exist', async () => {
    const { value } = await render();
    const lines = textOf(value, 'audio/probe.m3u8').split('\n');
    expect(lines).toEqual([
      '#EXTM3U',
      '#EXTENC:UTF-8',
      '#PLAYLIST:Probe',
      '#EXTINF:30,01-start',
      'standard/01-start.mp3',
      '#EXTINF:10,02-ende',
      'standard/02-ende.mp3',
      '',
    ]);
    const paths = new Set(value.map(({ path }) => path));
    for (const line of lines.filter((one) => one !== '' && !one.startsWith('#'))) {
      expect(paths).toContain(`audio/${line}`);
    }
  });
});

describe('captions', () => {
  it('hold what stands on the page, unit by unit, with no sign of markup', async () => {
    const { value } = await render();
    expect(textOf(value, 'audio/standard/01-start.vtt')).toBe(
      [
        'WEBVTT',
        'start-s\n00:00:00.000 --> 00:00:10.000\nLos geht’s: der Anfang',
        'p-s1\n00:00:10.000 --> 00:00:20.000\nDie Bürgermeisterin grüßt.',
        'p-s2\n00:00:20.000 --> 00:00:30.000\na &lt; b &amp; c --&gt; d\n',
      ].join('\n\n'),
    );
  });
});

describe('findings', () => {
  it('name a chapter without a track', async () => {
    const { value, diagnostics } = await render([narrationOf('standard', [one])]);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'audio/chapter-missing',
      'audio/chapter-missing',
    ]);
    expect(diagnostics.map(({ message }) => message.de)).toEqual([
      'Das Kapitel „02-ende“ hat keine Tonspur.',
      'Das Kapitel „01-start“ hat keine Tonspur.',
    ]);
    expect(value.map(({ path }) => path)).not.toContain('audio/probe-leicht.m3u8');
  });
});

describe('the tag of a recording', () => {
  it('says which chapter it is, of which book, and who reads; the sound follows as it was', async () => {
    const { value } = await render();
    const bytes = value.find(({ path }) => path === 'audio/standard/02-ende.mp3')?.bytes;
    const { frames, length } = readId3(bytes ?? new Uint8Array(0));
    expect(['TIT2', 'TALB', 'TRCK', 'TLAN', 'TCOM'].map((id) => wordsOf(frames, id))).toEqual([
      'Ende',
      'Probe',
      '2/2',
      'deu',
      'Computer-Stimme (test, de)',
    ]);
    expect(commentOf(frames).text).toBe('Es liest eine Computer-Stimme (test, de).');
    expect([...(bytes ?? []).slice(length)]).toEqual([index255(two)]);
  });

  it('says of Leichte Sprache that nobody has checked it', async () => {
    const { value } = await render();
    const bytes = value.find(({ path }) => path === 'audio/leicht/01-start.mp3')?.bytes;
    const { frames } = readId3(bytes ?? new Uint8Array(0));
    expect(commentOf(frames).text).toContain('Noch nicht von einer Prüf-Gruppe geprüft.');
  });
});

describe('with a real narration', () => {
  it('every MP3 lasts as long as its last caption says', async () => {
    const of = document([edition([one])]);
    const spoken = await narrate({ document: of, editions: of.editions, host });
    expect(spoken.diagnostics).toEqual([]);
    const { value } = await render([...spoken.value, ...narrations.slice(1)]);
    const recording = value.find(({ path }) => path === 'audio/standard/01-start.mp3');
    expect(recording).toMatchObject({ edition: 'standard', chapter: one.id });
    const mp3 = recording?.bytes;
    const { samples } = await decodeMp3(mp3 ?? new Uint8Array(0));
    expect(samples.length).toBe(spoken.value[0]?.tracks[0]?.samples);
    const [, last = ''] =
      /--> 00:00:([\d.]+)\n.*\n$/.exec(textOf(value, 'audio/standard/01-start.vtt')) ?? [];
    expect(Number(last)).toBeCloseTo(samples.length / 22050, 2);
  });
});
