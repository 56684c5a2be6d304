/** What can be wrong with how Leichte Sprache looks on paper. Sources: BITV 2.0 Anlage 2, Netzwerk, DIN SPEC 33429. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

const template = {
  de: 'Das Layout steht in templates/easy-print. Melden Sie den Fehler, wenn Sie daran nichts geändert haben.',
  en: 'The layout stands in templates/easy-print. Report the defect if you have not changed it.',
};

export const easyPrintLayoutCodes = {
  'easy-print/unread': {
    severity: 'error',
    title: { de: 'Druckausgabe nicht lesbar', en: 'Print edition cannot be read' },
    why: {
      de: 'Ohne die Datei zu lesen, lässt sich über Schrift und Zeilen nichts sagen.',
      en: 'Nothing can be said of type and lines without reading the file.',
    },
    help: {
      de: 'Bauen Sie die Veröffentlichung neu. Bleibt der Fehler, melden Sie ihn.',
      en: 'Build the publication again. Report the defect if it stays.',
    },
  },
  'easy-print/small-type': {
    severity: 'error',
    title: { de: 'Schrift zu klein', en: 'Type too small' },
    why: {
      de: 'Leichte Sprache wird groß gedruckt: mindestens 14 Punkt, in Großdruck 18 oder 24 (BITV 2.0 Anlage 2 Teil 2 Nr. 9; Netzwerk Leichte Sprache).',
      en: 'Leichte Sprache is printed large: at least 14 points, 18 or 24 in large print (BITV 2.0 annex 2 part 2 no. 9; Netzwerk Leichte Sprache).',
    },
    help: template,
  },
  'easy-print/line-end-hyphen': {
    severity: 'error',
    title: { de: 'Getrenntes Wort am Zeilenende', en: 'Word divided at the end of a line' },
    why: {
      de: 'Wörter werden am Zeilenende nicht getrennt, auch nicht an einem Bindestrich: Wer mühsam liest, verliert das Wort (BITV 2.0 Anlage 2 Teil 2 Nr. 1).',
      en: 'Words are not divided at the end of a line, not even at a hyphen: who reads with effort loses the word (BITV 2.0 annex 2 part 2 no. 1).',
    },
    help: template,
  },
  'easy-print/word-too-wide': {
    severity: 'error',
    title: { de: 'Wort breiter als die Zeile', en: 'Word wider than its line' },
    why: {
      de: 'Das Wort ragt über den Rand. Es wird weder getrennt noch kleiner gedruckt, denn beides erschwert das Lesen.',
      en: 'The word leaves the margin. It is neither divided nor printed smaller, since both make reading harder.',
    },
    help: {
      de: 'Nehmen Sie ein kürzeres Wort, oder zeigen Sie mit · im Text, woraus das Wort besteht: Dort darf die Zeile enden. Sonst wählen Sie A4 oder eine kleinere Schrift.',
      en: 'Take a shorter word, or show its parts with · in the text: the line may end there. Otherwise choose A4 or smaller type.',
    },
  },
  'easy-print/several-sentences': {
    severity: 'error',
    title: { de: 'Mehrere Sätze in einem Absatz', en: 'Several sentences in one paragraph' },
    why: {
      de: 'Jeder Satz beginnt in einer neuen Zeile (BITV 2.0 Anlage 2 Teil 2 Nr. 10; Netzwerk Leichte Sprache).',
      en: 'Each sentence begins in a new line (BITV 2.0 annex 2 part 2 no. 10; Netzwerk Leichte Sprache).',
    },
    help: {
      de: 'Schreiben Sie jeden Satz in eine eigene Zeile.',
      en: 'Write each sentence in a line of its own.',
    },
  },
  'easy-print/picture-apart': {
    severity: 'error',
    title: {
      de: 'Bild und Satz auf verschiedenen Seiten',
      en: 'Picture and sentence on different pages',
    },
    why: {
      de: 'Ein Bild hilft nur, wenn es neben dem Satz steht, den es zeigt (BITV 2.0 Anlage 2 Teil 2 Nr. 11).',
      en: 'A picture helps only beside the sentence that it shows (BITV 2.0 annex 2 part 2 no. 11).',
    },
    help: template,
  },
  'easy-print/tight-lines': {
    severity: 'error',
    title: { de: 'Zeilen zu eng', en: 'Lines too tight' },
    why: {
      de: 'Die Zeilen stehen eineinhalb Schriftgrößen auseinander (Netzwerk Leichte Sprache; Inclusion Europe).',
      en: 'Lines stand one and a half times the type apart (Netzwerk Leichte Sprache; Inclusion Europe).',
    },
    help: template,
  },
  'easy-print/not-left': {
    severity: 'error',
    title: { de: 'Text nicht linksbündig', en: 'Text not aligned left' },
    why: {
      de: 'Linksbündiger Text ohne Blocksatz hat gleiche Wortabstände, und jede Zeile beginnt an derselben Stelle (BITV 2.0 Anlage 2 Teil 2 Nr. 10).',
      en: 'Text aligned left and not justified has even spaces, and every line begins in the same place (BITV 2.0 annex 2 part 2 no. 10).',
    },
    help: template,
  },
  'easy-print/low-contrast': {
    severity: 'error',
    title: { de: 'Schrift zu blass', en: 'Type too faint' },
    why: {
      de: 'Schrift braucht mindestens 4,5 : 1 Kontrast zu ihrem Grund, auch im Ausdruck ohne Farbe (WCAG 1.4.3; BITV 2.0 Anlage 2 Teil 2 Nr. 9).',
      en: 'Type needs a contrast of at least 4.5:1 with its ground, also when printed without colour (WCAG 1.4.3; BITV 2.0 annex 2 part 2 no. 9).',
    },
    help: template,
  },
  'easy-print/no-picture': {
    severity: 'warning',
    title: { de: 'Abschnitt ohne Bild', en: 'Section without a picture' },
    why: {
      de: 'Bilder zeigen auf einen Blick, worum es geht (BITV 2.0 Anlage 2 Teil 2 Nr. 11). Ob ein Bild passt, sagen nur Prüf-Leserinnen und Prüf-Leser.',
      en: 'Pictures show at a glance what a text is about (BITV 2.0 annex 2 part 2 no. 11). Whether one fits only test readers can say.',
    },
    help: {
      de: 'Setzen Sie ein Bild vor den ersten Satz, zum Beispiel ![Ein Computer](openmoji:1F4BB).',
      en: 'Put a picture before the first sentence, for example ![A computer](openmoji:1F4BB).',
    },
  },
  'easy-print/typeface': {
    severity: 'error',
    title: { de: 'Unpassende oder zu viele Schriftarten', en: 'Typefaces unfit or too many' },
    why: {
      de: 'Leichte Sprache steht in einer klaren Schrift ohne Serifen, höchstens in zweien (BITV 2.0 Anlage 2 Teil 2 Nr. 9).',
      en: 'Leichte Sprache is set in a clear sans serif typeface, in two at most (BITV 2.0 annex 2 part 2 no. 9).',
    },
    help: template,
  },
  'easy-print/italic': {
    severity: 'error',
    title: { de: 'Kursive Schrift', en: 'Italic type' },
    why: {
      de: 'Schräge Buchstaben sind schwerer zu erkennen (Netzwerk Leichte Sprache).',
      en: 'Slanted letters are harder to recognise (Netzwerk Leichte Sprache).',
    },
    help: template,
  },
} as const satisfies CodeTable;
