/** Captions read back by a strict reader: the clips of the track, one cue each, whatever the words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../src/model/document.ts';
import type { Track } from '../../../src/model/narration.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { clockOf, writeCaptions } from '../../../src/writers/speech/captions.ts';
import { standard } from '../../formats/epub/fixture.ts';
import { heading, paragraph, sentence } from '../../formats/epub/nodes.ts';
import { narrationOf, SAMPLE_RATE } from '../../formats/epub/spoken.ts';
import { readVtt } from './webvtt.ts';

const [chapter] = standard.chapters;
const [track] = narrationOf(standard).tracks;
if (chapter === undefined || track === undefined) throw new Error('the fixture has a chapter');

describe('the captions of a chapter with every kind of block', () => {
  const cues = readVtt(writeCaptions(chapter, track, SAMPLE_RATE));

  it('are the clips of its track, one cue each, at their times', () => {
    expect(cues.map(({ id, begin, end }) => [id, begin, end])).toEqual(
      track.clips.map(({ target, begin, end }) => [
        target,
        (begin * 1000) / SAMPLE_RATE,
        (end * 1000) / SAMPLE_RATE,
      ]),
    );
    expect(cues.at(-1)?.end).toBe((track.samples * 1000) / SAMPLE_RATE);
  });

  it('say what stands on the page, note after its passage, picture by its description', () => {
    expect(cues.map(({ text }) => text).slice(0, 6)).toEqual([
      'Der Antrag',
      'Das gilt seit 1965.',
      'Mehr steht unter Glossar.',
      'Es gilt: first come, first served.',
      'Das erste Gesetz trat am 1. April in Kraft.',
      'Wer Wohngeld bekommt',
    ]);
    expect(cues.map(({ text }) => text)).toContain(
      'Bild: Drei Schritte: Antrag, Prüfung, Bescheid',
    );
    expect(cues.every(({ text }) => text !== '')).toBe(true);
  });
});

describe('any words, any lengths', () => {
  const words = fc.array(
    fc.constantFrom(
      'Wohn‧geld',
      '-->',
      '<b>',
      '&amp;',
      '&',
      'WEBVTT',
      'NOTE',
      '\n\n',
      '😀',
      '::cue',
    ),
    { minLength: 1, maxLength: 5 },
  );
  const rate = fc.constantFrom(16_000, 22_050, 24_000, 44_100, 48_000);

  it('stay one readable cue each, and contiguous clips stay contiguous', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, fc.integer({ min: 50, max: 3_000_000 })), { minLength: 1 }),
        rate,
        (lines, sampleRate) => {
          const { made, spoken } = chapterOf(
            lines.map(([parts, length]) => [parts.join(' '), length]),
          );
          const cues = readVtt(writeCaptions(made, spoken, sampleRate));
          expect(cues.map(({ id }) => id)).toEqual(spoken.clips.map(({ target }) => target));
          for (const [index, cue] of cues.entries()) {
            const clip = spoken.clips[index];
            const exact = ((clip?.begin ?? 0) * 1000) / sampleRate;
            expect(Math.abs(cue.begin - exact)).toBeLessThanOrEqual(0.5);
            expect(cue.begin).toBe(cues[index - 1]?.end ?? 0);
          }
        },
      ),
    );
  });

  it('hours have two figures or more', () => {
    expect(clockOf(3_600_000 * 24, 24_000)).toBe('01:00:00.000');
    expect(clockOf(3_600_000 * 24 * 120, 24_000)).toBe('120:00:00.000');
  });
});

/** A chapter of sentences, each so many samples long. */
function chapterOf(lines: readonly (readonly [string, number])[]): {
  readonly made: Chapter;
  readonly spoken: Track;
} {
  const made: Chapter = {
    id: 'h',
    slug: '01',
    kind: 'chapter',
    span: { file: 'a.md', line: 1, column: 1 },
    blocks: [
      heading('h', 1, 'Titel'),
      paragraph('p', ...lines.map(([text], index) => sentence(`s${index}`, text))),
    ],
    footnotes: [],
  };
  const lengths = new Map(lines.map(([, length], index) => [`s${index}`, length]));
  let at = 0;
  const clips = spokenUnits(made).map(({ id }) => {
    const begin = at;
    at += lengths.get(id) ?? 24_000;
    return { target: id, begin, end: at, spoken: '' };
  });
  return {
    made,
    spoken: { chapter: 'h', title: 'Titel', samples: at, clips, mp3: new Uint8Array() },
  };
}

describe('the reader of these tests', () => {
  it.each([
    ['WEBVTT FILE', /no WEBVTT/u],
    ['WEBVTT\n\na\n00:00:01.000 --> 00:00:01.000\nx', /ends before/u],
    ['WEBVTT\n\na\n0:01.000 --> 00:00:02.000\nx', /no time/u],
    ['WEBVTT\n\na\n00:00:00.000 --> 00:00:02.000\na & b', /stands alone/u],
    ['WEBVTT\n\na\n00:00:00.000 --> 00:00:02.000\n<i>a', /stands alone/u],
    [
      'WEBVTT\n\na\n00:00:03.000 --> 00:00:04.000\nx\n\nb\n00:00:02.000 --> 00:00:05.000\ny',
      /begins/u,
    ],
    [
      'WEBVTT\n\na\n00:00:00.000 --> 00:00:01.000\nx\n\na\n00:00:02.000 --> 00:00:05.000\ny',
      /twice/u,
    ],
  ])('refuses %j', (text, reason) => {
    expect(() => readVtt(new TextEncoder().encode(text))).toThrow(reason);
  });
});
