/**
 * Voices that the user installed: a folder each, with a note that says what it is. Read here, written by
 * `lesbar voices install`.
 */
import type { Host } from '../../host/host.ts';

/** The note in the folder of a voice. */
export const VOICE_NOTE = 'stimme.json';

/** What the note says. */
export type VoiceNote = {
  /** Name of the engine. */
  readonly engine: string;
  /** SHA-256 of what was installed, hexadecimal: part of the key of each sound. */
  readonly sha256: string;
  /** SHA-256 of each file, by its path. */
  readonly files: Readonly<Record<string, string>>;
};

/** One installed voice. */
export type InstalledVoice = VoiceNote & { readonly name: string; readonly folder: string };

/** The voices of an engine, or of all, sorted by name. What has no note that can be read is none. */
export async function installedVoices(
  host: Pick<Host, 'folder' | 'toolPlaces'>,
  engine?: string,
): Promise<readonly InstalledVoice[]> {
  const place = host.toolPlaces().voices;
  if (place === undefined) return [];
  const folder = host.folder(place);
  const notes = (await folder.list()).filter((path) => path.split('/')[1] === VOICE_NOTE);
  const voices = notes.map(async (path) => {
    const name = path.slice(0, -VOICE_NOTE.length - 1);
    const note = noteIn(await folder.read(path));
    return note === undefined ? [] : [{ ...note, name, folder: `${folder.path}/${name}` }];
  });
  return (await Promise.all(voices))
    .flat()
    .filter((voice) => engine === undefined || voice.engine === engine);
}

function noteIn(bytes: Uint8Array | undefined): VoiceNote | undefined {
  try {
    const note: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isNote(note) ? note : undefined;
  } catch {
    // Not JSON: somebody's own file, and the folder is no voice of ours.
    return undefined;
  }
}

function isNote(value: unknown): value is VoiceNote {
  if (typeof value !== 'object' || value === null) return false;
  const isText = (name: string): boolean =>
    name in value && typeof Reflect.get(value, name) === 'string';
  const files: unknown = Reflect.get(value, 'files');
  return isText('engine') && isText('sha256') && typeof files === 'object' && files !== null;
}
