/**
 * `pruefung.yaml`, the record that publication.yaml refers to. Whoever does not want to be named stands
 * nowhere in it.
 */
import { showJoints } from '../easy-language/joint.ts';
import type { Answers } from './answers.ts';
import { scalar } from './answers-file.ts';
import type { Sheet } from './sheet.ts';

/** Name of the record beside publication.yaml. */
export const RECORD_FILE = 'pruefung.yaml';

/** First line of every record; a file without it was written by somebody else. */
export const RECORD_MARK = '# Nachweis der Prüfung durch eine Prüfgruppe.';

/** The record of a group that understood every section of the sheet. */
export function recordFile(answers: Answers, sheet: Sheet): Uint8Array {
  const { gruppe = '', am = '', personen = [] } = answers;
  const names = personen.flatMap(({ name, nennen }) => (nennen && name ? [name] : []));
  const lines = [
    RECORD_MARK,
    '# „lesbar pruefbogen“ hat diese Datei aus den Antworten geschrieben. Bitte nicht ändern.',
    '# Sie gilt, solange in publication.yaml „pruefung: pruefung.yaml“ steht und der Text derselbe ist.',
    `gruppe: ${scalar(gruppe)}`,
    `am: ${am}`,
    ...(names.length === 0 ? [] : ['namen:', ...names.map((name) => `  - ${scalar(name)}`)]),
    'abschnitte:',
    ...sheet.sections.flatMap(({ number, title, fingerprint }) => [
      `  - abschnitt: ${number}`,
      `    ueberschrift: ${scalar(showJoints(title, 'none'))}`,
      `    fassung: ${scalar(fingerprint)}`,
      '    ergebnis: verstanden',
    ]),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
