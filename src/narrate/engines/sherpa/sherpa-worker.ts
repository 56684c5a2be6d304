/**
 * The program in which sherpa-onnx runs. Not a thread: a model it does not like makes the library end its
 * process or wait for ever. Reads a line of JSON for each task from stdin and answers with one on stdout;
 * speech goes into a file.
 */
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { trimmed } from '../../trim.ts';
import { loadOptional } from '../optional-package.ts';
import { resampled } from '../resample.ts';
import type { SherpaConfiguration } from './configuration.ts';

/** The npm package. */
export const SHERPA_PACKAGE = 'sherpa-onnx-node';

/** What the program is asked: first to open a voice, then to speak. */
export type SherpaTask =
  | { readonly open: SherpaConfiguration; readonly packages: string }
  | {
      readonly texts: readonly string[];
      readonly speed: number;
      /** Extra settings of the model: the language. */
      readonly extra: Readonly<Record<string, string>>;
      readonly to: string;
    };

/** What it answers: the rate of the model, the length of each text's speech, or what is wrong. */
export type SherpaAnswer =
  | { readonly sampleRate: number }
  | { readonly lengths: readonly number[] }
  | { readonly wrong: string };

/** The part of `sherpa-onnx-node` that is used here. */
type Sherpa = {
  readonly OfflineTts: { createAsync(configuration: SherpaConfiguration): Promise<Tts> };
  readonly GenerationConfig: new (settings: object) => object;
};
type Tts = {
  readonly sampleRate: number;
  generateAsync(request: object): Promise<{ samples: Float32Array; sampleRate: number }>;
};

type Open = { readonly tts: Tts; readonly sherpa: Sherpa };

const state: { open?: Open } = {};

async function answerTo(task: SherpaTask): Promise<SherpaAnswer> {
  if ('open' in task) {
    // The package is CommonJS: all of it is the default export.
    const { default: sherpa } = (await loadOptional(SHERPA_PACKAGE, task.packages)) as {
      readonly default: Sherpa;
    };
    state.open = { sherpa, tts: await sherpa.OfflineTts.createAsync(task.open) };
    return { sampleRate: state.open.tts.sampleRate };
  }
  if (state.open === undefined) return { wrong: 'no voice is open' };
  const speech: Int16Array[] = [];
  for (const text of task.texts) speech.push(await spoken(state.open, task, text));
  const bytes = speech.map((each) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength));
  writeFileSync(task.to, Buffer.concat(bytes));
  return { lengths: speech.map(({ length }) => length) };
}

async function spoken(
  { tts, sherpa }: Open,
  { speed, extra }: Extract<SherpaTask, { texts: unknown }>,
  text: string,
): Promise<Int16Array> {
  // Nothing to say: some models make a noise of it.
  if (!/[\p{L}\p{N}]/u.test(text)) return new Int16Array(0);
  const generationConfig = new sherpa.GenerationConfig({ sid: 0, speed, silenceScale: 0.2, extra });
  const request = { text, sid: 0, speed, enableExternalBuffer: false };
  const { samples, sampleRate } = await tts.generateAsync(
    Object.keys(extra).length === 0 ? request : { ...request, generationConfig },
  );
  const whole = Int16Array.from(samples, (sample) =>
    Math.round(Math.max(-1, Math.min(1, sample)) * 32_767),
  );
  return trimmed([resampled(whole, sampleRate)]);
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await answerTo(JSON.parse(line)).catch((error: unknown) => ({
    wrong: error instanceof Error ? error.message : String(error),
  }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
