/**
 * From sentences in a recording to clips of a track: contiguous, each beginning shortly before its
 * first word, in the pause as far as there is one.
 */
import type { Stretch } from '../align/silences.ts';
import { GUARD, HEAD, SAMPLE_RATE, samplesIn, TAIL } from '../settings.ts';

/** Which part of the recording becomes the track, and where its clips begin. */
export type Place = {
  /** Samples of the recording; negative, or beyond its end, where silence is added. */
  readonly from: number;
  readonly to: number;
  /** Samples of the track. */
  readonly begins: readonly number[];
  /** Seconds of speech before the first sentence and behind the last one. */
  readonly more: { readonly before: number; readonly after: number };
};

/** @param speech from the first sound of the recording to its last */
export function placesOf(sentences: readonly Stretch[], length: number, speech: Stretch): Place {
  const [first, last] = [sentences[0], sentences.at(-1)];
  // Words that are not in the text stay: nobody cuts what somebody read.
  const begin = Math.min(speech.begin, first?.begin ?? 0);
  const end = Math.max(speech.end, Math.min(length, last?.end ?? length));
  const [from, to] = [begin - samplesIn(HEAD), end + samplesIn(TAIL)];
  const begins = sentences.map((sentence, index) => {
    const before = sentences[index - 1];
    if (before === undefined) return 0;
    const middle = Math.round((before.end + sentence.begin) / 2);
    return Math.max(middle, sentence.begin - samplesIn(GUARD)) - from;
  });
  return {
    from,
    to,
    begins: increasing(begins, to - from),
    more: {
      before: Math.max(0, (first?.begin ?? 0) - speech.begin) / SAMPLE_RATE,
      after: Math.max(0, speech.end - (last?.end ?? length)) / SAMPLE_RATE,
    },
  };
}

/** No clip may be empty, even where sentences were not found. */
function increasing(begins: readonly number[], length: number): readonly number[] {
  const result: number[] = [];
  for (const [index, begin] of begins.entries()) {
    const most = length - (begins.length - index);
    result.push(Math.min(most, Math.max(begin, (result.at(-1) ?? -1) + 1)));
  }
  return result;
}
