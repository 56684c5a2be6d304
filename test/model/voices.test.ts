/** Who speaks in a narration, and what a publication that says nothing about it gets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Narration, Track, Voice } from '../../src/model/narration.ts';
import { voicesOf } from '../../src/model/narration.ts';
import { DEFAULT_NARRATION, SHORTEST_PAUSE } from '../../src/model/narration-settings.ts';

const machine: Voice = { engine: 'espeak-ng', version: '1.52', name: 'de', synthetic: true };
const ada: Voice = { engine: 'recording', version: '', name: 'Ada Beispiel', synthetic: false };
const max: Voice = { engine: 'recording', version: '', name: 'Max Muster', synthetic: false };

function spokenBy(...voices: readonly (Voice | undefined)[]): Narration {
  const tracks = voices.map((voice, at): Track => {
    const track = {
      chapter: `k${at}`,
      title: `Kapitel ${at}`,
      samples: 576,
      clips: [],
      mp3: new Uint8Array(0),
    };
    return voice === undefined ? track : { ...track, voice };
  });
  return { edition: 'standard', voice: machine, sampleRate: 22_050, tracks };
}

const names = (narration: Narration) => voicesOf(narration).map(({ name }) => name);

describe('the voices of a narration', () => {
  it.each<[string, readonly (Voice | undefined)[], readonly string[]]>([
    ['is the one of all its tracks', [undefined, undefined], ['de']],
    ['is told even where there is no track', [], ['de']],
    [
      'are told in the order of the tracks',
      [ada, undefined, max],
      ['Ada Beispiel', 'de', 'Max Muster'],
    ],
    ['are told once each', [max, ada, max, ada], ['Max Muster', 'Ada Beispiel']],
    ['leave out the machine where people read everything', [ada], ['Ada Beispiel']],
  ])('%s', (_, voices, expected) => {
    expect(names(spokenBy(...voices))).toEqual(expected);
  });

  it('are two where a person has the name of a machine’s voice', () => {
    expect(voicesOf(spokenBy(undefined, { ...ada, name: 'de' }))).toHaveLength(2);
  });

  it('are all who speak a track, whoever that is, and nobody else', () => {
    const anybody = fc.array(fc.constantFrom(machine, ada, max, undefined), { maxLength: 6 });
    fc.assert(
      fc.property(anybody, (voices) => {
        const expected = new Set(voices.map((voice) => (voice ?? machine).name));
        if (voices.length === 0) expected.add(machine.name);
        expect(new Set(names(spokenBy(...voices)))).toEqual(expected);
        expect(names(spokenBy(...voices))).toHaveLength(expected.size);
      }),
    );
  });
});

describe('what nobody has said about the reading', () => {
  const { level, pauses } = DEFAULT_NARRATION;

  it('is as libraries for blind readers ask: −20 LUFS, no sample above −4 dBFS', () => {
    expect(level).toEqual({ loudness: -20, peak: -4 });
  });

  it('has pauses that grow from sentence to paragraph to heading, none too short for a clip', () => {
    for (const { sentence, paragraph, heading } of Object.values(pauses)) {
      expect(sentence).toBeGreaterThan(SHORTEST_PAUSE);
      expect(paragraph).toBeGreaterThan(sentence);
      expect(heading).toBeGreaterThan(paragraph);
    }
  });

  it('gives Leichte Sprache more time everywhere', () => {
    for (const kind of ['sentence', 'paragraph', 'heading'] as const) {
      expect(pauses.easy[kind]).toBeGreaterThan(pauses.standard[kind]);
    }
  });

  it('announces lists and tables, and no pages', () => {
    expect(DEFAULT_NARRATION).toMatchObject({
      lists: 'announced',
      tables: 'announced',
      pageNumbers: false,
    });
  });
});
