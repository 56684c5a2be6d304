/** A chapter that somebody has read: found sentence by sentence, doubted where it should be, never a crash. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Narration, Track } from '../../../src/model/narration.ts';
import { voicesOf } from '../../../src/model/narration.ts';
import { startEncoder } from '../../../src/narrate/encode.ts';
import { narrate } from '../../../src/narrate/index.ts';
import { loudnessOf } from '../../../src/narrate/loudness.ts';
import { decodeMp3 } from '../decode.ts';
import {
  FILE,
  publication,
  RATE,
  type Reading,
  reading,
  rememberingHost,
  sentencesOf,
} from './reader.ts';
import { wavFile } from './wav-file.ts';

const host = rememberingHost();
const document = await publication(host);
const sentences = sentencesOf(document);
const good = await reading(document, host);

type Narrated = {
  readonly narrations: readonly Narration[];
  readonly findings: readonly Diagnostic[];
};

async function narrated(file: Uint8Array | undefined, of: Document = document): Promise<Narrated> {
  const folder = { read: async (path: string) => (path === FILE ? file : undefined) };
  const editions = of.editions.slice(0, 1);
  const { value, diagnostics } = await narrate({ document: of, editions, host, folder });
  return { narrations: value, findings: diagnostics };
}

function trackOf({ narrations }: Narrated): Track {
  const track = narrations[0]?.tracks.find(({ title }) => title === 'Hilfe und Kontakt');
  if (track === undefined) throw new Error('the chapter is not spoken');
  return track;
}

/** Seconds by which each clip begins beside its sentence, the first one left out: it begins with the track. */
function offsets(track: Track, { begins }: Reading): readonly number[] {
  // The track begins 0.75 s before the first word, the reading 0.6 s.
  const shift = 0.75 - (begins[0] ?? 0);
  return track.clips
    .slice(1)
    .map(({ begin }, index) => begin / RATE - shift - (begins[index + 1] ?? 0));
}

describe('a chapter that somebody has read', () => {
  const done = narrated(good.wav);

  it('has a clip for each sentence, shortly before its first word', async () => {
    const track = trackOf(await done);
    expect(track.clips).toHaveLength(sentences.length);
    for (const offset of offsets(track, good)) {
      expect(offset).toBeGreaterThan(-0.2);
      expect(offset).toBeLessThan(0);
    }
  });

  it('has contiguous clips that cover the track', async () => {
    const { clips, samples } = trackOf(await done);
    expect(clips[0]?.begin).toBe(0);
    expect(clips.at(-1)?.end).toBe(samples);
    for (const [index, clip] of clips.entries()) {
      expect(clip.end).toBeGreaterThan(clip.begin);
      if (index > 0) expect(clip.begin).toBe(clips[index - 1]?.end);
    }
  });

  it('is as loud as all others, below the peak, and as long as it says', async () => {
    const track = trackOf(await done);
    const { samples } = await decodeMp3(track.mp3);
    expect(samples.length).toBe(track.samples);
    expect(Math.abs(loudnessOf(samples, RATE) + 20)).toBeLessThan(1);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeLessThan(10 ** (-3 / 20));
  });

  it('is told to be read by this person, the others by a synthetic voice', async () => {
    const [narration] = (await done).narrations;
    if (narration === undefined) throw new Error('nothing is spoken');
    expect(trackOf(await done).voice).toEqual({
      engine: 'recording',
      version: '',
      name: 'Maria Muster',
      synthetic: false,
    });
    expect(narration.voice.synthetic).toBe(true);
    expect(voicesOf(narration).map(({ name }) => name)).toEqual(['de', 'Maria Muster']);
  });

  it('has no findings', async () => {
    expect((await done).findings).toEqual([]);
  });

  it('is worked on once, and the same bytes come of it', async () => {
    const first = trackOf(await done);
    const busy = { ...host, inWorker: () => Promise.reject(new Error('asked again')) };
    const folder = { read: async () => good.wav };
    const editions = document.editions.slice(0, 1);
    const again = await narrate({ document, editions, host: busy, folder });
    expect(trackOf({ narrations: again.value, findings: [] }).mp3).toEqual(first.mp3);
    const other = rememberingHost();
    const alone = editions.map((one) => ({ ...one, chapters: one.chapters.slice(1, 2) }));
    const fresh = await narrate({ document, editions: alone, host: other, folder });
    expect(trackOf({ narrations: fresh.value, findings: [] }).mp3).toEqual(first.mp3);
    // Alone in its edition, the person is the edition's voice.
    expect(fresh.value[0]?.voice.name).toBe('Maria Muster');
  });

  it('may be an MP3 file', async () => {
    const samples = new Float32Array(good.wav.length / 2 - 22);
    const view = new DataView(good.wav.buffer);
    for (const at of samples.keys()) samples[at] = view.getInt16(44 + 2 * at, true) / 32_768;
    const mp3 = (await startEncoder())(samples);
    const { findings, narrations } = await narrated(mp3);
    expect(findings).toEqual([]);
    expect(
      offsets(trackOf({ narrations, findings }), good).every((one) => Math.abs(one) < 0.3),
    ).toBe(true);
  });
});

