/**
 * The stage as a whole, with the real engine, the real encoder and a real cache. Workers run the
 * compiled program, so `npm run build` comes first.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host, ProgressStep } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document, Inline } from '../../src/model/document.ts';
import type { Narration } from '../../src/model/narration.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { narrate } from '../../src/narrate/index.ts';
import { loudnessMeter } from '../../src/narrate/loudness.ts';
import { decodeMp3 } from './decode.ts';
import {
  chapter,
  document,
  edition,
  heading,
  paragraph,
  sentence,
  span,
} from './sample-document.ts';
import { peakOf } from './tones.ts';

const one = chapter('01-antrag', [
  heading('antrag', 'Einen Antrag stellen'),
  paragraph('p1', 'Am 3. Mai 2024 öffnet das Amt um 9.00 Uhr.', 'Das OZG gilt seit 2017.'),
  paragraph('p2', 'Sie brauchen einen Ausweis.'),
]);
const two = chapter('02-hilfe', [
  heading('hilfe', 'Hilfe'),
  paragraph('q1', 'Rufen Sie an.', 'Sie brauchen einen Ausweis.'),
]);
const easy = chapter('01-antrag', [heading('antrag-leicht', 'Einen Antrag stellen')], {
  id: 'antrag-leicht',
});
const base = document([edition([one, two]), edition([easy], 'easy')]);

async function speak(of: Document, host: Host = createNodeHost()) {
  return narrate({ document: of, editions: of.editions, host });
}

/** A host that does not let anything into a thread but asking for the voices. */
function withoutWorkers(host: Host): Host {
  const inWorker: Host['inWorker'] = async (task, input) => {
    if (JSON.stringify(input) === '{"list":true}') return host.inWorker(task, input);
    throw new Error('nothing should be spoken or encoded');
  };
  return { ...host, inWorker };
}

/** A host that counts its tasks by the name of their module. */
function counting(host: Host) {
  const tasks: string[] = [];
  const inWorker: Host['inWorker'] = (task, input) => {
    const name = task.module.pathname.split('/').at(-1) ?? '';
    tasks.push(name.replace(/\.[jt]s$/, ''));
    return host.inWorker(task, input);
  };
  return { host: { ...host, inWorker }, tasks };
}

const fingerprint = (narrations: readonly Narration[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(narrations, (_, value) => (value instanceof Uint8Array ? [...value] : value)),
    )
    .digest('hex');

const built: { narrations: readonly Narration[] } = { narrations: [] };
const folders: string[] = [];

async function cacheFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lesbar-narrate-'));
  folders.push(folder);
  return folder;
}

