/** What can be wrong with a recording of a chapter: the file, what it says, where its sentences are. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const takeCodes = {
  'narration/recording-unreadable': {
    severity: 'error',
    title: { de: 'Eine Aufnahme lässt sich nicht lesen', en: 'A recording cannot be read' },
    why: {
      de: 'Ohne Ton hätte das Kapitel keine Stimme, und heimlich tritt keine andere an ihre Stelle.',
      en: 'Without sound the chapter would have no voice, and no other takes its place behind your back.',
    },
    help: {
      de: 'Speichern Sie die Aufnahme noch einmal, am besten als WAV mit 16 oder 24 Bit. Auch MP3 wird gelesen.',
      en: 'Store the recording once more, best as WAV with 16 or 24 bits. MP3 is read, too.',
    },
  },
  'narration/recording-too-short': {
    severity: 'error',
    title: {
      de: 'Eine Aufnahme ist zu kurz für ihr Kapitel',
      en: 'A recording is too short for its chapter',
    },
    why: {
      de: 'So schnell liest niemand: Der größte Teil des Kapitels fehlt, oder die Datei ist still.',
      en: 'Nobody reads so fast: most of the chapter is missing, or the file is silent.',
    },
    help: {
      de: 'Prüfen Sie, ob die Datei zum Kapitel gehört und ganz gespeichert ist.',
      en: 'Check whether the file belongs to the chapter and was stored as a whole.',
    },
  },
  'narration/recording-other-text': {
    severity: 'error',
    title: {
      de: 'Eine Aufnahme passt nicht zum Text ihres Kapitels',
      en: 'A recording does not fit the text of its chapter',
    },
    why: {
      de: 'Die Markierung stünde auf anderen Sätzen als denen, die zu hören sind.',
      en: 'The highlight would stand on other sentences than those that are heard.',
    },
    help: {
      de: 'Prüfen Sie, ob Datei und Kapitel zusammengehören. Ist nur ein Teil anders gelesen, setzen Sie dort Marken von Hand.',
      en: 'Check whether file and chapter belong together. If only a part was read differently, set cues there by hand.',
    },
  },
  'narration/uncertain-place': {
    severity: 'warning',
    title: {
      de: 'Wo dieser Satz in der Aufnahme beginnt, ist nicht sicher',
      en: 'Where this sentence begins in the recording is not certain',
    },
    why: {
      de: 'Vielleicht ist der Satz markiert, während ein anderer zu hören ist. Oft wurde an solchen Stellen etwas ausgelassen oder zweimal gelesen.',
      en: 'Perhaps the sentence is highlighted while another one is heard. Often something was left out or read twice at such places.',
    },
    help: {
      de: 'Hören Sie die genannte Stelle an. Stimmt sie nicht, tragen Sie den Satz und seinen Beginn in die Datei mit den Marken ein.',
      en: 'Listen to the place named. If it is wrong, write the sentence and its begin into the file with the cues.',
    },
  },
  'narration/more-than-text': {
    severity: 'warning',
    title: {
      de: 'Die Aufnahme sagt mehr als der Text',
      en: 'The recording says more than the text',
    },
    why: {
      de: 'Wer mitliest, sieht nicht, was gesagt wird, und wer nicht hört, erfährt es nicht.',
      en: 'Who reads along does not see what is said, and who cannot hear does not learn it.',
    },
    help: {
      de: 'Schneiden Sie die Ansage heraus, oder schreiben Sie sie ins Kapitel.',
      en: 'Cut the announcement out, or write it into the chapter.',
    },
  },
  'narration/unknown-cue': {
    severity: 'error',
    title: { de: 'Eine Marke nennt keinen Satz', en: 'A cue names no sentence' },
    why: {
      de: 'Welcher Satz hier beginnen soll, ist nicht zu erkennen, und die Marke bliebe ohne Wirkung.',
      en: 'Which sentence should begin here cannot be told, and the cue would have no effect.',
    },
    help: {
      de: 'Nennen Sie so viele Worte vom Anfang des Satzes, dass nur er gemeint sein kann, genau wie sie im Kapitel stehen.',
      en: 'Give so many words from the begin of the sentence that only it can be meant, exactly as they stand in the chapter.',
    },
  },
  'narration/bad-cue': {
    severity: 'error',
    title: { de: 'Eine Marke liegt falsch', en: 'A cue is in the wrong place' },
    why: {
      de: 'Sätze beginnen in der Reihenfolge des Textes und bevor die Aufnahme endet.',
      en: 'Sentences begin in the order of the text and before the recording ends.',
    },
    help: {
      de: 'Hören Sie nach, wann der Satz beginnt, und verbessern Sie die Zeit.',
      en: 'Listen when the sentence begins, and correct the time.',
    },
  },
} as const satisfies CodeTable;
