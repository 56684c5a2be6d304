/** Amounts of money and of what is measured: `3.000,- €`, `0,32 €/kWh`, `120 g/km`, `6 l/100 km`, `5 %ig`. */
import { cardinal, decimal, integer } from './numerals.ts';
import { anyOf, END, phrase, type Rule, rule, WHOLE } from './rule.ts';
import { UNITS } from './tables.ts';

const NUMBER = `(?<![\\d.,])(?<minus>(?<![^\\s(])[-−])?(?<whole>${WHOLE})(?:,(?<fraction>\\d+))?`;
const SCALE = '(?<scale> (?:Tausend|Millionen|Milliarden|Million|Milliarde))?';
const WRITTEN = anyOf(UNITS.keys());
const UNIT_END = `(?![\\p{L}\\p{N}²³]|/(?!\\d|(?:${WRITTEN})(?!\\p{L})))`;
const SPOKEN = anyOf([...UNITS.values()].flat());

const thousands = phrase('(?<=\\d) ?(?:T€|TEUR|T EUR)(?!\\p{L})', ' Tausend Euro');
const perEuro = phrase('(?:€|EUR) ?/ ?(?=\\p{L})', 'Euro pro ', /€|EUR/);
const euroFirst = rule(
  `(?:€|EUR) ?(?<amount>${WHOLE}(?:,\\d{2})?)(?:,[–-]{1,2})?(?![\\d,]\\d)(?!\\.?\\d)`,
  ({ amount }) => `${amount ?? ''} €`,
);
const euro = rule(
  `${NUMBER}(?:,[–-]{1,2})?${SCALE} ?(?:€|Euro|EUR)${END}`,
  ({ minus, whole, fraction, scale }) => `${sign(minus)}${money(whole ?? '', fraction, scale)}`,
);

