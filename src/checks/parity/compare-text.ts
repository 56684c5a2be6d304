/** What was lost, added, moved or changed, in words. Neighbours that met the same fate are one finding. */
import { linksOf } from './compare-words.ts';
import { type Difference, type ParityCode, shortened } from './finding.ts';
import type { Pair, Pairs, Single } from './pairs.ts';
import type { Unit } from './units.ts';

/** Differences in text and pictures. */
export function textDifferences({
  moved,
  changed,
  lost,
  added,
  same,
}: Pairs): readonly Difference[] {
  const known = new Set(same.map(({ expected }) => expected.key));
  return [
    ...neighbours(lost).map(lostTogether),
    ...neighbours(added).map((singles) => addedTogether(singles, known)),
    ...moved.map(movedAway),
    ...changed.map(changedTo),
  ];
}

/** Runs of units that follow each other and are of one kind. */
function neighbours(singles: readonly Single[]): readonly (readonly Single[])[] {
  const runs: Single[][] = [];
  for (const single of singles.toSorted((a, b) => a.index - b.index)) {
    const before = runs.at(-1)?.at(-1);
    const isNext = before?.index === single.index - 1 && before.unit.kind === single.unit.kind;
    if (isNext && before.unit.at.span?.file === single.unit.at.span?.file)
      runs.at(-1)?.push(single);
    else runs.push([single]);
  }
  return runs;
}

function lostTogether(singles: readonly Single[]): Difference {
  const { unit, more } = firstOf(singles);
  const code = unit.kind === 'picture' ? 'parity/picture' : 'parity/lost';
  const words = shortened(unit.text);
  const [thing, things] = NAMES[unit.kind];
  return {
    code,
    message: {
      de: `Es fehlt ${thing.de} „${words}“${more > 0 ? ` mit ${more} weiteren danach` : ''}.`,
      en: `${things.en} missing: “${words}”${more > 0 ? ` and ${more} more after it` : ''}.`,
    },
    expected: unit.at,
  };
}

const NAMES = {
  words: [{ de: 'der Satz' }, { en: 'Sentence' }],
  picture: [{ de: 'das Bild' }, { en: 'Picture' }],
} as const;

function addedTogether(singles: readonly Single[], known: ReadonlySet<string>): Difference {
  const { unit, more } = firstOf(singles);
  const isTwice = known.has(unit.key);
  const words = shortened(unit.text);
  const code = unit.kind === 'picture' ? 'parity/picture' : 'parity/added';
  const rest = more > 0;
  return {
    code,
    message: isTwice
      ? {
          de: `„${words}“${rest ? ` und ${more} weitere` : ''} steht öfter da als in der Quelle.`,
          en: `“${words}”${rest ? ` and ${more} more` : ''} stands there more often than in the source.`,
        }
      : {
          de: `„${words}“${rest ? ` und ${more} weitere` : ''} steht nicht in der Quelle.`,
          en: `“${words}”${rest ? ` and ${more} more` : ''} is not in the source.`,
        },
    observed: unit.at,
  };
}

function movedAway({ expected, observed }: Pair): Difference {
  const words = shortened(expected.text);
  return {
    code: 'parity/order',
    message: {
      de: `„${words}“ steht an anderer Stelle als in der Quelle.`,
      en: `“${words}” stands at another place than in the source.`,
    },
    expected: expected.at,
    observed: observed.at,
  };
}

function changedTo({ expected, observed }: Pair): Difference {
  return {
    code: codeOfChange(expected, observed),
    message: {
      de: `Statt „${shortened(expected.text)}“ steht da „${shortened(observed.text)}“.`,
      en: `Instead of “${shortened(expected.text)}” it says “${shortened(observed.text)}”.`,
    },
    expected: expected.at,
    observed: observed.at,
  };
}

function codeOfChange(expected: Unit, observed: Unit): ParityCode {
  if (expected.kind === 'picture') return 'parity/picture';
  if (expected.holders.some(({ kind }) => kind === 'heading')) return 'parity/heading';
  return differsInLinksOnly(expected, observed) ? 'parity/link' : 'parity/changed';
}

function differsInLinksOnly(expected: Unit, observed: Unit): boolean {
  const [a, b] = [linksOf(expected), linksOf(observed)];
  return a.length > 0 && a.length === b.length && outsideLinks(expected) === outsideLinks(observed);
}

function outsideLinks({ words }: Unit): string {
  return words
    .map((word) => word.links.reduce((text, link) => text.replace(link.text, ''), word.text))
    .filter(Boolean)
    .join(' ');
}

function firstOf(singles: readonly Single[]): { readonly unit: Unit; readonly more: number } {
  const [first] = singles;
  if (first === undefined) throw new Error('A run of units has at least one.');
  return { unit: first.unit, more: singles.length - 1 };
}
