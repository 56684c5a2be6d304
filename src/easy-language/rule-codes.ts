/** The rules of Leichte Sprache as a table of codes, so that they are explained as all findings are. */
import type { CodeInfo, CodeTable, Message } from '../diagnostics/diagnostic.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import type { EasyRule, RuleSource } from './rule.ts';
import type { BoundRule } from './rules.ts';

/** One code for each rule, as heavy as in this profile; a rule that it does not ask for is `info`. */
export function ruleCodes(rules: readonly BoundRule[], profile: ProfileName): CodeTable {
  return Object.fromEntries(rules.map(({ rule }) => [rule.code, infoOf(rule, profile)]));
}

function infoOf(rule: EasyRule, profile: ProfileName): CodeInfo {
  return {
    severity: rule.severity[profile] ?? 'info',
    title: rule.title,
    why: rule.why,
    help: rule.better,
    criteria: [criterionOf(rule)],
    notes: [
      ...sourceNotes(rule.sources),
      profileNote(rule),
      ...confidenceNotes(rule),
      waiverNote(rule),
    ],
  };
}

/** WCAG 2.2, 3.1.3 unusual words, 3.1.4 abbreviations, 3.1.5 reading level. */
function criterionOf({ code, id }: EasyRule): string {
  if (code.includes('abbreviation')) return '3.1.4';
  return id === 'W05' || id === 'W06' || id === 'W09' ? '3.1.3' : '3.1.5';
}

function sourceNotes(sources: readonly RuleSource[]): readonly Message[] {
  const names = sources.map(({ name }) => name).join('; ');
  const said = sources.flatMap(({ name, says }): readonly Message[] =>
    says === undefined ? [] : [{ de: `${name}: ${says.de}`, en: `${name}: ${says.en}` }],
  );
  const differ: Message = {
    de: 'Die Regelwerke sind sich nicht einig:',
    en: 'The rulebooks do not agree:',
  };
  return [
    { de: `Quellen: ${names}`, en: `Sources: ${names}` },
    ...(said.length === 0
      ? []
      : [differ, ...said.map(({ de, en }) => ({ de: `- ${de}`, en: `- ${en}` }))]),
  ];
}

function profileNote({ severity }: EasyRule): Message {
  const de = PROFILES.map((name) => `${name} ${WEIGHTS[severity[name] ?? 'none'].de}`);
  const en = PROFILES.map((name) => `${name} ${WEIGHTS[severity[name] ?? 'none'].en}`);
  return { de: `Profile: ${de.join(', ')}`, en: `Profiles: ${en.join(', ')}` };
}

const WEIGHTS = {
  error: { de: 'Fehler', en: 'error' },
  warning: { de: 'Warnung', en: 'warning' },
  info: { de: 'Hinweis', en: 'info' },
  none: { de: 'nicht verlangt', en: 'not asked for' },
} as const;

function confidenceNotes({ confidence }: EasyRule): readonly Message[] {
  if (confidence === undefined) return [];
  return [
    {
      de: `Das ist eine Faustregel. Sie liegt in etwa ${percent(confidence)} von 100 Fällen richtig (gemessen oder vorsichtig geschätzt).`,
      en: `This is a rule of thumb. It is right in about ${percent(confidence)} cases of 100 (measured, or a careful guess).`,
    },
  ];
}

function percent(confidence: number): number {
  return Math.round(confidence * 100);
}

function waiverNote({ id }: EasyRule): Message {
  return {
    de: `Muss es an einer Stelle so sein, schreiben Sie dahinter: <!-- leicht-ok ${id}: der Grund -->`,
    en: `Where it has to be so, write behind it: <!-- leicht-ok ${id}: the reason -->`,
  };
}
