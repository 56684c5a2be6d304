/** Inside the page: how an element looks with and without the focus, and whether one sees the difference. */
import type { Colour, El, FocusGrade, FocusLook, Probe } from './dom.ts';

declare const lesbarProbe: Probe;

/** Adds `signature`: everything about an element's look that focus may change. */
export function installLooks(): void {
  const { css } = lesbarProbe;
  const all = (element: El, properties: readonly string[], pseudo?: string) =>
    properties.map((property) => css(element, property, pseudo)).join(' ');
  const sides = ['top', 'right', 'bottom', 'left'];
  const shape = sides.flatMap((side) => [`border-${side}-width`, `border-${side}-style`]);
  const tint = sides.map((side) => `border-${side}-color`);
  const line = ['outline-style', 'outline-width', 'outline-color', 'box-shadow'];
  const paint = ['background-color', 'background-image', 'opacity', 'visibility', 'transform'];
  const letters = ['text-decoration-line', 'text-decoration-style', 'text-decoration-thickness'];
  const signature = (element: El): FocusLook => {
    const around = [element.parentElement, element.parentElement?.parentElement];
    const labels = [...(element.labels ?? [])];
    return {
      outline: [
        css(element, 'outline-style'),
        css(element, 'outline-width'),
        css(element, 'outline-color'),
        css(element, 'outline-offset'),
      ],
      border: [all(element, shape), all(element, tint)],
      shadow: css(element, 'box-shadow'),
      background: css(element, 'background-color'),
      ink: css(element, 'color'),
      rest: [
        all(element, [...letters, 'background-image', 'font-weight', 'filter']),
        ...['::before', '::after'].map((pseudo) =>
          css(element, 'content', pseudo) === 'none'
            ? ''
            : all(element, ['content', ...line, ...paint, ...shape, ...tint], pseudo),
        ),
        ...[...around, ...labels].map((one) => (one ? all(one, [...line, ...paint, ...tint]) : '')),
      ].join('|'),
    };
  };
  Object.assign(lesbarProbe, { signature });
}

/** Adds `grade`: WCAG 2.4.7 wants a visible indicator, 1.4.11 one of 3:1. */
export function installGrades(): void {
  const { css, colour, contrast, ground } = lesbarProbe;
  const CLEAR = 3;
  const clear: FocusGrade = { is: 'clear' };
  const none: FocusGrade = { is: 'none' };
  // What was clear before is seen through.
  const solid = (element: El, tint: Colour | undefined) =>
    tint !== undefined && tint[3] < 1 ? ground(element.parentElement) : tint;
  const byRatio = (front: Colour | undefined, back: Colour | undefined): FocusGrade => {
    // A colour that cannot be computed is not accused.
    if (front === undefined || back === undefined) return clear;
    const ratio = contrast(front, back);
    return { is: ratio >= CLEAR ? 'clear' : 'faint', ratio };
  };
  const outlineGrade = (element: El, before: FocusLook, now: FocusLook): FocusGrade => {
    const [style, width, tint, offset] = now.outline;
    const isThere = style !== 'none' && Number.parseFloat(width) >= 1;
    if (!isThere || before.outline.join() === now.outline.join()) return none;
    if (style === 'auto') return clear;
    const isInside = Number.parseFloat(offset) < 0;
    return byRatio(colour(tint), ground(isInside ? element : element.parentElement));
  };
  const shadowGrade = (element: El, before: FocusLook, now: FocusLook): FocusGrade => {
    if (now.shadow === before.shadow || now.shadow === 'none') return none;
    const back = ground(now.shadow.includes('inset') ? element : element.parentElement);
    const tints = now.shadow.match(/rgba?\([^)]*\)/g) ?? [];
    const grades = tints.map((tint) => byRatio(colour(tint), back));
    return grades.toSorted((a, b) => (b.ratio ?? 99) - (a.ratio ?? 99))[0] ?? clear;
  };
  const firstTint = (tints: string) => colour(/rgba?\([^)]*\)/.exec(tints)?.[0] ?? '');
  const borderGrade = (element: El, before: FocusLook, now: FocusLook): FocusGrade => {
    const isThere = /[1-9][\d.]*px (?:solid|dashed|dotted|double)/.test(now.border[0]);
    if (!isThere || before.border.join() === now.border.join()) return none;
    const back = ground(element.parentElement);
    // A border that grows is seen against what lies around it, one that changes colour against itself.
    return byRatio(
      firstTint(now.border[1]),
      before.border[0] === now.border[0] ? solid(element, firstTint(before.border[1])) : back,
    );
  };
  const grade = (element: El, before: FocusLook, now: FocusLook): FocusGrade => {
    // They draw their focus on a control inside.
    if (element.matches('audio,video,iframe') || css(element, 'appearance') === 'auto') {
      if (now.outline[0] !== 'none' || element.matches('audio,video,iframe')) return clear;
    }
    const change = (is: boolean, front: string, back: string) =>
      is ? byRatio(colour(front), solid(element, colour(back))) : none;
    const grades = [
      outlineGrade(element, before, now),
      borderGrade(element, before, now),
      shadowGrade(element, before, now),
      change(now.background !== before.background, now.background, before.background),
      change(now.ink !== before.ink, now.ink, before.ink),
      now.rest === before.rest ? none : clear,
    ];
    const faint = grades
      .filter(({ is }) => is === 'faint')
      .toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0];
    return grades.find(({ is }) => is === 'clear') ?? faint ?? none;
  };
  Object.assign(lesbarProbe, { grade });
}
