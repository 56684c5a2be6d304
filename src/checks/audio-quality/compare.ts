/**
 * Which recordings are held against a reading by the embedded voice, and what came of it. The embedded
 * voice's own narration is not: against itself it always fits, and the comparison would cost much and
 * find nothing. So only persons and other engines are compared; each recording once, then it is kept.
 */
import { createHash } from 'node:crypto';
import type { Host, WorkerTask } from '../../host/host.ts';
import { keptValue } from '../../host/kept-value.ts';
import type { Track, Voice } from '../../model/narration.ts';
import { espeakEngine } from '../../narrate/engines/espeak/index.ts';
import type { Fit } from '../../narrate/features/fit.ts';
import { digestOf } from '../kept.ts';
import type { CompareTask } from './compare-worker.ts';
import type { Sound } from './sound.ts';

/** Raised when the same recording is compared otherwise. */
const VERSION = '1';
/** The voice that reads the words, and its words per minute. */
const READER = 'de';
const RATE = 145;

const worker: WorkerTask<CompareTask, readonly (Fit | undefined)[]> = {
  module: new URL('./compare-worker.ts', import.meta.url),
};

/** Whether this voice is compared with the embedded one. */
export function isCompared({ engine }: Voice): boolean {
  return engine !== espeakEngine.name;
}

/** How each clip fits its words; undefined where nothing is heard or said. */
export async function fitsWith(
  { clips, mp3 }: Track,
  sound: Sound,
  host: Host,
): Promise<readonly (Fit | undefined)[]> {
  const opened = await espeakEngine.open(READER, host);
  if (!('voice' in opened)) return clips.map(() => undefined);
  const { voice } = opened;
  const heard = clips.flatMap(({ spoken }, index) => {
    const speech = sound.clips[index]?.speech;
    return speech === undefined ? [] : [{ index, spoken, begin: speech.begin, end: speech.end }];
  });
  const hash = createHash('sha256')
    .update(JSON.stringify([VERSION, voice.key, RATE, heard]))
    .update(digestOf(mp3));
  const fits = await keptValue(host.cache, {
    key: `audio-quality/fit:${hash.digest('hex')}`,
    make: async () => {
      const readings = await voice.speak(
        heard.map(({ spoken }) => [{ text: spoken }]),
        RATE,
      );
      const speech = heard.map(({ begin, end }) => ({ begin, end }));
      const made = await host.inWorker(worker, { mp3, speech, readings });
      // JSON knows no undefined.
      return made.map((fit) => fit ?? false);
    },
  });
  const byClip = new Map(heard.map(({ index }, at) => [index, fits[at] || undefined]));
  return clips.map((_, index) => byClip.get(index));
}
