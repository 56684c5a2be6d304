/** The engines there are, and the voice that a publication asks for. */
import { reporter } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { VoiceSettings } from '../../model/document.ts';
import { narrationCodes } from '../codes.ts';
import type { Engine, Opened } from './engine.ts';
import { espeakEngine } from './espeak/index.ts';
import { picoEngine } from './pico/index.ts';
import { sherpaEngine } from './sherpa/index.ts';
import { systemEngine } from './system/index.ts';

/** The first is taken where nothing is said. */
export const engines: readonly Engine[] = [espeakEngine, picoEngine, sherpaEngine, systemEngine];

/** Those that an installation may lack. */
export const otherEngines: readonly Engine[] = engines.filter((each) => each !== espeakEngine);

const report = reporter(narrationCodes);

/** Opens a voice; what is not there is a finding, and no other voice is taken instead. */
export async function openVoice(settings: VoiceSettings, host: Host): Promise<Opened> {
  const { engine: wish = espeakEngine.name, name } = settings;
  const engine = engines.find((each) => each.name === wish);
  if (engine !== undefined) return engine.open(name, host);
  const known = engines.map((each) => each.name).join(', ');
  const finding = report('narration/unknown-engine', {
    message: {
      de: `Das Sprachprogramm „${wish}“ gibt es nicht. Es gibt: ${known}.`,
      en: `There is no speech engine “${wish}”. There are: ${known}.`,
    },
  });
  return { diagnostics: [finding] };
}
