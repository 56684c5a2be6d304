/**
 * `lesbar pruefbogen`: the sheet for a group of test readers, and with `--antworten` what they said and
 * the record of it. The author's own files are never written over.
 */
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { choosePublications } from './choose.ts';
import type { Command } from './command.ts';

/** Makes the sheet of each publication, or reads the answers to one. */
export const pruefbogenCommand: Command = {
  name: 'pruefbogen',
  usage: '[ORDNER …] [--out DIR] [--antworten DATEI]',
  summary: {
    de: 'macht den Prüfbogen für eine Prüfgruppe und liest ihre Antworten',
    en: 'makes the sheet for test readers and reads their answers',
  },
  run: async (session, args, options) => {
    const folders = await choosePublications(session, args);
    if (options.antworten !== undefined) {
      const { readAnswersOf } = await import('./pruefbogen-answers.ts');
      return readAnswersOf(session, folders, options.antworten);
    }
    const { makeSheet } = await import('./pruefbogen-sheet.ts');
    const results: boolean[] = [];
    for (const folder of folders) {
      results.push(hasErrors(await makeSheet(session, folder, options.out)));
    }
    return results.includes(true) ? 1 : 0;
  },
};
