/** The part of the report page that goes by success criterion of WCAG 2.2, level by level. */
import type { Element } from 'hast';
import { box, el } from '../../writers/xhtml/element.ts';
import type { CriterionResult } from '../by-criterion.ts';
import { understanding } from '../criteria/index.ts';
import type { Report } from '../report.ts';
import { anchorOf, section, state } from './parts.ts';
import { CRITERION, count } from './words.ts';

const LEVELS = {
  A: 'Stufe A: die Mindestanforderungen',
  AA: 'Stufe AA: was das Gesetz verlangt',
  AAA: 'Stufe AAA: was darüber hinausgeht',
} as const;

/** The part „Erfolgskriterien“. */
export function criterionPart(report: Report): Element {
  return section(
    'kriterien',
    'Erfolgskriterien der WCAG 2.2',
    el(
      'p',
      {},
      'Eine Maschine kann zeigen, dass ein Kriterium verfehlt ist. Dass es erfüllt ist, kann sie nicht zeigen. Deshalb steht bei jedem Kriterium, was ein Mensch tun muss, auch wenn Regeln nichts gefunden haben.',
    ),
    ...(['A', 'AA', 'AAA'] as const).flatMap((level) => {
      const own = report.criteria.filter((result) => result.level === level);
      return [
        el('h3', {}, LEVELS[level]),
        el('p', {}, countsOf(own)),
        box('ul', { class: 'criteria' }, ...own.map((result) => itemOf(result, report))),
      ];
    }),
  );
}

function countsOf(results: readonly CriterionResult[]): string {
  const parts = (['failed', 'undecided', 'nothing-found', 'person'] as const).flatMap((status) => {
    const number = results.filter(({ result }) => result === status).length;
    return number === 0 ? [] : [`${number} × ${CRITERION[status].words}`];
  });
  return `${count(results.length, 'Kriterium', 'Kriterien')}: ${parts.join('; ')}.`;
}

function itemOf(result: CriterionResult, report: Report): Element {
  const { criterion, name, findings, person } = result;
  const known = { id: criterion, name, person };
  return box(
    'li',
    { class: `criterion ${CRITERION[result.result].tone}`, id: anchorOf(criterion) },
    el('h4', {}, `${criterion} ${name.de}`),
    el(
      'p',
      { class: 'original' },
      el('a', { href: understanding(known), lang: 'en', hreflang: 'en' }, name.en),
    ),
    el(
      'p',
      {},
      state(CRITERION[result.result]),
      findings === 0 ? '' : ` (${count(findings, 'Befund', 'Befunde')})`,
    ),
    rulesOf(result, report),
    el('p', {}, el('strong', {}, 'Ein Mensch: '), person.de),
  );
}

/** Each check with its rules; without any, that is said. */
function rulesOf({ rules, result }: CriterionResult, report: Report): Element {
  const parts = report.tests.flatMap(({ check, title }) => {
    const own = rules.filter((rule) => rule.check === check).map(({ rule }) => rule);
    return own.length === 0 ? [] : [`${title.de}: ${own.join(', ')}`];
  });
  const none =
    result === 'undecided' ? 'Keine Regel lief zu Ende.' : 'Keine Regel prüft dieses Kriterium.';
  return parts.length === 0
    ? el('p', { class: 'rules' }, none)
    : el('p', { class: 'rules' }, `Angewandte Regeln – ${parts.join('; ')}`);
}
