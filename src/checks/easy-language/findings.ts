/**
 * What the rules found, as findings: less what the author waived; the same words told once a chapter,
 * with their other places beside them. Waivers that nothing needed are findings themselves. Pure.
 */
import {
  type CodeTable,
  type Diagnostic,
  type Message,
  reporter,
  sortDiagnostics,
} from '../../diagnostics/diagnostic.ts';
import type { EasyRule } from '../../easy-language/rule.ts';
import type { Chapter, Waiver } from '../../model/document.ts';
import { easyLanguageCodes } from './codes.ts';
import type { Found } from './judge-worker.ts';

/** Places of the same words that are shown beside the first one. */
const SHOWN = 20;

const reportWaiver = reporter(easyLanguageCodes);

/** What was found, what the author waived, and what the rules say. */
export type Judged = {
  readonly found: readonly Found[];
  readonly waivers: readonly Waiver[];
  readonly rules: readonly EasyRule[];
  /** Of the rules, as heavy as the profile says. */
  readonly codes: CodeTable;
};

/** A finding and the id of the chapter it is about; undefined where no chapter has that file. */
export type Placed = { readonly chapter: string | undefined; readonly diagnostic: Diagnostic };

/** Every finding, in the order of the text. */
export function findingsOf(judged: Judged, chapters: readonly Chapter[]): readonly Placed[] {
  const { found, waivers } = judged;
  const left = found.filter((one) => !waivers.some((waiver) => covers(waiver, one)));
  const groups = new Map<string, Found[]>();
  for (const one of left) {
    const key = JSON.stringify([one.rule, one.chapter, one.words, one.message.de]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const told = [...groups.values()].flatMap((group) => diagnosticOf(group, judged));
  return [...told, ...waiverFindings(judged, chapters)];
}

/** The findings of all chapters, sorted. */
export function everything(placed: readonly Placed[]): readonly Diagnostic[] {
  return sortDiagnostics(placed.map(({ diagnostic }) => diagnostic));
}

/** The findings of one chapter, sorted. @param first true where findings without a chapter go */
export function ofChapter(
  placed: readonly Placed[],
  chapter: string,
  first: boolean,
): readonly Diagnostic[] {
  const own = placed.filter(
    (one) => one.chapter === chapter || (first && one.chapter === undefined),
  );
  return sortDiagnostics(own.map(({ diagnostic }) => diagnostic));
}

function covers(waiver: Waiver, { rule, span }: Found): boolean {
  const { file, line, endLine = line } = waiver.covers;
  return (
    isSameRule(waiver.rule, rule) && span.file === file && line <= span.line && span.line <= endLine
  );
}

function isSameRule(written: string, id: string): boolean {
  return written.toLowerCase() === id.toLowerCase();
}

function diagnosticOf(group: readonly Found[], judged: Judged): readonly Placed[] {
  const [first, ...others] = group;
  const rule = judged.rules.find(({ id }) => id === first?.rule);
  if (first === undefined || rule === undefined) return [];
  const { words, message, span, chapter } = first;
  const also = timesAlso(others.length);
  const diagnostic = reporter(judged.codes)(rule.code, {
    message: {
      de: `„${words}“: ${message.de} (${rule.id})${also.de}`,
      en: `“${words}”: ${message.en} (${rule.id})${also.en}`,
    },
    hint: hintOf(first, rule),
    span,
    ...(others.length === 0
      ? {}
      : { related: others.slice(0, SHOWN).map((other) => ({ message: HERE, span: other.span })) }),
  });
  return [{ chapter, diagnostic }];
}

const HERE: Message = { de: 'auch hier', en: 'here, too' };

function hintOf({ suggestion }: Found, { better, confidence }: EasyRule): Message {
  const thumb: Message =
    confidence === undefined
      ? { de: '', en: '' }
      : { de: ' Das ist eine Faustregel.', en: ' This is a rule of thumb.' };
  if (suggestion === undefined) return { de: better.de + thumb.de, en: better.en + thumb.en };
  return {
    de: `Vorschlag: „${suggestion}“. ${better.de}${thumb.de}`,
    en: `Suggestion: “${suggestion}”. ${better.en}${thumb.en}`,
  };
}

function timesAlso(count: number): Message {
  if (count === 0) return { de: '', en: '' };
  return {
    de: ` Es steht noch ${count === 1 ? 'an einer weiteren Stelle' : `an ${count} weiteren Stellen`}.`,
    en: ` It stands at ${count === 1 ? 'one more place' : `${count} more places`}.`,
  };
}

function waiverFindings(judged: Judged, chapters: readonly Chapter[]): readonly Placed[] {
  const { waivers, found, rules, codes } = judged;
  return waivers.flatMap((waiver): readonly Placed[] => {
    if (found.some((one) => covers(waiver, one))) return [];
    const chapter = chapters.find(({ span }) => span.file === waiver.span.file)?.id;
    const rule = rules.find(({ id }) => isSameRule(waiver.rule, id));
    const diagnostic =
      rule === undefined
        ? unknownWaiver(waiver)
        : unusedWaiver(waiver, codes[rule.code]?.title ?? rule.title);
    return [{ chapter, diagnostic }];
  });
}

function unknownWaiver({ rule, span }: Waiver): Diagnostic {
  return reportWaiver('easy/unknown-waiver', {
    message: {
      de: `Eine Regel „${rule}“ gibt es nicht.`,
      en: `There is no rule “${rule}”.`,
    },
    span,
  });
}

function unusedWaiver(
  { rule, span, covers: { line, endLine = line } }: Waiver,
  title: Message,
): Diagnostic {
  const de = line === endLine ? `in Zeile ${line}` : `in den Zeilen ${line} bis ${endLine}`;
  const en = line === endLine ? `in line ${line}` : `in lines ${line} to ${endLine}`;
  return reportWaiver('easy/unused-waiver', {
    message: {
      de: `Gegen die Regel ${rule} („${title.de}“) verstößt ${de} nichts.`,
      en: `Nothing ${en} breaks the rule ${rule} (“${title.en}”).`,
    },
    span,
  });
}
