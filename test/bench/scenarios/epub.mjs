/** The filler text as an EPUB: to read, and with 200 MB of sound. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram, packageVersion } from '../measure/programs.mjs';
import { repeatByTurns } from '../measure/repeat.mjs';
import { runNode, runProgram } from '../measure/run.mjs';
import { engineOf } from './group.mjs';

const LESBAR = new URL('../lesbar/epub.mjs', import.meta.url);
const PEER = new URL('../peers/epub-gen-memory.mjs', import.meta.url);

/**
 * Books to read.
 * @param {import('./group.mjs').Setting} setting
 * @returns {Promise<import('./group.mjs').Group>}
 */
export async function measureEpub({ folder, materials, lesbar, tell }) {
  const { publication, chapters, markdown, picture } = materials;
  const file = (/** @type {string} */ name) => join(folder, `${name}.epub`);
  const pandoc = await findProgram('pandoc');
  const resources = `--resource-path=${dirname(picture)}`;
  tell('EPUB: Lesbar, epub-gen-memory, Pandoc im Wechsel');
  const { ours, peer, theirs } = await repeatByTurns({
    ours: () => runNode(LESBAR, [publication, file('ours')]),
    peer: () => runNode(PEER, [chapters, file('peer')]),
    ...(pandoc && {
      theirs: () =>
        runProgram(pandoc.path, [markdown, resources, '-t', 'epub3', '-o', file('theirs')]),
    }),
  });
  const whole = 'ganzer Prozess';
  return {
    title: 'Derselbe Text als EPUB ohne Ton, ohne Prüfungen',
    rows: [
      { what: whole, engine: lesbar, measured: ours, note: sizeOf(file('ours')) },
      { what: whole, engine: peerName(), measured: peer, note: sizeOf(file('peer')) },
      {
        what: 'aus Markdown',
        engine: engineOf('Pandoc', pandoc),
        ...(theirs && { measured: theirs, note: sizeOf(file('theirs')) }),
      },
    ],
  };
}

/**
 * Books with sound.
 * @param {import('./group.mjs').Setting} setting
 * @returns {Promise<import('./group.mjs').Group>}
 */
export async function measureSound({ folder, materials, lesbar, tell }) {
  const { publication, chapters, sound } = materials;
  const file = (/** @type {string} */ name) => join(folder, `${name}-sound.epub`);
  tell('EPUB mit Ton: Lesbar, epub-gen-memory im Wechsel');
  const { ours, peer } = await repeatByTurns({
    ours: () => runNode(LESBAR, [publication, file('ours'), sound]),
    peer: () => runNode(PEER, [chapters, file('peer'), sound]),
  });
  const unknown = 'kennt keinen Ton: Dateien in sein Archiv gelegt, DEFLATE 9 wie immer';
  return {
    title: 'Derselbe Text als EPUB mit 200 MB MP3',
    rows: [
      {
        what: 'Ton satzweise verknüpft',
        engine: lesbar,
        measured: ours,
        note: sizeOf(file('ours')),
      },
      {
        what: 'Ton nur mit verpackt',
        engine: peerName(),
        measured: peer,
        note: `${sizeOf(file('peer'))}; ${unknown}`,
      },
    ],
  };
}

function peerName() {
  return `epub-gen-memory ${packageVersion('epub-gen-memory')} (JSZip ${packageVersion('jszip')})`;
}

/** @param {string} file */
function sizeOf(file) {
  return `${(statSync(file).size / 1e6).toLocaleString('de', { maximumFractionDigits: 2 })} MB`;
}
