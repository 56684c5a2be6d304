/** From a script to what the engine is given: words, languages, and what is found on the way. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkVoice, engineLanguage } from '../../src/narrate/engines/espeak/inventory.ts';
import { ssmlOf } from '../../src/narrate/engines/espeak/ssml.ts';
import { germanNormaliser } from '../../src/narrate/normalise/index.ts';
import { asWritten } from '../../src/narrate/normalise/mapped-text.ts';
import { normaliserFor, readScript } from '../../src/narrate/spoken.ts';
import type { SpeechPart } from '../../src/writers/speech/index.ts';
import { chapter, document, edition, paragraph, span } from './sample-document.ts';

const inventory = {
  voices: ['de', 'German', 'gmw/de', 'en', 'en-gb'],
  variants: ['f2', 'max'],
  languages: ['de', 'en', 'en-gb', 'uk', 'zh'],
};

function read(...parts: readonly SpeechPart[]) {
  const findings: Diagnostic[] = [];
  const normalise = germanNormaliser({ pronunciation: [], ordinary: new Set() });
  const utterances = [{ target: 's', span, parts, pause: 'sentence' as const }];
  const languageOf = (lang: string) => engineLanguage(lang, inventory);
  const [unit] = readScript(utterances, { normalise, languageOf, findings });
  const texts = ssmlOf(unit?.sentence ?? []);
  return { spoken: unit?.spoken, texts, codes: findings.map(({ code }) => code) };
}

describe('a unit', () => {
  it('is spoken in words and ends with a full stop', () => {
    expect(read({ text: '3 Ämter' })).toEqual({
      spoken: 'drei Ämter.',
      texts: ['drei Ämter. '],
      codes: [],
    });
  });

  it('leaves figures of other languages to their own voice', () => {
    const { spoken, texts } = read({ text: 'Es heißt ' }, { text: '3 wishes', lang: 'en-US' });
    expect(spoken).toBe('Es heißt 3 wishes.');
    expect(texts).toEqual(['Es heißt <voice xml:lang="en">3 wishes. </voice>']);
  });

  it('puts punctuation to the words before it', () => {
    const { texts } = read(
      { text: 'Das ist ' },
      { text: 'open data', lang: 'en' },
      { text: ', ja.' },
    );
    expect(texts).toEqual(['Das ist <voice xml:lang="en">open data, </voice>ja. ']);
  });

  it('is read as German where the language is unknown, and says so', () => {
    const { spoken, codes } = read({ text: 'Er sagte ' }, { text: 'nuqneH', lang: 'tlh' });
    expect(spoken).toBe('Er sagte nuqneH.');
    expect(codes).toEqual(['narration/unknown-language']);
  });

  it('is nothing when there is nothing to say', () => {
    expect(read()).toEqual({ spoken: '', texts: [], codes: [] });
    expect(read({ text: '   ' }).texts).toEqual([]);
  });

  it('names signs when it holds nothing else, whatever the parts', () => {
    expect(read({ text: '✓' }, { text: '–', lang: 'en' }).spoken).toBe('Häkchen, Strich.');
  });
});

describe('languages of the engine', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en-gb'],
    ['en-US', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['DE-simple', 'de'],
  ])('%s is spoken as %s', (lang, name) => expect(engineLanguage(lang, inventory)).toBe(name));

  it.each(['tlh', 'x-klingon', ''])('„%s“ is unknown', (lang) => {
    expect(engineLanguage(lang, inventory)).toBeUndefined();
  });
});

describe('voices of the engine', () => {
  it.each(['de', 'German', 'gmw/de', 'de+max', 'en-gb+f2'])('%s exists', (name) => {
    expect(checkVoice(name, inventory)).toEqual([]);
  });

  it.each(['', 'xx', 'de+', 'de+nope', 'de+max+f2', 'DE'])('„%s“ does not', (name) => {
    const codes = checkVoice(name, inventory).map(({ code }) => code);
    expect(codes).toEqual(['narration/unknown-voice']);
  });
});

describe('the normaliser of a document', () => {
  it('knows words of both editions and the author’s readings', () => {
    const of = document(
      [
        edition([chapter('a', [paragraph('p', 'Sie dürfen das jetzt bei KITT.')])]),
        edition([chapter('b', [paragraph('q', 'Auch hier.')])], 'easy'),
      ],
      { pronunciation: [{ written: 'KITT', spoken: 'Kit' }] },
    );
    expect(normaliserFor(of)(asWritten('KITT ist JETZT HIER, das OZG.')).spoken).toBe(
      'Kit ist Jetzt Hier, das O-Z-G.',
    );
  });
});
