/**
 * Joints that the author of a publication has confirmed win over what the splitter finds. A word given
 * without a joint is confirmed to be whole.
 */
import { JOINT } from '../joint.ts';
import type { Lexicon } from '../lexicon.ts';

/** The same lexicon, but for the words given. @param confirmed as in `EasySettings.confirmed` */
export function withConfirmedJoints(lexicon: Lexicon, confirmed: readonly string[] = []): Lexicon {
  if (confirmed.length === 0) return lexicon;
  const known = new Map(confirmed.map((word) => [word.replaceAll(JOINT, ''), word.split(JOINT)]));
  const partsOf: Lexicon['partsOf'] = (word) => {
    const forms = [word, ...lexicon.nounReadings(word).map(({ lemma }) => lemma)];
    const parts = forms.map((form) => known.get(form)).find((found) => found !== undefined);
    return parts === undefined ? lexicon.partsOf(word) : inflected(word, parts);
  };
  return { ...lexicon, partsOf };
}

/** The parts of `Bürgermeisters`, from those of `Bürgermeister`; undefined for a whole word. */
function inflected(word: string, parts: readonly string[]): readonly string[] | undefined {
  const before = parts.slice(0, -1);
  const begin = before.join('');
  if (before.length === 0 || !word.startsWith(begin)) return undefined;
  return [...before, word.slice(begin.length)];
}
