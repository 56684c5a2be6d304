/** What an author writes about recordings and cues comes into the document with its places. */
import { describe, expect, it } from 'vitest';
import type { Folder } from '../../src/host/host.ts';
import type { Edition, Span } from '../../src/model/document.ts';
import { readYaml } from '../../src/source/publication/read.ts';
import { recordingsOf } from '../../src/source/recordings/read.ts';
import { recordingList } from '../../src/source/recordings/schema.ts';
import { chapter, edition, heading } from '../narrate/sample-document.ts';

type Found = { readonly code: string; readonly span: Span };

const standard: Edition = edition([
  chapter('eins', [heading('eins', 'Eins')], {
    span: { file: 'kapitel/eins.md', line: 1, column: 1 },
  }),
]);

/** A folder with these files and nothing else. */
function folderWith(files: Readonly<Record<string, string>>): Folder {
  return {
    path: '/publikation',
    read: async (path) => {
      const text = files[path];
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    locate: async (path) => {
      if (path.startsWith('..')) return 'outside';
      return files[path] === undefined ? 'missing' : 'file';
    },
    list: async () => Object.keys(files),
  };
}

async function read(list: string, files: Readonly<Record<string, string>> = {}) {
  const found: Found[] = [];
  const report = (code: string, span: Span): void => void found.push({ code, span });
  const values = readYaml(recordingList, { source: list, file: 'publication.yaml', report });
  const folder = folderWith({ 'ton/eins.wav': 'RIFF', ...files });
  const recordings = await recordingsOf(values ?? [], { editions: [standard], folder, report });
  return { recordings, found };
}

const entry = '- kapitel: kapitel/eins.md\n  datei: ton/eins.wav\n  gelesen-von: Ayşe Demir\n';

describe('recordings', () => {
  it('belong to the standard edition where nothing is said', async () => {
    const { recordings, found } = await read(entry);
    expect(found).toEqual([]);
    expect(recordings).toMatchObject([
      {
        chapter: 'kapitel/eins.md',
        edition: 'standard',
        file: 'ton/eins.wav',
        reader: 'Ayşe Demir',
      },
    ]);
  });

  it('of an edition that does not exist belong to no chapter', async () => {
    const { recordings, found } = await read(`${entry}  ausgabe: leicht\n`);
    expect(recordings).toEqual([]);
    expect(found.map(({ code }) => code)).toEqual(['source/recording-unknown-chapter']);
  });

  it('outside the folder, by any way, are refused', async () => {
    for (const path of ['../eins.wav', '..\\eins.wav']) {
      const { recordings, found } = await read(entry.replace('ton/eins.wav', path));
      expect(recordings).toEqual([]);
      expect(found.map(({ code }) => code)).toEqual(['source/path-outside']);
    }
  });

  it('need the name of a person', async () => {
    const { recordings, found } = await read(entry.replace(/ {2}gelesen-von.*\n/u, ''));
    expect(recordings).toEqual([]);
    expect(found.map(({ code }) => code)).toEqual(['source/yaml-missing']);
  });
});

describe('cues', () => {
  const withCues = (text: string) =>
    read(`${entry}  marken: ton/eins.yaml\n`, { 'ton/eins.yaml': text });

  it('name a sentence by id or words, and a time in any usual form', async () => {
    const times = ['62.5', '62,5', '"1:02,5"', '1:00:02'];
    const lines = times.map((time) => `  - worte: Eins\n    beginn: ${time}\n`).join('');
    const { recordings, found } = await withCues(`marken:\n  - satz: s1\n    beginn: 0\n${lines}`);
    expect(found).toEqual([]);
    const cues = recordings[0]?.cues ?? [];
    expect(cues.map(({ seconds }) => seconds)).toEqual([0, 62.5, 62.5, 62.5, 3602]);
    expect(cues.map(({ sentence }) => sentence)[0]).toEqual({ id: 's1' });
    expect(cues[1]).toMatchObject({ sentence: { words: 'Eins' }, span: { line: 4 } });
  });

  it('that are no time are findings at their line', async () => {
    for (const time of ['bald', '1:75', '-3', '1:2:3:4']) {
      const { found } = await withCues(`marken:\n  - worte: Eins\n    beginn: "${time}"\n`);
      expect(found.map(({ code, span }) => [code, span.file, span.line])).toEqual([
        ['source/yaml-type', 'ton/eins.yaml', 3],
      ]);
    }
  });

  it('that name nothing are findings', async () => {
    const { recordings, found } = await withCues('marken:\n  - beginn: 3\n');
    expect(recordings[0]?.cues).toEqual([]);
    expect(found.map(({ code }) => code)).toEqual(['source/yaml-missing']);
  });

  it('in a file that is not there are findings', async () => {
    const { found } = await read(`${entry}  marken: ton/zwei.yaml\n`);
    expect(found.map(({ code }) => code)).toEqual(['source/recording-missing']);
  });
});
