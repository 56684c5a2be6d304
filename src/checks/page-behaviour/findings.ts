/** From faults to findings: messages in both languages with the measured value, places in the source. Pure. */
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import type { PageElement } from '../axe/page-scan.ts';
import { type SpanIndex, spanOfIds } from '../span-index.ts';
import { behaviourCodes } from './codes.ts';
import type { Fault } from './fault.ts';

const report = reporter(behaviourCodes);

/** Elements named for one code on one page; the rest is counted. */
const NAMED = 5;

/** The findings of one page. */
export function findingsOf(
  path: string,
  faults: readonly Fault[],
  spans: SpanIndex,
): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<string, number>();
  return faults.flatMap((fault) => {
    const index = (told.get(fault.code) ?? 0) + 1;
    told.set(fault.code, index);
    if (index > NAMED) return [];
    const more = index === NAMED ? (counts.get(fault.code) ?? 0) - NAMED : 0;
    const message = withRest(messageOf(fault), more);
    return [report(fault.code, { message, ...placeOf(path, fault.element, spans) })];
  });
}

/** The finding for a page that could not be tried out. */
export function unvisitedFinding(path: string, why: Message): Diagnostic {
  return report('web/unvisited', { message: why, artifact: { path } });
}

function withRest({ de, en }: Message, more: number): Message {
  return more <= 0
    ? { de, en }
    : { de: `${de} – und ${more} weitere`, en: `${en} – and ${more} more` };
}

const MESSAGES: Readonly<Record<Fault['code'], (fault: Fault) => Message>> = {
  'web/text-spacing': (fault) => lossOf(fault, 'Mit größeren Abständen', 'With wider spacing'),
  'web/text-resize': (fault) =>
    lossOf(fault, 'Bei doppelt so großer Schrift', 'With type twice as large'),
  'web/forced-colours-text': ({ value = 1 }) => ({
    de: `Im Kontrastmodus hat der Text nur einen Kontrast von ${german(value)} zu 1`,
    en: `In high-contrast mode the text has a contrast of ${value.toFixed(1)} to 1 only`,
  }),
  'web/forced-colours-control': () => ({
    de: 'Im Kontrastmodus hat das Bedienelement weder Rand noch Text noch Bild',
    en: 'In high-contrast mode the control has neither border nor text nor picture',
  }),
  'web/forced-colours-state': () => ({
    de: 'Im Kontrastmodus sieht das Markierte aus wie das, was nicht markiert ist',
    en: 'In high-contrast mode what is marked looks like what is not',
  }),
  'web/forced-colours-focus': () => ({
    de: 'Im Kontrastmodus ist nicht zu sehen, dass die Tastatur hier steht',
    en: 'In high-contrast mode one cannot see that the keyboard is here',
  }),
  'web/motion': movesOf,
  'web/keyboard-unreached': () => ({
    de: 'Die Tab-Taste kommt hier nie vorbei',
    en: 'The Tab key never gets here',
  }),
  'web/keyboard-trap': () => ({
    de: 'Die Tab-Taste kommt hier nicht mehr weg',
    en: 'The Tab key does not get away from here',
  }),
  'web/key-dead': () => ({
    de: 'Die Eingabetaste löst hier nichts aus',
    en: 'The Enter key does nothing here',
  }),
  'web/focus-order': () => ({
    de: 'Die Tab-Taste springt hierher zurück',
    en: 'The Tab key jumps back to here',
  }),
  'web/focus-invisible': () => ({
    de: 'Es sieht mit und ohne Tastatur gleich aus',
    en: 'It looks the same with and without the keyboard',
  }),
  'web/focus-contrast': ({ value = 1 }) => ({
    de: `Die Markierung der Tastatur hat nur einen Kontrast von ${german(value)} zu 1`,
    en: `The mark of the keyboard has a contrast of ${value.toFixed(1)} to 1 only`,
  }),
  'web/focus-outside': () => ({
    de: 'Die Tastatur steht hier, aber im Fenster ist es nicht zu sehen',
    en: 'The keyboard is here, but in the window it cannot be seen',
  }),
  'web/focus-covered': ({ other }) => ({
    de: `Die Tastatur steht hier, aber etwas liegt darüber: ${other?.markup ?? ''}`,
    en: `The keyboard is here, but something lies over it: ${other?.markup ?? ''}`,
  }),
  'web/skip-link': () => ({
    de: 'Die Eingabetaste führt auf diesem Verweis nicht an sein Ziel',
    en: 'The Enter key on this link does not lead to its target',
  }),
  'web/unvisited': () => behaviourCodes['web/unvisited'].title,
};

function messageOf(fault: Fault): Message {
  const { de, en } = MESSAGES[fault.code](fault);
  const markup = fault.element === undefined ? '' : `: ${fault.element.markup}`;
  const window = windowOf(fault);
  return { de: `${window.de}${de}${markup}`, en: `${window.en}${en}${markup}` };
}

function windowOf({ width }: Fault): Message {
  return width === undefined
    ? { de: '', en: '' }
    : { de: `Fenster von ${width} Pixeln: `, en: `Window of ${width} pixels: ` };
}

function lossOf({ how, other }: Fault, de: string, en: string): Message {
  const over = other?.markup ?? '';
  const ways: Readonly<Record<string, Message>> = {
    clipped: { de: 'ist Text abgeschnitten', en: 'text is cut off' },
    spilt: { de: 'läuft Text aus seinem Kasten', en: 'text runs out of its box' },
    lost: { de: 'verschwindet Text', en: 'text vanishes' },
    overlap: { de: `steht etwas über ${over}`, en: `something stands over ${over}` },
  };
  const way = ways[how ?? 'lost'] ?? { de: '', en: '' };
  return { de: `${de} ${way.de}`, en: `${en} ${way.en}` };
}

function movesOf({ how, value }: Fault): Message {
  if (how === 'scrolling') return { de: 'Die Seite rollt weich', en: 'The page scrolls smoothly' };
  const long = value === undefined ? '' : ` (${Math.round(value)} ms)`;
  return how === 'transition'
    ? { de: `Ein Übergang braucht Zeit${long}`, en: `A transition takes time${long}` }
    : { de: `Etwas bewegt sich von selbst${long}`, en: `Something moves by itself${long}` };
}

function german(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

function placeOf(path: string, element: PageElement | undefined, spans: SpanIndex) {
  if (element === undefined) return { artifact: { path } };
  const span = spanOfIds(spans, element.ids);
  return {
    ...(span === undefined ? {} : { span }),
    artifact: { path, selector: element.selector },
  };
}
