/** Findings about the narration of finished books: Media Overlays, EPUB 3.3 §9. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';
import { reportBug } from '../report-bug.ts';

export const overlayCoverageCodes = {
  'overlay/not-checked': {
    severity: 'warning',
    title: { de: 'Die Vertonung wurde nicht geprüft', en: 'The narration was not checked' },
    why: {
      de: 'Ohne Prüfung weiß niemand, ob die Vorlese-Stimme den ganzen Text spricht.',
      en: 'Without the check nobody knows whether the narration speaks the whole text.',
    },
    help: reportBug,
  },
  'overlay/silent': {
    severity: 'error',
    title: { de: 'Text ohne Vorlese-Stimme', en: 'Text that is not spoken' },
    why: {
      de: 'Wer das Buch hört, erfährt nicht, was hier steht.',
      en: 'Who listens to the book does not learn what stands here.',
    },
    help: reportBug,
  },
  'overlay/spoken-twice': {
    severity: 'error',
    title: { de: 'Text wird mehrmals gesprochen', en: 'Text is spoken more than once' },
    why: {
      de: 'Wer zuhört, verliert den Faden, und die Markierung springt zurück.',
      en: 'Listeners lose the thread, and the highlight jumps back.',
    },
    help: reportBug,
  },
  'overlay/wrong-order': {
    severity: 'error',
    title: { de: 'Die Stimme folgt nicht dem Text', en: 'The narration does not follow the text' },
    why: {
      de: 'Text und Stimme müssen dieselbe Reihenfolge haben (EPUB 3.3, Abschnitt 9.3.2.2), sonst springt die Markierung.',
      en: 'Text and voice must have the same order (EPUB 3.3, section 9.3.2.2), or the highlight jumps about.',
    },
    help: reportBug,
  },
  'overlay/text-missing': {
    severity: 'error',
    title: { de: 'Die Stimme zeigt ins Leere', en: 'The narration points at nothing' },
    why: {
      de: 'Lese-Apps halten an, wenn sie die genannte Stelle nicht finden.',
      en: 'Reading systems stop when they cannot find the place named.',
    },
    help: reportBug,
  },
  'overlay/bad-clip': {
    severity: 'error',
    title: { de: 'Ausschnitt der Tonaufnahme ist falsch', en: 'Faulty audio clip' },
    why: {
      de: 'Eine Lese-App überspringt diesen Satz oder bricht ab.',
      en: 'A reading system skips this sentence or stops.',
    },
    help: reportBug,
  },
  'overlay/not-contiguous': {
    severity: 'error',
    title: {
      de: 'Zwischen zwei Sätzen fehlt Ton oder wiederholt sich',
      en: 'Audio is missing or repeated between two sentences',
    },
    why: {
      de: 'An solchen Stellen stockt die Wiedergabe oder eine Silbe geht verloren.',
      en: 'Playback stutters at such places, or a syllable is lost.',
    },
    help: reportBug,
  },
  'overlay/wrong-duration': {
    severity: 'error',
    title: { de: 'Die angegebene Spieldauer stimmt nicht', en: 'The stated duration is wrong' },
    why: {
      de: 'Lese-Apps zeigen daraus, wie lange das Buch noch dauert (EPUB 3.3, Abschnitt 9.3.5.1).',
      en: 'Reading systems show from it how much is left (EPUB 3.3, section 9.3.5.1).',
    },
    help: reportBug,
  },
  'overlay/no-highlight': {
    severity: 'error',
    title: {
      de: 'Der gesprochene Satz wird nicht hervorgehoben',
      en: 'The spoken sentence is not highlighted',
    },
    why: {
      de: 'Wer mitliest, sieht nicht, wo die Stimme gerade ist.',
      en: 'Who reads along cannot see where the voice is.',
    },
    help: {
      de: 'Geben Sie der genannten Klasse in templates/epub/book.css eine Farbe und einen Hintergrund.',
      en: 'Give the class named a colour and a background in templates/epub/book.css.',
    },
  },
  'overlay/bad-class': {
    severity: 'error',
    title: {
      de: 'Die Hervorhebung ist falsch benannt',
      en: 'The highlight has a name that is none',
    },
    why: {
      de: 'Lese-Apps finden eine so benannte Klasse nicht und heben den gesprochenen Satz nicht hervor.',
      en: 'Reading systems do not find a class of that name and highlight nothing.',
    },
    help: reportBug,
  },
} as const satisfies CodeTable;
