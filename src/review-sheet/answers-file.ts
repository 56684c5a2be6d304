/**
 * The file that an office clerk fills in with what stands on the sheet: a YAML template whose comments
 * teach how. What is for the clerk is empty; what is for the program stands there.
 */
import { stringify } from 'yaml';
import { showJoints } from '../easy-language/joint.ts';
import type { Sheet, SheetSection } from './sheet.ts';

/** Name of the template beside the sheet. */
export const ANSWERS_FILE = 'pruefbogen-antworten.yaml';

/** The template for one sheet. The same sheet, the same bytes. */
export function answersTemplate(sheet: Sheet): Uint8Array {
  const { meta } = sheet.document;
  const lines = [
    ...heading(showJoints(meta.title, 'none')),
    `bogen: ${scalar(sheet.fingerprint)}`,
    `veroeffentlichung: ${scalar(meta.slug)}`,
    '',
    '# Wie heißt die Gruppe?',
    'gruppe:',
    '# An welchem Tag hat sie gelesen? Jahr-Monat-Tag, zum Beispiel 2026-11-24',
    'am:',
    '# Wer hat gelesen? Nur wer auf dem Bogen „Ja“ angekreuzt hat, bekommt „nennen: ja“.',
    '# Wer seinen Namen nicht sagen möchte, steht hier nicht. So sieht ein Eintrag aus:',
    '#   - name: Erika Muster',
    '#     nennen: ja',
    'personen:',
    '',
    'abschnitte:',
    ...sheet.sections.flatMap(sectionLines),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** True for a file that says more than a template does: nobody's work is written over. */
export function isFilledIn(text: string): boolean {
  return text.split(/\r?\n/u).some((line) => !EMPTY_LINE.test(line));
}

/** What stands in a template: comments, what is for the program, and keys without an answer. */
const EMPTY_LINE =
  /^\uFEFF?\s*(?:#.*|(?:bogen|veroeffentlichung|- abschnitt|ueberschrift|zeilen|fassung):.*|(?:gruppe|am|personen|abschnitte|ergebnis|bessere-woerter):\s*)?$/u;

function heading(title: string): readonly string[] {
  return [
    `# Antworten zum Prüfbogen „${title}“`,
    '#',
    '# Jede Antwort steht hinter dem Doppelpunkt, mit einem Leerzeichen davor.',
    '#',
    '#   ergebnis          verstanden, schwer oder nicht verstanden',
    '#   bessere-woerter   darunter, eingerückt: Nummer der Zeile, Doppelpunkt, was die Gruppe sagt. So:',
    '#',
    '#     ergebnis: schwer',
    '#     bessere-woerter:',
    '#       12: Amt',
    '#       14: "Bitte so: zwei kurze Sätze"',
    '#',
    '# Was einen Doppelpunkt enthält, kommt in Anführungszeichen. Kein besseres Wort? Dann bleibt es leer.',
    '# bogen, veroeffentlichung, abschnitt, zeilen und fassung bleiben, wie sie sind: Daran erkennt das',
    '# Programm, welchen Text die Gruppe gelesen hat.',
    '#',
    `# Wenn alles eingetragen ist: lesbar pruefbogen --antworten PFAD/ZU/${ANSWERS_FILE}`,
    '',
  ];
}

function sectionLines({ number, title, lines, fingerprint }: SheetSection): readonly string[] {
  const [first, last] = [lines.at(0)?.number, lines.at(-1)?.number];
  return [
    `  - abschnitt: ${number}`,
    `    ueberschrift: ${scalar(showJoints(title, 'none'))}`,
    `    zeilen: ${first} bis ${last}`,
    `    fassung: ${scalar(fingerprint)}`,
    '    ergebnis:',
    '    bessere-woerter:',
    '',
  ];
}

/** A text as YAML writes it, in quotes where it must be. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}
