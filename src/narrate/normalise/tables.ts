/**
 * The words of German normalisation: months, abbreviations, units, symbols, acronyms that are
 * words. Data only. A publication's own `aussprache` goes before all of them.
 */

/** Written month (also short) to spoken month. */
export const MONTHS: ReadonlyMap<string, string> = new Map([
  ...[
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ].map((name): [string, string] => [name, name]),
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
export const MONTH_NAMES: readonly string[] = [...new Set(MONTHS.values())];

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

/** Abbreviations that mean the same everywhere. A blank may be missing: `z. B.`, `z.B.` */
export const ABBREVIATIONS: readonly (readonly [written: string, spoken: string])[] = [
  ['z. B.', 'zum Beispiel'],
  ['Z. B.', 'Zum Beispiel'],
  ['d. h.', 'das heißt'],
  ['D. h.', 'Das heißt'],
  ['u. a.', 'unter anderem'],
  ['U. a.', 'Unter anderem'],
  ['v. a.', 'vor allem'],
  ['i. d. R.', 'in der Regel'],
  ['I. d. R.', 'In der Regel'],
  ['u. U.', 'unter Umständen'],
  ['o. ä.', 'oder ähnlich'],
  ['o. Ä.', 'oder Ähnliches'],
  ['u. ä.', 'und ähnlich'],
  ['u. Ä.', 'und Ähnliches'],
  ['s. o.', 'siehe oben'],
  ['s. u.', 'siehe unten'],
  ['i. V. m.', 'in Verbindung mit'],
  ['i. S. d.', 'im Sinne des'],
  ['i. A.', 'im Auftrag'],
  ['i. V.', 'in Vertretung'],
  ['e. V.', 'eingetragener Verein'],
  ['a. D.', 'außer Dienst'],
  ['n. Chr.', 'nach Christus'],
  ['v. Chr.', 'vor Christus'],
  ['bzw.', 'beziehungsweise'],
  ['usw.', 'und so weiter'],
  ['etc.', 'et cetera'],
  ['ca.', 'circa'],
  ['Ca.', 'Circa'],
  ['vgl.', 'vergleiche'],
  ['Vgl.', 'Vergleiche'],
  ['ggf.', 'gegebenenfalls'],
  ['Ggf.', 'Gegebenenfalls'],
  ['evtl.', 'eventuell'],
  ['inkl.', 'inklusive'],
  ['exkl.', 'exklusive'],
  ['zzgl.', 'zuzüglich'],
  ['abzgl.', 'abzüglich'],
  ['gem.', 'gemäß'],
  ['max.', 'maximal'],
  ['min.', 'minimal'],
  ['mind.', 'mindestens'],
  ['sog.', 'sogenannte'],
  ['usf.', 'und so fort'],
  ['bspw.', 'beispielsweise'],
  ['einschl.', 'einschließlich'],
  ['insb.', 'insbesondere'],
  ['insbes.', 'insbesondere'],
  ['Dr.', 'Doktor'],
  ['Prof.', 'Professor'],
  ['Dipl.-Ing.', 'Diplom-Ingenieur'],
  ['geb.', 'geboren'],
  ['Nr.', 'Nummer'],
  ['Nrn.', 'Nummern'],
  ['Anm.', 'Anmerkung'],
  ['Aufl.', 'Auflage'],
  ['Hrsg.', 'Herausgeber'],
  ['Tel.', 'Telefon'],
  ['Str.', 'Straße'],
  ['Jh.', 'Jahrhundert'],
  ['Tsd.', 'Tausend'],
  ['Mio.', 'Millionen'],
  ['Mrd.', 'Milliarden'],
  ['Std.', 'Stunden'],
  ['Min.', 'Minuten'],
  ['Sek.', 'Sekunden'],
];

/** Abbreviations that mean this only before a number, or a letter of a list (`lit. a`). */
export const ABBREVIATIONS_BEFORE_NUMBER: readonly (readonly [written: string, spoken: string])[] =
  [
    ['Art.', 'Artikel'],
    ['Abs.', 'Absatz'],
    ['Ziff.', 'Ziffer'],
    ['Rn.', 'Randnummer'],
    ['lit.', 'Buchstabe'],
    ['Buchst.', 'Buchstabe'],
    ['Abb.', 'Abbildung'],
    ['Tab.', 'Tabelle'],
    ['Kap.', 'Kapitel'],
    ['Bd.', 'Band'],
    ['Az.', 'Aktenzeichen'],
    ['S.', 'Seite'],
  ];

/** Abbreviations that mean this only before a name. */
export const ABBREVIATIONS_BEFORE_NAME: readonly (readonly [written: string, spoken: string])[] = [
  ['St.', 'Sankt'],
  ['Fr.', 'Frau'],
  ['Hr.', 'Herr'],
  ['Hrn.', 'Herrn'],
];

/** Sign of a unit to how one and how many of it are spoken. */
export const UNITS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ['%', ['ein Prozent', 'Prozent']],
  ['‰', ['ein Promille', 'Promille']],
  ['$', ['ein Dollar', 'Dollar']],
  ['£', ['ein Pfund', 'Pfund']],
  ['ct', ['ein Cent', 'Cent']],
  ['km/h', ['ein Kilometer pro Stunde', 'Kilometer pro Stunde']],
  ['km²', ['ein Quadratkilometer', 'Quadratkilometer']],
  ['m²', ['ein Quadratmeter', 'Quadratmeter']],
  ['qm', ['ein Quadratmeter', 'Quadratmeter']],
  ['m³', ['ein Kubikmeter', 'Kubikmeter']],
  ['km', ['ein Kilometer', 'Kilometer']],
  ['cm', ['ein Zentimeter', 'Zentimeter']],
  ['mm', ['ein Millimeter', 'Millimeter']],
  ['m', ['ein Meter', 'Meter']],
  ['ha', ['ein Hektar', 'Hektar']],
  ['kg', ['ein Kilogramm', 'Kilogramm']],
  ['mg', ['ein Milligramm', 'Milligramm']],
  ['g', ['ein Gramm', 'Gramm']],
  ['t', ['eine Tonne', 'Tonnen']],
  ['l', ['ein Liter', 'Liter']],
  ['ml', ['ein Milliliter', 'Milliliter']],
  ['°C', ['ein Grad Celsius', 'Grad Celsius']],
  ['°', ['ein Grad', 'Grad']],
  ['kWh', ['eine Kilowattstunde', 'Kilowattstunden']],
  ['MWh', ['eine Megawattstunde', 'Megawattstunden']],
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
  ['kHz', ['ein Kilohertz', 'Kilohertz']],
  ['min', ['eine Minute', 'Minuten']],
  ['h', ['eine Stunde', 'Stunden']],
]);

