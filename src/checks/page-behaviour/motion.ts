/** Inside the page: what still moves though the reader asked for less motion (WCAG 2.2.2, 2.3.3). */
import type { El, PageDocument, Probe } from './dom.ts';
import type { Fault } from './fault.ts';

declare const document: PageDocument;
declare const lesbarProbe: Probe;

/** Animations that run, transitions that would, smooth scrolling, films that start by themselves. */
export function motionFaults(): readonly Fault[] {
  const { css, nameOf } = lesbarProbe;
  // Some style sheets set a hundredth of a millisecond, so that events still come.
  const NOTICED = 10;
  const faults = new Map<El, Fault>();
  const add = (element: El, how: NonNullable<Fault['how']>, value?: number) => {
    if (faults.has(element)) return;
    const measured = value === undefined || !Number.isFinite(value) ? {} : { value };
    faults.set(element, { code: 'web/motion', element: nameOf(element), how, ...measured });
  };
  for (const { effect, playState } of document.getAnimations()) {
    const duration = Number(effect?.getComputedTiming().duration ?? 0);
    if (playState === 'running' && duration > NOTICED && effect?.target) {
      add(effect.target, 'animation', duration);
    }
  }
  for (const element of document.querySelectorAll('video[autoplay],marquee,blink')) {
    add(element, 'animation');
  }
  const milliseconds = (value: string) =>
    Math.max(
      ...value.split(',').map((one) => Number.parseFloat(one) * (one.includes('ms') ? 1 : 1000)),
    );
  for (const element of document.querySelectorAll('html,body,body *')) {
    const duration = milliseconds(css(element, 'transition-duration'));
    if (duration > NOTICED && css(element, 'transition-property') !== 'none') {
      add(element, 'transition', duration);
    }
    if (css(element, 'scroll-behavior') === 'smooth') add(element, 'scrolling');
  }
  return [...faults.values()];
}
