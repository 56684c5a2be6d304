/** Nouns beside numbers: what is counted, numbered, halved, and rulers. Data only. */

/** How an ordinal ends before a noun when no article shows its case: `19. Jahrhundert`. */
export const ORDINAL_NOUNS: ReadonlyMap<string, string> = new Map([
  ['Jahrhundert', 'es'],
  ['Jh.', 'es'],
  ['Jahrtausend', 'es'],
  ['Quartal', 'es'],
  ['Halbjahr', 'es'],
  ['Kapitel', 'es'],
  ['Jahr', 'es'],
  ['Mal', 'es'],
  ['Jhs.', 'es'],
  ['Untergeschoss', 'es'],
  ['Obergeschoss', 'es'],
  ['Dachgeschoss', 'es'],
  ['Gebot', 'es'],
  ['Buch', 'es'],
  ['Semester', 'es'],
  ['Schuljahr', 'es'],
  ['Lebensjahr', 'es'],
  ['Wahlperiode', 'e'],
  ['Kalenderwoche', 'e'],
  ['Ratssitzung', 'e'],
  ['Ausgabe', 'e'],
  ['Verordnung', 'e'],
  ['Ergänzung', 'e'],
  ['Instanz', 'e'],
  ['Rate', 'e'],
  ['Generation', 'e'],
  ['Jahrgang', 'er'],
  ['Nachtrag', 'er'],
  ['Nachtragshaushalt', 'er'],
  ['Unterabsatz', 'er'],
  ['Beigeordneter', 'er'],
  ['Vorsitzender', 'er'],
  ['Feiertag', 'er'],
  ['Weihnachtstag', 'er'],
  ['Advent', 'er'],
  ['Auflage', 'e'],
  ['Aufl.', 'e'],
  ['Fassung', 'e'],
  ['Lesung', 'e'],
  ['Änderung', 'e'],
  ['Änderungssatzung', 'e'],
  ['Bürgermeisterin', 'e'],
  ['Woche', 'e'],
  ['Klasse', 'e'],
  ['Etage', 'e'],
  ['Stufe', 'e'],
  ['Phase', 'e'],
  ['Runde', 'e'],
  ['Sitzung', 'e'],
  ['Stock', 'er'],
  ['Preis', 'er'],
  ['Halbsatz', 'er'],
  ['Bürgermeister', 'er'],
  ['Tag', 'er'],
  ['Monat', 'er'],
  ['Platz', 'er'],
  ['Schritt', 'er'],
  ['Abschnitt', 'er'],
  ['Teil', 'er'],
  ['Band', 'er'],
  ['Weltkrieg', 'er'],
]);

/** Short names of storeys and weeks, which are only short for the eye: `2. OG`. */
export const STOREYS: ReadonlyMap<string, string> = new Map([
  ['OG', 'Obergeschoss'],
  ['UG', 'Untergeschoss'],
  ['DG', 'Dachgeschoss'],
  ['KW', 'Kalenderwoche'],
]);

/** Names of rulers and popes, before a Roman numeral, with their article. */
export const RULERS: ReadonlyMap<string, 'der' | 'die'> = new Map([
  ...`Ludwig Heinrich Friedrich Wilhelm Karl Johann Johannes Otto Benedikt Ernst Georg August Franz
  Philipp Gustav Alexander Peter Leopold Joseph Maximilian Albrecht Konrad Rudolf Nikolaus Franziskus
  Leo Pius Paul Clemens Innozenz Christian Harald Oskar Zar Felipe Napoleon`
    .split(/\s+/)
    .map((name): [string, 'der'] => [name, 'der']),
  ...'Elisabeth Katharina Margarethe Margrethe Beatrix Maria Christina Isabella'
    .split(' ')
    .map((name): [string, 'die'] => [name, 'die']),
]);

/** What is often halved, with how the half of one is spoken. */
export const HALVED_NOUNS: ReadonlyMap<string, string> = new Map([
  ['Stunde', 'eine halbe'],
  ['Minute', 'eine halbe'],
  ['Woche', 'eine halbe'],
  ['Seite', 'eine halbe'],
  ['Stelle', 'eine halbe'],
  ['Million', 'eine halbe'],
  ['Jahr', 'ein halbes'],
  ['Pfund', 'ein halbes'],
  ['Kilo', 'ein halbes'],
  ['Tag', 'ein halber'],
  ['Monat', 'ein halber'],
  ['Liter', 'ein halber'],
  ['Meter', 'ein halber'],
  ['Kilometer', 'ein halber'],
]);

/** Nouns that are often counted, to how a single one is spoken: `1 Jahr` → `ein Jahr`. */
export const COUNTED_NOUNS: ReadonlyMap<string, 'ein' | 'eine'> = new Map([
  ...(
    ['Jahr', 'Monat', 'Tag', 'Mal', 'Kind', 'Cent', 'Antrag', 'Platz', 'Meter', 'Liter'] as const
  ).map((noun): [string, 'ein'] => [noun, 'ein']),
  ...(
    ['Stunde', 'Minute', 'Woche', 'Person', 'Seite', 'Stelle', 'Million', 'Milliarde'] as const
  ).map((noun): [string, 'eine'] => [noun, 'eine']),
]);
