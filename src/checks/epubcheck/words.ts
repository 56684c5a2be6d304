/**
 * What EPUBCheck's messages are about, in both languages: those that can occur in books like ours. Few
 * touch a success criterion; what EPUBCheck asks is that a book opens everywhere.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';

/** A rule in words. */
export type RuleWords = Message & { readonly criteria?: readonly string[] };

/** By the rule’s id; another one is told in EPUBCheck’s own words. */
export const ruleWords: Readonly<Record<string, RuleWords>> = {
  'PKG-006': {
    de: 'Die Datei „mimetype“ fehlt oder steht nicht am Anfang des Archivs.',
    en: 'The file “mimetype” is missing or not the first in the archive.',
  },
  'PKG-007': {
    de: 'Die Datei „mimetype“ hat einen falschen Inhalt.',
    en: 'The file “mimetype” has the wrong content.',
  },
  'PKG-008': { de: 'Das Archiv lässt sich nicht lesen.', en: 'The archive cannot be read.' },
  'PKG-009': {
    de: 'Ein Dateiname enthält Zeichen, die in Büchern nicht erlaubt sind.',
    en: 'A file name contains characters not allowed in books.',
  },
  'PKG-010': { de: 'Ein Dateiname enthält Leerzeichen.', en: 'A file name contains spaces.' },
  'PKG-021': { de: 'Ein Bild ist beschädigt.', en: 'A picture is damaged.' },
  'OPF-010': {
    de: 'Ein Verweis im Paket führt zu nichts.',
    en: 'A reference in the package leads to nothing.',
  },
  'OPF-014': {
    de: 'Dem Paket fehlt eine Eigenschaft, die eine Seite hat.',
    en: 'The package does not declare a property that a page has.',
  },
  'OPF-015': {
    de: 'Das Paket nennt eine Eigenschaft, die eine Seite nicht hat.',
    en: 'The package declares a property that a page does not have.',
  },
  'OPF-027': {
    de: 'Das Paket nennt eine Eigenschaft, die es nicht gibt.',
    en: 'The package names a property that does not exist.',
  },
  'OPF-029': {
    de: 'Eine Datei ist von anderer Art, als das Paket sagt.',
    en: 'A file is of another type than the package says.',
  },
  'OPF-030': { de: 'Die Kennung des Buchs fehlt.', en: 'The identifier of the book is missing.' },
  'OPF-049': {
    de: 'Die Lesereihenfolge nennt eine Datei, die das Paket nicht kennt.',
    en: 'The spine names a file that the package does not know.',
  },
  'OPF-053': {
    de: 'Ein Datum ist unüblich geschrieben.',
    en: 'A date does not follow the recommended form.',
  },
  'OPF-054': { de: 'Ein Datum ist falsch geschrieben.', en: 'A date is not valid.' },
  'OPF-060': { de: 'Zwei Dateien heißen gleich.', en: 'Two files have the same name.' },
  'OPF-085': {
    de: 'Die Kennung des Buchs ist keine gültige UUID.',
    en: 'The identifier of the book is no valid UUID.',
  },
  'OPF-086': {
    de: 'Das Paket benutzt eine veraltete Eigenschaft.',
    en: 'The package uses a deprecated property.',
  },
  'OPF-092': {
    de: 'Eine Sprache ist falsch angegeben.',
    en: 'A language is not well-formed.',
    criteria: ['3.1.1', '3.1.2'],
  },
  'OPF-096': {
    de: 'Eine Seite außerhalb der Lesereihenfolge ist von nirgends zu erreichen.',
    en: 'A page outside the reading order cannot be reached from anywhere.',
    criteria: ['2.4.5'],
  },
  'RSC-001': { de: 'Eine Datei fehlt im Buch.', en: 'A file is missing in the book.' },
  'RSC-002': {
    de: 'Dem Buch fehlt META-INF/container.xml.',
    en: 'The book has no META-INF/container.xml.',
  },
  'RSC-005': {
    de: 'Eine Datei des Buchs folgt nicht den Regeln ihres Formats.',
    en: 'A file of the book does not follow the rules of its format.',
  },
  'RSC-006': {
    de: 'Das Buch lädt etwas aus dem Netz, das in ihm stehen muss.',
    en: 'The book loads something from the network that must be in it.',
  },
  'RSC-007': {
    de: 'Ein Link oder ein Bild führt zu einer Datei, die im Buch fehlt.',
    en: 'A link or picture leads to a file that is not in the book.',
  },
  'RSC-008': {
    de: 'Eine Datei steht nicht im Verzeichnis des Pakets.',
    en: 'A file is not listed in the package.',
  },
  'RSC-011': {
    de: 'Ein Link führt zu einer Seite, die nicht zur Lesereihenfolge gehört.',
    en: 'A link leads to a page that is not in the reading order.',
  },
  'RSC-012': {
    de: 'Ein Link führt zu einer Stelle, die es nicht gibt.',
    en: 'A link leads to a place that does not exist.',
  },
  'RSC-016': { de: 'Eine Datei ist kein gültiges XML.', en: 'A file is not well-formed XML.' },
  'RSC-017': {
    de: 'Eine Datei weicht von den Regeln ihres Formats ab.',
    en: 'A file deviates from the rules of its format.',
  },
  'RSC-020': { de: 'Eine Adresse ist falsch geschrieben.', en: 'An address is not valid.' },
  'RSC-031': {
    de: 'Eine Adresse ist nicht verschlüsselt (http).',
    en: 'An address is not encrypted (http).',
  },
  'HTM-009': {
    de: 'Der Dokumenttyp einer Seite ist veraltet.',
    en: 'The document type of a page is obsolete.',
  },
  'HTM-025': {
    de: 'Eine Adresse beginnt mit einem unbekannten Schema.',
    en: 'An address begins with an unknown scheme.',
  },
  'CSS-001': {
    de: 'Das Stylesheet benutzt eine Eigenschaft, die in Büchern verboten ist.',
    en: 'The style sheet uses a property that books may not have.',
  },
  'CSS-008': { de: 'Das Stylesheet ist fehlerhaft.', en: 'The style sheet is faulty.' },
  'CSS-030': {
    de: 'Eine vertonte Seite hat kein Stylesheet für die Hervorhebung.',
    en: 'A page with an overlay has no style sheet to highlight with.',
  },
  'MED-005': {
    de: 'Eine Tonaufnahme hat ein Format, das Lese-Apps nicht kennen müssen.',
    en: 'A recording has a format that reading systems need not know.',
  },
  'MED-008': {
    de: 'Ein Ausschnitt der Tonaufnahme endet, bevor er beginnt.',
    en: 'A clip ends before it begins.',
  },
  'MED-009': { de: 'Ein Ausschnitt der Tonaufnahme ist leer.', en: 'A clip is empty.' },
  'MED-010': {
    de: 'Eine vertonte Seite nennt ihre Vertonung nicht.',
    en: 'A page does not name its overlay.',
  },
  'MED-011': { de: 'Eine Seite hat mehrere Vertonungen.', en: 'A page has several overlays.' },
  'MED-012': {
    de: 'Eine Seite nennt die falsche Vertonung.',
    en: 'A page names the wrong overlay.',
  },
  'MED-013': {
    de: 'Eine Vertonung spricht die Seite nicht, die sie nennt.',
    en: 'An overlay does not speak the page that names it.',
  },
  'MED-014': {
    de: 'Die Adresse einer Tonaufnahme hat einen Zusatz hinter „#“.',
    en: 'The address of a recording has a fragment.',
  },
  'MED-016': {
    de: 'Die Spieldauer des Buchs ist nicht die Summe seiner Teile.',
    en: 'The duration of the book is not the sum of its parts.',
  },
  'NAV-003': {
    de: 'Das Buch hat Seitenzahlen, aber keine Seitenliste.',
    en: 'The book has page breaks but no page list.',
    criteria: ['2.4.5'],
  },
  'NAV-010': {
    de: 'Das Inhaltsverzeichnis führt ins Netz.',
    en: 'The contents lead to the network.',
  },
  'NAV-011': {
    de: 'Das Inhaltsverzeichnis folgt nicht der Lesereihenfolge.',
    en: 'The contents do not follow the reading order.',
    criteria: ['1.3.2'],
  },
};
