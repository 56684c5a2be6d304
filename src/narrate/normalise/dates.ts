/** Dates and times of day: `am 3. Mai 2024`, `23.11.2026`, `3.–5. Mai`, `9.00–12.30 Uhr`. */
import { endingAfter, FIGURE, LEAD } from './cases.ts';
import { cardinal, ordinal, year } from './numerals.ts';
import { anyOf, END, type Groups, phrase, type Rule, rule, START } from './rule.ts';
import { MONTH_NAMES, MONTHS, WEEKDAYS } from './tables.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const NOT_A_SECTION = '(?<!(?:Abschnitt|Kapitel|Punkt|Version|Nummer|Nr\\.|Ziffer|Teil|Stufe) )';
const SHORT_DAY = `(?:${[...WEEKDAYS.keys()].join('|')})`;

/** A year of two digits is spoken as it is written. */
function spokenYear(written: string | undefined): string {
  return written === undefined ? '' : ` ${year(Number(written))}`;
}

/** `Mo. u. Mi.`, `Art. 1 u. 2`; not in `u. a.` or `u. v. m.` */
const and = phrase(`${START}u\\.(?= [\\p{L}\\p{N}§])(?! \\p{L}\\.)`, 'und');

const isoDate = rule(
  `(?<!\\d|\\d-)(?<year>\\d{4})-(?<month>${MONTH_NUMBER})-(?<day>${DAY})(?![\\d-])`,
  (groups) => `${Number(groups.day)}.${Number(groups.month)}.${groups.year ?? ''}`,
);

/** `1.1.–31.12.`: between two whole dates a dash means `bis zum`. */
const wholeDateRange = phrase(
  `(?<=\\d\\. ?\\d{1,2}\\.(?:\\d{2})?|\\d{4}) ?[–-] ?(?=${DAY}\\. ?${MONTH_NUMBER}\\.)`,
  ' bis zum ',
);

/** `3.–5. Mai`: between two days a dash means `bis`. */
const dateRange = phrase(
  `(?<=\\d\\.|\\d{4}) ?[–-] ?(?=${DAY}\\. ?(?:\\d|${anyOf(MONTHS.keys())}))`,
  ' bis ',
);

/** `20.`, `20. bis 24.`, before its month. */
const DAYS = `(?<![\\d.])(?<first>${DAY})\\.(?:(?<link> (?:bis|und|oder)(?: zum)?) (?<second>${DAY})\\.)? ?`;
const numericDate = rule(
  `${NOT_A_SECTION}${LEAD}?${DAYS}(?<month>${MONTH_NUMBER})\\.(?: ?(?<year>\\d{4}|\\d{2})(?!\\d))?(?!\\d)`,
  (groups) => spokenDate(groups, MONTH_NAMES[Number(groups.month) - 1] ?? ''),
  FIGURE,
);
const writtenDate = rule(
  `${LEAD}?${DAYS}(?<month>${anyOf(MONTHS.keys())})(?!\\p{L})(?: (?<year>\\d{4})(?!\\d))?`,
  (groups) => spokenDate(groups, MONTHS.get(groups.month ?? '') ?? ''),
  FIGURE,
);
function spokenDate({ lead, first, link, second, year: written }: Groups, month: string): string {
  const ending = endingAfter(lead, 'er');
  const until = link === undefined ? '' : `${link} ${ordinal(Number(second), ending)}`;
  const days = `${ordinal(Number(first), ending)}${until}`;
  return `${lead === undefined ? '' : `${lead} `}${days} ${month}${spokenYear(written)}`;
}

/** `Beschluss v. 14.06.2023`. */
const ofDate = phrase(
  `${START}v\\. ?(?=${DAY}\\. ?(?:${MONTH_NUMBER}\\.|${anyOf(MONTHS.keys())}))`,
  'vom ',
  /v\./,
);
/** `Stand 01/2026`. */
const issue = rule(
  '(?<=Stand:? )(?<month>0?[1-9]|1[0-2])/(?=20\\d\\d(?!\\d))',
  ({ month }) => `${MONTH_NAMES[Number(month) - 1] ?? ''} `,
);

/** `bis Ende Nov.`: without a day, a short month only after words that show it. */
const shortMonth = rule(
  `(?<=${START}(?:Ende|Anfang|Mitte|[Ii]m|[Ss]eit|[Bb]is|[Aa]b) )(?<month>${anyOf([...MONTHS.keys()].filter((name) => name.endsWith('.')))})`,
  ({ month }) => MONTHS.get(month ?? '') ?? '',
);

const monthAndYear = rule(
  `(?<=(?:${MONTH_NAMES.join('|')}|[Jj]ahre?s?|[Ss]eit|[Aa]nno) )(?<year>1[1-9]\\d{2})(?!\\d)`,
  (groups) => year(Number(groups.year)),
);

