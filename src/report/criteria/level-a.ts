/** WCAG 2.2, level A: 31 success criteria (4.1.1 was withdrawn). */
import type { Criterion } from './criterion.ts';

export const levelA: readonly Criterion[] = [
  {
    id: '1.1.1',
    name: { de: 'Nicht-Text-Inhalte', en: 'Non-text Content' },
    person: {
      de: 'Lesen Sie jeden Alternativtext und fragen Sie sich: Sagt er dasselbe wie das Bild?',
      en: 'Read every alternative text and ask: does it say what the picture says?',
    },
  },
  {
    id: '1.2.1',
    name: {
      de: 'Nur Audio und nur Video (aufgezeichnet)',
      en: 'Audio-only and Video-only (Prerecorded)',
    },
    person: {
      de: 'Hören Sie eine Hörfassung ganz an und lesen Sie mit: Steht alles Gesprochene auch im Text?',
      en: 'Listen to one recording to its end and read along: is everything that is spoken also in the text?',
    },
  },
  {
    id: '1.2.2',
    name: { de: 'Untertitel (aufgezeichnet)', en: 'Captions (Prerecorded)' },
    person: {
      de: 'Sehen Sie nach, ob die Veröffentlichung Filme mit Ton zeigt; jeder braucht Untertitel.',
      en: 'See whether the publication shows films with sound; each needs captions.',
    },
  },
  {
    id: '1.2.3',
    name: {
      de: 'Audiodeskription oder Medienalternative (aufgezeichnet)',
      en: 'Audio Description or Media Alternative (Prerecorded)',
    },
    person: {
      de: 'Sehen Sie nach, ob die Veröffentlichung Filme zeigt; jeder braucht eine Beschreibung dessen, was man nur sieht.',
      en: 'See whether the publication shows films; each needs a description of what can only be seen.',
    },
  },
  {
    id: '1.3.1',
    name: { de: 'Info und Beziehungen', en: 'Info and Relationships' },
    person: {
      de: 'Vergleichen Sie, was wie eine Überschrift, Liste oder Tabelle aussieht, mit dem, was ein Screenreader als solche ansagt.',
      en: 'Compare what looks like a heading, list or table with what a screen reader announces as one.',
    },
  },
  {
    id: '1.3.2',
    name: { de: 'Bedeutungstragende Reihenfolge', en: 'Meaningful Sequence' },
    person: {
      de: 'Lassen Sie sich ein Kapitel je Ausgabe vorlesen und achten Sie darauf, ob die Reihenfolge Sinn ergibt.',
      en: 'Have one chapter of each edition read aloud and notice whether the order makes sense.',
    },
  },
  {
    id: '1.3.3',
    name: { de: 'Sensorische Eigenschaften', en: 'Sensory Characteristics' },
    person: {
      de: 'Suchen Sie im Text nach Hinweisen wie „rechts“, „rund“ oder „grün“, die man sehen muss, um sie zu verstehen.',
      en: 'Search the text for hints such as “on the right”, “round” or “green” that one must see to understand.',
    },
  },
  {
    id: '1.4.1',
    name: { de: 'Benutzung von Farbe', en: 'Use of Color' },
    person: {
      de: 'Sehen Sie sich jedes Schaubild in Grautönen an: Ist noch alles zu unterscheiden?',
      en: 'Look at every diagram in shades of grey: can everything still be told apart?',
    },
  },
  {
    id: '1.4.2',
    name: { de: 'Audio-Steuerelement', en: 'Audio Control' },
    person: {
      de: 'Öffnen Sie jede Seite und achten Sie darauf, dass kein Ton von selbst beginnt.',
      en: 'Open every page and make sure that no sound starts by itself.',
    },
  },
  {
    id: '2.1.1',
    name: { de: 'Tastatur', en: 'Keyboard' },
    person: {
      de: 'Bedienen Sie die Webseiten und ein E-Book nur mit der Tastatur, auch den Ton.',
      en: 'Use the web pages and one e-book with the keyboard only, the sound included.',
    },
  },
  {
    id: '2.1.2',
    name: { de: 'Keine Tastaturfalle', en: 'No Keyboard Trap' },
    person: {
      de: 'Gehen Sie mit der Tabulatortaste durch eine Seite mit Ton und prüfen Sie, ob Sie überall wieder hinauskommen.',
      en: 'Walk through a page with sound using the tab key and check that you can leave every place.',
    },
  },
  {
    id: '2.1.4',
    name: { de: 'Tastenkürzel', en: 'Character Key Shortcuts' },
    person: {
      de: 'Drücken Sie auf einer Webseite einzelne Buchstaben: Es darf nichts ausgelöst werden.',
      en: 'Press single letters on a web page: nothing may be set off.',
    },
  },
  {
    id: '2.2.1',
    name: { de: 'Zeiteinteilung anpassbar', en: 'Timing Adjustable' },
    person: {
      de: 'Lassen Sie eine Seite lange offen: Nichts darf ablaufen oder verschwinden.',
      en: 'Leave a page open for long: nothing may expire or vanish.',
    },
  },
  {
    id: '2.2.2',
    name: { de: 'Pausieren, beenden, ausblenden', en: 'Pause, Stop, Hide' },
    person: {
      de: 'Sehen Sie nach, ob sich in Bildern oder auf Seiten etwas von selbst bewegt; dann muss man es anhalten können.',
      en: 'See whether anything in pictures or on pages moves by itself; one must then be able to stop it.',
    },
  },
  {
    id: '2.3.1',
    name: {
      de: 'Grenzwert von dreimaligem Blitzen oder weniger',
      en: 'Three Flashes or Below Threshold',
    },
    person: {
      de: 'Sehen Sie alle bewegten Bilder an: Keines darf öfter als dreimal in der Sekunde blitzen.',
      en: 'Look at all moving pictures: none may flash more than three times a second.',
    },
  },
  {
    id: '2.4.1',
    name: { de: 'Blöcke umgehen', en: 'Bypass Blocks' },
    person: {
      de: 'Drücken Sie auf einer Seite zuerst die Tabulatortaste und folgen Sie der Sprungmarke: Beginnt dort der Inhalt?',
      en: 'Press the tab key first on a page and follow the skip link: does the content start there?',
    },
  },
  {
    id: '2.4.2',
    name: { de: 'Seite mit Titel versehen', en: 'Page Titled' },
    person: {
      de: 'Lesen Sie die Titel der Seiten und Dateien: Erkennt man daran, worum es geht?',
      en: 'Read the titles of pages and files: can one tell from them what they are about?',
    },
  },
  {
    id: '2.4.3',
    name: { de: 'Fokus-Reihenfolge', en: 'Focus Order' },
    person: {
      de: 'Gehen Sie mit der Tabulatortaste durch eine Seite und achten Sie darauf, ob die Reihenfolge der Lesefolge entspricht.',
      en: 'Walk through a page with the tab key and notice whether the order follows the reading.',
    },
  },
  {
    id: '2.4.4',
    name: { de: 'Linkzweck (im Kontext)', en: 'Link Purpose (In Context)' },
    person: {
      de: 'Lesen Sie jeden Link mit seinem Satz: Weiß man, wohin er führt?',
      en: 'Read every link with its sentence: does one know where it leads?',
    },
  },
  {
    id: '2.5.1',
    name: { de: 'Zeigergesten', en: 'Pointer Gestures' },
    person: {
      de: 'Bedienen Sie die Webseiten am Telefon mit einem Finger und nur durch Tippen.',
      en: 'Use the web pages on a phone with one finger and by tapping only.',
    },
  },
  {
    id: '2.5.2',
    name: { de: 'Zeigerabbruch', en: 'Pointer Cancellation' },
    person: {
      de: 'Halten Sie auf einem Link die Maustaste, ziehen Sie weg und lassen Sie los: Es darf nichts geschehen.',
      en: 'Hold the mouse button on a link, move away and let go: nothing may happen.',
    },
  },
  {
    id: '2.5.3',
    name: { de: 'Beschriftung im Namen', en: 'Label in Name' },
    person: {
      de: 'Bedienen Sie eine Seite mit Spracheingabe und nennen Sie, was auf Links und Tasten steht.',
      en: 'Use a page by speech and say what is written on links and buttons.',
    },
  },
  {
    id: '2.5.4',
    name: { de: 'Betätigung durch Bewegung', en: 'Motion Actuation' },
    person: {
      de: 'Schütteln und kippen Sie ein Telefon mit geöffneter Seite: Es darf nichts ausgelöst werden.',
      en: 'Shake and tilt a phone with a page open: nothing may be set off.',
    },
  },
  {
    id: '3.1.1',
    name: { de: 'Sprache der Seite', en: 'Language of Page' },
    person: {
      de: 'Lassen Sie sich je Ausgabe den Anfang vorlesen: Klingt es nach der richtigen Sprache?',
      en: 'Have the beginning of each edition read aloud: does it sound like the right language?',
    },
  },
  {
    id: '3.2.1',
    name: { de: 'Bei Fokus', en: 'On Focus' },
    person: {
      de: 'Gehen Sie mit der Tabulatortaste über alle Bedienelemente: Allein davon darf sich nichts öffnen.',
      en: 'Walk over all controls with the tab key: nothing may open from that alone.',
    },
  },
  {
    id: '3.2.2',
    name: { de: 'Bei Eingabe', en: 'On Input' },
    person: {
      de: 'Stellen Sie am Tonspieler Lautstärke und Stelle ein: Die Seite selbst darf sich nicht verändern.',
      en: 'Change volume and position of a player: the page itself may not change.',
    },
  },
  {
    id: '3.2.6',
    name: { de: 'Einheitliche Hilfe', en: 'Consistent Help' },
    person: {
      de: 'Suchen Sie auf drei Seiten den Kontakt: Steht er jedes Mal an derselben Stelle?',
      en: 'Look for the contact on three pages: is it in the same place each time?',
    },
  },
  {
    id: '3.3.1',
    name: { de: 'Fehlererkennung', en: 'Error Identification' },
    person: {
      de: 'Sehen Sie nach, ob es Formulare gibt; dann müssen Fehler im Text benannt werden.',
      en: 'See whether there are forms; errors must then be named in text.',
    },
  },
  {
    id: '3.3.2',
    name: { de: 'Beschriftungen oder Anweisungen', en: 'Labels or Instructions' },
    person: {
      de: 'Sehen Sie nach, ob es Eingabefelder gibt; dann braucht jedes eine sichtbare Beschriftung.',
      en: 'See whether there are input fields; each then needs a visible label.',
    },
  },
  {
    id: '3.3.7',
    name: { de: 'Redundante Eingabe', en: 'Redundant Entry' },
    person: {
      de: 'Sehen Sie nach, ob es Formulare gibt; dann darf nichts zweimal verlangt werden.',
      en: 'See whether there are forms; nothing may then be asked for twice.',
    },
  },
  {
    id: '4.1.2',
    name: { de: 'Name, Rolle, Wert', en: 'Name, Role, Value' },
    person: {
      de: 'Gehen Sie mit einem Screenreader über alle Bedienelemente: Sagt er an, was es ist und wie es heißt?',
      en: 'Walk over all controls with a screen reader: does it say what each is and is called?',
    },
  },
];
