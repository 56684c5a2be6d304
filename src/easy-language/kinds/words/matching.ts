/** What the kinds that look for words and patterns share: messages from YAML, places left out. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { EasyPlace, EasySentence } from '../../text.ts';
import type { Fields } from '../parameters.ts';

/** Names of parameters that `scopeOf` and `findingOf` read. */
export const SHARED = ['finding', 'not-in', 'places', 'not-places'] as const;

/** Where a test looks. */
export type Scope = {
  /** Parts marked so are left out. */
  readonly notIn: ReadonlySet<string>;
  /** Empty: everywhere. */
  readonly places: ReadonlySet<string>;
  readonly notPlaces: ReadonlySet<string>;
};

const PLACES: readonly EasyPlace[] = [
  'heading',
  'paragraph',
  'item',
  'cell',
  'term',
  'caption',
  'contact',
];

/** Reads the scope. @throws Error for a place that does not exist */
export function scopeOf(fields: Fields): Scope {
  const placesIn = (name: string) => {
    const places = fields.words(name);
    const strange = places.find((place) => !PLACES.some((one) => one === place));
    if (strange !== undefined)
      throw new Error(`${name}: ${strange} is none of ${PLACES.join(', ')}`);
    return new Set(places);
  };
  return {
    notIn: new Set(fields.words('not-in')),
    places: placesIn('places'),
    notPlaces: placesIn('not-places'),
  };
}

/** True for a part of a sentence that the test looks at; addresses on the Internet never are. */
export function isInScope(
  sentence: EasySentence,
  { from, to }: { readonly from: number; readonly to: number },
  { notIn, places, notPlaces }: Scope,
): boolean {
  const { place, marked, words } = sentence;
  if (places.size > 0 && !places.has(place)) return false;
  if (notPlaces.has(place)) return false;
  const overlaps = (one: { readonly from: number; readonly to: number }) =>
    one.from < to && from < one.to;
  if (marked.some((mark) => notIn.has(mark.as) && overlaps(mark))) return false;
  return !words.some((word) => word.kind === 'mark' && word.text.length > 2 && overlaps(word));
}

/** What the rule says was found. @throws Error where a language is missing */
export function findingOf(fields: Fields): Message {
  const texts = fields.table('finding');
  const [de, en] = [texts.get('de'), texts.get('en')];
  if (de === undefined || en === undefined) throw new Error('finding: texts for de and en');
  return { de, en };
}

/** Puts values in: `{words}`, `{1}`. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([\p{L}\d-]+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

/** The same in both languages. */
export function filledMessage(
  { de, en }: Message,
  values: Readonly<Record<string, string>>,
): Message {
  return { de: filled(de, values), en: filled(en, values) };
}
