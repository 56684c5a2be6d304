/** Findings about making a DAISY book. What a finished one looks like is for the checks to say. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const daisyCodes = {
  'daisy/narration-gap': {
    severity: 'error',
    title: {
      de: 'Das DAISY-Hörbuch lässt Text aus',
      en: 'The DAISY book leaves out text',
    },
    why: {
      de: 'Wer nur zuhört, erfährt nicht, was in diesen Sätzen steht. Hörbüchereien nehmen ein solches Buch nicht an.',
      en: 'Somebody who only listens never learns what these sentences say. Libraries do not accept such a book.',
    },
    help: {
      de: 'Beheben Sie die Fehler beim Vorlesen und bauen Sie die Veröffentlichung noch einmal.',
      en: 'Fix the errors of the narration and build the publication again.',
    },
  },
  'daisy/picture-in-words': {
    severity: 'warning',
    title: {
      de: 'Ein Bild steht im DAISY-Hörbuch nur als Text',
      en: 'A picture stands in the DAISY book as text only',
    },
    why: {
      de: 'DAISY 2.02 kennt nur Pixelbilder, und diese Zeichnung ließ sich nicht in eines umrechnen. Wer mitliest, sieht an ihrer Stelle die Beschreibung.',
      en: 'DAISY 2.02 knows pixel images only, and this drawing could not be turned into one. Who reads along sees its description instead.',
    },
    help: {
      de: 'Speichern Sie die Zeichnung im Zeichenprogramm neu als „einfaches SVG“ oder als PNG.',
      en: 'Save the drawing anew as “plain SVG” or as PNG in your drawing program.',
    },
  },
} as const satisfies CodeTable;
