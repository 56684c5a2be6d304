/** The filler text as a PDF: Lesbar, react-pdf with and without tags, WeasyPrint where it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, packageVersion } from '../measure/programs.mjs';
import { RUNS, repeat, spreadOf } from '../measure/repeat.mjs';
import { runNode, runProgram } from '../measure/run.mjs';
import { tagsIn } from '../measure/tags.mjs';
import { ifInstalled } from './group.mjs';

const LESBAR = new URL('../lesbar/pdf.mjs', import.meta.url);
const TYPESETTING = new URL('../lesbar/typesetting.mjs', import.meta.url);
const REACT_PDF = new URL('../peers/react-pdf/run.mjs', import.meta.url);

/**
 * @param {import('./group.mjs').Setting} setting
 * @returns {Promise<import('./group.mjs').Group>}
 */
export async function measurePdf({ folder, materials, lesbar, tell }) {
  const { publication, json, picture, html } = materials;
  const file = (/** @type {string} */ name) => join(folder, `${name}.pdf`);

  tell('PDF, Lesbar');
  const ours = await repeat(() => runNode(LESBAR, [publication, file('lesbar')]));
  tell('PDF, Lesbar, nur der Satz');
  const alone = await typesettingAlone(publication);
  tell('PDF, react-pdf mit Auszeichnung');
  const tagged = await repeat(() => runNode(REACT_PDF, [json, picture, file('tagged')]));
  tell('PDF, react-pdf, wie es ist');
  const plain = await repeat(() => runNode(REACT_PDF, [json, picture, file('plain'), 'plain']));
  const reactPdf = `@react-pdf/renderer ${packageVersion('@react-pdf/renderer')}`;
  tell('PDF, WeasyPrint');
  const weasyprint = await ifInstalled(
    await findProgram('weasyprint'),
    { what: 'aus HTML, PDF/UA-1', name: 'WeasyPrint' },
    (path) =>
      repeat(() => runProgram(path, ['--pdf-variant', 'pdf/ua-1', html, file('weasyprint')])),
  );
  const noted = (/** @type {string} */ name, /** @type {import('./group.mjs').Row} */ row) =>
    withTags(file(name), row);
  const whole = 'ganzer Prozess';
  return {
    title: 'Ein Text von etwa 30 Seiten als PDF, ohne Prüfungen',
    rows: [
      await noted('lesbar', { what: whole, engine: lesbar, measured: ours, aim: 600 }),
      { what: 'nur der Satz, im selben Prozess', ...alone },
      await noted('tagged', {
        what: `${whole}, mit Auszeichnung`,
        engine: reactPdf,
        measured: tagged,
      }),
      await noted('plain', { what: `${whole}, wie es ist`, engine: reactPdf, measured: plain }),
      weasyprint.measured ? await noted('weasyprint', weasyprint) : weasyprint,
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
 * The row with what its PDF came to.
 * @param {string} file
 * @param {import('./group.mjs').Row} row
 * @returns {Promise<import('./group.mjs').Row>}
 */
async function withTags(file, row) {
  const { pages, elements } = await tagsIn(readFileSync(file));
  const tags = elements === 0 ? 'keine Auszeichnung' : `${elements} Struktur-Elemente`;
  return { ...row, note: `${pages} Seiten, ${tags}` };
}