/** `Mo–Fr`, `Di. und Do.`, `Sa. 9 Uhr`: short names of days only beside another or a time. */
const daysTogether = rule(
  `${START}(?<first>${SHORT_DAY})\\.?(?<link> ?[–-] ?| bis | und | oder |, |/)(?=${SHORT_DAY}${END})`,
  ({ first, link = '' }) =>
    `${WEEKDAYS.get(first ?? '') ?? ''}${/[–-]/.test(link) ? ' bis ' : link.replace('/', ', ')}`,
);
const dayBeside = rule(
  `(?:(?<=(?:${[...WEEKDAYS.values()].join('|')})(?: bis | und | oder |, ))|(?<=${START}(?:außer|nur|jeden|am|nicht) )(?=${SHORT_DAY}\\.)|${START}(?=${SHORT_DAY}\\.?:? \\d{1,2}(?:[.:]\\d\\d)?(?: ?[–-]| bis| Uhr)))(?<day>${SHORT_DAY})(?:\\.|${END})`,
  ({ day }) => WEEKDAYS.get(day ?? '') ?? '',
);

/** `Do., 12.06.2025`: before the date, whose ending depends on it. */
const dayBeforeDate = rule(
  `${START}(?<day>${SHORT_DAY})\\.?(?=,? (?:de[nm] )?${DAY}\\. ?(?:${MONTH_NUMBER}\\.|${anyOf(MONTHS.keys())}))`,
  ({ day }) => WEEKDAYS.get(day ?? '') ?? '',
);

const HOUR = '(?<hour>[01]?\\d|2[0-4])';
const clock = (groups: { readonly [name: string]: string | undefined }): string => {
  const minute = Number(groups.minute ?? 0);
  const hour = cardinal(Number(groups.hour), 'ein');
  return minute === 0 ? `${hour} Uhr` : `${hour} Uhr ${cardinal(minute)}`;
};

/** `9.00–12.30 Uhr`: the first time takes its `Uhr` from the second. */
const timeBeforeTime = rule(
  `(?<![\\d.,])${HOUR}[:.](?<minute>[0-5]\\d)(?: ?[–-] ?| (?<word>bis|und|oder|sowie) )(?=\\d{1,2}(?:[:.]\\d\\d)?(?:(?: ?[–-] ?| bis | und | sowie )\\d{1,2}(?:[:.]\\d\\d)?)* ?Uhr)`,
  (groups) => `${clock(groups)} ${groups.word ?? 'bis'} `,
);
/** `9:00–12:00`: two times with colons need no `Uhr` to be a stretch of time. */
const timeToTime = rule(
  `(?<![\\d.,:])${HOUR}:(?<minute>[0-5]\\d) ?[–-] ?(?=\\d{1,2}:[0-5]\\d(?![\\d:]))`,
  (groups) => `${clock(groups)} bis `,
);
/** `um 15h`, `ab 9.30 h`; elsewhere `h` counts hours. */
const shortHour = rule(
  `(?<=(?:[Uu]m|[Gg]egen) )${HOUR}(?:[.:](?<minute>[0-5]\\d))? ?h${END}|(?<=(?:[Aa]b|[Bb]is|[Vv]on) |^)(?<hour2>[01]?\\d|2[0-4])[.:](?<minute2>[0-5]\\d) ?h${END}`,
  ({ hour, minute, hour2, minute2 }) => clock({ hour: hour ?? hour2, minute: minute ?? minute2 }),
);
const timeWithWord = rule(`(?<![\\d.,])${HOUR}[:.](?<minute>[0-5]\\d) ?Uhr${END}`, clock);
const timeAlone = rule(
  `(?<![\\d.,:])${HOUR}:(?<minute>[0-5]\\d)(?![\\d:]| (?:Stimmen?|Punkten?|Toren?|Sätzen?)${END})`,
  clock,
);
const oneOClock = phrase(`${START}1 ?Uhr${END}`, 'ein Uhr');
const decade = rule(
  '(?<!\\d)(?<year>\\d{2}|\\d{3}0)er(?<case>[ns]?)(?!\\p{L})',
  (groups) => `${year(Number(groups.year))}er${groups.case ?? ''}`,
);

/** In the order they are applied: ranges before dates, times with `Uhr` before bare ones. */
export const dateRules: readonly Rule[] = [
  and,
  dayBeforeDate,
  isoDate,
  ofDate,
  issue,
  wholeDateRange,
  dateRange,
  numericDate,
  writtenDate,
  shortMonth,
  monthAndYear,
  daysTogether,
  dayBeside,
  timeBeforeTime,
  timeToTime,
  shortHour,
  timeWithWord,
  timeAlone,
  oneOClock,
  decade,
];
