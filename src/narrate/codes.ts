/** What can be wrong with the narration of a publication. */
import type { CodeTable } from '../diagnostics/diagnostic.ts';
import { takeCodes } from './recordings/codes.ts';

export const narrationCodes = {
  ...takeCodes,
  'narration/unknown-engine': {
    severity: 'error',
    title: {
      de: 'Das Sprachprogramm gibt es nicht',
      en: 'There is no such speech engine',
    },
    why: {
      de: 'Ohne Sprachprogramm kann nichts vorgelesen werden.',
      en: 'Without a speech engine nothing can be read aloud.',
    },
    help: {
      de: 'Tragen Sie in publication.yaml unter „stimme: programm:“ eines der genannten ein, oder lassen Sie die Zeile weg.',
      en: 'Put one of those named here into publication.yaml under “stimme: programm:”, or leave the line out.',
    },
  },
  'narration/unknown-voice': {
    severity: 'error',
    title: {
      de: 'Die Stimme gibt es nicht',
      en: 'There is no such voice',
    },
    why: {
      de: 'Ohne Stimme kann nichts vorgelesen werden. Eine andere Stimme als die gewünschte wird nicht heimlich genommen.',
      en: 'Without a voice nothing can be read aloud. No other voice is taken behind your back.',
    },
    help: {
      de: 'Tragen Sie in publication.yaml unter „stimme: name:“ eine der genannten Stimmen ein, zum Beispiel „de“. Alle Stimmen nennt: lesbar voices list.',
      en: 'Put one of the voices named here into publication.yaml under “stimme: name:”, for example “de”. All voices are named by: lesbar voices list.',
    },
  },
  'narration/unknown-language': {
    severity: 'warning',
    title: {
      de: 'Für diese Sprache gibt es keine Aussprache',
      en: 'There is no pronunciation for this language',
    },
    why: {
      de: 'Die Wörter werden nach den Regeln der Sprache des Textes vorgelesen und sind dann schwer zu verstehen.',
      en: 'The words are read by the rules of the text’s language and are hard to understand then.',
    },
    help: {
      de: 'Prüfen Sie das Sprachkürzel (zum Beispiel „en“ für Englisch, „uk“ für Ukrainisch).',
      en: 'Check the language code (for example “en” for English, “uk” for Ukrainian).',
    },
  },
  'narration/phoneme-ignored': {
    severity: 'warning',
    title: {
      de: 'Die Lautschrift wird nicht gesprochen',
      en: 'The phonemes are not spoken',
    },
    why: {
      de: 'Nur manche Stimmen verstehen Lautschrift, und auch diese nicht jeden Laut. Das Wort wird dann nach seinen Buchstaben vorgelesen.',
      en: 'Only some voices understand phonemes, and even these not every sound. The word is then read by its letters.',
    },
    help: {
      de: 'Schreiben Sie im Lexikon ein <alias> dazu, das so klingt; das versteht jede Stimme.',
      en: 'Add an <alias> to the lexicon that sounds like it; every voice understands that.',
    },
  },
  'narration/unspoken': {
    severity: 'warning',
    title: {
      de: 'Hier ist beim Vorlesen nichts zu hören',
      en: 'Nothing is heard here when the text is read aloud',
    },
    why: {
      de: 'Wer zuhört, erfährt nicht, dass hier etwas steht.',
      en: 'Those who listen do not learn that there is something here.',
    },
    help: {
      de: 'Schreiben Sie Worte statt Zeichen, oder tragen Sie das Zeichen in publication.yaml unter „aussprache“ ein.',
      en: 'Write words instead of signs, or add the sign to “aussprache” in publication.yaml.',
    },
  },
} as const satisfies CodeTable;
