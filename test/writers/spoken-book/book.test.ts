/** A book to listen to, as all its containers are told about it. */
import { describe, expect, it } from 'vitest';
import type { Narration, Voice } from '../../../src/model/narration.ts';
import {
  introductionOf,
  millisecondsOf,
  type SpokenBook,
  spokenBookOf,
  voiceSentence,
} from '../../../src/writers/spoken-book/book.ts';
import { section } from '../../formats/spoken/section.ts';
import { chapter, document, edition, heading, paragraph } from '../../narrate/sample-document.ts';

const chapters = [
  chapter('01-weg', [
    heading('weg', 'Der Um‧weg'),
    paragraph('a', 'Eins.'),
    section('b', 'Lang', 2),
    section('c', 'Länger', 3),
    section('d', 'Am längsten', 4),
    section('e', 'Kurz', 2),
  ]),
  chapter('02-ziel', [
    heading('ziel', 'Das\nZiel'),
    section('f', 'Tief', 3),
    section('g', 'Hoch', 2),
  ]),
];
const standard = edition(chapters);
const easy = edition([chapter('01-weg', [heading('weg-leicht', 'Weg')])], 'easy');
const machine: Voice = { engine: 'espeak-ng', version: '1', name: 'de', synthetic: true };
const anna: Voice = { engine: 'recording', version: '', name: 'Anna Muster', synthetic: false };

/** One second for each of these, in order. */
function narrationOf(
  targets: readonly (readonly string[])[],
  voices: readonly Voice[] = [],
): Narration {
  return {
    edition: 'standard',
    voice: machine,
    sampleRate: 1000,
    tracks: targets.map((ids, index) => {
      const voice = voices[index];
      return {
        chapter: chapters[index]?.id ?? '',
        title: '',
        samples: ids.length * 1000,
        clips: ids.map((target, at) => ({
          target,
          begin: at * 1000,
          end: (at + 1) * 1000,
          spoken: '',
        })),
        mp3: new Uint8Array(0),
        ...(voice === undefined ? {} : { voice }),
      };
    }),
  };
}

const all = [
  ['weg-s', 'a-s1', 'b-s', 'c-s', 'd-s', 'e-s'],
  ['ziel-s', 'f-s', 'g-s'],
];

function bookOf(narration: Narration): SpokenBook {
  const book = spokenBookOf(document([standard, easy]), standard, narration);
  if (book === undefined) throw new Error('nothing is spoken');
  return book;
}

describe('chapters', () => {
  it('are named in one line without joints', () => {
    expect(bookOf(narrationOf(all)).chapters.map(({ title }) => title)).toEqual([
      'Der Umweg',
      'Das Ziel',
    ]);
  });

  it('have sections of levels 2 and 3, nested, where they begin', () => {
    const [first, second] = bookOf(narrationOf(all)).chapters;
    expect(first?.sections).toEqual([
      { title: 'Lang', begin: 2000, sections: [{ title: 'Länger', begin: 3000, sections: [] }] },
      { title: 'Kurz', begin: 5000, sections: [] },
    ]);
    expect(second?.sections.map(({ title }) => title)).toEqual(['Tief', 'Hoch']);
  });

  it('have no section that nobody can hear', () => {
    const book = bookOf(narrationOf([['weg-s', 'a-s1', 'c-s'], all[1] ?? []]));
    expect(book.chapters[0]?.sections.map(({ title }) => title)).toEqual(['Länger']);
    expect(book.isComplete).toBe(false);
  });
});

describe('the whole', () => {
  it('is complete when everything is heard', () => {
    expect(bookOf(narrationOf(all)).isComplete).toBe(true);
    expect(bookOf(narrationOf(all.slice(0, 1))).isComplete).toBe(false);
  });

  it('is no book when nothing is spoken', () => {
    expect(spokenBookOf(document([standard]), standard, narrationOf([]))).toBeUndefined();
  });

  it('has an identifier of its own, another one in Leichte Sprache, always the same', () => {
    const of = document([standard, easy]);
    const spoken = { ...narrationOf([['weg-leicht-s']]), edition: 'easy' as const };
    const simple = spokenBookOf(of, easy, {
      ...spoken,
      tracks: spoken.tracks.map((track) => ({ ...track, chapter: easy.chapters[0]?.id ?? '' })),
    });
    const ids = [of.meta.identifier, bookOf(narrationOf(all)).identifier, simple?.identifier];
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id?.startsWith('urn:uuid:'))).toBe(true);
    expect(bookOf(narrationOf(all)).identifier).toBe(ids[1]);
    expect(simple?.title).toBe('Probe – in Leichter Sprache');
    expect(introductionOf(simple ?? bookOf(narrationOf(all)))).toContain(
      'Noch nicht von einer Prüf-Gruppe geprüft.',
    );
  });
});

describe('who reads', () => {
  it('is called a computer where it is one', () => {
    expect(voiceSentence(bookOf(narrationOf(all)))).toBe(
      'Es liest eine Computer-Stimme (espeak-ng, de).',
    );
  });

  it('is a person by name where one read', () => {
    const book = bookOf(narrationOf(all, [anna, anna]));
    expect(voiceSentence(book)).toBe('Es liest Anna Muster.');
    expect(book.narrators).toEqual([{ name: 'Anna Muster', isSynthetic: false }]);
  });

  it('are all who do, and each chapter knows its own', () => {
    const book = bookOf(narrationOf(all, [anna]));
    expect(voiceSentence(book)).toBe('Es lesen: Anna Muster, Computer-Stimme (espeak-ng, de).');
    expect(book.chapters.map(({ narrator }) => narrator.isSynthetic)).toEqual([false, true]);
  });
});

describe('lengths', () => {
  it('are whole milliseconds', () => {
    expect([0, 1, 22049, 22050].map((samples) => millisecondsOf(samples, 22050))).toEqual([
      0, 0, 1000, 1000,
    ]);
  });
});
