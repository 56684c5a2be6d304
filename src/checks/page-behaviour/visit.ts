/**
 * Tries a page out as its readers use it: with their spacing, their type size, their colours, without
 * motion, and with the keyboard alone. One visit, from what changes least to what changes most. It
 * tells nothing about pages whose parts come only after a click.
 */
import type { CDPSession, Page } from 'playwright-core';
import { type Shown, WINDOW_HEIGHT } from '../pages/tour.ts';
import type { Fault } from './fault.ts';
import { installGrades, installLooks, installMarks } from './focus-look.ts';
import {
  forcedColourFaults,
  forcedFocusFaults,
  installStates,
  rememberStates,
} from './forced-colours.ts';
import { beginKeys, beginSkip, keyFaults, skipFaults } from './keys.ts';
import { motionFaults } from './motion.ts';
import { installColours, installProbe, installStops } from './probe.ts';
import { installFates, installLimits } from './text-fate.ts';
import { rememberText, settle, textLosses } from './text-loss.ts';
import { installItems, installText } from './text-state.ts';
import { beginWalk, focusEach, installPlaces, isWalkOver, leadsAsBefore } from './walk.ts';
import { deadControls, walkFaults } from './walk-faults.ts';

/** CSS pixels, the same as axe's: a window on a desk, a tablet, and the window of WCAG 1.4.10. */
const WIDE = 1280;
const MIDDLE = 768;
const NARROW = 320;

const probe = [
  ...[installProbe, installColours, installStops, installLooks, installMarks, installGrades],
  ...[installLimits, installFates, installItems, installText, installStates, installPlaces],
]
  .map((install) => `(${install})();`)
  .join('\n');

/** All faults of one page. */
export async function visitPage({ page, session }: Shown): Promise<readonly Fault[]> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: probe });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  // The narrow window first: a visitor before may have left it so.
  await resize(page, NARROW);
  const narrow = await textFaults(page, ['spacing']);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await resize(page, WIDE);
  const faults = [
    ...(await page.evaluate(motionFaults)),
    ...(await textFaults(page, ['spacing', 'size'])),
    ...(await keyboardFaults(page, session)),
    ...(await forcedFaults(page)),
    ...narrow.map((fault) => ({ ...fault, width: NARROW })),
    ...(await walksInSmallWindows(page, session)),
    ...(await tryKeys(page, session)),
  ];
  return onceEach(faults);
}

async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: WINDOW_HEIGHT });
  await page.evaluate(settle, width);
}

async function textFaults(
  page: Page,
  changes: readonly ('spacing' | 'size')[],
): Promise<readonly Fault[]> {
  await page.evaluate(rememberText);
  const faults: Fault[] = [];
  for (const change of changes) faults.push(...(await page.evaluate(textLosses, change)));
  return faults;
}

/** Without waiting for each: the browser takes them in their order. */
async function press(session: CDPSession, key: 'Tab' | 'Enter', times = 1): Promise<void> {
  const code =
    key === 'Tab'
      ? { key, code: key, windowsVirtualKeyCode: 9 }
      : { key, code: key, windowsVirtualKeyCode: 13, text: '\r' };
  await Promise.all(
    Array.from({ length: times }, () => [
      session.send('Input.dispatchKeyEvent', {
        type: key === 'Tab' ? 'rawKeyDown' : 'keyDown',
        ...code,
      }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code, text: '' }),
    ]).flat(),
  );
}

/**
 * What is fixed to a window covers more of a small one, and some menus are there in small ones
 * only. Where Tab leads to what it led to before, each is focused without it.
 */
async function walksInSmallWindows(page: Page, session: CDPSession): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const width of [MIDDLE, NARROW]) {
    await resize(page, width);
    const found = [
      ...(await page.evaluate(deadControls)),
      ...((await page.evaluate(leadsAsBefore))
        ? await walkWithoutKeys(page)
        : await walk(page, session)),
    ];
    faults.push(...found.map((fault) => ({ ...fault, width })));
  }
  await resize(page, WIDE);
  return faults;
}

async function keyboardFaults(page: Page, session: CDPSession): Promise<readonly Fault[]> {
  return [...(await page.evaluate(deadControls)), ...(await walk(page, session))];
}

async function walk(page: Page, session: CDPSession): Promise<readonly Fault[]> {
  const { stops, inner } = await page.evaluate(beginWalk);
  if (stops === 0) return [];
  // Players and fields for dates have stops of their own inside, which nobody outside can count.
  const most = 3 * stops + 40 * inner + 20;
  let pressed = 0;
  for (let batch = stops + 2; pressed < most; batch = 20) {
    await press(session, 'Tab', batch);
    pressed += batch;
    if (await page.evaluate(isWalkOver)) break;
  }
  return page.evaluate(walkFaults);
}

/** The keys themselves take longer than all else that is looked at. */
async function walkWithoutKeys(page: Page): Promise<readonly Fault[]> {
  await page.evaluate(beginWalk);
  await page.evaluate(focusEach);
  return page.evaluate(walkFaults);
}

async function forcedFaults(page: Page): Promise<readonly Fault[]> {
  await page.evaluate(rememberStates);
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = [
    ...(await page.evaluate(forcedColourFaults)),
    ...(await page.evaluate(forcedFocusFaults)),
  ];
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** The last of all, since a script may do anything when a key is pressed. */
async function tryKeys(page: Page, session: CDPSession): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  if (await page.evaluate(beginSkip)) {
    await press(session, 'Enter');
    await press(session, 'Tab');
    faults.push(...(await page.evaluate(skipFaults)));
  }
  await press(session, 'Enter', await page.evaluate(beginKeys));
  faults.push(...(await page.evaluate(keyFaults)));
  return faults;
}

/** The same fault at the same element is told once, whichever the width of the window. */
function onceEach(faults: readonly Fault[]): readonly Fault[] {
  const known = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.code}\n${fault.element?.selector}\n${fault.element?.markup}`;
    if (!known.has(key)) known.set(key, fault);
  }
  // Who cannot see the focus at all need not hear that forced colours hide it, too.
  const unseen = new Set(
    faults.filter(({ code }) => /focus-(?:invisible|contrast|outside)/.test(code)).map(markupOf),
  );
  return [...known.values()].filter(
    (fault) => fault.code !== 'web/forced-colours-focus' || !unseen.has(markupOf(fault)),
  );
}

function markupOf({ element }: Fault): string {
  return `${element?.selector} ${element?.markup}`;
}
