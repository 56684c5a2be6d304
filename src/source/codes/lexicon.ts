/** Findings about pronunciation lexicons. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const lexiconCodes = {
  'source/lexicon-missing': {
    severity: 'error',
    title: { de: 'Ein Aussprache-Lexikon fehlt', en: 'A pronunciation lexicon is missing' },
    why: {
      de: 'Ohne das Lexikon klängen seine Wörter falsch, und niemand merkte es vor dem Anhören.',
      en: 'Without the lexicon its words would sound wrong, and nobody would notice before listening.',
    },
    help: {
      de: 'Prüfen Sie den Namen unter „vorlesen: lexika:“ in publication.yaml, oder legen Sie die Datei in den Ordner.',
      en: 'Check the name below “vorlesen: lexika:” in publication.yaml, or put the file into the folder.',
    },
  },
  'source/lexicon-unreadable': {
    severity: 'error',
    title: {
      de: 'Ein Aussprache-Lexikon ist nicht lesbar',
      en: 'A pronunciation lexicon cannot be read',
    },
    why: {
      de: 'Ein Lexikon ist eine Datei nach W3C PLS 1.0. Verweise auf andere Dateien und eigene Kürzel (DOCTYPE) werden aus Sicherheit nicht gelesen.',
      en: 'A lexicon is a file after W3C PLS 1.0. References to other files and own entities (DOCTYPE) are not read, for safety.',
    },
    help: {
      de: 'Verbessern Sie die genannte Zeile. Die Datei beginnt mit <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">.',
      en: 'Correct the line named. The file begins with <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">.',
    },
  },
  'source/lexicon-entry': {
    severity: 'warning',
    title: {
      de: 'Ein Eintrag im Aussprache-Lexikon wird nicht benutzt',
      en: 'An entry of the pronunciation lexicon is not used',
    },
    why: {
      de: 'Ein Eintrag braucht <grapheme> und <alias> oder <phoneme> in IPA; jedes Wort zählt nur einmal.',
      en: 'An entry needs <grapheme> and <alias> or <phoneme> in IPA; each word counts once.',
    },
    help: {
      de: 'Ergänzen Sie, was fehlt, oder streichen Sie den Eintrag.',
      en: 'Add what is missing, or remove the entry.',
    },
  },
} as const satisfies CodeTable;
