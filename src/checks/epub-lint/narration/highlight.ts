/**
 * Whether the spoken sentence can be read by day and by night, whether marking it moves the text, and
 * whether each page knows the mark. Reading systems at night are taken to be white on black.
 */
import { posix } from 'node:path';
import type { Diagnostic, Message } from '../../../diagnostics/diagnostic.ts';
import { namesClass, type StyleRule } from '../../style-sheet.ts';
import type { Lint, LintPage } from '../lint.ts';
import { type Colour, colourOf, contrast } from './colours.ts';

/** WCAG 2.2, 1.4.3, for text of any size. */
const ENOUGH = 4.5;
const day = { text: [0, 0, 0], ground: [255, 255, 255] } as const;
const night = { text: [255, 255, 255], ground: [0, 0, 0] } as const;
/** What changes the width of letters or the room around them. */
const moving =
  /^(?:font(?:-(?:size|weight|style|family|stretch))?|(?:letter|word)-spacing|line-height|border(?:-(?:left|right|top|bottom|width))?|margin.*|padding.*|display|float|position|text-transform)$/u;

/** Findings about the class of the spoken sentence. */
export function highlight(lint: Lint): readonly Diagnostic[] {
  const { activeClass } = lint.book;
  if (activeClass === undefined || lint.book.overlays.length === 0) return [];
  const isMark = ({ selectors }: StyleRule) =>
    selectors.some((one) => namesClass(one, activeClass));
  const rules = lint.sheets.flatMap((sheet) => sheet.rules).filter(isMark);
  if (rules.length === 0) return [];
  const own = rules.filter(({ selectors }) =>
    selectors.some((one) =>
      one
        .split(/[\s>+~]+/u)
        .at(-1)
        ?.endsWith(`.${activeClass}`),
    ),
  );
  return [
    ...unreadable(lint, own, activeClass),
    ...moves(lint, own, activeClass),
    ...unlinked(lint, isMark, activeClass),
  ];
}

type Pair = { readonly text: Colour | undefined; readonly ground: Colour | undefined };

/** By day and by night, each at most once. */
function unreadable(
  { say }: Lint,
  rules: readonly StyleRule[],
  name: string,
): readonly Diagnostic[] {
  const always = rules.filter(({ conditions }) => !conditions.some(isNightOnly));
  const atDay = pairOf(always, day);
  const atNight = pairOf(rules, night);
  const unknown = [atDay, atNight].some(({ text, ground }) => !text || !ground);
  if (unknown) {
    const message = {
      de: `Die Farben der Klasse „${name}“ ließen sich nicht lesen.`,
      en: `The colours of the class “${name}” could not be read.`,
    };
    return [say('book/highlight-unknown', message)];
  }
  const daylight = tooLow(atDay).map((ratio) =>
    say('book/highlight-contrast', contrastMessage(name, ratio)),
  );
  // What is too faint by day is told once; at night it is the same pair, or worse.
  if (daylight.length > 0) return daylight;
  return tooLow(atNight).map((ratio) => say('book/highlight-night', contrastMessage(name, ratio)));
}

function isNightOnly(condition: string): boolean {
  return /prefers-color-scheme\s*:\s*dark/u.test(condition);
}

function pairOf(
  rules: readonly StyleRule[],
  reader: { readonly text: Colour; readonly ground: Colour },
): Pair {
  const value = (names: readonly string[]) =>
    rules.flatMap(({ declarations }) => names.flatMap((one) => declarations.get(one) ?? [])).at(-1);
  const text = value(['color']);
  const ground = value(['background', 'background-color']);
  return {
    text: text === undefined ? reader.text : colourOf(text),
    ground: ground === undefined ? reader.ground : colourOf(ground),
  };
}

function tooLow({ text, ground }: Pair): readonly number[] {
  if (text === undefined || ground === undefined) return [];
  const ratio = contrast(text, ground);
  return ratio >= ENOUGH ? [] : [ratio];
}

function contrastMessage(name: string, ratio: number): Message {
  const rounded = (Math.floor(ratio * 10) / 10).toFixed(1);
  return {
    de: `Die Klasse „${name}“ hat einen Kontrast von ${rounded.replace('.', ',')}:1.`,
    en: `The class “${name}” has a contrast of ${rounded}:1.`,
  };
}

function moves({ say }: Lint, rules: readonly StyleRule[], name: string): readonly Diagnostic[] {
  const names = rules.flatMap(({ declarations }) => [...declarations.keys()]);
  const found = [...new Set(names.filter((one) => moving.test(one)))].join(', ');
  if (found === '') return [];
  const message = {
    de: `Die Klasse „${name}“ setzt ${found}.`,
    en: `The class “${name}” sets ${found}.`,
  };
  return [say('book/highlight-moves', message)];
}

/** Each page with an overlay links a sheet that styles the class. */
function unlinked(
  lint: Lint,
  isMark: (rule: StyleRule) => boolean,
  name: string,
): readonly Diagnostic[] {
  const sheets = lint.sheets.filter(({ rules }) => rules.some(isMark)).map(({ path }) => path);
  const spoken = new Set(lint.book.overlays.map(({ page }) => page));
  return lint.pages
    .filter((page) => spoken.has(page.item.path) && !linksTo(page, sheets))
    .map((page) => {
      const message = {
        de: `„${page.item.path}“ bindet das Stylesheet mit der Klasse „${name}“ nicht ein.`,
        en: `“${page.item.path}” does not link the style sheet with the class “${name}”.`,
      };
      return lint.say('book/highlight-unlinked', message, firstWithId(page));
    });
}

function linksTo({ item, elements }: LintPage, sheets: readonly string[]): boolean {
  return elements.some(
    ({ element }) =>
      element.name === 'link' &&
      sheets.includes(posix.join(posix.dirname(item.path), element.attributes.href ?? '')),
  );
}

function firstWithId({ byId }: LintPage) {
  const [first] = byId.values();
  return first;
}
