/** Findings about titles, headings, editions and links. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const structureCodes = {
  'source/no-title': {
    severity: 'error',
    title: { de: 'Kapitel ohne Titel', en: 'Chapter without title' },
    why: {
      de: 'Inhaltsverzeichnis, Lesezeichen und Vorlesesoftware brauchen den Titel.',
      en: 'Table of contents, bookmarks and screen readers need the title.',
    },
    help: {
      de: 'Beginnen Sie das Kapitel mit einer Zeile „# Titel“.',
      en: 'Begin the chapter with a line “# Title”.',
    },
  },
  'source/second-title': {
    severity: 'error',
    title: { de: 'Zweiter Titel im Kapitel', en: 'Second title in a chapter' },
    why: {
      de: 'Jedes Kapitel ist eine Seite mit einem Titel; ein zweiter verwirrt die Gliederung.',
      en: 'Each chapter is a page with one title; a second one confuses the outline.',
    },
    help: {
      de: 'Machen Sie daraus „## …“, oder beginnen Sie eine neue Kapiteldatei.',
      en: 'Turn it into “## …”, or begin a new chapter file.',
    },
  },
  'source/text-before-title': {
    severity: 'error',
    title: { de: 'Text vor dem Titel', en: 'Text before the title' },
    why: {
      de: 'Wer zum Titel springt, überhört, was davor steht.',
      en: 'Who jumps to the title misses what stands before it.',
    },
    help: { de: 'Stellen Sie den Text hinter den Titel.', en: 'Move the text behind the title.' },
  },
  'source/skipped-heading': {
    severity: 'error',
    title: { de: 'Überschriftenebene übersprungen', en: 'Heading level skipped' },
    why: {
      de: 'Wer mit Vorlesesoftware von Überschrift zu Überschrift geht, sucht die fehlende Ebene vergebens (WCAG 1.3.1).',
      en: 'Who moves from heading to heading with a screen reader looks for the missing level in vain (WCAG 1.3.1).',
    },
    help: {
      de: 'Nehmen Sie ein # weg, oder fügen Sie die fehlende Überschrift ein.',
      en: 'Remove one #, or add the missing heading.',
    },
  },
  'source/nested-heading': {
    severity: 'error',
    title: { de: 'Überschrift im Kasten', en: 'Heading inside a box' },
    why: {
      de: 'In Kästen, Listen und Zitaten zerreißt eine Überschrift die Gliederung des Kapitels.',
      en: 'Inside boxes, lists and quotes a heading tears the outline of the chapter.',
    },
    help: {
      de: 'Geben Sie dem Kasten einen Titel in eckigen Klammern, oder stellen Sie die Überschrift davor.',
      en: 'Give the box a title in square brackets, or put the heading before it.',
    },
  },
  'source/empty-chapter': {
    severity: 'warning',
    title: { de: 'Kapitel ohne Inhalt', en: 'Chapter without content' },
    why: {
      de: 'Im Inhaltsverzeichnis stünde ein Kapitel, in dem nichts steht.',
      en: 'The table of contents would list a chapter that holds nothing.',
    },
    help: {
      de: 'Schreiben Sie den Text, oder streichen Sie das Kapitel aus publication.yaml. Ein Teil mit nur einem Titel bekommt „art: teil“.',
      en: 'Write the text, or remove the chapter from publication.yaml. A part with nothing but a title gets “art: teil”.',
    },
  },
  'source/easy-missing': {
    severity: 'info',
    title: { de: 'Abschnitt ohne Leichte Sprache', en: 'Section without Leichte Sprache' },
    why: {
      de: 'Wer die Ausgabe in Leichter Sprache liest, erfährt von diesem Abschnitt nichts.',
      en: 'Readers of the edition in Leichte Sprache learn nothing of this section.',
    },
    help: {
      de: 'Fügen Sie in den Abschnitt :::leicht … ::: ein.',
      en: 'Add :::leicht … ::: to the section.',
    },
  },
  'source/easy-twice': {
    severity: 'warning',
    title: { de: 'Zwei Überschriften in Leichter Sprache', en: 'Two headings in Leichte Sprache' },
    why: {
      de: 'Ein Abschnitt hat in Leichter Sprache eine Überschrift; die zweite ginge verloren.',
      en: 'A section has one heading in Leichte Sprache; the second would be lost.',
    },
    help: {
      de: 'Lassen Sie die eckigen Klammern am zweiten :::leicht weg, oder fassen Sie beide zusammen.',
      en: 'Leave out the square brackets at the second :::leicht, or join the two.',
    },
  },
  'source/duplicate-id': {
    severity: 'error',
    title: { de: 'Kennung doppelt vergeben', en: 'Id used twice' },
    why: {
      de: 'Ein Link dorthin führte mal hierhin, mal dorthin.',
      en: 'A link to it would lead now here, now there.',
    },
    help: { de: 'Wählen Sie eine andere Kennung.', en: 'Choose another id.' },
  },
  'source/dead-link': {
    severity: 'error',
    title: { de: 'Link ins Leere', en: 'Link to nowhere' },
    why: {
      de: 'Wer dem Link folgt, kommt nirgends an.',
      en: 'Who follows the link arrives nowhere.',
    },
    help: {
      de: 'Prüfen Sie die Kennung: Hinter der Überschrift, zu der der Link führt, muss {#kennung} stehen.',
      en: 'Check the id: the heading the link leads to must carry {#id}.',
    },
  },
  'source/bad-link': {
    severity: 'error',
    title: { de: 'Adresse ist kein Link', en: 'Address is no link' },
    why: {
      de: 'Nur https-Adressen, E-Mail, Telefon und Stellen dieser Publikation öffnen sich in jeder Ausgabe.',
      en: 'Only https addresses, e-mail, telephone and places of this publication open in every edition.',
    },
    help: {
      de: 'Schreiben Sie https://…, mailto:…, tel:+49…, #kennung oder kapitel.md#kennung.',
      en: 'Write https://…, mailto:…, tel:+49…, #id or chapter.md#id.',
    },
  },
} as const satisfies CodeTable;
