/**
 * German filler sentences about a town that does not exist, put together from parts that fit one
 * another in every combination. They say nothing, but they break into lines like real prose.
 */

const SUBJECTS = [
  'das Bürgerbüro',
  'die Stadtbibliothek',
  'der Bauhof',
  'das Ordnungsamt',
  'die Volkshochschule',
  'der Jugendtreff am Markt',
  'die Leitstelle',
  'das Stadtarchiv',
  'die Verkehrsplanung',
  'der Gartenbauverein',
  'die Wohnungsgesellschaft',
  'das Umweltamt',
];
const VERBS = [
  'prüft',
  'sammelt',
  'veröffentlicht',
  'bearbeitet',
  'bespricht',
  'ordnet',
  'erläutert',
  'bewahrt',
  'vergleicht',
  'übersetzt',
];
const TIMES = [
  'an jedem Vormittag',
  'seit dem vergangenen Frühjahr',
  'innerhalb von drei Wochen',
  'einmal im Vierteljahr',
  'nach der Sommerpause',
  'am Ende des Haushaltsjahres',
  'bei jeder Gelegenheit',
  'in der Woche vor dem Stadtfest',
  'ohne lange Wartezeit',
  'im Rahmen der Sprechstunde',
];
const OBJECTS = [
  'alle Anträge auf einen Bewohnerparkausweis',
  'die Hinweise aus den Ortsteilen',
  'sämtliche Unterlagen zur Straßenbeleuchtung',
  'die Ergebnisse der Bürgerbefragung',
  'alte Karten und Baupläne',
  'den Entwurf für die neue Gebührenordnung',
  'die Wünsche der Schülerinnen und Schüler',
  'das Verzeichnis der barrierefreien Eingänge',
  'die Anmeldungen für den Schwimmunterricht',
  'den Zustand der Spielplätze und Grünanlagen',
  'die Rechnungen der beteiligten Betriebe',
  'viele Fragen zur elektronischen Akte',
];
const CLAUSES = [
  'weil die Unterlagen sonst verloren gehen',
  'damit niemand zweimal kommen muss',
  'sobald genügend Rückmeldungen vorliegen',
  'obwohl dafür nur wenige Stellen vorgesehen sind',
  'wenn keine andere Abteilung zuständig ist',
  'bevor der Ausschuss darüber berät',
  'während die Bauarbeiten weitergehen',
  'sofern der Stadtrat nichts anderes beschließt',
];
const TOPICS = [
  'Aufgaben und Zuständigkeiten',
  'Wege zum Rathaus',
  'Anträge und Fristen',
  'Beteiligung der Ortsteile',
  'Pflege der Grünanlagen',
  'Öffnungszeiten und Erreichbarkeit',
  'Kosten und Gebühren',
  'Ergebnisse der Befragung',
  'Planung für das nächste Jahr',
  'Zusammenarbeit mit Vereinen',
  'Sicherheit auf dem Schulweg',
  'Bücher, Karten und Akten',
];

/**
 * Makes a writer whose texts follow from the given chance alone.
 * @param {(limit: number) => number} chance
 */
export function sentenceWriter(chance) {
  const one = (/** @type {readonly string[]} */ list) => list[chance(list.length)];
  const sentence = () => {
    const [subject, verb, time, object] = [SUBJECTS, VERBS, TIMES, OBJECTS].map(one);
    const main = [
      `${subject} ${verb} ${time} ${object}`,
      `${time} ${verb} ${subject} ${object}`,
      `${subject} ${verb} ${object}, ${one(CLAUSES)}`,
      `${time} ${verb} ${subject} ${object}, ${one(CLAUSES)}`,
    ][chance(4)];
    return `${capital(main)}.`;
  };
  const sentences = (/** @type {number} */ count) =>
    Array.from({ length: count }, sentence).join(' ');
  return {
    sentence,
    /** Three to six sentences. */
    paragraph: () => sentences(3 + chance(4)),
    topic: () => one(TOPICS),
    subject: () => capital(one(SUBJECTS)),
    object: () => capital(one(OBJECTS)),
    time: () => capital(one(TIMES)),
    number: () => String(10 + chance(990)),
  };
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
