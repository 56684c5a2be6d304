/** Fractions: `3/4 der Leute`, `1/2 Stunde`, `1/4 l`, `1 ½ Jahre`, `2 1/2`. */

import { HALVED_NOUNS } from './nouns.ts';
import { cardinal } from './numerals.ts';
import { anyOf, END, phrase, type Rule, rule } from './rule.ts';
import { UNITS } from './tables.ts';

const PARTS_OF_ONE = new Map([
  [3, 'Drittel'],
  [4, 'Viertel'],
  [5, 'Fünftel'],
  [6, 'Sechstel'],
  [7, 'Siebtel'],
  [8, 'Achtel'],
  [9, 'Neuntel'],
  [10, 'Zehntel'],
  [12, 'Zwölftel'],
]);

/** Behind these a slash counts papers, doors or lines. */
const COUNTING =
  'Nummer|Nr\\.|Seite|S\\.|Blatt|Folie|Drucksache|Aktenzeichen|Heft|Ausgabe|Zimmer|Raum|Haus|Linien?|Bus|Buslinien?|Straßenbahn|Gleis|Klassen?|Klassenstufen?|Teil|Kapitel|Jahrgang|Stufe|Vorlage|Stand|Anlage|Tür|Block';

const PARTS = new Map([
  ['½', 'einhalb'],
  ['1/2', 'einhalb'],
  ['¼', 'einviertel'],
  ['1/4', 'einviertel'],
  ['¾', 'dreiviertel'],
  ['3/4', 'dreiviertel'],
]);
/** `1 ½` → `eineinhalb`, `2¾` → `zweidreiviertel`, `2 1/2` → `zweieinhalb`. */
const mixed = rule(
  `(?<![\\d.,/]|(?:${COUNTING}) )(?<whole>\\d{1,3})(?: ?(?<sign>[½¼¾])|[ -](?<part>1/2|1/4|3/4)(?![\\d/]))(?<times>-fach)?`,
  ({ whole, sign, part, times }) =>
    `${cardinal(Number(whole), 'ein')}${PARTS.get(sign ?? part ?? '') ?? ''}${times === undefined ? '' : 'fach'}`,
);
const half = rule(
  `(?<![\\d.,/])(?:1/2|½) (?=(?<noun>${anyOf(HALVED_NOUNS.keys())})${END})`,
  ({ noun }) => `${HALVED_NOUNS.get(noun ?? '') ?? ''} `,
);
const fraction = rule(
  `(?<!\\d|/|(?:${COUNTING}) )(?<part>\\d{1,2})/(?<whole>\\d{1,2})(?![\\d/])(?: ?(?<unit>${anyOf(UNITS.keys())})(?![\\p{L}\\p{N}²³/]))?`,
  ({ part, whole, unit }, match) => {
    if (match === '1/2') return 'einhalb';
    const name = whole === '2' && part === '1' ? 'Halb' : PARTS_OF_ONE.get(Number(whole));
    if (name === undefined || Number(part) >= Number(whole)) return match;
    const words = name === 'Halb' ? 'einhalb' : `${cardinal(Number(part), 'ein')} ${name}`;
    return unit === undefined ? words : `${words} ${UNITS.get(unit)?.[1] ?? ''}`;
  },
);
/** `3/4 h` has become words; a unit behind a sign is one, too: `½ h`, `¼ l`. */
const signWithUnit = rule(
  `(?<sign>[½¼¾]) ?(?<unit>${anyOf(UNITS.keys())})(?![\\p{L}\\p{N}²³/])`,
  ({ sign, unit }) => `${SIGN_WORDS.get(sign ?? '') ?? ''} ${UNITS.get(unit ?? '')?.[1] ?? ''}`,
);
const SIGN_WORDS = new Map([
  ['½', 'einhalb'],
  ['¼', 'ein Viertel'],
  ['¾', 'drei Viertel'],
]);
const allDay = phrase('(?<![\\d/])24/7(?![\\d/])', 'vierundzwanzig sieben');

/** In the order they are applied; before units and slashes. */
export const fractionRules: readonly Rule[] = [allDay, mixed, half, fraction, signWithUnit];
