/**
 * Inside the page: what is lost when the reader's system sets the colours (Windows high contrast).
 * Backgrounds and shadows are gone then; text, controls, states and focus must not rest on them alone.
 */
import type { El, PageDocument, Probe } from './dom.ts';
import type { Fault } from './fault.ts';

declare const document: PageDocument;
declare const lesbarProbe: Probe;

/** Adds `stateLooks`: how each marked element differs from an unmarked one beside it. */
export function installStates(): void {
  const { css, seen, ground } = lesbarProbe;
  const marks = [
    ['[aria-current]:not([aria-current=false])', '[aria-current]'],
    ['[aria-selected=true]', '[aria-selected=true]'],
    ['[aria-pressed=true]', '[aria-pressed=true]'],
    ['[aria-checked=true]', '[aria-checked=true]'],
  ] as const;
  const group = 'ul,ol,nav,menu,fieldset,[role]';
  const parts = [
    ...['font-weight', 'font-style', 'text-decoration-line', 'outline-style', 'outline-width'],
    ...['border-left-width', 'border-right-width', 'border-top-width', 'border-bottom-width'],
    ...['color', 'background-image', 'box-shadow', 'list-style-type'],
  ];
  const look = (element: El): string =>
    [
      ...parts.map((part) => css(element, part)),
      // In forced colours what was coloured and what was clear have the same ground.
      String(ground(element)),
      ...['::before', '::after', '::marker'].map((pseudo) => css(element, 'content', pseudo)),
      // A tick is a picture or a word that the others do not have.
      String([...element.querySelectorAll('img,svg')].filter(seen).length),
    ].join('|');
  const stateLooks = (): ReadonlyMap<El, boolean> => {
    const differs = new Map<El, boolean>();
    for (const [mark, any] of marks) {
      for (const element of document.querySelectorAll(mark)) {
        const around = element.parentElement?.closest(group) ?? element.parentElement;
        const peer = [...(around?.querySelectorAll(element.localName) ?? [])].find(
          (one) =>
            !one.matches(any) &&
            seen(one) &&
            one.getAttribute('role') === element.getAttribute('role'),
        );
        if (peer === undefined || !seen(element)) continue;
        differs.set(element, look(element) !== look(peer));
      }
    }
    return differs;
  };
  Object.assign(lesbarProbe, { stateLooks });
}

/** Remembers which states can be seen in the page's own colours. */
export function rememberStates(): void {
  lesbarProbe.states = lesbarProbe.stateLooks();
}

/** What cannot be seen in forced colours. Focus is set by script: after a key, it looks the same. */
export function forcedColourFaults(): readonly Fault[] {
  const { css, seen, nameOf, ownText, colour, ground, contrast, states } = lesbarProbe;
  const faults: Fault[] = [];
  const TEXT = 4.5;
  const isDisabled = (element: El) => element.closest(':disabled,[aria-disabled=true]') !== null;
  for (const element of document.querySelectorAll('body *')) {
    if (ownText(element) === '' || !seen(element) || isDisabled(element)) continue;
    const [front, back] = [colour(css(element, 'color')), ground(element)];
    if (front === undefined || back === undefined) continue;
    const value = contrast(front, back);
    if (value < TEXT) {
      faults.push({ code: 'web/forced-colours-text', element: nameOf(element), value });
    }
  }
  const controls =
    'button,input:not([type=hidden]),select,textarea,[role=button],[role=checkbox],[role=switch],[role=radio],[role=slider]';
  const hasEdge = (element: El) =>
    ['top', 'right', 'bottom', 'left'].some(
      (side) =>
        css(element, `border-${side}-style`) !== 'none' &&
        Number.parseFloat(css(element, `border-${side}-width`)) >= 1,
    ) || css(element, 'outline-style') !== 'none';
  const hasSign = (element: El) =>
    element.matches('input:not([type]),input[type=text],textarea')
      ? false
      : (element.innerText ?? '').trim() !== '' ||
        [...element.querySelectorAll('img,svg,canvas')].some(seen) ||
        css(element, 'background-image').includes('url(');
  for (const element of document.querySelectorAll(controls)) {
    if (!seen(element) || isDisabled(element)) continue;
    const isNative = element.matches('button,input,select,textarea');
    if (isNative && !['none', ''].includes(css(element, 'appearance')) && hasEdge(element))
      continue;
    const isDrawn =
      isNative &&
      element.matches('[type=checkbox],[type=radio],[type=range],select') &&
      css(element, 'appearance') !== 'none';
    if (isDrawn || hasEdge(element) || hasSign(element)) continue;
    faults.push({ code: 'web/forced-colours-control', element: nameOf(element) });
  }
  for (const [element, differs] of lesbarProbe.stateLooks()) {
    if (!differs && states?.get(element) === true) {
      faults.push({ code: 'web/forced-colours-state', element: nameOf(element) });
    }
  }
  return faults;
}

/** Focus that cannot be seen in forced colours, though it can in the page's own. */
export function forcedFocusFaults(): readonly Fault[] {
  const { nameOf, stops, outlineOf, grade } = lesbarProbe;
  const faults: Fault[] = [];
  const elements = stops();
  const before = new Map(elements.map((element) => [element, outlineOf(element)]));
  for (const element of elements) {
    const look = before.get(element);
    element.focus();
    if (look === undefined || document.activeElement !== element) continue;
    if (grade(element, look).is !== 'clear') {
      faults.push({ code: 'web/forced-colours-focus', element: nameOf(element) });
    }
    element.blur();
  }
  return faults;
}
