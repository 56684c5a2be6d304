/** IPA for espeak-ng: words sound the same by their letters and by their phonemes, and nothing cuts them off. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEspeak } from '../../../src/narrate/engines/espeak/espeak.ts';
import { atOneTime } from '../../../src/narrate/engines/espeak/espeak-worker.ts';
import { mnemonicsOf } from '../../../src/narrate/engines/espeak/phonemes.ts';
import { ssmlOf } from '../../../src/narrate/engines/espeak/ssml.ts';

const engine = await openEspeak(atOneTime);
const speak = engine.speaker({ voice: 'de', rate: 145 });
const spoken = (text: string, phonemes?: string) =>
  ssmlOf([phonemes === undefined ? { text } : { text, phonemes }]).map(speak);

describe('phonemes', () => {
  it.each([
    ['Jena', 'ˈjeːnaː'],
    ['Haus', 'ˈhaʊ̯s'],
    ['schön', 'ˈʃøːn'],
    ['Mutter', 'ˈmʊtɐ'],
    ['können', 'ˈkœnən'],
    ['Bach', 'bˈax'],
    ['heute', 'ˈhɔʏ̯tə'],
    ['müssen', 'ˈmʏsən'],
    ['über', 'ˈyːbɐ'],
    ['Tag', 'ˈtaːk'],
    ['Bett', 'ˈbɛt'],
    ['spät', 'ˈʃpɛːt'],
    ['Ding', 'ˈdɪŋ'],
    ['Zahl', 'ˈt͡saːl'],
    ['rot', 'ˈʁoːt'],
    ['mein', 'ˈmaɪ̯n'],
    ['gut', 'ˈɡuːt'],
    ['möchte', 'ˈmœçtə'],
    ['Licht', 'ˈlɪçt'],
    ['Dschungel', 'ˈd͡ʒʊŋəl'],
    ['Tür', 'ˈtyːr'],
    ['Zone', 'ˈtsoːnə'],
    ['Vater', 'ˈfaːtɐ'],
    ['Jahr', 'ˈjaːr'],
  ])('of „%s“, %s, sound like the word', (word, ipa) => {
    expect(spoken('x', ipa)).toEqual(spoken(word));
  });

  it('change what is heard', () => {
    expect(spoken('Jena', 'ˈjɛnaː')).not.toEqual(spoken('Jena'));
  });

  it.each(['θɪŋk', 'ʒuʁnal̃', 'ǃa', '', '[[', 'a b', 'ˈ'])('„%s“ are not known', (ipa) => {
    expect(mnemonicsOf(ipa)).toBeUndefined();
  });

  it('are heard to the end, whatever known sounds follow each other', () => {
    const sounds = fc.constantFrom(
      'a',
      'eː',
      'ʃ',
      't',
      'ŋ',
      'øː',
      'ø',
      'œ',
      'ç',
      'd͡ʒ',
      'ɐ',
      'ə',
      'l̩',
      'ˈ',
      'z',
    );
    const length = (ipa: string) => spoken('x', ipa)[0]?.length ?? 0;
    fc.assert(
      fc.property(fc.array(sounds, { minLength: 1, maxLength: 6 }), (all) => {
        const ipa = all.join('');
        // A sound that the engine does not know would end the word: then more would be no longer.
        if (mnemonicsOf(ipa) !== undefined)
          expect(length(`${ipa}ˈmaːmaː`)).toBeGreaterThan(length('ˈmaːmaː'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('text that looks like phonemes', () => {
  it('is text', () => {
    expect(ssmlOf([{ text: "[[h'aUs]] ja" }])).toEqual(["[ [h'aUs]] ja "]);
  });
});

describe('punctuation after phonemes', () => {
  it('stays', () => {
    expect(ssmlOf([{ text: 'Jena,', phonemes: 'ˈjeːna' }])).toEqual(["[[j'e:na]], "]);
  });
});