describe('a reading with mistakes', () => {
  it('is doubted where a sentence is missing, with line and time, and goes on behind it', async () => {
    const missing = 9;
    const take = await reading(document, host, {
      sentences: (own) => own.filter((_, index) => index !== missing),
    });
    const done = await narrated(take.wav);
    const codes = new Set(done.findings.map(({ code }) => code));
    expect([...codes]).toEqual(['narration/uncertain-place']);
    expect(done.findings.length).toBeLessThan(6);
    const [finding] = done.findings;
    expect(finding?.span?.file).toBe('kapitel/02-hilfe.md');
    expect(finding?.message.de).toMatch(
      /beginnt in „aufnahmen\/02-hilfe.wav“ wohl bei \d:\d\d,\d;/u,
    );
    const last = trackOf(done).clips.at(-1);
    const shift = 0.75 - (take.begins[0] ?? 0);
    expect((last?.begin ?? 0) / RATE - shift).toBeCloseTo((take.begins.at(-1) ?? 0) - 0.08, 1);
  });

  it('is told of when it says more than the text', async () => {
    const more = 'Dieses Kapitel hat Maria Muster im Studio der Stadt gelesen.';
    const take = await reading(document, host, { sentences: (own) => [more, ...own, more] });
    const codes = (await narrated(take.wav)).findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'narration/more-than-text').length).toBeGreaterThan(0);
  });
});

describe('a recording that cannot be used', () => {
  const cases: Readonly<Record<string, readonly [string, () => Promise<Uint8Array | undefined>]>> =
    {
      'no sound at all': [
        'narration/recording-unreadable',
        async () => new TextEncoder().encode('Das ist kein Ton.'),
      ],
      'an empty file': ['narration/recording-unreadable', async () => new Uint8Array(0)],
      'a file that went away': ['narration/recording-unreadable', async () => undefined],
      'a file that is cut off': [
        'narration/recording-unreadable',
        async () => good.wav.slice(0, 9999),
      ],
      'three seconds': [
        'narration/recording-too-short',
        async () => wavFile(new Float32Array(3 * RATE).fill(0.01)),
      ],
      'a minute of silence': [
        'narration/recording-too-short',
        async () => wavFile(new Float32Array(60 * RATE)),
      ],
      'another text': [
        'narration/recording-other-text',
        async () => {
          const words = 'Gestern hat es in den Bergen lange geregnet';
          const texts = sentences.map((_, index) =>
            `${words}, und niemand wollte das Haus verlassen. `.slice(0, 9 + ((index * 41) % 70)),
          );
          return (await reading(document, host, { sentences: () => texts.toReversed() })).wav;
        },
      ],
    };
  for (const [name, [code, make]] of Object.entries(cases)) {
    it(`${code}: ${name}`, async () => {
      const { findings, narrations } = await narrated(await make());
      expect(findings.map((one) => one.code)).toEqual([code]);
      expect(findings[0]?.severity).toBe('error');
      expect(findings[0]?.span?.line).toBe(40);
      // Nobody else reads in this person's place.
      const [narration] = narrations;
      expect(narration?.tracks.map(({ title }) => title)).not.toContain('Hilfe und Kontakt');
    });
  }
});

describe('cues', () => {
  const span = { file: 'aufnahmen/02-hilfe.marken.yaml', line: 3, column: 5 };
  const at = (index: number): number => good.begins[index] ?? 0;

  async function withCues(...cues: readonly (readonly [string, number])[]): Promise<Narrated> {
    const named = cues.map(([words, seconds]) => ({ sentence: { words }, seconds, span }));
    return narrated(good.wav, await publication(host, [{ cues: named }]));
  }

  it('put a sentence where somebody heard it, and the others stay', async () => {
    const words = 'Kommen Sie am Nachmittag';
    const index = sentences.findIndex((one) => one.startsWith(words));
    const done = await withCues([words, at(index) + 0.05]);
    expect(done.findings).toEqual([]);
    const found = offsets(trackOf(done), good);
    expect(found[index - 1]).toBeCloseTo(0.05 - 0.08, 1);
    expect(found.every((one) => Math.abs(one) < 0.3)).toBe(true);
  });

  it('mend a place that is doubted', async () => {
    const words = 'Kommen Sie am Nachmittag';
    const index = sentences.findIndex((one) => one.startsWith(words));
    const pauseAfter = (after: number): number => (after === index - 1 ? 0.02 : 0.5);
    const take = await reading(document, host, { pauseAfter });
    const before = await narrated(take.wav);
    const seconds = take.begins[index] ?? 0;
    const cues = [{ sentence: { words }, seconds, span }];
    const after = await narrated(take.wav, await publication(host, [{ cues }]));
    expect(new Set(before.findings.map(({ code }) => code))).toEqual(
      new Set(['narration/uncertain-place']),
    );
    expect(after.findings).toEqual([]);
  });

  it('are taken by id as well', async () => {
    const target = trackOf(await narrated(good.wav)).clips[3]?.target ?? '';
    const cues = [{ sentence: { id: target }, seconds: at(3), span }];
    const done = await narrated(good.wav, await publication(host, [{ cues }]));
    expect(done.findings).toEqual([]);
    expect(offsets(trackOf(done), good)[2]).toBeCloseTo(-0.08, 1);
  });

  it('that name no sentence, or several, are findings at their line', async () => {
    const { findings } = await withCues(['Diesen Satz gibt es nicht', 3]);
    expect(findings.map(({ code }) => code)).toEqual(['narration/unknown-cue']);
    expect(findings[0]?.span).toEqual(span);
    expect(findings[0]?.message.de).toContain('beginnt kein Satz mit „Diesen Satz gibt es nicht“');
  });

  it('that contradict each other, or lie behind the end, are findings', async () => {
    const [one, two] = ['Niemand muss', 'Kommen Sie am Nachmittag'];
    const crossed = await withCues([one, 30], [two, 10]);
    const late = await withCues([two, 9999]);
    const twice = await withCues([two, 30], [two, 31]);
    for (const { findings } of [crossed, late, twice])
      expect(findings.map(({ code }) => code)).toEqual(['narration/bad-cue']);
  });
});
