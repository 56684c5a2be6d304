/**
 * Where a sentence of Leichte Sprache may go on in a new line: at the ends of units of sense, never
 * between words that are read in one breath (DIN SPEC 33429; Netzwerk Leichte Sprache, chapter on
 * design). By rules and word lists, without grammar: it keeps too much together rather than too little.
 */
import { GERMAN_MONTHS } from '../model/german-months.ts';
import { isAbbreviation, isArticle, isConjunction, isPreposition } from './small-words.ts';

/** How well a line may end at a blank. */
export type GapKind = 'never' | 'avoid' | 'fine' | 'good';

/** A run of blanks between two words, with its place in the text. */
export type Gap = { readonly at: number; readonly length: number; readonly kind: GapKind };

/** How long units may become, in characters. */
export type Measure = {
  /** What surely fits in a line: longer units are cut, come what may. */
  readonly line: number;
  /** Units are made this long where nothing speaks against it. */
  readonly unit: number;
};

/** No-break space: a line does not end here. */
const GLUE = '\u00a0';

type Word = { readonly text: string; readonly from: number; readonly to: number };

/** The blanks of one sentence, in order. A first word never stands alone in its line. */
export function gapsOf(text: string): readonly Gap[] {
  const words = wordsOf(text);
  const gaps: Gap[] = [];
  let chained = false;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined) break;
    const isHead: boolean =
      bindsNext(word.text, next.text) ||
      (chained && isAttribute(word.text) && !opensPart(next.text));
    const kind = kindOf({ at, word: word.text, next: next.text, isHead });
    chained = isHead;
    gaps.push({ at: word.to, length: next.from - word.to, kind });
  }
  return withoutLonelyEnd(gaps, words);
}

/** The units of a sentence; put together again with their blanks, they are the sentence. */
export function senseUnits(text: string, measure: Measure): readonly string[] {
  const units: string[] = [];
  let from = 0;
  for (const gap of openGaps(text, measure)) {
    units.push(text.slice(from, gap.at));
    from = gap.at + gap.length;
  }
  return [...units, text.slice(from)];
}

/** The blanks at which a line may end. */
export function openGaps(text: string, measure: Measure): readonly Gap[] {
  const gaps = gapsOf(text);
  let open = new Set(gaps.filter((gap) => gap.kind !== 'never'));
  for (const kind of ['avoid', 'fine'] as const) {
    for (const gap of gaps.filter((one) => one.kind === kind)) {
      const joined = without(open, gap);
      if (unitAround(gap, joined, text).length <= measure.unit) open = joined;
    }
  }
  // What does not fit in a line is cut all the same, before its longest words.
  for (const gap of gaps.toSorted((a, b) => wordAfter(b, text) - wordAfter(a, text))) {
    if (open.has(gap) || unitAround(gap, open, text).length <= measure.line) continue;
    open.add(gap);
  }
  return gaps.filter((gap) => open.has(gap));
}

/** The sentence with no-break spaces wherever a line must not end; as long as before, place by place. */
export function glued(text: string, measure: Measure): string {
  const open = new Set(openGaps(text, measure).map(({ at }) => at));
  const parts: string[] = [];
  let from = 0;
  for (const { at, length } of gapsOf(text)) {
    const blanks = text.slice(at, at + length);
    parts.push(text.slice(from, at), open.has(at) ? blanks : GLUE.repeat(length));
    from = at + length;
  }
  return [...parts, text.slice(from)].join('');
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[^\s\u00a0]+/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

type Pair = {
  readonly at: number;
  readonly word: string;
  readonly next: string;
  readonly isHead: boolean;
};

function kindOf({ at, word, next, isHead }: Pair): GapKind {
  if (at === 0 || isHead || /^\p{P}+$/u.test(next)) return 'never';
  if (/[,;:.!?–]$/u.test(word)) return 'good';
  if (opensPart(next)) return 'good';
  if (isAttribute(word) && isCapital(next)) return 'avoid';
  if (isCapital(word) && isCapital(next)) return 'avoid';
  if (NEGATION.has(bare(word)) || PRONOUN.has(bare(next))) return 'avoid';
  return 'fine';
}

const NEGATION = new Set(['nicht', 'nie', 'auch', 'nur', 'sehr', 'so', 'zum', 'zur']);
const PRONOUN = new Set(['sie', 'er', 'es', 'ich', 'wir', 'ihr', 'du', 'man', 'sich']);
const UNIT = new Set(['uhr', 'euro', 'prozent', 'cent', 'stunden', 'minuten', 'tage', 'jahre']);

const MONTH = new Set<string>(GERMAN_MONTHS);

/** Article and noun, preposition and article, number and unit, short form and what belongs to it. */
function bindsNext(word: string, next: string): boolean {
  if (isAbbreviation(word)) return true;
  if (/^[(„"»‚]?[\p{P}\p{S}]*\d[\d.,:/-]*$/u.test(word) && !/,$/u.test(word)) {
    return !opensPart(next);
  }
  if (UNIT.has(bare(next)) || /^[%€°]/u.test(next)) return true;
  if (MONTH.has(word) && /^\d{4}/u.test(next)) return true;
  if (/[\p{P}]$/u.test(word)) return false;
  if (isArticle(bare(word))) return true;
  return isPreposition(bare(word)) && !isConjunction(bare(next));
}

/** An adjective or a number word with an ending, as it stands between article and noun. */
function isAttribute(word: string): boolean {
  return /^\p{Ll}[\p{Ll}-]+(?:e|en|er|es|em)$/u.test(word) || /^\d/u.test(word);
}

/** At the end of a sentence a preposition is the second half of its verb: `liest … vor.` */
function opensPart(word: string): boolean {
  if (/[.!?]$/u.test(word)) return false;
  return isConjunction(bare(word)) || isPreposition(bare(word));
}

function isCapital(word: string): boolean {
  return /^[„"»‚(]?\p{Lu}/u.test(word);
}

function bare(word: string): string {
  return word.replaceAll(/^\P{L}+|\P{L}+$/gu, '').toLowerCase();
}

/** A last word of few letters is not left alone. */
function withoutLonelyEnd(gaps: readonly Gap[], words: readonly Word[]): readonly Gap[] {
  const last = words.at(-1);
  const end = gaps.at(-1);
  if (last === undefined || end === undefined || bare(last.text).length > LONELY) return gaps;
  return end.kind === 'fine' || end.kind === 'avoid'
    ? [...gaps.slice(0, -1), { ...end, kind: 'never' }]
    : gaps;
}

const LONELY = 9;

function without(open: ReadonlySet<Gap>, gap: Gap): Set<Gap> {
  const left = new Set(open);
  left.delete(gap);
  return left;
}

/** The text between the open gaps on both sides of a gap. */
function unitAround({ at }: Gap, open: ReadonlySet<Gap>, text: string): string {
  let [from, to] = [0, text.length];
  for (const gap of open) {
    if (gap.at < at) from = Math.max(from, gap.at + gap.length);
    if (gap.at > at) to = Math.min(to, gap.at);
  }
  return text.slice(from, to);
}

function wordAfter({ at, length }: Gap, text: string): number {
  return /^[^\s\u00a0]*/u.exec(text.slice(at + length))?.[0].length ?? 0;
}
