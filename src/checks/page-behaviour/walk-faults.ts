/** Inside the page, after the walk: what the keyboard did not reach, held, hid, or led astray to. */
import type { El, PageDocument, Probe } from './dom.ts';
import type { Fault } from './fault.ts';

declare const document: PageDocument;
declare const lesbarProbe: Probe;

/** Judges the walk that `beginWalk` wrote down. */
export function walkFaults(): readonly Fault[] {
  const { nameOf, walk } = lesbarProbe;
  if (walk === undefined) throw new Error('no walk');
  // The walk began at the body, behind what claims to be first (`tabindex="1"`): only the second round
  // begins where a reader would, so what it reached stands before the rest of the first.
  const orderOf = (steps: readonly (El | null)[]): readonly El[] => {
    const begin = steps.findIndex((element) => element !== null);
    const round = steps.indexOf(null, begin);
    const [once, again] = round < 0 ? [steps, []] : [steps.slice(0, round), steps.slice(round)];
    return [...new Set([...again, ...once])].filter((element) => element !== null);
  };
  walk.note();
  document.activeElement?.blur();
  const { stops, trail, notes } = walk;
  const faults: Fault[] = [];
  const visited = orderOf(trail);
  const missed = stops.filter((stop) => !notes.has(stop));
  const first = trail.findIndex((element) => element !== null);
  const wentRound = trail.lastIndexOf(null) > first;
  const last = trail.at(-1);
  // A dialog that is open may keep the focus: everything else is out of reach for all.
  const isModal = last?.closest('dialog:modal,[aria-modal=true]') ?? null;
  const trap = first >= 0 && !wentRound && missed.length > 0 && isModal === null ? last : null;
  if (trap) faults.push({ code: 'web/keyboard-trap', element: nameOf(trap) });
  else if (isModal === null) {
    faults.push(
      ...missed.map((stop): Fault => ({ code: 'web/keyboard-unreached', element: nameOf(stop) })),
    );
  }
  const jump = visited.find((element, index) => {
    const before = visited[index - 1];
    return before !== undefined && (before.compareDocumentPosition(element) & 2) !== 0;
  });
  if (jump !== undefined) faults.push({ code: 'web/focus-order', element: nameOf(jump) });
  for (const [stop, { grade, place, cover }] of notes) {
    const element = nameOf(stop);
    if (place === 'outside') faults.push({ code: 'web/focus-outside', element });
    else if (place === 'covered') {
      faults.push({ code: 'web/focus-covered', element, ...(cover ? { other: cover } : {}) });
    } else if (grade.is === 'none') faults.push({ code: 'web/focus-invisible', element });
    else if (grade.is === 'faint') {
      faults.push({ code: 'web/focus-contrast', element, value: grade.ratio ?? 1 });
    }
  }
  return faults;
}

/** What looks or claims to be a control, but is none for the keyboard (WCAG 2.1.1). */
export function deadControls(): readonly Fault[] {
  const { css, seen, nameOf, stops } = lesbarProbe;
  const reached = new Set(stops());
  // Of these, one stands for its group, and arrow keys lead to the others.
  const grouped =
    '[role=tab],[role=option],[role=radio],[role^=menuitem],[role=treeitem],[role=gridcell],input';
  const claims = '[onclick],[role=button],[role=link],[role=checkbox],[role=switch],[role=slider]';
  const isDead = (element: El): boolean => {
    const parent = element.parentElement;
    const points =
      css(element, 'cursor') === 'pointer' && (!parent || css(parent, 'cursor') !== 'pointer');
    if (!points && !element.matches(claims)) return false;
    if (element.matches(`${grouped},label,option,:disabled,[aria-disabled=true]`)) return false;
    if (!seen(element) || element.closest('[inert],label')) return false;
    for (let at: El | null = element; at !== null; at = at.parentElement) {
      if (reached.has(at)) return false;
    }
    return ![...reached].some((stop) => element.contains(stop));
  };
  return [...document.querySelectorAll('body *')]
    .filter(isDead)
    .map((element): Fault => ({ code: 'web/keyboard-unreached', element: nameOf(element) }));
}
