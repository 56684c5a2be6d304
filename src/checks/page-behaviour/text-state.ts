/** Inside the page: where all text and all boxes stand, what of it is cut off, and what lies upon what. */
import type { Box, El, PageDocument, PageNode, Probe, TextItem } from './dom.ts';

declare const document: PageDocument;
declare const lesbarProbe: Probe;

/** Adds `readItems`: everything one can see that holds text, or is a picture or a control. */
export function installItems(): void {
  const { seen, fates } = lesbarProbe;
  const boxed = 'img,svg,video,audio,canvas,input,button,select,textarea,iframe,object';
  // What letters fill of a line's box, without its edges.
  const inner = ({ left, right, top, bottom }: Box): Box => {
    const edge = (bottom - top) * 0.1;
    return { left, right, top: top + edge, bottom: bottom - edge };
  };
  const boxesOf = (node: PageNode, element: El): readonly Box[] => {
    if (node === element) return [element.getBoundingClientRect()];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].map(inner);
  };
  const readItems = (): readonly TextItem[] => {
    const fateOf = fates();
    const visible = new Map<El, boolean>();
    const isSeen = (element: El) => {
      const known = visible.get(element) ?? seen(element);
      visible.set(element, known);
      return known;
    };
    const items: TextItem[] = [];
    const add = (node: PageNode, element: El) => {
      if (!isSeen(element) || element.closest('svg *')) return;
      const boxes = boxesOf(node, element).filter(({ left, right }) => right - left > 1);
      if (boxes.length === 0) return;
      items.push({ node, element, boxes, fate: fateOf(element, node !== element, boxes) });
    };
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement, nodeValue } = node;
      if (parentElement !== null && (nodeValue ?? '').trim() !== '') add(node, parentElement);
    }
    for (const element of document.querySelectorAll(boxed)) add(element, element);
    return items;
  };
  Object.assign(lesbarProbe, { readItems });
}

/** Adds `readText`: the items by their nodes, and which of them lie upon each other. */
export function installText(): void {
  const { css, readItems } = lesbarProbe;
  type Piece = Box & { readonly item: TextItem };
  const QUARTER = 0.25;
  const isFixed = (element: El): boolean => {
    for (let at: El | null = element; at !== null; at = at.parentElement) {
      if (css(at, 'position') === 'fixed') return true;
    }
    return false;
  };
  const collide = (a: Piece, b: Piece): boolean => {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (width <= 2 || height <= QUARTER * Math.min(a.bottom - a.top, b.bottom - b.top))
      return false;
    // A button holds its words, a label its box.
    const [one, other] = [a.item, b.item];
    if (one === other || (one.node !== one.element && other.node !== other.element)) return true;
    return !one.element.contains(other.element) && !other.element.contains(one.element);
  };
  const numbers = new Map<PageNode, number>();
  const numberOf = (node: PageNode) => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  const readText = () => {
    const items = readItems();
    const pieces = items
      .filter(({ element }) => !isFixed(element))
      .flatMap((item) => item.boxes.map((box): Piece => ({ ...box, item })))
      .toSorted((a, b) => a.top - b.top);
    const overlaps = new Map<string, readonly [El, El]>();
    pieces.forEach((piece, index) => {
      for (let next = index + 1; (pieces[next]?.top ?? Infinity) < piece.bottom; next += 1) {
        const other = pieces[next];
        if (other === undefined || !collide(piece, other)) continue;
        const pair = [numberOf(piece.item.node), numberOf(other.item.node)];
        const key = pair.toSorted((a, b) => a - b).join('|');
        overlaps.set(key, [piece.item.element, other.item.element]);
      }
    });
    return { items: new Map(items.map((item) => [item.node, item])), overlaps };
  };
  Object.assign(lesbarProbe, { readText });
}
