/**
 * SVOX Pico: a small voice with a German front end of its own. The engine is an optional package; its
 * language files (`de-DE_ta.bin`, `de-DE_gl0_sg.bin`) are the user's, since their licence is not clear.
 */
import type { WorkerTask } from '../../../host/host.ts';
import { damagedVoice, expectEach, expectWhole, unknownVoice } from '../damaged.ts';
import type { Engine, Sentence, SpeakingVoice } from '../engine.ts';
import { type InstalledVoice, installedVoices } from '../installed.ts';
import { neededVersion, optionalVersion } from '../optional-package.ts';
import { PICO_PACKAGE, PICO_RATE } from './pico.ts';
import type { PicoTask, run } from './pico-worker.ts';

const picoWorker: WorkerTask<PicoTask, Awaited<ReturnType<typeof run>>> = {
  module: new URL('./pico-worker.ts', import.meta.url),
};

/** Its default clips: at this level speech is at −22 LUFS with no sample at full scale. */
const VOLUME = 30;
/** Words per minute at speed 100, measured on 133 sentences. */
const NATURAL_RATE = 135;
/** Raised when markup or processing changes. */
const VERSION = '1';

/** The engine. */
export const picoEngine: Engine = {
  name: 'pico',
  remedy: {
    de: `Für SVOX Pico: npm install --no-save ${PICO_PACKAGE}, dann die Stimme (lesbar voices install).`,
    en: `For SVOX Pico: npm install --no-save ${PICO_PACKAGE}, then the voice (lesbar voices install).`,
  },
  inventory: async (host) => {
    const voices = await installedVoices(host, 'pico');
    const offers = voices.map((voice) => ({ name: voice.name, languages: [languageOf(voice)] }));
    return { version: await optionalVersion(PICO_PACKAGE, host), offers };
  },
  open: async (name, host) => {
    const voices = await installedVoices(host, 'pico');
    const installed = voices.find((voice) => voice.name === name);
    if (installed === undefined) {
      return unknownVoice(
        name,
        voices.map((voice) => voice.name),
      );
    }
    const version = await neededVersion(PICO_PACKAGE, host);
    await expectWhole(installed, host);
    const { packages } = host.toolPlaces();
    const { folder } = installed;
    const [analysis, signal] = ['_ta.bin', '_sg.bin'].map((end) => fileOf(installed, end));
    if (analysis === undefined || signal === undefined) {
      throw damagedVoice(name, '*_ta.bin, *_sg.bin?');
    }
    const speak: SpeakingVoice['speak'] = async (sentences, rate) => {
      const texts = sentences.map((sentence) => markupOf(sentence, rate));
      const task = { packages, folder, analysis, signal, texts };
      const answer = await host.inWorker(picoWorker, task);
      if ('unusable' in answer) throw damagedVoice(name, answer.unusable);
      return expectEach(sentences, answer.spoken);
    };
    const language = languageOf(installed).toLowerCase().split('-')[0];
    const voice: SpeakingVoice = {
      told: { engine: 'SVOX Pico', version, name, synthetic: true },
      key: [PICO_PACKAGE, version, VERSION, installed.sha256],
      sampleRate: PICO_RATE,
      languageOf: (lang) => (lang.toLowerCase().split('-')[0] === language ? lang : undefined),
      speak,
      isParallel: true,
    };
    return { voice };
  },
};

function fileOf({ files }: InstalledVoice, end: string): string | undefined {
  return Object.keys(files).find((path) => path.endsWith(end));
}

/** `de-DE_ta.bin` → `de-DE`. */
function languageOf(voice: InstalledVoice): string {
  return /(\w\w-\w\w)_ta\.bin$/.exec(fileOf(voice, '_ta.bin') ?? '')?.[1] ?? 'de-DE';
}

/** Pico knows tags but no entities, so signs of markup are words or gone. */
export function markupOf(sentence: Sentence, rate: number): string {
  const text = sentence.map((part) => part.text).join(' ');
  const plain = text
    .replaceAll('&', ' und ')
    .replaceAll(/[<>\p{Cc}]/gu, ' ')
    .trim();
  if (plain === '') return '';
  const speed = Math.min(500, Math.max(20, Math.round((100 * rate) / NATURAL_RATE)));
  return `<volume level="${VOLUME}"><speed level="${speed}">${plain}</speed></volume>`;
}
