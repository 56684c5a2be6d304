/** Findings about the sound of recordings: what a listener would miss, mishear or be startled by. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';
import { reportBug } from '../report-bug.ts';
import { helpFor, listen } from './advice.ts';

/** What to do when words do not fit: whoever read them can read them again. */
const compareHelp = {
  de: 'Hören Sie die genannte Stelle an. Fehlt etwas, lassen Sie den Satz noch einmal lesen, oder setzen Sie in der Datei mit den Marken seinen Beginn. Klingt sie richtig, ist nichts zu tun.',
  en: 'Listen to the place named. If something is missing, have the sentence read once more, or set its begin in the file with the cues. If it sounds right, there is nothing to do.',
};

/** Of comparisons: when they are made. */
const compared = [
  {
    de: 'Verglichen werden Aufnahmen von Menschen und andere Stimmen als espeak-ng; espeak-ng mit sich selbst zu vergleichen, fände nichts.',
    en: 'Recordings of people and voices other than espeak-ng are compared; comparing espeak-ng with itself would find nothing.',
  },
  {
    de: 'Der Vergleich erkennt keine Wörter. Gemessen mit einer Computerstimme (SVOX Pico) an je 65 Sätzen ab 60 Zeichen: Er fand vier fehlende Wörter 64-mal, zwei 49-mal, ein einzelnes 23-mal und beanstandete 12 von 501 richtigen Sätzen. An Aufnahmen von Menschen ist das nicht gemessen.',
    en: 'The comparison recognises no words. Measured with a computer’s voice (SVOX Pico) on 65 sentences each, of 60 characters and more: it found four missing words 64 times, two 49 times, a single one 23 times, and objected to 12 of 501 right sentences. On recordings of people this has not been measured.',
  },
] as const;

