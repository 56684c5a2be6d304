/**
 * What publication.yaml says, as `Metadata`. Missing values are findings made by the readers; the
 * placeholders that fill them here never leave the house, since an error stops the build.
 */
import { createHash } from 'node:crypto';
import { PROFILES } from '../../easy-language/profiles.ts';
import type { EasySettings, GlossaryEntry, Metadata, Span } from '../../model/document.ts';
import { slugOf } from '../ids.ts';
import type { Report } from '../markdown/reading.ts';
import { cleanText } from '../markdown/text.ts';
import { contactOf, given } from './given.ts';
import { narrationSettings } from './reading-aloud.ts';
import type { PublicationValues } from './schema.ts';
import { statementClaimsOf } from './statement.ts';

const UNKNOWN_DATE = '1970-01-01';

/** The metadata of the publication in the folder `slug`. */
export function metadataOf(values: PublicationValues, slug: string, report: Report): Metadata {
  const { titel = slug, herausgeber = '', lizenz = {}, kontakt = {} } = values;
  return {
    slug,
    title: cleanText(titel),
    ...given({ subtitle: values.untertitel && cleanText(values.untertitel) }),
    description: cleanText(values.beschreibung ?? ''),
    lang: values.sprache ?? 'de',
    authors: values.autoren ?? [],
    publisher: herausgeber,
    identifier: values.kennung ?? `urn:uuid:${uuidV5(`${herausgeber}/${slug}`)}`,
    published: values.erschienen ?? UNKNOWN_DATE,
    modified: values.geaendert ?? UNKNOWN_DATE,
    licence: { name: lizenz.name ?? '', ...given({ url: lizenz.adresse }) },
    subjects: values.schlagworte ?? [],
    contact: contactOf(kontakt),
    ...given({ address: values.adresse?.replace(/\/+$/, '') }),
    ...wordsOf(values, report),
    ...settingsOf(values, report),
  };
}

function wordsOf(
  values: PublicationValues,
  report: Report,
): Pick<Metadata, 'abbreviations' | 'glossary' | 'pronunciation'> {
  return {
    abbreviations: (values.abkuerzungen ?? []).map(([short, expansion]) => ({
      short,
      expansion: cleanText(expansion),
    })),
    glossary: glossaryOf(values, report),
    pronunciation: (values.aussprache ?? []).map(([written, spoken]) => ({ written, spoken })),
  };
}

function glossaryOf(values: PublicationValues, report: Report): readonly GlossaryEntry[] {
  const seen = new Map<string, Span>();
  return (values.glossar ?? []).flatMap(({ value, span }) => {
    const { wort, erklaerung = '', leicht } = value;
    if (wort === undefined) return [];
    const id = `begriff-${slugOf(wort.value)}`;
    const before = seen.get(id);
    if (before !== undefined) {
      report('source/duplicate-id', span, {
        de: `Das Glossarwort „${wort.value}“ steht schon in Zeile ${before.line}.`,
        en: `The glossary word “${wort.value}” is already listed in line ${before.line}.`,
      });
      return [];
    }
    seen.set(id, span);
    const easy = leicht === undefined ? {} : { easy: cleanText(leicht.value) };
    const [place = span] = wort.lines;
    const places = { term: place, easy: leicht?.lines ?? [] };
    const term = cleanText(wort.value);
    return [{ term, id, definition: cleanText(erklaerung), ...easy, places }];
  });
}

function settingsOf(
  values: PublicationValues,
  report: Report,
): Pick<Metadata, 'voice' | 'narration' | 'easy' | 'origin' | 'accessibility'> {
  const { stimme = {}, barrierefreiheit = {}, erklaerung } = values;
  return {
    voice: {
      ...given({ engine: stimme.programm }),
      name: stimme.name ?? 'de',
      rate: stimme.tempo ?? 145,
      easyRate: stimme['tempo-leicht'] ?? 125,
    },
    ...given({ narration: values.vorlesen && narrationSettings(values.vorlesen) }),
    easy: easySettings(values),
    origin: values.entstehung ?? 'human',
    accessibility: {
      ...given({ summary: barrierefreiheit.zusammenfassung }),
      ...certifierOf(barrierefreiheit.bestaetigt),
      ...given({ statement: erklaerung && statementClaimsOf(erklaerung, report) }),
    },
  };
}

function easySettings(values: PublicationValues): EasySettings {
  const settings = values['leichte-sprache'] ?? {};
  const { format, schrift } = settings.druck ?? {};
  return {
    joint: settings.trennzeichen ?? 'hyphen',
    profile: settings.profil ?? PROFILES[0],
    // Only a record that fits the text says more, and the text has not been read yet.
    review: { status: 'open' },
    ...(settings.fugen && { confirmed: settings.fugen.map(cleanText) }),
    ...(settings.druck && { print: { paper: format ?? 'a4', size: schrift ?? 14 } }),
  };
}

function certifierOf(
  confirmed: NonNullable<PublicationValues['barrierefreiheit']>['bestaetigt'],
): Pick<Metadata['accessibility'], 'certifier'> {
  if (confirmed?.von === undefined || confirmed.am === undefined) return {};
  const report = given({ report: confirmed.bericht });
  return { certifier: { name: confirmed.von, date: confirmed.am, ...report } };
}

/** RFC 9562 §5.5, in a name space of our own. */
function uuidV5(name: string): string {
  const namespace = Buffer.from('6f1f7d3c2b8e4c0f9d1a5e7b3c9d0a42', 'hex');
  const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
