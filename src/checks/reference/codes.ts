/** What foreign reference tools can find, and what can happen to them. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

/** The codes of the reference tools. */
export const referenceCodes = {
  'reference/missing': {
    severity: 'warning',
    title: { de: 'Ein Referenz-Prüfer fehlt', en: 'A reference tool is missing' },
    why: {
      de: 'Die Prüfung war verlangt und fand nicht statt. Was niemand geprüft hat, gilt nicht als gut.',
      en: 'The check was asked for and did not happen. What nobody checked does not count as well.',
    },
    help: {
      de: 'Installieren Sie Java 17 (ein JDK) und führen Sie „make validators“ aus, oder nennen Sie in LESBAR_TOOLS den Ordner, in dem die Pakete stehen. Was fehlt, sagt „lesbar doctor“.',
      en: 'Install Java 17 (a JDK) and run “make validators”, or name in LESBAR_TOOLS the folder that holds the packages. What is missing is told by “lesbar doctor”.',
    },
  },
  'reference/failed': {
    severity: 'warning',
    title: { de: 'Ein Referenz-Prüfer gab kein Ergebnis', en: 'A reference tool gave no result' },
    why: {
      de: 'Er ist abgebrochen, hängt, oder seine Antwort widerspricht sich. Das beweist nichts, auch wenn darin „0 Fehler“ steht.',
      en: 'It crashed, hangs, or its answer contradicts itself. That proves nothing, even if it says “0 errors”.',
    },
    help: {
      de: 'Starten Sie die Prüfung noch einmal; Java muss ein JDK ab Version 17 sein. Bleibt die Meldung, installieren Sie die Prüfer neu (make validators) und melden Sie den genannten Grund.',
      en: 'Check again; Java must be a JDK of version 17 or newer. If the message stays, install the tools anew (make validators) and report the reason given.',
    },
  },
  'reference/pdf-standard': {
    severity: 'error',
    title: {
      de: 'veraPDF: Das PDF verletzt PDF/UA-1 oder PDF/A-2a',
      en: 'veraPDF: the PDF violates PDF/UA-1 or PDF/A-2a',
    },
    why: {
      de: 'Ein PDF, das die Norm verletzt, lesen Vorlese-Programme falsch oder gar nicht, und Archive weisen es ab.',
      en: 'Screen readers read a PDF that violates the standard wrongly or not at all, and archives refuse it.',
    },
    help: {
      de: 'Sehen Sie die genannte Stelle Ihres Textes an: Fehlt dort eine Beschreibung, ein Titel oder eine Sprache? Sonst liegt der Fehler in Lesbar oder in der Vorlage: bitte mit der genannten Regel melden.',
      en: 'Look at the place in your text: is a description, a title or a language missing? Otherwise Lesbar or the template is at fault: please report it with the rule named.',
    },
  },
  'reference/book-standard': {
    severity: 'error',
    title: {
      de: 'EPUBCheck: Das EPUB verletzt den Standard',
      en: 'EPUBCheck: the EPUB violates the standard',
    },
    why: {
      de: 'EPUBCheck ist die Referenz des W3C. Händler und Bibliotheken nehmen ein Buch mit Fehlern nicht an.',
      en: 'EPUBCheck is the reference of the W3C. Shops and libraries do not accept a book with errors.',
    },
    help: {
      de: 'Die genannte Stelle Ihres Textes ist die Ursache oder steht ihr am nächsten. Prüfen Sie dort Bilder, Links und Kennungen; sonst melden Sie den Fehler mit der genannten Regel.',
      en: 'The place named in your text is the cause or next to it. Look at pictures, links and ids there; otherwise report the error with the rule named.',
    },
  },
  'reference/book-access': {
    severity: 'error',
    title: { de: 'Ace: Das EPUB hat eine Barriere', en: 'Ace: the EPUB has a barrier' },
    why: {
      de: 'Ace ist der Prüfer des DAISY-Konsortiums für barrierefreie Bücher. Was er findet, hält Menschen vom Lesen ab.',
      en: 'Ace is the DAISY Consortium’s checker for accessible books. What it finds keeps people from reading.',
    },
    help: {
      de: 'Sehen Sie die genannte Stelle Ihres Textes an, etwa eine fehlende Beschreibung eines Bildes oder eine übersprungene Überschrift.',
      en: 'Look at the place in your text, for a picture without a description or a skipped heading.',
    },
  },
  'reference/markup': {
    severity: 'error',
    title: { de: 'Nu: Fehler im HTML einer Seite', en: 'Nu: error in the HTML of a page' },
    why: {
      de: 'Der Nu-Prüfer ist die Referenz für HTML. Browser und Vorlese-Programme raten, was gemeint ist, wenn HTML nicht stimmt.',
      en: 'The Nu checker is the reference for HTML. Browsers and screen readers guess what is meant when HTML is wrong.',
    },
    help: {
      de: 'Sehen Sie die genannte Stelle Ihres Textes an. Ist dort nichts auffällig, liegt der Fehler in Lesbar oder in der Vorlage: bitte melden.',
      en: 'Look at the place in your text. If nothing is wrong there, Lesbar or the template is at fault: please report it.',
    },
  },
} as const satisfies CodeTable;
