/** Findings about the Markdown itself: directives, attributes, words, footnotes. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const markdownCodes = {
  'source/unknown-directive': {
    severity: 'error',
    title: { de: 'Unbekannter Baustein', en: 'Unknown directive' },
    why: {
      de: 'Was nicht bekannt ist, bleibt ohne Wirkung: Ein Kasten wird keiner, ein Begriff wird nicht erklärt.',
      en: 'What is not known has no effect: a box becomes none, a term is not explained.',
    },
    help: {
      de: 'Es gibt :::leicht, :::bild, :::lang, :::tabelle, :::hinweis, :::tipp, :::achtung, :::beispiel, :::kontakt, :::zitat, ::glossar und :abbr[…], :begriff[…], :fremd[…], :span[…].',
      en: 'There are :::leicht, :::bild, :::lang, :::tabelle, :::hinweis, :::tipp, :::achtung, :::beispiel, :::kontakt, :::zitat, ::glossar and :abbr[…], :begriff[…], :fremd[…], :span[…].',
    },
  },
  'source/bad-directive': {
    severity: 'error',
    title: { de: 'Baustein ist falsch geschrieben', en: 'Malformed directive' },
    why: {
      de: 'Der Text stünde an der falschen Stelle oder gar nicht in den Ausgaben.',
      en: 'The text would stand in the wrong place of the editions, or nowhere.',
    },
    help: {
      de: 'Schreiben Sie zum Beispiel :::hinweis[Titel] ohne Leerzeichen nach den Doppelpunkten, darunter den Text, und ::: als letzte Zeile.',
      en: 'Write for example :::hinweis[title] without a space behind the colons, below it the text, and ::: as the last line.',
    },
  },
  'source/unclosed-directive': {
    severity: 'error',
    title: { de: 'Baustein ist nicht geschlossen', en: 'Unclosed directive' },
    why: {
      de: 'Alles Folgende geriete in den Kasten, im schlimmsten Fall das ganze Kapitel in die Leichte Sprache.',
      en: 'Everything that follows would fall into the box, at worst the whole chapter into Leichte Sprache.',
    },
    help: {
      de: 'Setzen Sie eine Zeile mit ::: dahinter.',
      en: 'Put a line with ::: behind it.',
    },
  },
  'source/stray-fence': {
    severity: 'error',
    title: { de: 'Schlusszeile ohne Anfang', en: 'Closing line without opening' },
    why: {
      de: 'Wahrscheinlich fehlt weiter oben eine Anfangszeile, oder ein Baustein endet zu früh.',
      en: 'Most likely an opening line is missing further up, or a directive ends too early.',
    },
    help: {
      de: 'Streichen Sie die Zeile, oder ergänzen Sie den Anfang, etwa :::leicht.',
      en: 'Remove the line, or add the opening, such as :::leicht.',
    },
  },
  'source/bad-attribute': {
    severity: 'error',
    title: { de: 'Zusatz in geschweiften Klammern ist ungültig', en: 'Invalid attribute' },
    why: {
      de: 'Der Zusatz bliebe ohne Wirkung: keine Kennung, keine Sprache.',
      en: 'The attribute would have no effect: no id, no language.',
    },
    help: {
      de: 'Erlaubt sind {#kennung} aus Buchstaben ohne Umlaute, Ziffern und Strichen, {lang=en} und bei Bildern {.schmuck}.',
      en: 'Allowed are {#id} of letters without umlauts, digits and hyphens, {lang=en}, and {.schmuck} for pictures.',
    },
  },
  'source/unknown-abbreviation': {
    severity: 'error',
    title: { de: 'Abkürzung ohne Bedeutung', en: 'Abbreviation without meaning' },
    why: {
      de: 'Wer die Abkürzung nicht kennt, erfährt nirgends, was sie heißt (WCAG 3.1.4).',
      en: 'Who does not know the abbreviation learns nowhere what it means (WCAG 3.1.4).',
    },
    help: {
      de: 'Tragen Sie sie in publication.yaml unter „abkuerzungen:“ ein, oder schreiben Sie :abbr[OZG]{title="Onlinezugangsgesetz"}.',
      en: 'List it in publication.yaml below “abkuerzungen:”, or write :abbr[OZG]{title="Onlinezugangsgesetz"}.',
    },
  },
  'source/unknown-term': {
    severity: 'error',
    title: { de: 'Begriff steht nicht im Glossar', en: 'Term is not in the glossary' },
    why: {
      de: 'Der Begriff wäre als erklärt gekennzeichnet, ohne dass es eine Erklärung gibt.',
      en: 'The term would be marked as explained without an explanation.',
    },
    help: {
      de: 'Tragen Sie das Wort in publication.yaml unter „glossar:“ ein. Für gebeugte Formen: :begriff[Gesetzes]{wort=Gesetz}.',
      en: 'List the word in publication.yaml below “glossar:”. For inflected forms: :begriff[Gesetzes]{wort=Gesetz}.',
    },
  },
  'source/unknown-footnote': {
    severity: 'error',
    title: { de: 'Fußnote fehlt', en: 'Missing footnote' },
    why: {
      de: 'Im Text stünde ein Zeichen, zu dem es keine Anmerkung gibt.',
      en: 'The text would hold a mark without a note.',
    },
    help: {
      de: 'Schreiben Sie die Fußnote in eine eigene Zeile: [^1]: Text der Fußnote.',
      en: 'Write the footnote on a line of its own: [^1]: text of the footnote.',
    },
  },
  'source/raw-html': {
    severity: 'error',
    title: { de: 'HTML im Text', en: 'HTML in the text' },
    why: {
      de: 'HTML gilt nur im Web, nicht in PDF, EPUB und Ton, und es kann Fremdes einschleusen.',
      en: 'HTML works on the web only, not in PDF, EPUB and audio, and it can smuggle in foreign content.',
    },
    help: {
      de: 'Schreiben Sie Markdown, oder setzen Sie \\ vor das <, wenn das Zeichen selbst gemeint ist.',
      en: 'Write Markdown, or put \\ before the < if the character itself is meant.',
    },
  },
  'source/waiver-without-reason': {
    severity: 'warning',
    title: { de: 'Ausnahme ohne Regel oder Grund', en: 'Exception without rule or reason' },
    why: {
      de: 'Wer den Text später prüft, muss wissen, welche Regel der Leichten Sprache hier nicht gilt und warum.',
      en: 'Whoever reviews the text later must know which rule of Leichte Sprache does not hold here, and why.',
    },
    help: {
      de: 'Schreiben Sie Regel und Grund wie hier: <!-- leicht-ok S08: Die Frist muss genannt werden. -->, oder streichen Sie die Ausnahme.',
      en: 'Write rule and reason as here: <!-- leicht-ok S08: The deadline must be given. -->, or delete the exception.',
    },
  },
  'source/unsupported-node': {
    severity: 'error',
    title: { de: 'Nicht unterstützte Auszeichnung', en: 'Unsupported markup' },
    why: {
      de: 'Diese Auszeichnung lässt sich nicht in allen Ausgaben gleich wiedergeben.',
      en: 'This markup cannot be rendered alike in all editions.',
    },
    help: {
      de: 'Sagen Sie es mit Worten oder mit einer gewöhnlichen Liste.',
      en: 'Say it in words, or with an ordinary list.',
    },
  },
  'source/control-character': {
    severity: 'warning',
    title: { de: 'Unsichtbares Steuerzeichen', en: 'Invisible control character' },
    why: {
      de: 'Solche Zeichen machen EPUB- und Web-Dateien ungültig; sie werden weggelassen.',
      en: 'Such characters make EPUB and web files invalid; they are left out.',
    },
    help: {
      de: 'Löschen Sie das Wort, und tippen Sie es neu.',
      en: 'Delete the word and type it anew.',
    },
  },
} as const satisfies CodeTable;
