/**
 * The report page as it is heard: the whole of a broken build's, and of other outcomes what differs, all
 * before the success criteria. A person has read these texts.
 */
import { expect, test } from 'vitest';
import { entryOf } from '../../src/report/history.ts';
import { reportPage } from '../../src/report/page/page.ts';
import { expectHeard, heard } from '../heard.ts';
import { broken, clean, finding, run, sample } from './sample.ts';

const unfinished = sample([
  run('web', 'lesen/1.html', 'pass'),
  run('book', 'buch.pdf', 'incomplete', [finding('check/timed-out', 'warning')]),
]);
const noted = sample([
  run('web', 'lesen/1.html', 'pass', [finding('web/x', 'warning'), finding('web/y', 'info')]),
]);
const past = [entryOf(broken, '2026-11-21'), entryOf(clean, '2026-11-22')];

test.each([
  ['clean', clean],
  ['broken', broken],
  ['unfinished', unfinished],
  ['noted', noted],
] as const)('%s', (name, report) => {
  const page = reportPage(report, { history: name === 'broken' ? past : [], styles: '' });
  const end = name === 'broken' ? undefined : 'Überschrift 2: Erfolgskriterien der WCAG 2.2';
  expectHeard(page, new URL(`heard/${name}.txt`, import.meta.url), end);
});

test('every heading is heard, and none skips a level', () => {
  const page = reportPage(broken, { history: past, styles: '' });
  const levels = heard(page).flatMap(
    (line) => /(?<=^|: |[ –] )Überschrift (\d):/.exec(line)?.[1] ?? [],
  );
  expect(levels).toHaveLength(page.match(/<h[1-6][ >]/g)?.length ?? 0);
  const jumps = levels.filter((level, at) => Number(level) - Number(levels[at - 1] ?? 0) > 1);
  expect(jumps).toEqual([]);
});
