/** Findings about books to listen to: MP3 with chapters, M4B, W3C and Readium audiobooks. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';
import { reportBug } from '../report-bug.ts';

export const audiobookLintCodes = {
  'audiobook/unreadable': {
    severity: 'error',
    title: { de: 'Das Hörbuch lässt sich nicht öffnen', en: 'The audiobook cannot be opened' },
    why: {
      de: 'Was dieses Programm nicht lesen kann, öffnen auch Hörbuch-Apps nicht.',
      en: 'What this program cannot read, apps for audiobooks do not open either.',
    },
    help: reportBug,
  },
  'audiobook/chapter-missing': {
    severity: 'error',
    title: { de: 'Im Hörbuch fehlt ein Kapitel', en: 'The audiobook lacks a chapter' },
    why: {
      de: 'Wer nur zuhört, merkt nicht, dass ein Kapitel fehlt oder an der falschen Stelle steht.',
      en: 'Those who only listen do not notice that a chapter is missing or in the wrong place.',
    },
    help: reportBug,
  },
  'audiobook/wrong-place': {
    severity: 'error',
    title: {
      de: 'Ein Kapitel des Hörbuchs beginnt an der falschen Stelle',
      en: 'A chapter of the audiobook begins in the wrong place',
    },
    why: {
      de: 'Wer zu einem Kapitel springt, landet mitten in einem anderen Satz.',
      en: 'Whoever jumps to a chapter lands in the middle of another sentence.',
    },
    help: reportBug,
  },
  'audiobook/wrong-length': {
    severity: 'error',
    title: {
      de: 'Das Hörbuch nennt eine falsche Dauer',
      en: 'The audiobook tells a wrong duration',
    },
    why: {
      de: 'Apps zeigen damit, wie viel noch kommt, und springen damit zu Stellen.',
      en: 'Apps use it to show how much is left, and to jump to places.',
    },
    help: reportBug,
  },
  'audiobook/file-missing': {
    severity: 'error',
    title: { de: 'Im Hörbuch fehlt eine Datei', en: 'The audiobook lacks a file' },
    why: {
      de: 'Das Verzeichnis nennt etwas, das nicht im Paket liegt. Die App bricht dort ab.',
      en: 'The manifest names something that is not in the package. Apps stop there.',
    },
    help: reportBug,
  },
  'audiobook/voice-unnamed': {
    severity: 'error',
    title: {
      de: 'Das Hörbuch sagt nicht, wer liest',
      en: 'The audiobook does not tell who reads',
    },
    why: {
      de: 'Eine Computer-Stimme muss so heißen, damit niemand einen Menschen erwartet.',
      en: 'A synthetic voice must be called one, so that nobody expects a person.',
    },
    help: reportBug,
  },
} as const satisfies CodeTable;
