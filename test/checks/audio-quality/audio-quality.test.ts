/** Every fault that can be put into a real narration is heard, and nothing is heard in a clean one. */
import { describe, expect, it } from 'vitest';
import { audioQualityCodes } from '../../../src/checks/audio-quality/codes.ts';
import { audioQualityCheck } from '../../../src/checks/audio-quality/index.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Track } from '../../../src/model/narration.ts';
import { frameEnds } from '../../../src/narrate/frames.ts';
import {
  baseLine,
  clipOf,
  examine,
  later,
  multiplied,
  never,
  RATE,
  recordingsOf,
  rememberingHost,
  replaced,
  spliced,
  spoken,
  withNoise,
  withShortFrame,
  withSound,
} from './defects.ts';

const host = rememberingHost();
const base = await spoken('test/base', host);

/** „Hilfe und Kontakt“: 22 clips, 73 seconds. */
const help = trackOf('Hilfe und Kontakt');
/** „Wörter und Erklärungen“: 5 clips, 16 seconds. */
const words = trackOf('Wörter und Erklärungen');

function trackOf(title: string): Track {
  const track = base.narrations[0]?.tracks.find((one) => one.title === title);
  if (track === undefined) throw new Error(`no track ${title}`);
  return track;
}

/** What is found when one track of the publication is replaced by this one. */
async function found(old: Track, track: Track): Promise<readonly Diagnostic[]> {
  const runs = await examine(replaced(base, old, track), host);
  return runs.flatMap(({ diagnostics }) => diagnostics);
}

const lineOf = ({ span }: Diagnostic): string =>
  span === undefined ? '' : baseLine(span.file, span.line);