beforeAll(async () => {
  const { value, diagnostics } = await speak(base);
  expect(diagnostics).toEqual([]);
  built.narrations = value;
});
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('a narration', () => {
  it('has an edition each, a track for each chapter, and says that the voice is synthetic', () => {
    const tracks = built.narrations.map((narration) =>
      narration.tracks.map(({ chapter: id }) => id),
    );
    expect(tracks).toEqual([['01-antrag', '02-hilfe'], ['antrag-leicht']]);
    expect(built.narrations[0]).toMatchObject({
      edition: 'standard',
      sampleRate: 22050,
      voice: { engine: 'espeak-ng', name: 'de', synthetic: true },
    });
  });

  it('has a clip for every spoken unit, contiguous, from the first sample to the last', () => {
    const track = built.narrations[0]?.tracks[0];
    const clips = track?.clips ?? [];
    expect(clips.map(({ target }) => target)).toEqual(spokenUnits(one).map(({ id }) => id));
    expect(clips[0]?.begin).toBe(0);
    expect(clips.at(-1)?.end).toBe(track?.samples);
    clips.forEach((clip, index) => {
      expect(clip.end).toBeGreaterThan(clip.begin);
      if (index > 0) expect(clip.begin).toBe(clips[index - 1]?.end);
    });
  });

  it('tells what was spoken, in words', () => {
    const spoken = built.narrations[0]?.tracks[0]?.clips.map((clip) => clip.spoken);
    expect(spoken).toEqual([
      'Einen Antrag stellen.',
      'Am dritten Mai zweitausendvierundzwanzig öffnet das Amt um neun Uhr.',
      'Das O-Z-G gilt seit zweitausendsiebzehn.',
      'Sie brauchen einen Ausweis.',
    ]);
  });

  it('decodes to exactly its samples, at −20 LUFS ± 1, below −3 dBFS', async () => {
    for (const track of built.narrations.flatMap(({ tracks }) => tracks)) {
      const { samples } = await decodeMp3(track.mp3);
      expect(samples.length).toBe(track.samples);
      const meter = loudnessMeter(22050);
      meter.add(samples);
      expect(Math.abs(meter.integrated() + 20)).toBeLessThan(1);
      expect(peakOf(samples)).toBeLessThanOrEqual(-3);
    }
  });

  it('is silent at the edges of clips, and speaks 80 ms after', async () => {
    const track = built.narrations[0]?.tracks[0];
    const { samples } = await decodeMp3(track?.mp3 ?? new Uint8Array(0));
    for (const { begin } of track?.clips.slice(1) ?? []) {
      const around = samples.subarray(begin - 1100, begin + 900);
      const after = samples.subarray(begin + 1764, begin + 1764 + 4410);
      expect(peakOf(around)).toBeLessThan(-50);
      expect(peakOf(after)).toBeGreaterThan(-30);
    }
  });

  it('speaks slower in Leichte Sprache', () => {
    const [standard, simple] = built.narrations.map(({ tracks }) => tracks[0]?.clips[0]);
    expect(simple?.spoken).toBe(standard?.spoken);
    expect(simple?.end).toBeGreaterThan(standard?.end ?? Number.POSITIVE_INFINITY);
  });
});

