/** A host whose folder of voices is one of a test's own, and voices written into it as they are installed. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { VOICE_NOTE } from '../../../src/narrate/engines/installed.ts';
import type { Files } from './stub-voice.ts';

/** The real host but for the folder of voices. */
export function hostWithVoices(changes: Partial<Host> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lesbar-voices-'));
  const real = createNodeHost();
  const host: Host = {
    ...real,
    toolPlaces: () => ({ ...real.toolPlaces(), voices: folder }),
    ...changes,
  };
  /** @param note what the note says other than what is true */
  const put = (name: string, engine: string, files: Files, note: object = {}): void => {
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    for (const [path, bytes] of files) write(name, path, bytes);
    const hashes = Object.fromEntries([...files].map(([path, bytes]) => [path, hash(bytes)]));
    const whole = {
      engine,
      sha256: hash(Buffer.from(JSON.stringify(hashes))),
      files: hashes,
      ...note,
    };
    write(name, VOICE_NOTE, new TextEncoder().encode(JSON.stringify(whole)));
  };
  const write = (name: string, path: string, bytes: Uint8Array): void => {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  return { host, folder, put, write };
}

/** Sentences that engines stumble over; what they come to is told by their places. */
export const ODD = {
  plain: [{ text: 'Guten Tag, das ist ein Test.' }],
  empty: [],
  emoji: [{ text: '👍👍' }],
  controls: [{ text: '\u0001\u0007\u0000' }],
  ssml: [{ text: '<break time="9999s"/>Hallo & Welt' }],
  long: [{ text: 'Wort und noch ein Wort, '.repeat(210) }],
  again: [{ text: 'Guten Tag, das ist ein Test.' }],
} as const;
