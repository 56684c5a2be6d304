/**
 * Words of Leichte Sprache that are read in one breath stay in one line on screens, too: article and noun,
 * number and unit. Blanks between them become no-break spaces, which browsers find and copy as blanks; no
 * element is added, so clips, links and the order of reading stay as they are.
 */
import { glued, type Measure } from '../../easy-language/sense-units.ts';
import type { Inline } from '../../model/document.ts';

/**
 * Nothing is longer than a word may be (rule W02): where this does not fit in a line, on a small screen with
 * type four times as large, single words do not fit either. Units that may be parted stay apart.
 */
const SCREEN: Measure = { line: 14, unit: 0 };

/** Stands for what is no text: a picture, a note. */
const OBJECT = '\ufffc';

/** The content of a sentence, blank by blank as long as before. */
export function inSenseUnits(children: readonly Inline[]): readonly Inline[] {
  const text = glued(children.map(plainOf).join(''), SCREEN);
  let at = 0;
  const take = (inline: Inline): Inline => {
    if (inline.kind === 'text') {
      const from = at;
      at += inline.value.length;
      return { ...inline, value: text.slice(from, at) };
    }
    if ('children' in inline) return { ...inline, children: inline.children.map(take) };
    at += plainOf(inline).length;
    return inline;
  };
  return children.map(take);
}

function plainOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'code':
      return inline.value.replaceAll(/\s/gu, OBJECT);
    case 'term':
      return inline.text.replaceAll(/\s/gu, OBJECT);
    case 'abbreviation':
      return inline.short;
    default:
      return 'children' in inline ? inline.children.map(plainOf).join('') : OBJECT;
  }
}
