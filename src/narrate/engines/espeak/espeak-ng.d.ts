/** The part of `@echogarden/espeak-ng-emscripten` that is used here; the package ships no types. */
declare module '@echogarden/espeak-ng-emscripten' {
  type EspeakVoice = {
    readonly name: string;
    /** `gmw/de` */
    readonly identifier: string;
    readonly languages: readonly { readonly priority: number; readonly name: string }[];
  };
  type EspeakWorker = {
    /** 0 when the voice was found; an unknown variant after `+` goes unnoticed. */
    set_voice(name: string): number;
    /** Words per minute. */
    set_rate(wordsPerMinute: number): void;
    /** 0 to 99. */
    set_pitch(pitch: number): void;
    /** 0 to 99. */
    set_range(range: number): void;
    get_samplerate(): number;
    list_voices(): readonly EspeakVoice[];
    /** Text is read as SSML. The samples are a copy. */
    synthesize(
      ssml: string,
      onAudio: (samples: Int16Array, events: readonly unknown[]) => void,
    ): void;
  };
  type EspeakModule = {
    /** Replaced by a longer one when the heap grows. */
    readonly HEAPU8: Uint8Array;
    readonly FS: { readdir(path: string): readonly string[] };
    readonly eSpeakNGWorker: new () => EspeakWorker;
  };
  export default function load(): Promise<EspeakModule>;
}
