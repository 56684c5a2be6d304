/**
 * The words of German normalisation: months, units, nouns after numbers, symbols, acronyms that are
 * words. Data only. A publication's own `aussprache` goes before all of them.
 */
import { GERMAN_MONTHS } from '../../model/german-months.ts';

/** Written month (also short) to spoken month. */
export const MONTHS: ReadonlyMap<string, string> = new Map([
  ...GERMAN_MONTHS.map((name): [string, string] => [name, name]),
  ['Jan.', 'Januar'],
  ['Feb.', 'Februar'],
  ['Apr.', 'April'],
  ['Aug.', 'August'],
  ['Sept.', 'September'],
  ['Okt.', 'Oktober'],
  ['Nov.', 'November'],
  ['Dez.', 'Dezember'],
]);

/** Months by number, January first. */
export const MONTH_NAMES: readonly string[] = GERMAN_MONTHS;

/** Short to full name of the days of the week. */
export const WEEKDAYS: ReadonlyMap<string, string> = new Map([
  ['Mo', 'Montag'],
  ['Di', 'Dienstag'],
  ['Mi', 'Mittwoch'],
  ['Do', 'Donnerstag'],
  ['Fr', 'Freitag'],
  ['Sa', 'Samstag'],
  ['So', 'Sonntag'],
]);

/** Sign of a unit to how one and how many of it are spoken. */
export const UNITS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ['%', ['ein Prozent', 'Prozent']],
  ['‰', ['ein Promille', 'Promille']],
  ['$', ['ein Dollar', 'Dollar']],
  ['£', ['ein Pfund', 'Pfund']],
  ['ct', ['ein Cent', 'Cent']],
  ['Ct', ['ein Cent', 'Cent']],
  ['Ct.', ['ein Cent', 'Cent']],
  ['km/h', ['ein Kilometer pro Stunde', 'Kilometer pro Stunde']],
  ['km²', ['ein Quadratkilometer', 'Quadratkilometer']],
  ['m²', ['ein Quadratmeter', 'Quadratmeter']],
  ['qm', ['ein Quadratmeter', 'Quadratmeter']],
  ['m³', ['ein Kubikmeter', 'Kubikmeter']],
  ['km', ['ein Kilometer', 'Kilometer']],
  ['cm', ['ein Zentimeter', 'Zentimeter']],
  ['mm', ['ein Millimeter', 'Millimeter']],
  ['m', ['ein Meter', 'Meter']],
  ['cm²', ['ein Quadratzentimeter', 'Quadratzentimeter']],
  ['cm³', ['ein Kubikzentimeter', 'Kubikzentimeter']],
  ['m/s', ['ein Meter pro Sekunde', 'Meter pro Sekunde']],
  ['ha', ['ein Hektar', 'Hektar']],
  ['kg', ['ein Kilogramm', 'Kilogramm']],
  ['µg', ['ein Mikrogramm', 'Mikrogramm']],
  ['μg', ['ein Mikrogramm', 'Mikrogramm']],
  ['mg', ['ein Milligramm', 'Milligramm']],
  ['g', ['ein Gramm', 'Gramm']],
  ['t', ['eine Tonne', 'Tonnen']],
  ['l', ['ein Liter', 'Liter']],
  ['ml', ['ein Milliliter', 'Milliliter']],
  ['°C', ['ein Grad Celsius', 'Grad Celsius']],
  ['°', ['ein Grad', 'Grad']],
  ...['kWh/(m²·a)', 'kWh/(m²a)', 'kWh/m²a', 'kWh/(m² a)', 'kWh/m²·a'].map(
    (written): [string, readonly [string, string]] => [
      written,
      [
        'eine Kilowattstunde pro Quadratmeter und Jahr',
        'Kilowattstunden pro Quadratmeter und Jahr',
      ],
    ],
  ),
  ['kWh', ['eine Kilowattstunde', 'Kilowattstunden']],
  ['GWh', ['eine Gigawattstunde', 'Gigawattstunden']],
  ['MWh', ['eine Megawattstunde', 'Megawattstunden']],
  ['kWp', ['ein Kilowatt Peak', 'Kilowatt Peak']],
  ['kW', ['ein Kilowatt', 'Kilowatt']],
  ['MW', ['ein Megawatt', 'Megawatt']],
  ['W', ['ein Watt', 'Watt']],
  ['kB', ['ein Kilobyte', 'Kilobyte']],
  ['MB', ['ein Megabyte', 'Megabyte']],
  ['GB', ['ein Gigabyte', 'Gigabyte']],
  ['TB', ['ein Terabyte', 'Terabyte']],
  ['Mbit/s', ['ein Megabit pro Sekunde', 'Megabit pro Sekunde']],
  ['Gbit/s', ['ein Gigabit pro Sekunde', 'Gigabit pro Sekunde']],
  ['Hz', ['ein Hertz', 'Hertz']],
  ['MHz', ['ein Megahertz', 'Megahertz']],
  ['GHz', ['ein Gigahertz', 'Gigahertz']],
  ['dB(A)', ['ein Dezibel', 'Dezibel']],
  ['dB', ['ein Dezibel', 'Dezibel']],
  ['px', ['ein Pixel', 'Pixel']],
  ['kHz', ['ein Kilohertz', 'Kilohertz']],
  ['min', ['eine Minute', 'Minuten']],
  ['h', ['eine Stunde', 'Stunden']],
]);

