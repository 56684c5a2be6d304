/** What the Nu checker tests. It has no names for its rules. */
import type { RuleGroup } from '../tool.ts';

/** One group: the standard itself. */
export const nuRules: readonly RuleGroup[] = [
  {
    name: 'markup',
    pattern: /^markup/,
    title: {
      de: 'Das HTML entspricht dem Standard, auch Rollen und Namen (ARIA)',
      en: 'The HTML follows the standard, roles and names (ARIA) as well',
    },
    criteria: ['1.3.1', '4.1.2'],
    help: {
      de: 'Sehen Sie die genannte Stelle Ihres Textes an, etwa doppelte Kennungen ({#…}). Ist dort nichts auffällig, liegt der Fehler in Lesbar oder in der Vorlage: bitte melden.',
      en: 'Look at the place in your text, for ids given twice ({#…}). If nothing is wrong there, Lesbar or the template is at fault: please report it.',
    },
    url: 'https://validator.github.io/validator/',
  },
];
