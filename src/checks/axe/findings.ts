/** From what the browser saw to findings: rule names in both languages, places in the source. Pure. */
import {
  type Diagnostic,
  type Finding,
  type Message,
  reporter,
} from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../model/document.ts';
import { type SpanIndex, spanOfIds } from '../span-index.ts';
import { axeCodes } from './codes.ts';
import type { Overflow, PageElement, PageScan, RuleHit } from './page-scan.ts';
import { axeRules } from './rules.ts';

const report = reporter(axeCodes);

/** Elements named for one rule on one page; the rest is counted. */
const NAMED = 10;
/** Two colour schemes in three widths. */
const STATES = 6;

/** The findings of one page. */
export function findingsOf(path: string, scan: PageScan, spans: SpanIndex): readonly Diagnostic[] {
  const hits = (list: readonly RuleHit[], code: 'web/axe' | 'web/axe-incomplete') =>
    firstOfEachRule(list).map(({ hit, more }) =>
      report(code, { ...findingOf(code, hit, more), ...placeOf(path, hit.element, spans) }),
    );
  return [
    ...hits(scan.violations, 'web/axe'),
    ...hits(scan.undecided, 'web/axe-incomplete'),
    ...(scan.overflow === undefined ? [] : [overflowFinding(path, scan.overflow, spans)]),
    ...scan.failures.map((failure) => requestFinding(path, failure)),
  ];
}

/** The finding for a page that could not be scanned. */
export function unscannedFinding(path: string, why: Message): Diagnostic {
  return report('web/unscanned', { message: why, artifact: { path } });
}

function firstOfEachRule(hits: readonly RuleHit[]): readonly { hit: RuleHit; more: number }[] {
  const counts = new Map<string, number>();
  for (const hit of hits) counts.set(hit.rule, (counts.get(hit.rule) ?? 0) + 1);
  const named = new Map<string, number>();
  return hits.flatMap((hit) => {
    const index = named.get(hit.rule) ?? 0;
    named.set(hit.rule, index + 1);
    if (index >= NAMED) return [];
    const rest = (counts.get(hit.rule) ?? 0) - NAMED;
    return [{ hit, more: index === NAMED - 1 && rest > 0 ? rest : 0 }];
  });
}

function findingOf(code: keyof typeof axeCodes, hit: RuleHit, more: number): Finding {
  const rule = axeRules.get(hit.rule);
  const help = rule?.help ?? { de: hit.rule, en: hit.rule };
  const where = hit.states.length === STATES ? '' : ` [${hit.states.join(', ')} px]`;
  const rest = {
    de: more > 0 ? ` – und ${more} weitere` : '',
    en: more > 0 ? ` – and ${more} more` : '',
  };
  return {
    message: {
      de: `${help.de} ${hit.element.markup}${where}${rest.de}`,
      en: `${help.en}: ${hit.element.markup}${where}${rest.en}`,
    },
    hint: {
      de: hit.advice.length === 0 ? axeCodes[code].help.de : hit.advice.join(' '),
      en: axeCodes[code].help.en,
    },
    ...(rule === undefined || rule.criteria.length === 0 ? {} : { criteria: rule.criteria }),
    tool: {
      name: 'axe-core',
      rule: hit.rule,
      ...(rule === undefined ? {} : { url: rule.url }),
    },
  };
}

function overflowFinding(path: string, overflow: Overflow, spans: SpanIndex): Diagnostic {
  const { width, element } = overflow;
  const markup = element === undefined ? '' : `: ${element.markup}`;
  return report('web/reflow', {
    message: {
      de: `Bei 320 Pixeln Fensterbreite ist die Seite ${width} Pixel breit${markup}`,
      en: `In a window of 320 pixels the page is ${width} pixels wide${markup}`,
    },
    ...(element === undefined ? { artifact: { path } } : placeOf(path, element, spans)),
  });
}

function requestFinding(path: string, failure: string): Diagnostic {
  return report('web/request', {
    message: {
      de: `Beim Öffnen der Seite schlug etwas fehl: ${failure}`,
      en: `Something failed while the page was opened: ${failure}`,
    },
    artifact: { path },
  });
}

function placeOf(
  path: string,
  element: PageElement,
  spans: SpanIndex,
): {
  readonly span?: Span;
  readonly artifact: { readonly path: string; readonly selector: string };
} {
  const span = spanOfIds(spans, element.ids);
  return {
    ...(span === undefined ? {} : { span }),
    artifact: { path, selector: element.selector },
  };
}
