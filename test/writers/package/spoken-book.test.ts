/** Arithmetic of spoken books, for clips of any length: nothing overlaps, nothing is lost, sums agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../src/model/document.ts';
import { clockValue, millisecondsAt } from '../../../src/writers/package/clock.ts';
import { writeOverlay } from '../../../src/writers/package/overlay.ts';
import { heading, paragraph, sentence, span } from '../../formats/epub/nodes.ts';

const rates = fc.constantFrom(16_000, 22_050, 24_000, 44_100);
const lengths = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 40 });

/** A chapter with as many sentences as lengths, its clips one after the other. */
function overlayOf(all: readonly number[], sampleRate: number) {
  const sentences = all.map((_, at) => sentence(`s${at}`, `Satz ${at}.`));
  const chapter: Chapter = {
    id: 'k',
    slug: 'k',
    kind: 'chapter',
    span,
    blocks: [heading('k', 1, 'K'), paragraph('p', ...sentences)],
    footnotes: [],
  };
  const state = { at: 0 };
  const clips = all.map((length, at) => {
    const begin = state.at;
    state.at += length;
    return { target: `s${at}`, begin, end: state.at, spoken: '' };
  });
  const track = { chapter: 'k', title: 'K', samples: state.at, clips, mp3: new Uint8Array() };
  const overlay = writeOverlay({
    chapter,
    track,
    sampleRate,
    textHref: 't.xhtml',
    audioHref: 'a.mp3',
    sectionId: 'k--section',
  });
  const xml = new TextDecoder().decode(overlay.bytes);
  const times = [...xml.matchAll(/clipBegin="([^"]+)" clipEnd="([^"]+)"/g)].map(
    ([, begin = '', end = '']) => [readClock(begin), readClock(end)] as const,
  );
  return { ...overlay, xml, times, samples: state.at };
}

/** Milliseconds of `h:mm:ss.mmm`, read by hand. */
function readClock(clock: string): number {
  const [, h, m, s, ms] = /^(\d+):(\d\d):(\d\d)\.(\d{3})$/.exec(clock) ?? [];
  if (h === undefined) throw new Error(`no clock value: ${clock}`);
  return ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(ms);
}

describe('clips of any length', () => {
  it('touch each other also in milliseconds, and end within the file', () => {
    fc.assert(
      fc.property(lengths, rates, (all, rate) => {
        const { times, samples } = overlayOf(all, rate);
        times.forEach(([begin, end], at) => {
          expect(end).toBeGreaterThan(begin);
          if (at > 0) expect(begin).toBe(times[at - 1]?.[1]);
        });
        expect(times.at(-1)?.[1] ?? 0).toBeLessThanOrEqual((samples * 1000) / rate);
      }),
      { numRuns: 60 },
    );
  });

  it('add up to the duration that the package states', () => {
    fc.assert(
      fc.property(lengths, rates, (all, rate) => {
        const { times, duration } = overlayOf(all, rate);
        expect(times.reduce((sum, [begin, end]) => sum + end - begin, 0)).toBe(duration);
      }),
      { numRuns: 60 },
    );
  });

  it('lose less than a millisecond against the file, however many they are', () => {
    fc.assert(
      fc.property(lengths, rates, (all, rate) => {
        const long = all.map((length) => length + rate);
        const { duration, samples } = overlayOf(long, rate);
        expect((samples * 1000) / rate - duration).toBeLessThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it('shorter than a millisecond are left out, and nobody says they are spoken', () => {
    const { xml, spoken, times } = overlayOf([22_050, 3, 22_050], 22_050);
    expect(xml).not.toContain('#s1"');
    expect(spoken).toEqual(['s0', 's2']);
    expect(times).toHaveLength(2);
  });

  it('of an hour and more keep their hours', () => {
    const { times } = overlayOf([22_050 * 3600, 22_050], 22_050);
    expect(times[1]).toEqual([3_600_000, 3_601_000]);
    expect(clockValue(millisecondsAt(22_050 * 3600, 22_050))).toBe('1:00:00.000');
  });
});

describe('a chapter without any clip', () => {
  it('says that nothing is spoken', () => {
    const { spoken, duration } = overlayOf([1], 22_050);
    expect({ spoken, duration }).toEqual({ spoken: [], duration: 0 });
  });
});
