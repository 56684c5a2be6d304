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
  const outlineOf = (element: El): FocusLook['outline'] => [
    css(element, 'outline-style'),
    css(element, 'outline-width'),
    css(element, 'outline-color'),
    css(element, 'outline-offset'),
  ];
  const signature = (element: El): FocusLook => {
    const around = [element.parentElement, element.parentElement?.parentElement];
    const labels = [...(element.labels ?? [])];
    return {
      outline: outlineOf(element),
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
  Object.assign(lesbarProbe, { outlineOf, signature });
}

/** Adds `marks`: how clear each change is that focus makes. WCAG 1.4.11 wants a contrast of 3:1. */
export function installMarks(): void {
  const { colour, contrast, ground } = lesbarProbe;
  const CLEAR = 3;
  const clear: FocusGrade = { is: 'clear' };
  const none: FocusGrade = { is: 'none' };
  const byRatio = (front: Colour | undefined, back: Colour | undefined): FocusGrade => {
    // A colour that cannot be computed is not accused.
    if (front === undefined || back === undefined) return clear;
    const ratio = contrast(front, back);
    return { is: ratio >= CLEAR ? 'clear' : 'faint', ratio };
  };
  // What was clear before is seen through.
  const solid = (element: El, tint: Colour | undefined) =>
    tint !== undefined && tint[3] < 1 ? ground(element.parentElement) : tint;
  const firstTint = (tints: string) => colour(/rgba?\([^)]*\)/.exec(tints)?.[0] ?? '');
  const ofOutline: Probe['outlineGrade'] = (element, before, now) => {
    const [style, width, tint, offset] = now;
    const isThere = style !== 'none' && Number.parseFloat(width) >= 1;
    if (!isThere || before.join() === now.join()) return none;
    if (style === 'auto') return clear;
    const isInside = Number.parseFloat(offset) < 0;
    return byRatio(colour(tint), ground(isInside ? element : element.parentElement));
  };
  const ofShadow: Probe['shadowGrade'] = (element, before, now) => {
    if (now.shadow === before.shadow || now.shadow === 'none') return none;
    const back = ground(now.shadow.includes('inset') ? element : element.parentElement);
    const tints = now.shadow.match(/rgba?\([^)]*\)/g) ?? [];
    const grades = tints.map((tint) => byRatio(colour(tint), back));
    return grades.toSorted((a, b) => (b.ratio ?? 99) - (a.ratio ?? 99))[0] ?? clear;
  };
  const ofBorder: Probe['borderGrade'] = (element, before, now) => {
    const isThere = /[1-9][\d.]*px (?:solid|dashed|dotted|double)/.test(now.border[0]);
    if (!isThere || before.border.join() === now.border.join()) return none;
    // A border that grows is seen against what lies around it, one that changes colour against itself.
    const isSame = before.border[0] === now.border[0];
    const old = isSame
      ? solid(element, firstTint(before.border[1]))
      : ground(element.parentElement);
    return byRatio(firstTint(now.border[1]), old);
  };
  const ofColour: Probe['colourGrade'] = (element, before, now) =>
    before === now ? none : byRatio(colour(now), solid(element, colour(before)));
  const grades = { outlineGrade: ofOutline, shadowGrade: ofShadow };
  Object.assign(lesbarProbe, grades, { borderGrade: ofBorder, colourGrade: ofColour });
}

/** Adds `grade`: WCAG 2.4.7 wants to see where the keyboard is. */
export function installGrades(): void {
  const { outlineOf, signature, outlineGrade, shadowGrade, borderGrade, colourGrade } = lesbarProbe;
  // They draw their focus on a control inside.
  const isHost = (element: El) => element.matches('audio,video,iframe');
  const grade = (element: El, outline: FocusLook['outline']): FocusGrade => {
    const quick = outlineGrade(element, outline, outlineOf(element));
    if (quick.is === 'clear' || isHost(element)) return { is: 'clear' };
    // Most pages show an outline. For all else the look with and without focus is compared.
    const now = signature(element);
    element.blur();
    const before = signature(element);
    element.focus();
    const grades = [
      quick,
      borderGrade(element, before, now),
      shadowGrade(element, before, now),
      colourGrade(element, before.background, now.background),
      colourGrade(element, before.ink, now.ink),
      { is: now.rest === before.rest ? 'none' : 'clear' } as const,
    ];
    const faint = grades
      .filter(({ is }) => is === 'faint')
      .toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0];
    return grades.find(({ is }) => is === 'clear') ?? faint ?? { is: 'none' };
  };
  Object.assign(lesbarProbe, { grade });
}
