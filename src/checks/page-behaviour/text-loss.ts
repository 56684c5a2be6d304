/** Inside the page: what a change of spacing or size (WCAG 1.4.12, 1.4.4) destroys that was whole before. */
import type { El, PageDocument, Probe } from './dom.ts';
import type { Fault } from './fault.ts';

declare const document: PageDocument;
declare const getComputedStyle: (element: El) => { readonly fontSize: string };
declare const CSSStyleSheet: new () => { readonly replaceSync: (text: string) => void };
declare const scrollTo: (x: number, y: number) => void;
declare const lesbarProbe: Probe;

/** Resolves when the fonts are there and the window has the width it was given. */
export async function settle(width: number): Promise<void> {
  await document.fonts.ready;
  const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  for (let frames = 0; innerWidth !== width && frames < 60; frames += 1) await nextFrame();
  if (innerWidth !== width) throw new Error(`window is ${innerWidth} wide, not ${width}`);
}
declare const requestAnimationFrame: (callback: () => void) => void;
declare const innerWidth: number;

/** Remembers the text as it is now. */
export function rememberText(): void {
  scrollTo(0, 0);
  lesbarProbe.text = lesbarProbe.readText();
}

/**
 * Sets a user's style, looks, and takes it away again. Spacing as WCAG 1.4.12 gives it; size: all that
 * is measured in the page's own type size, twice as large (1.4.4).
 */
export function textLosses(change: 'spacing' | 'size'): readonly Fault[] {
  const { nameOf, readText, text: before } = lesbarProbe;
  if (before === undefined) throw new Error('nothing remembered');
  const code = change === 'spacing' ? 'web/text-spacing' : 'web/text-resize';
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2;
  const rules = {
    spacing:
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    size: `html{font-size:${size}px!important}`,
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules[change]);
  // A copy: the list itself is a view of what applies now.
  const own = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...own, sheet];
  scrollTo(0, 0);
  const after = readText();
  document.adoptedStyleSheets = own;

  const faults = new Map<El, Fault>();
  const add = (element: El, how: NonNullable<Fault['how']>, other?: El) => {
    if (faults.has(element)) return;
    const more = other === undefined ? {} : { other: nameOf(other) };
    faults.set(element, { code, element: nameOf(element), how, ...more });
  };
  for (const [node, { element, fate }] of before.items) {
    const now = after.items.get(node);
    if (now === undefined) add(element, 'lost');
    else if (now.fate !== 'whole' && fate === 'whole') add(element, now.fate);
  }
  for (const [pair, [one, other]] of after.overlaps) {
    if (!before.overlaps.has(pair)) add(one, 'overlap', other);
  }
  return [...faults.values()];
}
