/**
 * The few parts of a browser that the functions inside the page touch. The project is compiled
 * without the types of a browser, since everything else must not use one.
 */
import type { PageElement } from '../axe/page-scan.ts';

/** A rectangle in CSS pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
/** Computed values. */
export type Style = { readonly getPropertyValue: (name: string) => string };
/** A node of text or an element. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentElement: El | null;
};
/** An element. */
export type El = PageNode & {
  readonly id: string;
  readonly localName: string;
  readonly outerHTML: string;
  readonly textContent: string;
  readonly innerText: string;
  readonly tabIndex: number;
  readonly childNodes: Iterable<PageNode>;
  readonly labels?: Iterable<El> | null;
  readonly name?: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly matches: (selector: string) => boolean;
  readonly closest: (selector: string) => El | null;
  readonly querySelector: (selector: string) => El | null;
  readonly querySelectorAll: (selector: string) => Iterable<El>;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly hasAttribute: (name: string) => boolean;
  readonly getBoundingClientRect: () => Box;
  readonly getClientRects: () => Iterable<Box>;
  readonly contains: (other: PageNode | null) => boolean;
  readonly compareDocumentPosition: (other: El) => number;
  readonly checkVisibility: (options: object) => boolean;
  readonly focus: () => void;
  readonly blur: () => void;
};
/** The document. */
export type PageDocument = {
  readonly documentElement: El;
  readonly body: El;
  readonly activeElement: El | null;
  readonly fonts: { readonly ready: Promise<unknown> };
  adoptedStyleSheets: readonly object[];
  readonly querySelectorAll: (selector: string) => Iterable<El>;
  readonly getElementById: (id: string) => El | null;
  readonly elementFromPoint: (x: number, y: number) => El | null;
  readonly getAnimations: () => readonly Motion[];
  readonly createTreeWalker: (
    root: El,
    show: number,
  ) => { readonly nextNode: () => PageNode | null };
  readonly createRange: () => {
    readonly selectNodeContents: (node: PageNode) => void;
    readonly getClientRects: () => Iterable<Box>;
  };
};
/** An animation or a transition that goes on. */
export type Motion = {
  readonly playState: string;
  readonly effect: {
    readonly target: El | null;
    readonly getComputedTiming: () => { readonly duration: number | string };
  } | null;
  readonly finish: () => void;
};
/** Red, green, blue (0 to 255) and opacity (0 to 1). */
export type Colour = readonly [number, number, number, number];

/** What the functions inside the page share; `installProbe` makes it. */
export type Probe = {
  readonly css: (element: El, property: string, pseudo?: string) => string;
  /** Shown to the eye, scrolled into sight or not. */
  readonly seen: (element: El) => boolean;
  readonly nameOf: (element: El) => PageElement;
  readonly ownText: (element: El) => string;
  readonly colour: (value: string) => Colour | undefined;
  /** The colour behind an element's content; undefined where it is a picture. */
  readonly ground: (element: El | null) => Colour | undefined;
  /** WCAG's contrast ratio of a colour on another. */
  readonly contrast: (front: Colour, back: Colour) => number;
  /** All that the keyboard must reach, in the order of the document. */
  readonly stops: () => readonly El[];
  readonly signature: (element: El) => FocusLook;
  readonly outlineOf: (element: El) => FocusLook['outline'];
  readonly outlineGrade: Grading<FocusLook['outline']>;
  readonly shadowGrade: Grading<FocusLook>;
  readonly borderGrade: Grading<FocusLook>;
  readonly colourGrade: Grading<string>;
  /** Of the focused element, given its outline without focus. */
  readonly grade: (element: El, outline: FocusLook['outline']) => FocusGrade;
  readonly placeOf: (element: El) => Pick<StopNote, 'place' | 'cover'>;
  /** True for marked elements (current, chosen, pressed) that look unlike their neighbours. */
  readonly stateLooks: () => ReadonlyMap<El, boolean>;
  readonly limits: () => Limits;
  readonly fates: () => (element: El, isText: boolean, boxes: readonly Box[]) => TextFate;
  readonly readItems: () => readonly TextItem[];
  readonly readText: () => TextState;
  /** What one function leaves for the next one. */
  text?: TextState;
  walk?: Walk;
  states?: ReadonlyMap<El, boolean>;
  keys?: { readonly pressed: El[]; readonly wanted: readonly El[] };
  skip?: El;
};

/** How clear the change is from one look to another. */
export type Grading<Look> = (element: El, before: Look, now: Look) => FocusGrade;
/** How an element looks, as far as focus may change it. */
export type FocusLook = {
  readonly outline: readonly [style: string, width: string, colour: string, offset: string];
  readonly border: readonly [shape: string, colour: string];
  readonly shadow: string;
  readonly background: string;
  /** Everything else that was looked at: decoration of text, what stands before, behind, around. */
  readonly rest: string;
  readonly ink: string;
};
/** Whether focus can be seen; the ratio where one was computed. */
export type FocusGrade = {
  readonly is: 'clear' | 'faint' | 'none';
  readonly ratio?: number;
};
/** Something one can see: a text node, or an element that is a picture or a control. */
export type TextItem = {
  readonly node: PageNode;
  /** The element itself, or the text's parent. */
  readonly element: El;
  readonly boxes: readonly Box[];
  readonly fate: TextFate;
};
/** What became of all text and all boxes in one state of the page. */
export type TextState = {
  readonly items: ReadonlyMap<PageNode, TextItem>;
  /** Pairs of items, by their numbers. */
  readonly overlaps: ReadonlyMap<string, readonly [El, El]>;
};
/** The part of the page in which content of an element is not cut off. */
export type Limits = (element: El | null) => Box;
/** `spilt`: out of the coloured box it stands in. */
export type TextFate = 'whole' | 'clipped' | 'spilt';
/** A walk through the page with the Tab key. */
export type Walk = {
  readonly stops: readonly El[];
  readonly before: ReadonlyMap<El, FocusLook['outline']>;
  readonly trail: (El | null)[];
  readonly notes: Map<El, StopNote>;
  readonly note: () => void;
};
/** What was seen while an element had the focus. */
export type StopNote = {
  readonly grade: FocusGrade;
  readonly place: 'seen' | 'outside' | 'covered';
  readonly cover?: PageElement;
};
