/**
 * How long a voice takes for a text, judged by the voice itself: each clip is held against the clips of
 * the same narration that have about as much to say. Median and median deviation are not moved by the few
 * that are wrong. It hears no words: a wrong word as long as the right one passes.
 */

/** A text and the time in which it was spoken, in seconds. */
export type Saying = { readonly text: string; readonly seconds: number };

/** How a saying stands among its like. */
export type Standing = {
  /** Seconds that sayings like this one take. */
  readonly usual: number;
  /** Its time by the usual one. */
  readonly ratio: number;
  /** Robust z-score of the logarithm of that. */
  readonly score: number;
};

/** Clips that one is held against. */
const LIKE = 40;
/** With fewer there is no norm. */
const FEWEST = 12;
/** Deviation that every voice has: otherwise a few equal clips would forbid any other. */
const LEAST_DEVIATION = 0.05;
/** Of normally spread values the median deviation is this part of the standard deviation. */
const PER_MEDIAN = 1.4826;

/** One standing for each saying; undefined where there are too few to compare. */
export function standings(sayings: readonly Saying[]): readonly (Standing | undefined)[] {
  if (sayings.length <= FEWEST) return sayings.map(() => undefined);
  const weighed = sayings.map(({ text, seconds }, index) => {
    const weight = weightOf(text);
    return { index, weight, pace: Math.log(seconds / weight) };
  });
  const sorted = weighed.toSorted((a, b) => a.weight - b.weight || a.index - b.index);
  const found: (Standing | undefined)[] = sayings.map(() => undefined);
  for (const [place, one] of sorted.entries()) {
    const from = Math.max(0, Math.min(place - LIKE / 2, sorted.length - LIKE - 1));
    const like = sorted.slice(from, from + LIKE + 1).filter((other) => other !== one);
    const paces = like.map(({ pace }) => pace);
    const usual = medianOf(paces);
    const deviation = PER_MEDIAN * medianOf(paces.map((pace) => Math.abs(pace - usual)));
    const away = one.pace - usual;
    found[one.index] = {
      usual: Math.exp(usual) * one.weight,
      ratio: Math.exp(away),
      score: away / Math.max(LEAST_DEVIATION, deviation),
    };
  }
  return found;
}

/**
 * What a text weighs in time, in syllables. Measured on 691 sentences of two editions: a consonant takes
 * 0.4 of a syllable, a letter that is read by its name 2.8, the rest after a comma or colon 3.5.
 */
export function weightOf(text: string): number {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const inside = text.trim().replace(/[.!?:;,…]+$/u, '');
  const rests = inside.match(/[,;:–—()„“.!?]+(?=\s|$)|\s[–—-]\s/gu)?.length ?? 0;
  return 1 + 3.5 * rests + words.reduce((sum, word) => sum + weightOfWord(word), 0);
}

function weightOfWord(word: string): number {
  if (/\p{N}/u.test(word)) return 2 * word.length;
  if (word.length === 1) return 2.8;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const vowels = plain.match(/[aeiouyаеиоуыэюяєіαεηιουω]+/gu) ?? [];
  const consonants = plain.length - vowels.join('').length;
  return Math.max(1, vowels.length) + 0.4 * consonants;
}

/** The middle value; NaN of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}
