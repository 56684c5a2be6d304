/** What a scenario gives back: rows to be compared with the first of them. */

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} engine  name and version
 * @property {import('../measure/repeat.mjs').Measured} [measured] absent when it could not run
 * @property {number} [aim]   milliseconds; told, never enforced
 * @property {string} [note]
 *
 * @typedef {{ title: string, rows: Row[] }} Group
 *
 * @typedef {object} Setting
 * @property {string} folder  for whatever is written
 * @property {import('../text/materials.mjs').Materials} materials
 * @property {string} lesbar  name and version
 * @property {(line: string) => void} tell what goes on
 */

/**
 * A row for a program that may be missing.
 * @param {{ path: string, version: string } | undefined} program
 * @param {{ what: string, name: string, note?: string }} words
 * @param {(path: string) => Promise<import('../measure/repeat.mjs').Measured>} measure
 * @returns {Promise<Row>}
 */
export async function ifInstalled(program, { what, name, note }, measure) {
  if (program === undefined) return { what, engine: name, note: 'nicht installiert' };
  const row = { what, engine: `${name} ${program.version}`, measured: await measure(program.path) };
  return note === undefined ? row : { ...row, note };
}
