/**
 * Examines a page with axe in three widths and both colour schemes. In each of these six states a
 * rule is run where something it looks at differs from all states before; where nothing does, it
 * would find the same again, and what it found is told of this state as well.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { Visitor } from '../pages/kept-visits.ts';
import { WINDOW_HEIGHT } from '../pages/tour.ts';
import { groupsOf, type RuleGroup } from './groups.ts';
import {
  type AxeHits,
  configureAxe,
  findOverflow,
  type Hit,
  listRules,
  runAxe,
  settle,
} from './in-page.ts';
import { type Inputs, installInputs, readInputs } from './inputs.ts';
import type { Overflow, PageScan, RuleHit } from './page-scan.ts';

/** CSS pixels: a window on a desk, a tablet, and WCAG 1.4.10 (1280 px at 400 %). */
const WIDTHS = [1280, 768, 320] as const;
/** In the order in which the least has to be painted anew; pages are loaded in the first. */
const STATES = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 768, scheme: 'dark' },
  { width: 768, scheme: 'light' },
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
] as const;
/** In the order in which they are told. */
const NAMES = WIDTHS.flatMap((width) => [`light ${width}`, `dark ${width}`]);

/** A visitor that examines pages with this source of axe. */
export function axeVisitor(engine: string): Visitor<PageScan> {
  const look: Visitor<PageScan>['look'] = async ({ page, session, failures }) => {
    await start(session);
    const groups = groupsOf(await page.evaluate(listRules));
    const found: State[] = [];
    const known = new Map<string, AxeHits>();
    let overflow: Overflow | undefined;
    for (const { width, scheme } of STATES) {
      await page.setViewportSize({ width, height: WINDOW_HEIGHT });
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(settle, { width, scheme });
      found.push({ name: `${scheme} ${width}`, hits: await examine(page, groups, known) });
      if (width === 320) overflow ??= await page.evaluate(findOverflow);
    }
    found.sort((a, b) => NAMES.indexOf(a.name) - NAMES.indexOf(b.name));
    return {
      violations: merge(found.map(({ name, hits }) => ({ name, hits: hits.violations }))),
      undecided: merge(found.map(({ name, hits }) => ({ name, hits: hits.undecided }))),
      ...(overflow === undefined ? {} : { overflow }),
      failures: failures(),
    };
  };
  return { look, script: `globalThis.${START} = () => { ${engine};(${installInputs})() };` };
}

type State = { readonly name: string; readonly hits: AxeHits };

/** What all rules find now; `known` holds what they found before, by what they looked at. */
async function examine(
  page: Page,
  groups: readonly RuleGroup[],
  known: Map<string, AxeHits>,
): Promise<AxeHits> {
  const inputs = await page.evaluate(readInputs);
  const looks = groups.map((group) => ({ ...group, key: keyOf(group.inputs, inputs) }));
  const open = looks.filter(({ key }) => !known.has(key));
  if (open.length > 0) {
    const hits = await runRules(
      page,
      open.flatMap(({ rules }) => rules),
    );
    for (const { key, rules } of open) {
      const ofRules = ({ rule }: Hit) => rules.includes(rule);
      known.set(key, {
        violations: hits.violations.filter(ofRules),
        undecided: hits.undecided.filter(ofRules),
      });
    }
  }
  const all = looks.flatMap(({ key }) => known.get(key) ?? []);
  return {
    violations: all.flatMap(({ violations }) => violations),
    undecided: all.flatMap(({ undecided }) => undecided),
  };
}

/** German texts are given to axe only when there is something to say: it takes long to learn them. */
async function runRules(page: Page, rules: readonly string[]): Promise<AxeHits> {
  const hits = await page.evaluate(runAxe, rules);
  const found = [...hits.violations, ...hits.undecided].map(({ rule }) => rule);
  if (found.length === 0) return hits;
  const { germanTexts } = await import('./rules.ts');
  await page.evaluate(configureAxe, germanTexts);
  return page.evaluate(runAxe, [...new Set(found)]);
}

function keyOf(kinds: readonly (keyof Inputs)[], inputs: Inputs): string {
  return `${kinds}: ${kinds.map((kind) => inputs[kind]).join(' ')}`;
}

/** The name under which each page has axe, which is not run before it is called. */
const START = 'lesbarStartAxe';

/** Straight to the engine of the browser, which tells what went wrong. */
async function start(session: CDPSession): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: `${START}()` });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
}

/** The same rule on the same element is one hit, however many states of the page show it. */
function merge(
  states: readonly { readonly name: string; readonly hits: readonly Hit[] }[],
): readonly RuleHit[] {
  const merged = new Map<string, RuleHit>();
  for (const { name, hits } of states) {
    for (const hit of hits) {
      const key = `${hit.rule}\n${hit.element.selector}`;
      const known = merged.get(key);
      merged.set(key, { ...(known ?? hit), states: [...(known?.states ?? []), name] });
    }
  }
  return [...merged.values()];
}
