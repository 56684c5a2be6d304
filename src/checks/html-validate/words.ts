/** What each rule of html-validate is about, in both languages: those about mere markup, and all. */
import type { Message } from '../../diagnostics/diagnostic.ts';
import { barrierWords, type RuleWords } from './words-on-barriers.ts';

const markupWords: Readonly<Record<string, Message>> = {
  'attr-delimiter': {
    de: 'Um das Gleichheitszeichen eines Attributs stehen Leerzeichen.',
    en: 'There are spaces around the equals sign of an attribute.',
  },
  'attr-spacing': {
    de: 'Zwischen zwei Attributen fehlt ein Leerzeichen.',
    en: 'A space is missing between two attributes.',
  },
  'attribute-misuse': {
    de: 'Ein Attribut steht an einem Element, an dem es nichts bewirkt.',
    en: 'An attribute is on an element where it does nothing.',
  },
  'close-attr': {
    de: 'Ein schließendes Tag hat Attribute.',
    en: 'An end tag has attributes.',
  },
  'close-order': {
    de: 'Elemente werden nicht in der Reihenfolge geschlossen, in der sie geöffnet wurden.',
    en: 'Elements are not closed in the order in which they were opened.',
  },
  deprecated: {
    de: 'Das Element ist veraltet; Browser müssen es nicht mehr kennen.',
    en: 'The element is obsolete; browsers need not know it.',
  },
  'deprecated-rule': {
    de: 'Eine Prüfregel ist veraltet.',
    en: 'A rule of the checker is obsolete.',
  },
  'doctype-html': {
    de: 'Der Dokumenttyp ist nicht der von HTML.',
    en: 'The document type is not that of HTML.',
  },
  'element-name': {
    de: 'Den Namen dieses Elements gibt es in HTML nicht.',
    en: 'There is no element of this name in HTML.',
  },
  'form-dup-name': {
    de: 'Zwei Felder eines Formulars haben denselben Namen.',
    en: 'Two fields of a form have the same name.',
  },
  'input-attributes': {
    de: 'Ein Eingabefeld hat ein Attribut, das zu seiner Art nicht passt.',
    en: 'An input field has an attribute that does not fit its type.',
  },
  'map-dup-name': {
    de: 'Zwei Bilder mit Links haben denselben Namen.',
    en: 'Two image maps have the same name.',
  },
  'map-id-name': {
    de: 'Kennung und Name eines Bildes mit Links sind verschieden.',
    en: 'Id and name of an image map differ.',
  },
  'missing-doctype': {
    de: 'Der Seite fehlt der Dokumenttyp; Browser stellen sie dann anders dar.',
    en: 'The page has no document type; browsers then show it differently.',
  },
  'no-conditional-comment': {
    de: 'Ein Kommentar gilt nur einem Browser, den es nicht mehr gibt.',
    en: 'A comment is for a browser that no longer exists.',
  },
  'no-deprecated-attr': {
    de: 'Ein Attribut ist veraltet.',
    en: 'An attribute is obsolete.',
  },
  'no-dup-attr': {
    de: 'Ein Element hat ein Attribut zweimal.',
    en: 'An element has an attribute twice.',
  },
  'no-dup-class': {
    de: 'Ein Element nennt eine Klasse zweimal.',
    en: 'An element names a class twice.',
  },
  'no-implicit-button-type': {
    de: 'Einer Schaltfläche fehlt ihre Art (type).',
    en: 'A button has no type.',
  },
  'no-implicit-input-type': {
    de: 'Einem Eingabefeld fehlt seine Art (type).',
    en: 'An input field has no type.',
  },
  'no-raw-characters': {
    de: 'Ein Zeichen, das in HTML etwas bedeutet, steht ohne Umschreibung im Text.',
    en: 'A character that means something in HTML stands in the text unescaped.',
  },
  'no-redundant-aria-label': {
    de: '„aria-label“ wiederholt die Beschriftung eines Feldes.',
    en: '“aria-label” repeats the label of a field.',
  },
  'no-redundant-for': {
    de: 'Eine Beschriftung, die ihr Feld umschließt, nennt es noch einmal.',
    en: 'A label around its field names it once more.',
  },
  'no-redundant-role': {
    de: 'Ein Element nennt die Rolle, die es ohnehin hat.',
    en: 'An element names the role that it has anyway.',
  },
  'no-self-closing': {
    de: 'Ein Element ist mit „/>“ geschlossen; Browser übersehen das.',
    en: 'An element is closed by “/>”, which browsers ignore.',
  },
  'no-unused-disable': {
    de: 'Eine Prüfregel ist ohne Grund abgeschaltet.',
    en: 'A rule is switched off for no reason.',
  },
  'no-utf8-bom': {
    de: 'Am Anfang der Datei steht ein unsichtbares Zeichen (BOM).',
    en: 'The file begins with an invisible character (BOM).',
  },
  'parser-error': {
    de: 'Das HTML lässt sich an dieser Stelle nicht lesen.',
    en: 'The HTML cannot be read at this place.',
  },
  'prefer-button': {
    de: 'Eine Schaltfläche ist als Eingabefeld geschrieben.',
    en: 'A button is written as an input field.',
  },
  'prefer-tbody': {
    de: 'Einer Tabelle fehlt der Rumpf (tbody).',
    en: 'A table has no body (tbody).',
  },
  'require-sri': {
    de: 'Eine Datei von einem fremden Rechner ist nicht gegen Änderungen gesichert.',
    en: 'A file of another host is not secured against changes.',
  },
  'script-element': {
    de: 'Einem Skript fehlt das schließende Tag.',
    en: 'A script has no end tag.',
  },
  'script-type': {
    de: 'Ein Skript nennt eine überflüssige Art (type).',
    en: 'A script names a type that is not needed.',
  },
  'unrecognized-char-ref': {
    de: 'Die Umschreibung eines Zeichens gibt es nicht.',
    en: 'There is no such character reference.',
  },
  'valid-id': {
    de: 'Eine Kennung ist leer oder enthält Leerzeichen.',
    en: 'An id is empty or contains spaces.',
  },
  'void-content': {
    de: 'Ein Element, das leer sein muss, hat einen Inhalt oder ein schließendes Tag.',
    en: 'An element that must be empty has content or an end tag.',
  },
};

/** By the rule's name; a rule that is run and missing here is told in html-validate's own words. */
export const ruleWords: Readonly<Record<string, RuleWords>> = {
  ...Object.fromEntries(
    Object.entries(markupWords).map(([rule, words]) => [rule, { ...words, criteria: [] }]),
  ),
  ...barrierWords,
};
