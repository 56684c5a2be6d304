/** A recording with all that its judges need, and how they tell of it. */
import type { Diagnostic, Message } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../model/document.ts';
import type { Clip, Track } from '../../model/narration.ts';
import type { Fit } from '../../narrate/features/fit.ts';
import type { SpanIndex } from '../span-index.ts';
import type { Standing } from './norm.ts';
import type { Sound } from './sound.ts';

/** What is judged. */
export type Recording = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly track: Track;
  readonly sound: Sound;
  /** Samples per second that the narration's times count. */
  readonly sampleRate: number;
  /** What the publication asks for, LUFS. */
  readonly wantedLoudness: number;
  /** One for each clip. */
  readonly standings: readonly (Standing | undefined)[];
  /** One for each clip, where the recording is compared with a reading of its words. */
  readonly fits?: readonly (Fit | undefined)[];
  /** Level of the middle clip of the narration, dB; NaN where no clip is heard. */
  readonly usualLevel: number;
  readonly spans: SpanIndex;
};

/** Something about one place of a recording. */
export type Remark = { readonly clip: Clip | undefined; readonly message: Message };

/** Remarks that are shown beside the first one. */
const SHOWN = 20;

/**
 * One finding for all remarks of a kind: the first one's message and place, the others as related
 * places, so that a fault of a whole recording does not bury everything else.
 */
export function together(
  { path, spans }: Recording,
  remarks: readonly Remark[],
): readonly Omit<Diagnostic, 'code' | 'severity' | 'hint'>[] {
  const [first, ...others] = remarks;
  if (first === undefined) return [];
  const count = others.length;
  const more = {
    de:
      count === 0
        ? ''
        : ` Ebenso an ${count === 1 ? 'einer weiteren Stelle' : `${count} weiteren Stellen`}.`,
    en: count === 0 ? '' : ` So at ${count === 1 ? 'one more place' : `${count} more places`}.`,
  };
  const span = spanOf(first, spans);
  const related = others.slice(0, SHOWN).flatMap((remark) => {
    const place = spanOf(remark, spans);
    return place === undefined ? [] : [{ message: remark.message, span: place }];
  });
  return [
    {
      message: { de: first.message.de + more.de, en: first.message.en + more.en },
      artifact: { path },
      ...(span === undefined ? {} : { span }),
      ...(related.length === 0 ? {} : { related }),
    },
  ];
}

function spanOf({ clip }: Remark, spans: SpanIndex): Span | undefined {
  return clip === undefined ? undefined : spans.get(clip.target);
}

/** The clip in which a sample lies. */
export function clipAt({ clips }: Track, at: number): Clip | undefined {
  return clips.find(({ begin, end }) => begin <= at && at < end);
}

/** The first words of what a clip speaks. */
export function wordsOf({ spoken }: Clip): string {
  const text = spoken.trim();
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

/** Where in the recording: `3:07`. */
export function timeOf(samples: number, sampleRate: number): string {
  const seconds = Math.floor(samples / sampleRate);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** With one decimal, as each language writes it; minus as a sign of its own. */
export function decimal(value: number): Message {
  const en = value.toFixed(1).replace('-', '−');
  return { de: en.replace('.', ','), en };
}
