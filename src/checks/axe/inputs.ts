/**
 * Inside the page: what the rules of axe look at, apart from the markup, which no change of width or
 * colours touches. A rule is asked again where something it looks at has changed, and only there.
 */
type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
type El = {
  readonly offsetParent: El | null;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly nodeValue: string | null }>;
  readonly contains: (other: El) => boolean;
  readonly matches: (selector: string) => boolean;
  readonly getBoundingClientRect: () => Box;
};
type Style = { readonly getPropertyValue: (name: string) => string };
declare const document: {
  readonly documentElement: El;
  readonly body: El;
  readonly querySelectorAll: (selector: string) => Iterable<El>;
};
declare const getComputedStyle: (element: El, pseudo?: string) => Style;
/** What was seen on this page so far, by kind, each with a number; and how one element is read. */
declare const lesbarInputs: {
  readonly known: Readonly<Record<(typeof INPUTS)[number], Map<string, number>>>;
  readonly inkOf: (element: El, style: Style) => readonly string[];
  readonly strangers: (written: readonly Place[], painted: readonly Place[]) => readonly string[];
};
type Place = { readonly element: El; readonly box: Box; readonly layer: string };

/**
 * What a rule may look at: `shape` is what is shown at all and how it is cut, `boxes` are places and
 * sizes, `paint` is all that decides about contrast.
 */
export const INPUTS = ['shape', 'boxes', 'paint'] as const;
/** A number for each kind: equal numbers, equal input. */
export type Inputs = Readonly<Record<(typeof INPUTS)[number], number>>;

/** Makes `lesbarInputs`, which remembers what this page looked like. */
export function installInputs(): void {
  const ink = 'background-color background-image color opacity text-shadow mix-blend-mode filter';
  const read = (style: Style, names: string) =>
    names.split(' ').map((name) => style.getPropertyValue(name));
  const inkOf = (element: El, style: Style) => {
    const size = Number.parseFloat(style.getPropertyValue('font-size'));
    const isBold = Number.parseFloat(style.getPropertyValue('font-weight')) >= 700;
    // Large type may be paler (WCAG 1.4.3).
    const isLarge = size >= 24 || (isBold && size >= 18.66);
    const colours = [...read(style, ink), String(isLarge)];
    for (const pseudo of ['::before', '::after']) {
      const inner = getComputedStyle(element, pseudo);
      if (['none', 'normal'].includes(inner.getPropertyValue('content'))) continue;
      colours.push(pseudo, ...read(inner, `${ink} width height position`));
    }
    return colours;
  };
  // What lies over or under a text without being around it changes its ground.
  const strangers = (written: readonly Place[], painted: readonly Place[]) =>
    written.flatMap(({ element, box }, index) =>
      painted.flatMap((other, number) => {
        const { left, right, top, bottom } = other.box;
        const isApart =
          right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom;
        return isApart || other.element.contains(element)
          ? []
          : [`${index}<${number} ${other.layer}`];
      }),
    );
  const known = { shape: new Map(), boxes: new Map(), paint: new Map() };
  Object.assign(globalThis, { lesbarInputs: { known, inkOf, strangers } });
}

/** Reads the page as it is now. */
export function readInputs(): Inputs {
  const { known, inkOf, strangers } = lesbarInputs;
  const cut = 'overflow-x overflow-y display visibility position opacity float clip clip-path';
  const names = cut.split(' ');
  const seen: Record<keyof Inputs, string[]> = { shape: [], boxes: [], paint: [] };
  const order: (El | null)[] = [];
  const written: Place[] = [];
  const painted: Place[] = [];
  const width = Math.max(document.body.scrollWidth, document.documentElement.clientWidth);
  for (const element of document.querySelectorAll('html,body,body *')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const { left, top, right, bottom } = box;
    // How a block arranges its parts, and whether it stays when the page is scrolled, hides nothing.
    const shape = names.map((name) =>
      style.getPropertyValue(name).replace(/^(?:grid|flex|sticky|relative|static)$/, 'block'),
    );
    // Out of sight for good, or without extent: hidden, as axe sees it.
    const hides = [left >= right, top >= bottom, right <= 0, bottom <= 0, left >= width];
    // What is taken out of the text is cut by the one that holds it.
    const holder = names.some((name) => style.getPropertyValue(name) === 'absolute')
      ? String(order.indexOf(element.offsetParent))
      : '';
    order.push(element);
    seen.shape.push(...shape, hides.map(Number).join(''), holder);
    const isCut = shape[0] !== 'visible' || shape[1] !== 'visible';
    const scrolls = isCut
      ? `${element.scrollWidth > element.clientWidth} ${element.scrollHeight > element.clientHeight}`
      : '';
    seen.boxes.push(`${left},${top},${right},${bottom}`, scrolls);
    const inks = inkOf(element, style);
    seen.paint.push(...inks, scrolls);
    const layer = `${style.getPropertyValue('position')} ${style.getPropertyValue('z-index')}`;
    const place = { element, box, layer };
    const isText = (node: { nodeType: number; nodeValue: string | null }) =>
      node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';
    if ([...element.childNodes].some(isText)) written.push(place);
    const isClear = inks[0] === 'rgba(0, 0, 0, 0)' && inks[1] === 'none';
    const isReplaced = 'img,svg,video,canvas,object,iframe,input,select,textarea';
    if (!isClear || element.matches(isReplaced)) painted.push(place);
  }
  seen.paint.push(...strangers(written, painted));
  const numberOf = (kind: keyof Inputs) => {
    const value = seen[kind].join('|');
    const number = known[kind].get(value) ?? known[kind].size;
    known[kind].set(value, number);
    return number;
  };
  return { shape: numberOf('shape'), boxes: numberOf('boxes'), paint: numberOf('paint') };
}
