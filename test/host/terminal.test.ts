/** Progress: a bar for people, lines for logs. */
import { expect, test } from 'vitest';
import { showProgress } from '../../src/host/terminal.ts';

const step = {
  kind: 'step',
  stage: { de: 'Vorlesen', en: 'Narrating' },
  label: 'Kapitel 2',
  done: 12,
  total: 24,
} as const;

function screen(isTerminal: boolean, columns = 80) {
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  const progress = showProgress({ write, isTerminal, columns, language: 'de' });
  return { written, ...progress };
}

test('a terminal sees a bar with what is done and what is left', () => {
  const { report, written } = screen(true);
  report(step);
  expect(written.join('')).toBe('\rVorlesen     [############------------] 12/24  Kapitel 2');
});

test('a shorter line covers the longer one before it', () => {
  const { report, written } = screen(true);
  report(step);
  report({ ...step, label: 'K' });
  expect(written[1]?.length).toBe(written[0]?.length);
});

test('a narrow terminal never wraps', () => {
  const { report, written } = screen(true, 20);
  report(step);
  expect(written[0]?.length).toBeLessThanOrEqual(20);
});

test('a log gets one line per finished file and nothing else', () => {
  const { report, clear, written } = screen(false);
  report(step);
  report({ kind: 'made', path: 'buch.pdf' });
  clear();
  expect(written).toEqual(['fertig  buch.pdf\n']);
});

test('a finished file takes the bar away first', () => {
  const { report, written } = screen(true);
  report(step);
  report({ kind: 'made', path: 'buch.pdf' });
  expect(written[1]).toMatch(/^\r +\r$/);
  expect(written[2]).toBe('fertig  buch.pdf\n');
});