/** How an ordinal ends before a noun when no article shows its case: `19. Jahrhundert`. */
export const ORDINAL_NOUNS: ReadonlyMap<string, string> = new Map([
  ['Jahrhundert', 'es'],
  ['Jh.', 'es'],
  ['Jahrtausend', 'es'],
  ['Quartal', 'es'],
  ['Halbjahr', 'es'],
  ['Kapitel', 'es'],
  ['Obergeschoss', 'es'],
  ['Auflage', 'e'],
  ['Klasse', 'e'],
  ['Etage', 'e'],
  ['Stufe', 'e'],
  ['Phase', 'e'],
  ['Runde', 'e'],
  ['Sitzung', 'e'],
  ['Stock', 'er'],
  ['Platz', 'er'],
  ['Schritt', 'er'],
  ['Abschnitt', 'er'],
  ['Teil', 'er'],
  ['Band', 'er'],
  ['Weltkrieg', 'er'],
]);

/** Short forms in mixed writing, which no rule for capitals can know. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['GmbH', 'G-M-B-H'],
  ['gGmbH', 'gemeinnützige G-M-B-H'],
  ['mbH', 'M-B-H'],
  ['BauGB', 'Bau-G-B'],
  ['StGB', 'S-T-G-B'],
  ['SGB', 'S-G-B'],
  ['VwVfG', 'Verwaltungsverfahrensgesetz'],
  ['BAföG', 'Bafög'],
  ['eID', 'E-I-D'],
  ['ePA', 'E-P-A'],
  ['Kfz', 'K-F-Z'],
  ['Pkw', 'P-K-W'],
  ['Lkw', 'L-K-W'],
  ['WLAN', 'W-Lan'],
  ['WiFi', 'Weifei'],
  ['DM', 'D-Mark'],
  ['CO2', 'C-O-zwei'],
  ['CO₂', 'C-O-zwei'],
  ['KiTa', 'Kita'],
  ['KiTas', 'Kitas'],
]);

/** Capitals that are spoken as a word. */
export const SPOKEN_AS_WORDS: ReadonlySet<string> = new Set(
  `NATO NASA UNO UNESCO UNICEF PIN PUK TAN DIN ISO KITT COVID TÜV SIM SPEC LAN RAM AIDS MINT BAMF BAFA
  ELSTER FITKO FIFA UEFA PISA DAX IBAN GIF ZIP LEADER ASTA SARS EFRE`.split(/\s+/),
);

/** Small words of two letters: in capitals they are stressed, not spelled. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'ab am an da du er es im in ja ob so um wo zu'.split(' '),
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
]);

/** What is said of a text that holds nothing but this: an empty-looking cell has a meaning too. */
export const LONELY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['–', 'Strich'],
  ['—', 'Strich'],
  ['-', 'Strich'],
  ['…', 'Auslassungspunkte'],
  ['✓', 'Häkchen'],
  ['✔', 'Häkchen'],
  ['✗', 'Kreuz'],
  ['✘', 'Kreuz'],
  ['→', 'Pfeil nach rechts'],
  ['←', 'Pfeil nach links'],
  ['*', 'Stern'],
  ['/', 'Schrägstrich'],
  ['?', 'Fragezeichen'],
  ['!', 'Ausrufezeichen'],
  ['.', 'Punkt'],
  [',', 'Komma'],
  [':', 'Doppelpunkt'],
  [';', 'Semikolon'],
]);
