/** Findings about spelling. All are hints: a dictionary knows neither names nor new words. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const spellingCodes = {
  'spelling/no-dictionary': {
    severity: 'warning',
    title: { de: 'Es gibt kein Wörterbuch', en: 'There is no dictionary' },
    why: {
      de: 'Ohne Wörterbuch für die Sprache des Textes ist die Rechtschreibung ungeprüft.',
      en: 'Without a dictionary for the language of the text its spelling is unchecked.',
    },
    help: {
      de: 'Installieren Sie ein Hunspell-Wörterbuch (unter Debian und Ubuntu „hunspell-de-de“), oder nennen Sie in LESBAR_DICTIONARIES den Ordner, in dem de_DE.aff und de_DE.dic stehen.',
      en: 'Install a Hunspell dictionary (“hunspell-de-de” on Debian and Ubuntu), or name in LESBAR_DICTIONARIES the folder that holds de_DE.aff and de_DE.dic.',
    },
  },
  'spelling/possible-mistake': {
    severity: 'info',
    title: { de: 'Vielleicht ein Schreibfehler', en: 'Perhaps a spelling mistake' },
    why: {
      de: 'Falsch geschriebene Wörter liest eine Vorlese-Stimme falsch vor, und wer schwer liest, bleibt an ihnen hängen. Das Wörterbuch kennt ein fast gleiches Wort.',
      en: 'A voice reads misspelled words wrongly, and those who read with difficulty stumble over them. The dictionary knows a word that is nearly the same.',
    },
    help: {
      de: 'Verbessern Sie das Wort. Ist es richtig, nehmen Sie es in publication.yaml ins Glossar, unter „abkuerzungen“ oder „aussprache“ auf; dann wird es nicht mehr genannt.',
      en: 'Correct the word. If it is right, add it to the glossary, to “abkuerzungen” or to “aussprache” in publication.yaml; then it is not named any more.',
    },
  },
  'spelling/unknown-word': {
    severity: 'info',
    title: {
      de: 'Das Wörterbuch kennt das Wort nicht',
      en: 'The dictionary does not know the word',
    },
    why: {
      de: 'Das kann ein Name sein, ein neues Wort oder ein Schreibfehler. Unbekannte Wörter kennen oft auch die Lesenden nicht.',
      en: 'This may be a name, a new word or a mistake. Words that are unknown here are often unknown to readers, too.',
    },
    help: {
      de: 'Sehen Sie nach, ob es richtig geschrieben ist. Ein Wort, das Lesende brauchen, erklären Sie im Glossar.',
      en: 'See whether it is spelled right. Explain a word that readers need in the glossary.',
    },
  },
} as const satisfies CodeTable;
