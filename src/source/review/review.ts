/**
 * Whether the Leichte Sprache counts as checked: a record must say of every section, as it stands
 * now, that the group understood it. Everything less is open, and a finding says why.
 */
import { type Section, sectionsOf } from '../../easy-language/sections.ts';
import type { Folder } from '../../host/host.ts';
import type { Edition, Review, Span } from '../../model/document.ts';
import { decode } from '../decode.ts';
import type { Report } from '../markdown/reading.ts';
import { readYaml } from '../publication/read.ts';
import type { PublicationValues } from '../publication/schema.ts';
import { type RecordValues, reviewRecord } from './record.ts';

/** What the decision rests on. */
export type ReviewGround = {
  readonly editions: readonly Edition[];
  /** The publication's folder. */
  readonly folder: Pick<Folder, 'read'>;
  readonly report: Report;
};

const OPEN: Review = { status: 'open' };

/** Titles named in one message. */
const MOST_NAMED = 3;

/** The review that `pruefung` in publication.yaml comes to. */
export async function reviewOf(
  entry: PublicationValues['pruefung'],
  { editions, folder, report }: ReviewGround,
): Promise<Review> {
  if (entry === undefined || entry.value === 'offen') return OPEN;
  const { value, span } = entry;
  if (typeof value !== 'string') return claimed(value.von, value.am, { span, report });
  const bytes = await folder.read(value);
  if (bytes === undefined) {
    report('source/review-missing', span, {
      de: `Die Datei „${value}“ mit der Prüfung gibt es nicht.`,
      en: `There is no file “${value}” with the review.`,
    });
    return OPEN;
  }
  const source = decode(bytes, value, report);
  const values =
    source === undefined ? undefined : readYaml(reviewRecord, { source, file: value, report });
  const easy = editions.find(({ name }) => name === 'easy');
  if (values === undefined || easy === undefined) return OPEN;
  return judge(values, sectionsOf(easy), { span, report });
}

type Place = { readonly span: Span; readonly report: Report };

/** A name and a day alone tell neither which text was read nor what came of it. */
function claimed(by: string | undefined, day: string | undefined, { span, report }: Place): Review {
  if (by === undefined || day === undefined) return OPEN;
  report('source/review-unproven', span, {
    de: `„${by}“ soll am ${day} geprüft haben; was die Gruppe zu welchem Abschnitt gesagt hat, steht nirgends.`,
    en: `“${by}” is said to have checked on ${day}; what the group said of which section is written nowhere.`,
  });
  return OPEN;
}

function judge(values: RecordValues, sections: readonly Section[], place: Place): Review {
  const { gruppe, am, namen = [], abschnitte = [] } = values;
  const entries = abschnitte.map(({ value }) => value);
  const doubted = entries.filter(({ ergebnis }) => ergebnis?.value !== 'understood');
  for (const { abschnitt, ueberschrift, ergebnis } of doubted) {
    if (ergebnis === undefined) continue;
    const name = ueberschrift === undefined ? '' : ` „${ueberschrift}“`;
    place.report('source/review-not-understood', ergebnis.span, {
      de: `Abschnitt ${abschnitt}${name}: Die Gruppe fand den Text ${ergebnis.value === 'hard' ? 'schwer' : 'nicht verständlich'}.`,
      en: `Section ${abschnitt}: the group found the text ${ergebnis.value === 'hard' ? 'hard' : 'not understandable'}.`,
    });
  }
  const known = new Set(entries.map(({ fassung }) => fassung));
  const changed = sections.filter(({ fingerprint }) => !known.has(fingerprint));
  if (changed.length > 0) reportChanged(changed, place);
  const isWhole = doubted.length === 0 && changed.length === 0 && sections.length > 0;
  if (!isWhole || gruppe === undefined || am === undefined) return OPEN;
  return { status: 'checked', group: gruppe, date: am, names: namen };
}

function reportChanged(changed: readonly Section[], { span, report }: Place): void {
  const places = changed
    .slice(0, MOST_NAMED)
    .map(({ span: { file, line } }) => `${file}:${line}`)
    .join(', ');
  const more = changed.length > MOST_NAMED ? ' …' : '';
  const [one, section] = [changed.length === 1, changed.length === 1 ? 'section' : 'sections'];
  report('source/review-outdated', span, {
    de: `${one ? 'Ein Abschnitt ist' : `${changed.length} Abschnitte sind`} seit der Prüfung neu oder geändert (${places}${more}).`,
    en: `${changed.length} ${section} ${one ? 'is' : 'are'} new or changed since the review (${places}${more}).`,
  });
}
