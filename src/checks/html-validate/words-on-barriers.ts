/**
 * What those rules of html-validate are about that readers notice, in both languages, with the success
 * criteria of WCAG 2.2 that a breach touches. Its own messages are English and written for developers.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';

/** A rule in words. */
export type RuleWords = Message & { readonly criteria: readonly string[] };

/** By the rule's name. */
export const barrierWords: Readonly<Record<string, RuleWords>> = {
  'area-alt': {
    de: 'Ein Bereich eines Bildes mit Links hat keinen Alternativtext.',
    en: 'An area of an image map has no alternative text.',
    criteria: ['1.1.1', '2.4.4'],
  },
  'aria-hidden-body': {
    de: 'Die ganze Seite ist für Vorlese-Programme verborgen.',
    en: 'The whole page is hidden from assistive technology.',
    criteria: ['4.1.2'],
  },
  'aria-label-misuse': {
    de: '„aria-label“ steht an einem Element, an dem es nicht vorgelesen wird.',
    en: '“aria-label” is on an element where it is not read.',
    criteria: ['4.1.2'],
  },
  'attribute-allowed-values': {
    de: 'Ein Attribut hat einen Wert, den HTML nicht kennt.',
    en: 'An attribute has a value that HTML does not know.',
    criteria: ['4.1.2'],
  },
  'autocomplete-password': {
    de: 'Ein Feld für ein Passwort sagt nicht, wie es ausgefüllt werden darf.',
    en: 'A password field does not say how it may be filled in.',
    criteria: ['1.3.5'],
  },
  'element-permitted-content': {
    de: 'Das Element darf an dieser Stelle nicht stehen, zum Beispiel ein Absatz unmittelbar in einer Liste.',
    en: 'The element is not allowed here, such as a paragraph directly in a list.',
    criteria: ['1.3.1'],
  },
  'element-permitted-occurrences': {
    de: 'Das Element kommt hier öfter vor, als HTML erlaubt.',
    en: 'The element occurs more often than HTML allows.',
    criteria: ['1.3.1'],
  },
  'element-permitted-order': {
    de: 'Elemente stehen in der falschen Reihenfolge, zum Beispiel die Beschriftung hinter der Tabelle.',
    en: 'Elements are in the wrong order, such as a caption behind its table.',
    criteria: ['1.3.1'],
  },
  'element-permitted-parent': {
    de: 'Das Element darf nicht in diesem Element stehen.',
    en: 'The element is not allowed in this parent.',
    criteria: ['1.3.1'],
  },
  'element-required-ancestor': {
    de: 'Dem Element fehlt ein Element, in dem es stehen muss.',
    en: 'The element lacks one that must be around it.',
    criteria: ['1.3.1'],
  },
  'element-required-attributes': {
    de: 'Dem Element fehlt ein Attribut, ohne das es nicht zu verstehen ist, zum Beispiel die Sprache der Seite.',
    en: 'The element lacks a required attribute, such as the language of the page.',
    criteria: ['3.1.1', '4.1.2'],
  },
  'element-required-content': {
    de: 'Dem Element fehlt ein Inhalt, ohne den es nicht zu verstehen ist, zum Beispiel der Titel der Seite.',
    en: 'The element lacks required content, such as the title of the page.',
    criteria: ['2.4.2'],
  },
  'empty-heading': {
    de: 'Eine Überschrift ist leer.',
    en: 'A heading is empty.',
    criteria: ['1.3.1', '2.4.6'],
  },
  'empty-title': {
    de: 'Der Titel der Seite ist leer.',
    en: 'The title of the page is empty.',
    criteria: ['2.4.2'],
  },
  'heading-level': {
    de: 'Eine Überschrift überspringt eine Ebene, oder es gibt mehr als einen Titel.',
    en: 'A heading skips a level, or there is more than one title.',
    criteria: ['1.3.1'],
  },
  'hidden-focusable': {
    de: 'Ein Element ist für Vorlese-Programme verborgen, mit der Tastatur aber zu erreichen.',
    en: 'An element is hidden from assistive technology but can be reached by keyboard.',
    criteria: ['4.1.2'],
  },
  'input-missing-label': {
    de: 'Einem Eingabefeld fehlt die Beschriftung.',
    en: 'An input field has no label.',
    criteria: ['1.3.1', '3.3.2', '4.1.2'],
  },
  'meta-refresh': {
    de: 'Die Seite lädt sich nach einiger Zeit von selbst neu.',
    en: 'The page reloads by itself after a while.',
    criteria: ['2.2.1', '3.2.5'],
  },
  'multiple-labeled-controls': {
    de: 'Eine Beschriftung gehört zu mehreren Feldern.',
    en: 'A label belongs to several fields.',
    criteria: ['1.3.1', '3.3.2'],
  },
  'no-abstract-role': {
    de: 'Eine Rolle ist nur ein Oberbegriff und darf nicht vergeben werden.',
    en: 'A role is abstract and may not be used.',
    criteria: ['4.1.2'],
  },
  'no-autoplay': {
    de: 'Ton oder Video startet von selbst.',
    en: 'Sound or video starts by itself.',
    criteria: ['1.4.2'],
  },
  'no-dup-id': {
    de: 'Zwei Elemente haben dieselbe Kennung.',
    en: 'Two elements have the same id.',
    criteria: ['1.3.1', '4.1.2'],
  },
  'no-implicit-close': {
    de: 'Ein Element schließt ein anderes, ohne dass es dasteht, zum Beispiel ein Absatz in einem Absatz.',
    en: 'An element closes another without saying so, such as a paragraph in a paragraph.',
    criteria: ['1.3.1'],
  },
  'no-inline-style': {
    de: 'Ein Element legt sein Aussehen selbst fest; Einstellungen der Lesenden greifen dann nicht.',
    en: 'An element sets its own style, which readers’ settings cannot override.',
    criteria: ['1.4.12'],
  },
  'no-missing-references': {
    de: 'Ein Verweis auf eine Kennung führt zu nichts, zum Beispiel der Name eines Bereichs.',
    en: 'A reference to an id leads to nothing, such as the name of a region.',
    criteria: ['1.3.1', '4.1.2'],
  },
  'no-multiple-main': {
    de: 'Die Seite hat mehr als einen Hauptbereich.',
    en: 'The page has more than one main region.',
    criteria: ['1.3.1'],
  },
  'prefer-native-element': {
    de: 'Eine Rolle ersetzt ein Element, das es in HTML gibt.',
    en: 'A role stands in for an element that HTML has.',
    criteria: ['1.3.1', '4.1.2'],
  },
  'text-content': {
    de: 'Einem Element fehlt Text, den Vorlese-Programme vorlesen könnten, zum Beispiel einer Schaltfläche.',
    en: 'An element has no text for assistive technology to read, such as a button.',
    criteria: ['4.1.2'],
  },
  'unique-landmark': {
    de: 'Mehrere Bereiche derselben Art haben keine eigenen Namen.',
    en: 'Several regions of one kind have no names of their own.',
    criteria: ['1.3.1', '2.4.1'],
  },
  'valid-autocomplete': {
    de: 'Die Angabe zum automatischen Ausfüllen gibt es nicht.',
    en: 'There is no such value for filling in automatically.',
    criteria: ['1.3.5'],
  },
  'valid-for': {
    de: 'Eine Beschriftung verweist auf etwas, das kein Feld ist.',
    en: 'A label refers to something that is no field.',
    criteria: ['1.3.1', '3.3.2'],
  },
  'wcag/h30': {
    de: 'Ein Link hat keinen Text.',
    en: 'A link has no text.',
    criteria: ['2.4.4', '4.1.2'],
  },
  'wcag/h32': {
    de: 'Ein Formular hat keine Schaltfläche zum Absenden.',
    en: 'A form has no button to submit it.',
    criteria: ['3.2.2'],
  },
  'wcag/h36': {
    de: 'Eine Schaltfläche mit Bild hat keinen Alternativtext.',
    en: 'An image button has no alternative text.',
    criteria: ['1.1.1'],
  },
  'wcag/h37': {
    de: 'Einem Bild fehlt der Alternativtext.',
    en: 'A picture has no alternative text.',
    criteria: ['1.1.1'],
  },
  'wcag/h63': {
    de: 'Eine Kopfzelle sagt nicht, ob sie für die Spalte oder die Zeile gilt.',
    en: 'A header cell does not say whether it heads a column or a row.',
    criteria: ['1.3.1'],
  },
  'wcag/h67': {
    de: 'Ein schmückendes Bild hat trotzdem einen Titel.',
    en: 'A decorative picture has a title all the same.',
    criteria: ['1.1.1'],
  },
  'wcag/h71': {
    de: 'Einer Gruppe von Feldern fehlt die Beschriftung.',
    en: 'A group of fields has no legend.',
    criteria: ['1.3.1', '3.3.2'],
  },
};
