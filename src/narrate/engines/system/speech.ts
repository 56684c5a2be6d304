/** What the two systems have in common: voices with a name and a language, and speech in a file. */
import type { Host } from '../../../host/host.ts';
import type { Wav } from '../wav.ts';

/** One voice of the system. */
export type SystemVoice = {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
};

/** Speech, or what went wrong in the words of the system. */
export type Spoken = Wav | { readonly wrong: string };

/** The speech of one system. */
export type SystemSpeech = {
  /** As every edition names it. */
  readonly engine: string;
  readonly voices: (host: Host) => Promise<readonly SystemVoice[]>;
  /** One result for each part, in their order. */
  readonly speak: (
    parts: readonly {
      readonly text: string;
      readonly voice: string;
      /** Words per minute. */
      readonly rate: number;
    }[],
    host: Host,
  ) => Promise<readonly Spoken[]>;
};
