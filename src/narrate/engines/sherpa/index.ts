/**
 * Neural voices by sherpa-onnx: Piper and Supertonic models that the user installed. The library is an
 * optional package with native code; whatever it does to its process, it does in a program of its own.
 */
import type { Host } from '../../../host/host.ts';
import { damagedVoice, expectEach, expectWhole, unknownVoice } from '../damaged.ts';
import { type Engine, lengthOf, type Sentence, type SpeakingVoice } from '../engine.ts';
import { type InstalledVoice, installedVoices } from '../installed.ts';
import { neededVersion, optionalVersion } from '../optional-package.ts';
import { configurationOf, isTokenTable, type SherpaConfiguration } from './configuration.ts';
import { type SherpaProgram, startSherpa } from './program.ts';

const PACKAGE = 'sherpa-onnx-node';
/** Words per minute at speed 1; Piper's German voices are trained on readers of about this rate. */
const NATURAL_RATE = 150;
/** Seconds: a model of 400 MB from a slow disk. */
const TO_OPEN = 120;
/** Seconds for a task, and for each character in it: a tenth of the speed of speech on one processor. */
const TO_SPEAK = { least: 60, each: 0.7 };
/** Raised when the processing changes. */
const VERSION = '1';
const SPEECH = 'speech.pcm';

/** The engine. */
export const sherpaEngine: Engine = {
  name: 'sherpa-onnx',
  remedy: {
    de: `Für neuronale Stimmen: npm install --no-save ${PACKAGE}, dann eine Stimme (lesbar voices install).`,
    en: `For neural voices: npm install --no-save ${PACKAGE}, then a voice (lesbar voices install).`,
  },
  inventory: async (host) => {
    const voices = await installedVoices(host, 'sherpa-onnx');
    const offers = voices.map(({ name }) => ({ name, languages: ['de'] }));
    return { version: await optionalVersion(PACKAGE, host), offers };
  },
  open: async (name, host) => {
    const voices = await installedVoices(host, 'sherpa-onnx');
    const installed = voices.find((voice) => voice.name === name);
    if (installed === undefined) {
      const names = voices.map((voice) => voice.name);
      return unknownVoice(name, names);
    }
    const version = await neededVersion(PACKAGE, host);
    await expectWhole(installed, host);
    const configured = await usable(installed, host);
    const extra: Readonly<Record<string, string>> =
      configured.kind === 'supertonic' ? { lang: 'de' } : {};
    const { speak, close, sampleRate } = await started(installed.name, configured, { host, extra });
    const voice: SpeakingVoice = {
      told: { engine: 'sherpa-onnx', version, name, synthetic: true },
      key: [PACKAGE, version, VERSION, installed.sha256],
      sampleRate,
      // One model, one language: German.
      languageOf: (lang) => (/^de\b/i.test(lang) ? lang : undefined),
      speak,
      // The library uses all processors for one sentence.
      isParallel: false,
      close,
    };
    return { voice };
  },
};

type Usable = {
  readonly kind: 'piper' | 'supertonic';
  readonly configuration: SherpaConfiguration;
};

async function usable({ name, folder, files }: InstalledVoice, host: Host): Promise<Usable> {
  const configured = configurationOf(folder, Object.keys(files), host.processors);
  if ('lacks' in configured) throw damagedVoice(name, `? ${configured.lacks.join(', ')}`);
  const tokens = Object.keys(files).find((path) => path.endsWith('tokens.txt'));
  if (tokens === undefined) return configured;
  const bytes = await host.folder(folder).read(tokens);
  if (isTokenTable(new TextDecoder().decode(bytes))) return configured;
  throw damagedVoice(name, 'tokens.txt');
}

type World = { readonly host: Host; readonly extra: Readonly<Record<string, string>> };

async function started(name: string, { configuration }: Usable, { host, extra }: World) {
  const scratch = await host.scratch([]);
  const program = startSherpa(host);
  const close = async (): Promise<void> => {
    await program.stop();
    await scratch.remove();
  };
  const { packages } = host.toolPlaces();
  const opened = await program.ask({ open: configuration, packages }, TO_OPEN);
  if (!('sampleRate' in opened)) {
    await close();
    throw damagedVoice(name, 'wrong' in opened ? opened.wrong : 'sherpa-onnx');
  }
  const folder = host.folder(scratch.path);
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() };
  const speak: SpeakingVoice['speak'] = (sentences, rate) => {
    const result = queue.last.then(async () => {
      const to = `${scratch.path}/${SPEECH}`;
      const task = { texts: sentences.map(plainOf), speed: rate / NATURAL_RATE, extra, to };
      const lengths = await lengthsOf(program, { name, task, sentences });
      return expectEach(sentences, cut(await folder.read(SPEECH), lengths));
    });
    // Who asked meets the failure; the next one asks for itself.
    queue.last = result.catch(() => {});
    return result;
  };
  return { speak, close, sampleRate: opened.sampleRate };
}

type Speaking = {
  readonly name: string;
  readonly task: Extract<Parameters<SherpaProgram['ask']>[0], { texts: unknown }>;
  readonly sentences: readonly Sentence[];
};

async function lengthsOf(
  program: SherpaProgram,
  { name, task, sentences }: Speaking,
): Promise<readonly number[]> {
  const characters = sentences.reduce((sum, sentence) => sum + lengthOf(sentence), 0);
  const answer = await program.ask(task, TO_SPEAK.least + TO_SPEAK.each * characters);
  if ('lengths' in answer) return answer.lengths;
  throw damagedVoice(name, 'wrong' in answer ? answer.wrong : 'sherpa-onnx');
}

/** Speech that stands one after the other in a file. */
function cut(bytes: Uint8Array | undefined, lengths: readonly number[]): readonly Int16Array[] {
  const all = new Int16Array((bytes ?? new Uint8Array(0)).slice().buffer);
  const state = { at: 0 };
  return lengths.map((length) => {
    state.at += length;
    return all.slice(state.at - length, state.at);
  });
}

/** The library knows no markup: every sign is a sign. */
function plainOf(sentence: Sentence): string {
  const text = sentence.map((part) => part.text).join(' ');
  return text.replaceAll(/\p{Cc}/gu, ' ').trim();
}
