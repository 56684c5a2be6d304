/**
 * Texts and machines that narration stumbles over: each ends in sound, in a finding, or in a message to the
 * user, never in a hang or in a hole that nobody is told of. With the real engine and encoder.
 */
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import type { ProgressStep } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { makePieces, type Piece } from '../../src/narrate/pieces.ts';
import { progressOf } from '../../src/narrate/progress.ts';
import { ahead } from '../../src/narrate/side-by-side.ts';
import { quietVoice } from './quiet-engine.ts';
import { chapter, document, edition, paragraph } from './sample-document.ts';
import { base, speak } from './speaking.ts';

const RATE = 22_050;

describe('a narration of', { timeout: 120_000 }, () => {
  it.each<readonly [string, string, readonly [number, number], readonly string[]]>([
    ['an empty sentence', '', [1, 5], []],
    ['blanks', '   ', [1, 5], []],
    ['5,000 characters', 'Das ist ein Satz mit Wörtern. '.repeat(167), [200, 600], []],
    ['5,000 characters without a blank', 'ab'.repeat(2_500), [100, 2_000], []],
    ['control characters', 'Ja\u0000\u0007\u001b und nein.', [1, 10], []],
    ['control characters alone', '\u0001\u0002', [0, 3], ['narration/unspoken']],
    ['what looks like a break', '<break time="9999s"/>Hallo.', [1, 20], []],
    ['what looks like an open tag', '<speak><voice name="x">Hallo & Welt', [1, 20], []],
    ['an end of CDATA and an entity', ']]> &#0; &amp; Hallo.', [1, 20], []],
    ['half a surrogate', 'Ja\ud83d nein.', [1, 10], []],
  ])('%s', async (_, text, [least, most], codes) => {
    const of = document([edition([chapter('k', [paragraph('p', 'Vorher.', text, 'Nachher.')])])]);
    const { value, diagnostics } = await speak(of);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    const clips = value[0]?.tracks[0]?.clips ?? [];
    // What holds nothing is no unit, and nobody misses it.
    const targets = text.trim() === '' ? ['p-s1', 'p-s3'] : ['p-s1', 'p-s2', 'p-s3'];
    expect(clips.map(({ target }) => target)).toEqual(targets);
    const [, middle] = clips;
    const seconds = ((middle?.end ?? 0) - (middle?.begin ?? 0)) / RATE;
    expect(seconds).toBeGreaterThan(least);
    expect(seconds).toBeLessThan(most);
  });

  it('emoji alone is heard or found', async () => {
    const of = document([edition([chapter('k', [paragraph('p', '👍👩‍🦽🏳️‍🌈')])])]);
    const { value, diagnostics } = await speak(of);
    const [clip] = value[0]?.tracks[0]?.clips ?? [];
    const isHeard = ((clip?.end ?? 0) - (clip?.begin ?? 0)) / RATE > 3;
    expect(isHeard || diagnostics.some(({ code }) => code === 'narration/unspoken')).toBe(true);
  });

  it('a publication with an engine that does not exist is a finding that names those there are', async () => {
    const voice = { ...base.meta.voice, engine: 'hal' };
    const { value, diagnostics } = await speak({ ...base, meta: { ...base.meta, voice } });
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/unknown-engine']);
    expect(diagnostics[0]?.message.de).toContain('espeak-ng, pico, sherpa-onnx, system');
  });

  it('a full disk is a message to the user', async () => {
    const full = new UserError({ de: 'voll', en: 'full' }, { de: 'x', en: 'x' });
    const put = () => Promise.reject(full);
    const host = { ...createNodeHost(), cache: { get: async () => undefined, put } };
    await expect(speak(base, host)).rejects.toBe(full);
  });
});

