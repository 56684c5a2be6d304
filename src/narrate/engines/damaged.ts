/** What a user is told when an installed voice cannot be used, and which voices there are instead. */
import { createHash } from 'node:crypto';
import { reporter } from '../../diagnostics/diagnostic.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host/host.ts';
import { narrationCodes } from '../codes.ts';
import type { Opened } from './engine.ts';
import type { InstalledVoice } from './installed.ts';

/** The voice is there and does not work. @param reason as the engine says it */
export function damagedVoice(name: string, reason: string): UserError {
  return new UserError(
    {
      de: `Die Stimme „${name}“ lässt sich nicht benutzen: ${reason}`,
      en: `The voice “${name}” cannot be used: ${reason}`,
    },
    {
      de: 'Installieren Sie die Stimme neu: lesbar voices install DATEI --sha256 …',
      en: 'Install the voice again: lesbar voices install FILE --sha256 …',
    },
  );
}

/** Throws when a file of a voice is not what was installed: a model that is damaged may say anything. */
export async function expectWhole(
  { name, folder, files }: InstalledVoice,
  host: Pick<Host, 'folder'>,
): Promise<void> {
  const place = host.folder(folder);
  for (const [path, hash] of Object.entries(files)) {
    const bytes = await place.read(path);
    const isSame = bytes && createHash('sha256').update(bytes).digest('hex') === hash;
    if (isSame !== true) throw damagedVoice(name, path);
  }
}

const report = reporter(narrationCodes);

/** The finding for a voice that an engine does not have. */
export function unknownVoice(name: string, known: readonly string[]): Opened {
  const list = known.join(', ');
  const finding = report('narration/unknown-voice', {
    message:
      known.length === 0
        ? {
            de: `Die Stimme „${name}“ gibt es nicht. Es ist noch keine Stimme dafür installiert.`,
            en: `There is no voice “${name}”. No voice for this engine is installed yet.`,
          }
        : {
            de: `Die Stimme „${name}“ gibt es nicht. Es gibt: ${list}.`,
            en: `There is no voice “${name}”. There are: ${list}.`,
          },
  });
  return { diagnostics: [finding] };
}

/** Samples for each sentence, or our own bug: an engine that leaves one out would shift all others. */
export function expectEach(
  sentences: readonly unknown[],
  speech: readonly Int16Array[],
): readonly Int16Array[] {
  if (speech.length === sentences.length) return speech;
  throw new Error(`${speech.length} of ${sentences.length} sentences were spoken`);
}
