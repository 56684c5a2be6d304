/** What stands in a sentence that was found: links, languages, marks of notes. */
import { type Difference, shortened } from './finding.ts';
import type { LinkPiece } from './observed.ts';
import type { Pair } from './pairs.ts';
import type { Unit } from './units.ts';
import { squeezed } from './words.ts';

/** Differences inside sentences whose words are the same. */
export function wordDifferences(pairs: readonly Pair[]): readonly Difference[] {
  return [
    ...pairs.flatMap(linkDifferences),
    ...pairs.flatMap(markDifferences),
    ...fewOfEach(pairs.flatMap(languageDifferences)),
  ];
}

/** A link as a sentence shows it. */
export type ShownLink = { readonly link: LinkPiece; readonly text: string };

/** The links of a unit in reading order. */
export function linksOf({ words }: Unit): readonly ShownLink[] {
  const parts = new Map<LinkPiece, string[]>();
  for (const word of words) {
    for (const { link, text } of word.links) parts.set(link, [...(parts.get(link) ?? []), text]);
  }
  return [...parts].map(([link, texts]) => ({ link, text: squeezed(texts.join(' ')) }));
}

function linkDifferences({ expected, observed }: Pair): readonly Difference[] {
  const [wanted, found] = [linksOf(expected), linksOf(observed)];
  const count = Math.max(wanted.length, found.length);
  return Array.from({ length: count }).flatMap((_, index) => {
    const message = linkDifference(wanted[index], found[index]);
    if (message === undefined) return [];
    const places = { expected: expected.at, observed: found[index]?.link.at ?? observed.at };
    return [{ code: 'parity/link' as const, message, ...places }];
  });
}

function linkDifference(wanted: ShownLink | undefined, found: ShownLink | undefined) {
  if (found === undefined) {
    const text = shortened(wanted?.text ?? '');
    return { de: `„${text}“ ist kein Link mehr.`, en: `“${text}” is no longer a link.` };
  }
  const text = shortened(found.text);
  const target = shortened(found.link.target);
  if (wanted === undefined) {
    return {
      de: `„${text}“ ist ein Link auf „${target}“, in der Quelle nicht.`,
      en: `“${text}” is a link to “${target}”, but not in the source.`,
    };
  }
  if (wanted.text !== found.text) {
    return {
      de: `Der Link „${wanted.text}“ umfasst nun „${text}“.`,
      en: `The link “${wanted.text}” now spans “${text}”.`,
    };
  }
  if (addressOf(wanted.link.target) === addressOf(found.link.target)) return undefined;
  return {
    de: `Der Link „${text}“ führt nach „${target}“ statt nach „${wanted.link.target}“.`,
    en: `The link “${text}” leads to “${target}” instead of “${wanted.link.target}”.`,
  };
}

/** Two ways of writing one address are no difference. */
function addressOf(target: string): string {
  return URL.canParse(target) ? new URL(target).href : target;
}

function markDifferences({ expected, observed }: Pair): readonly Difference[] {
  const shown = ({ marks }: Unit) =>
    marks.map(({ piece, after }) => `${piece.label}@${after}${piece.target ?? ''}`).join(' ');
  if (shown(expected) === shown(observed)) return [];
  const labels = ({ marks }: Unit) => marks.map(({ piece }) => piece.label).join(', ') || '–';
  const words = shortened(expected.text);
  const [before, now] = [labels(expected), labels(observed)];
  return [
    {
      code: 'parity/note',
      message: {
        de: `„${words}“ verweist auf die Fußnoten ${now} statt ${before}, oder an anderer Stelle.`,
        en: `“${words}” refers to the footnotes ${now} instead of ${before}, or at another place.`,
      },
      expected: expected.at,
      observed: observed.at,
    },
  ];
}

type LanguageDifference = Difference & { readonly kind: string };

/** One for each sentence, with the first words that are marked differently. */
function languageDifferences({ expected, observed }: Pair): readonly LanguageDifference[] {
  const tagOf = (langs: readonly string[] = []) => langs.join('+').toLowerCase();
  const wrong = expected.words.flatMap((word, index) => {
    const [wanted, found] = [tagOf(word.langs), tagOf(observed.words[index]?.langs)];
    return wanted === found ? [] : [{ text: word.text, wanted, found }];
  });
  const [first] = wrong;
  if (first === undefined) return [];
  const { wanted, found } = first;
  const alike = wrong.filter((one) => one.wanted === wanted && one.found === found);
  const words = shortened(alike.map(({ text }) => text).join(' '));
  return [
    {
      kind: `${wanted}>${found}`,
      code: 'parity/language',
      message: {
        de: `„${words}“ ist als „${found || '–'}“ ausgezeichnet statt als „${wanted}“.`,
        en: `“${words}” is marked as “${found || '–'}” instead of “${wanted}”.`,
      },
      expected: expected.at,
      observed: observed.at,
    },
  ];
}

/** A page without its language is one fault, not one for each sentence. */
const MANY = 3;

function fewOfEach(differences: readonly LanguageDifference[]): readonly Difference[] {
  const counts = new Map<string, number>();
  for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = new Set<string>();
  return differences.flatMap(({ kind, ...difference }) => {
    const count = counts.get(kind) ?? 0;
    if (count <= MANY) return [difference];
    if (told.has(kind)) return [];
    told.add(kind);
    const message = {
      de: `${difference.message.de} So auch ${count - 1} weitere Sätze.`,
      en: `${difference.message.en} So are ${count - 1} more sentences.`,
    };
    return [{ ...difference, message }];
  });
}
