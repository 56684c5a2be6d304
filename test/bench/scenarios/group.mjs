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
 * The name of a program that may be missing, for its row.
 * @param {string} name
 * @param {{ version: string } | undefined} program
 */
export function engineOf(name, program) {
  return program === undefined ? `${name}: nicht installiert` : `${name} ${program.version}`;
}
