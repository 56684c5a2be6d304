/** Findings about how a book is spoken, beyond what is spoken and when (Media Overlays, EPUB 3.3 §9). */
import type { CodeTable } from '../../../diagnostics/diagnostic.ts';
import { reportBug } from '../../report-bug.ts';

/** The codes of this part. */
export const narrationCodes = {
  'book/foreign-recording': {
    severity: 'error',
    title: {
      de: 'Ein Kapitel benutzt die Aufnahme eines anderen',
      en: 'A chapter uses the recording of another',
    },
    why: {
      de: 'Beim Umblättern springt die Wiedergabe an eine fremde Stelle, und manche Lese-Apps laden eine Aufnahme nur einmal.',
      en: 'When pages turn, playback jumps to another place, and some reading systems load a recording only once.',
    },
    help: reportBug,
  },
  'book/unused-sound': {
    severity: 'warning',
    title: {
      de: 'Am Ende einer Aufnahme ist Ton, den kein Satz benutzt',
      en: 'A recording ends with sound that no sentence uses',
    },
    why: {
      de: 'Was dort gesprochen wird, hört niemand; meist gehört die Aufnahme zu einem anderen Text.',
      en: 'Nobody hears what is spoken there; most often the recording belongs to another text.',
    },
    help: reportBug,
  },
  'book/hidden-spoken': {
    severity: 'error',
    title: { de: 'Verborgener Text wird vorgelesen', en: 'Hidden text is spoken' },
    why: {
      de: 'Wer mitliest, hört einen Satz, den es auf der Seite nicht zu sehen gibt.',
      en: 'Who reads along hears a sentence that is not to be seen on the page.',
    },
    help: reportBug,
  },
  'book/not-skippable': {
    severity: 'warning',
    title: {
      de: 'Eine Fußnote lässt sich beim Hören nicht überspringen',
      en: 'A note cannot be skipped while listening',
    },
    why: {
      de: 'Lese-Apps überspringen nur, was die Vertonung als Fußnote oder Seitenzahl kennzeichnet (EPUB 3.3, Abschnitt 9.4.1).',
      en: 'Reading systems skip only what the overlay marks as a note or page number (EPUB 3.3, section 9.4.1).',
    },
    help: reportBug,
  },
  'book/highlight-contrast': {
    severity: 'error',
    title: {
      de: 'Der gesprochene Satz ist schlecht zu lesen',
      en: 'The spoken sentence is hard to read',
    },
    why: {
      de: 'Schrift und Hintergrund der Hervorhebung liegen zu nah beieinander; verlangt ist mindestens 4,5:1.',
      en: 'Text and background of the highlight are too close to each other; at least 4.5:1 is asked for.',
    },
    help: {
      de: 'Ändern Sie die Regel für diese Klasse in templates/epub/book.css.',
      en: 'Change the rule for this class in templates/epub/book.css.',
    },
    criteria: ['1.4.3'],
  },
  'book/highlight-night': {
    severity: 'error',
    title: {
      de: 'Der gesprochene Satz ist im Nachtmodus schlecht zu lesen',
      en: 'The spoken sentence is hard to read in night mode',
    },
    why: {
      de: 'Setzt ein Buch nur den Hintergrund oder nur die Schriftfarbe, kommt die andere Farbe von der Lese-App, nachts also umgekehrt.',
      en: 'When a book sets only the background or only the colour, the other one comes from the reading system, reversed at night.',
    },
    help: {
      de: 'Geben Sie der Klasse in templates/epub/book.css beides: Schriftfarbe und Hintergrund.',
      en: 'Give the class both in templates/epub/book.css: a colour and a background.',
    },
    criteria: ['1.4.3'],
  },
  'book/highlight-unknown': {
    severity: 'warning',
    title: {
      de: 'Der Kontrast der Hervorhebung ließ sich nicht bestimmen',
      en: 'The contrast of the highlight could not be determined',
    },
    why: {
      de: 'Nur Farben, die als Zahl oder Grundname angegeben sind, lassen sich vergleichen.',
      en: 'Only colours given as numbers or basic names can be compared.',
    },
    help: {
      de: 'Schreiben Sie die Farben in templates/epub/book.css als #rrggbb.',
      en: 'Write the colours in templates/epub/book.css as #rrggbb.',
    },
    criteria: ['1.4.3'],
  },
  'book/highlight-moves': {
    severity: 'warning',
    title: { de: 'Die Hervorhebung verschiebt den Text', en: 'The highlight moves the text' },
    why: {
      de: 'Ändert sich mit jedem Satz der Umbruch, verlieren Mitlesende die Zeile.',
      en: 'If lines break anew with each sentence, readers lose their place.',
    },
    help: {
      de: 'Ändern Sie die Regel für diese Klasse in templates/epub/book.css.',
      en: 'Change the rule for this class in templates/epub/book.css.',
    },
  },
  'book/highlight-unlinked': {
    severity: 'error',
    title: {
      de: 'Ein Kapitel kennt die Hervorhebung nicht',
      en: 'A chapter does not know the highlight',
    },
    why: {
      de: 'Ohne das Stylesheet mit der Hervorhebung sieht man auf dieser Seite nicht, wo die Stimme ist.',
      en: 'Without the style sheet that highlights, this page does not show where the voice is.',
    },
    help: reportBug,
  },
  'book/audio-variable': {
    severity: 'error',
    title: {
      de: 'Die Aufnahme hat wechselnde Bitraten',
      en: 'The recording has a variable bit rate',
    },
    why: {
      de: 'Browser und Lese-Apps springen in solchen MP3-Dateien bis über eine Sekunde daneben.',
      en: 'Browsers and reading systems miss the place by more than a second in such MP3 files.',
    },
    help: {
      de: 'Kodieren Sie die Aufnahme mit fester Bitrate (CBR).',
      en: 'Encode the recording at a constant bit rate (CBR).',
    },
  },
  'book/audio-no-info': {
    severity: 'warning',
    title: { de: 'Der Aufnahme fehlt der Info-Rahmen', en: 'The recording has no Info frame' },
    why: {
      de: 'Ohne ihn beginnt jeder Satz um etwa 50 Millisekunden zu spät, weil die Vorlaufstille mitgespielt wird.',
      en: 'Without it each sentence begins about 50 milliseconds late, since the encoder’s silence is played.',
    },
    help: {
      de: 'Kodieren Sie die Aufnahme mit LAME-Info-Rahmen.',
      en: 'Encode the recording with a LAME Info frame.',
    },
  },
  'book/audio-stereo': {
    severity: 'info',
    title: { de: 'Die Aufnahme ist nicht mono', en: 'The recording is not mono' },
    why: {
      de: 'Eine Stimme braucht nur einen Kanal; mit zweien wird das Buch größer, und wer nur auf einem Ohr hört, hört womöglich weniger.',
      en: 'A voice needs one channel; two make the book larger, and who hears with one ear may hear less.',
    },
    help: { de: 'Kodieren Sie die Aufnahme mono.', en: 'Encode the recording as mono.' },
  },
  'book/audio-compressed': {
    severity: 'warning',
    title: {
      de: 'Die Aufnahme ist im Buch noch einmal gepackt',
      en: 'The recording is compressed once more',
    },
    why: {
      de: 'Lese-Apps können in gepackten Dateien nicht springen und laden sie ganz, bevor ein Ton kommt.',
      en: 'Reading systems cannot seek in compressed files and load them whole before a sound is heard.',
    },
    help: reportBug,
  },
} as const satisfies CodeTable;
