/** Faults in words: where, what was measured, what was asked for. */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Fault } from './judge.ts';

/** Words of a text that are shown in a message. */
const SHOWN = 60;

/** The message of a fault; `size` is the type that the publication asks for, in points. */
export function messageOf(fault: Fault, size: number): Message {
  const { page, value } = fault;
  const text = shown(fault.text);
  const here = { de: `Seite ${page}, „${text}“`, en: `Page ${page}, “${text}”` };
  const say = (de: string, en: string): Message => ({
    de: `${here.de}: ${de}`,
    en: `${here.en}: ${en}`,
  });
  switch (fault.code) {
    case 'easy-print/small-type':
      return say(
        `${germanNumber(value)} Schrift, verlangt sind ${size} pt.`,
        `${value} type, ${size} pt are asked for.`,
      );
    case 'easy-print/line-end-hyphen':
      return say(
        'Das Wort ist am Zeilenende getrennt.',
        'The word is divided at the end of a line.',
      );
    case 'easy-print/word-too-wide':
      return say(
        `Die Zeile ragt ${value} über den Rand.`,
        `The line leaves the margin by ${value}.`,
      );
    case 'easy-print/several-sentences':
      return say(
        `${value} Sätze stehen in einem Absatz.`,
        `${value} sentences stand in one paragraph.`,
      );
    case 'easy-print/picture-apart':
      return say(
        `Das Bild dazu steht hier, der Satz auf Seite ${value}.`,
        `Its picture stands here, the sentence on page ${value}.`,
      );
    case 'easy-print/tight-lines':
      return say(
        `Der Zeilenabstand ist ${germanNumber(value)}, verlangt ist 1,5.`,
        `The line spacing is ${value}, 1.5 is asked for.`,
      );
    case 'easy-print/not-left':
      return value === 'Blocksatz'
        ? say('Der Text steht im Blocksatz.', 'The text is justified.')
        : say(`Eine Zeile beginnt um ${value} versetzt.`, `A line begins ${value} off.`);
    case 'easy-print/low-contrast':
      return say(
        `Der Kontrast ist ${germanNumber(value)}, verlangt ist 4,5:1.`,
        `The contrast is ${value}, 4.5:1 is asked for.`,
      );
    case 'easy-print/no-picture':
      return say('Der Abschnitt hat kein Bild.', 'The section has no picture.');
    case 'easy-print/typeface':
      return say(`Schriftarten: ${value}.`, `Typefaces: ${value}.`);
    case 'easy-print/italic':
      return say(`Die Schrift ist kursiv (${value}).`, `The type is italic (${value}).`);
    case 'easy-print/unread':
      return here;
  }
}

function shown(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  const letters = [...plain];
  return letters.length <= SHOWN ? plain : `${letters.slice(0, SHOWN - 1).join('')}…`;
}

function germanNumber(value: string): string {
  return value.replace('.', ',');
}
