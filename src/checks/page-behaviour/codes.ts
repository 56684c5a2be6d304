/** What trying out a page of the web edition can find. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';
import { focusCodes } from './focus-codes.ts';

const TEMPLATE = {
  de: 'Die Ursache liegt meist in der Vorlage (templates/html): Melden Sie den Fehler mit der genannten Stelle.',
  en: 'The cause is mostly in the template (templates/html): report it together with the place given.',
};

/** The codes of this check. */
export const behaviourCodes = {
  ...focusCodes,
  'web/text-spacing': {
    severity: 'error',
    criteria: ['1.4.12'],
    title: {
      de: 'Text geht verloren, wenn Abstände größer werden',
      en: 'Text is lost when spacing grows',
    },
    why: {
      de: 'Viele Menschen mit Leseschwäche stellen größere Abstände ein. Text, der dann abgeschnitten ist oder übereinander steht, können sie nicht lesen (WCAG 1.4.12).',
      en: 'Many people with dyslexia set wider spacing. Text that is then cut off or overlaps cannot be read (WCAG 1.4.12).',
    },
    help: {
      de: 'Kürzen Sie den Text an dieser Stelle. Hilft das nicht, hat die Vorlage hier eine feste Höhe oder Breite: Melden Sie das.',
      en: 'Shorten the text at this place. If that does not help, the template has a fixed height or width here: report it.',
    },
  },
  'web/text-resize': {
    severity: 'error',
    criteria: ['1.4.4'],
    title: {
      de: 'Text geht verloren, wenn die Schrift doppelt so groß ist',
      en: 'Text is lost when type is twice as large',
    },
    why: {
      de: 'Wer schlecht sieht, stellt im Browser eine größere Schrift ein. Nichts darf dabei abgeschnitten werden oder sich überdecken (WCAG 1.4.4).',
      en: 'People with low vision set larger type in the browser. Nothing may be cut off or overlap then (WCAG 1.4.4).',
    },
    help: {
      de: 'Kürzen Sie den Text an dieser Stelle. Hilft das nicht, hat die Vorlage hier eine feste Höhe oder Breite: Melden Sie das.',
      en: 'Shorten the text at this place. If that does not help, the template has a fixed height or width here: report it.',
    },
  },
  'web/forced-colours-text': {
    severity: 'error',
    criteria: ['1.4.3'],
    title: {
      de: 'Text ist mit eigenen Farben des Systems nicht lesbar',
      en: 'Text cannot be read in the system’s own colours',
    },
    why: {
      de: 'Im Kontrastmodus setzt das Betriebssystem die Farben. Wer ihn braucht, sieht Text nicht, der sich diesen Farben entzieht.',
      en: 'In high-contrast mode the operating system sets the colours. Who needs it cannot see text that withdraws from them.',
    },
    help: TEMPLATE,
  },
  'web/forced-colours-control': {
    severity: 'error',
    criteria: ['1.4.11'],
    title: {
      de: 'Ein Bedienelement verschwindet mit eigenen Farben des Systems',
      en: 'A control vanishes in the system’s own colours',
    },
    why: {
      de: 'Im Kontrastmodus fallen Hintergründe und Schatten weg. Ein Knopf ohne Rand, Text oder Bild ist dann unsichtbar.',
      en: 'High-contrast mode takes backgrounds and shadows away. A button without border, text or picture cannot be seen then.',
    },
    help: TEMPLATE,
  },
  'web/forced-colours-state': {
    severity: 'error',
    criteria: ['1.4.1'],
    title: {
      de: 'Eine Markierung besteht nur aus Farbe',
      en: 'A mark is made of colour alone',
    },
    why: {
      de: 'Was gewählt, gedrückt oder die aktuelle Seite ist, zeigt hier nur ein Hintergrund oder Schatten. Im Kontrastmodus fällt beides weg (WCAG 1.4.1).',
      en: 'Only a background or a shadow shows what is chosen, pressed or the current page. High-contrast mode takes both away (WCAG 1.4.1).',
    },
    help: TEMPLATE,
  },
  'web/motion': {
    severity: 'error',
    criteria: ['2.2.2', '2.3.3'],
    title: {
      de: 'Etwas bewegt sich, obwohl weniger Bewegung gewünscht ist',
      en: 'Something moves though less motion is wanted',
    },
    why: {
      de: 'Bewegung löst bei manchen Menschen Schwindel oder Übelkeit aus. Sie stellen ihr Gerät auf weniger Bewegung, und die Seite muss sich daran halten (WCAG 2.3.3).',
      en: 'Motion makes some people dizzy or sick. They set their device to less motion, and the page must obey (WCAG 2.3.3).',
    },
    help: TEMPLATE,
  },
  'web/unvisited': {
    severity: 'warning',
    title: {
      de: 'Eine Seite wurde nicht im Browser bedient',
      en: 'A page was not tried out in a browser',
    },
    why: {
      de: 'Ohne Browser lassen sich Tastatur, Abstände und Kontrastmodus nicht prüfen. Was nicht geprüft ist, gilt nicht als gut.',
      en: 'Without a browser keyboard, spacing and high contrast cannot be checked. What was not checked does not count as well.',
    },
    help: {
      de: 'Rufen Sie „lesbar doctor“ auf: es sagt, welcher Browser gefunden wird.',
      en: 'Run “lesbar doctor”: it tells which browser is found.',
    },
  },
} as const satisfies CodeTable;
