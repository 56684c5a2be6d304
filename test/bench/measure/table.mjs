/** Groups of rows as a table for people: German numbers, ratios to the first row of each group. */

/** @typedef {import('../scenarios/group.mjs').Row} Row */

const HEAD = ['Was', 'Womit', 'Median', 'von – bis', 'CPU', 'Speicher', 'Verhältnis', 'Ziel'];
/** Columns of words; the others hold numbers and stand at the right. */
const WORDS = 2;

/**
 * @param {import('../scenarios/group.mjs').Group} group
 * @returns {string}
 */
export function tableOf({ title, rows }) {
  const base = rows[0]?.measured?.time.median;
  const cells = [HEAD, ...rows.map((row) => cellsOf(row, base))];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const lines = cells.map((line) =>
    line
      .map((cell, column) =>
        column < WORDS ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
  const notes = rows.flatMap(({ engine, what, note }) =>
    note ? [`  ${engine}, ${what}: ${note}`] : [],
  );
  return [title, '', ...lines, '', ...notes].join('\n');
}

/**
 * @param {Row} row
 * @param {number | undefined} base median of the first row
 */
function cellsOf({ what, engine, measured, aim }, base) {
  if (measured === undefined) return [what, engine, '–', '–', '–', '–', '–', ''];
  const { time, cpu, memory } = measured;
  return [
    what,
    engine,
    seconds(time.median),
    `${seconds(time.least)} – ${seconds(time.most)}`,
    cpu === undefined ? '–' : seconds(cpu),
    memory === undefined ? '–' : `${(memory / 1e6).toFixed(0)} MB`,
    base === undefined ? '–' : `${number(time.median / base, time.median < base ? 2 : 1)} ×`,
    aim === undefined ? '' : `< ${number(aim / 1000, aim < 1000 ? 1 : 0)} s`,
  ];
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${number(milliseconds / 1000, 2)} s`;
}

/**
 * @param {number} value
 * @param {number} digits
 */
function number(value, digits) {
  return value.toLocaleString('de', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
