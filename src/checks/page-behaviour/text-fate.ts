/** Inside the page: what becomes of a piece of text where it stands: cut off, run out of its box, or whole. */
import type { Box, El, Limits, PageDocument, Probe, TextFate } from './dom.ts';

declare const document: PageDocument;
declare const innerWidth: number;
declare const lesbarProbe: Probe;

/** Adds `limits`: a fresh memory of what ancestors cut off. The page must stand at its beginning. */
export function installLimits(): void {
  const { css } = lesbarProbe;
  const HIDES = ['hidden', 'clip'];
  // What lies before the page's beginning cannot be scrolled to.
  const whole = (): Box => {
    const hides = [document.documentElement, document.body].some((root) =>
      HIDES.includes(css(root, 'overflow-x')),
    );
    return { left: 0, top: 0, right: hides ? innerWidth : Infinity, bottom: Infinity };
  };
  const holderOf = (element: El): El | null => {
    const position = css(element, 'position');
    if (position === 'fixed') return null;
    let holder = element.parentElement;
    while (position === 'absolute' && holder !== null && css(holder, 'position') === 'static') {
      holder = holder.parentElement;
    }
    return holder;
  };
  const cutBy = (element: El, outer: Box): Box => {
    if (css(element, 'display') === 'inline') return outer;
    const [x, y] = [css(element, 'overflow-x'), css(element, 'overflow-y')];
    if (x === 'visible' && y === 'visible') return outer;
    const box = element.getBoundingClientRect();
    const low = (mode: string, limit: number, edge: number) =>
      HIDES.includes(mode) ? Math.max(limit, edge) : mode === 'visible' ? limit : -Infinity;
    const high = (mode: string, limit: number, edge: number) =>
      HIDES.includes(mode) ? Math.min(limit, edge) : mode === 'visible' ? limit : Infinity;
    return {
      left: low(x, outer.left, box.left),
      right: high(x, outer.right, box.right),
      top: low(y, outer.top, box.top),
      bottom: high(y, outer.bottom, box.bottom),
    };
  };
  const limits = (): Limits => {
    const page = whole();
    const known = new Map<El, Box>();
    const limitsOf = (element: El | null): Box => {
      if (element === null || element === document.documentElement) return page;
      const before = known.get(element);
      if (before !== undefined) return before;
      const found = cutBy(element, limitsOf(holderOf(element)));
      known.set(element, found);
      return found;
    };
    return limitsOf;
  };
  Object.assign(lesbarProbe, { limits });
}

/** Adds `fates`: tells whether boxes lie within what cuts them off and on the ground they stand on. */
export function installFates(): void {
  const { css, colour, limits } = lesbarProbe;
  const SIDE = 3;
  const QUARTER = 0.25;
  const leaves = (box: Box, limit: Box): boolean => {
    const edge = (box.bottom - box.top) * QUARTER;
    return (
      box.left < limit.left - SIDE ||
      box.right > limit.right + SIDE ||
      box.top < limit.top - edge ||
      box.bottom > limit.bottom + edge
    );
  };
  const isGround = (element: El) =>
    css(element, 'display') !== 'inline' &&
    (colour(css(element, 'background-color'))?.[3] ?? 1) > 0;
  const fates = () => {
    const limitsOf = limits();
    const grounds = new Map<El, Box | undefined>();
    // Where it ends, text may stand on a colour that was not meant for it.
    const groundOf = (element: El | null): Box | undefined => {
      if (element === null || element === document.body) return undefined;
      if (grounds.has(element)) return grounds.get(element);
      const isLoose = ['absolute', 'fixed'].includes(css(element, 'position'));
      const scrolls = ['auto', 'scroll'].includes(css(element, 'overflow-x'));
      const found = isGround(element)
        ? element.getBoundingClientRect()
        : isLoose || scrolls
          ? undefined
          : groundOf(element.parentElement);
      grounds.set(element, found);
      return found;
    };
    return (element: El, isText: boolean, boxes: readonly Box[]): TextFate => {
      const limit = limitsOf(isText ? element : element.parentElement);
      if (boxes.some((box) => leaves(box, limit))) return 'clipped';
      const ground = isText ? groundOf(element) : undefined;
      return ground !== undefined && boxes.some((box) => leaves(box, ground)) ? 'spilt' : 'whole';
    };
  };
  Object.assign(lesbarProbe, { fates });
}
