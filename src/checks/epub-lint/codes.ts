/** Findings about finished books that neither EPUBCheck nor Ace makes. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';
import { reportBug } from '../report-bug.ts';
import { narrationCodes } from './narration/codes.ts';
import { packageCodes } from './package/codes.ts';
import { pageCodes } from './pages/codes.ts';

/** The codes of this check. */
export const epubLintCodes = {
  ...narrationCodes,
  ...packageCodes,
  ...pageCodes,
  'book/not-checked': {
    severity: 'warning',
    title: { de: 'Das Buch wurde nicht durchgesehen', en: 'The book was not examined' },
    why: {
      de: 'Ohne diese Prüfung bleiben Fehler unbemerkt, die auch andere Prüfprogramme nicht finden.',
      en: 'Without this check faults go unnoticed that other validators do not find either.',
    },
    help: reportBug,
  },
} as const satisfies CodeTable;