describe('any number of processors', { timeout: 120_000 }, () => {
  it('gives the same bytes', async () => {
    const words = Array.from(
      { length: 60 },
      (_, at) => `Das ist der Satz Nummer ${at} von vielen.`,
    );
    const of = document([edition([chapter('k', [paragraph('p', ...words)])])]);
    const made = await Promise.all(
      [1, 2, 12].map((processors) => speak(of, { ...createNodeHost(), processors })),
    );
    const [first, ...others] = made.map(({ value }) => Buffer.from(value[0]?.tracks[0]?.mp3 ?? []));
    expect(first?.length).toBeGreaterThan(500_000);
    for (const other of others) expect(first && other.equals(first)).toBe(true);
  });
});

describe('speech that comes from elsewhere', () => {
  it('is encoded at its place and spoken by no engine', async () => {
    const asked: string[] = [];
    const voice = {
      ...quietVoice,
      speak: async (sentences: Parameters<typeof quietVoice.speak>[0]) => {
        asked.push(...sentences.flat().map(({ text }) => text));
        return sentences.map(() => new Int16Array(1_000).fill(500));
      },
    };
    const recorded = { key: 'r', samples: async () => new Int16Array(7_777).fill(900) };
    const lines = [
      { key: 'a', sentence: [{ text: 'eins' }] },
      { key: 'b', sentence: [{ text: 'zwei' }], recorded },
      { key: 'c', sentence: [{ text: 'drei' }] },
    ];
    const level = { loudness: -20, peak: -4 };
    const pieces = new Map<string, Piece>();
    const host = createNodeHost();
    await makePieces([{ delivery: { voice, rate: 145 }, level, lines }], host, (arrived) => {
      for (const [key, piece] of arrived) pieces.set(key, piece);
    });
    expect(asked).toEqual(['eins', 'drei']);
    expect(lines.map(({ key }) => pieces.get(key)?.samples)).toEqual([1_000, 7_777, 1_000]);
    await host.close();
  });
});

describe('progress', () => {
  const minute = { samples: 60 * RATE, frames: new Uint8Array(0) };
  const line = (key: string, text: string) => ({ key, sentence: [{ text }] });

  it('tells minutes that are done and left, the better the more is done', () => {
    const steps: ProgressStep[] = [];
    const lines = [
      line('a', 'x'.repeat(100)),
      line('b', 'x'.repeat(300)),
      line('a', 'x'.repeat(100)),
    ];
    const kept = [{ begins: [0, 5], samples: 120 * RATE }];
    const tell = progressOf([{ title: 'Kapitel', lines }], kept, {
      progress: (step) => steps.push(step),
    });
    // It stands twice: two minutes for 200 characters.
    tell(new Map([['a', minute]]));
    tell(new Map([['b', { ...minute, samples: 180 * RATE }]]));
    expect(
      steps.map((step) => step.kind === 'step' && [step.done, step.total, step.amount?.de]),
    ).toEqual([
      [2, 5, '2 min fertig, noch 1'],
      [4, 5, '4 min fertig, noch 3'],
      [5, 5, '7 min fertig, noch 0'],
    ]);
  });
});

describe('work ahead', () => {
  async function* numbers() {
    yield* [1, 2, 3, 4, 5];
  }

  it.each([1, 2, 3, 9])('of %i at once keeps the order, and is never more', async (limit) => {
    const state = { now: 0, most: 0 };
    const work = async (value: number) => {
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      await new Promise((go) => setTimeout(go, 6 - value));
      state.now -= 1;
      return value;
    };
    const seen: number[] = [];
    for await (const value of ahead(numbers(), limit, work)) seen.push(value);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(state.most).toBe(Math.min(limit, 5));
  });

  it('that fails is told to who waits, once', async () => {
    const work = async (value: number) => {
      if (value >= 2) throw new Error(`${value}`);
      return value;
    };
    const seen: number[] = [];
    const all = async () => {
      for await (const value of ahead(numbers(), 3, work)) seen.push(value);
    };
    await expect(all()).rejects.toThrow('2');
    expect(seen).toEqual([1]);
  });
});