describe('the same document', () => {
  it('gives the same bytes again, with the chapters the other way round', async () => {
    const turned = document([edition([two, one]), edition([easy], 'easy')]);
    const { value } = await speak(turned);
    const tracks = (value[0]?.tracks ?? []).toReversed();
    expect(fingerprint(value.map((one, index) => (index === 0 ? { ...one, tracks } : one)))).toBe(
      fingerprint(built.narrations),
    );
  });

  it('gives the same bytes in another process', async () => {
    const args = [new URL('./speak-elsewhere.mjs', import.meta.url).pathname, JSON.stringify(base)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toBe(fingerprint(built.narrations));
  });
});

describe('the cache', () => {
  it('gives the same bytes without speaking or encoding', async () => {
    const host = createNodeHost({ cacheFolder: await cacheFolder() });
    await speak(base, host);
    const { value } = await speak(base, withoutWorkers(host));
    expect(fingerprint(value)).toBe(fingerprint(built.narrations));
  });

  it('lets a changed sentence be spoken, and only its chapter be encoded again', async () => {
    const { host, tasks } = counting(createNodeHost({ cacheFolder: await cacheFolder() }));
    await speak(document([edition([one, two])]), host);
    tasks.length = 0;
    const changed = chapter('02-hilfe', [...two.blocks, paragraph('q2', 'Oder schreiben Sie.')]);
    await speak(document([edition([one, changed])]), host);
    expect(tasks).toEqual(['espeak-worker', 'track-worker']);
  });

  it('keeps a track whose ids change', async () => {
    const host = createNodeHost({ cacheFolder: await cacheFolder() });
    await speak(document([edition([two])]), host);
    const renamed = chapter('02-hilfe', [
      heading('anders', 'Hilfe'),
      paragraph('z', 'Rufen Sie an.', 'Sie brauchen einen Ausweis.'),
    ]);
    const { value } = await speak(document([edition([renamed])]), withoutWorkers(host));
    expect(value[0]?.tracks[0]?.clips.map(({ target }) => target)).toEqual([
      'anders-s',
      'z-s1',
      'z-s2',
    ]);
  });
});

describe('findings', () => {
  it('name an unknown voice and those there are', async () => {
    const { value, diagnostics } = await speak({
      ...base,
      meta: { ...base.meta, voice: { ...base.meta.voice, name: 'hans' } },
    });
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/unknown-voice']);
    expect(diagnostics[0]?.message.de).toMatch(/„hans“.*: de\./);
  });

  it('name an unknown variant and those there are', async () => {
    const { diagnostics } = await speak({
      ...base,
      meta: { ...base.meta, voice: { ...base.meta.voice, name: 'de+hans' } },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/unknown-voice']);
    expect(diagnostics[0]?.message.de).toMatch(/„\+hans“.*\+max/);
  });

  it('name a language that cannot be pronounced, the same with a warm cache', async () => {
    const words: Inline = {
      kind: 'language',
      span,
      lang: 'tlh',
      children: [{ kind: 'text', span, value: 'nuqneH' }],
    };
    const of = document([
      edition([chapter('k', [paragraph('p', sentence('s', 'Er sagte ', words, '.'))])]),
    ]);
    const host = createNodeHost({ cacheFolder: await cacheFolder() });
    const cold = await speak(of, host);
    expect(cold.diagnostics.map(({ code }) => code)).toEqual(['narration/unknown-language']);
    expect(cold.diagnostics[0]?.message.de).toContain('„tlh“');
    expect((await speak(of, host)).diagnostics).toEqual(cold.diagnostics);
  });

  it('name what makes no sound, and give it a clip of silence all the same', async () => {
    const of = document([edition([chapter('k', [paragraph('p', 'Ja.', '⁂', 'Nein.')])])]);
    const host = createNodeHost({ cacheFolder: await cacheFolder() });
    const { value, diagnostics } = await speak(of, host);
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/unspoken']);
    expect(diagnostics[0]?.message.de).toContain('„⁂“');
    const clips = value[0]?.tracks[0]?.clips ?? [];
    expect(clips.map(({ target }) => target)).toEqual(['p-s1', 'p-s2', 'p-s3']);
    expect(clips.every(({ begin, end }) => end > begin)).toBe(true);
    expect((await speak(of, host)).diagnostics).toEqual(diagnostics);
  });

  it('are none for signs that have a name', async () => {
    const of = document([edition([chapter('k', [paragraph('p', '–', '✓', '%')])])]);
    const { value, diagnostics } = await speak(of);
    expect(diagnostics).toEqual([]);
    expect(value[0]?.tracks[0]?.clips.map(({ spoken }) => spoken)).toEqual([
      'Strich.',
      'Häkchen.',
      'Prozent.',
    ]);
  });
});

describe('the author’s readings and other languages', () => {
  it('are heard', async () => {
    const words: Inline = {
      kind: 'language',
      span,
      lang: 'en-GB',
      children: [{ kind: 'text', span, value: 'open data' }],
    };
    const blocks = [paragraph('p', sentence('s', 'KI & ', words, ' in Jena.'))];
    const of = document([edition([chapter('k', blocks)])], {
      pronunciation: [{ written: 'KI', spoken: 'künstliche Intelligenz' }],
    });
    const { value, diagnostics } = await speak(of);
    expect(diagnostics).toEqual([]);
    expect(value[0]?.tracks[0]?.clips[0]?.spoken).toBe(
      'künstliche Intelligenz und open data in Jena.',
    );
  });

  it('end with their own punctuation', async () => {
    const words: Inline = {
      kind: 'language',
      span,
      lang: 'en',
      children: [{ kind: 'text', span, value: 'open data' }],
    };
    const blocks = [
      paragraph('p', sentence('a', 'Kennen Sie „', words, '“?'), sentence('b', words)),
    ];
    const { value } = await speak(document([edition([chapter('k', blocks)])]));
    expect(value[0]?.tracks[0]?.clips.map(({ spoken }) => spoken)).toEqual([
      'Kennen Sie open data?',
      'open data.',
    ]);
  });
});

describe('progress', () => {
  it('counts sentences up to the last, a step for each track', async () => {
    const steps: ProgressStep[] = [];
    await speak(base, createNodeHost({ progress: (step) => steps.push(step) }));
    expect(steps).toHaveLength(3);
    expect(steps.at(-1)).toMatchObject({ kind: 'step', done: 8, total: 8 });
  });
});
