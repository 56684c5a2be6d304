/**
 * The progress display as a screen would show it: what has been written is played back, so that a rest
 * of an older, longer line cannot hide.
 */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/diagnostics/as-text.ts';
import type { ProgressStep } from '../../src/host/host.ts';
import { showProgress } from '../../src/host/terminal.ts';

const stage = { de: 'Vorlesen', en: 'Narrating' };
const step = (label: string, done = 1, total = 2): ProgressStep => ({
  kind: 'step',
  stage,
  label,
  done,
  total,
});
const made = (path: string): ProgressStep => ({ kind: 'made', path });

/** What stands on the screen after these writes: `\r` goes back, `\n` begins a line. */
function screenOf(written: string): readonly string[] {
  const lines: string[][] = [[]];
  let column = 0;
  for (const sign of written) {
    if (sign === '\n') lines.push([]);
    if (sign === '\n' || sign === '\r') column = 0;
    else {
      const line = lines.at(-1);
      if (line !== undefined) line[column] = sign;
      column += 1;
    }
  }
  return lines.map((line) => line.join('').trimEnd());
}

function display({ columns = 80, isTerminal = true, language = 'de' as Language } = {}) {
  const state = { written: '' };
  const write = (text: string): void => {
    state.written += text;
  };
  const progress = showProgress({ write, isTerminal, columns, language });
  return { ...progress, screen: () => screenOf(state.written), raw: () => state.written };
}

describe('a bar', () => {
  it.each([
    ['nothing done', 0, 4, '[------------------------] 0/4'],
    ['a little', 1, 100, '[------------------------] 1/100'],
    ['half', 2, 4, '[############------------] 2/4'],
    ['all', 4, 4, '[########################] 4/4'],
    ['more than all', 5, 4, '[########################] 5/4'],
    ['nothing to do', 0, 0, '[########################] 0/0'],
  ])('shows %s', (_, done, total, bar) => {
    const { report, screen } = display();
    report(step('x', done, total));
    expect(screen()).toEqual([`Vorlesen     ${bar}  x`]);
  });

  it('speaks the language that was asked for', () => {
    const { report, screen } = display({ language: 'en' });
    report(step('x'));
    expect(screen()[0]).toMatch(/^Narrating /);
    report(made('a.pdf'));
    expect(screen()[0]).toBe('made  a.pdf');
  });

  it('leaves nothing of the line before, shorter and longer by turns', () => {
    const { report, screen } = display();
    for (const label of ['lang und länger', 'k', 'noch viel länger als alle davor', 'z']) {
      report(step(label));
      expect(screen()).toHaveLength(1);
      expect(screen()[0]?.endsWith(`1/2  ${label}`)).toBe(true);
    }
  });

  it.each([10, 40, 79, 80])('never fills the last column of %i, which would wrap', (columns) => {
    const { report, raw } = display({ columns });
    report(step('x'.repeat(200)));
    expect(raw().length).toBeLessThanOrEqual(columns);
  });
});

describe('finished files', () => {
  it('stand above the bar, one a line, and stay', () => {
    const { report, screen } = display();
    report(step('eins'));
    report(made('a.pdf'));
    report(step('zwei', 2));
    report(made('ein/sehr/langer/name.epub'));
    report(step('drei'));
    expect(screen().slice(0, 2)).toEqual(['fertig  a.pdf', 'fertig  ein/sehr/langer/name.epub']);
    expect(screen()[2]).toContain('drei');
  });

  it('are all that a log gets, without signs that move a cursor', () => {
    const { report, clear, raw } = display({ isTerminal: false });
    report(step('eins'));
    report(made('a.pdf'));
    report(made('b.pdf'));
    clear();
    expect(raw()).toBe('fertig  a.pdf\nfertig  b.pdf\n');
  });
});

describe('clearing', () => {
  it('takes the bar away, once', () => {
    const { report, clear, screen, raw } = display();
    report(step('eins'));
    clear();
    expect(screen()).toEqual(['']);
    const before = raw();
    clear();
    expect(raw()).toBe(before);
  });

  it('writes nothing where nothing was shown', () => {
    const { clear, raw } = display();
    clear();
    expect(raw()).toBe('');
  });
});
