/** Findings about links in finished files. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';
import { reportBug } from '../report-bug.ts';

const reportOrRepair = {
  de: 'Sehen Sie den Link an der genannten Stelle an. Ist er in Ihrem Text richtig, bauen Sie noch einmal; bleibt die Meldung, ist es ein Fehler des Programms: Melden Sie ihn.',
  en: 'Look at the link at the place named. If it is right in your text, build again; if the message stays, it is a fault of the program: report it.',
} as const;

/** The codes of this check. */
export const linkCodes = {
  'link/not-checked': {
    severity: 'warning',
    title: { de: 'Die Links wurden nicht geprüft', en: 'The links were not checked' },
    why: {
      de: 'Ohne Prüfung weiß niemand, ob die Links zu etwas führen.',
      en: 'Without the check nobody knows whether the links lead anywhere.',
    },
    help: reportBug,
  },
  'link/missing-file': {
    severity: 'error',
    title: { de: 'Ein Link führt zu einer Datei, die fehlt', en: 'A link leads to a missing file' },
    why: {
      de: 'Wer dem Link folgt, sieht eine Fehlerseite; fehlende Bilder und Tonaufnahmen bleiben leer.',
      en: 'Who follows the link meets an error page; missing pictures and recordings stay empty.',
    },
    help: reportOrRepair,
  },
  'link/missing-target': {
    severity: 'error',
    title: {
      de: 'Ein Link führt zu einer Stelle, die fehlt',
      en: 'A link leads to a missing place',
    },
    why: {
      de: 'Wer dem Link folgt, landet am Anfang der Seite und muss selbst suchen.',
      en: 'Who follows the link lands at the top of the page and has to search.',
    },
    help: reportOrRepair,
  },
  'link/ambiguous-target': {
    severity: 'error',
    title: {
      de: 'Ein Link kann zu mehreren Stellen führen',
      en: 'A link may lead to several places',
    },
    why: {
      de: 'Trägt mehr als ein Element dieselbe Kennung, springen Browser und Vorlese-Programme verschieden.',
      en: 'When several elements have one id, browsers and screen readers go to different ones.',
    },
    help: {
      de: 'Geben Sie jeder Überschrift und jedem Kasten eine eigene Kennung.',
      en: 'Give each heading and each box an id of its own.',
    },
  },
  'link/empty': {
    severity: 'error',
    title: { de: 'Ein Link führt nirgendwohin', en: 'A link leads nowhere' },
    why: {
      de: 'Wer mit der Tastatur oder einem Vorlese-Programm liest, hält bei einem Link an, der nichts tut.',
      en: 'Who reads by keyboard or screen reader stops at a link that does nothing.',
    },
    help: {
      de: 'Ergänzen Sie die Adresse, oder nehmen Sie den Link heraus.',
      en: 'Add the address, or take the link out.',
    },
  },
  'link/forbidden': {
    severity: 'error',
    title: { de: 'Ein Link ist keine Adresse', en: 'A link is no address' },
    why: {
      de: 'Links, die ein Programm starten oder auf den eigenen Rechner zeigen, gehen bei anderen nicht und sind gefährlich.',
      en: 'Links that start a program or point at one’s own computer fail elsewhere and are dangerous.',
    },
    help: {
      de: 'Verwenden Sie eine Adresse mit https, mailto oder tel.',
      en: 'Use an address with https, mailto or tel.',
    },
  },
  'link/malformed': {
    severity: 'error',
    title: { de: 'Eine Adresse ist falsch geschrieben', en: 'An address is misspelt' },
    why: {
      de: 'Browser, Mail-Programm und Telefon können mit dieser Adresse nichts anfangen.',
      en: 'Browser, mail program and telephone can do nothing with this address.',
    },
    help: {
      de: 'Vergleichen Sie die Adresse mit dem Original: mailto:name@ort.de, tel:+49364149, https://www.ort.de.',
      en: 'Compare the address with the original: mailto:name@place.org, tel:+49364149, https://www.place.org.',
    },
  },
  'link/insecure': {
    severity: 'info',
    title: { de: 'Ein Link ist nicht verschlüsselt', en: 'A link is not encrypted' },
    why: {
      de: 'Was über http übertragen wird, kann jeder mitlesen; die meisten Seiten gibt es auch mit https.',
      en: 'What is sent over http can be read by anybody; most pages exist with https too.',
    },
    help: {
      de: 'Probieren Sie die Adresse mit https, und übernehmen Sie sie.',
      en: 'Try the address with https, and use that.',
    },
  },
  'link/says-nothing': {
    severity: 'warning',
    title: { de: 'Ein Link sagt nicht, wohin er führt', en: 'A link does not say where it leads' },
    why: {
      de: 'Vorlese-Programme lesen Links als Liste vor. „hier“ oder eine lange Adresse sagt dort nichts.',
      en: 'Screen readers read links out as a list. “here” or a long address says nothing there.',
    },
    help: {
      de: 'Machen Sie die Wörter zum Link, die das Ziel nennen: „Antrag auf Wohngeld“ statt „hier“.',
      en: 'Link the words that name the target: “application for housing benefit”, not “here”.',
    },
    criteria: ['2.4.4'],
  },
  'link/same-words': {
    severity: 'info',
    title: {
      de: 'Gleiche Wörter führen zu verschiedenen Zielen',
      en: 'The same words lead to different targets',
    },
    why: {
      de: 'In einer Liste der Links lassen sie sich nicht unterscheiden.',
      en: 'In a list of links they cannot be told apart.',
    },
    help: {
      de: 'Nennen Sie in jedem Link das Ziel, wenn der Satz darum es nicht tut.',
      en: 'Name the target in each link, unless the sentence around it does.',
    },
    criteria: ['2.4.4'],
  },
} as const satisfies CodeTable;
