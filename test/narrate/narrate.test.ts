/**
 * The stage as a whole, with the real engine, the real encoder and a real cache. Workers run the
 * compiled program, so `npm run build` comes first.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host, ProgressStep } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Narration } from '../../src/model/narration.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import type { SpeakBatch } from '../../src/narrate/engines/espeak/espeak-worker.ts';
import { loudnessOf } from '../../src/narrate/loudness.ts';
import { decodeMp3 } from './decode.ts';
import { chapter, document, edition, heading, paragraph } from './sample-document.ts';
import { base, cacheFolders, easy, one, speak, two } from './speaking.ts';
import { peakOf } from './tones.ts';

/** A host that does not let anything into a thread but asking for the voices. */
function withoutWorkers(host: Host): Host {
  const inWorker: Host['inWorker'] = async (task, input) => {
    if (JSON.stringify(input) === '{"list":true}') return host.inWorker(task, input);
    throw new Error('nothing should be spoken or encoded');
  };
  return { ...host, inWorker };
}

/** A host that notes its tasks, by the name of their module, and what it speaks. */
function counting(host: Host) {
  const tasks: string[] = [];
  const texts: string[] = [];
  const inWorker: Host['inWorker'] = (task, input) => {
    const name = task.module.pathname.split('/').at(-1) ?? '';
    tasks.push(name.replace(/\.[jt]s$/, ''));
    // What is spoken, as `narrate` sends it.
    const { speak } = input as { readonly speak?: SpeakBatch };
    texts.push(...(speak?.texts.flat() ?? []));
    return host.inWorker(task, input);
  };
  return { host: { ...host, inWorker }, tasks, texts };
}

const fingerprint = (narrations: readonly Narration[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(narrations, (_, value) => (value instanceof Uint8Array ? [...value] : value)),
    )
    .digest('hex');

const built: { narrations: readonly Narration[] } = { narrations: [] };
const cacheFolder = cacheFolders();

beforeAll(async () => {
  const { value, diagnostics } = await speak(base);
  expect(diagnostics).toEqual([]);
  built.narrations = value;
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
      expect(Math.abs(loudnessOf(samples, 22050) + 20)).toBeLessThan(1);
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

  it('lets a new sentence be made, and nothing else', async () => {
    const { host, tasks, texts } = counting(createNodeHost({ cacheFolder: await cacheFolder() }));
    await speak(document([edition([one, two])]), host);
    tasks.length = 0;
    texts.length = 0;
    const changed = chapter('02-hilfe', [...two.blocks, paragraph('q2', 'Oder schreiben Sie.')]);
    await speak(document([edition([one, changed])]), host);
    expect(new Set(tasks)).toEqual(new Set(['espeak-worker', 'encode-worker']));
    expect(texts).toEqual(['Oder schreiben Sie. ']);
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

describe('progress', () => {
  it('counts sentences up to the last, with every chapter of the cache and every chunk', async () => {
    const steps: ProgressStep[] = [];
    const cacheOf = await cacheFolder();
    const host = createNodeHost({ cacheFolder: cacheOf, progress: (step) => steps.push(step) });
    await speak(base, host);
    const done = steps.map((step) => (step.kind === 'step' ? step.done : 0));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toMatchObject({ kind: 'step', done: 8, total: 8 });
    steps.length = 0;
    await speak(base, host);
    expect(steps.at(-1)).toMatchObject({ kind: 'step', done: 8, total: 8 });
  });
});
