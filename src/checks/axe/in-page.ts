/**
 * The functions that run inside the page. Each is sent to the browser as text, so it may use only
 * what it defines itself; the types below name the few parts of the browser that it touches.
 */
import type { Overflow, PageElement } from './page-scan.ts';

type Element = {
  readonly id: string;
  readonly outerHTML: string;
  readonly parentElement: Element | null;
  scrollLeft: number;
  scrollTop: number;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly scrollIntoView: (where: object) => void;
  readonly querySelector: (selector: string) => Element | null;
  readonly getBoundingClientRect: () => { readonly left: number; readonly right: number };
};
type Check = { readonly message: string };
type AxeNode = {
  readonly element?: Element;
  readonly html: string;
  readonly target: readonly unknown[];
  readonly any: readonly Check[];
  readonly all: readonly Check[];
  readonly none: readonly Check[];
};
type AxeResult = { readonly id: string; readonly nodes: readonly AxeNode[] };
type AxeResults = {
  readonly passes: readonly AxeResult[];
  readonly violations: readonly AxeResult[];
  readonly incomplete: readonly AxeResult[];
};
declare const axe: {
  readonly run: (context: object, options: object) => Promise<AxeResults>;
  readonly configure: (options: object) => void;
  readonly getRules: () => readonly { readonly ruleId: string; readonly tags: readonly string[] }[];
};
declare const document: {
  readonly documentElement: Element;
  readonly fonts: { readonly ready: Promise<unknown> };
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
};
declare const innerWidth: number;
declare const matchMedia: (query: string) => { readonly matches: boolean };
declare const requestAnimationFrame: (callback: () => void) => void;

/** One rule on one element, in one state of the page. */
export type Hit = {
  readonly rule: string;
  readonly element: PageElement;
  readonly advice: readonly string[];
};
/** All that axe found on a page in one state. */
export type AxeHits = { readonly violations: readonly Hit[]; readonly undecided: readonly Hit[] };

/** Gives axe its German texts. Texts that need `new Function` are left out: a page may forbid it. */
export function configureAxe(locale: object): void {
  axe.configure({ locale });
}

/** The rules that are run, as `rules.ts` tells of them: asking here spares loading axe once more. */
export function listRules(): readonly string[] {
  const out = ['experimental', 'deprecated'];
  return axe
    .getRules()
    .filter(({ tags }) => !tags.some((tag) => out.includes(tag)))
    .map(({ ruleId }) => ruleId);
}

/** Resolves when fonts are there and the window has its width and its colours. */
export async function settle(wanted: { width: number; scheme: string }): Promise<void> {
  await document.fonts.ready;
  const isSo = () =>
    innerWidth === wanted.width && matchMedia(`(prefers-color-scheme: ${wanted.scheme})`).matches;
  for (let frames = 0; !isSo() && frames < 60; frames += 1) {
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  }
  if (!isSo()) throw new Error(`window is not ${wanted.scheme} and ${wanted.width} pixels wide`);
}

/** Runs the rules on the page as it is now. One long function, since the browser gets its text alone. */
export async function runAxe(rules: readonly string[]): Promise<AxeHits> {
  const found = await axe.run(document, {
    runOnly: { type: 'rule', values: rules },
    resultTypes: ['violations', 'incomplete'],
    // Style sheets are wanted by an experimental rule only.
    preload: { assets: ['media'], timeout: 2000 },
    elementRef: true,
  });
  const idsOf = (element: Element | undefined): string[] => {
    const ids: string[] = [];
    for (let at: Element | null = element ?? null; at !== null; at = at.parentElement) {
      if (at.id !== '') ids.push(at.id);
    }
    const inner = element?.querySelector('[id]')?.id;
    return inner !== undefined && element?.id === '' ? [inner, ...ids] : ids;
  };
  const hitOf = (rule: string, node: AxeNode): Hit => ({
    rule,
    element: {
      selector: node.target.flat().join(' '),
      markup: node.html.slice(0, 160),
      ids: idsOf(node.element),
    },
    advice: [...node.none, ...node.all, ...node.any].map((check) => check.message),
  });
  const hitsOf = (results: readonly AxeResult[]): Hit[] =>
    results.flatMap((result) => result.nodes.map((node) => hitOf(result.id, node)));

  // What is scrolled out of sight in a wide table cannot be decided where it is: it is brought into
  // sight and asked about again, with all its companions, until nothing changes.
  const violations = hitsOf(found.violations);
  const undecided: Hit[] = [];
  for (const { id, nodes } of found.incomplete) {
    let open = [...nodes];
    for (let first = open[0]; first !== undefined; first = open[0]) {
      const include = open.flatMap((node) => node.element ?? []);
      if (first.element === undefined) break;
      first.element.scrollIntoView({ block: 'center', inline: 'center' });
      const again = await axe.run(
        { include },
        { runOnly: { type: 'rule', values: [id] }, elementRef: true },
      );
      const failed = again.violations.flatMap((result) => result.nodes);
      violations.push(...failed.map((node) => hitOf(id, node)));
      const decided = [...failed, ...again.passes.flatMap((result) => result.nodes)];
      const known = new Set(decided.map((node) => node.element));
      if (!known.has(first.element)) undecided.push(hitOf(id, first));
      open = open.slice(1).filter((node) => !known.has(node.element));
    }
    undecided.push(...open.map((node) => hitOf(id, node)));
    // The next state of the page begins where this one did.
    for (const { element } of nodes) {
      for (let at = element?.parentElement ?? null; at !== null; at = at.parentElement) {
        at.scrollLeft = 0;
        at.scrollTop = 0;
      }
    }
  }
  return { violations, undecided };
}

/** What makes the page wider than the window: the innermost such element; undefined if nothing does. */
export function findOverflow(): Overflow | undefined {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return undefined;
  let widest: Element | undefined;
  let reach = root.clientWidth + 0.5;
  for (const element of document.querySelectorAll('body *')) {
    // Text that runs out of its block widens the block's content, not its box.
    const { left, right } = element.getBoundingClientRect();
    const edge = Math.max(right, left + element.scrollWidth);
    if (edge >= reach && edge <= root.scrollWidth + 0.5) {
      widest = element;
      reach = edge;
    }
  }
  if (widest === undefined) return { width: root.scrollWidth };
  const ids: string[] = [];
  for (let at: Element | null = widest; at !== null; at = at.parentElement) {
    if (at.id !== '') ids.push(at.id);
  }
  const markup = widest.outerHTML.slice(0, 160);
  return {
    width: root.scrollWidth,
    element: { selector: ids[0] ? `#${ids[0]}` : '', markup, ids },
  };
}
