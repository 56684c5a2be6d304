/** The findings of this format: a chapter that is not spoken would be missed without a word. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const audioCodes = {
  'audio/chapter-missing': {
    severity: 'error',
    title: {
      de: 'Ein Kapitel fehlt in der Hörfassung',
      en: 'A chapter is missing from the audio edition',
    },
    why: {
      de: 'Wer nur zuhört, merkt nicht, dass ein Kapitel fehlt.',
      en: 'Those who only listen do not notice that a chapter is missing.',
    },
    help: {
      de: 'Beheben Sie die Fehler beim Vorlesen und bauen Sie die Veröffentlichung noch einmal.',
      en: 'Fix the errors of the narration and build the publication again.',
    },
  },
} as const satisfies CodeTable;
