/** What a browser saw on one page: plain data, without places in the source, so that it can be cached. */
/** All that was seen on one page in its six states. */
export type PageScan = {
  readonly violations: readonly RuleHit[];
  /** What axe could not decide. */
  readonly undecided: readonly RuleHit[];
  readonly overflow?: Overflow;
  /** What failed while loading, sorted. */
  readonly failures: readonly string[];
};

/** One rule on one element, in every state of the page where it occurred. */
export type RuleHit = {
  readonly rule: string;
  readonly element: PageElement;
  /** German sentences of axe: what is wrong with this element. */
  readonly advice: readonly string[];
  readonly states: readonly string[];
};

/** An element, named in ways that survive the browser. */
export type PageElement = {
  /** CSS selector. */
  readonly selector: string;
  /** The start of its markup. */
  readonly markup: string;
  /** Ids of the element and its ancestors, the nearest first. */
  readonly ids: readonly string[];
};

/** The page is `width` CSS pixels wide where 320 are there. */
export type Overflow = { readonly width: number; readonly element?: PageElement };
