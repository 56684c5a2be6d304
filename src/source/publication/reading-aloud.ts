/** `vorlesen` in publication.yaml: how lists, tables and addresses are read, pauses, loudness, lexicons. */
import {
  DEFAULT_NARRATION,
  type NarrationSettings,
  SHORTEST_PAUSE,
} from '../../model/narration-settings.ts';
import { given } from './given.ts';
import { optional, record } from './record.ts';
import { decimal, listOf, oneOf, text, withSpan } from './yaml-reader.ts';

const announced = oneOf({ ansagen: 'announced' as const, schlicht: 'plain' as const });
const address = oneOf({ rechner: 'host' as const, ganz: 'whole' as const });
const seconds = optional(decimal(SHORTEST_PAUSE, 10));
const pauses = record({ satz: seconds, absatz: seconds, ueberschrift: seconds });

/** The group `vorlesen`. */
export const readingAloud = record({
  aufzaehlungen: optional(announced),
  tabellen: optional(announced),
  seitenzahlen: optional(oneOf({ ja: true, nein: false })),
  webadressen: optional(address),
  'e-mail-adressen': optional(address),
  // Below −30 nobody hears it beside traffic; above −14 speech is squeezed to reach it.
  lautheit: optional(decimal(-30, -14)),
  // MP3 adds about 0.6 dB, and −3 dBTP is the highest that libraries take.
  spitze: optional(decimal(-12, -3.6)),
  pausen: optional(pauses),
  'pausen-leicht': optional(pauses),
  lexika: optional(listOf(withSpan(text))),
});

/** What `readingAloud` reads. */
export type ReadingAloudValues = NonNullable<ReturnType<typeof readingAloud>>;

/** The settings with what the author did not say filled in. */
export function narrationSettings(values: ReadingAloudValues): NarrationSettings {
  const { level, pauses: lengths, ...rest } = DEFAULT_NARRATION;
  return {
    ...rest,
    ...given({
      lists: values.aufzaehlungen,
      tables: values.tabellen,
      pageNumbers: values.seitenzahlen,
      webAddresses: values.webadressen,
      mailAddresses: values['e-mail-adressen'],
    }),
    level: { ...level, ...given({ loudness: values.lautheit, peak: values.spitze }) },
    pauses: {
      standard: { ...lengths.standard, ...pausesOf(values.pausen) },
      easy: { ...lengths.easy, ...pausesOf(values['pausen-leicht']) },
    },
  };
}

function pausesOf(values: ReadingAloudValues['pausen'] = {}) {
  const { satz, absatz, ueberschrift } = values;
  return given({ sentence: satz, paragraph: absatz, heading: ueberschrift });
}
