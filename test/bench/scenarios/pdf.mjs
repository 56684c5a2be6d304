/** The filler text as a PDF: Lesbar, react-pdf with and without tags, WeasyPrint where it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, packageVersion } from '../measure/programs.mjs';
import { RUNS, repeatByTurns, spreadOf } from '../measure/repeat.mjs';
import { runNode, runProgram } from '../measure/run.mjs';
import { tagsIn } from '../measure/tags.mjs';
import { engineOf } from './group.mjs';

const LESBAR = new URL('../lesbar/pdf.mjs', import.meta.url);
const TYPESETTING = new URL('../lesbar/typesetting.mjs', import.meta.url);
const REACT_PDF = new URL('../peers/react-pdf/run.mjs', import.meta.url);
/** Milliseconds for 30 pages. */
const AIM = 600;

/**
 * @param {import('./group.mjs').Setting} setting
 * @returns {Promise<import('./group.mjs').Group>}
 */
export async function measurePdf({ folder, materials, lesbar, tell }) {
  const { publication, json, picture, html } = materials;
  const file = (/** @type {string} */ name) => join(folder, `${name}.pdf`);
  const weasyprint = await findProgram('weasyprint');
  tell('PDF: Lesbar, react-pdf, WeasyPrint im Wechsel');
  const { ours, tagged, plain, theirs } = await repeatByTurns({
    ours: () => runNode(LESBAR, [publication, file('ours')]),
    tagged: () => runNode(REACT_PDF, [json, picture, file('tagged')]),
    plain: () => runNode(REACT_PDF, [json, picture, file('plain'), 'plain']),
    ...(weasyprint && {
      theirs: () =>
        runProgram(weasyprint.path, ['--pdf-variant', 'pdf/ua-1', html, file('theirs')]),
    }),
  });
  tell('PDF: der Satz allein');
  const alone = await typesettingAlone(publication);
  const whole = 'ganzer Prozess';
  const reactPdf = `@react-pdf/renderer ${packageVersion('@react-pdf/renderer')}`;
  const noteOf = (/** @type {string} */ name) => tagsAsNote(file(name));
  return {
    title: 'Ein Text von etwa 30 Seiten als PDF, ohne Prüfungen',
    rows: [
      { what: whole, engine: lesbar, measured: ours, aim: AIM, note: await noteOf('ours') },
      { what: 'nur der Satz, im selben Prozess', ...alone, aim: AIM },
      {
        what: `${whole}, mit Auszeichnung`,
        engine: reactPdf,
        measured: tagged,
        note: await noteOf('tagged'),
      },
      {
        what: `${whole}, wie es ist`,
        engine: reactPdf,
        measured: plain,
        note: await noteOf('plain'),
      },
      {
        what: 'aus HTML, PDF/UA-1',
        engine: engineOf('WeasyPrint', weasyprint),
        ...(theirs && { measured: theirs, note: await noteOf('theirs') }),
      },
    ],
  };
}

/** @param {string} publication */
async function typesettingAlone(publication) {
  const { stdout } = await runNode(TYPESETTING, [publication, String(RUNS)]);
  const { times, engine } = JSON.parse(stdout);
  const last = { time: times[times.length - 1], stdout, code: 0 };
  return { engine, measured: { runs: times.length, time: spreadOf(times), last } };
}

/**
 * What a PDF came to.
 * @param {string} file
 */
async function tagsAsNote(file) {
  const { pages, elements } = await tagsIn(readFileSync(file));
  const tags = elements === 0 ? 'keine Auszeichnung' : `${elements} Struktur-Elemente`;
  return `${pages} Seiten, ${tags}`;
}
