/** Kind `same-joints`: a word that once has joints has the same ones wherever it stands. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { JOINT } from '../../joint.ts';
import type { EasyHit, RuleKind } from '../../rule.ts';
import type { EasySentence } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { sentencesOf, small } from '../sentences/places.ts';
import { filledMessage, findingOf, SHARED } from './matching.ts';

/** A word as somebody wrote it: `Wohn·geld`, `Wohn-Geld`, `Wohngeld`. */
type Written = {
  readonly sentence: EasySentence;
  readonly from: number;
  readonly to: number;
  readonly joined: string;
};

/** The kind. */
export const sameJoints: RuleKind<Message> = {
  name: 'same-joints',
  read: (parameters) => findingOf(fieldsOf(parameters, SHARED)),
  find: (context, finding) => {
    const words = new Map<string, Written[]>();
    for (const written of sentencesOf(context).flatMap(writtenWords)) {
      const key = small(written.joined).replaceAll(JOINT, '').replaceAll('-', '');
      words.set(key, [...(words.get(key) ?? []), written]);
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

/** Only words that somewhere have a joint; the way they are written most often is the right one. */
function hitsOf(all: readonly Written[], finding: Message): readonly EasyHit[] {
  if (!all.some(({ joined }) => joined.includes(JOINT))) return [];
  const counts = new Map<string, number>();
  for (const { joined } of all) counts.set(small(joined), (counts.get(small(joined)) ?? 0) + 1);
  const [usual = ''] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
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
