/**
 * Installs a voice: an archive from a file or an address is held against its checksum, unpacked within
 * limits, recognised by its files, and written whole or not at all. Nothing of it is run here.
 */
import { basename, dirname, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { sha256 } from '../fingerprint.ts';
import { type PackedFile, unpack } from '../host/archive.ts';
import { download } from '../host/download.ts';
import { writeVoice } from '../host/voices-folder.ts';
import { VOICE_NOTE, type VoiceNote } from '../narrate/engines/installed.ts';
import { recognised } from '../narrate/engines/recognised.ts';
import type { Session } from './command.ts';

/** The largest voices have 400 MB. */
const LARGEST_ARCHIVE = 1e9;
const LIMITS = { bytes: 2e9, files: 5_000 };

/** @param source a file or an https address @param expected SHA-256 in hexadecimal; needed for an address */
export async function installVoice(
  session: Session,
  source: string,
  expected: string | undefined,
): Promise<0> {
  const isAddress = /^https?:\/\//i.test(source);
  if (isAddress && expected === undefined) throw checksumNeeded(source);
  const archive = isAddress ? await fetched(session, source) : await local(session, source);
  const actual = sha256(archive);
  if (expected !== undefined && expected.toLowerCase() !== actual)
    throw wrongChecksum(expected, actual);
  const file = basename(isAddress ? new URL(source).pathname : source);
  const files = withoutTopFolder(unpack(archive, file, LIMITS));
  const engine = recognised(files.map(({ path }) => path));
  if (engine === undefined) throw noVoice(file);
  const name = nameOf(file);
  const note: VoiceNote = {
    engine,
    sha256: actual,
    files: Object.fromEntries(files.map(({ path, bytes }) => [path, sha256(bytes)])),
  };
  const written = { path: VOICE_NOTE, bytes: new TextEncoder().encode(JSON.stringify(note)) };
  const folder = session.host.toolPlaces().voices ?? '';
  await writeVoice(folder, name, [...files, written]);
  session.clearProgress();
  const german = session.language === 'de';
  session.stdout(
    german
      ? `Installiert: ${name} (${engine}), geprüft: sha256 ${actual}\n`
      : `Installed: ${name} (${engine}), verified: sha256 ${actual}\n`,
  );
  session.stdout(
    `${german ? 'In publication.yaml' : 'In publication.yaml'}:  stimme: { programm: ${engine}, name: ${name} }\n`,
  );
  return 0;
}

const STAGE = { de: 'Stimme laden', en: 'Fetch voice' };
const MEGABYTE = 1e6;

function fetched(session: Session, address: string): Promise<Uint8Array> {
  const label = basename(new URL(address).pathname);
  return download(address, {
    limit: LARGEST_ARCHIVE,
    progress: (done, total = done) => {
      const [ready, all] = [done, total].map((bytes) => Math.ceil(bytes / MEGABYTE));
      const amount = { de: 'MB', en: 'MB' };
      const step = { stage: STAGE, label, amount, done: ready ?? 0, total: all ?? 0 };
      session.host.progress({ kind: 'step', ...step });
    },
  });
}

async function local(session: Session, path: string): Promise<Uint8Array> {
  const whole = resolve(session.workingFolder, path);
  const bytes = await session.host.folder(dirname(whole)).read(basename(whole));
  if (bytes === undefined) {
    throw new UserError(
      { de: `Die Datei „${path}“ gibt es nicht.`, en: `There is no file “${path}”.` },
      {
        de: 'Nennen Sie das Archiv einer Stimme oder seine Adresse (https://…).',
        en: 'Name the archive of a voice or its address (https://…).',
      },
    );
  }
  return bytes;
}

/** Archives often hold one folder with everything in it. */
function withoutTopFolder(files: readonly PackedFile[]): readonly PackedFile[] {
  const tops = new Set(files.map(({ path }) => path.split('/')[0]));
  if (tops.size !== 1 || files.some(({ path }) => !path.includes('/'))) return files;
  return files.map(({ path, bytes }) => ({ path: path.slice(path.indexOf('/') + 1), bytes }));
}

/** `vits-piper-de_DE-thorsten.tar.bz2` → `vits-piper-de_DE-thorsten`. */
function nameOf(file: string): string {
  const plain = file.replace(/\.(?:tar(?:\.\w+)?|tgz|tbz2?|zip)$/i, '');
  const name = plain.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^[-_]+|-+$/g, '');
  return name === '' ? 'stimme' : name;
}

function checksumNeeded(source: string): UserError {
  return new UserError(
    {
      de: `Für „${source}“ fehlt die Prüfsumme.`,
      en: `“${source}” needs a checksum.`,
    },
    {
      de: 'Nennen Sie die SHA-256, die der Herausgeber der Stimme angibt: --sha256 …',
      en: 'Give the SHA-256 that the publisher of the voice states: --sha256 …',
    },
  );
}

function wrongChecksum(expected: string, actual: string): UserError {
  return new UserError(
    {
      de: `Die Prüfsumme stimmt nicht: erwartet ${expected}, gefunden ${actual}. Nichts wurde installiert.`,
      en: `The checksum is wrong: expected ${expected}, found ${actual}. Nothing was installed.`,
    },
    {
      de: 'Laden Sie die Datei noch einmal, und prüfen Sie, woher die Prüfsumme stammt.',
      en: 'Download the file again, and check where the checksum comes from.',
    },
  );
}

function noVoice(file: string): UserError {
  return new UserError(
    {
      de: `„${file}“ enthält keine Stimme, die Lesbar kennt.`,
      en: `“${file}” holds no voice that Lesbar knows.`,
    },
    {
      de: 'Es geht mit: Piper (model.onnx, tokens.txt, espeak-ng-data), Supertonic und SVOX Pico (*_ta.bin, *_sg.bin).',
      en: 'What works: Piper (model.onnx, tokens.txt, espeak-ng-data), Supertonic and SVOX Pico (*_ta.bin, *_sg.bin).',
    },
  );
}
