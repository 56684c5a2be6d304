/** espeak-ng itself: the same text gives the same samples, whatever was spoken before. */
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { type Espeak, openEspeak, type Speak } from '../../../src/narrate/engines/espeak/espeak.ts';
import { atOneTime } from '../../../src/narrate/engines/espeak/espeak-worker.ts';
import { SAMPLE_RATE } from '../../../src/narrate/settings.ts';
import { trimmed } from '../../../src/narrate/trim.ts';

const sentences = [
  'Das Rathaus ist von acht bis achtzehn Uhr geöffnet.',
  'Sie brauchen einen Ausweis.',
  'Das ist <voice xml:lang="en">open data </voice>, kurz O-D.',
  'Kommen Sie am dritten Mai?',
  `Ein langer Satz: ${'und noch ein Wort '.repeat(60)}.`,
  'Bürger:innen, Übergröße, Straße, Zürich, Garage!',
  'Sie brauchen einen Ausweis.',
  ',',
  'Das Team ist <voice xml:lang="fr">en route</voice>, sagt das Team der Stadt.',
  'Ende.',
];

const hash = (samples: Int16Array): string =>
  `${samples.length} ${createHash('sha256').update(new Uint8Array(samples.buffer)).digest('hex')}`;

const GERMAN = { voice: 'de', rate: 145 };
const SETTINGS = [
  GERMAN,
  { voice: 'de', rate: 125 },
  { voice: 'de+f2', rate: 145 },
  { voice: 'en-us', rate: 160 },
];
const espeak: Espeak = await openEspeak(atOneTime);
const speak = espeak.speaker(GERMAN);
const heard = (speaker: Speak, texts: readonly string[] = sentences) =>
  texts.map((one) => hash(speaker(one)));

describe('espeak-ng', () => {
  it('gives the same samples forwards, backwards and in another engine', async () => {
    const forwards = heard(speak);
    const backwards = heard(speak, sentences.toReversed());
    expect(backwards.toReversed()).toEqual(forwards);
    expect(heard((await openEspeak(atOneTime)).speaker(GERMAN))).toEqual(forwards);
  });

  it('gives the same samples whatever settings an engine had before, in whatever order', async () => {
    const one = await openEspeak(atOneTime);
    const other = await openEspeak(atOneTime);
    other.inventory();
    const forwards = SETTINGS.map((settings) => heard(one.speaker(settings)));
    const backwards = SETTINGS.toReversed().map((settings) => heard(other.speaker(settings)));
    expect(backwards.toReversed()).toEqual(forwards);
    expect(new Set(forwards.flat()).size).toBeGreaterThan(SETTINGS.length * 6);
  });

  it('gives the same samples at any time, though breathy voices have noise', async () => {
    const hashes: (readonly string[])[] = [];
    for (const time of ['2026-11-23T10:00:00Z', '2031-01-02T03:04:05Z']) {
      vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
      const { speaker } = await openEspeak(atOneTime);
      vi.useRealTimers();
      hashes.push(heard(speaker({ voice: 'de+f2', rate: 145 })));
    }
    expect(hashes[1]).toEqual(hashes[0]);
  });

  it('lets two settings be used in turns', () => {
    const slow = espeak.speaker({ voice: 'de', rate: 125 });
    const before = [heard(speak), heard(slow)];
    const turns = sentences.map((one) => [hash(speak(one)), hash(slow(one))]);
    expect([turns.map(([one]) => one), turns.map(([, two]) => two)]).toEqual(before);
  });

  it('speaks as long as one would expect', () => {
    const seconds = speak(sentences[0] ?? '').length / SAMPLE_RATE;
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(6);
  });

  it('speaks slower in Leichte Sprache', () => {
    const slow = espeak.speaker({ voice: 'de', rate: 110 });
    expect(slow('Das ist ein Satz.').length).toBeGreaterThan(
      speak('Das ist ein Satz.').length * 1.2,
    );
  });

  it.each(['de', 'de+f2'])(
    'comes back to German after an English word, as %s at any rate',
    (voice) => {
      // `Team` is in the German dictionary as an English word; in other letters it is not.
      for (const rate of [110, 145, 160, 145]) {
        const one = espeak.speaker({ voice, rate });
        const seconds = (word: string): number =>
          one(
            `<speak>Das ${word}, die größten Schwierigkeiten und die Modelle der Stadt Jena.</speak>`,
          ).length / SAMPLE_RATE;
        expect(Math.abs(seconds('Team') / seconds('Tiem') - 1)).toBeLessThan(0.06);
      }
    },
  );

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

  it('knows German, its variants, and many languages', () => {
    const inventory = espeak.inventory();
    expect(inventory.voices).toContain('de');
    expect(inventory.variants).toContain('max');
    expect(inventory.languages).toEqual(
      expect.arrayContaining(['de', 'en', 'en-gb', 'uk', 'tr', 'ar']),
    );
  });

  it('refuses a voice it does not have, and goes on with those it has', () => {
    const before = heard(speak);
    expect(() => espeak.speaker({ voice: 'xx', rate: 145 })).toThrow('xx');
    expect(heard(speak)).toEqual(before);
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
