/** What can be wrong when a publication is set on pages. */
import type { CodeTable } from '../diagnostics/diagnostic.ts';

export const paginateCodes = {
  'print/missing-glyph': {
    severity: 'error',
    title: { de: 'Zeichen ohne Druckbild', en: 'Character without a printed form' },
    why: {
      de: 'Keine der mitgelieferten Schriften enthält dieses Zeichen. Im PDF stünde ein leeres Kästchen, und Vorlese-Programme fänden nichts. PDF/UA verbietet das (ISO 14289-1, 7.21.8).',
      en: 'None of the fonts that come with the program holds this character. The PDF would show an empty box and screen readers would find nothing. PDF/UA forbids it (ISO 14289-1, 7.21.8).',
    },
    help: {
      de: 'Schreiben Sie das Zeichen aus, zum Beispiel „Häkchen“ statt eines Symbols, oder setzen Sie ein Bild mit Alternativtext ein. In einer SVG-Zeichnung wandeln Sie das Zeichen in einen Pfad um.',
      en: 'Write the character out, for example “check mark” instead of a symbol, or use a picture with alternative text. In an SVG drawing convert the character to a path.',
    },
  },
  'print/empty-heading': {
    severity: 'warning',
    title: { de: 'Überschrift ohne Text', en: 'Heading without text' },
    why: {
      de: 'Eine leere Überschrift führt Leserinnen und Leser in der Gliederung ins Leere. Das PDF lässt sie weg.',
      en: 'An empty heading leads readers nowhere in the outline. The PDF leaves it out.',
    },
    help: {
      de: 'Geben Sie der Überschrift einen Text oder löschen Sie die Zeile.',
      en: 'Give the heading a text or delete the line.',
    },
  },
  'print/picture-without-alternative': {
    severity: 'error',
    title: { de: 'Bild ohne Alternativtext', en: 'Picture without alternative text' },
    why: {
      de: 'Ein Bild ohne Alternativtext ist für blinde Menschen nicht da. PDF/UA verlangt ihn (ISO 14289-1, 7.3).',
      en: 'A picture without alternative text is not there for blind people. PDF/UA requires it (ISO 14289-1, 7.3).',
    },
    help: {
      de: 'Beschreiben Sie in einem Satz, was das Bild sagt: ![Hier der Satz](datei.svg). Reine Zierde kennzeichnen Sie mit {.schmuck}.',
      en: 'Say in one sentence what the picture tells: ![the sentence](file.svg). Mark mere decoration with {.schmuck}.',
    },
  },
  'print/foreign-font': {
    severity: 'error',
    title: { de: 'Fremde Schrift im PDF', en: 'Foreign font in the PDF' },
    why: {
      de: 'Ein Bild hat eine Schrift dieses Rechners in das PDF gebracht. Auf einem anderen Rechner sähe die Seite anders aus, und die Lizenz der Schrift ist unbekannt.',
      en: 'A picture brought a font of this computer into the PDF. The page would look different elsewhere, and the licence of the font is unknown.',
    },
    help: {
      de: 'Wandeln Sie die Beschriftung im SVG in Pfade um.',
      en: 'Convert the lettering in the SVG to paths.',
    },
  },
  'print/not-typeset': {
    severity: 'error',
    title: { de: 'Das PDF ließ sich nicht setzen', en: 'The PDF could not be typeset' },
    why: {
      de: 'Der Schriftsatz (Typst) hat das Dokument abgelehnt. Es entsteht kein PDF, damit keines herauskommt, das nicht barrierefrei ist.',
      en: 'The typesetter (Typst) refused the document. No PDF is made, so that none comes out that is not accessible.',
    },
    help: {
      de: 'Die Meldung nennt den Grund. Häufig sind es ein beschädigtes Bild oder sehr tief verschachtelte Listen.',
      en: 'The message names the reason. Often it is a damaged picture or lists nested very deeply.',
    },
  },
  'print/portable-engine': {
    severity: 'info',
    title: { de: 'Satz mit der Ersatz-Maschine', en: 'Typeset by the portable engine' },
    why: {
      de: 'Für diesen Rechner gibt es keine schnelle Fassung des Schriftsatzes. Die Ersatz-Fassung (WebAssembly) setzt dieselben Seiten, braucht aber länger und schreibt PDF 1.7 ohne PDF/A-Kennung.',
      en: 'There is no fast build of the typesetter for this computer. The portable build (WebAssembly) sets the same pages, but takes longer and writes PDF 1.7 without PDF/A identification.',
    },
    help: {
      de: 'Sie müssen nichts tun. Für die Archivfassung (PDF/A) bauen Sie auf Linux mit x64-Prozessor.',
      en: 'There is nothing to do. For the archival file (PDF/A) build on Linux with an x64 processor.',
    },
  },
} as const satisfies CodeTable;
