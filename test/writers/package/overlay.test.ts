/** Overlays by prose: which clip stands where, and what a listener can skip or leave. */
import { describe, expect, it } from 'vitest';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { writeOverlay } from '../../../src/writers/package/overlay.ts';
import { standard } from '../../formats/epub/fixture.ts';
import { narrationOf, SAMPLE_RATE } from '../../formats/epub/spoken.ts';

const [chapter] = standard.chapters;
if (chapter === undefined) throw new Error('the fixture has a chapter');

function overlayWithout(...leaveOut: readonly string[]) {
  const [track] = narrationOf(standard, leaveOut).tracks;
  if (chapter === undefined || track === undefined) throw new Error('the fixture has a track');
  const overlay = writeOverlay({
    chapter,
    track,
    sampleRate: SAMPLE_RATE,
    textHref: '../text/01-antrag.xhtml',
    audioHref: '../audio/01-antrag.mp3',
    sectionId: 'antrag--section',
  });
  return { ...overlay, xml: new TextDecoder().decode(overlay.bytes) };
}

/** The overlay as an outline: types of sequences, targets of pars. */
function outlineOf(xml: string): readonly string[] {
  const marks = /<seq [^>]*epub:type="([^"]+)"|<\/(seq)>|<text src="[^#]+#([^"]+)"/g;
  const lines: string[] = [];
  let depth = 0;
  for (const [, type, end, target] of xml.matchAll(marks)) {
    if (end !== undefined) depth -= 1;
    else lines.push('  '.repeat(depth) + (type ?? target));
    if (type !== undefined) depth += 1;
  }
  return lines;
}

describe('writeOverlay', () => {
  it('follows the reading order, with structures to skip and to leave that never nest', () => {
    expect(outlineOf(overlayWithout().xml)).toEqual([
      'chapter',
      '  antrag-s',
      '  s1',
      '  s2',
      '  s3',
      '  footnote',
      '    fn-s',
      '  wer-s',
      '  list',
      '    liste-1-s',
      '    innen-1-s',
      '  list',
      '    antrag-dt-s',
      '    antrag-dd-s',
      '  table',
      '    tabelle-s',
      '    zelle-00-s',
      '    zelle-01-s',
      '    zelle-10-s',
      '    zelle-11-s',
      '  wie-s',
      '  figure',
      '    ablauf-img',
      '    bild-s1',
      '    bild-s2',
      '    bild-s3',
      '  aside',
      '    kasten-t',
      '    kasten-s',
      '    kasten-ls',
      '  zitat-s',
      '  zitat-a',
      '  kontakt-t',
      '  kontakt-s',
      '  code',
      '  ende-s',
      '  s9',
    ]);
  });

  it('speaks exactly the spoken units', () => {
    const { spoken, duration } = overlayWithout();
    expect(spoken).toEqual(spokenUnits(chapter).map(({ id }) => id));
    expect(duration).toBe(spoken.length * 1000);
  });

  it('has clips that each begin where the one before ends', () => {
    const { xml } = overlayWithout();
    const begins = [...xml.matchAll(/clipBegin="([^"]+)"/g)].map(([, clock]) => clock);
    const ends = [...xml.matchAll(/clipEnd="([^"]+)"/g)].map(([, clock]) => clock);
    expect(begins.slice(1)).toEqual(ends.slice(0, -1));
  });

  it('gives every sequence a place in the text (EPUB 3.3, the seq element)', () => {
    const { xml } = overlayWithout();
    const sequences = [...xml.matchAll(/<seq [^>]*>/g)].map(([tag]) => tag);
    expect(sequences.length).toBeGreaterThan(5);
    for (const tag of sequences)
      expect(tag).toMatch(/epub:textref="\.\.\/text\/01-antrag\.xhtml#\S+"/);
  });

  it('leaves out what has no clip, and sequences that would be empty', () => {
    const { xml, spoken } = overlayWithout('fn-s', 's2');
    expect(spoken).not.toContain('s2');
    expect(xml).not.toContain('footnote');
  });

  it('leaves out a clip that is too short for the clock (MED-009)', () => {
    const [track] = narrationOf(standard).tracks;
    if (track === undefined) throw new Error('the fixture has a track');
    const clips = [{ target: 's1', begin: 0, end: 1, spoken: 'x' }];
    const overlay = writeOverlay({
      chapter,
      track: { ...track, clips },
      sampleRate: SAMPLE_RATE,
      textHref: 'a',
      audioHref: 'b',
      sectionId: 'c',
    });
    expect(overlay.spoken).toEqual([]);
    expect(overlay.duration).toBe(0);
  });
});