/** `6 l/100 km`: while both are still figures. */
const perMany = phrase(
  `(?<=\\d ?(?:${WRITTEN})) ?/ ?(?=\\d+ ?(?:${WRITTEN})${UNIT_END})`,
  ' pro ',
  /\//,
);
/** `120 g/km`: when what is counted is a word. */
const perUnit = rule(
  `(?<=(?:${SPOKEN})) ?/ ?(?<unit>${WRITTEN})${UNIT_END}`,
  (groups) => ` pro ${bare(groups.unit)}`,
  /\//,
);
/** `Einwohner/km²`, `CO₂/km`: only units that nobody takes for words. */
const perArea = rule(
  `(?<=[\\p{L}₂2]) ?/ ?(?<unit>km²|m²|m³|qm|ha|km|kWh|kg)${UNIT_END}`,
  ({ unit }) => ` pro ${bare(unit)}`,
  /\//,
);
const unit = rule(
  `${NUMBER} ?(?<unit>${WRITTEN})${UNIT_END}`,
  ({ minus, whole, fraction, unit: written }) => {
    const [one, many] = UNITS.get(written ?? '') ?? ['', ''];
    const single = whole === '1' && fraction === undefined;
    return sign(minus) + (single ? one : `${decimal(whole ?? '', fraction)} ${many}`);
  },
);
/** `Cent pro kWh`, `€/m²`: a unit that nothing is counted in. */
const unitAlone = rule(
  `(?<=(?:pro|je) )(?<unit>${WRITTEN})${UNIT_END}`,
  ({ unit: written }) => bare(written),
  /(?:pro|je) /,
);
/** `33,7 Millionen km²`. */
const unitOfMillions = rule(
  `(?<=(?:Tausend|Millionen|Milliarden) )(?<unit>${WRITTEN})${UNIT_END}`,
  ({ unit: written }) => UNITS.get(written ?? '')?.[1] ?? '',
  /(?:Tausend|Millionen|Milliarden) /,
);
const percentAdjective = phrase('(?<=\\d) ?%ig', 'prozentig');
/** `10-%-Klausel`. */
const percentInside = phrase('(?<=\\d)-%-', '-Prozent-');
const unitRange = phrase(`(?<=\\d ?(?:${WRITTEN}|€)) ?– ?(?=\\d)`, ' bis ', /–/);
/** Before units are words: `90 cm x 120 cm`. */
const times = phrase(`(?<=\\d(?: ?(?:${WRITTEN}))?) ?[x×] ?(?=\\d)`, ' mal ', /[x×] ?\d/);
/** `1 Mio.` → `eine Million`; the abbreviation has become its plural. */
const singleMillion = rule(
  '(?<![\\p{L}\\p{N}.,/–-])1 (?<scale>Million|Milliarde)(?:en|n)(?!\\p{L})',
  ({ scale }) => `eine ${scale ?? ''}`,
);
/** `(3–6 J.)`, `ab 60 J.`: years of age. */
const ofAge = phrase(`(?<=\\d )J\\.(?! ?\\p{Lu}\\p{Ll}+ \\p{Lu})`, 'Jahre');
/** `unter 24 J.`: in the dative. */
const ofAgeDative = phrase(
  '(?<=(?:[Uu]nter|[Üü]ber|[Aa]b|[Vv]on|[Mm]it|[Nn]ach|[Ss]eit) \\d{1,3} )J\\.',
  'Jahren',
);
const persons = phrase('(?<=\\d )Pers\\.', 'Personen');
const perPerson = phrase('(?<=(?:pro|je|/) ?)Pers\\.', 'Person');
const weeks = phrase('(?<=\\d )Wo\\.', 'Wochen');
const months = phrase('(?<=\\d )Mon\\.', 'Monate');
const days = phrase('(?<=\\d )T\\.(?! ?\\p{Lu}\\p{Ll})', 'Tage');
/** `7 Tage/Woche`. */
const perTime = phrase(
  '(?<=\\d ?\\p{L}{1,20}) ?/ ?(?=(?:Stunde|Tag|Woche|Monat|Quartal|Jahr|Person|Kind|Einwohner)(?!\\p{L}))',
  ' pro ',
  /\//,
);
/** `48-h-Frist`, `50-km-Lauf`. */
const inside = rule(
  `(?<=\\d)-(?<unit>h|min|km|m|cm|kg|t|kW|GB|MB)-(?=\\p{L})`,
  ({ unit }) => `-${UNITS.get(unit ?? '')?.[1] ?? ''}-`,
);
/** `0,5 VZÄ`: posts in an office's plan. */
const posts = phrase(`(?<=\\d )VZÄ${END}`, 'Vollzeitäquivalente');

/** Ranges and products between units, before the numbers are words. */
export const rangeRules: readonly Rule[] = [percentInside, unitRange, times];

/** In the order they are applied, after abbreviations and ranges. */
export const measureRules: readonly Rule[] = [
  ofAgeDative,
  ofAge,
  persons,
  perPerson,
  weeks,
  months,
  days,
  perTime,
  inside,
  posts,
  singleMillion,
  thousands,
  perEuro,
  unitAlone,
  unitOfMillions,
  euroFirst,
  euro,
  percentAdjective,
  perMany,
  unit,
  perUnit,
  perArea,
];

/** How one of a unit is spoken, without its article. */
function bare(written: string | undefined): string {
  return (UNITS.get(written ?? '')?.[0] ?? '').replace(/^eine? /, '');
}

function money(whole: string, cents: string | undefined, scale: string | undefined): string {
  if (scale !== undefined) return `${decimal(whole, cents)}${scale} Euro`;
  if (cents?.length !== 2) {
    return `${cents === undefined ? integer(whole, 'ein') : decimal(whole, cents)} Euro`;
  }
  const small = Number(cents);
  if (whole === '0' && small > 0) return `${cardinal(small, 'ein')} Cent`;
  return `${integer(whole, 'ein')} Euro${small === 0 ? '' : ` ${cardinal(small)}`}`;
}

function sign(minus: string | undefined): string {
  return minus === undefined ? '' : 'minus ';
}
