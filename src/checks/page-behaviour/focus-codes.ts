/** What the keyboard alone can find on a page: the codes about focus and keys. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

const TEMPLATE = {
  de: 'Die Ursache liegt in der Vorlage (templates/html) oder in einem Skript: Melden Sie den Fehler mit der genannten Stelle.',
  en: 'The cause is in the template (templates/html) or in a script: report it together with the place given.',
};

/** The codes about focus and keys. */
export const focusCodes = {
  'web/forced-colours-focus': {
    severity: 'error',
    criteria: ['2.4.7'],
    title: {
      de: 'Mit eigenen Farben des Systems ist nicht zu sehen, wo die Tastatur steht',
      en: 'In the system’s own colours one cannot see where the keyboard is',
    },
    why: {
      de: 'Der Kontrastmodus nimmt Schatten und Hintergründe weg. Wer mit der Tastatur liest, verliert dann die Stelle (WCAG 2.4.7).',
      en: 'High-contrast mode takes shadows and backgrounds away. Readers who use a keyboard then lose their place (WCAG 2.4.7).',
    },
    help: TEMPLATE,
  },
  'web/keyboard-unreached': {
    severity: 'error',
    criteria: ['2.1.1'],
    title: {
      de: 'Ein Bedienelement ist mit der Tastatur nicht erreichbar',
      en: 'A control cannot be reached with the keyboard',
    },
    why: {
      de: 'Wer keine Maus bedienen kann, kommt hier nicht weiter (WCAG 2.1.1).',
      en: 'Who cannot use a mouse is stopped here (WCAG 2.1.1).',
    },
    help: TEMPLATE,
  },
  'web/keyboard-trap': {
    severity: 'error',
    criteria: ['2.1.2'],
    title: {
      de: 'Die Tastatur kommt von einer Stelle nicht mehr weg',
      en: 'The keyboard cannot leave a place',
    },
    why: {
      de: 'Wer nur die Tastatur hat, bleibt hier gefangen und erreicht den Rest der Seite nicht (WCAG 2.1.2).',
      en: 'Who has only a keyboard is caught here and cannot reach the rest of the page (WCAG 2.1.2).',
    },
    help: TEMPLATE,
  },
  'web/key-dead': {
    severity: 'error',
    criteria: ['2.1.1'],
    title: {
      de: 'Die Eingabetaste bewirkt hier nichts',
      en: 'The Enter key does nothing here',
    },
    why: {
      de: 'Ein Klick wirkt, die Eingabetaste nicht: Wer keine Maus bedienen kann, kommt hier nicht weiter (WCAG 2.1.1).',
      en: 'A click works, the Enter key does not: who cannot use a mouse is stopped here (WCAG 2.1.1).',
    },
    help: TEMPLATE,
  },
  'web/focus-order': {
    severity: 'error',
    criteria: ['2.4.3'],
    title: {
      de: 'Die Tastatur springt zurück',
      en: 'The keyboard jumps back',
    },
    why: {
      de: 'Die Tab-Taste muss der Reihenfolge des Textes folgen; sonst verliert man den Zusammenhang (WCAG 2.4.3).',
      en: 'The Tab key must follow the order of the text, or readers lose the thread (WCAG 2.4.3).',
    },
    help: TEMPLATE,
  },
  'web/focus-invisible': {
    severity: 'error',
    criteria: ['2.4.7'],
    title: {
      de: 'Es ist nicht zu sehen, wo die Tastatur steht',
      en: 'One cannot see where the keyboard is',
    },
    why: {
      de: 'Wer mit der Tastatur liest, muss sehen, welches Bedienelement an der Reihe ist (WCAG 2.4.7).',
      en: 'Readers who use a keyboard must see which control they are at (WCAG 2.4.7).',
    },
    help: TEMPLATE,
  },
  'web/focus-contrast': {
    severity: 'error',
    criteria: ['1.4.11', '2.4.13'],
    title: {
      de: 'Es ist kaum zu sehen, wo die Tastatur steht',
      en: 'One can hardly see where the keyboard is',
    },
    why: {
      de: 'Die Markierung hebt sich zu wenig vom Hintergrund ab: Nötig ist ein Kontrast von 3 zu 1 (WCAG 1.4.11).',
      en: 'The mark stands out too little from its background: a contrast of 3 to 1 is needed (WCAG 1.4.11).',
    },
    help: TEMPLATE,
  },
  'web/focus-outside': {
    severity: 'error',
    criteria: ['2.4.7'],
    title: {
      de: 'Die Tastatur steht auf etwas, das nicht zu sehen ist',
      en: 'The keyboard is at something that cannot be seen',
    },
    why: {
      de: 'Das Bedienelement liegt außerhalb des Fensters oder ist unsichtbar, obwohl die Tastatur dort steht (WCAG 2.4.7).',
      en: 'The control is outside the window or invisible though the keyboard is there (WCAG 2.4.7).',
    },
    help: TEMPLATE,
  },
  'web/focus-covered': {
    severity: 'error',
    criteria: ['2.4.11'],
    title: {
      de: 'Etwas verdeckt die Stelle, an der die Tastatur steht',
      en: 'Something covers the place where the keyboard is',
    },
    why: {
      de: 'Ein feststehender Teil der Seite liegt über dem Bedienelement: Man sieht nicht, was man auslöst (WCAG 2.4.11).',
      en: 'A fixed part of the page lies over the control: one cannot see what one is about to do (WCAG 2.4.11).',
    },
    help: TEMPLATE,
  },
  'web/skip-link': {
    severity: 'error',
    criteria: ['2.4.1'],
    title: {
      de: 'Die Sprungmarke führt nicht zum Inhalt',
      en: 'The skip link does not lead to the content',
    },
    why: {
      de: 'Sie erspart es, auf jeder Seite an der ganzen Navigation vorbeizugehen. Führt sie ins Leere, hilft sie nicht (WCAG 2.4.1).',
      en: 'It spares readers to pass the whole navigation on each page. When it leads nowhere it does not help (WCAG 2.4.1).',
    },
    help: TEMPLATE,
  },
} as const satisfies CodeTable;
