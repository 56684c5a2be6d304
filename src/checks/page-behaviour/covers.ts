/** What this check tests on every page, for a report by success criterion. */
import type { CoveredRule } from '../check.ts';
import { behaviourCodes } from './codes.ts';

const UNDERSTANDING = 'https://www.w3.org/WAI/WCAG22/Understanding/';

/** Where WCAG 2.2 explains the criteria of these rules. */
const EXPLAINED: Readonly<Record<string, string>> = {
  '1.4.1': 'use-of-color',
  '1.4.3': 'contrast-minimum',
  '1.4.4': 'resize-text',
  '1.4.11': 'non-text-contrast',
  '1.4.12': 'text-spacing',
  '2.1.1': 'keyboard',
  '2.1.2': 'no-keyboard-trap',
  '2.2.2': 'pause-stop-hide',
  '2.4.1': 'bypass-blocks',
  '2.4.3': 'focus-order',
  '2.4.7': 'focus-visible',
  '2.4.11': 'focus-not-obscured-minimum',
};

/** A rule for each code, apart from the one that says that nothing was tested. */
export const coveredBehaviour: readonly CoveredRule[] = Object.entries(behaviourCodes).flatMap(
  ([rule, info]) => {
    if (!('criteria' in info)) return [];
    const { title, criteria } = info;
    const page = criteria
      .map((criterion) => EXPLAINED[criterion])
      .find((name) => name !== undefined);
    const url = page === undefined ? {} : { url: UNDERSTANDING + page };
    return [{ rule, title, criteria, ...url }];
  },
);
