/** Kind `same-joints`: a word that once has joints has the same ones wherever it stands. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { JOINT } from '../../joint.ts';
import type { EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { sentencesOf, small } from '../sentences/places.ts';
import { filledMessage, findingOf, isInScope, type Scope, SHARED, scopeOf } from './matching.ts';

/** A word as somebody wrote it: `Wohn·geld`, `Wohn-Geld`, `Wohngeld`. */
type Written = {
  readonly sentence: EasySentence;
  readonly from: number;
  readonly to: number;
  readonly joined: string;
};

/** The kind. */
export const sameJoints: RuleKind<{ readonly finding: Message; readonly scope: Scope }> = {
  name: 'same-joints',
  read: (parameters) => {
    const fields = fieldsOf(parameters, SHARED);
    return { finding: findingOf(fields), scope: scopeOf(fields) };
  },
  find: (context, { finding, scope }) => {
    const words = new Map<string, Written[]>();
    for (const written of sentencesOf(context).flatMap(writtenWords)) {
      if (!isInScope(written.sentence, written, scope)) continue;
      const key = small(written.joined).replaceAll(JOINT, '').replaceAll('-', '');
      const others = words.get(key);
      if (others === undefined) words.set(key, [written]);
      else others.push(written);
    }
    return [...words.values()].flatMap((all) => hitsOf(all, finding));
  },
};

function writtenWords(sentence: EasySentence): readonly Written[] {
  return sentence.words
    .filter(({ kind }) => kind === 'word')
    .map(({ text, from, to }) => {
      const joint = sentence.joints.find((one) => one.from <= from && to <= one.to);
      return { sentence, from, to, joined: joint?.text ?? text };
    });
}

/** Only words that somewhere have a joint; the way they are written most often is the right one, a joint rather than none. */
function hitsOf(all: readonly Written[], finding: Message): readonly EasyHit[] {
  if (!all.some(({ joined }) => joined.includes(JOINT))) return [];
  const counts = new Map<string, number>();
  for (const { joined } of all) counts.set(small(joined), (counts.get(small(joined)) ?? 0) + 1);
  const isJoined = (word: string) => Number(word.includes(JOINT));
  const byUse = [...counts].toSorted(
    ([a, countA], [b, countB]) => countB - countA || isJoined(b) - isJoined(a),
  );
  const [usual = ''] = byUse[0] ?? [];
  const shown = shownAs(all.find(({ joined }) => small(joined) === usual)?.joined ?? usual);
  return all
    .filter(({ joined }) => small(joined) !== usual)
    .map(({ sentence, from, to, joined }) => ({
      sentence,
      from,
      to,
      message: filledMessage(finding, { words: shownAs(joined), instead: shown }),
      suggestion: shown,
    }));
}

/** As an author types it. */
function shownAs(joined: string): string {
  return joined.replaceAll(JOINT, '·');
}
