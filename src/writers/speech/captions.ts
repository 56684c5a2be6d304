/**
 * The text of a track beside its sound, one cue for each spoken unit, as WebVTT (W3C Candidate
 * Recommendation 4 April 2019, §4): players show it, and it is the transcript that WCAG 1.2.1 asks
 * for. It is what stands on the page, not how it is spoken: captions are read.
 */
import { showJoints } from '../../easy-language/joint.ts';
import type { Chapter } from '../../model/document.ts';
import type { Track } from '../../model/narration.ts';
import { type SpokenUnit, spokenUnits } from '../../model/reading-order.ts';
import { plainText } from '../../model/walk.ts';

/** The bytes of the captions of a chapter's track. @param sampleRate samples per second */
export function writeCaptions(chapter: Chapter, track: Track, sampleRate: number): Uint8Array {
  const texts = new Map(spokenUnits(chapter).map((unit) => [unit.id, visibleText(unit)]));
  const cues = track.clips.map(({ target, begin, end }) => {
    const [from, to] = [begin, end].map((sample) => clockOf(sample, sampleRate));
    return `${target}\n${from} --> ${to}\n${cueText(texts.get(target) ?? '')}`;
  });
  return new TextEncoder().encode(`${['WEBVTT', ...cues].join('\n\n')}\n`);
}

/** Samples as `00:12:34.567` (§4.1). */
export function clockOf(samples: number, sampleRate: number): string {
  const milliseconds = Math.round((samples * 1000) / sampleRate);
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return `${clock}.${String(milliseconds % 1000).padStart(3, '0')}`;
}

function visibleText(unit: SpokenUnit): string {
  if (unit.kind === 'image') return showJoints(`Bild: ${unit.alt}`, 'none');
  return showJoints(unit.kind === 'sentence' ? plainText(unit.children) : unit.text, 'none');
}

/** Cue text (§4.2.2): one line, no character that would begin a tag, an entity or an arrow. */
function cueText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
