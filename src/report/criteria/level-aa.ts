/** WCAG 2.2, level AA: 24 success criteria. */
import type { Criterion } from './criterion.ts';

export const levelAA: readonly Criterion[] = [
  {
    id: '1.2.4',
    name: { de: 'Untertitel (live)', en: 'Captions (Live)' },
    person: {
      de: 'Sehen Sie nach, ob etwas live übertragen wird; dann braucht es Untertitel.',
      en: 'See whether anything is broadcast live; it then needs captions.',
    },
  },
  {
    id: '1.2.5',
    name: { de: 'Audiodeskription (aufgezeichnet)', en: 'Audio Description (Prerecorded)' },
    person: {
      de: 'Sehen Sie nach, ob die Veröffentlichung Filme zeigt; jeder braucht eine Audiodeskription.',
      en: 'See whether the publication shows films; each needs audio description.',
    },
  },
  {
    id: '1.3.4',
    name: { de: 'Ausrichtung', en: 'Orientation' },
    person: {
      de: 'Drehen Sie Telefon und Tablet: Alles muss hoch und quer lesbar sein.',
      en: 'Turn a phone and a tablet: everything must be readable upright and sideways.',
    },
  },
  {
    id: '1.3.5',
    name: { de: 'Eingabezweck bestimmen', en: 'Identify Input Purpose' },
    person: {
      de: 'Sehen Sie nach, ob Formulare nach persönlichen Angaben fragen; dann müssen die Felder sich ausfüllen lassen.',
      en: 'See whether forms ask for personal data; the fields must then allow autofill.',
    },
  },
  {
    id: '1.4.3',
    name: { de: 'Kontrast (Minimum)', en: 'Contrast (Minimum)' },
    person: {
      de: 'Sehen Sie sich Schrift in Bildern und Schaubildern an: Hebt sie sich deutlich ab (4,5 zu 1)?',
      en: 'Look at the lettering in pictures and diagrams: does it stand out clearly (4.5 to 1)?',
    },
  },
  {
    id: '1.4.4',
    name: { de: 'Textgröße ändern', en: 'Resize Text' },
    person: {
      de: 'Vergrößern Sie jede Seite auf 200 Prozent und lesen Sie sie: Fehlt etwas oder überdeckt sich etwas?',
      en: 'Zoom every page to 200 per cent and read it: is anything missing or covered?',
    },
  },
  {
    id: '1.4.5',
    name: { de: 'Bilder eines Textes', en: 'Images of Text' },
    person: {
      de: 'Sehen Sie alle Bilder an: Steht darin Text, der als Text im Kapitel stehen könnte?',
      en: 'Look at all pictures: is there text in them that could be text in the chapter?',
    },
  },
  {
    id: '1.4.10',
    name: { de: 'Umbruch', en: 'Reflow' },
    person: {
      de: 'Lesen Sie eine Seite am Telefon und bei 400 Prozent: Muss man irgendwo quer schieben?',
      en: 'Read a page on a phone and at 400 per cent: must one scroll sideways anywhere?',
    },
  },
  {
    id: '1.4.11',
    name: { de: 'Nicht-Text-Kontrast', en: 'Non-text Contrast' },
    person: {
      de: 'Sehen Sie sich Linien, Zeichen und Flächen der Schaubilder an: Heben sie sich ab (3 zu 1)?',
      en: 'Look at lines, signs and areas of the diagrams: do they stand out (3 to 1)?',
    },
  },
  {
    id: '1.4.12',
    name: { de: 'Textabstand', en: 'Text Spacing' },
    person: {
      de: 'Stellen Sie größere Zeilen- und Wortabstände ein und lesen Sie eine Seite: Wird etwas abgeschnitten?',
      en: 'Set larger spacing of lines and words and read a page: is anything cut off?',
    },
  },
  {
    id: '1.4.13',
    name: {
      de: 'Eingeblendeter Inhalt bei Darüberschweben oder Fokus',
      en: 'Content on Hover or Focus',
    },
    person: {
      de: 'Fahren Sie mit der Maus über Abkürzungen und Links: Was erscheint, darf nichts Nötiges verdecken.',
      en: 'Move the mouse over abbreviations and links: what appears may not cover what is needed.',
    },
  },
  {
    id: '2.4.5',
    name: { de: 'Verschiedene Methoden', en: 'Multiple Ways' },
    person: {
      de: 'Suchen Sie ein Kapitel auf zwei Wegen, etwa über die Startseite und über das Verzeichnis.',
      en: 'Find a chapter in two ways, for instance by the landing page and by the contents.',
    },
  },
  {
    id: '2.4.6',
    name: { de: 'Überschriften und Beschriftungen', en: 'Headings and Labels' },
    person: {
      de: 'Lesen Sie nur die Überschriften: Weiß man, was darunter steht?',
      en: 'Read the headings alone: does one know what stands below?',
    },
  },
  {
    id: '2.4.7',
    name: { de: 'Fokus sichtbar', en: 'Focus Visible' },
    person: {
      de: 'Gehen Sie mit der Tabulatortaste durch eine Seite: Sieht man jederzeit, wo man ist?',
      en: 'Walk through a page with the tab key: can one see at any time where one is?',
    },
  },
  {
    id: '2.4.11',
    name: { de: 'Fokus nicht verdeckt (Minimum)', en: 'Focus Not Obscured (Minimum)' },
    person: {
      de: 'Gehen Sie bei starker Vergrößerung mit der Tabulatortaste durch eine Seite: Wird die Stelle nie ganz verdeckt?',
      en: 'Walk through a page with the tab key under strong zoom: is the place never covered entirely?',
    },
  },
  {
    id: '2.5.7',
    name: { de: 'Ziehbewegungen', en: 'Dragging Movements' },
    person: {
      de: 'Bedienen Sie alles, auch den Tonspieler, durch Tippen und ohne zu ziehen.',
      en: 'Use everything, players too, by tapping and without dragging.',
    },
  },
  {
    id: '2.5.8',
    name: { de: 'Zielgröße (Minimum)', en: 'Target Size (Minimum)' },
    person: {
      de: 'Tippen Sie am Telefon Links an, die dicht beieinander stehen: Trifft man den richtigen?',
      en: 'Tap links that stand close together on a phone: does one hit the right one?',
    },
  },
  {
    id: '3.1.2',
    name: { de: 'Sprache von Teilen', en: 'Language of Parts' },
    person: {
      de: 'Suchen Sie fremdsprachige Wörter und Sätze und hören Sie, ob sie richtig vorgelesen werden.',
      en: 'Look for words and sentences in other languages and listen whether they are read as such.',
    },
  },
  {
    id: '3.2.3',
    name: { de: 'Einheitliche Navigation', en: 'Consistent Navigation' },
    person: {
      de: 'Vergleichen Sie drei Seiten: Steht die Navigation überall in derselben Reihenfolge?',
      en: 'Compare three pages: is the navigation in the same order everywhere?',
    },
  },
  {
    id: '3.2.4',
    name: { de: 'Einheitliche Kennzeichnung', en: 'Consistent Identification' },
    person: {
      de: 'Vergleichen Sie drei Seiten: Heißt dasselbe überall gleich?',
      en: 'Compare three pages: is the same thing called the same everywhere?',
    },
  },
  {
    id: '3.3.3',
    name: { de: 'Fehlerempfehlung', en: 'Error Suggestion' },
    person: {
      de: 'Sehen Sie nach, ob es Formulare gibt; dann muss zu jedem Fehler eine Abhilfe genannt werden.',
      en: 'See whether there are forms; a remedy must then be named for each error.',
    },
  },
  {
    id: '3.3.4',
    name: {
      de: 'Fehlervermeidung (rechtlich, finanziell, Daten)',
      en: 'Error Prevention (Legal, Financial, Data)',
    },
    person: {
      de: 'Sehen Sie nach, ob man etwas verbindlich abschicken kann; dann muss man es vorher prüfen können.',
      en: 'See whether anything binding can be sent; one must then be able to review it first.',
    },
  },
  {
    id: '3.3.8',
    name: {
      de: 'Barrierefreie Authentifizierung (Minimum)',
      en: 'Accessible Authentication (Minimum)',
    },
    person: {
      de: 'Sehen Sie nach, ob man sich anmelden muss; dann darf man sich dafür nichts merken müssen.',
      en: 'See whether one must sign in; one may then not have to remember anything for it.',
    },
  },
  {
    id: '4.1.3',
    name: { de: 'Statusmeldungen', en: 'Status Messages' },
    person: {
      de: 'Starten Sie mit einem Screenreader den Ton: Werden Meldungen angesagt, ohne dass man sie suchen muss?',
      en: 'Start the sound with a screen reader: are messages announced without looking for them?',
    },
  },
];
