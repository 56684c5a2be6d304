/**
 * Kind `account-numbers`: international account numbers whose check digits do not add up (ISO 13616-1): a
 * digit was changed on the way from the notice to the text. Other identifiers have none that a machine knows.
 */
import type { EasyHit, RuleKind } from '../../rule.ts';
import { fieldsOf } from '../parameters.ts';
import { inEachSentence } from '../sentences/places.ts';
import { filledMessage, findingOf, SHARED } from '../words/matching.ts';

/** Country, two check digits, groups of letters and digits; German ones have 22 characters. */
const ACCOUNT =
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;

/** The kind. */
export const accountNumbers: RuleKind<ReturnType<typeof findingOf>> = {
  name: 'account-numbers',
  read: (parameters) => findingOf(fieldsOf(parameters, SHARED)),
  find: inEachSentence((sentence, _, finding) =>
    [...sentence.text.matchAll(ACCOUNT)].flatMap(
      ({ 0: words, index: from }): readonly EasyHit[] => {
        if (addsUp(words)) return [];
        const message = filledMessage(finding, { words });
        return [{ sentence, from, to: from + words.length, message }];
      },
    ),
  ),
};

/** ISO 13616-1, 6: moved to the end, letters as numbers from 10, the rest of a division by 97 is 1. */
function addsUp(written: string): boolean {
  const characters = written.replaceAll(' ', '');
  if (characters.startsWith('DE') && characters.length !== 22) return false;
  const moved = characters.slice(4) + characters.slice(0, 4);
  let rest = 0;
  for (const one of moved) rest = Number(`${rest}${Number.parseInt(one, 36)}`) % 97;
  return rest === 1;
}