describe('clean narrations', () => {
  it('pass, every recording of both editions', async () => {
    const runs = await examine(base, host);
    expect(runs).toHaveLength(6);
    expect(runs.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(runs.every(({ status }) => status === 'pass')).toBe(true);
  });

  it('are decoded once', async () => {
    await examine(base, host);
    const busy = { ...host, inWorker: () => Promise.reject(new Error('asked again')) };
    const runs = await examine(base, busy);
    expect(runs.map(({ status }) => status)).toEqual(Array(6).fill('pass'));
  });
});

describe('a fault of the whole recording', () => {
  const cases: readonly [
    keyof typeof audioQualityCodes,
    string,
    (s: Float32Array) => Float32Array,
  ][] = [
    ['audio/loudness', '−22,', (samples) => multiplied(samples, 0.75)],
    ['audio/noise', 'erlaubt sind −60', (samples) => withNoise(samples, 0.003)],
    ['audio/offset', '3,1 % neben', (samples) => samples.map((sample) => sample + 0.03)],
  ];
  for (const [code, says, edit] of cases) {
    it(`${code} is found, alone`, async () => {
      const [finding, ...others] = await found(words, await withSound(words, edit));
      expect([finding?.code, ...others]).toEqual([code]);
      expect(finding?.message.de).toContain(says);
      expect(finding?.artifact?.path).toContain(words.chapter);
    });
  }

  it('is a barrier after WCAG 1.4.7 only where noise comes within 20 dB of the speech', async () => {
    const quiet = await found(words, await withSound(words, (s) => withNoise(s, 0.003)));
    const loud = await found(words, await withSound(words, (s) => withNoise(s, 0.03)));
    expect(quiet[0]?.criteria).toEqual([]);
    expect(loud.find(({ code }) => code === 'audio/noise')?.criteria).toEqual(['1.4.7']);
  });

  it('audio/wrong-length: the end is missing', async () => {
    const cut = { ...words, mp3: words.mp3.slice(0, frameEnds(words.mp3)[560]) };
    const findings = await found(words, cut);
    expect(findings.map(({ code }) => code)).toContain('audio/wrong-length');
    expect(findings[0]?.message.de).toMatch(/dauert 14,6 Sekunden; gesprochen wurden 15,9\./u);
  });

  it('audio/wrong-format: one frame of another bit rate', async () => {
    const [finding, ...others] = await found(words, { ...words, mp3: withShortFrame(words.mp3) });
    expect([finding?.code, ...others]).toEqual(['audio/wrong-format']);
    expect(finding?.message.de).toContain('2 Bitraten');
  });

  it('audio/unreadable: bytes in the middle are gone', async () => {
    const hole = words.mp3.map((byte, index) => (index > 30_000 && index < 34_000 ? 0 : byte));
    const [finding, ...others] = await found(words, { ...words, mp3: hole });
    expect([finding?.code, ...others]).toEqual(['audio/unreadable']);
  });

  it('is told of one that is no MP3 at all', async () => {
    const text = new TextEncoder().encode('Das ist kein Ton. '.repeat(2000));
    const [finding, ...others] = await found(words, { ...words, mp3: text });
    expect([finding?.code, ...others]).toEqual(['audio/unreadable']);
  });
});

describe('a fault at one place', () => {
  type Case = {
    readonly code: keyof typeof audioQualityCodes;
    readonly at: string;
    /** „Hilfe und Kontakt“ if not given. */
    readonly track?: Track;
    readonly make: (at: string) => Promise<Track>;
  };

  /** The sound of one clip, changed in place. */
  const inClip =
    (edit: (samples: Float32Array) => Float32Array, track = words) =>
    (at: string) => {
      const { begin, end } = clipOf(track, at);
      return withSound(track, (samples) =>
        spliced(samples, { at: begin, drop: end - begin, add: edit(samples.slice(begin, end)) }),
      );
    };

  /** Seconds taken out after `from` seconds of a clip. */
  const without = (from: number, seconds: number) => (at: string) => {
    const [shift, drop] = [Math.round(from * RATE), Math.round(seconds * RATE)];
    const place = clipOf(help, at).begin + shift;
    const clips = later(help.clips, place, -drop);
    const add = new Float32Array(0);
    return withSound(help, (samples) => spliced(samples, { at: place, drop, add }), clips);
  };

  const cases: Readonly<Record<string, Case>> = {
    'a peak': {
      code: 'audio/peak',
      at: 'Wörter und Erklärungen',
      track: words,
      make: inClip((samples) => multiplied(samples, 1.3)),
    },
    'too much gain': {
      code: 'audio/clipped',
      at: 'Wörter und Erklärungen',
      track: words,
      make: inClip((samples) => {
        const [from, to] = [Math.round(RATE), Math.round(1.2 * RATE)];
        const add = multiplied(samples.slice(from, to), 3);
        return spliced(samples, { at: from, drop: to - from, add });
      }),
    },
    'a quiet sentence': {
      code: 'audio/uneven',
      at: 'Kommen Sie am Nachmittag',
      make: inClip((samples) => multiplied(samples, 0.25), help),
    },
    'silence in place of speech': {
      code: 'audio/silent-clip',
      at: 'Wörter und Erklärungen',
      track: words,
      make: inClip((samples) => new Float32Array(samples.length)),
    },
    'an edge in the middle of a word': {
      code: 'audio/cut-word',
      at: 'Das Bürgerbüro hilft',
      make: async (at) => {
        const { begin } = clipOf(help, at);
        const moved = (time: number): number => (time === begin ? time + 0.3 * RATE : time);
        const clips = help.clips.map((clip) => ({
          ...clip,
          begin: moved(clip.begin),
          end: moved(clip.end),
        }));
        return { ...help, clips };
      },
    },
    'no pause': {
      code: 'audio/short-pause',
      at: 'Dann ist es leer',
      make: without(-0.33, 0.3),
    },
    'five seconds of silence': {
      code: 'audio/long-pause',
      at: 'Wörter und Erklärungen',
      track: words,
      make: (at) => {
        const { end } = clipOf(words, at);
        const add = new Float32Array(5 * RATE);
        return withSound(
          words,
          (samples) => spliced(samples, { at: end - 1000, add }),
          later(words.clips, end - 1000, add.length),
        );
      },
    },
    'four words missing': {
      code: 'audio/too-short',
      at: 'Eine Liste steht unter',
      make: without(0.6, 1.3),
    },
    'a sentence that breaks off': {
      code: 'audio/too-short',
      at: 'Niemand muss den Antrag',
      make: inClip((samples) => samples.map((value, at) => (at > 1.3 * RATE ? 0 : value)), help),
    },
    'a sentence heard twice': {
      code: 'audio/too-long',
      at: 'Das Bürgerbüro hilft',
      make: (at) => {
        const { begin, end } = clipOf(help, at);
        return withSound(
          help,
          (samples) => spliced(samples, { at: begin, add: samples.slice(begin, end) }),
          later(help.clips, begin, end - begin),
        );
      },
    },
    'exchanged times': {
      code: 'audio/bad-clips',
      at: 'Das Bürgerbüro hilft',
      make: async (at) => {
        const [one, two] = [clipOf(help, at), clipOf(help, 'Was andere sagen')];
        const times = new Map([
          [one, two],
          [two, one],
        ]);
        const clips = help.clips.map((clip) => {
          const { begin, end } = times.get(clip) ?? clip;
          return { ...clip, begin, end };
        });
        return { ...help, clips };
      },
    },
  };

  for (const [name, { code, at, track = help, make }] of Object.entries(cases)) {
    it(`${code} is found, alone: ${name}`, async () => {
      const [finding, ...others] = await found(track, await make(at));
      expect([finding?.code, ...others.map((other) => other.message.de)]).toEqual([code]);
      expect(lineOf(finding ?? never())).toContain(at);
    });
  }

  it('two sentences with each other’s sound are told by their times', async () => {
    const [short, long] = [clipOf(help, 'Tipp.'), clipOf(help, 'Eine Liste steht unter')];
    const texts = new Map([
      [short, long],
      [long, short],
    ]);
    const clips = help.clips.map((clip) => {
      const { target, spoken: text } = texts.get(clip) ?? clip;
      return { ...clip, target, spoken: text };
    });
    const findings = await found(help, { ...help, clips });
    expect(findings.map(({ code }) => code)).toEqual(['audio/too-short', 'audio/too-long']);
  });

  it('is told once for all its places', async () => {
    const clips = help.clips.map(({ begin, end, ...clip }) => ({
      ...clip,
      begin: begin === 0 ? 0 : begin + 0.4 * RATE,
      end: end === help.samples ? end : end + 0.4 * RATE,
    }));
    const findings = await found(help, { ...help, clips });
    const cut = findings.find(({ code }) => code === 'audio/cut-word');
    expect(findings.filter(({ code }) => code === 'audio/cut-word')).toHaveLength(1);
    expect(cut?.message.de).toMatch(/Ebenso an 1\d|20 weiteren Stellen/u);
    expect(cut?.related?.length).toBeGreaterThan(10);
  });
});

describe('a recording of an unknown text', () => {
  it('is incomplete, not passed', async () => {
    const [first] = recordingsOf(base.narrations);
    const stranger = { ...(first ?? never()), chapter: 'unbekannt' };
    const runs = await examine(base, host, [stranger]);
    expect(runs.map(({ status }) => status)).toEqual(['incomplete']);
    expect(runs[0]?.diagnostics.map(({ code }) => code)).toEqual(['audio/not-examined']);
  });
});

describe('the rules', () => {
  it('are all but the one that says that nothing was examined', async () => {
    const rules = (await audioQualityCheck.covers?.()) ?? [];
    expect(rules).toHaveLength(Object.keys(audioQualityCodes).length - 1);
    expect(rules.filter(({ criteria }) => criteria.length > 0).map(({ rule }) => rule)).toEqual([
      'audio/noise',
    ]);
  });
});
