/** Findings about exceptions to the rules of Leichte Sprache. The rules' own codes stand in their YAML. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const easyLanguageCodes = {
  'easy/unknown-waiver': {
    severity: 'warning',
    title: { de: 'Ausnahme von einer Regel, die es nicht gibt', en: 'Exception to no known rule' },
    why: {
      de: 'Die Ausnahme wirkt nicht. Vielleicht ist die Regel gemeint, deren Nummer ähnlich ist.',
      en: 'The exception has no effect. Perhaps the rule with a similar number is meant.',
    },
    help: {
      de: 'Schreiben Sie die Nummer so, wie sie im Befund steht, zum Beispiel W02.',
      en: 'Write the number as the finding gives it, for example W02.',
    },
  },
  'easy/unused-waiver': {
    severity: 'warning',
    title: { de: 'Ausnahme, die nicht gebraucht wird', en: 'Exception that is not needed' },
    why: {
      de: 'Eine Ausnahme ohne Befund verdeckt später vielleicht einen Fehler, den niemand gewollt hat.',
      en: 'An exception without a finding may later hide a mistake that nobody wanted.',
    },
    help: {
      de: 'Löschen Sie die Ausnahme, oder schreiben Sie sie an die Zeile, für die sie gilt.',
      en: 'Delete the exception, or write it at the line it is meant for.',
    },
  },
} as const satisfies CodeTable;
