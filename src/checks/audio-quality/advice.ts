/**
 * What to do about faults of sound. Where a machine spoke, the program made the fault; where a person
 * read, the recording has it, and whoever recorded it can mend it: that is told instead.
 */
import type { Diagnostic, Message } from '../../diagnostics/diagnostic.ts';
import { reportBug } from '../report-bug.ts';

/** What to do when sound does not fit its text: nobody but a listener can tell why. */
export const listen: Message = {
  de: 'Hören Sie die genannte Stelle an. Klingt sie falsch, bauen Sie noch einmal; bleibt der Fehler, melden Sie ihn. Klingt sie richtig, ist nichts zu tun.',
  en: 'Listen to the place named. If it sounds wrong, build again; if the fault stays, report it. If it sounds right, there is nothing to do.',
};

const setCue = {
  de: 'setzen Sie in der Datei mit den Marken den Beginn dieses Satzes',
  en: 'set the begin of this sentence in the file with the cues',
};

const readAgain = {
  de: 'Hören Sie die genannte Stelle an. Fehlt etwas oder ist etwas zu viel, lesen Sie den Satz noch einmal und setzen ihn in die Aufnahme ein. Klingt sie richtig, ist nichts zu tun.',
  en: 'Listen to the place named. If something is missing or too much, read the sentence once more and put it into the recording. If it sounds right, there is nothing to do.',
};

/** For those who recorded; what is not here, the program writes whoever reads. */
export const adviceToReaders = {
  'audio/loudness': {
    de: 'Die Lautheit stellt das Programm ein; hier gelang es nicht, weil einzelne Stellen viel lauter sind als die übrigen. Schneiden Sie Knallen, Husten und Klopfen heraus, oder lesen Sie gleichmäßiger, immer im selben Abstand zum Mikrofon.',
    en: 'The program sets the loudness; it did not succeed here, since single places are much louder than the rest. Cut out bangs, coughs and knocks, or read more evenly, always at the same distance from the microphone.',
  },
  'audio/uneven': {
    de: 'Lesen Sie den Satz noch einmal, im selben Abstand zum Mikrofon wie die anderen, oder heben oder senken Sie ihn in der Aufnahme. Soll er so klingen, ist nichts zu tun.',
    en: 'Read the sentence once more, as far from the microphone as the others, or raise or lower it in the recording. If it is meant to sound so, there is nothing to do.',
  },
  'audio/clipped': {
    de: 'Lesen Sie die Stelle noch einmal, leiser eingestellt: Die lautesten Stellen sollen bei etwa −6 dB liegen. Was übersteuert ist, lässt sich nachträglich nicht heilen.',
    en: 'Read the place once more with less gain: the loudest places should be at about −6 dB. What is clipped cannot be healed afterwards.',
  },
  'audio/noise': {
    de: 'Nehmen Sie in einem stillen Raum auf, ohne Lüfter und bei geschlossenem Fenster, eine Handbreit vom Mikrofon. Bei einer fertigen Aufnahme mindert die Rauschverminderung eines Tonprogramms das Rauschen; speichern Sie das Ergebnis als WAV.',
    en: 'Record in a quiet room without a fan, with the window closed, a hand’s breadth from the microphone. In a finished recording the noise reduction of an audio editor lessens it; store the result as WAV.',
  },
  'audio/silent-clip': {
    de: `Hören Sie die genannte Stelle an. Wurde der Satz ausgelassen, lesen Sie ihn nach; steht er an anderer Stelle, ${setCue.de}.`,
    en: `Listen to the place named. If the sentence was left out, read it; if it stands elsewhere, ${setCue.en}.`,
  },
  'audio/cut-word': {
    de: `Hören Sie die genannte Stelle an, und ${setCue.de}. Ist dort gar keine Pause, fügen Sie eine halbe Sekunde Stille ein.`,
    en: `Listen to the place named, and ${setCue.en}. If there is no pause at all, insert half a second of silence.`,
  },
  'audio/short-pause': {
    de: 'Fügen Sie an dieser Stelle der Aufnahme eine halbe Sekunde Stille ein, oder lesen Sie mit mehr Ruhe.',
    en: 'Insert half a second of silence into the recording at this place, or read more calmly.',
  },
  'audio/long-pause': {
    de: 'Kürzen Sie die Stille in der Aufnahme auf höchstens zwei Sekunden.',
    en: 'Shorten the silence in the recording to two seconds at most.',
  },
  'audio/too-short': readAgain,
  'audio/too-long': readAgain,
} as const satisfies Readonly<Record<string, Message>>;

/** The standing help of a code that both can cause. */
export function helpFor(code: keyof typeof adviceToReaders, machine: Message = reportBug): Message {
  const { de, en } = adviceToReaders[code];
  return {
    de: `Hat ein Mensch gelesen: ${de} – Hat ein Computer gesprochen: ${machine.de}`,
    en: `If a person has read: ${en} – If a computer has spoken: ${machine.en}`,
  };
}

/** The same finding, with what the person who recorded can do about it. */
export function toReader(finding: Diagnostic): Diagnostic {
  const advice: Readonly<Record<string, Message | undefined>> = adviceToReaders;
  const hint = advice[finding.code];
  return hint === undefined ? finding : { ...finding, hint };
}