/** Capitals that are spoken as a word. */
export const SPOKEN_AS_WORDS: ReadonlySet<string> = new Set(
  `NATO NASA UNO UNESCO UNICEF PIN PUK TAN DIN ISO KITT COVID TÜV SIM SPEC LAN RAM AIDS MINT BAMF BAFA
  ELSTER FITKO FIFA UEFA PISA DAX IBAN GIF ZIP LEADER ASTA SARS EFRE
  SEPA TOP`.split(/\s+/),
);

/** Words of three to six letters that notices write in capitals, in small letters. */
export const STRESSED_WORDS: ReadonlySet<string> = new Set(
  `alle auch bitte das der die ein eine ende frei für grüne grünen heute hier immer info infos jede jeden
  jeder jetzt kein keine keinen linke linken mit nach name neu neue nicht nie nur oder offen ohne sehr sie
  stand stadt start stopp tipp und von vor wir`.split(/\s+/),
);

/** Small words of two letters: in capitals they are stressed, not spelled. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'ab am an da du er es im in ja so um wo zu'.split(' '),
);

/** Signs that are words for the ear; others are pauses or silent. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'Euro'],
  ['%', 'Prozent'],
  ['&', 'und'],
  ['+', 'plus'],
  ['=', 'gleich'],
  ['±', 'plus minus'],
  ['×', 'mal'],
  ['÷', 'geteilt durch'],
  ['≈', 'ungefähr'],
  ['≠', 'ungleich'],
  ['≤', 'kleiner oder gleich'],
  ['≥', 'größer oder gleich'],
  ['<', 'kleiner als'],
  ['>', 'größer als'],
  ['@', 'ät'],
  ['#', 'Raute'],
  ['§', 'Paragraf'],
  ['°', 'Grad'],
  ['©', 'Copyright'],
  ['½', 'einhalb'],
  ['¼', 'ein Viertel'],
  ['¾', 'drei Viertel'],
  ['²', 'hoch zwei'],
  ['³', 'hoch drei'],
  ['₂', 'zwei'],
  ['⅓', 'ein Drittel'],
  ['⅔', 'zwei Drittel'],
  ['⅕', 'ein Fünftel'],
  ['⅛', 'ein Achtel'],
  ['$', 'Dollar'],
  ['£', 'Pfund'],
  ['¥', 'Yen'],
  ['¢', 'Cent'],
  ['‰', 'Promille'],
  ['∞', 'unendlich'],
  ['√', 'Wurzel aus'],
  ['∑', 'Summe'],
  ['∅', 'Durchschnitt'],
  ['−', 'minus'],
  ['☎', 'Telefon'],
  ['✉', 'E-Mail'],
  ['✓', 'Häkchen'],
  ['✔', 'Häkchen'],
  ['☑', 'Häkchen'],
  ['✗', 'Kreuz'],
  ['✘', 'Kreuz'],
  ['☐', 'leeres Kästchen'],
  ['★', 'Stern'],
  ['☆', 'Stern'],
  ['†', 'Kreuz'],
]);

/** What is said of a text that holds nothing but this: an empty-looking cell has a meaning too. */
export const LONELY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['–', 'Strich'],
  ['—', 'Strich'],
  ['-', 'Strich'],
  ['…', 'Auslassungspunkte'],
  ['→', 'Pfeil nach rechts'],
  ['←', 'Pfeil nach links'],
  ['*', 'Stern'],
  ['"', 'Anführungszeichen'],
  ['/', 'Schrägstrich'],
  ['?', 'Fragezeichen'],
  ['!', 'Ausrufezeichen'],
  ['.', 'Punkt'],
  [',', 'Komma'],
  [':', 'Doppelpunkt'],
  [';', 'Semikolon'],
]);
