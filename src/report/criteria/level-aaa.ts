/** WCAG 2.2, level AAA: 31 success criteria. */
import type { Criterion } from './criterion.ts';

export const levelAAA: readonly Criterion[] = [
  {
    id: '1.2.6',
    name: { de: 'Gebärdensprache (aufgezeichnet)', en: 'Sign Language (Prerecorded)' },
    person: {
      de: 'Entscheiden Sie, ob Aufnahmen auch in Gebärdensprache gebraucht werden; Lesbar macht keine.',
      en: 'Decide whether recordings are needed in sign language too; Lesbar makes none.',
    },
  },
  {
    id: '1.2.7',
    name: {
      de: 'Erweiterte Audiodeskription (aufgezeichnet)',
      en: 'Extended Audio Description (Prerecorded)',
    },
    person: {
      de: 'Sehen Sie nach, ob Filme mehr Beschreibung brauchen, als in die Sprechpausen passt.',
      en: 'See whether films need more description than fits into the pauses.',
    },
  },
  {
    id: '1.2.8',
    name: { de: 'Medienalternative (aufgezeichnet)', en: 'Media Alternative (Prerecorded)' },
    person: {
      de: 'Sehen Sie nach, ob die Veröffentlichung Filme zeigt; jeder braucht einen Text, der alles wiedergibt.',
      en: 'See whether the publication shows films; each needs a text that tells all of it.',
    },
  },
  {
    id: '1.2.9',
    name: { de: 'Nur Audio (live)', en: 'Audio-only (Live)' },
    person: {
      de: 'Sehen Sie nach, ob Ton live übertragen wird; dann braucht er einen Text.',
      en: 'See whether sound is broadcast live; it then needs a text.',
    },
  },
  {
    id: '1.3.6',
    name: { de: 'Zweck bestimmen', en: 'Identify Purpose' },
    person: {
      de: 'Prüfen Sie mit einem Programm für Symbole, ob Bereiche und Bedienelemente erkannt werden.',
      en: 'Check with software for symbols whether regions and controls are recognised.',
    },
  },
  {
    id: '1.4.6',
    name: { de: 'Kontrast (erhöht)', en: 'Contrast (Enhanced)' },
    person: {
      de: 'Sehen Sie sich Schrift in Bildern und Schaubildern an: Hebt sie sich sehr deutlich ab (7 zu 1)?',
      en: 'Look at the lettering in pictures and diagrams: does it stand out very clearly (7 to 1)?',
    },
  },
  {
    id: '1.4.7',
    name: { de: 'Leiser oder kein Hintergrundton', en: 'Low or No Background Audio' },
    person: {
      de: 'Hören Sie in jede Hörfassung hinein: Stört etwas hinter der Stimme?',
      en: 'Listen into every recording: is there anything disturbing behind the voice?',
    },
  },
  {
    id: '1.4.8',
    name: { de: 'Visuelle Darstellung', en: 'Visual Presentation' },
    person: {
      de: 'Stellen Sie im Browser eigene Farben und Schriften ein: Bleiben die Seiten lesbar?',
      en: 'Set your own colours and fonts in the browser: do the pages stay readable?',
    },
  },
  {
    id: '1.4.9',
    name: { de: 'Bilder eines Textes (keine Ausnahme)', en: 'Images of Text (No Exception)' },
    person: {
      de: 'Sehen Sie alle Bilder an: Außer in Logos darf kein Text stehen.',
      en: 'Look at all pictures: there may be no text but in logos.',
    },
  },
  {
    id: '2.1.3',
    name: { de: 'Tastatur (keine Ausnahme)', en: 'Keyboard (No Exception)' },
    person: {
      de: 'Bedienen Sie alles nur mit der Tastatur, ohne eine einzige Ausnahme.',
      en: 'Use everything with the keyboard only, without a single exception.',
    },
  },
  {
    id: '2.2.3',
    name: { de: 'Keine zeitliche Begrenzung', en: 'No Timing' },
    person: {
      de: 'Prüfen Sie, ob irgendetwas in einer bestimmten Zeit getan werden muss.',
      en: 'Check whether anything must be done within a certain time.',
    },
  },
  {
    id: '2.2.4',
    name: { de: 'Unterbrechungen', en: 'Interruptions' },
    person: {
      de: 'Lassen Sie eine Seite offen: Es dürfen keine Meldungen dazwischenkommen.',
      en: 'Leave a page open: no messages may interrupt.',
    },
  },
  {
    id: '2.2.5',
    name: { de: 'Erneute Authentifizierung', en: 'Re-authenticating' },
    person: {
      de: 'Sehen Sie nach, ob man sich anmelden muss; dann darf nach einer Pause nichts verloren sein.',
      en: 'See whether one must sign in; nothing may then be lost after a pause.',
    },
  },
  {
    id: '2.2.6',
    name: { de: 'Timeouts', en: 'Timeouts' },
    person: {
      de: 'Sehen Sie nach, ob Eingaben nach einer Zeit verfallen; dann muss das vorher gesagt werden.',
      en: 'See whether entries expire after a time; that must then be told in advance.',
    },
  },
  {
    id: '2.3.2',
    name: { de: 'Drei Blitze', en: 'Three Flashes' },
    person: {
      de: 'Sehen Sie alle bewegten Bilder an: Nichts darf öfter als dreimal in der Sekunde blitzen, auch nichts Kleines.',
      en: 'Look at all moving pictures: nothing may flash more than three times a second, however small.',
    },
  },
  {
    id: '2.3.3',
    name: { de: 'Animation durch Interaktion', en: 'Animation from Interactions' },
    person: {
      de: 'Schalten Sie am Gerät „Bewegung reduzieren“ ein und bedienen Sie die Seiten: Es darf sich nichts bewegen.',
      en: 'Turn on “reduce motion” on a device and use the pages: nothing may move.',
    },
  },
  {
    id: '2.4.8',
    name: { de: 'Position', en: 'Location' },
    person: {
      de: 'Öffnen Sie eine Seite aus der Mitte: Sieht man, wo in der Veröffentlichung man ist?',
      en: 'Open a page from the middle: can one see where in the publication one is?',
    },
  },
  {
    id: '2.4.9',
    name: { de: 'Linkzweck (reiner Link)', en: 'Link Purpose (Link Only)' },
    person: {
      de: 'Lesen Sie nur die Links: Weiß man auch ohne den Satz, wohin sie führen?',
      en: 'Read the links alone: does one know without the sentence where they lead?',
    },
  },
  {
    id: '2.4.10',
    name: { de: 'Abschnittsüberschriften', en: 'Section Headings' },
    person: {
      de: 'Lesen Sie lange Abschnitte: Fehlt irgendwo eine Zwischenüberschrift?',
      en: 'Read long sections: is a heading missing anywhere?',
    },
  },
  {
    id: '2.4.12',
    name: { de: 'Fokus nicht verdeckt (erweitert)', en: 'Focus Not Obscured (Enhanced)' },
    person: {
      de: 'Gehen Sie bei starker Vergrößerung mit der Tabulatortaste durch eine Seite: Ist die Stelle immer ganz zu sehen?',
      en: 'Walk through a page with the tab key under strong zoom: is the place always visible as a whole?',
    },
  },
  {
    id: '2.4.13',
    name: { de: 'Fokus-Darstellung', en: 'Focus Appearance' },
    person: {
      de: 'Messen Sie den Rahmen um die Stelle, an der man ist: mindestens zwei Pixel breit, Kontrast 3 zu 1.',
      en: 'Measure the frame around the place one is at: at least two pixels wide, contrast 3 to 1.',
    },
  },
  {
    id: '2.5.5',
    name: { de: 'Zielgröße (erweitert)', en: 'Target Size (Enhanced)' },
    person: {
      de: 'Messen Sie Tasten und alleinstehende Links: mindestens 44 mal 44 Pixel.',
      en: 'Measure buttons and links that stand alone: at least 44 by 44 pixels.',
    },
  },
  {
    id: '2.5.6',
    name: { de: 'Gleichzeitige Eingabemechanismen', en: 'Concurrent Input Mechanisms' },
    person: {
      de: 'Wechseln Sie beim Lesen zwischen Maus, Tastatur und Finger: Alles muss jederzeit gehen.',
      en: 'Switch between mouse, keyboard and finger while reading: all must work at any time.',
    },
  },
  {
    id: '3.1.3',
    name: { de: 'Ungewöhnliche Wörter', en: 'Unusual Words' },
    person: {
      de: 'Lassen Sie jemanden von außen lesen: Welche Wörter fehlen im Glossar?',
      en: 'Let somebody from outside read: which words are missing from the glossary?',
    },
  },
  {
    id: '3.1.4',
    name: { de: 'Abkürzungen', en: 'Abbreviations' },
    person: {
      de: 'Suchen Sie alle Abkürzungen: Ist jede bei ihrem ersten Vorkommen erklärt?',
      en: 'Look for all abbreviations: is each explained where it first occurs?',
    },
  },
  {
    id: '3.1.5',
    name: { de: 'Leseniveau', en: 'Reading Level' },
    person: {
      de: 'Lassen Sie die Leichte Sprache von einer Prüfgruppe lesen; nur sie kann sagen, ob der Text verstanden wird.',
      en: 'Have the Leichte Sprache read by a group of target readers; only they can tell whether it is understood.',
    },
  },
  {
    id: '3.1.6',
    name: { de: 'Aussprache', en: 'Pronunciation' },
    person: {
      de: 'Hören Sie Namen und Fachwörter in der Hörfassung an: Stimmt die Aussprache?',
      en: 'Listen to names and special terms in the recording: is the pronunciation right?',
    },
  },
  {
    id: '3.2.5',
    name: { de: 'Änderung auf Anfrage', en: 'Change on Request' },
    person: {
      de: 'Prüfen Sie, dass sich nirgends etwas ändert oder öffnet, das niemand verlangt hat.',
      en: 'Check that nothing changes or opens anywhere that nobody asked for.',
    },
  },
  {
    id: '3.3.5',
    name: { de: 'Hilfe', en: 'Help' },
    person: {
      de: 'Sehen Sie nach, ob es Formulare gibt; dann muss Hilfe zu jedem Feld erreichbar sein.',
      en: 'See whether there are forms; help for each field must then be within reach.',
    },
  },
  {
    id: '3.3.6',
    name: { de: 'Fehlervermeidung (alle)', en: 'Error Prevention (All)' },
    person: {
      de: 'Sehen Sie nach, ob man etwas abschicken kann; dann muss man es vorher prüfen und ändern können.',
      en: 'See whether anything can be sent; one must then be able to review and change it first.',
    },
  },
  {
    id: '3.3.9',
    name: {
      de: 'Barrierefreie Authentifizierung (erweitert)',
      en: 'Accessible Authentication (Enhanced)',
    },
    person: {
      de: 'Sehen Sie nach, ob man sich anmelden muss; dann darf dabei kein Rätsel zu lösen sein, auch keines mit Bildern.',
      en: 'See whether one must sign in; there may then be no puzzle to solve, not even with pictures.',
    },
  },
];
