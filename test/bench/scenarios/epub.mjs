/** The filler text as an EPUB: to read, and with 200 MB of sound. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, packageVersion } from '../measure/programs.mjs';
import { repeat } from '../measure/repeat.mjs';
import { runNode, runProgram } from '../measure/run.mjs';
import { ifInstalled } from './group.mjs';

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
  tell('EPUB, Lesbar');
  const ours = await repeat(() => runNode(LESBAR, [publication, file('lesbar')]));
  tell('EPUB, epub-gen-memory');
  const peer = await repeat(() => runNode(PEER, [chapters, file('peer')]));
  tell('EPUB, Pandoc');
  const pandoc = await ifInstalled(
    await findProgram('pandoc'),
    { what: 'aus Markdown', name: 'Pandoc' },
    (path) =>
      repeat(() => {
        const resources = `--resource-path=${join(picture, '..')}`;
        return runProgram(path, [markdown, resources, '-t', 'epub3', '-o', file('pandoc')]);
      }),
  );
  return {
    title: 'Derselbe Text als EPUB ohne Ton, ohne Prüfungen',
    rows: [
      { what: 'ganzer Prozess', engine: lesbar, measured: ours, note: sizeOf(file('lesbar')) },
      { what: 'ganzer Prozess', engine: peerName(), measured: peer, note: sizeOf(file('peer')) },
      pandoc.measured ? { ...pandoc, note: sizeOf(file('pandoc')) } : pandoc,
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
  tell('EPUB mit Ton, Lesbar');
  const ours = await repeat(() => runNode(LESBAR, [publication, file('lesbar'), sound]));
  tell('EPUB mit Ton, epub-gen-memory');
  const peer = await repeat(() => runNode(PEER, [chapters, file('peer'), sound]));
  const unknown = 'kennt keinen Ton: Dateien in sein Archiv gelegt, DEFLATE 9 wie immer';
  return {
    title: 'Derselbe Text als EPUB mit 200 MB MP3',
    rows: [
      {
        what: 'Ton satzweise verknüpft',
        engine: lesbar,
        measured: ours,
        note: sizeOf(file('lesbar')),
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
