/**
 * Which voices and languages there are, and what the publication asks for. The engine itself would
 * take another voice without a word: an unknown language becomes English, an unknown variant none.
 */
import { type Diagnostic, reporter } from '../../../diagnostics/diagnostic.ts';
import type { Host, WorkerTask } from '../../../host/host.ts';
import { keptValue } from '../../../host/kept-value.ts';
import { narrationCodes } from '../../codes.ts';
import { ESPEAK_PACKAGE } from '../../settings.ts';
import type { EspeakInventory } from './espeak.ts';
import type { EspeakAnswer, EspeakTask } from './espeak-worker.ts';

/** The task for a host's `inWorker`. */
export const espeakWorker: WorkerTask<EspeakTask, EspeakAnswer> = {
  module: new URL('./espeak-worker.ts', import.meta.url),
};

const report = reporter(narrationCodes);

/** Raised when the inventory says something else about the same engine. */
const INVENTORY_VERSION = '2';

/** What the installed engine can do; asked once for each version of it. */
export async function readInventory(host: Host): Promise<EspeakInventory> {
  const engine = host.packageVersion(ESPEAK_PACKAGE) ?? 'none';
  return keptValue(host.cache, {
    key: `narrate/inventory/${INVENTORY_VERSION}/${engine}`,
    make: async () => {
      const answer = await host.inWorker(espeakWorker, { list: true });
      if (!('inventory' in answer)) throw new Error('espeak-ng was asked for its voices and spoke');
      return answer.inventory;
    },
  });
}

/** A finding when the engine does not have this voice: `de`, `German`, `de+max`. */
export function checkVoice(name: string, inventory: EspeakInventory): readonly Diagnostic[] {
  const [base = '', ...rest] = name.split('+');
  const variant = rest.length === 0 ? undefined : rest.join('+');
  const hasBase = inventory.voices.includes(base);
  if (hasBase && (variant === undefined || inventory.variants.includes(variant))) return [];
  const german = inventory.voices.filter((voice) => /^de(?:-|$)/.test(voice)).join(', ');
  const variants = inventory.variants.map((one) => `+${one}`).join(', ');
  const codes = inventory.languages.filter((code) => inventory.voices.includes(code)).join(', ');
  return [
    report('narration/unknown-voice', {
      message: hasBase
        ? {
            de: `Die Stimme „${base}“ gibt es nicht in der Art „+${variant ?? ''}“. Es gibt: ${variants}.`,
            en: `The voice “${base}” has no variant “+${variant ?? ''}”. There are: ${variants}.`,
          }
        : {
            de: `Die Stimme „${name}“ gibt es nicht. Für Deutsch gibt es: ${german}. Alle: ${codes}.`,
            en: `There is no voice “${name}”. For German there is: ${german}. All: ${codes}.`,
          },
    }),
  ];
}

/** The engine's name for a language: `en-GB` → `en-gb`, `fr-XX` → `fr`; undefined if unknown. */
export function engineLanguage(lang: string, inventory: EspeakInventory): string | undefined {
  const subtags = lang.toLowerCase().split('-');
  const candidates = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
  return candidates.find((candidate) => inventory.languages.includes(candidate));
}
