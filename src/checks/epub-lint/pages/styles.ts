/** Whether readers can set size, spacing and colours themselves (displayTransformability). */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { declarationsIn, rulesIn } from '../../style-sheet.ts';
import { wordsIn } from '../../xml.ts';
import type { Lint, LintPage } from '../lint.ts';

const theirs = /^(?:font(?:-size|-family)?|line-height|(?:letter|word)-spacing)$/u;
const colours = /^(?:color|background(?:-color)?)$/u;
const fixed = /\d(?:px|pt|pc|mm|cm|in)\b/u;

/** Findings about declarations that a reader’s settings cannot override; one for each place. */
export function styles(lint: Lint): readonly Diagnostic[] {
  const inSheets = lint.sheets.flatMap(({ path, rules }) =>
    rules.flatMap(({ selectors, declarations }) =>
      rigid(declarations).map((words) => finding(lint, `${path}: ${selectors.join(', ')}`, words)),
    ),
  );
  return [...inSheets, ...lint.pages.flatMap((page) => inPage(lint, page))];
}

function inPage(lint: Lint, { item, elements }: LintPage): readonly Diagnostic[] {
  return elements.flatMap((at) => {
    const { name, attributes } = at.element;
    const own = rigid(declarationsIn(attributes.style ?? ''));
    const rules = name === 'style' ? rulesIn(wordsIn(at.element)) : [];
    const found = [...own, ...rules.flatMap(({ declarations }) => rigid(declarations))];
    return found.map((words) => lint.say('book/fixed-size', messageOf(item.path, words), at));
  });
}

function rigid(declarations: ReadonlyMap<string, string>): readonly string[] {
  return [...declarations].flatMap(([name, value]) => {
    const isImportant = value.includes('!important') && (theirs.test(name) || colours.test(name));
    const isFixed = theirs.test(name) && fixed.test(value);
    return isImportant || isFixed ? [`${name}: ${value}`] : [];
  });
}

function finding({ say }: Lint, place: string, words: string): Diagnostic {
  return say('book/fixed-size', messageOf(place, words));
}

function messageOf(place: string, words: string) {
  return {
    de: `In „${place}“ steht „${words}“.`,
    en: `“${place}” says “${words}”.`,
  };
}
