/** Inside the page: whether the Enter key does what a click does, and the skip link what it says. */
import type { El, PageDocument, Probe } from './dom.ts';
import type { Fault } from './fault.ts';

declare const document: PageDocument;
declare const innerHeight: number;
declare const location: { readonly hash: string };
type KeyEvent = {
  readonly key: string;
  readonly target: El;
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
};
declare const addEventListener: (
  type: string,
  listener: (event: KeyEvent) => void,
  capture: boolean,
) => void;
declare const lesbarProbe: Probe;

/** Focuses the link that leads past what each page repeats, if the first stop is one. */
export function beginSkip(): boolean {
  const [first] = lesbarProbe.stops();
  if (first === undefined || !(first.getAttribute('href') ?? '').startsWith('#')) return false;
  lesbarProbe.skip = first;
  first.focus();
  return true;
}

/** Where Enter on it, and the next Tab, led to (WCAG 2.4.1). */
export function skipFaults(): readonly Fault[] {
  const { nameOf, skip, stops } = lesbarProbe;
  if (skip === undefined) return [];
  const name = decodeURIComponent((skip.getAttribute('href') ?? '').slice(1));
  const target = name === '' ? document.documentElement : document.getElementById(name);
  const active = document.activeElement;
  const { top, bottom } = target?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  if (target !== null && location.hash !== '') {
    const isBehind = (element: El | null) =>
      element !== null &&
      (target === element || (target.compareDocumentPosition(element) & 4) !== 0);
    // Behind it there may be nothing to focus: then it must be in sight, else the next Tab leads there.
    if (stops().some((stop) => isBehind(stop))) {
      if (isBehind(active)) return [];
    } else if (top < innerHeight && bottom > 0) return [];
  }
  return [{ code: 'web/skip-link', element: nameOf(skip) }];
}

/**
 * Gets ready to press Enter on the first links and on all that claims to be a link or a button; the
 * number of presses. No press leads anywhere: what a click would do is held back.
 */
export function beginKeys(): number {
  const stops = lesbarProbe.stops().filter((stop) => stop !== lesbarProbe.skip);
  const links = stops.filter((stop) => stop.matches('a[href]')).slice(0, 3);
  const claims = stops
    .filter((stop) => stop.matches('[role=button],[role=link]') && !stop.matches('a,button,input'))
    .slice(0, 5);
  const wanted = [...links, ...claims];
  const pressed: El[] = [];
  const hold = (event: KeyEvent) => {
    pressed.push(event.target);
    event.preventDefault();
  };
  let index = 0;
  const next = () => wanted[index]?.focus();
  addEventListener('click', hold, true);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && event.defaultPrevented) pressed.push(event.target);
    },
    false,
  );
  addEventListener(
    'keyup',
    () => {
      index += 1;
      next();
    },
    true,
  );
  lesbarProbe.keys = { pressed, wanted };
  next();
  return wanted.length;
}

/** What did not answer to Enter (WCAG 2.1.1). */
export function keyFaults(): readonly Fault[] {
  const { nameOf, keys } = lesbarProbe;
  const silent = (keys?.wanted ?? []).filter(
    (element) => !keys?.pressed.some((target) => element.contains(target)),
  );
  return silent.map((element): Fault => ({ code: 'web/key-dead', element: nameOf(element) }));
}
