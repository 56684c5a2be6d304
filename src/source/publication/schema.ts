/** The keys of publication.yaml, each with its reader. German keys here, English names in `metadata`. */
import { isScalar } from 'yaml';
import { PROFILES } from '../../easy-language/profiles.ts';
import { recordingList } from '../recordings/schema.ts';
import { readingAloud } from './reading-aloud.ts';
import { optional, record, required } from './record.ts';
import { accessibilityStatement } from './statement-schema.ts';
import { contact, date, webAddress } from './values.ts';
import {
  filled,
  integer,
  listOf,
  oneOf,
  pairs,
  type Reader,
  text,
  textLike,
  texts,
  textWithLines,
  withSpan,
} from './yaml-reader.ts';

const urn = textLike((value) => /^urn:[a-z0-9][a-z0-9-]{1,31}:\S+$/i.test(value), {
  de: 'eine Kennung wie urn:isbn:9783161484100',
  en: 'an identifier like urn:isbn:9783161484100',
});
// Systems call voices „Microsoft Hedda Desktop“ and „Anna (Premium)“; none begins like an option.
const voiceName = textLike((value) => /^\p{L}[\p{L}\p{N} _.+()-]*$/u.test(value), {
  de: 'eine Stimme wie de oder de+robert',
  en: 'a voice like de or de+robert',
});
const engineName = textLike((value) => /^[a-z][a-z0-9-]*$/.test(value), {
  de: 'ein Sprachprogramm wie espeak-ng',
  en: 'a speech engine like espeak-ng',
});

const claim = record({ von: required(text), am: required(date) });
const recordName = textLike((value) => value === 'offen' || /^[^\s/\\]+\.yaml$/.test(value), {
  de: 'offen | pruefung.yaml',
  en: 'offen | pruefung.yaml',
});

/** `offen`, the file that holds the answers of test readers, or a claim without such a file. */
const review: Reader<string | NonNullable<ReturnType<typeof claim>>> = (node, place) =>
  isScalar(node) ? recordName(node, place) : claim(node, place);

/** The whole of publication.yaml. */
export const publication = record({
  titel: required(text),
  untertitel: optional(text),
  beschreibung: required(text),
  sprache: optional(oneOf({ de: 'de' })),
  autoren: required(filled(texts)),
  herausgeber: required(text),
  kennung: optional(urn),
  erschienen: required(date),
  geaendert: required(date),
  lizenz: required(record({ name: required(text), adresse: optional(webAddress) })),
  schlagworte: optional(texts),
  kontakt: required(contact),
  adresse: optional(webAddress),
  kapitel: required(filled(listOf(withSpan(text)))),
  abkuerzungen: optional(pairs),
  glossar: optional(
    listOf(
      withSpan(
        record({
          wort: required(textWithLines),
          erklaerung: required(text),
          leicht: optional(textWithLines),
        }),
      ),
    ),
  ),
  aussprache: optional(pairs),
  stimme: optional(
    record({
      programm: optional(engineName),
      name: optional(voiceName),
      tempo: optional(integer(80, 450)),
      'tempo-leicht': optional(integer(80, 450)),
    }),
  ),
  vorlesen: optional(readingAloud),
  aufnahmen: optional(recordingList),
  'leichte-sprache': optional(
    record({
      trennzeichen: optional(
        oneOf({
          bindestrich: 'hyphen' as const,
          mediopunkt: 'mediopunkt' as const,
          keines: 'none' as const,
        }),
      ),
      fugen: optional(texts),
      profil: optional(oneOf(Object.fromEntries(PROFILES.map((name) => [name, name] as const)))),
      druck: optional(
        record({
          format: optional(oneOf({ a4: 'a4' as const, 'a5-heft': 'a5-booklet' as const })),
          schrift: optional(oneOf({ '14': 14 as const, '18': 18 as const, '24': 24 as const })),
        }),
      ),
    }),
  ),
  pruefung: optional(withSpan(review)),
  entstehung: optional(
    oneOf({
      mensch: 'human' as const,
      'maschinell entworfen': 'machine-drafted' as const,
      'maschinell entworfen und geprüft': 'machine-drafted-reviewed' as const,
    }),
  ),
  barrierefreiheit: optional(
    record({
      zusammenfassung: optional(text),
      bestaetigt: optional(
        record({ von: required(text), am: required(date), bericht: optional(webAddress) }),
      ),
    }),
  ),
  erklaerung: optional(withSpan(accessibilityStatement)),
});

/** What `publication` reads. */
export type PublicationValues = NonNullable<ReturnType<typeof publication>>;