export const audioQualityCodes = {
  'audio/unreadable': {
    severity: 'error',
    title: { de: 'Eine Aufnahme lässt sich nicht abspielen', en: 'A recording cannot be played' },
    why: {
      de: 'Wer die Datei öffnet, hört nichts oder nur einen Teil.',
      en: 'Who opens the file hears nothing, or only a part.',
    },
    help: reportBug,
  },
  'audio/not-examined': {
    severity: 'warning',
    title: { de: 'Eine Aufnahme wurde nicht geprüft', en: 'A recording was not examined' },
    why: {
      de: 'Ohne zu wissen, welcher Text zu hören sein soll, lässt sich der Ton nicht beurteilen.',
      en: 'Sound cannot be judged without knowing which text it should speak.',
    },
    help: reportBug,
  },
  'audio/wrong-format': {
    severity: 'error',
    title: { de: 'Eine Aufnahme hat die falsche Bauart', en: 'A recording is made the wrong way' },
    why: {
      de: 'Bei wechselnder Bitrate oder ohne Info-Rahmen springen Abspielgeräte an falsche Stellen, und die Markierung läuft dem Ton davon.',
      en: 'With a changing bit rate or without an Info frame players jump to wrong places, and the highlight runs away from the sound.',
    },
    help: reportBug,
  },
  'audio/wrong-length': {
    severity: 'error',
    title: {
      de: 'Eine Aufnahme ist länger oder kürzer als ihr Text',
      en: 'A recording is longer or shorter than its text',
    },
    why: {
      de: 'Das Ende fehlt, oder Ton und Markierung gehören nicht zusammen.',
      en: 'Its end is missing, or sound and highlight do not belong together.',
    },
    help: reportBug,
  },
  'audio/bad-clips': {
    severity: 'error',
    title: {
      de: 'Die Zeiten der Sätze folgen nicht aufeinander',
      en: 'The times of the sentences do not follow each other',
    },
    why: {
      de: 'Bei diesem Satz ist ein anderer zu hören, und die Markierung springt.',
      en: 'Another sentence is heard with this one, and the highlight jumps.',
    },
    help: reportBug,
  },
  'audio/loudness': {
    severity: 'warning',
    title: {
      de: 'Eine Aufnahme ist zu laut oder zu leise',
      en: 'A recording is too loud or too quiet',
    },
    why: {
      de: 'Alle Kapitel sollen gleich laut sein (−20 LUFS, höchstens 1 mehr oder weniger), damit niemand nachregeln muss.',
      en: 'All chapters should be equally loud (−20 LUFS, at most 1 more or less), so that nobody has to adjust the volume.',
    },
    help: helpFor('audio/loudness'),
  },
  'audio/uneven': {
    severity: 'warning',
    title: {
      de: 'Ein Satz ist viel lauter oder leiser als die anderen',
      en: 'A sentence is much louder or quieter than the others',
    },
    why: {
      de: 'Wer leise Sätze verstehen will und dafür lauter stellt, erschrickt beim nächsten.',
      en: 'Who turns up the volume to understand a quiet sentence is startled by the next.',
    },
    help: helpFor('audio/uneven', listen),
  },
  'audio/peak': {
    severity: 'warning',
    title: { de: 'Spitzen der Aufnahme sind zu hoch', en: 'Peaks of the recording are too high' },
    why: {
      de: 'Über −3 dBTP verzerren billige Abspielgeräte und jede weitere Umwandlung. Geschrieben werden höchstens −4; MP3 selbst legt etwa 0,6 darauf.',
      en: 'Above −3 dBTP cheap players and every further conversion distort. At most −4 is written; MP3 itself adds about 0.6.',
    },
    help: reportBug,
  },
  'audio/clipped': {
    severity: 'error',
    title: { de: 'Die Aufnahme ist übersteuert', en: 'The recording is clipped' },
    why: {
      de: 'Abgeschnittene Spitzen knacken und machen Wörter unverständlich, besonders mit Hörgerät.',
      en: 'Peaks that are cut off crackle and make words hard to understand, above all with a hearing aid.',
    },
    help: helpFor('audio/clipped'),
  },
  'audio/noise': {
    severity: 'warning',
    title: { de: 'In den Pausen rauscht es', en: 'There is noise in the pauses' },
    why: {
      de: 'Hintergrundgeräusche erschweren das Verstehen. Verlangt sind 20 dB Abstand zur Sprache (WCAG 1.4.7); eine Aufnahme ohne Mikrofon schafft −60 dBFS.',
      en: 'Background sounds make speech hard to understand. 20 dB below the speech are asked for (WCAG 1.4.7); a recording without a microphone manages −60 dBFS.',
    },
    help: helpFor('audio/noise'),
    criteria: ['1.4.7'],
  },
  'audio/offset': {
    severity: 'warning',
    title: {
      de: 'Die Aufnahme liegt neben der Nulllinie',
      en: 'The recording is off the zero line',
    },
    why: {
      de: 'Ein Gleichanteil knackt bei jedem Anfang und Ende und nimmt Platz für Lautstärke.',
      en: 'An offset clicks at every start and stop and takes room away from loudness.',
    },
    help: reportBug,
  },
  'audio/silent-clip': {
    severity: 'error',
    title: { de: 'Ein Satz ist nicht zu hören', en: 'A sentence is not heard' },
    why: {
      de: 'Wer zuhört, erfährt nicht, was hier steht.',
      en: 'Who listens does not learn what stands here.',
    },
    help: helpFor('audio/silent-clip'),
  },
  'audio/cut-word': {
    severity: 'error',
    title: {
      de: 'Ein Satz beginnt oder endet mitten im Wort',
      en: 'A sentence begins or ends in the middle of a word',
    },
    why: {
      de: 'Wer zu diesem Satz springt, hört ihn nicht ganz oder hört ein Stück des nächsten.',
      en: 'Who jumps to this sentence does not hear all of it, or hears a piece of the next.',
    },
    help: helpFor('audio/cut-word'),
  },
  'audio/short-pause': {
    severity: 'warning',
    title: {
      de: 'Zwischen zwei Sätzen fehlt die Pause',
      en: 'There is no pause between two sentences',
    },
    why: {
      de: 'Pausen sagen beim Hören, wo ein Satz endet. Unter 0,2 Sekunden fallen sie nicht auf.',
      en: 'To listeners pauses say where a sentence ends. Below 0.2 seconds they go unnoticed.',
    },
    help: helpFor('audio/short-pause'),
  },
  'audio/long-pause': {
    severity: 'warning',
    title: { de: 'Eine Pause ist sehr lang', en: 'A pause is very long' },
    why: {
      de: 'Nach 4 Sekunden Stille glaubt man, das Kapitel sei zu Ende, und schaltet ab.',
      en: 'After 4 seconds of silence one believes that the chapter is over and turns it off.',
    },
    help: helpFor('audio/long-pause', listen),
  },
  'audio/too-short': {
    severity: 'warning',
    title: {
      de: 'Ein Satz wird auffallend kurz gesprochen',
      en: 'A sentence is spoken in strikingly little time',
    },
    why: {
      de: 'Im Vergleich mit ähnlich langen Sätzen derselben Stimme fehlen wohl Wörter.',
      en: 'Compared with similar sentences of the same voice, words are probably missing.',
    },
    help: helpFor('audio/too-short', listen),
  },
  'audio/too-long': {
    severity: 'warning',
    title: {
      de: 'Ein Satz wird auffallend lang gesprochen',
      en: 'A sentence is spoken in strikingly much time',
    },
    why: {
      de: 'Im Vergleich mit ähnlich langen Sätzen derselben Stimme ist wohl etwas doppelt zu hören, oder es wird buchstabiert.',
      en: 'Compared with similar sentences of the same voice, something is probably heard twice or spelled out.',
    },
    help: helpFor('audio/too-long', listen),
  },
  'audio/words-missing': {
    severity: 'warning',
    title: { de: 'In einem Satz fehlen Worte', en: 'Words are missing in a sentence' },
    why: {
      de: 'Wer nur zuhört, erfährt nicht, was an dieser Stelle steht.',
      en: 'Who only listens does not learn what stands there.',
    },
    help: compareHelp,
    notes: compared,
  },
  'audio/words-twice': {
    severity: 'warning',
    title: {
      de: 'In einem Satz ist etwas zu viel zu hören',
      en: 'Something too much is heard in a sentence',
    },
    why: {
      de: 'Eine Wiederholung oder eine lange Lücke im Satz verwirrt, wer zuhört oder mitliest.',
      en: 'A repetition or a long gap within a sentence confuses those who listen or read along.',
    },
    help: compareHelp,
    notes: compared,
  },
  'audio/other-words': {
    severity: 'warning',
    title: {
      de: 'Zu einem Satz sind andere Worte zu hören',
      en: 'Other words are heard with a sentence',
    },
    why: {
      de: 'Was man hört und was man liest, widerspricht sich.',
      en: 'What is heard and what is read contradict each other.',
    },
    help: compareHelp,
    notes: compared,
  },
} as const satisfies CodeTable;
