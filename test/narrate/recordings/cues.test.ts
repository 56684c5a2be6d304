/** Which sentence a cue means: by its id, or by words as an author types them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cue } from '../../../src/model/recording.ts';
import { placedCues } from '../../../src/narrate/recordings/cues.ts';
import type { SpokenUtterance } from '../../../src/narrate/spoken.ts';

const span = { file: 'aufnahmen/eins.marken.yaml', line: 4, column: 3 };

function utterance(target: string, ...texts: readonly string[]): SpokenUtterance {
  const parts = texts.map((text) => ({ text, lang: 'de' }));
  const source = { target, span, parts, pause: 'sentence' } as const;
  return { source, pause: 'sentence', spoken: texts.join(''), pieces: [], sentence: [] };
}

const chapter = [
  utterance('eins', 'Das Bürgerbüro'),
  utterance('zwei', 'Kommen Sie am ', 'Montag', ', wenn es leer ist.'),
  utterance('drei', 'Kommen Sie am Dienstag.'),
  utterance('vier', 'Die Barriere\u2027freiheit gilt für alle.'),
  utterance('fünf', 'Eine lange\u00ADweilige Zeile.'),
];

const byWords = (words: string, seconds = 1): Cue => ({ sentence: { words }, seconds, span });
const byId = (id: string, seconds = 1): Cue => ({ sentence: { id }, seconds, span });

function meant(...cues: readonly Cue[]): readonly (string | undefined)[] {
  const { value } = placedCues({ cues }, chapter);
  return value.map(({ utterance: index }) => chapter[index]?.source.target);
}

function codes(...cues: readonly Cue[]): readonly string[] {
  return placedCues({ cues }, chapter).diagnostics.map(({ code }) => code);
}

describe('a cue', () => {
  it('means the sentence that begins with its words', () => {
    expect(meant(byWords('Das Bürgerbüro'))).toEqual(['eins']);
    expect(meant(byWords('Das'))).toEqual(['eins']);
  });

  it('may go over what is emphasised or linked within the sentence', () => {
    expect(meant(byWords('Kommen Sie am Montag, wenn'))).toEqual(['zwei']);
  });

  it('is typed with other blanks and other case', () => {
    expect(meant(byWords('  kommen   sie am\nDIENSTAG'))).toEqual(['drei']);
  });

  it('is typed without the marks of joints, or with either of them', () => {
    for (const words of [
      'Die Barrierefreiheit',
      'Die Barriere·freiheit',
      'Die Barriere\u2027freiheit',
    ])
      expect(meant(byWords(words))).toEqual(['vier']);
    expect(meant(byWords('Eine langeweilige'))).toEqual(['fünf']);
  });

  it('means a sentence by its id, and only by the whole of it', () => {
    expect(meant(byId('drei'))).toEqual(['drei']);
    expect(codes(byId('dre'))).toEqual(['narration/unknown-cue']);
  });

  it('is not found by words from the middle of a sentence', () => {
    expect(codes(byWords('am Montag'))).toEqual(['narration/unknown-cue']);
  });
});

describe('cues', () => {
  it('come in the order of the text, however they were written', () => {
    expect(meant(byId('fünf', 9), byWords('Das', 1), byId('drei', 5))).toEqual([
      'eins',
      'drei',
      'fünf',
    ]);
  });

  it('keep their times and their lines, whatever their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...chapter.keys()]), (order) => {
        const cues = order.map((index) => byId(chapter[index]?.source.target ?? '', index + 0.5));
        const { value, diagnostics } = placedCues({ cues }, chapter);
        expect(diagnostics).toEqual([]);
        const sorted = order.toSorted((a, b) => a - b);
        expect(value.map((one) => one.utterance)).toEqual(sorted);
        expect(value.map(({ cue }) => cue.seconds)).toEqual(sorted.map((index) => index + 0.5));
      }),
    );
  });

  it('that mean the same sentence twice are told at the second, in both ways of naming it', () => {
    const { value, diagnostics } = placedCues(
      { cues: [byId('drei', 1), byWords('Kommen Sie am Dienstag', 2)] },
      chapter,
    );
    expect(value.map(({ cue }) => cue.seconds)).toEqual([1]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/bad-cue']);
    expect(diagnostics[0]?.message.de).toBe(
      'Für „Kommen Sie am Dienstag“ steht weiter oben schon eine Marke.',
    );
  });

  it('that several sentences begin with are told with their number, in both languages', () => {
    const [finding] = placedCues({ cues: [byWords('Kommen Sie')] }, chapter).diagnostics;
    expect(finding?.message).toEqual({
      de: 'In diesem Kapitel beginnen 2 Sätze mit „Kommen Sie“.',
      en: '2 sentences of this chapter begin with “Kommen Sie”.',
    });
    expect(finding?.span).toBe(span);
  });

  it('that mean nothing do not take the others with them', () => {
    expect(meant(byWords('Unbekannt'), byId('eins'))).toEqual(['eins']);
    expect(codes(byWords('Unbekannt'), byId('eins'))).toEqual(['narration/unknown-cue']);
  });

  it('of no words would mean every sentence: a finding', () => {
    expect(codes(byWords(' '))).toEqual(['narration/unknown-cue']);
  });
});
