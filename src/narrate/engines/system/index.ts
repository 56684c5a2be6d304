/**
 * The voices of the system this runs on: macOS and Windows. Where another system builds the same
 * publication there is no such voice, and the same voice may sound different there: not for builds that
 * must be the same everywhere. Languages inside a sentence are spoken by a voice of that language.
 */
import { UserError } from '../../../diagnostics/user-error.ts';
import type { Host } from '../../../host/host.ts';
import { SAMPLE_RATE } from '../../settings.ts';
import { trimmed } from '../../trim.ts';
import { unknownVoice } from '../damaged.ts';
import type { Engine, Sentence, SpeakingVoice } from '../engine.ts';
import { resampled } from '../resample.ts';
import { macSpeech } from './mac.ts';
import type { Spoken, SystemSpeech, SystemVoice } from './speech.ts';
import { windowsSpeech } from './windows.ts';

const SYSTEMS: ReadonlyMap<string, SystemSpeech> = new Map([
  ['darwin', macSpeech],
  ['win32', windowsSpeech],
]);

/** The engine. */
export const systemEngine: Engine = {
  name: 'system',
  remedy: {
    de: 'Stimmen des Systems gibt es auf macOS und Windows.',
    en: 'There are voices of the system on macOS and Windows.',
  },
  inventory: async (host) => {
    const speech = speechOf(host);
    if (speech === undefined) return { version: undefined, offers: [] };
    const offers = (await speech.voices(host)).map(({ name, language }) => ({
      name,
      languages: [language],
    }));
    return { version: host.toolPlaces().system?.release, offers };
  },
  open: async (name, host) => {
    const speech = speechOf(host);
    const voices = (await speech?.voices(host)) ?? [];
    const own = voices.find((voice) => voice.name === name);
    if (speech === undefined || own === undefined) {
      return unknownVoice(
        name,
        voices.map((voice) => voice.name),
      );
    }
    const version = host.toolPlaces().system?.release ?? '';
    const voice: SpeakingVoice = {
      told: { engine: speech.engine, version, name, synthetic: true },
      key: [speech.engine, version, name, ...voices.map((each) => each.name)],
      sampleRate: SAMPLE_RATE,
      languageOf: (lang) => voiceFor(lang, voices)?.language,
      speak: (sentences, rate) => speak(sentences, { own, voices, rate, speech, host }),
      isParallel: false,
    };
    return { voice };
  },
};

function speechOf(host: Host): SystemSpeech | undefined {
  return SYSTEMS.get(host.toolPlaces().system?.platform ?? '');
}

type Speaker = {
  readonly own: SystemVoice;
  readonly voices: readonly SystemVoice[];
  readonly rate: number;
  readonly speech: SystemSpeech;
  readonly host: Host;
};

async function speak(
  sentences: readonly Sentence[],
  { own, voices, rate, speech, host }: Speaker,
): Promise<readonly Int16Array[]> {
  const parts = sentences.flatMap((sentence, index) =>
    sentence.flatMap(({ text, lang }) => {
      const { name } = (lang === undefined ? undefined : voiceFor(lang, voices)) ?? own;
      const plain = text.replaceAll(/\p{Cc}/gu, ' ').trim();
      return plain === '' ? [] : [{ text: plain, voice: name, rate, index }];
    }),
  );
  const spoken = await speech.speak(parts, host);
  return sentences.map((_, index) =>
    trimmed(
      spoken.flatMap((each, at) => (parts[at]?.index === index ? [samplesOf(each, own.name)] : [])),
    ),
  );
}

function samplesOf(spoken: Spoken, name: string): Int16Array {
  if ('wrong' in spoken) throw silentSystem(name, spoken.wrong);
  return resampled(spoken.samples, spoken.sampleRate);
}

function silentSystem(name: string, reason: string): UserError {
  return new UserError(
    {
      de: `Das System spricht nicht mit der Stimme „${name}“: ${reason}`,
      en: `The system does not speak with the voice “${name}”: ${reason}`,
    },
    {
      de: 'Prüfen Sie in den Einstellungen des Systems, ob die Stimme geladen ist, oder nehmen Sie eine andere (lesbar voices list).',
      en: 'Check in the settings of the system whether the voice is loaded, or take another (lesbar voices list).',
    },
  );
}

/** The first voice of exactly this language, else of the same with another region. */
function voiceFor(lang: string, voices: readonly SystemVoice[]): SystemVoice | undefined {
  const wanted = lang.toLowerCase();
  const [base] = wanted.split('-');
  return (
    voices.find(({ language }) => language.toLowerCase() === wanted) ??
    voices.find(({ language }) => language.toLowerCase().split('-')[0] === base)
  );
}
