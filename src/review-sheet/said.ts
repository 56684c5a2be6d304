/** What a group said, as lines for a terminal that lead to the places in the source. Pure. */
import type { Language } from '../diagnostics/as-text.ts';
import { showJoints } from '../easy-language/joint.ts';
import type { Verdict } from '../source/review/record.ts';
import { germanDate } from '../writers/statements.ts';
import type { Answers } from './answers.ts';
import type { Judged, Judgement } from './judge.ts';

/** @param root put before file names, so that a terminal can open them */
export type Said = {
  readonly answers: Answers;
  readonly judgement: Judgement;
  readonly root: string;
};

const WORDS = {
  de: {
    understood: 'verstanden',
    hard: 'schwer',
    'not-understood': 'nicht verstanden',
    none: 'keine Antwort',
    changed: 'der Text ist seitdem geändert',
    section: 'Abschnitt',
    line: 'Zeile',
    better: 'besser',
  },
  en: {
    understood: 'understood',
    hard: 'hard',
    'not-understood': 'not understood',
    none: 'no answer',
    changed: 'the text has changed since',
    section: 'section',
    line: 'line',
    better: 'better',
  },
} as const satisfies Readonly<
  Record<Language, Readonly<Record<Verdict, string> & Record<string, string>>>
>;

/** Who answered, then each section, and below it each line with better words. */
export function linesSaid(
  { answers, judgement, root }: Said,
  language: Language,
): readonly string[] {
  return [
    whoAnswered(answers, language),
    ...judgement.sections.flatMap((judged) => sectionLines(judged, root, language)),
  ];
}

function whoAnswered({ gruppe, am }: Answers, language: Language): string {
  const german = language === 'de';
  const group = gruppe === undefined ? '' : ` ${german ? 'von' : 'of'} ${quoted(gruppe, language)}`;
  const day = am === undefined ? '' : german ? ` vom ${germanDate(am)}` : `, ${am}`;
  return `${german ? 'Antworten' : 'Answers'}${group}${day}`;
}

function sectionLines(judged: Judged, root: string, language: Language): readonly string[] {
  const { section, verdict, isChanged, better } = judged;
  const words = WORDS[language];
  const title = quoted(showJoints(section.title, 'none'), language);
  const said = words[verdict ?? 'none'] + (isChanged ? ` (${words.changed})` : '');
  const { file, line } = section.span;
  return [
    `  ${root}${file}:${line}  ${words.section} ${section.number} ${title}: ${said}`,
    ...better.map((each) => {
      const place = each.line?.span ?? section.span;
      const text =
        each.line === undefined ? '' : ` ${quoted(showJoints(each.line.text, 'none'), language)}`;
      return `    ${root}${place.file}:${place.line}  ${words.line} ${each.number}${text} → ${words.better}: ${quoted(each.words, language)}`;
    }),
  ];
}

function quoted(text: string, language: Language): string {
  return language === 'de' ? `„${text}“` : `“${text}”`;
}

/** Whether this makes a record; if not, why. */
export function verdictLine(judgement: Judgement, counts: boolean, language: Language): string {
  const german = language === 'de';
  if (counts) {
    return german
      ? 'Die Gruppe hat jeden Abschnitt verstanden, und der Text ist derselbe: Das ist ein Nachweis der Prüfung.'
      : 'The group understood every section and the text is the same: this is a record of the review.';
  }
  const { sections } = judgement;
  const count = (test: (judged: Judged) => boolean) => sections.filter(test).length;
  const reasons = [
    [count(({ verdict }) => verdict === 'hard'), 'schwer', 'hard'],
    [count(({ verdict }) => verdict === 'not-understood'), 'nicht verstanden', 'not understood'],
    [count(({ verdict }) => verdict === undefined), 'ohne Antwort', 'without answer'],
    [count(({ isChanged }) => isChanged), 'seitdem geändert', 'changed since'],
  ] as const;
  const named = reasons.flatMap(([number, de, en]) =>
    number === 0 ? [] : [`${number} ${german ? de : en}`],
  );
  const why =
    named.length > 0 ? named.join(', ') : german ? 'siehe die Meldungen' : 'see the messages';
  return german
    ? `Der Text bleibt ein Entwurf. Von ${sections.length} Abschnitten: ${why}.`
    : `The text remains a draft. Of ${sections.length} sections: ${why}.`;
}
