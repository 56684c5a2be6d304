/**
 * The key `erklaerung`: what only people know about accessibility. All of it may be left out; the
 * statement then says what its publisher still has to add.
 */
import { isScalar } from 'yaml';
import { optional, record, required } from './record.ts';
import { contact, date, webAddress } from './values.ts';
import { listOf, oneOf, type Reader, text } from './yaml-reader.ts';

/** Words for the grounds of Decision (EU) 2018/1523. */
const ground = oneOf({
  mangel: 'defect' as const,
  unverhaeltnismaessig: 'burden' as const,
  rechtlich: 'out-of-scope' as const,
});

const jurisdiction = oneOf({
  bund: 'federal' as const,
  'baden-wuerttemberg': 'baden-wuerttemberg' as const,
  bayern: 'bavaria' as const,
  berlin: 'berlin' as const,
  brandenburg: 'brandenburg' as const,
  bremen: 'bremen' as const,
  hamburg: 'hamburg' as const,
  hessen: 'hesse' as const,
  'mecklenburg-vorpommern': 'mecklenburg-vorpommern' as const,
  niedersachsen: 'lower-saxony' as const,
  'nordrhein-westfalen': 'north-rhine-westphalia' as const,
  'rheinland-pfalz': 'rhineland-palatinate' as const,
  saarland: 'saarland' as const,
  sachsen: 'saxony' as const,
  'sachsen-anhalt': 'saxony-anhalt' as const,
  'schleswig-holstein': 'schleswig-holstein' as const,
  thueringen: 'thuringia' as const,
});

const byOthers = record({
  fremdbewertung: required(
    record({ von: required(text), am: required(date), bericht: optional(webAddress) }),
  ),
});

/** `selbstbewertung`, or `fremdbewertung` with who and when. */
const assessment: Reader<'self' | NonNullable<ReturnType<typeof byOthers>>> = (node, place) =>
  isScalar(node) ? oneOf({ selbstbewertung: 'self' as const })(node, place) : byOthers(node, place);

/** Everything below `erklaerung`. */
export const accessibilityStatement = record({
  stand: optional(date),
  land: optional(jurisdiction),
  'oeffentliche-stelle': optional(oneOf({ ja: true, nein: false })),
  ausnahmen: optional(
    listOf(
      record({
        was: required(text),
        warum: required(text),
        grund: required(ground),
        ersatz: optional(text),
        leicht: optional(text),
      }),
    ),
  ),
  durchsetzung: optional(contact),
  methode: optional(assessment),
});

/** What `accessibilityStatement` reads. */
export type StatementValues = NonNullable<ReturnType<typeof accessibilityStatement>>;
