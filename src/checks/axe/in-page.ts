/**
 * The functions that run inside the page. Each is sent to the browser as text, so it may use only
 * what it defines itself; the types below name the few parts of the browser that it touches.
 */
import type { Overflow, PageElement } from './page-scan.ts';

type Element = {
  readonly id: string;
  readonly outerHTML: string;
  readonly parentElement: Element | null;
  readonly scrollWidth: number;
  readonly clientWidth: number;
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
declare const axe: {
  readonly run: (options: object) => Promise<{
    readonly violations: readonly AxeResult[];
    readonly incomplete: readonly AxeResult[];
  }>;
  readonly configure: (options: object) => void;
};
declare const document: {
  readonly documentElement: Element;
  readonly fonts: { readonly ready: Promise<unknown> };
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
};
declare const requestAnimationFrame: (callback: () => void) => void;

/** One rule on one element, in one state of the page. */
export type Hit = {
  readonly rule: string;
  readonly element: PageElement;
  readonly advice: readonly string[];
};
export type AxeHits = { readonly violations: readonly Hit[]; readonly undecided: readonly Hit[] };

/** Gives axe its German texts. Texts that need `new Function` are left out: a page may forbid it. */
export function configureAxe(locale: object): void {
  axe.configure({ locale });
}

/** Resolves when fonts are there and a change of colours or width has been painted. */
export async function settle(): Promise<void> {
  await document.fonts.ready;
  await new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}

/** Runs the rules on the page as it is now. */
export async function runAxe(rules: readonly string[]): Promise<AxeHits> {
  const found = await axe.run({
    runOnly: { type: 'rule', values: rules },
    resultTypes: ['violations', 'incomplete'],
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
  const hitsOf = (results: readonly AxeResult[]): Hit[] =>
    results.flatMap((result) =>
      result.nodes.map((node) => ({
        rule: result.id,
        element: {
          selector: node.target.flat().join(' '),
          markup: node.html.slice(0, 160),
          ids: idsOf(node.element),
        },
        advice: [...node.none, ...node.all, ...node.any].map((check) => check.message),
      })),
    );
  return { violations: hitsOf(found.violations), undecided: hitsOf(found.incomplete) };
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
