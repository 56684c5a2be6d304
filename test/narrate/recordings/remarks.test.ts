/** What is said about a recording: each message whole, with the words, the time and the file it is about. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_NARRATION } from '../../../src/model/narration-settings.ts';
import type { RecordingEntry } from '../../../src/model/recording.ts';
import type { SpeakingVoice } from '../../../src/narrate/engines/engine.ts';
import type { Job } from '../../../src/narrate/recordings/job.ts';
import { keptTake } from '../../../src/narrate/recordings/kept.ts';
import type { Taken } from '../../../src/narrate/recordings/make.ts';
import { remarksOn, whyNot } from '../../../src/narrate/recordings/remarks.ts';
import type { SpokenUtterance } from '../../../src/narrate/spoken.ts';
import type { TrackRequest } from '../../../src/narrate/tracks.ts';
import { memoryCache } from '../../memory-cache.ts';

const span = { file: 'publication.yaml', line: 12, column: 5 };
const line = { file: 'kapitel/eins.md', line: 7, column: 1 };
const file = 'ton/eins.wav';
const entry: RecordingEntry = {
  chapter: 'kapitel/eins.md',
  edition: 'standard',
  file,
  reader: 'M',
  cues: [],
  span,
};

function utterance(text: string): SpokenUtterance {
  const source = { target: text, span: line, parts: [{ text, lang: 'de' }], pause: 'sentence' };
  // Only what remarks read of an utterance.
  return { source, pause: 'sentence', spoken: text, pieces: [], sentence: [] } as SpokenUtterance;
}

const long =
  'Ein Satz, der so lang ist, dass niemand ihn in einer Meldung ganz lesen möchte, endet hier.';
// Nobody speaks in this test.
const voice = {} as SpeakingVoice;
const request: TrackRequest = {
  delivery: { voice, rate: 145 },
  level: { loudness: -20, peak: -4 },
  pauses: DEFAULT_NARRATION.pauses.standard,
  chapter: 'eins',
  title: 'Eins',
  utterances: [utterance('Guten Tag.'), utterance(long)],
};
const job: Job = { entry, request };

const taken: Taken = {
  samples: 100,
  begins: [0, 50],
  mp3: new Uint8Array([1, 2, 3]),
  doubts: [],
  more: { before: 0, after: 0 },
};

const said = (facts: Partial<Taken>) =>
  remarksOn({ ...taken, ...facts }, job).map(({ message }) => message);

describe('a doubtful place', () => {
  it('is told with its first words, its time as a cue file takes it, and the reason', () => {
    const [message] = said({ doubts: [{ sentence: 0, doubt: 'words', seconds: 62.46 }] });
    expect(message).toEqual({
      de: '„Guten Tag.“ beginnt in „ton/eins.wav“ wohl bei 1:02,5; was dort zu hören ist, passt schlecht zu seinen Worten.',
      en: '“Guten Tag.” probably begins at 1:02.5 in “ton/eins.wav”; what is heard there fits its words badly.',
    });
  });

  it('stands at the sentence in its chapter, not at the recording', () => {
    const doubts = [{ sentence: 1, doubt: 'length', seconds: 3 }] as const;
    const [finding] = remarksOn({ ...taken, doubts }, job);
    expect([finding?.code, finding?.span]).toEqual(['narration/uncertain-place', line]);
    expect(finding?.message.de).toMatch(/^„Ein Satz, der so lang ist, .{10,40}…“ beginnt/u);
  });

  it('has another reason for each doubt', () => {
    const all = ['no-pause', 'two-pauses', 'length', 'words', 'neighbour'] as const;
    const messages = said({ doubts: all.map((doubt) => ({ sentence: 0, doubt, seconds: 0 })) });
    expect(new Set(messages.map(({ de }) => de)).size).toBe(all.length);
    expect(new Set(messages.map(({ en }) => en)).size).toBe(all.length);
  });

  it('has a time that never says sixty seconds', () => {
    const times = [0, 9.96, 59.94, 59.96, 119.99, 3600].map((seconds) =>
      said({ doubts: [{ sentence: 0, doubt: 'length', seconds }] })[0]
        ?.de.match(/\d+:\d\d,\d/u)
        ?.at(0),
    );
    expect(times).toEqual(['0:00,0', '0:10,0', '0:59,9', '1:00,0', '2:00,0', '60:00,0']);
  });
});

describe('more than the text', () => {
  it('is told from a second on, before and after', () => {
    expect(said({ more: { before: 0.9, after: 1 } })).toEqual([]);
    expect(said({ more: { before: 2.34, after: 61 } }).map(({ de }) => de)).toEqual([
      '„ton/eins.wav“ beginnt mit 2,3 Sekunden, die nicht im Text stehen.',
      '„ton/eins.wav“ endet mit 61,0 Sekunden, die nicht im Text stehen.',
    ]);
  });
});

describe('a recording that is not used', () => {
  const why = (reason: Parameters<typeof whyNot>[0]) => whyNot(reason, { ...job, cues: [] });

  it('is told at its entry, with what was expected', () => {
    const short = why({ tooShort: { seconds: 3, expected: 61.25 } });
    expect(short.span).toBe(span);
    expect(short.message.de).toBe(
      '„ton/eins.wav“ dauert 3,0 Sekunden; der Text braucht etwa 61,3.',
    );
    expect(why({ otherText: { strange: 9, count: 12 } }).message).toEqual({
      de: '„ton/eins.wav“: Bei 9 von 12 Sätzen sind andere Worte zu hören.',
      en: '“ton/eins.wav”: other words are heard with 9 of 12 sentences.',
    });
  });

  it('says why it cannot be read, after its name', () => {
    const { code, message } = why({ problem: { de: 'Das ist weder WAV noch MP3', en: 'neither' } });
    expect([code, message.de]).toEqual([
      'narration/recording-unreadable',
      '„ton/eins.wav“: Das ist weder WAV noch MP3.',
    ]);
  });
});

describe('a track that was made before', () => {
  const depends = { bytes: new Uint8Array([7]), key: 'a' };
  const full: Taken = {
    ...taken,
    doubts: [{ sentence: 1, doubt: 'neighbour', seconds: 2.5 }],
    more: { before: 1.5, after: 0 },
  };

  it('comes back whole, and is not made again', async () => {
    const host = { cache: memoryCache() };
    const first = await keptTake(host, depends, async () => full);
    const again = await keptTake(host, depends, () => Promise.reject(new Error('made again')));
    expect(first).toEqual({ taken: full });
    expect(again).toEqual({ taken: full });
  });

  it('is made anew for other bytes and for another key', async () => {
    const host = { cache: memoryCache() };
    await keptTake(host, depends, async () => full);
    for (const other of [
      { ...depends, key: 'b' },
      { ...depends, bytes: new Uint8Array([8]) },
    ])
      expect(await keptTake(host, other, async () => taken)).toEqual({ taken });
  });

  it('that could not be made is asked for again: perhaps it can now', async () => {
    const host = { cache: memoryCache() };
    const not = { badCue: 0 };
    expect(await keptTake(host, depends, async () => not)).toEqual({ not });
    expect(await keptTake(host, depends, async () => full)).toEqual({ taken: full });
  });
});
