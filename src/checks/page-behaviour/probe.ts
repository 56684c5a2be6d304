/**
 * What the functions inside the page share: names of elements, computed values, colours. Sent to the
 * browser as text, so each function uses only what it defines itself or finds in `lesbarProbe`.
 */
import type { Colour, El, PageDocument, Probe, Style } from './dom.ts';

declare const document: PageDocument;
declare const getComputedStyle: (element: El, pseudo?: string) => Style;
declare const lesbarProbe: Probe;

/** Makes `lesbarProbe`, with names and computed values. */
export function installProbe(): void {
  const css = (element: El, property: string, pseudo?: string) =>
    getComputedStyle(element, pseudo).getPropertyValue(property);
  // Hidden from the eye but not from a screen reader: a box of one pixel.
  const isTiny = (element: El) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return right - left <= 1 && bottom - top <= 1;
  };
  const seen = (element: El) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !isTiny(element);
  const idsOf = (element: El): string[] => {
    const ids: string[] = [];
    for (let at: El | null = element; at !== null; at = at.parentElement) {
      if (at.id !== '') ids.push(at.id);
    }
    return ids;
  };
  const nameOf = (element: El) => {
    const outer = idsOf(element);
    // A cell or an item without an id holds the sentence that has one.
    const inner = element.id === '' ? (element.querySelector('[id]')?.id ?? '') : '';
    const ids = inner === '' ? outer : [inner, ...outer];
    const own = element.id === '' ? element.localName : `#${element.id}`;
    const parent = outer[0] === undefined || element.id !== '' ? '' : `#${outer[0]} `;
    return { selector: parent + own, markup: element.outerHTML.slice(0, 160), ids };
  };
  const ownText = (element: El) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => (node.nodeValue ?? '').trim())
      .join('');
  Object.assign(globalThis, { lesbarProbe: { css, seen, nameOf, ownText } });
}

/** Colours as WCAG 2.2 counts them. */
export function installColours(): void {
  const { css } = lesbarProbe;
  const colour = (value: string): Colour | undefined => {
    const numbers = /^rgba?\(([^)]*)\)$/.exec(value)?.[1]?.match(/[\d.]+/g);
    const srgb = /^color\(srgb ([^)]*)\)$/.exec(value)?.[1]?.match(/[\d.e-]+/g);
    const scale = srgb === undefined ? 1 : 255;
    const [r, g, b, a] = (numbers ?? srgb ?? []).map(Number);
    if (r === undefined || g === undefined || b === undefined) return undefined;
    return [r * scale, g * scale, b * scale, a ?? 1];
  };
  const over = (front: Colour, back: Colour): Colour => {
    const mix = (a: number, b: number) => a * front[3] + b * (1 - front[3]);
    return [mix(front[0], back[0]), mix(front[1], back[1]), mix(front[2], back[2]), 1];
  };
  const ground = (element: El | null): Colour | undefined => {
    const layers: Colour[] = [];
    for (let at = element; at !== null; at = at.parentElement) {
      if (css(at, 'background-image') !== 'none') return undefined;
      const layer = colour(css(at, 'background-color'));
      if (layer === undefined) return undefined;
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight<Colour>((back, front) => over(front, back), [255, 255, 255, 1]);
  };
  const luminance = ([r, g, b]: Colour) => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (front: Colour, back: Colour) => {
    const [low = 0, high = 0] = [luminance(over(front, back)), luminance(back)].toSorted(
      (a, b) => a - b,
    );
    return (high + 0.05) / (low + 0.05);
  };
  Object.assign(lesbarProbe, { colour, ground, contrast });
}

/** What the keyboard must reach, in the document's order: one radio button of each group. */
export function installStops(): void {
  const isReachable = (element: El) =>
    element.tabIndex >= 0 &&
    (element.localName !== 'a' || element.matches('[href],[tabindex]')) &&
    !element.matches(':disabled,[inert] *,[inert]') &&
    element.checkVisibility({ visibilityProperty: true });
  const likely =
    'a,area,button,input,select,textarea,summary,audio[controls],video[controls],iframe,[contenteditable],[tabindex]';
  const stops = (): readonly El[] => {
    const groups = new Set<string>();
    return [...document.querySelectorAll(likely)].filter((element) => {
      if (!isReachable(element)) return false;
      if (!element.matches('input[type=radio]')) return true;
      const group = element.name ?? '';
      const isFirst = !groups.has(group);
      groups.add(group);
      return isFirst;
    });
  };
  Object.assign(lesbarProbe, { stops });
}
