/**
 * Inside the page: a walk with the Tab key. The keys come from outside, as a reader presses them; here
 * is written down where each of them led, and what one saw there.
 */
import type { El, PageDocument, Probe, StopNote } from './dom.ts';

declare const document: PageDocument;
declare const innerWidth: number;
declare const innerHeight: number;
declare const addEventListener: (
  type: string,
  listener: (event: { readonly key: string }) => void,
  capture: boolean,
) => void;
declare const lesbarProbe: Probe;

/** Adds `placeOf`: whether the focused element can be seen in the window (WCAG 2.4.11). */
export function installPlaces(): void {
  const { css, nameOf } = lesbarProbe;
  const isLoose = (element: El): boolean => {
    for (let at: El | null = element; at !== null; at = at.parentElement) {
      if (['fixed', 'sticky', 'absolute'].includes(css(at, 'position'))) return true;
    }
    return false;
  };
  const placeOf = (element: El): Pick<StopNote, 'place' | 'cover'> => {
    // A box that a style sheet replaces by its label is seen as its label.
    const shown = [...(element.labels ?? [])][0];
    const target = shown !== undefined && css(element, 'opacity') === '0' ? shown : element;
    const [box] = [...target.getClientRects()].filter(
      ({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1,
    );
    const isInside =
      box !== undefined &&
      box.right > 0 &&
      box.bottom > 0 &&
      box.left < innerWidth &&
      box.top < innerHeight;
    if (!isInside || css(target, 'opacity') === '0') return { place: 'outside' };
    const [x1, x2] = [Math.max(box.left, 0) + 1, Math.min(box.right, innerWidth) - 1];
    const [y1, y2] = [Math.max(box.top, 0) + 1, Math.min(box.bottom, innerHeight) - 1];
    const points = [x1, (x1 + x2) / 2, x2].flatMap((x) =>
      [y1, (y1 + y2) / 2, y2].map((y) => [x, y] as const),
    );
    const above = points.map(([x, y]) => document.elementFromPoint(x, y));
    const isOwn = (one: El | null) => one === null || target.contains(one) || one.contains(target);
    const [cover] = above;
    if (above.some(isOwn) || !cover || !isLoose(cover)) return { place: 'seen' };
    return { place: 'covered', cover: nameOf(cover) };
  };
  Object.assign(lesbarProbe, { placeOf });
}

/** Gets ready; the number of stops, and of those with stops of their own inside. */
export function beginWalk(): { readonly stops: number; readonly inner: number } {
  const { stops: stopsOf, outlineOf, grade, placeOf } = lesbarProbe;
  // What was focused or scrolled to before may have moved the place from which Tab goes on.
  const startAtTop = () => {
    const { body } = document;
    const own = body.getAttribute('tabindex');
    body.setAttribute('tabindex', '-1');
    body.focus();
    body.blur();
    if (own === null) body.removeAttribute('tabindex');
    else body.setAttribute('tabindex', own);
  };
  const stops = stopsOf();
  const before = new Map(stops.map((element) => [element, outlineOf(element)]));
  const trail: (El | null)[] = [];
  const notes = new Map<El, StopNote>();
  const note = () => {
    const active = document.activeElement;
    const element = active === document.body ? null : active;
    trail.push(element);
    if (element === null || notes.has(element)) return;
    const look = before.get(element);
    for (const motion of document.getAnimations()) {
      if (motion.playState === 'running' && motion.effect?.target === element) motion.finish();
    }
    const place = placeOf(element);
    notes.set(element, {
      grade: look === undefined ? { is: 'clear' } : grade(element, look),
      ...place,
    });
  };
  // Before each step, what the step before led to has come to rest.
  const onKey = ({ key }: { readonly key: string }) => {
    if (key === 'Tab') lesbarProbe.walk?.note();
  };
  startAtTop();
  // One ear for all walks: it always asks the last of them.
  if (lesbarProbe.walk === undefined) addEventListener('keydown', onKey, true);
  lesbarProbe.walk = { stops, before, trail, notes, note };
  const inner = stops.filter((element) => element.matches('audio,video,iframe,input')).length;
  return { stops: stops.length, inner };
}

/** True when a new walk would come to what the last one came to, and that one reached all of it. */
export function leadsAsBefore(): boolean {
  const { stops: stopsOf, walk } = lesbarProbe;
  const stops = stopsOf();
  return (
    walk !== undefined &&
    stops.length === walk.stops.length &&
    stops.every((stop, index) => stop === walk.stops[index] && walk.notes.has(stop))
  );
}

/** After `beginWalk`: gives the focus to one stop after the other, as the key would. */
export function focusEach(): void {
  const { walk } = lesbarProbe;
  if (walk === undefined) throw new Error('no walk');
  for (const stop of walk.stops) {
    stop.focus();
    walk.note();
  }
  document.activeElement?.blur();
  walk.note();
}

/** True when the walk has left the page's last stop. */
export function isWalkOver(): boolean {
  const { walk } = lesbarProbe;
  const started = walk?.trail.findIndex((element) => element !== null) ?? -1;
  const active = document.activeElement;
  return started >= 0 && (walk?.trail.lastIndexOf(null) ?? -1) > started && active !== undefined;
}
