/** What is said when, as WebVTT beside each recording: the words to a voice (WCAG 1.2.1, 1.2.2). */
import { showJoints } from '../../easy-language/joint.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Track } from '../../model/narration.ts';
import { type SpokenUnit, spokenUnits } from '../../model/reading-order.ts';
import { plainText } from '../../model/walk.ts';
import { audioOf, captionsPathOf, narrationOf, type Page, type Site, trackOf } from './site.ts';

/** The captions of a page's recording; undefined where there is none. */
export function captionsOf(site: Site, page: Page): Artifact | undefined {
  const narration = narrationOf(site, page.edition.name);
  const track = trackOf(site, page);
  if (narration === undefined || track === undefined || !audioOf(site, page)) return undefined;
  const words = new Map(spokenUnits(page.chapter).map((unit) => [unit.id, wordsOf(unit)]));
  const text = webVtt(track, words, narration.sampleRate);
  return {
    path: captionsPathOf(page),
    mediaType: 'text/vtt',
    bytes: new TextEncoder().encode(text),
  };
}

function webVtt(track: Track, words: ReadonlyMap<string, string>, sampleRate: number): string {
  const cues = track.clips.map(({ target, begin, end }) => {
    const times = [begin, end].map((sample) => clock(Math.round((sample / sampleRate) * 1000)));
    return `${target}\n${times.join(' --> ')}\n${escaped(words.get(target) ?? '')}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

function wordsOf(unit: SpokenUnit): string {
  const text = unit.kind === 'sentence' ? plainText(unit.children) : textOf(unit);
  return showJoints(text, 'none').replaceAll(/\s+/gu, ' ').trim();
}

function textOf(unit: Exclude<SpokenUnit, { kind: 'sentence' }>): string {
  return unit.kind === 'image' ? unit.alt : unit.text;
}

/** Cue text (WebVTT §4.2.2): `&`, `<` and `>` would begin markup. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Milliseconds as `hh:mm:ss.ttt` (WebVTT §4.1). */
function clock(milliseconds: number): string {
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const time = [Math.floor(minutes / 60), minutes % 60, seconds % 60];
  return `${time.map((value) => pad(value, 2)).join(':')}.${pad(milliseconds % 1000, 3)}`;
}
