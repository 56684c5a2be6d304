/**
 * Progress for people: a bar on a terminal, one line per finished file elsewhere. ASCII only, so that
 * an old terminal shows it as it is meant.
 */
import type { Language } from '../diagnostics/as-text.ts';
import type { ProgressStep } from './host.ts';

/** Where to draw: a stream, and what is known of it. */
export type Terminal = {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Columns; 80 where unknown. */
  readonly columns: number;
  readonly language: Language;
};

/** A progress display in use. */
export type Progress = {
  readonly report: (step: ProgressStep) => void;
  /** Takes the bar away; other output may follow. */
  readonly clear: () => void;
};

const BAR = 24;
const MADE = { de: 'fertig', en: 'made' } as const;

/** Makes a progress display. Without a terminal only finished files are told. */
export function showProgress(terminal: Terminal): Progress {
  const shown = { length: 0 };
  const clear = (): void => {
    if (shown.length > 0) terminal.write(`\r${' '.repeat(shown.length)}\r`);
    shown.length = 0;
  };
  const report = (step: ProgressStep): void => {
    if (step.kind === 'made') {
      clear();
      terminal.write(`${MADE[terminal.language]}  ${step.path}\n`);
    } else if (terminal.isTerminal) {
      const line = barOf(step, terminal).slice(0, terminal.columns - 1);
      terminal.write(`\r${line.padEnd(shown.length)}`);
      shown.length = Math.max(shown.length, line.length);
    }
  };
  return { report, clear };
}

/** `Vorlesen  [########----------------]  12/43  Kapitel 2` */
function barOf(step: Extract<ProgressStep, { kind: 'step' }>, terminal: Terminal): string {
  const share = step.total > 0 ? Math.min(1, step.done / step.total) : 1;
  const full = Math.round(share * BAR);
  const bar = '#'.repeat(full) + '-'.repeat(BAR - full);
  const stage = step.stage[terminal.language].padEnd(12);
  const amount = step.amount === undefined ? '' : `${step.amount[terminal.language]}  `;
  return `${stage} [${bar}] ${step.done}/${step.total}  ${amount}${step.label}`;
}
