/** Words inside a line: emphasis, code, languages, abbreviations, sentences. */
import type { ElementContent } from 'hast';
import type {
  Abbreviation,
  Code,
  Emphasis,
  LanguageSpan,
  Sentence,
  Strong,
} from '../../model/document.ts';
import { el } from './element.ts';
import { inlineBreak } from './page-break.ts';
import { inSenseUnits } from './sense-units.ts';
import { textOf, type Writer } from './writer.ts';

/** `<span class="s">`: the unit that is spoken and highlighted; its id is the clip's target. */
export function writeSentence(sentence: Sentence, writer: Writer): readonly ElementContent[] {
  const { id, children } = sentence;
  const content = writer.options.edition === 'easy' ? inSenseUnits(children) : children;
  return [...inlineBreak(id, writer), el('span', { id, class: 's' }, ...writer.inlines(content))];
}

/** Stressed words. */
export function writeEmphasis(emphasis: Emphasis, writer: Writer): readonly ElementContent[] {
  return [el('em', {}, ...writer.inlines(emphasis.children))];
}

/** Important words. */
export function writeStrong(strong: Strong, writer: Writer): readonly ElementContent[] {
  return [el('strong', {}, ...writer.inlines(strong.children))];
}

/** Words for a computer, exactly as they stand: no joint is shown in them. */
export function writeCode(code: Code): readonly ElementContent[] {
  return [el('code', {}, code.value)];
}

/** Words of another language, so that a voice can change (WCAG 3.1.2). */
export function writeLanguage(span: LanguageSpan, writer: Writer): readonly ElementContent[] {
  return [el('span', { lang: span.lang }, ...writer.inlines(span.children))];
}

/** `first` marks the first use in its chapter, which print style sheets expand. */
export function writeAbbreviation(
  abbreviation: Abbreviation,
  writer: Writer,
): readonly ElementContent[] {
  const title = textOf(abbreviation.expansion, writer);
  const attributes = { class: abbreviation.first ? 'first' : undefined, title };
  return [el('abbr', attributes, textOf(abbreviation.short, writer))];
}
