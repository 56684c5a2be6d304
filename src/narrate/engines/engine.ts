/**
 * What speaks: an engine has voices, and an open voice turns sentences into samples. Everything that
 * comes after – loudness, pauses, MP3, products – knows this type and no engine.
 */
import type { Diagnostic, Message } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Voice } from '../../model/narration.ts';

/**
 * A part of a sentence after normalisation. `lang` is one that the voice knows; without it the part is in
 * the publication's language.
 */
export type SpokenPart = {
  readonly text: string;
  readonly lang?: string;
  /** How to say the word in `text`, in IPA; only where the voice speaks phonemes. */
  readonly phonemes?: string;
};

/** What is spoken in one go; empty when there is nothing to say. */
export type Sentence = readonly SpokenPart[];

/** Characters of a sentence. */
export function lengthOf(sentence: Sentence): number {
  return sentence.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * A voice that is ready to speak. The samples of a sentence depend on nothing but the sentence, the rate
 * and `key`, never on what was spoken before.
 */
export type SpeakingVoice = {
  /** As every edition names it. */
  readonly told: Voice;
  /** All that can be heard and is neither sentence nor rate: versions, hash of the model, the name. */
  readonly key: readonly string[];
  /** Samples per second that the engine makes; `speak` resamples them. */
  readonly sampleRate: number;
  /** The engine's own name for a BCP 47 language; undefined when it cannot pronounce it. */
  readonly languageOf: (lang: string) => string | undefined;
  /** Whether it can say this, in IPA; a voice without it speaks letters only. */
  readonly speaksPhonemes?: (ipa: string) => boolean;
  /**
   * Sentences → samples: 16 bit, mono, at the publication's rate (`SAMPLE_RATE`), without silence at the
   * ends, one array for each sentence, empty where nothing is heard. Throws `UserError` when the engine
   * or its model is at fault.
   * @param rate words per minute
   */
  readonly speak: (sentences: readonly Sentence[], rate: number) => Promise<readonly Int16Array[]>;
  /** Whether several calls of `speak` may run side by side; programs of the system speak one by one. */
  readonly isParallel: boolean;
  /** Ends what was started for it. */
  readonly close?: () => Promise<void>;
};

/** A voice that could be opened. */
export type Offer = {
  readonly name: string;
  /** BCP 47. */
  readonly languages: readonly string[];
};

/** Whether the engine can be used here, and what it offers. */
export type Inventory = {
  /** Undefined when the engine is not here. */
  readonly version: string | undefined;
  readonly offers: readonly Offer[];
};

/** What was opened, or why not. */
export type Opened =
  | { readonly voice: SpeakingVoice }
  | { readonly diagnostics: readonly Diagnostic[] };

/** One engine. */
export type Engine = {
  /** The word after `programm:` in publication.yaml. */
  readonly name: string;
  /** How to get it where it is missing. */
  readonly remedy: Message;
  /** Looks, starts as little as possible, and fails never: what is missing is not offered. */
  readonly inventory: (host: Host) => Promise<Inventory>;
  /** Throws `UserError` when the engine itself is missing or its model damaged. */
  readonly open: (name: string, host: Host) => Promise<Opened>;
};

/** Who speaks, and how fast. */
export type Delivery = {
  readonly voice: SpeakingVoice;
  /** Words per minute. */
  readonly rate: number;
};
