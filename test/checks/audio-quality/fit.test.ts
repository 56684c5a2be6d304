/**
 * What a person or another engine speaks is held against its words, and every kind of wrong reading is
 * heard. The readers are voices of espeak-ng other than the one that they are compared with; with a voice
 * that shares nothing with it `make bench-align` measures.
 */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Narration, Track } from '../../../src/model/narration.ts';
import {
  baseLine,
  clipOf,
  examine,
  later,
  never,
  RATE,
  rememberingHost,
  replaced,
  type Spoken,
  spliced,
  spoken,
  withSound,
} from './defects.ts';

const host = rememberingHost();
const told = { engine: 'recording', version: '', name: 'Maria Muster', synthetic: false };

/** The base publication as if somebody had read it: another voice, and no engine's name. */
async function read(): Promise<Spoken> {
  const { document, narrations } = await spoken('test/base', host, 'de+f2');
  return { document, narrations: narrations.map((one) => ({ ...one, voice: told })) };
}

const base = await read();
const chapter = trackOf('So beantragen Sie Wohngeld');

function trackOf(title: string): Track {
  const tracks = base.narrations.flatMap((one: Narration) => one.tracks);
  const track = tracks.find((one) => one.title === title) ?? tracks[0];
  return track ?? never();
}

async function found(track: Track): Promise<readonly Diagnostic[]> {
  const runs = await examine(replaced(base, chapter, track), host);
  return runs.flatMap(({ diagnostics }) => diagnostics);
}

/** The sound of one clip, changed; what follows stands earlier or later. */
function changed(words: string, edit: (samples: Float32Array) => Float32Array): Promise<Track> {
  const { begin, end } = clipOf(chapter, words);
  const state = { by: 0 };
  const edited = (samples: Float32Array): Float32Array => {
    const add = edit(samples.slice(begin, end));
    state.by = add.length - (end - begin);
    return spliced(samples, { at: begin, drop: end - begin, add });
  };
  return withSound(chapter, edited).then((track) => ({
    ...track,
    clips: later(chapter.clips, begin, state.by),
  }));
}

const seconds = (from: number, to: number): [number, number] => [
  Math.round(from * RATE),
  Math.round(to * RATE),
];

/** A sentence of the chapter that takes several seconds. */
const long = chapter.clips.toSorted((a, b) => b.end - b.begin - (a.end - a.begin))[1] ?? never();
/** Another one, about as long. */
const other = chapter.clips.toSorted((a, b) => b.end - b.begin - (a.end - a.begin))[2] ?? never();

describe('what is read as it is written', () => {
  it('passes, all chapters of both editions', async () => {
    const runs = await examine(base, host);
    expect(runs.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it('is compared once', async () => {
    await examine(base, host);
    const busy = { ...host, inWorker: () => Promise.reject(new Error('asked again')) };
    const runs = await examine(base, { ...busy, cache: host.cache });
    expect(runs.every(({ status }) => status === 'pass')).toBe(true);
  });
});

describe('what is read otherwise', () => {
  type Edit = (samples: Float32Array) => Float32Array;
  const cases: Readonly<Record<string, readonly [string, Edit]>> = {
    'a sentence that breaks off': [
      'audio/words-missing',
      (samples) => samples.map((value, at) => (at > 0.55 * samples.length ? 0 : value)),
    ],
    'four words missing': [
      'audio/words-missing',
      (samples) => {
        const [from, to] = seconds(1.5, 3.1);
        return spliced(samples, { at: from, drop: to - from, add: new Float32Array(0) });
      },
    ],
    'the first half heard twice': [
      'audio/words-twice',
      (samples) => {
        const half = samples.slice(0, samples.length / 2);
        return spliced(samples, { at: 0, add: half });
      },
    ],
    'two seconds of silence in mid-sentence': [
      'audio/words-twice',
      (samples) => spliced(samples, { at: 2 * RATE, add: new Float32Array(2 * RATE) }),
    ],
  };
  for (const [name, [code, edit]] of Object.entries(cases)) {
    it(`${code} is found, with its place: ${name}`, async () => {
      const findings = await found(await changed(long.spoken, edit));
      expect(findings.map((one) => one.code)).toEqual([code]);
      const [finding] = findings;
      expect(finding?.message.de).toContain(long.spoken.slice(0, 40));
      expect(baseLine(finding?.span?.file ?? '', finding?.span?.line ?? 0)).not.toBe('');
    });
  }

  it('audio/other-words: another sentence, about as long', async () => {
    const { samples } = await import('../../narrate/decode.ts').then(({ decodeMp3 }) =>
      decodeMp3(chapter.mp3),
    );
    const wrong = samples.slice(other.begin, other.end);
    const findings = await found(await changed(long.spoken, () => wrong));
    expect(findings.map((one) => one.code)).toEqual(['audio/other-words']);
  });
});

describe('the embedded voice', () => {
  it('is not compared with itself: the same fault is left to the other rules', async () => {
    const own = { ...told, engine: 'espeak-ng', synthetic: true };
    const track = await changed(long.spoken, (samples) =>
      spliced(samples, { at: 2 * RATE, add: new Float32Array(RATE) }),
    );
    const narrations = replaced(base, chapter, track).narrations;
    const named = narrations.map((one) => ({ ...one, voice: own }));
    const runs = await examine({ document: base.document, narrations: named }, host);
    const codes = runs.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(codes.filter((code) => /words/u.test(code))).toEqual([]);
  });
});
