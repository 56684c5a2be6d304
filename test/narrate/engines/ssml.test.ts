/** Text for the engine: never markup, languages marked, never too long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ssmlOf } from '../../../src/narrate/engines/espeak/ssml.ts';

describe('SSML', () => {
  it('marks other languages', () => {
    expect(
      ssmlOf([{ text: 'Das ist' }, { text: 'open data', lang: 'en' }, { text: 'hier.' }]),
    ).toEqual(['Das ist <voice xml:lang="en">open data </voice>hier. ']);
  });

  it('makes no markup of text', () => {
    const [ssml = ''] = ssmlOf([{ text: '<break time="9s"/> & </voice>' }]);
    expect(ssml).not.toMatch(/<(?:break|\/voice)/);
    expect(ssml).toContain('&#x3C;break');
    expect(ssml).toContain('&#x26;');
  });

  it('stays well-formed where a text ends a CDATA section (XML 1.0 §2.4)', () => {
    expect(ssmlOf([{ text: 'a ]]> b' }])).toEqual(['a ]]&gt; b ']);
  });

  it('is empty when there is nothing to say', () => {
    expect(ssmlOf([])).toEqual([]);
  });

  it('cuts what is too long at a blank and loses nothing', () => {
    const words = Array.from({ length: 6000 }, (_, index) => `Wort${index}`).join(' ');
    const texts = ssmlOf([{ text: words }]);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.every((text) => text.length <= 10_001)).toBe(true);
    expect(texts.join('').trim()).toBe(words);
  });

  it('never has a bare sign of markup, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(ssmlOf([{ text }]).join('')).not.toMatch(/<|&(?!#?\w+;)/);
      }),
    );
  });
});
