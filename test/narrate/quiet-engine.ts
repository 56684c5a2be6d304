/**
 * A host whose engine says nothing but counts: what it was asked to speak and to encode. For what
 * must and must not be done again; the sound itself is tested with the real engine.
 */
import type { Host, WorkerTask } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { framesOfSound } from '../../src/narrate/encode.ts';
import type { SpeakingVoice } from '../../src/narrate/engines/engine.ts';
import { joined } from '../../src/narrate/frames.ts';

/** Inventory of the engine, in its own names. */
export const inventory = {
  voices: ['de', 'German', 'en', 'fr'],
  variants: ['f2', 'max'],
  languages: ['de', 'en', 'en-gb', 'fr', 'uk'],
};

/** A voice that says nothing, for what only needs one. */
export const quietVoice: SpeakingVoice = {
  told: { engine: 'quiet', version: '1', name: 'none', synthetic: true },
  key: ['quiet'],
  sampleRate: 22050,
  languageOf: () => undefined,
  speak: async (sentences) => sentences.map(() => new Int16Array(0)),
  isParallel: true,
};

/** What was asked for since the last look; of what is encoded the lengths in samples. */
export type Asked = { readonly spoken: string[]; readonly encoded: number[] };

/** One host with a cache in memory; versions of packages as they are set. */
export function quietHost() {
  const kept = new Map<string, Uint8Array>();
  const asked: Asked = { spoken: [], encoded: [] };
  const versions = new Map<string, string>();
  const answer = (input: unknown): unknown => {
    if (typeof input === 'object' && input !== null && 'speech' in input) {
      // What `narrate` sends is speech, unit by unit.
      const lengths = (input.speech as readonly Int16Array[]).map(({ length }) => length);
      asked.encoded.push(...lengths);
      return lengths.map((length) => joined([], framesOfSound(length)));
    }
    if (typeof input === 'object' && input !== null && 'speak' in input) return spoken(input.speak);
    return { inventory };
  };
  const spoken = (batch: unknown) => {
    // What `narrate` sends is SpeakBatch: texts of each unit beside voice and rate.
    const { texts } = batch as { readonly texts: readonly (readonly string[])[] };
    asked.spoken.push(...texts.map((calls) => calls.join('').trim()));
    // Twenty samples a letter, so that lengths differ and can be told from the text.
    return { spoken: texts.map((calls) => new Int16Array(20 * calls.join('').length)) };
  };
  const host: Host = {
    ...createNodeHost(),
    packageVersion: (name) => versions.get(name) ?? '1.0.0',
    cache: {
      get: async (key) => kept.get(key),
      put: async (key, bytes) => void kept.set(key, bytes.slice()),
    },
    // Each task of `narrate` gets the answer of its own kind.
    inWorker: async <Input, Output>(_task: WorkerTask<Input, Output>, input: Input) =>
      answer(input) as Output,
  };
  const forget = () => {
    asked.spoken.length = 0;
    asked.encoded.length = 0;
  };
  return { host, asked, versions, forget };
}
