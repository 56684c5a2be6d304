/**
 * How far narration is: sentences, and minutes of sound that are done and left. What is left is
 * estimated from what was spoken so far, so it becomes better as it goes on.
 */
import type { Message } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { lengthOf } from './engines/engine.ts';
import type { Line, Pieces } from './pieces.ts';
import { SAMPLE_RATE } from './settings.ts';

/** Samples that a character takes at 145 words per minute, before anything was spoken. */
const SAMPLES_PER_CHARACTER = SAMPLE_RATE / 14;

/** A chapter that is to be made: its lines, and how it is called. */
type Chapter = { readonly title: string; readonly lines: readonly Line[] };
/** A chapter that sounds as before. */
type Kept = { readonly begins: readonly number[]; readonly samples: number };

/**
 * Tells the host how far it is, now and whenever pieces arrive. Equal sentences arrive together, those of
 * kept chapters at once.
 */
export function progressOf(
  missing: readonly Chapter[],
  kept: readonly Kept[],
  host: Pick<Host, 'progress'>,
): (pieces: Pieces) => void {
  const uses = usesOf(missing);
  const all = missing.flatMap(({ lines }) => lines);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const ready = sum(kept.map(({ begins }) => begins.length));
  const total = ready + all.length;
  const ofKept = sum(kept.map(({ samples }) => samples));
  const state = { done: ready, samples: 0, left: sum(all.map(charactersOf)), spoken: 0 };
  const tell = (label: string): void => {
    const rate = state.spoken === 0 ? SAMPLES_PER_CHARACTER : state.samples / state.spoken;
    const amount = minutes(ofKept + state.samples, state.left * rate);
    host.progress({ kind: 'step', stage: STAGE, label, done: state.done, total, amount });
  };
  if (ready > 0) tell('');
  return (pieces) => {
    let label = '';
    for (const [key, { samples }] of pieces) {
      const use = uses.get(key);
      if (use === undefined) continue;
      label = use.label;
      state.done += use.count;
      state.samples += use.count * samples;
      state.spoken += use.count * use.characters;
      state.left -= use.count * use.characters;
    }
    tell(label);
  };
}

const STAGE: Message = { de: 'Vorlesen', en: 'Narration' };

type Use = { count: number; readonly label: string; readonly characters: number };

function usesOf(chapters: readonly Chapter[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const { lines, title } of chapters) {
    for (const line of lines) {
      const use = uses.get(line.key) ?? { count: 0, label: title, characters: charactersOf(line) };
      use.count += 1;
      uses.set(line.key, use);
    }
  }
  return uses;
}

function charactersOf({ sentence }: Line): number {
  return lengthOf(sentence);
}

function minutes(done: number, left: number): Message {
  const [ready, rest] = [done, left].map((samples) => Math.round(samples / SAMPLE_RATE / 60));
  return { de: `${ready} min fertig, noch ${rest}`, en: `${ready} min done, ${rest} left` };
}
