/** espeak-ng, which comes with this program: the default, deterministic, speaks a hundred languages. */

import { ESPEAK_PACKAGE, SAMPLE_RATE } from '../../settings.ts';
import type { Engine, Sentence, SpeakingVoice } from '../engine.ts';
import { checkVoice, engineLanguage, espeakWorker, readInventory } from './inventory.ts';
import { mnemonicsOf } from './phonemes.ts';
import { ssmlOf } from './ssml.ts';

/** The engine that every installation has. */
export const espeakEngine: Engine = {
  name: 'espeak-ng',
  remedy: { de: 'Führen Sie „npm ci“ aus.', en: 'Run “npm ci”.' },
  inventory: async (host) => {
    const { voices, languages } = await readInventory(host);
    const names = languages.filter((language) => voices.includes(language));
    return {
      version: host.packageVersion(ESPEAK_PACKAGE),
      offers: names.map((name) => ({ name, languages: [name] })),
    };
  },
  open: async (name, host) => {
    const inventory = await readInventory(host);
    const unknown = checkVoice(name, inventory);
    if (unknown.length > 0) return { diagnostics: unknown };
    const version = host.packageVersion(ESPEAK_PACKAGE) ?? '';
    const speak: SpeakingVoice['speak'] = async (sentences, rate) => {
      const texts = sentences.map((sentence) => ssmlOf(speakable(sentence)));
      const answer = await host.inWorker(espeakWorker, { speak: { voice: name, rate, texts } });
      if (!('spoken' in answer)) throw new Error('espeak-ng was asked to speak and did not');
      return answer.spoken;
    };
    const voice = {
      told: { engine: 'espeak-ng', version, name, synthetic: true },
      key: [ESPEAK_PACKAGE, version, name],
      sampleRate: SAMPLE_RATE,
      languageOf: (lang: string) => engineLanguage(lang, inventory),
      // The table holds the sounds of the German voices.
      ...(/^(?:de|German|gmw\/de)(?:\+|$)/.test(name) && {
        speaksPhonemes: (ipa: string) => mnemonicsOf(ipa) !== undefined,
      }),
      speak,
      isParallel: true,
    };
    return { voice };
  },
};

/** Of longer words the engine leaves out the rest without a word. */
const LONG_WORD = /\S{80}(?=\S)/gu;

/** Half a surrogate would silence the whole sentence. */
function speakable(sentence: Sentence): Sentence {
  return sentence.map((part) => ({
    ...part,
    text: part.text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').replaceAll(LONG_WORD, '$& '),
  }));
}
