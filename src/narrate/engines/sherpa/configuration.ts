/**
 * From the files of a voice to what sherpa-onnx is told: which kind of model it is stands in the names of
 * its files. Two kinds: Piper (VITS: one model, its tokens, the data of espeak-ng) and Supertonic.
 */

/** What the native library takes; paths are absolute. */
export type SherpaConfiguration = {
  readonly model: Readonly<Record<string, unknown>>;
  readonly maxNumSentences: number;
};

/** The parts of Supertonic by the names that sherpa-onnx gives them (C API, 1.13). */
const SUPERTONIC: Readonly<Record<string, RegExp>> = {
  durationPredictor: /^duration_predictor\b.*\.onnx$/,
  textEncoder: /^text_encoder\b.*\.onnx$/,
  vectorEstimator: /^vector_estimator\b.*\.onnx$/,
  vocoder: /^vocoder\b.*\.onnx$/,
  ttsJson: /^tts\.json$/,
  unicodeIndexer: /^unicode_indexer\.(?:bin|json)$/,
  voiceStyle: /^voice\w*\.(?:bin|json)$/,
};

/** A voice that can be used, or the names of the files that it lacks. */
export type Configured =
  | { readonly configuration: SherpaConfiguration; readonly kind: 'piper' | 'supertonic' }
  | { readonly lacks: readonly string[] };

/**
 * @param folder of the voice
 * @param paths of its files, relative to the folder
 * @param threads that the model may use
 */
export function configurationOf(
  folder: string,
  paths: readonly string[],
  threads: number,
): Configured {
  const find = (pattern: RegExp): string | undefined => {
    const path = paths.find((each) => pattern.test(each.split('/').at(-1) ?? ''));
    return path === undefined ? undefined : `${folder}/${path}`;
  };
  const common = { numThreads: threads, provider: 'cpu', debug: 0 };
  const supertonic = Object.entries(SUPERTONIC).map(([part, name]) => [part, find(name)] as const);
  const found = supertonic.filter(([, path]) => path !== undefined);
  if (found.length === supertonic.length) {
    const model = { supertonic: Object.fromEntries(found), ...common };
    return { kind: 'supertonic', configuration: { model, maxNumSentences: 1 } };
  }
  if (find(/^(?:vector_estimator|duration_predictor)\b.*\.onnx$/) !== undefined) {
    return { lacks: supertonic.flatMap(([part, path]) => (path === undefined ? [part] : [])) };
  }
  const [model, tokens] = [find(/\.onnx$/), find(/^tokens\.txt$/)];
  const table = find(/^phontab$/);
  if (model === undefined || tokens === undefined || table === undefined) {
    const needed = { '*.onnx': model, 'tokens.txt': tokens, 'espeak-ng-data/phontab': table };
    return { lacks: Object.entries(needed).flatMap(([name, path]) => (path ? [] : [name])) };
  }
  const vits = { model, tokens, dataDir: table.slice(0, -'/phontab'.length) };
  return {
    kind: 'piper',
    configuration: { model: { vits, ...common }, maxNumSentences: 1 },
  };
}

/** A token table that cannot be read makes the library wait for ever: each line is a sign and a number. */
export function isTokenTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.length > 1 && lines.every((line) => /^(?:[^\n]+ )?\s*\d+$/u.test(line));
}
