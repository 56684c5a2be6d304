/** espeak-ng itself: the same text gives the same samples, whatever was spoken before. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { listEspeak, startEspeak } from '../../src/narrate/espeak.ts';
import { SAMPLE_RATE } from '../../src/narrate/settings.ts';
import { trimmed } from '../../src/narrate/trim.ts';

const sentences = [
  'Das Rathaus ist von acht bis achtzehn Uhr geöffnet.',
  'Sie brauchen einen Ausweis.',
  'Das ist <voice xml:lang="en">open data </voice>, kurz O-D.',
  'Kommen Sie am dritten Mai?',
  `Ein langer Satz: ${'und noch ein Wort '.repeat(60)}.`,
  'Bürger:innen, Übergröße, Straße, Zürich, Garage!',
  'Sie brauchen einen Ausweis.',
  ',',
  'Ende.',
];

const hash = (samples: Int16Array): string =>
  `${samples.length} ${createHash('sha256').update(new Uint8Array(samples.buffer)).digest('hex')}`;

type Speak = (ssml: string) => Int16Array;
const engines: { first?: Speak; second?: Speak } = {};
const speak = (ssml: string): Int16Array => engines.first?.(ssml) ?? new Int16Array(0);

beforeAll(async () => {
  engines.first = await startEspeak({ voice: 'de', rate: 145 });
  engines.second = await startEspeak({ voice: 'de', rate: 145 });
});

describe('espeak-ng', () => {
  it('gives the same samples forwards, backwards and in another engine', () => {
    const forwards = sentences.map((one) => hash(speak(one)));
    const backwards = sentences.toReversed().map((one) => hash(speak(one)));
    expect(backwards.toReversed()).toEqual(forwards);
    const elsewhere = sentences.map((one) => hash(engines.second?.(one) ?? new Int16Array(0)));
    expect(elsewhere).toEqual(forwards);
  });

  it('speaks as long as one would expect', () => {
    const seconds = speak(sentences[0] ?? '').length / SAMPLE_RATE;
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(6);
  });

  it('speaks slower in Leichte Sprache', async () => {
    const slow = await startEspeak({ voice: 'de', rate: 110 });
    expect(slow('Das ist ein Satz.').length).toBeGreaterThan(
      speak('Das ist ein Satz.').length * 1.2,
    );
  });

  it('changes the language inside a sentence', () => {
    const german = speak('Das ist machine learning.');
    const english = speak('Das ist <voice xml:lang="en">machine learning</voice>.');
    expect(hash(english)).not.toBe(hash(german));
  });

  it('survives texts of the greatest length', () => {
    const long = speak('&#x26; '.repeat(2_000));
    expect(long.length).toBeGreaterThan(SAMPLE_RATE);
    expect(hash(speak(sentences[1] ?? ''))).toBe(hash(speak(sentences[6] ?? '')));
  });

  it('knows German, its variants, and many languages', async () => {
    const inventory = await listEspeak();
    expect(inventory.voices).toContain('de');
    expect(inventory.variants).toContain('max');
    expect(inventory.languages).toEqual(
      expect.arrayContaining(['de', 'en', 'en-gb', 'uk', 'tr', 'ar']),
    );
  });

  it('refuses a voice it does not have', async () => {
    await expect(startEspeak({ voice: 'xx', rate: 145 })).rejects.toThrow('xx');
  });
});

describe('trimming', () => {
  it('cuts silence off both ends, but for a few milliseconds', () => {
    const padded = new Int16Array(10_000);
    padded.fill(1000, 4000, 5000);
    expect(trimmed([padded]).length).toBe(1000 + 110 + 265);
  });

  it('leaves nothing of silence', () => {
    expect(trimmed([new Int16Array(500)]).length).toBe(0);
    expect(trimmed([]).length).toBe(0);
  });

  it('joins pieces', () => {
    const piece = new Int16Array(100).fill(500);
    expect(trimmed([piece, piece]).length).toBe(200);
  });
});
